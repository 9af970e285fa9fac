import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { intake } from '@isnad/intake'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { API, CSRF_HEADER, job, ROUTES, streamed } from './contract/index.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

type Streamed = z.output<typeof streamed>

let server: SampleServer
let base = ''
let csrf = ''
const limits = { file: 200_000, jobs: 2 }

beforeAll(async () => {
  const page = Buffer.from(
    '<html><body><article><h1>جسر النهر يفتح</h1><p>قال رئيس البلدية سمير الجبلي إن الجسر يفتح غدا أمام السيارات بعد شهرين من العمل المتواصل.</p></article></body></html>',
  )
  server = await sampleServer({
    limits,
    takeAddress: async function* (url, signal) {
      if (url.endsWith('/slow'))
        for (let n = 0; !signal.aborted && n < 200; n++) {
          await sleep(10)
          yield { kind: 'link', ref: `${url}#${n}`, url, title: null, published: null }
        }
      else yield* intake({ name: url, bytes: page, told: { url, contentType: 'text/html; charset=utf-8' } })
    },
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}${API}`
  csrf = ROUTES.getSession.answer.parse(await (await fetch(`${base}/session`)).json()).csrf
}, 30_000)
afterAll(() => server.close())

const post = (path: string, body: FormData | object) =>
  fetch(`${base}${path}`, {
    method: 'POST',
    headers: { [CSRF_HEADER]: csrf, ...(!(body instanceof FormData) && { 'content-type': 'application/json' }) },
    body: body instanceof FormData ? body : JSON.stringify(body),
  })

/** Gathers what a stream tells until it has told what is wanted. */
async function listen(until: (event: Streamed) => boolean): Promise<{ told: Promise<Streamed[]> }> {
  const answer = await fetch(`${base}/stream`)
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  const reads = async () => {
    const events: Streamed[] = []
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const { event, data } = /event: (?<event>.*)\ndata: (?<data>.*)$/su.exec(text.slice(0, end))?.groups ?? {}
        text = text.slice(end + 2)
        if (event === undefined) continue
        const one = streamed.parse({ event, data: JSON.parse(data ?? '') })
        events.push(one)
        if (until(one)) {
          return events
        }
      }
    }
    return events
  }
  return { told: reads() }
}

const file = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text])

test('files are streamed in, read and added; what cannot be read is told; the stream tells all of it; search finds it', async () => {
  const { told } = await listen(({ event, data }) => event === 'job' && data.state === 'done')
  const form = new FormData()
  form.append(
    'files',
    file(
      '{"text":"قال المتحدث باسم المرفأ نادر العلي إن السفينة الأولى ترسو الخميس.","outlet":"صوت المرفأ","published":"2016-12-12","title":"سفينة أولى"}',
    ),
    'one.json',
  )
  form.append(
    'files',
    file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])),
    'picture.png',
  )
  form.append('files', file(new Uint8Array()), 'empty.txt')
  form.append('files', file('س'.repeat(300_000)), 'huge.txt')
  form.append(
    'files',
    file('{"text":"قال مدير الميناء عادل الصالح إن الرافعات جاهزة.","outlet":"صوت المرفأ","published":"2016-12-13"}'),
    '../../two\u202e.json',
  )
  for (let n = 0; n < 15; n++)
    form.append(
      'files',
      file(
        JSON.stringify({
          text: `قال الناطق باسم البلدية إن الشارع رقم ${n} مفتوح.`,
          outlet: 'المنبر',
          published: '2016-12-14',
        }),
      ),
      `n${n}.json`,
    )
  const answer = await post('/uploads', form)
  expect(answer.status).toBe(202)
  const done = job.parse(await answer.json())
  expect([done.state, done.added, done.rejected]).toEqual(['done', 17, 3])
  const rejected = done.latest.filter(({ outcome }) => outcome === 'rejected').map(({ source, code }) => [source, code])
  expect(rejected).toContainEqual(['picture.png', 'NOT_READ_HERE'])
  expect(rejected).toContainEqual(['empty.txt', 'EMPTY_FILE'])
  expect(rejected).toContainEqual(['huge.txt', 'TOO_LARGE'])
  expect(done.latest.map(({ source }) => source)).toContain('two.json#1')
  expect(done.bytes).toBeGreaterThan(200_000)
  const events = await told
  expect(events.filter(({ event }) => event === 'report').length).toBe(20)
  expect(events.some(({ event, data }) => event === 'job' && 'id' in data && data.id === done.id)).toBe(true)
  const { items } = await server.ask('search', { query: { q: 'السفينة' } })
  expect(items.some(({ report }) => report.outlet === 'صوت المرفأ')).toBe(true)
  const rejects = await server.ask('listRejects')
  expect(rejects.items.length).toBe(3)
  const shown = job.parse(await (await fetch(`${base}/jobs/${done.id}`)).json())
  expect(shown.state).toBe('done')
})

test('the same again is known', async () => {
  const body = { text: 'قال الحارس إن البوابة مغلقة.', outlet: 'المنبر', published: '2016-12-15' }
  const outcomes = []
  for (let n = 0; n < 2; n++) outcomes.push((await server.ask('paste', { body })).outcome)
  expect(outcomes).toEqual(['added', 'known'])
})

test('an address is fetched and added', async () => {
  const begun = job.parse(await (await post('/addresses', { url: 'https://example.org/bridge' })).json())
  let shown = begun
  while (shown.ended === null) {
    await sleep(20)
    shown = await server.ask('getJob', { params: { id: begun.id } })
  }
  expect([shown.state, shown.added]).toEqual(['done', 1])
})

test('a job is stopped, and no more run at once than may', async () => {
  const slow = { url: 'https://example.org/slow' }
  const first = job.parse(await (await post('/addresses', slow)).json())
  await post('/addresses', slow)
  expect((await post('/addresses', slow)).status).toBe(429)
  for (const { id } of (await server.ask('listJobs')).items) await server.ask('stopJob', { params: { id } })
  let shown = first
  while (shown.ended === null) {
    await sleep(20)
    shown = await server.ask('getJob', { params: { id: first.id } })
  }
  expect(shown.state).toBe('stopped')
})

test.each(['file:///etc/passwd', 'data:text/html,x', 'javascript:alert(1)', 'not an address'])(
  'no address: %s',
  async (url) => {
    expect((await post('/addresses', { url })).status).toBe(400)
  },
)

test('a caller that hangs up amid a file leaves nothing running', async () => {
  const url = new URL(`${base}/uploads`)
  const call = httpRequest(url, {
    method: 'POST',
    headers: { [CSRF_HEADER]: csrf, 'content-type': 'multipart/form-data; boundary=xx', 'content-length': '1000000' },
  })
  call.on('error', () => undefined)
  call.write('--xx\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nقال')
  await once(call, 'socket')
  await sleep(100)
  call.destroy()
  let left = 1
  for (let n = 0; n < 100 && left > 0; n++) {
    await sleep(20)
    left = (await server.ask('listJobs')).items.filter(({ ended }) => ended === null).length
  }
  expect(left).toBe(0)
})
