import { IsnadError } from '@isnad/record'
import { rejectOf } from '../formats/part.js'
import type { IntakeOptions, Reject, Taken, TakenLink } from '../formats/taken.js'
import { intake } from '../intake.js'
import { type Clock, systemClock } from './clock.js'
import { FetchError } from './fetch-error.js'
import type { FetchOptions } from './fetch-page.js'
import { HostRules } from './host-rules.js'

/** What is remembered of one feed between two looks at it. */
export interface FeedMemory {
  readonly etag: string | null
  readonly lastModified: string | null
  /** How often in a row it could not be read. */
  readonly failures: number
}

/** What a watch remembers; kept by the caller if it is to outlive the process. */
export interface WatchMemory {
  feed(url: string): FeedMemory | undefined
  remember(url: string, memory: FeedMemory): void
  /** True the first time that an address is asked about. */
  isNew(url: string): boolean
}

/** How feeds are watched. */
export interface WatchOptions {
  /** Time between two looks at a feed. Units: milliseconds. A quarter of an hour unless said. */
  readonly everyMs?: number
  /** Time between two requests to one host, at least. Units: milliseconds. Five seconds unless said. */
  readonly paceMs?: number
  /** Whether reports that a feed only points to are fetched. True unless said. */
  readonly follow?: boolean
  readonly memory?: WatchMemory
  readonly fetch?: FetchOptions
  readonly intake?: IntakeOptions
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

/** An index of sitemaps leads to sitemaps, these to pages; what leads on from there is only told of. */
const MAX_HOPS = 2

/** The longest that a feed in trouble is left alone. Units: milliseconds. */
const LONGEST = 24 * 3600 * 1000

/**
 * The new reports of feeds and news sitemaps, as they come, until it is stopped.
 *
 * Holds: one request at a time to a host, with a pause; robots.txt is kept to; nothing is sent again that has not changed; a feed in trouble is
 * asked ever more seldom, and not before it says; what fails gives a reject and ends nothing. Ends when stopped, or when no feed is left.
 */
export async function* watchFeeds(feeds: readonly string[], options: WatchOptions = {}): AsyncGenerator<Taken> {
  const { everyMs = 15 * 60_000, clock = systemClock } = options
  const signal = options.signal ?? new AbortController().signal
  const watch = new Watch(options, clock, signal)
  const due = new Map([...new Set(feeds)].map((url) => [url, clock.now()]))
  while (due.size > 0 && !signal.aborted) {
    const [url, at] = [...due].reduce((first, next) => (next[1] < first[1] ? next : first))
    const wait = at - clock.now()
    if (wait > 0) {
      await clock.sleep(wait, signal)
      continue
    }
    const pause = yield* watch.look(url, everyMs)
    if (pause === null) due.delete(url)
    else due.set(url, clock.now() + pause)
  }
}

class Watch {
  private readonly hosts: HostRules
  private readonly memory: WatchMemory

  constructor(
    private readonly options: WatchOptions,
    clock: Clock,
    private readonly signal: AbortSignal,
  ) {
    this.hosts = new HostRules(clock, options.paceMs ?? 5000, options.fetch ?? {})
    this.memory = options.memory ?? forgetful()
  }

  /** Looks at a feed once. Gives how long to leave it alone, null for ever. Units: milliseconds. */
  async *look(url: string, everyMs: number): AsyncGenerator<Taken, number | null> {
    const before = this.memory.feed(url) ?? { etag: null, lastModified: null, failures: 0 }
    try {
      const { bytes, contentType, etag, lastModified, url: stood } = await this.hosts.fetch(url, before, this.signal)
      if (bytes === null) {
        this.memory.remember(url, { ...before, failures: 0 })
        return everyMs
      }
      for await (const one of intake({ name: url, bytes, told: { url: stood, contentType } }, this.options.intake)) {
        if (this.signal.aborted) return null
        yield* this.pass(one, MAX_HOPS)
      }
      this.memory.remember(url, { etag, lastModified, failures: 0 })
      return everyMs
    } catch (error) {
      if (this.signal.aborted) return null
      yield failedAt(url, error)
      if (error instanceof FetchError && error.status === 410) return null
      const failures = before.failures + 1
      this.memory.remember(url, { ...before, failures })
      const asked = error instanceof FetchError ? (error.retryAfter ?? 0) : 0
      return Math.max(asked, Math.min(LONGEST, everyMs * 2 ** Math.min(failures, 16)))
    }
  }

  private async *pass(one: Taken, hops: number): AsyncGenerator<Taken> {
    if (one.kind === 'reject') yield one
    else if (one.kind === 'page') {
      if (this.memory.isNew(one.report.url ?? one.ref)) yield one
    } else if (this.memory.isNew(one.url)) {
      if (this.options.follow === false || hops === 0) yield one
      else yield* this.follow(one, hops - 1)
    }
  }

  private async *follow(link: TakenLink, hops: number): AsyncGenerator<Taken> {
    try {
      const { bytes, contentType, url } = await this.hosts.fetch(link.url, {}, this.signal)
      if (bytes === null) return
      for await (const one of intake({ name: link.url, bytes, told: { url, contentType } }, this.options.intake)) {
        if (one.kind === 'link') yield* this.pass(one, hops)
        else yield completed(one, link)
      }
    } catch (error) {
      if (!this.signal.aborted) yield failedAt(link.url, error)
    }
  }
}

/** A page with what its feed says and it does not. */
function completed(one: Taken, link: TakenLink): Taken {
  if (one.kind !== 'page') return one
  const { report, origin } = one
  const from = { ...origin.from }
  if ((report.title ?? null) === null && link.title !== null) from.title = 'container'
  if ((report.published ?? null) === null && link.published !== null) from.published = 'container'
  const title = report.title ?? link.title
  const published = report.published ?? link.published
  return {
    ...one,
    report: { ...report, title, published },
    origin: { ...origin, from, path: [...link.origin.path, link.url] },
  }
}

function failedAt(url: string, error: unknown): Reject {
  if (error instanceof IsnadError)
    return { kind: 'reject', ref: url, code: error.code, message: error.message, remedy: error.remedy }
  return rejectOf(url, error)
}

/** The most addresses that are remembered without a memory of the caller's. */
const MAX_SEEN = 200_000

/** A memory that lasts as long as the process. */
function forgetful(): WatchMemory {
  const feeds = new Map<string, FeedMemory>()
  const seen = new Set<string>()
  return {
    feed: (url) => feeds.get(url),
    remember: (url, memory) => {
      feeds.set(url, memory)
    },
    isNew: (url) => {
      if (seen.has(url)) return false
      if (seen.size >= MAX_SEEN) seen.delete(seen.values().next().value as string)
      seen.add(url)
      return true
    },
  }
}
