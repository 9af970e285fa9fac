import { IsnadError, type Reading, type Ref, type WovenRecord } from '@isnad/record'
import { EventBook } from './books/event-book.js'
import { LifelineBook } from './books/lifeline-book.js'
import { LineageBook } from './books/lineage-book.js'
import { byDate, byText } from './books/order.js'
import { Sorted } from './books/sorted.js'
import { UtteranceBook } from './books/utterance-book.js'
import { inOrderOf } from './disagreements/in-order.js'
import type { ReportFacts } from './facts/facts.js'
import { factsOf, refOf } from './facts/facts-of.js'
import type { WeaveLanguage } from './language.js'
import { lineageReportOf } from './lineage/lineage-report.js'
import { Standing } from './origins/standing.js'

/**
 * A record that grows and shrinks with the readings put in and taken out.
 *
 * Holds: `record()` is what weaving the readings at hand anew gives, whatever the order they came in and whatever was taken out. It
 * makes anew only the entries that a change bears on; records given before stay as they were.
 */
export interface Weaver {
  /** Puts a reading in; the same reading again changes nothing. Throws: `IsnadError` `duplicate-ref` for another report of the same ref. */
  add(reading: Reading): void
  /** Takes the report with this ref out; one that is not in changes nothing. */
  remove(ref: Ref): void
  has(ref: Ref): boolean
  record(): WovenRecord
}

/** A weaver with nothing in it yet, for readings in one language. */
export function weaver(language: WeaveLanguage): Weaver {
  return new Weaving(language)
}

/** The record of a set of readings, the same in whatever order they are given. Throws: `IsnadError` `duplicate-ref`. */
export function weave(readings: Iterable<Reading>, language: WeaveLanguage): WovenRecord {
  const weaving = new Weaving(language)
  for (const reading of readings) weaving.add(reading)
  return weaving.record()
}

type WovenReport = WovenRecord['reports'][number]

class Weaving implements Weaver {
  private readonly reports = new Map<Ref, ReportFacts>()
  private readonly lineage: LineageBook
  private readonly utterances: UtteranceBook
  private readonly events: EventBook
  private readonly lifelines: LifelineBook
  private readonly told = new Map<Ref, WovenReport>()
  private readonly inTime = new Sorted<WovenReport>((a, b) => byDate(a.published, b.published) || byText(a.ref, b.ref))
  private readonly disagreements = new Sorted(inOrderOf)
  /** Reports put in or taken out since the record was last asked for. */
  private readonly changed = new Set<Ref>()

  constructor(private readonly language: WeaveLanguage) {
    this.lineage = new LineageBook(language)
    const standing = new Standing(this.lineage.originOf)
    this.utterances = new UtteranceBook(standing)
    this.events = new EventBook(standing, this.utterances.voiceOf)
    this.lifelines = new LifelineBook(standing, this.utterances.voiceOf, this.utterances.saidOn)
  }

  has(ref: Ref): boolean {
    return this.reports.has(ref)
  }

  add(reading: Reading): void {
    const ref = refOf(reading)
    const before = this.reports.get(ref)
    if (before !== undefined) {
      if (before.id === reading.report.id) return
      const remedy = 'Give each report an id of its own, or take the earlier one out first.'
      throw new IsnadError('duplicate-ref', `two reports have the id ${JSON.stringify(ref)}`, remedy)
    }
    const facts = factsOf(reading, this.language)
    this.reports.set(ref, facts)
    this.lineage.add(lineageReportOf(reading))
    this.utterances.add(ref, facts.sayings)
    this.events.add(ref, facts.sightings)
    this.lifelines.add(ref, facts.deeds)
    this.changed.add(ref)
  }

  remove(ref: Ref): void {
    if (!this.reports.delete(ref)) return
    this.lineage.remove(ref)
    this.utterances.remove(ref)
    this.events.remove(ref)
    this.lifelines.remove(ref)
    this.changed.add(ref)
  }

  record(): WovenRecord {
    const moved = this.lineage.update()
    const utterances = this.utterances.update(moved)
    const events = this.events.update([...moved, ...utterances.voiced])
    const lifelines = this.lifelines.update([...moved, ...utterances.voiced])
    const changes = [utterances, events, lifelines]
    this.disagreements.update(
      changes.flatMap(({ gone }) => gone),
      changes.flatMap(({ come }) => come),
    )
    this.list([...moved, ...this.changed])
    this.changed.clear()
    return {
      schema: 'isnad/record@1',
      reports: this.inTime.all,
      origins: this.lineage.origins.all,
      lineage: this.lineage.lineage.all,
      utterances: this.utterances.all,
      events: this.events.all,
      lifelines: this.lifelines.all,
      tracks: this.events.tracks,
      disagreements: this.disagreements.all,
    }
  }

  /** Lists anew the reports that came, went, or are of another origin. */
  private list(refs: readonly Ref[]): void {
    const [gone, come]: [WovenReport[], WovenReport[]] = [[], []]
    for (const ref of new Set(refs)) {
      const before = this.told.get(ref)
      if (before !== undefined) gone.push(before)
      this.told.delete(ref)
      const facts = this.reports.get(ref)
      if (facts === undefined) continue
      const { id, outlet, published } = facts
      const now = { ref, id, outlet, published, origin: this.lineage.originOf.get(ref) ?? ref }
      this.told.set(ref, now)
      come.push(now)
    }
    this.inTime.update(gone, come)
  }
}
