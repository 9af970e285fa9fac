import { stat } from 'node:fs/promises'
import { applyDecisions, type WeaveLanguage, type Weaver, weaver } from '@isnad/engine'
import { IsnadError, type Reading, type WovenRecord } from '@isnad/record'
import type { Archive } from '@isnad/store'
import { DecisionBook } from '../review/decision-book.js'
import { RecordView } from './record-view.js'
import { type ToldReport, toldOf } from './told.js'

/** How many readings are woven before others get a turn. */
const AT_ONCE = 20
/** How long after the last report the record is woven anew. Units: milliseconds. */
const SETTLES = 200
/** Weaving anew may take one part in so many of the time. */
const SHARE = 10
/** How often the file is looked at for what others put in. Units: milliseconds. */
const LOOKS = 1000

/** How far the record is. */
export interface Progress {
  readonly ready: boolean
  readonly state: string
  readonly woven: number
  readonly waiting: number
}

/**
 * The record of an archive in memory, with people's decisions on it, kept up with what comes in.
 *
 * Holds: in the record a report is called by its own id, so that revisions and callers' ids that are alike do not clash; what other
 * processes put into the archive is taken in as well.
 */
export class Keeper {
  readonly decisions: DecisionBook
  private readonly weaving: Weaver
  private readonly told = new Map<string, ToldReport>()
  private woven: WovenRecord | null = null
  private current: RecordView | null = null
  private changes = 0
  private waiting = 0
  private timer: NodeJS.Timeout | null = null
  private lastTook = 0
  private started: Promise<void> | null = null
  private closed = false
  private stamp = ''
  private looksAt = 0
  private catching: Promise<void> | null = null
  private readonly hears = new Set<(view: RecordView) => void>()

  constructor(
    private readonly archive: Archive,
    private readonly language: WeaveLanguage,
    /** Tells states of one run from those of another. */
    private readonly run: string,
  ) {
    this.weaving = weaver(language)
    this.decisions = new DecisionBook(archive)
  }

  /** Weaves what the archive holds; the server answers meanwhile. */
  start(): Promise<void> {
    this.started ??= this.weaveAll()
    return this.started
  }

  private async weaveAll(): Promise<void> {
    this.stamp = await this.stampNow()
    let count = 0
    for await (const reading of this.archive.readings()) {
      if (this.closed) return
      this.take(reading)
      if (++count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    this.decisions.load(await this.archive.decisions())
    if (!this.closed) this.settle()
  }

  private take(reading: Reading): void {
    const { id } = reading.report
    if (this.told.has(id)) return
    this.weaving.add({ ...reading, report: { ...reading.report, ref: null } })
    this.told.set(id, toldOf(reading))
    this.waiting++
    this.changes++
  }

  /** Takes in reports that the archive holds now. */
  async add(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (!this.told.has(id)) this.take((await this.archive.report(id)).reading)
    if (this.waiting > 0) this.settleSoon()
  }

  private settleSoon(): void {
    if (this.timer !== null || this.woven === null || this.closed) return
    this.timer = setTimeout(() => this.settle(), Math.max(SETTLES, this.lastTook * SHARE))
    this.timer.unref()
  }

  /** Weaves what came in; at the latest when it is asked for at once. */
  settle(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const began = performance.now()
    this.woven = this.weaving.record()
    this.waiting = 0
    this.decide()
    this.lastTook = performance.now() - began
  }

  /** Applies people's decisions anew. */
  decide(): void {
    if (this.woven === null) return
    this.changes++
    const decided = applyDecisions(this.woven, this.decisions.standing())
    this.current = new RecordView(`${this.run}.${this.changes}`, decided, this.woven, this.told)
    for (const hear of this.hears) hear(this.current)
  }

  /** The record as it stands. Throws: `IsnadError` `WEAVING` until it has been woven for the first time. */
  view(): RecordView {
    if (this.current !== null) return this.current
    throw new IsnadError(
      'WEAVING',
      `The record is being woven: ${this.told.size} reports so far.`,
      'Ask again in a few seconds; /api/v1/health tells how far it is.',
    )
  }

  /** The record, or null until it has been woven for the first time. */
  viewOrNull(): RecordView | null {
    return this.current
  }

  progress(): Progress {
    return {
      ready: this.current !== null,
      state: this.state(),
      woven: this.told.size - this.waiting,
      waiting: this.waiting,
    }
  }

  /** Changes with every change of the archive or the record. */
  state(): string {
    return `${this.run}.${this.changes}`
  }

  /** The same, after a look at what others may have put in. */
  async stateNow(): Promise<string> {
    await this.lookAround()
    return this.state()
  }

  /** Something was changed that is not woven: the text index, a verdict. */
  touch(): void {
    this.changes++
  }

  onRecord(hear: (view: RecordView) => void): void {
    this.hears.add(hear)
  }

  /** Everybody who tells the archive's reports, by the ids of the reports. */
  reports(): ReadonlyMap<string, ToldReport> {
    return this.told
  }

  get weaves(): WeaveLanguage {
    return this.language
  }

  /** Ends its work with the archive. */
  async close(): Promise<void> {
    this.closed = true
    if (this.timer !== null) clearTimeout(this.timer)
    await Promise.all([this.started?.catch(() => undefined), this.catching])
  }

  /** Looks, now and then, whether the file of the archive was written by another process, and takes in what that put there. */
  private async lookAround(): Promise<void> {
    const now = performance.now()
    if (now < this.looksAt || this.woven === null || this.catching !== null || this.closed) return
    this.looksAt = now + LOOKS
    const stamp = await this.stampNow()
    if (stamp === this.stamp) return
    this.stamp = stamp
    // whoever asked does not wait for it: a fault in it is met again by the next question to the archive
    this.catching = this.catchUp()
      .catch(() => undefined)
      .finally(() => {
        this.looksAt = performance.now() + Math.max(LOOKS, SHARE * (performance.now() - now))
        this.catching = null
      })
  }

  /** What this process wrote itself is not looked for. */
  async wrote(): Promise<void> {
    if (this.catching === null) this.stamp = await this.stampNow()
  }

  private async catchUp(): Promise<void> {
    if (this.decisions.load(await this.archive.decisions())) this.decide()
    let after: string | null = null
    do {
      const page: { items: readonly { id: string }[]; next: string | null } = await this.archive.reports(
        {},
        { limit: 1000, after },
      )
      await this.add(page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null && !this.closed)
  }

  /** What shows that the archive's file was written; where it is on a server, half a minute is. */
  private async stampNow(): Promise<string> {
    const times = await Promise.all(
      [this.archive.where, `${this.archive.where}-wal`].map((file) =>
        stat(file).then(
          ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
          () => '',
        ),
      ),
    )
    return times[0] === '' ? String(Math.floor(performance.now() / 30_000)) : times.join(' ')
  }
}
