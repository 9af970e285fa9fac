import type { Decidable, Decision, Disagreement, Event, Lifeline, Track, Utterance, WovenRecord } from '@isnad/record'
import { inOrderOf } from '../disagreements/in-order.js'
import { correct, FIELDS } from './correct.js'
import type { DecidedRecord, Hindrance, Mark } from './decided.js'
import { decidedDisagreements } from './decided-disagreements.js'
import { anchored, standsOf } from './places.js'
import { Regroup } from './regroup.js'

/**
 * The record with people's decisions on top of it.
 *
 * Holds: pure; decisions count in the order of `when`, then `id`, whatever order they are given in. A later decision on the same matter
 * overrules an earlier one, and nothing but a decision does; those that find nothing any more are reported, not dropped.
 */
export function applyDecisions(record: WovenRecord, decisions: readonly Decision[]): DecidedRecord {
  const table = new DecisionTable(record)
  for (const decision of [...decisions].sort((a, b) => order(a.when, b.when) || order(a.id, b.id)))
    table.apply(decision)
  return table.outcome()
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Why a decision could not be carried out. */
interface Trouble {
  readonly hindrance: Hindrance
  readonly message: string
}

type Entry = Utterance | Event | Lifeline | Track

class DecisionTable {
  private readonly regroup: Regroup
  private readonly entries: Readonly<Record<Decidable, Map<string, Entry>>>
  private readonly marks = new Map<string, Mark>()
  private readonly rejected = new Map<string, { entry: Decidable; id: string; decision: string; was: Entry }>()
  private readonly hindered: { decision: Decision; hindrance: Hindrance; message: string }[] = []
  /** What the reports of an entry disagree on, by its id. */
  private readonly disagreements = new Map<string, readonly Disagreement[]>()
  /** The decision in force on one matter of one entry. */
  private readonly inForce = new Map<string, Decision>()

  constructor(private readonly before: WovenRecord) {
    this.regroup = new Regroup(before.reports)
    const table = (list: readonly Entry[]) => new Map(list.map((entry) => [entry.id, entry]))
    this.entries = {
      utterance: table(before.utterances),
      event: table(before.events),
      lifeline: table(before.lifelines),
      track: table(before.tracks),
    }
    for (const one of before.disagreements)
      this.disagreements.set(one.about, [...(this.disagreements.get(one.about) ?? []), one])
  }

  apply(decision: Decision): void {
    const trouble = this.carryOut(decision)
    if (trouble !== null) this.hindered.push({ decision, ...trouble })
  }

  private carryOut(decision: Decision): Trouble | null {
    const { kind, about } = decision
    const found = this.find(about.entry, decision)
    if (found.length === 0)
      return { hindrance: 'stale', message: 'nothing in the record tells at these words any more' }
    if (kind === 'merge') return this.merge(decision, found)
    // what was one entry when it was decided on may be several now; a decision on the whole holds for each
    let trouble: Trouble | null = null
    for (const entry of found) trouble = this.carryOutOn(entry, decision) ?? trouble
    return trouble
  }

  private carryOutOn(entry: Entry, decision: Decision): Trouble | null {
    const { kind, value } = decision
    if (kind === 'accept') return this.accept(decision, entry)
    if (kind === 'reject') return this.reject(decision, entry)
    if (kind === 'split') return this.split(decision, entry)
    if (value !== null && kind === 'rename' && 'name' in value)
      return this.mark(entry.id, decision, { name: value.name })
    if (value !== null && kind === 'correct' && 'field' in value) {
      return this.correct(decision, entry, value.field, value.value)
    }
    return { hindrance: 'void', message: `a decision to ${kind} needs another value` }
  }

  outcome(): DecidedRecord {
    const list = <T>(of: Decidable) => [...this.entries[of].values()] as T[]
    const events = list<Event>('event')
    const alive = new Set(events.map(({ id }) => id))
    const tracks = list<Track>('track')
      .map((track) => ({
        ...track,
        label: this.marks.get(track.id)?.name ?? track.label,
        events: track.events.filter((id) => alive.has(id)),
      }))
      .filter((track) => track.events.length > 0)
    const tracksOf = (id: string) => tracks.filter((track) => track.events.includes(id)).map((track) => track.id)
    const ids = new Set([...events, ...list<Utterance>('utterance'), ...list<Lifeline>('lifeline')].map(({ id }) => id))
    return {
      record: {
        ...this.before,
        utterances: list('utterance'),
        events: events.map((event) => ({ ...event, tracks: tracksOf(event.id) })),
        lifelines: list('lifeline'),
        tracks,
        disagreements: [...ids].flatMap((id) => this.disagreements.get(id) ?? []).sort(inOrderOf),
      },
      marks: this.marks,
      rejected: [...this.rejected.values()].map(({ entry, id, decision }) => ({ entry, id, decision })),
      hindered: this.hindered,
    }
  }

  private find(kind: Decidable, { about }: Decision): Entry[] {
    if (kind === 'track') {
      const track = about.id === null ? undefined : this.entries.track.get(about.id)
      return track === undefined ? [] : [track]
    }
    const back = [...this.rejected.values()].filter((gone) => gone.entry === kind).map(({ was }) => was)
    return [...this.entries[kind].values(), ...back].filter((entry) => isAt(kind, entry, about.anchors))
  }

  private accept(decision: Decision, entry: Entry): null {
    const gone = this.rejected.get(entry.id)
    if (gone !== undefined) {
      this.rejected.delete(entry.id)
      this.entries[gone.entry].set(entry.id, gone.was)
    }
    this.settle(`${entry.id} stands`, decision)
    return this.mark(entry.id, decision, { accepted: true })
  }

  private reject(decision: Decision, entry: Entry): null {
    const kind = decision.about.entry
    this.settle(`${entry.id} stands`, decision)
    this.entries[kind].delete(entry.id)
    this.marks.delete(entry.id)
    this.rejected.set(entry.id, { entry: kind, id: entry.id, decision: decision.id, was: entry })
    return null
  }

  private merge(decision: Decision, found: readonly Entry[]): Trouble | null {
    const { about, value } = decision
    if (value === null || !('anchors' in value))
      return { hindrance: 'void', message: 'a merge needs the words of the other entry' }
    if (about.entry === 'track') return this.regroupTrack(decision, found[0] as Track, true)
    const others = [...this.entries[about.entry].values()].filter((entry) => isAt(about.entry, entry, value.anchors))
    if (others.length === 0) return { hindrance: 'stale', message: 'the other entry is not in the record any more' }
    const all = [...new Set([...found, ...others])]
    if (all.length < 2) return this.mark(all[0]?.id ?? '', decision, {})
    return this.replace(about.entry, all, [this.united(about.entry, all)], decision)
  }

  private split(decision: Decision, entry: Entry): Trouble | null {
    const { about, value } = decision
    if (value === null || !('anchors' in value))
      return { hindrance: 'void', message: 'a split needs the words of what goes' }
    if (about.entry === 'track') return this.regroupTrack(decision, entry as Track, false)
    const parts = this.parted(about.entry, entry, value.anchors)
    if (parts === null) return { hindrance: 'stale', message: 'there is nothing to part any more' }
    return this.replace(about.entry, [entry], parts, decision)
  }

  private regroupTrack(decision: Decision, track: Track, joins: boolean): Trouble | null {
    const { value } = decision
    if (value === null || !('anchors' in value)) return null
    const events = [...this.entries.event.values()]
      .filter((event) => isAt('event', event, value.anchors))
      .map(({ id }) => id)
    if (events.length === 0) return { hindrance: 'stale', message: 'the events are not in the record any more' }
    const kept = joins
      ? [...new Set([...track.events, ...events])].sort()
      : track.events.filter((id) => !events.includes(id))
    this.entries.track.set(track.id, {
      ...track,
      criterion: `${track.criterion}, regrouped by ${decision.who}`,
      events: kept,
    })
    return this.mark(track.id, decision, {})
  }

  private correct(decision: Decision, entry: Entry, field: string, value: string): Trouble | null {
    const kind = decision.about.entry
    const right = correct(kind, entry, field, value)
    if (right === null) {
      return {
        hindrance: 'void',
        message: `${kind}s have no field ${field} with such a value; ${FIELDS[kind].join(', ')} can be corrected`,
      }
    }
    this.settle(`${entry.id} ${field}`, decision)
    this.entries[kind].set(entry.id, right)
    const before = this.marks.get(entry.id)?.corrected ?? []
    return this.mark(entry.id, decision, { corrected: [...new Set([...before, field])].sort() })
  }

  private united(kind: Decidable, all: readonly Entry[]): Entry {
    if (kind === 'utterance') return this.regroup.utterances(all as [Utterance, ...Utterance[]])
    if (kind === 'event') return this.regroup.events(all as [Event, ...Event[]])
    return this.regroup.lifelines(all as [Lifeline, ...Lifeline[]])
  }

  /** An entry in two; null where nothing or all of it would go. */
  private parted(kind: Decidable, entry: Entry, anchors: Decision['about']['anchors']): [Entry, Entry] | null {
    if (kind === 'utterance') {
      const of = entry as Utterance
      const [go, stay] = halves(of.tellings, ({ ref, content }) => anchored({ ref, spans: content }, anchors))
      return go.length === 0 || stay.length === 0
        ? null
        : [this.regroup.utterance(of, stay), this.regroup.utterance(of, go)]
    }
    if (kind === 'event') {
      const of = entry as Event
      const [go, stay] = halves(of.tellings, ({ ref, mentions }) => anchored({ ref, spans: mentions }, anchors))
      return go.length === 0 || stay.length === 0 ? null : [this.regroup.event(of, stay), this.regroup.event(of, go)]
    }
    const of = entry as Lifeline
    const take = (goes: boolean) =>
      of.stages.map((stage) => ({
        ...stage,
        tellings: stage.tellings.filter(({ ref, span }) => anchored({ ref, spans: [span] }, anchors) === goes),
      }))
    const [stay, go] = [this.regroup.lifeline(of, take(false)), this.regroup.lifeline(of, take(true))]
    return stay.stages.length === 0 || go.stages.length === 0 ? null : [stay, go]
  }

  private replace(kind: Decidable, olds: readonly Entry[], news: readonly Entry[], decision: Decision): null {
    const parts = olds.map((entry) => ({
      entry: entry as Utterance | Event | Lifeline,
      disagreements: this.disagreements.get(entry.id) ?? [],
    }))
    for (const entry of news) {
      const found = decidedDisagreements(kind, entry as Utterance | Event | Lifeline, parts, this.regroup.standing)
      this.disagreements.set(entry.id, found)
    }
    const marks = olds.flatMap(({ id }) => this.marks.get(id) ?? [])
    for (const { id } of olds) {
      this.entries[kind].delete(id)
      this.marks.delete(id)
    }
    for (const entry of news) {
      this.entries[kind].set(entry.id, entry)
      const decided = marks.flatMap(({ decisions }) => decisions)
      this.marks.set(entry.id, {
        accepted: true,
        name: marks[0]?.name ?? null,
        corrected: [],
        decisions: [...decided, decision.id],
      })
    }
    if (kind !== 'event') return null
    const ids = new Set(olds.map(({ id }) => id))
    for (const [id, track] of this.entries.track as Map<string, Track>) {
      if (!track.events.some((event) => ids.has(event))) continue
      const events = [
        ...new Set(track.events.flatMap((event) => (ids.has(event) ? news.map((entry) => entry.id) : [event]))),
      ]
      this.entries.track.set(id, { ...track, events: events.sort() })
    }
    return null
  }

  /** A later decision on the same matter takes the place of an earlier one that said otherwise. */
  private settle(matter: string, decision: Decision): void {
    const earlier = this.inForce.get(matter)
    this.inForce.set(matter, decision)
    if (earlier === undefined || earlier.id === decision.id) return
    const same = earlier.kind === decision.kind && JSON.stringify(earlier.value) === JSON.stringify(decision.value)
    if (same) return
    const message = `${decision.who} decided otherwise on ${decision.when}`
    this.hindered.push({ decision: earlier, hindrance: 'overruled', message })
  }

  private mark(id: string, decision: Decision, change: Partial<Mark>): null {
    const before = this.marks.get(id) ?? { accepted: false, name: null, corrected: [], decisions: [] }
    this.marks.set(id, { ...before, ...change, decisions: [...before.decisions, decision.id] })
    return null
  }
}

function isAt(kind: Decidable, entry: Entry, anchors: Decision['about']['anchors']): boolean {
  if (kind === 'utterance') return standsOf.utterance(entry as Utterance).some((stand) => anchored(stand, anchors))
  if (kind === 'event') return standsOf.event(entry as Event).some((stand) => anchored(stand, anchors))
  return kind === 'lifeline' && standsOf.lifeline(entry as Lifeline).some((stand) => anchored(stand, anchors))
}

function halves<T>(all: readonly T[], goes: (one: T) => boolean): [T[], T[]] {
  return [all.filter(goes), all.filter((one) => !goes(one))]
}
