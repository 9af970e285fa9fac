import { availableParallelism } from 'node:os'
import type { ReportField } from '@isnad/intake'
import { IsnadError } from '@isnad/record'
import { withArchive } from '../archive-at.js'
import { findLexicons } from '../input/find-lexicons.js'
import { type Io, write } from '../io.js'
import type { Tally } from '../work/add-sources.js'
import { progressLine } from '../work/progress.js'
import { sizeBefore, sizesOf } from '../work/sizes.js'

/** What `isnad add` can be told. */
export interface AddOptions {
  readonly db?: string
  readonly threads?: number
  readonly columns?: string
  readonly follow?: true
  readonly allow?: readonly string[]
  readonly lexicon?: readonly string[]
  readonly index: boolean
}

/**
 * `isnad add PATH… | URL…`: takes reports out of whatever holds them, reads them and keeps them.
 *
 * Holds: what is told as kept is on disk; the same call again goes on where this one ended; an interrupt finishes and keeps what is under way.
 * Throws: `IsnadError` as `archiveAt`, and for options that cannot be.
 */
export async function addCommand(sources: readonly string[], options: AddOptions, io: Io): Promise<void> {
  const columns = options.columns === undefined ? undefined : columnsOf(options.columns)
  const lexicons = await findLexicons(options.lexicon ?? [], io)
  const [{ readPool }, { addAll }, { isAddress, takeFrom }] = await Promise.all([
    import('../work/read-pool.js'),
    import('../work/add-sources.js'),
    import('../work/take-from.js'),
  ])
  const sizes = await sizesOf(sources.filter((source) => !isAddress(source)))
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const stop = new AbortController()
  const interrupt = () => {
    // the second time whoever asks does not want to wait
    process.once('SIGINT', () => process.exit(130))
    io.stderr.write('\nstopping: what is under way is finished and kept\n')
    stop.abort()
  }
  process.once('SIGINT', interrupt)
  try {
    await withArchive({ ...(options.db !== undefined && { db: options.db }), made: true }, io, async (archive) => {
      const pool = readPool(options.threads ?? threadsFor(sizes.size, all), lexicons)
      const progress = progressLine(io.stderr, 'reports')
      const began = performance.now()
      try {
        const taken = takeFrom(sources, {
          intake: columns === undefined ? {} : { columns },
          fetch: { allow: options.allow ?? [], signal: stop.signal },
          follow: options.follow === true || sources.every(isAddress),
        })
        const tally = await addAll(taken, {
          archive,
          pool,
          now: () => new Date().toISOString(),
          signal: stop.signal,
          onKept: (sofar, file) =>
            progress.show(seen(sofar), sizes.size > 1 ? { done: sizeBefore(sizes, file), all } : null),
        })
        progress.end()
        if (options.index && !stop.signal.aborted) {
          const indexing = progressLine(io.stderr, 'reports made searchable')
          for await (const done of archive.index()) indexing.show(done, null)
          indexing.end()
        }
        const seconds = (performance.now() - began) / 1000
        await write(io.stdout, summaryOf(tally, seconds, archive.where, stop.signal.aborted))
      } finally {
        await pool.close()
      }
    })
  } finally {
    process.off('SIGINT', interrupt)
  }
}

const seen = (tally: Tally) => tally.added + tally.revised + tally.known + tally.skipped + tally.rejected

/** A few small files are read sooner here than threads are started. */
function threadsFor(files: number, bytes: number): number {
  return files < 40 && bytes < 400_000 ? 0 : Math.max(1, availableParallelism())
}

function summaryOf(tally: Tally, seconds: number, where: string, stopped: boolean): string {
  const counts: readonly (readonly [number, string])[] = [
    [tally.added, 'added'],
    [tally.revised, 'added as revisions'],
    [tally.known, 'known already'],
    [tally.skipped, 'kept by an earlier run'],
    [tally.rejected, 'could not be read (see isnad rejects)'],
    [tally.links, 'only pointed to (--follow fetches them)'],
  ]
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const done = told.length === 0 ? 'nothing to add' : told.join(', ')
  const rest = stopped ? '\nstopped; the same command goes on from here' : ''
  return `${where}: ${done}, in ${seconds.toFixed(1)} s${rest}\n`
}

const FIELDS: ReadonlySet<string> = new Set(['id', 'outlet', 'published', 'title', 'byline', 'url', 'text', 'html'])

/** The column map of a call: `text=Body,published=Date`. */
function columnsOf(map: string): Partial<Record<ReportField, string>> {
  const pairs = map.split(',').map((pair) => pair.split('='))
  for (const [field = '', column] of pairs)
    if (!FIELDS.has(field) || column === undefined || column === '')
      throw new IsnadError(
        'BAD_COLUMNS',
        `--columns cannot use ${JSON.stringify(`${field}${column === undefined ? '' : `=${column}`}`)}`,
        `Write FIELD=COLUMN, parted by commas; the fields are ${[...FIELDS].join(', ')}.`,
      )
  return Object.fromEntries(pairs)
}
