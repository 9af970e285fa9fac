import {
  type Disagreement,
  type Event,
  IsnadError,
  type Reading,
  type Ref,
  type Utterance,
  type UtteranceId,
  type WovenRecord,
} from '@isnad/record'
import { disagreementsOfEvent } from './disagreements/of-event.js'
import { disagreementsOfLifeline } from './disagreements/of-lifeline.js'
import { disagreementsOfUtterance } from './disagreements/of-utterance.js'
import { sightingWeft } from './events/same-event.js'
import { uniteEvent } from './events/unite-event.js'
import type { Deed, ReportFacts } from './facts/facts.js'
import { factsOf, refOf } from './facts/facts-of.js'
import type { WeaveLanguage } from './language.js'
import { datedByVoice } from './lifelines/dated-by-voice.js'
import { groundOf, partDeeds } from './lifelines/part-deeds.js'
import { uniteLifeline } from './lifelines/unite-lifeline.js'
import { LineageIndex } from './lineage/lineage-index.js'
import { lineageReportOf } from './lineage/lineage-report.js'
import { Loom } from './loom/loom.js'
import { Standing } from './origins/standing.js'
import { findTracks } from './tracks/find-tracks.js'
import { rejoin } from './utterances/rejoin.js'
import { sayingWeft } from './utterances/same-saying.js'
import { uniteUtterance } from './utterances/unite-utterance.js'

/**
 * A record that grows and shrinks with the readings put in and taken out.
 *
 * Holds: `record()` is what weaving the readings at hand anew gives, whatever the order they came in and whatever was taken out.
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

class Weaving implements Weaver {
  private readonly reports = new Map<Ref, ReportFacts>()
  private readonly lineage: LineageIndex
  private readonly sayings = new Loom(sayingWeft)
  private readonly sightings = new Loom(sightingWeft)
  private readonly grounds = new Map<string, Map<string, Deed>>()

  constructor(private readonly language: WeaveLanguage) {
    this.lineage = new LineageIndex(language.fold, language.lineage)
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
    this.sayings.add(ref, facts.sayings)
    this.sightings.add(ref, facts.sightings)
    for (const deed of facts.deeds) {
      const ground = this.grounds.get(groundOf(deed)) ?? new Map<string, Deed>()
      ground.set(deed.key, deed)
      this.grounds.set(groundOf(deed), ground)
    }
  }

  remove(ref: Ref): void {
    const facts = this.reports.get(ref)
    if (facts === undefined) return
    this.reports.delete(ref)
    this.lineage.remove(ref)
    this.sayings.remove(ref)
    this.sightings.remove(ref)
    for (const deed of facts.deeds) {
      const ground = this.grounds.get(groundOf(deed))
      ground?.delete(deed.key)
      if (ground?.size === 0) this.grounds.delete(groundOf(deed))
    }
  }

  record(): WovenRecord {
    const origins = this.lineage.origins()
    const originOf = new Map(origins.flatMap(({ id, refs }) => refs.map((ref) => [ref, id] as const)))
    const standing = new Standing(originOf)
    const disagreements: Disagreement[] = []

    const utterances: Utterance[] = []
    const voices = new Map<string, UtteranceId>()
    const said = new Map<string, string>()
    for (const cluster of rejoin([...this.sayings.components()].flatMap(({ clusters }) => clusters))) {
      const utterance = uniteUtterance(cluster, standing)
      utterances.push(utterance)
      for (const { statementKey, place } of cluster.facts) {
        // a statement of several clauses speaks with the utterance of the first
        if (place !== 0) continue
        voices.set(statementKey, utterance.id)
        if (utterance.date !== null) said.set(statementKey, utterance.date)
      }
      disagreements.push(...disagreementsOfUtterance(utterance.id, cluster.facts, standing))
    }
    const voiceOf = (statement: string) => voices.get(statement) ?? null

    const bare: Event[] = []
    for (const { clusters } of this.sightings.components()) {
      for (const cluster of clusters) {
        const event = uniteEvent(cluster, standing, voiceOf)
        bare.push(event)
        disagreements.push(...disagreementsOfEvent(event.id, cluster.facts, standing))
      }
    }
    const inTime = bare.sort((a, b) => byDate(a.date, b.date) || byId(a, b))
    const { tracks, of } = findTracks(inTime)
    const events = inTime.map((event) => ({ ...event, tracks: of.get(event.id) ?? [] }))

    const lifelines = [...this.grounds.values()]
      .flatMap((ground) => partDeeds([...ground.values()]))
      .map((told) => {
        const deeds = told.map((deed) =>
          datedByVoice(deed, deed.toldBy === null ? null : (said.get(deed.toldBy) ?? null)),
        )
        const lifeline = uniteLifeline(deeds, standing, voiceOf)
        disagreements.push(...disagreementsOfLifeline(lifeline, deeds, standing))
        return lifeline
      })

    return {
      schema: 'isnad/record@1',
      reports: [...this.reports.values()]
        .map(({ ref, id, outlet, published }) => ({ ref, id, outlet, published, origin: originOf.get(ref) ?? ref }))
        .sort((a, b) => byDate(a.published, b.published) || (a.ref < b.ref ? -1 : 1)),
      origins,
      lineage: this.lineage.lineage(origins),
      utterances: utterances.sort((a, b) => byDate(a.date, b.date) || byId(a, b)),
      events,
      lifelines: lifelines.sort((a, b) => (a.kind === b.kind ? byId(a, b) : a.kind < b.kind ? -1 : 1)),
      tracks,
      disagreements: disagreements.sort(
        (a, b) =>
          compare(a.about, b.about) ||
          compare(a.field, b.field) ||
          compare(JSON.stringify(a.values), JSON.stringify(b.values)),
      ),
    }
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id)

/** In time; what has no date comes last. */
const byDate = (a: string | null, b: string | null) => compare(a ?? '~', b ?? '~')
