import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { arabicWeave, DESCRIBED_RULES, describeRule } from '@isnad/arabic'
import { intake } from '@isnad/intake'
import { IsnadError } from '@isnad/record'
import { Accounts, type AccountsOptions, createServer, type Role } from '@isnad/server'
import manifest from '../../package.json' with { type: 'json' }
import { archivePlace, withArchive } from '../archive-at.js'
import { findLexicons } from '../input/find-lexicons.js'
import { type Io, write } from '../io.js'
import { wholeOf } from '../list/list-rejects.js'
import { onInterrupt } from '../work/on-interrupt.js'
import { pagesReader } from '../work/read-pages.js'
import { takeFrom } from '../work/take-from.js'
import { accountsFile } from './accounts-file.js'
import { serverThread } from './server-thread.js'

/** What `isnad serve` can be told. */
export interface ServeOptions {
  readonly db?: string
  readonly port: number
  readonly host: string
  readonly name?: readonly string[]
  readonly accounts?: string
  readonly http?: true
  readonly proxy?: true
  readonly oidc?: string
  readonly oidcClient?: string
  readonly newcomers?: Role
  readonly threads: number
  readonly allow?: readonly string[]
  readonly app?: string
  readonly lexicon?: readonly string[]
}

/**
 * Serves the app and its API until it is interrupted.
 *
 * Throws: `IsnadError` `NO_ACCOUNTS` where others can reach it and nobody could sign in; `BAD_OIDC`, `NO_APP`, `PORT_TAKEN`; as `archiveAt`.
 */
export async function serve(options: ServeOptions, io: Io): Promise<void> {
  const accounts = await accountsOf(options, io)
  const app = appFolder(options, io)
  const lexicons = await findLexicons(options.lexicon ?? [], io)
  const choice = { ...(options.db !== undefined && { db: options.db }), made: true }
  const place = archivePlace(choice, io)
  await onInterrupt(io, (signal) =>
    withArchive(choice, io, async (archive) => {
      const { threads } = options
      const reads = threads > 0 ? null : pagesReader({ lexicons, index: true })
      const server = await createServer({
        archive,
        version: manifest.version,
        weaving: arabicWeave,
        // without threads all is done on this one
        ...(threads > 0 && {
          weaveThread: () => serverThread(new URL('./weave-worker.js', import.meta.url), { db: place }),
          writeThread: () =>
            serverThread(new URL('./write-worker.js', import.meta.url), { db: place, threads, lexicons }),
        }),
        read: async (pages) => reads?.(pages) ?? [],
        take: (source) => intake(source),
        takeAddress: (url, stop) =>
          takeFrom([url], { intake: {}, fetch: { allow: options.allow ?? [], signal: stop }, follow: true }),
        takeFile: (source) => {
          const file = wholeOf(source, io.cwd)
          return file === null ? null : { file, take: () => intake({ path: resolve(io.cwd, file) }) }
        },
        rules: DESCRIBED_RULES.flatMap((id) => {
          const meaning = describeRule(id)
          return meaning === null ? [] : [{ id, meaning: { en: meaning.en, ar: meaning.ar } }]
        }),
        clock: () => new Date(),
        onFault: (error) =>
          io.stderr.write(`isnad: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
        ...(app !== null && { app }),
        ...(accounts !== null && { accounts }),
      })
      try {
        const address = await listen(server.app, options)
        await write(io.stdout, `${address}${app === null ? '  (the API alone: there is no app here)' : ''}\n`)
        // so that the first who searches need not wait for the lexicon
        archive.analyser.words('')
        await untilTold(signal)
      } finally {
        await server.app.close()
      }
    }),
  )
}

async function listen(
  app: { listen(at: { port: number; host: string }): Promise<string> },
  { port, host }: ServeOptions,
): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    const message = `it cannot listen at ${host} port ${port} (${code})`
    throw new IsnadError('PORT_TAKEN', message, 'Choose another with --port, or 0 for any that is free.')
  }
}

/** Waits for an interrupt, or for the system to end the process. */
async function untilTold(signal: AbortSignal): Promise<void> {
  const stop = new AbortController()
  const ended = () => stop.abort()
  signal.addEventListener('abort', ended)
  process.once('SIGTERM', ended)
  if (!signal.aborted && !stop.signal.aborted) await once(stop.signal, 'abort')
  process.off('SIGTERM', ended)
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u.test(host)

async function accountsOf(options: ServeOptions, io: Io): Promise<AccountsOptions | null> {
  const { host, name, http, proxy, oidc } = options
  if (isLoopback(host) && options.accounts === undefined && oidc === undefined) return null
  const file = accountsFile(options, io)
  const provider = oidcOf(options, io)
  const all = await new Accounts(file).list()
  if (all.length === 0 && (provider?.newcomers ?? null) === null)
    throw new IsnadError(
      'NO_ACCOUNTS',
      'others could reach it, and nobody could sign in',
      `Add an account first: isnad user add NAME --role admin --accounts ${file}`,
    )
  return {
    file,
    https: http !== true,
    behindProxy: proxy === true,
    ...(name !== undefined && { hosts: isLoopback(host) ? ['localhost', '127.0.0.1', '[::1]', ...name] : name }),
    ...(provider !== null && { oidc: provider }),
  }
}

function oidcOf(
  { oidc, oidcClient, newcomers, name, http }: ServeOptions,
  { env }: Io,
): NonNullable<AccountsOptions['oidc']> | null {
  if (oidc === undefined) return null
  const clientSecret = env.ISNAD_OIDC_SECRET ?? ''
  const [at] = name ?? []
  if (!URL.canParse(oidc) || oidcClient === undefined || clientSecret === '' || at === undefined)
    throw new IsnadError(
      'BAD_OIDC',
      'signing in at a provider needs more than was said',
      'Give --oidc URL, --oidc-client ID, --name of this server, and the secret in ISNAD_OIDC_SECRET.',
    )
  const insecure = isLoopback(new URL(oidc).hostname)
  const reached = `${http === true ? 'http' : 'https'}://${at}`
  return { issuer: oidc, clientId: oidcClient, clientSecret, at: reached, newcomers: newcomers ?? null, insecure }
}

/** The folder of the app: the one named, else the one that came with this program; null where none did. */
function appFolder({ app }: ServeOptions, { cwd }: Io): string | null {
  const came = ['app/', '../../web/dist/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const found = [...(app === undefined ? came : [resolve(cwd, app)])].find((folder) =>
    existsSync(`${folder}/index.html`),
  )
  if (found === undefined && app !== undefined)
    throw new IsnadError('NO_APP', `there is no app in ${app}`, 'Name the folder that has its index.html.')
  return found ?? null
}
