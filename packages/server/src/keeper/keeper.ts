import { stat } from 'node:fs/promises'
import type { WeaveLanguage } from '@isnad/engine'
import { IsnadError } from '@isnad/record'
import type { Archive } from '@isnad/store'
import { DecisionBook } from '../review/decision-book.js'
import {
  type FromWeave,
  LISTS,
  type ListItem,
  type ListName,
  type Port,
  type RecordEdit,
  type ToWeave,
} from '../weaving/messages.js'
import { RecordView } from './record-view.js'
import type { ToldReport } from './told.js'

/** How often the file is looked at for what others put in. Units: milliseconds. */
const LOOKS = 1000

/** How far the record is. */
export interface Progress {
  readonly ready: boolean
  readonly state: string
  readonly woven: number
  readonly waiting: number
}

/** Someone who waits for the thread that weaves. */
interface Waiting {
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/**
 * The record of an archive in memory, with people's decisions on it, kept up with what comes in.
 *
 * Decision: it is woven by another thread, which tells what changed, a little at a time: weaving a large record takes seconds, and nobody
 * who asks meanwhile may have to wait for it.
 */
export class Keeper {
  readonly decisions: DecisionBook
  private readonly told = new Map<string, ToldReport>()
  private readonly byNumber = new Map<number, ToldReport>()
  private readonly current: RecordView
  private ready = false
  private come: Record<ListName, (readonly [number, ListItem])[]> = nothingCame()
  private changes = 0
  private waiting = 0
  private calls = 0
  private readonly answers = new Map<number, Waiting>()
  private first: Waiting | null = null
  private closing: Waiting | null = null
  private started: Promise<void> | null = null
  private closed = false
  private stamp = ''
  private looksAt = 0
  private looking: Promise<void> | null = null
  private readonly hears = new Set<(view: RecordView) => void>()

  constructor(
    private readonly archive: Archive,
    private readonly language: WeaveLanguage,
    /** Tells states of one run from those of another. */
    private readonly run: string,
    private readonly port: Port,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.decisions = new DecisionBook(archive)
    this.current = new RecordView(this.told)
    port.hear((told) => this.hear(told as FromWeave))
  }

  /** Has what the archive holds woven; the server answers meanwhile. */
  start(): Promise<void> {
    this.started ??= this.weaveAll()
    return this.started
  }

  private async weaveAll(): Promise<void> {
    this.stamp = await this.stampNow()
    this.decisions.load(await this.archive.decisions())
    const woven = new Promise<void>((done, failed) => {
      this.first = { done, failed }
    })
    this.ask({ kind: 'start', decisions: this.decisions.standing() })
    await woven
  }

  private ask(asked: ToWeave): void {
    this.port.send(asked)
  }

  private hear(told: FromWeave): void {
    switch (told.kind) {
      case 'reports':
        for (const report of told.reports) {
          this.told.set(report.ref, report)
          this.byNumber.set(report.n, report)
        }
        this.waiting += told.reports.length
        this.changes++
        this.ask({ kind: 'taken' })
        break
      case 'entries':
        for (const one of told.come) this.come[told.list].push(one)
        this.ask({ kind: 'taken' })
        break
      case 'state':
        this.take(told)
        this.ask({ kind: 'taken' })
        break
      case 'failed':
        this.fail(told.error)
        break
      case 'closed':
        this.closing?.done()
    }
  }

  private take({ gone, marks, rejected, hindered, waiting, calls }: Extract<FromWeave, { kind: 'state' }>): void {
    const lists = LISTS.map((list) => [list, { gone: gone[list], come: this.come[list] }])
    const edit = Object.fromEntries(lists) as unknown as RecordEdit
    this.come = nothingCame()
    this.waiting = waiting
    this.changes++
    this.current.take(`${this.run}.${this.changes}`, edit, { marks, rejected, hindered })
    if (!this.ready) void this.current.heads.warm()
    this.ready = true
    for (const hear of this.hears) hear(this.current)
    this.first?.done()
    for (const call of calls) {
      this.answers.get(call)?.done()
      this.answers.delete(call)
    }
  }

  /** The thread that weaves came to grief: what is there stays, and whoever waits is told. */
  fail(error: unknown): void {
    if (this.closed) return
    this.onFault(error)
    for (const one of [this.first, ...this.answers.values()]) one?.failed(error)
    this.answers.clear()
  }

  /** Takes in reports that the archive holds now. */
  add(): void {
    if (!this.closed) this.ask({ kind: 'look' })
  }

  /** Applies people's decisions anew; resolves when they are in the record. */
  decide(): Promise<void> {
    const call = ++this.calls
    const applied = new Promise<void>((done, failed) => this.answers.set(call, { done, failed }))
    this.ask({ kind: 'decide', decisions: this.decisions.standing(), call })
    return applied
  }

  /** The record as it stands. Throws: `IsnadError` `WEAVING` until it has been woven for the first time. */
  view(): RecordView {
    if (this.ready) return this.current
    throw new IsnadError(
      'WEAVING',
      `The record is being woven: ${this.told.size} reports so far.`,
      'Ask again in a few seconds; /api/v1/health tells how far it is.',
    )
  }

  /** The record, or null until it has been woven for the first time. */
  viewOrNull(): RecordView | null {
    return this.ready ? this.current : null
  }

  progress(): Progress {
    return {
      ready: this.ready,
      state: this.state(),
      woven: this.told.size - this.waiting,
      waiting: this.waiting,
    }
  }

  /** Changes with every change of the archive or the record. */
  state(): string {
    return `${this.run}.${this.changes}`
  }

  /** The same, or the state of the record alone, after a look at what others may have put in. */
  async stateNow(of: 'archive' | 'record'): Promise<string> {
    await this.lookAround()
    return of === 'record' && this.ready ? this.current.state : this.state()
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

  /** What is told of the report that the archive has under a number. */
  numbered(n: number): ToldReport | null {
    return this.byNumber.get(n) ?? null
  }

  get weaves(): WeaveLanguage {
    return this.language
  }

  /** Ends its work with the archive. */
  async close(): Promise<void> {
    this.closed = true
    await this.looking
    const ended = new Promise<void>((done, failed) => {
      this.closing = { done, failed }
    })
    this.ask({ kind: 'close' })
    await ended
    this.first?.done()
    for (const one of this.answers.values()) one.done()
  }

  /** Looks, now and then, whether the file of the archive was written by another process, and takes in what that put there. */
  private async lookAround(): Promise<void> {
    if (performance.now() < this.looksAt || !this.ready || this.looking !== null || this.closed) return
    this.looksAt = performance.now() + LOOKS
    const stamp = await this.stampNow()
    if (stamp === this.stamp || this.closed) return
    this.stamp = stamp
    // whoever asked does not wait for it: a fault in it is met again by the next question to the archive
    this.looking = this.catchUp()
      .catch(() => undefined)
      .finally(() => {
        this.looking = null
      })
  }

  /** What this process wrote itself is not looked for. */
  async wrote(): Promise<void> {
    if (this.looking === null) this.stamp = await this.stampNow()
  }

  private async catchUp(): Promise<void> {
    this.add()
    if (this.decisions.load(await this.archive.decisions())) await this.decide()
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

const nothingCame = (): Record<ListName, (readonly [number, ListItem])[]> => ({
  reports: [],
  origins: [],
  lineage: [],
  utterances: [],
  events: [],
  lifelines: [],
  tracks: [],
  disagreements: [],
})
