import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { arabic, arabicLexicon, arabicSearch, arabicWeave } from '@isnad/arabic'
import { reader } from '@isnad/engine'
import { intake } from '@isnad/intake'
import { IsnadError, type ReportInput } from '@isnad/record'
import { createServer, type ServerOptions } from '@isnad/server'
import { openArchive, prepare } from '@isnad/store'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const read = reader({ pack: arabic() })

/** The app in a server of its own, on an archive of its own. */
export interface SampleApp {
  readonly url: string
  /** What the API answers. */
  ask(path: string): Promise<unknown>
  close(): Promise<void>
}

/** Builds the app into a folder, as it stands in the sources now: in a process of its own, since a test's would build it for tests. */
export function buildApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-app-'))
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: join(root, 'packages/web'),
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return folder
}

/** Starts the app from its folder on an archive that holds these reports, or the samples. */
export async function sampleApp(
  app: string,
  reports: readonly ReportInput[] | null = null,
  more: Partial<ServerOptions> = {},
): Promise<SampleApp> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const archive = await openArchive(join(folder, 'test.isnad'), { analyser: arabicSearch(arabicLexicon()) })
  const inputs = reports ?? (await sampleReports())
  await archive.add(
    inputs.map((report) =>
      prepare({
        reading: read(report),
        page: { bytes: new TextEncoder().encode(report.text), mediaType: 'text/plain' },
        origin: { ref: report.id ?? '' },
      }),
    ),
  )
  for await (const _ of archive.index());
  const { app: server, woven } = await createServer({
    archive,
    version: '0.0.0',
    weaving: arabicWeave,
    read: (pages) =>
      Promise.resolve(
        pages.map(({ ref, bytes, mediaType, report, origin }) => {
          try {
            return {
              kind: 'read',
              ref,
              prepared: prepare({ reading: read(report), page: { bytes, mediaType }, origin }),
            }
          } catch (error) {
            if (!(error instanceof IsnadError)) throw error
            return { kind: 'failed', ref, code: error.code, message: error.message, remedy: error.remedy }
          }
        }),
      ),
    take: (source) => intake(source),
    app,
    clock: () => new Date(),
    ...more,
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  await woven
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return {
    url,
    ask: async (path) => (await fetch(`${url}/api/v1${path}`)).json() as Promise<unknown>,
    async close() {
      await server.close()
      await archive.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function sampleReports(): Promise<readonly ReportInput[]> {
  const out: ReportInput[] = []
  for (const name of readdirSync(join(root, 'samples')).sort()) {
    if (!/\.(?:json|ndjson|txt)$/u.test(name)) continue
    for await (const taken of intake({ name, bytes: readFileSync(join(root, 'samples', name)) }))
      if (taken.kind === 'page') out.push(taken.report)
  }
  return out
}
