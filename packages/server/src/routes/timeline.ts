import type { Event, Lifeline, Named } from '@isnad/record'
import type { Answer, ROUTES } from '../contract/index.js'
import { timelineEvent, timelineLifeline } from '../contract/record.js'
import type { Sent } from '../http/sent.js'
import { Written } from '../http/written.js'
import { type Days, daysOf, lies, periodOf } from '../keeper/days.js'
import type { Entry } from '../keeper/entry.js'
import type { ListedHead } from '../keeper/head-book.js'
import { isParty, type Narrowing, narrowed } from '../keeper/narrow.js'
import type { RecordView } from '../keeper/record-view.js'

type Timeline = Sent<Answer<typeof ROUTES.timeline>>

/** What the timeline shows of an entry, checked and written. */
interface Drawn {
  readonly json: string
  /** From its first day to its last; null where it has none. */
  readonly days: Days | null
}

/** How many entries are drawn before others get a turn. */
const WARMED = 100

/** What was drawn, by what lists show of the entry: that is made anew with all that the timeline shows of it. */
const drawn = new WeakMap<ListedHead, Drawn>()

/**
 * Events and life-lines in time, as the timeline draws them, out of pieces that are checked and written once for each entry.
 *
 * Throws: `IsnadError` `BAD_DAY`.
 */
export function timelineOf(
  view: RecordView,
  { track, limit, ...asked }: Narrowing & { readonly track?: string | undefined; readonly limit: number },
): Written {
  const { record } = view
  const fits = narrowed(asked)
  const all = record.events.filter(
    (of) => (track === undefined || of.tracks.includes(track)) && fits(view.heads.of({ entry: 'event', of })),
  )
  const shown = all.slice(0, limit)
  const events = shown.map((event) => drawnOf(view, { entry: 'event', of: event }))
  const lines = track !== undefined || asked.kind !== undefined || asked.status !== undefined ? [] : record.lifelines
  const lifelines = lines
    .filter((line) => lifelineFits(line, asked))
    .slice(0, limit)
    .map((line) => drawnOf(view, { entry: 'lifeline', of: line }))
  const days = spanOf([...events, ...lifelines].map((one) => one.days))
  const counts = new Map<string, number>()
  for (const { tracks } of shown) for (const id of tracks) counts.set(id, (counts.get(id) ?? 0) + 1)
  const tracks = record.tracks.flatMap(({ id, label }) => {
    const count = counts.get(id)
    return count === undefined ? [] : [{ id, label, events: count }]
  })
  const rest: Omit<Timeline, 'events' | 'lifelines'> = {
    first: days?.first ?? null,
    last: days?.last ?? null,
    tracks,
    total: all.length,
  }
  const written = (pieces: readonly Drawn[]) => pieces.map(({ json }) => json).join(',')
  return new Written(
    Buffer.from(`{"events":[${written(events)}],"lifelines":[${written(lifelines)}],${JSON.stringify(rest).slice(1)}`),
  )
}

/** Draws what there is a little at a time, so that the first who asks for the timeline need not wait for all of it. */
export async function warmTimeline(view: RecordView): Promise<void> {
  let made = 0
  for (const kind of ['event', 'lifeline'] as const)
    for (const entry of view.all(kind)) {
      if (entry.entry === 'event' || entry.entry === 'lifeline') drawnOf(view, entry)
      if (++made % WARMED === 0) await new Promise((resolve) => setImmediate(resolve))
    }
}

function drawnOf(view: RecordView, entry: Extract<Entry, { entry: 'event' | 'lifeline' }>): Drawn {
  const head = view.heads.of(entry)
  const known = drawn.get(head)
  if (known !== undefined) return known
  const made =
    entry.entry === 'event'
      ? { json: JSON.stringify(timelineEvent.parse(drawnEvent(head, entry.of))), days: head.days }
      : {
          json: JSON.stringify(timelineLifeline.parse(drawnLifeline(head, entry.of))),
          days: spanOf(entry.of.stages.map(({ date }) => daysOf(date))),
        }
  drawn.set(head, made)
  return made
}

/** From the first day of all to the last. */
function spanOf(all: readonly (Days | null)[]): Days | null {
  let [first, last]: [string | null, string | null] = [null, null]
  for (const days of all) {
    if (days === null) continue
    if (first === null || days.first < first) first = days.first
    if (last === null || days.last > last) last = days.last
  }
  return first === null || last === null ? null : { first, last }
}

/** A life-line fits a period where one of its stages does. */
function lifelineFits({ kind, parties, stages }: Lifeline, { from, to, party, topic }: Narrowing): boolean {
  const period = periodOf({ from, to })
  return (
    stages.some(({ date }) => lies(date, period)) &&
    (topic === undefined || kind === topic) &&
    (party === undefined || parties.some((one) => isParty(one, party)))
  )
}

const codeOf = ({ name, of }: Named) => of ?? name

function drawnEvent({ item }: ListedHead, event: Event): Timeline['events'][number] {
  const { id, kind, level, status, date, place, participants, topics, tracks } = event
  const { reports, origins, disagreements, mark } = item
  return {
    id,
    kind,
    level,
    status,
    date,
    place: place?.name ?? null,
    country: place?.country ?? null,
    parties: [...new Set(participants.map(codeOf))],
    topics,
    tracks,
    reports,
    origins,
    disagreements,
    decided: mark !== null,
  }
}

function drawnLifeline({ item }: ListedHead, lifeline: Lifeline): Timeline['lifelines'][number] {
  const { id, kind, place, parties, stages, progress } = lifeline
  const { reports, disagreements, mark } = item
  return {
    id,
    kind,
    place: place?.name ?? null,
    parties: [...new Set(parties.map(codeOf))],
    stages: stages.map(({ stage, date, origins }) => ({ stage, date, origins })),
    progress: progress.map(({ step, date, origins }) => ({ step, date, origins })),
    reports,
    disagreements,
    decided: mark !== null,
  }
}
