import { IsnadError } from '@isnad/record'
import { InvalidArgumentError } from 'commander'
import { archivePlace, withArchive } from '../archive-at.js'
import { findLexicons } from '../input/find-lexicons.js'
import { type Io, write } from '../io.js'
import { onInterrupt } from '../work/on-interrupt.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS, lexiconOption } from './options.js'

/** What `isnad watch` can be told. */
interface WatchOptions {
  readonly db?: string
  /** Units: minutes. */
  readonly every: number
  readonly allow?: readonly string[]
  readonly lexicon?: readonly string[]
}

/** `isnad watch FEED…`. */
export const watchCommand: AddCommand = (program, { io }) => {
  program
    .command('watch')
    .summary('look at feeds again and again and keep what is new')
    .description(
      `Look at feeds and news sitemaps again and again, and read and keep what is new in them. Servers are asked politely: robots.txt is
kept to, one request at a time with a pause, nothing sent again that has not changed, ever more seldom where there is trouble. Ctrl-C ends it.`,
    )
    .argument('<FEED...>', 'addresses of feeds or sitemaps')
    .addOption(dbOption())
    .option('--every <MINUTES>', 'time between two looks at a feed', minutes, 15)
    .option(
      '--allow <ADDRESS>',
      'an address or CIDR block that may be fetched though it is not public (repeatable)',
      gathered,
    )
    .addOption(lexiconOption())
    .addHelpText(
      'after',
      `
Examples:
  isnad watch https://example.org/feed.xml https://example.com/news-sitemap.xml --every 30

One look, and no more: isnad add FEED.
${EXIT_STATUS}`,
    )
    .action((feeds: string[], options: WatchOptions) => watch(feeds, options, io))
}

const gathered = (address: string, before: readonly string[] = []): string[] => [...before, address]

function minutes(value: string): number {
  const count = Number(value)
  if (!/^\d{1,5}$/u.test(value) || count < 1) throw new InvalidArgumentError('it is a number of minutes, 1 or more.')
  return count
}

/**
 * Looks at feeds and news sitemaps again and again and keeps what is new in them.
 *
 * Holds: what was seen is written down beside the archive only once it is kept, so that a crash costs no report.
 * Throws: `IsnadError` as `archiveAt`; `BAD_ADDRESS` for a feed that is no http address.
 */
async function watch(feeds: readonly string[], options: WatchOptions, io: Io): Promise<void> {
  const choice = { ...(options.db !== undefined && { db: options.db }), made: true }
  const lexicons = await findLexicons(options.lexicon ?? [], io)
  const [{ readPool }, { Keeper }, { isAddress }, { watchMemory }, { systemClock, watchFeeds }] = await Promise.all([
    import('../work/read-pool.js'),
    import('../work/add-sources.js'),
    import('../work/take-from.js'),
    import('../work/watch-memory.js'),
    import('@isnad/intake'),
  ])
  const wrong = feeds.find((feed) => !isAddress(feed))
  if (wrong !== undefined)
    throw new IsnadError(
      'BAD_ADDRESS',
      `${JSON.stringify(wrong)} is no address to watch`,
      'Give it with its http:// or https://.',
    )
  const place = archivePlace(choice, io)
  const memory = await watchMemory(place.includes('://') ? 'isnad.watch.json' : `${place}.watch.json`)
  await onInterrupt(io, (signal) =>
    withArchive(choice, io, async (archive) => {
      const pool = readPool(0, { lexicons, index: true })
      const keeper = new Keeper({ archive, pool, now: () => new Date().toISOString() })
      let told = ''
      const settle = async () => {
        await keeper.flush()
        for await (const _ of archive.index()) void _
        await memory.save()
        const { added, revised, rejected } = keeper.tally
        const line = `${added + revised} new, ${rejected} could not be read`
        if (line !== told) await write(io.stdout, `${new Date().toISOString()} ${line}\n`)
        told = line
      }
      const clock = {
        now: systemClock.now,
        // before every pause, so that what has come is kept while nothing comes
        sleep: async (ms: number, stop: AbortSignal) => {
          await settle()
          await systemClock.sleep(ms, stop)
        },
      }
      const everyMs = options.every * 60_000
      const watched = watchFeeds(feeds, { everyMs, memory, clock, signal, fetch: { allow: options.allow ?? [] } })
      for await (const one of watched) await keeper.take(one)
      await settle()
    }),
  )
}
