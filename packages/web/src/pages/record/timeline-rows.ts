import type { AnswerOf } from '../../api/routes.js'
import { daysOf } from './days.js'
import type { TimelineEvent } from './event-mark.js'

/** A row of the timeline: the events of a track that have a day, with where they stand. */
export interface Row {
  /** The id of the track; empty for events of none. */
  readonly id: string
  readonly label: string
  /** All of the track, with and without a day. */
  readonly all: number
  /** By their points. */
  readonly events: readonly TimelineEvent[]
  /** The middle of what is known of each event's day. Units: days since 1970-01-01. */
  readonly points: Float64Array
}

/** Tracks with their events, those of most events first; what is in none comes last. */
export function rowsOf({ events, tracks }: AnswerOf<'timeline'>, other: string): readonly Row[] {
  const byTrack = new Map<string, TimelineEvent[]>()
  for (const event of events)
    for (const id of event.tracks.length === 0 ? [''] : event.tracks) {
      const row = byTrack.get(id)
      if (row === undefined) byTrack.set(id, [event])
      else row.push(event)
    }
  const labels = new Map(tracks.map(({ id, label }) => [id, label]))
  return [...byTrack]
    .map(([id, all]) => rowOf(id, id === '' ? other : (labels.get(id) ?? id), all))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.all - a.all || (a.id < b.id ? -1 : 1))
}

function rowOf(id: string, label: string, all: readonly TimelineEvent[]): Row {
  const placed = all
    .flatMap((event) => {
      const days = daysOf(event.date)
      return days === null ? [] : [{ event, at: (days.from + days.to) / 2 }]
    })
    .sort((a, b) => a.at - b.at || (a.event.id < b.event.id ? -1 : 1))
  return {
    id,
    label,
    all: all.length,
    events: placed.map(({ event }) => event),
    points: Float64Array.from(placed, ({ at }) => at),
  }
}
