import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arabic, arabicLexicon, arabicSearch, arabicWeave } from '@isnad/arabic'
import { reader } from '@isnad/engine'
import { intake } from '@isnad/intake'
import { IsnadError } from '@isnad/record'
import { type Archive, openArchive, prepare } from '@isnad/store'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type * as z from 'zod'
import { type Answer, API, CSRF_HEADER, ROUTES, type RouteName } from '../contract/index.js'
import { createServer } from '../create-server.js'
import type { PageToRead, ReadPages, ServerOptions } from '../server-options.js'

const samples = new URL('../../../../samples/', import.meta.url)
const read = reader({ pack: arabic() })

/** Reads pages as the command line does, on this thread. */
const readPages: ReadPages = (pages: readonly PageToRead[]) =>
  Promise.resolve(
    pages.map(({ ref, bytes, mediaType, report, origin }) => {
      try {
        return { kind: 'read', ref, prepared: prepare({ reading: read(report), page: { bytes, mediaType }, origin }) }
      } catch (error) {
        if (!(error instanceof IsnadError)) throw error
        return { kind: 'failed', ref, code: error.code, message: error.message, remedy: error.remedy }
      }
    }),
  )

/** A call as a test makes it. */
interface Call {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** A server on an archive in a folder of its own. */
export interface SampleServer {
  readonly app: FastifyInstance
  readonly archive: Archive
  readonly folder: string
  /** Makes a call with the session's token and gives the answer as it came. */
  call(name: RouteName, call?: Call): Promise<LightMyRequestResponse>
  /** The same, for a call that must succeed, checked against the contract. */
  ask<N extends RouteName>(name: N, call?: Call): Promise<Answer<(typeof ROUTES)[N]>>
  close(): Promise<void>
}

/** Starts a server on an archive filled from the samples, or on an empty one. */
export async function sampleServer(more: Partial<ServerOptions> = {}, filled = true): Promise<SampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-server-'))
  const archive = await openArchive(join(folder, 'test.isnad'), { analyser: arabicSearch(arabicLexicon()) })
  if (filled) await fill(archive)
  const { app, woven } = await createServer({
    archive,
    version: '0.0.0',
    weaving: arabicWeave,
    read: readPages,
    take: (source) => intake(source),
    clock: () => new Date(),
    ...more,
  })
  await app.ready()
  await woven
  const call = async (name: RouteName, { params = {}, query = {}, body, headers = {} }: Call = {}) => {
    const { method, path } = ROUTES[name]
    const url = `${API}${path.replace(/:(?<name>[a-z]+)/gu, (_, key: string) => encodeURIComponent(params[key] ?? ''))}`
    const token = method === 'GET' ? {} : { [CSRF_HEADER]: await tokenOf(app, headers) }
    return app.inject({
      method,
      url,
      query: { ...query },
      headers: { host: 'localhost', ...token, ...headers },
      ...(body !== undefined && { payload: body }),
    })
  }
  return {
    app,
    archive,
    folder,
    call,
    async ask<N extends RouteName>(name: N, given?: Call) {
      const answer = await call(name, given)
      if (answer.statusCode >= 300) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`)
      const schema: z.ZodType = ROUTES[name].answer
      return schema.parse(answer.json()) as Answer<(typeof ROUTES)[N]>
    },
    async close() {
      await app.close()
      await archive.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function tokenOf(app: FastifyInstance, headers: Readonly<Record<string, string>>): Promise<string> {
  const answer = await app.inject({ url: `${API}/session`, headers: { host: 'localhost', ...headers } })
  const { csrf }: Answer<typeof ROUTES.getSession> = answer.json()
  return csrf
}

async function fill(archive: Archive): Promise<void> {
  const batch = []
  for (const name of readdirSync(samples).sort()) {
    if (!/\.(?:json|ndjson|txt)$/u.test(name)) continue
    for await (const taken of intake({ name, bytes: readFileSync(new URL(name, samples)) })) {
      if (taken.kind !== 'page') continue
      const { ref, bytes, mediaType, report } = taken
      batch.push(prepare({ reading: read(report), page: { bytes, mediaType }, origin: { ref } }))
    }
  }
  await archive.add(batch)
  let indexed = 0
  for await (const count of archive.index()) indexed = count
  if (indexed === 0) throw new Error('there are no samples')
}
