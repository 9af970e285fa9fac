import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { intake } from '@isnad/intake'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { Accounts } from './accounts/accounts.js'
import { API, CSRF_HEADER } from './contract/index.js'
import type { ServerOptions } from './server-options.js'
import { type DeclaredShapes, declaredShapes } from './testing/declared-shapes.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

const PAGE =
  '<html><body><article><h1>جسر النهر يفتح</h1><p>قال رئيس البلدية سمير الجبلي إن الجسر يفتح غدا أمام السيارات بعد شهرين من العمل المتواصل.</p></article></body></html>'
const RECORD =
  '{"text":"قال مدير الميناء عادل الصالح إن الرافعات جاهزة.","outlet":"صوت المرفأ","published":"2016-12-13"}'

/** Addresses and files as they stand now; what is not here cannot be read. */
const there = new Map<string, string>()
const options: Partial<ServerOptions> = {
  takeAddress: async function* (url) {
    const page = there.get(url)
    if (page === undefined)
      yield { kind: 'reject', ref: url, code: 'NOT_FETCHED', message: 'it does not answer', remedy: 'Try again.' }
    else yield* intake({ name: url, bytes: Buffer.from(page), told: { url, contentType: 'text/html; charset=utf-8' } })
  },
  takeFile: (source) => {
    const file = source.split('!')[0] ?? ''
    const text = there.get(file)
    return text === undefined ? null : { file, take: () => intake({ name: file, bytes: Buffer.from(text) }) }
  },
}

let server: SampleServer
let shapes: DeclaredShapes
beforeEach(async () => {
  there.clear()
  server = await sampleServer(options, false)
  shapes = await declaredShapes(server.app)
  const rejects = ['https://a.example/1', 'https://b.example/feed!x', 'box.json', 'box.json!2', 'uploaded.doc']
  const at = '2026-01-01T00:00:00Z'
  await server.archive.reject(
    rejects.map((source) => ({ source, code: 'EMPTY_FILE', message: 'nothing in it', remedy: 'Look at it.', at })),
  )
}, 30_000)
afterEach(() => server.close())

const folder = mkdtempSync(join(tmpdir(), 'isnad-rejects-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function retried(body: object) {
  const answer = await server.call('retryRejects', { body })
  expect([answer.statusCode, shapes.faultsIn('retryRejects', answer)]).toEqual([202, ''])
  const { job, tried, gone } = answer.json()
  let shown = job
  while (shown !== null && shown.ended === null) {
    await sleep(10)
    shown = await server.ask('getJob', { params: { id: job.id } })
  }
  return { job: shown, tried, gone: gone.map(({ source }: { source: string }) => source) }
}

const left = async () => (await server.ask('listRejects')).items.map(({ source, tries }) => [source, tries]).sort()

test('what can be read now leaves the list; what cannot is counted once more; what is gone is named', async () => {
  there.set('https://a.example/1', PAGE)
  there.set('box.json', RECORD)
  const { job, tried, gone } = await retried({})
  expect([tried, gone]).toEqual([4, ['uploaded.doc']])
  expect([job.state, job.added, job.rejected]).toEqual(['done', 2, 1])
  // of what a feed holds nothing is known where the feed does not answer
  expect(await left()).toEqual([
    ['https://b.example/feed!x', 1],
    ['https://b.example/feed', 1],
    ['uploaded.doc', 1],
  ])
})

test('one is tried by itself', async () => {
  const { job, tried } = await retried({ sources: ['https://a.example/1'] })
  expect([job.state, job.rejected, tried]).toEqual(['done', 1, 1])
  expect(await left()).toContainEqual(['https://a.example/1', 2])
})

test('where nothing can be tried there is no job', async () => {
  expect(await retried({ sources: ['uploaded.doc'] })).toEqual({ job: null, tried: 0, gone: ['uploaded.doc'] })
})

test('rejects are taken off the list by hand', async () => {
  const answer = await server.call('forgetRejects', { body: { sources: ['uploaded.doc', 'none'] } })
  expect([answer.json(), shapes.faultsIn('forgetRejects', answer)]).toEqual([{ forgotten: 1 }, ''])
  expect((await left()).length).toBe(4)
})

test('where people sign in, no file of the server’s is looked for by a name that came with an upload', async () => {
  const file = join(folder, 'accounts.json')
  await new Accounts(file).put({ name: 'c', role: 'coder', password: 'a long password', at: new Date() })
  let asked = 0
  const guarded = await sampleServer(
    {
      accounts: { file },
      takeFile: () => {
        asked++
        return null
      },
    },
    false,
  )
  try {
    const row = { source: 'accounts.json', code: 'EMPTY_FILE', message: 'm', remedy: 'r', at: '2026-01-01T00:00:00Z' }
    await guarded.archive.reject([row])
    const body = { name: 'c', password: 'a long password' }
    const signed = await guarded.call('signIn', { body, headers: { cookie: '' } })
    const answer = await guarded.app.inject({
      method: 'POST',
      url: `${API}/rejects/retry`,
      headers: {
        host: 'localhost',
        cookie: String(signed.headers['set-cookie']).split(';')[0] ?? '',
        [CSRF_HEADER]: signed.json().csrf,
      },
      payload: {},
    })
    expect([answer.json().tried, asked]).toEqual([0, 0])
  } finally {
    await guarded.close()
  }
})
