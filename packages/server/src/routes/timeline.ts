import type { Event, Lifeline, Named } from '@isnad/record'
import type { Answer, ROUTES } from '../contract/index.js'
import type { Sent } from '../http/sent.js'
import { daysOf, lies, periodOf } from '../keeper/days.js'
import { headOf } from '../keeper/heads.js'
import { asKey, isParty, type Narrowing, narrowed } from '../keeper/narrow.js'
import type { RecordView } from '../keeper/record-view.js'

type Timeline = Sent<Answer<typeof ROUTES.timeline>>

/** Events and life-lines in time, as the timeline draws them. Throws: `IsnadError` `BAD_DAY`. */
export function timelineOf(
  view: RecordView,
  query: Narrowing & { readonly track?: string | undefined; readonly limit: number },
): Timeline {
  return view.memo(`timeline ${asKey(query)}`, () => makeTimeline(view, query))
}

function makeTimeline(
  view: RecordView,
  { track, limit, ...asked }: Narrowing & { readonly track?: string | undefined; readonly limit: number },
): Timeline {
  const { record } = view
  const fits = narrowed(asked)
  const all = record.events.filter(
    (of) => (track === undefined || of.tracks.includes(track)) && fits(view.heads.of({ entry: 'event', of })),
  )
  const events = all.slice(0, limit).map((event) => drawnEvent(view, event))
  const lines = track !== undefined || asked.kind !== undefined || asked.status !== undefined ? [] : record.lifelines
  const lifelines = lines
    .filter((line) => lifelineFits(line, asked))
    .slice(0, limit)
    .map((line) => drawnLifeline(view, line))
  const days = [
    ...events.map(({ date }) => date),
    ...lifelines.flatMap(({ stages }) => stages.map(({ date }) => date)),
  ].flatMap((date) => daysOf(date) ?? [])
  const shown = new Map<string, number>()
  for (const { tracks } of events) for (const id of tracks) shown.set(id, (shown.get(id) ?? 0) + 1)
  return {
    first: days.reduce<string | null>((least, { first }) => (least === null || first < least ? first : least), null),
    last: days.reduce<string | null>((most, { last }) => (most === null || last > most ? last : most), null),
    events,
    lifelines,
    tracks: record.tracks.flatMap(({ id, label }) =>
      shown.has(id) ? [{ id, label, events: shown.get(id) ?? 0 }] : [],
    ),
    total: all.length,
  }
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

function drawnEvent(view: RecordView, event: Event): Timeline['events'][number] {
  const { id, kind, level, status, date, place, participants, topics, tracks } = event
  const { reports, origins, disagreements, mark } = headOf(view, { entry: 'event', of: event })
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

function drawnLifeline(view: RecordView, lifeline: Lifeline): Timeline['lifelines'][number] {
  const { id, kind, place, parties, stages, progress } = lifeline
  const { reports, disagreements, mark } = headOf(view, { entry: 'lifeline', of: lifeline })
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
