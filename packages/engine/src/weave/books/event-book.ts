import type { Disagreement, Event, EventId, Ref, Track } from '@isnad/record'
import { disagreementsOfEvent } from '../disagreements/of-event.js'
import { sightingWeft } from '../events/same-event.js'
import { uniteEvent, type VoiceOf } from '../events/unite-event.js'
import type { Sighting } from '../facts/facts.js'
import { type Component, Loom } from '../loom/loom.js'
import type { Standing } from '../origins/standing.js'
import { criterionOf, findTracks } from '../tracks/find-tracks.js'
import { byDate, byId, byText } from './order.js'
import { Sorted } from './sorted.js'
import type { Changes } from './utterance-book.js'

interface Entry {
  readonly event: Event
  readonly disagreements: readonly Disagreement[]
}

const inTime = (a: Event, b: Event) => byDate(a.date, b.date) || byId(a, b)

/** The events and tracks of a growing and shrinking set of reports; a change makes anew only those it bears on. */
export class EventBook {
  private readonly loom = new Loom(sightingWeft)
  private readonly sorted = new Sorted(inTime)
  private readonly sortedTracks = new Sorted<Track>((a, b) => byText(a.criterion, b.criterion))
  private readonly entries = new Map<Component<Sighting>, readonly Entry[]>()
  /** Events of one criterion, in no track yet. */
  private readonly groups = new Map<string, Map<EventId, Event>>()
  private readonly trackOf = new Map<string, Track>()
  /** Events as the record gives them, with their tracks. */
  private readonly given = new Map<EventId, Event>()

  constructor(
    private readonly standing: Standing,
    private readonly voiceOf: VoiceOf,
  ) {}

  get all(): readonly Event[] {
    return this.sorted.all
  }

  get tracks(): readonly Track[] {
    return this.sortedTracks.all
  }

  add(ref: Ref, sightings: readonly Sighting[]): void {
    this.loom.add(ref, sightings)
  }

  remove(ref: Ref): void {
    this.loom.remove(ref)
  }

  /** Brings it up to date, given the reports of another origin or voice than before. */
  update(moved: readonly Ref[]): Changes {
    const { gone, come } = this.loom.changes()
    const anew = new Set([...come, ...moved.flatMap((ref) => this.loom.of(ref))])
    const before = [...gone, ...anew].flatMap((component) => this.entries.get(component) ?? [])
    for (const component of gone) this.entries.delete(component)
    const after: Entry[] = []
    for (const component of anew) {
      const entries = component.clusters.map((cluster) => {
        const event = uniteEvent(cluster, this.standing, this.voiceOf)
        return { event, disagreements: disagreementsOfEvent(event.id, cluster.facts, this.standing) }
      })
      this.entries.set(component, entries)
      after.push(...entries)
    }
    this.retrack(
      before.map(({ event }) => event),
      after.map(({ event }) => event),
    )
    return {
      gone: before.flatMap(({ disagreements }) => disagreements),
      come: after.flatMap(({ disagreements }) => disagreements),
    }
  }

  private retrack(gone: readonly Event[], come: readonly Event[]): void {
    const touched = new Set<string>()
    const [out, into]: [Map<EventId, Event>, Map<EventId, Event>] = [new Map(), new Map()]
    const takeOut = (id: EventId) => {
      const given = this.given.get(id)
      if (given !== undefined && !out.has(id)) out.set(id, given)
    }
    for (const event of gone) {
      takeOut(event.id)
      const criterion = criterionOf(event)
      if (criterion === null) continue
      this.groups.get(criterion)?.delete(event.id)
      touched.add(criterion)
    }
    for (const event of come) {
      into.set(event.id, event)
      const criterion = criterionOf(event)
      if (criterion === null) continue
      this.groups.set(criterion, (this.groups.get(criterion) ?? new Map()).set(event.id, event))
      touched.add(criterion)
    }
    const [oldTracks, newTracks]: [Track[], Track[]] = [[], []]
    for (const criterion of touched) {
      const group = [...(this.groups.get(criterion)?.values() ?? [])].sort(inTime)
      if (group.length === 0) this.groups.delete(criterion)
      const old = this.trackOf.get(criterion)
      if (old !== undefined) oldTracks.push(old)
      const { tracks, of } = findTracks(group)
      const [track] = tracks
      if (track === undefined) this.trackOf.delete(criterion)
      else {
        this.trackOf.set(criterion, track)
        newTracks.push(track)
      }
      for (const event of group) {
        const those = of.get(event.id) ?? []
        if (!into.has(event.id) && this.given.get(event.id)?.tracks.length === those.length) continue
        takeOut(event.id)
        into.set(event.id, { ...event, tracks: those })
      }
    }
    for (const id of out.keys()) this.given.delete(id)
    for (const [id, event] of into) this.given.set(id, event)
    this.sorted.update([...out.values()], [...into.values()])
    this.sortedTracks.update(oldTracks, newTracks)
  }
}
