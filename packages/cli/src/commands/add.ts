import { availableParallelism } from 'node:os'
import type { ReportField } from '@isnad/intake'
import { IsnadError } from '@isnad/record'
import { InvalidArgumentError } from 'commander'
import { withArchive } from '../archive-at.js'
import { findLexicons } from '../input/find-lexicons.js'
import { type Io, write } from '../io.js'
import type { Tally } from '../work/add-sources.js'
import { onInterrupt } from '../work/on-interrupt.js'
import { progressLine } from '../work/progress.js'
import { sizeBefore, sizesOf } from '../work/sizes.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS, lexiconOption, threadCount } from './options.js'

/** What `isnad add` can be told. */
export interface AddOptions {
  readonly db?: string
  readonly threads?: number
  readonly batch?: number
  readonly columns?: string
  readonly follow?: true
  readonly allow?: readonly string[]
  readonly lexicon?: readonly string[]
  readonly index: boolean
}

/** `isnad add PATH… | URL…`. */
export const addCommand: AddCommand = (program, { io }) => {
  program
    .command('add')
    .summary('read reports from files, folders, archives or addresses and keep them')
    .description(
      `Take reports out of files and folders (HTML, text, JSON, NDJSON, CSV, feeds, sitemaps, WARC, EML, and zip, gz and tar
of them) or addresses, read them and keep them in an archive. The same command again goes on where it ended.`,
    )
    .argument('<PATH|URL...>', 'what to add')
    .addOption(dbOption())
    .option('--threads <N>', 'threads that read (default: one a processor; 0: none)', threadCount)
    .option('--batch <N>', 'reports that are kept in one change, and may be lost in a crash (default: 250)', batchSize)
    .option(
      '--columns <FIELD=COLUMN,...>',
      'for tables: which column holds text, published, outlet, title, byline, url, id',
    )
    .option('--follow', 'fetch the reports that a feed or sitemap in a file points to')
    .option(
      '--allow <ADDRESS>',
      'an address or CIDR block that may be fetched though it is not public (repeatable)',
      gathered,
    )
    .addOption(lexiconOption())
    .option('--no-index', 'do not make the new reports searchable yet')
    .addHelpText(
      'after',
      `
Examples:
  isnad add samples/*.json --db aleppo.db
  isnad add crawl.warc.gz saved-pages/ --threads 4
  isnad add table.csv --columns text=Body,published=Date,outlet=Paper
  isnad add https://example.org/feed.xml
${EXIT_STATUS}
What could not be read is kept with its reason and does not change the exit status: isnad rejects shows it.`,
    )
    .action((sources: string[], options: AddOptions) => addSources(sources, options, io))
}

/**
 * Takes reports out of whatever holds them, reads them and keeps them.
 *
 * Holds: what is told as kept is on disk; the same call again goes on where this one ended; an interrupt finishes and keeps what is under way.
 * Throws: `IsnadError` as `archiveAt`, and for options that cannot be.
 */
export async function addSources(sources: readonly string[], options: AddOptions, io: Io): Promise<void> {
  const columns = options.columns === undefined ? undefined : columnsOf(options.columns)
  const lexicons = await findLexicons(options.lexicon ?? [], io)
  const [{ readPool }, { addAll }, { isAddress, takeFrom }] = await Promise.all([
    import('../work/read-pool.js'),
    import('../work/add-sources.js'),
    import('../work/take-from.js'),
  ])
  const sizes = await sizesOf(sources.filter((source) => !isAddress(source)))
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  await onInterrupt(io, (signal) =>
    withArchive({ ...(options.db !== undefined && { db: options.db }), made: true }, io, async (archive) => {
      const pool = readPool(options.threads ?? threadsFor(sizes.size, all), { lexicons, index: options.index })
      const progress = progressLine(io.stderr, 'reports')
      const began = performance.now()
      try {
        const taken = takeFrom(sources, {
          intake: columns === undefined ? {} : { columns },
          fetch: { allow: options.allow ?? [], signal },
          follow: options.follow === true || sources.every(isAddress),
        })
        const tally = await addAll(taken, {
          archive,
          pool,
          now: () => new Date().toISOString(),
          signal,
          ...(options.batch !== undefined && { keptAtOnce: options.batch }),
          onKept: (sofar, file) =>
            progress.show(seen(sofar), sizes.size > 1 ? { done: sizeBefore(sizes, file), all } : null),
        })
        progress.end()
        if (options.index && !signal.aborted) {
          const indexing = progressLine(io.stderr, 'reports made searchable')
          for await (const done of archive.index()) indexing.show(done, null)
          indexing.end()
        }
        const seconds = (performance.now() - began) / 1000
        await write(io.stdout, summaryOf(tally, seconds, archive.where, signal.aborted))
      } finally {
        await pool.close()
      }
    }),
  )
}

const gathered = (address: string, before: readonly string[] = []): string[] => [...before, address]

const seen = (tally: Tally) => tally.added + tally.revised + tally.known + tally.skipped + tally.rejected

function batchSize(value: string): number {
  const count = Number(value)
  if (!/^\d{1,5}$/u.test(value) || count < 1) throw new InvalidArgumentError('it is a number from 1 to 99999.')
  return count
}

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
