import type { Event, EventId, Track } from '@isnad/record'
import { entryId } from '../entry-id.js'

/** Tracks found among events, and the tracks each event is in. */
export interface FoundTracks {
  readonly tracks: readonly Track[]
  readonly of: ReadonlyMap<EventId, readonly string[]>
}

/**
 * Events in tracks: all meetings of the same parties, and all sittings of one body. A track takes two events; its criterion says what
 * they have in common, so that whoever disagrees can regroup it.
 */
export function findTracks(events: readonly Event[]): FoundTracks {
  const groups = new Map<string, Event[]>()
  for (const event of events) {
    const criterion = criterionOf(event)
    if (criterion !== null) groups.set(criterion, [...(groups.get(criterion) ?? []), event])
  }
  const tracks: Track[] = []
  const of = new Map<EventId, string[]>()
  for (const [criterion, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (group.length < 2) continue
    const id = entryId('track', criterion)
    tracks.push({ id, label: labelOf(group), criterion, events: group.map((event) => event.id).sort() })
    for (const event of group) of.set(event.id, [...(of.get(event.id) ?? []), id])
  }
  return { tracks, of }
}

/** What an event has in common with the others of its track; null for an event that can be in none. */
export function criterionOf({ participants, kind }: Event): string | null {
  const codes = [
    ...new Set(participants.filter(({ role }) => role !== 'observer').flatMap(({ of }) => of?.split(' ') ?? [])),
  ].sort()
  if (codes.length >= 2) return `parties: ${codes.join(' ')}`
  return codes.length === 1 && kind === 'session' ? `sittings: ${codes[0]}` : null
}

/** The parties as the first of the events names them. */
function labelOf([first]: readonly Event[]): string {
  const coded = first?.participants.filter(({ of }) => of !== null) ?? []
  return coded.map(({ name }) => name).join(' – ')
}
