import { isDeepStrictEqual } from 'node:util'
import { applyDecisions, type DecidedRecord, type WeaveLanguage, type Weaver, weaver } from '@isnad/engine'
import type { Decidable, Decision, WovenRecord } from '@isnad/record'
import type { Archive } from '@isnad/store'
import { toldOf } from '../keeper/told.js'
import { editBetween } from './list-edit.js'
import {
  type FromWeave,
  LISTS,
  type ListItem,
  type ListName,
  type Port,
  type RejectedEntry,
  type ToWeave,
} from './messages.js'

/** How many readings are taken in before others get a turn. */
const AT_ONCE = 40
/** How many entries are sent at once. */
const SENT = 100
/** How long after the last report the record is woven anew. Units: milliseconds. */
const SETTLES = 200
/** Weaving anew may take one part in so many of the time. */
const SHARE = 5

/**
 * Weaves the record of an archive on the thread that calls it, and tells whoever listens at a port what changed in it, until that one
 * has it closed.
 *
 * Holds: in the record a report is called by its own id, so that revisions and callers' ids that are alike do not clash; what other
 * processes put into the archive is taken in as well.
 */
export async function weaveHere(port: Port, archive: Archive, language: WeaveLanguage): Promise<void> {
  const host = new WeaveHost(port, archive, language)
  port.hear((asked) => host.hear(asked as ToWeave))
  await host.ended
}

class WeaveHost {
  private readonly weaving: Weaver
  private woven: WovenRecord | null = null
  private told: WovenRecord = NOTHING
  private decisions: readonly Decision[] = []
  private last = 0
  private waiting = 0
  private looks = false
  private timer: NodeJS.Timeout | null = null
  private lastTook = 0
  private closed = false
  private turn: Promise<void> = Promise.resolve()
  private goOn: () => void = () => undefined
  private end: () => void = () => undefined
  readonly ended = new Promise<void>((resolve) => {
    this.end = resolve
  })

  constructor(
    private readonly port: Port,
    private readonly archive: Archive,
    language: WeaveLanguage,
  ) {
    this.weaving = weaver(language)
  }

  hear(asked: ToWeave): void {
    switch (asked.kind) {
      case 'taken':
        this.goOn()
        break
      case 'start':
        this.decisions = asked.decisions
        this.look()
        break
      case 'look':
        this.look()
        break
      case 'decide':
        this.next(async () => {
          this.decisions = asked.decisions
          await this.publish([asked.call])
        })
        break
      case 'close':
        this.closed = true
        if (this.timer !== null) clearTimeout(this.timer)
        this.goOn()
        this.next(async () => {
          this.tell({ kind: 'closed' })
          this.end()
        })
    }
  }

  /** One thing after another, in the order in which it was asked for. */
  private next(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch((error: unknown) => this.tell({ kind: 'failed', error }))
  }

  private tell(told: FromWeave): void {
    this.port.send(told)
  }

  /** Tells something large, and waits until it was taken in. */
  private async hand(told: FromWeave): Promise<void> {
    if (this.closed) return
    const taken = new Promise<void>((resolve) => {
      this.goOn = resolve
    })
    this.tell(told)
    await taken
  }

  private look(): void {
    if (this.looks) return
    this.looks = true
    this.next(() => this.takeSome())
  }

  /** Takes in some reports; what is decided meanwhile comes before the others. */
  private async takeSome(): Promise<void> {
    this.looks = false
    if (this.closed) return
    const readings = await this.archive.readingsAfter(this.last, AT_ONCE)
    const reports = []
    for (const { n, reading } of readings) {
      this.last = n
      if (this.weaving.has(reading.report.id)) continue
      this.weaving.add({ ...reading, report: { ...reading.report, ref: null } })
      reports.push(toldOf(reading, n))
    }
    this.waiting += reports.length
    if (reports.length > 0) await this.hand({ kind: 'reports', reports })
    if (readings.length > 0) this.look()
    else if (this.woven === null) this.next(() => this.settle())
    else if (this.waiting > 0) this.settleSoon()
  }

  private settleSoon(): void {
    if (this.timer !== null || this.closed) return
    const after = Math.max(SETTLES, this.lastTook * SHARE)
    this.timer = setTimeout(() => this.next(() => this.settle()), after)
    this.timer.unref()
  }

  /** Weaves what came in. */
  private async settle(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    if (this.closed) return
    const began = performance.now()
    this.woven = this.weaving.record()
    this.waiting = 0
    await this.publish([])
    this.lastTook = performance.now() - began
  }

  /** Lays people's decisions on what is woven, and tells what is other than it was told before. */
  private async publish(calls: readonly number[]): Promise<void> {
    if (this.woven === null) return
    const decided = applyDecisions(this.woven, this.decisions)
    const record = {
      ...decided.record,
      events: sameAsBefore(this.told.events, decided.record.events),
      tracks: sameAsBefore(this.told.tracks, decided.record.tracks),
    }
    const gone = {} as Record<ListName, readonly number[]>
    for (const list of LISTS) {
      const edit = editBetween<ListItem>(this.told[list], record[list])
      gone[list] = edit.gone
      for (let i = 0; i < edit.come.length; i += SENT)
        await this.hand({ kind: 'entries', list, come: edit.come.slice(i, i + SENT) })
    }
    this.told = record
    const { marks, hindered } = decided
    const rejected = decided.rejected.map((one) => rejectedIn(this.woven ?? NOTHING, one))
    await this.hand({ kind: 'state', gone, marks, rejected, hindered, waiting: this.waiting, calls })
  }
}

const NOTHING: WovenRecord = {
  schema: 'isnad/record@1',
  reports: [],
  origins: [],
  lineage: [],
  utterances: [],
  events: [],
  lifelines: [],
  tracks: [],
  disagreements: [],
}

/** A list with the items of the one before where they are no other, so that they are not told again. */
function sameAsBefore<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return after.map((item) => {
    const one = known.get(item.id)
    return one !== undefined && isDeepStrictEqual(one, item) ? one : item
  })
}

function rejectedIn(woven: WovenRecord, { entry, id }: DecidedRecord['rejected'][number]): RejectedEntry {
  const lists = { utterance: 'utterances', event: 'events', lifeline: 'lifelines', track: 'tracks' } as const
  const list: readonly NonNullable<RejectedEntry['of']>[] = woven[lists[entry satisfies Decidable]]
  return { entry, id, of: list.find((one) => one.id === id) ?? null }
}
