import robots from 'robots-parser'
import type { Clock } from './clock.js'
import { FetchError } from './fetch-error.js'
import { type Fetched, type FetchOptions, fetchPage, USER_AGENT } from './fetch-page.js'

// its types describe a default export, but what a module of Node gets is the function itself
const robotsParser = robots as unknown as typeof robots.default

/** How long a robots.txt is believed. Units: milliseconds. */
const BELIEVED = 24 * 3600 * 1000
/** How long a host is left alone whose robots.txt cannot be read. Units: milliseconds. */
const UNREADABLE = 3600 * 1000
/** The longest pause between two requests that a host is granted. Units: milliseconds. */
const LONGEST_PACE = 60_000
const MAX_HOSTS = 10_000

interface Robots {
  readonly allows: (url: string) => boolean
  readonly paceMs: number
  readonly until: number
}

/** What each host lets us do, and when it was last asked: its robots.txt, one request at a time, with a pause between. */
export class HostRules {
  private readonly robots = new Map<string, Robots>()
  private readonly free = new Map<string, number>()

  constructor(
    private readonly clock: Clock,
    private readonly paceMs: number,
    private readonly options: FetchOptions,
  ) {}

  /**
   * Fetches a page when its host is ready for it.
   *
   * Throws: `FetchError` `ROBOTS` where the host does not want it; what `fetchPage` throws.
   */
  async fetch(url: string, more: Pick<FetchOptions, 'etag' | 'lastModified'>, signal: AbortSignal): Promise<Fetched> {
    const origin = URL.canParse(url) ? new URL(url).origin : ''
    if (/^https?:/u.test(origin)) {
      const robots = await this.robotsOf(origin, signal)
      if (!robots.allows(url)) {
        const message = `${origin} asks programs not to read ${url.slice(0, 200)}`
        throw new FetchError('ROBOTS', message, 'Save the page by hand, then add the file.')
      }
      await this.turn(origin, robots.paceMs, signal)
    }
    if (signal.aborted) throw new FetchError('STOPPED', 'fetching was stopped', 'Start it again.')
    return fetchPage(url, { ...this.options, ...more, signal })
  }

  /** Waits until a host has had its pause. */
  private async turn(origin: string, paceMs: number, signal: AbortSignal): Promise<void> {
    const now = this.clock.now()
    const free = this.free.get(origin) ?? 0
    if (this.free.size >= MAX_HOSTS) this.free.clear()
    this.free.set(origin, Math.max(now, free) + paceMs)
    if (free > now) await this.clock.sleep(free - now, signal)
  }

  private async robotsOf(origin: string, signal: AbortSignal): Promise<Robots> {
    const known = this.robots.get(origin)
    if (known !== undefined && known.until > this.clock.now()) return known
    await this.turn(origin, this.paceMs, signal)
    const robots = await this.readRobots(origin, signal)
    if (this.robots.size >= MAX_HOSTS) this.robots.clear()
    this.robots.set(origin, robots)
    return robots
  }

  private async readRobots(origin: string, signal: AbortSignal): Promise<Robots> {
    const { paceMs } = this
    const address = `${origin}/robots.txt`
    try {
      const limits = {
        maxBytes: 500_000,
        contentTypes: /^/u,
        totalMs: Math.min(this.options.totalMs ?? 20_000, 20_000),
      }
      const { bytes } = await fetchPage(address, { ...this.options, ...limits, signal })
      const rules = robotsParser(address, new TextDecoder().decode(bytes ?? new Uint8Array()))
      const agent = this.options.userAgent ?? USER_AGENT
      const delay = Number(rules.getCrawlDelay(agent) ?? 0) * 1000
      return {
        allows: (url) => rules.isAllowed(url, agent) !== false,
        paceMs: Math.min(LONGEST_PACE, Math.max(paceMs, Number.isFinite(delay) ? delay : 0)),
        until: this.clock.now() + BELIEVED,
      }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      const { status } = error
      // no such file, no rules; a host in trouble is left alone, as the standard asks
      const none = status !== null && status >= 400 && status < 500 && status !== 429
      return { allows: () => none, paceMs, until: this.clock.now() + (none ? BELIEVED : UNREADABLE) }
    }
  }
}
