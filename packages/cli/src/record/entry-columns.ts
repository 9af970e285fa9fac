import type { Mark } from '@isnad/engine'
import type { Disagreement, Event, Lifeline, LifelineStage, Origin, Track, Utterance } from '@isnad/record'
import type { ReportHead } from '@isnad/store'
import { SHOWN_ID } from '../list/fact-columns.js'
import type { Column, Words } from '../list/write-list.js'

/** An entry in a list, with what people decided of it. */
export interface Listed<T> {
  /** Different for each item of a list, and the same whenever the list is made. */
  readonly key: string
  readonly entry: T
  readonly mark: Mark | null
}

/** One line of the time-line: a meeting, or a step in the life of a measure. */
export type TimelineItem =
  | { readonly entry: 'event'; readonly event: Event }
  | { readonly entry: 'lifeline'; readonly lifeline: Lifeline; readonly stage: LifelineStage }

const names = (parties: readonly { readonly name: string }[]): string => parties.map(({ name }) => name).join('; ')
const reportsOf = (tellings: readonly { readonly ref: string }[]): number =>
  new Set(tellings.map(({ ref }) => ref)).size

const decided = <T>(): Column<Listed<T>> => ({
  key: 'decided',
  value: ({ mark }) => (mark === null ? null : marks(mark).join(' ')),
  shown: ({ mark }, words) => (mark === null ? '' : shownMark(mark, words)),
  look: 'accent',
})

const marks = ({ accepted, name, corrected }: Mark): string[] => [
  ...(accepted ? ['accepted'] : []),
  ...(name === null ? [] : [`name=${name}`]),
  ...corrected,
]

/** What people decided of an entry, in words. */
export function shownMark({ accepted, name, corrected }: Mark, { record, labels }: Words): string {
  return [
    ...(name === null ? [] : [name]),
    ...(corrected.length === 0 ? [] : [`${record.correctedBy} ${corrected.join(labels.comma)}`]),
    ...(accepted ? [record.accepted] : []),
  ].join(labels.comma)
}

export const EVENT_COLUMNS: readonly Column<Listed<Event>>[] = [
  { key: 'id', value: ({ entry }) => entry.id, look: 'faint' },
  { key: 'day', value: ({ entry }) => entry.date },
  { key: 'kind', value: ({ entry }) => entry.kind, shown: ({ entry }, { labels }) => labels.kind[entry.kind] },
  { key: 'level', value: ({ entry }) => entry.level, shown: null },
  {
    key: 'status',
    value: ({ entry }) => entry.status,
    shown: ({ entry }, { labels }) => labels.status[entry.status],
    look: 'accent',
  },
  { key: 'place', value: ({ entry }) => entry.place?.name ?? null, gives: true },
  { key: 'host', value: ({ entry }) => entry.host?.name ?? null, shown: null },
  { key: 'parties', value: ({ entry }) => names(entry.participants), look: 'strong', gives: true },
  { key: 'topics', value: ({ entry }) => entry.topics.join(' '), shown: null },
  { key: 'reports', value: ({ entry }) => reportsOf(entry.tellings) },
  { key: 'origins', value: ({ entry }) => entry.origins },
  decided(),
]

export const UTTERANCE_COLUMNS: readonly Column<Listed<Utterance>>[] = [
  { key: 'id', value: ({ entry }) => entry.id, look: 'faint' },
  { key: 'day', value: ({ entry }) => entry.date },
  { key: 'speaker', value: ({ entry }) => entry.speaker.name, look: 'strong', gives: true },
  { key: 'of', value: ({ entry }) => entry.speaker.of, shown: null },
  { key: 'manner', value: ({ entry }) => entry.manner, shown: null },
  { key: 'words', value: ({ entry }) => wordsTold(entry), gives: true },
  { key: 'topics', value: ({ entry }) => entry.topics.join(' '), shown: null },
  { key: 'wordings', value: ({ entry }) => entry.wordings },
  { key: 'reports', value: ({ entry }) => reportsOf(entry.tellings) },
  { key: 'origins', value: ({ entry }) => entry.origins },
  decided(),
]

/** The fullest of the wordings of an utterance; the first of those. */
const wordsTold = ({ tellings }: Utterance): string =>
  tellings
    .map(({ content }) => content.map(({ text }) => text).join(' … '))
    .reduce((longest, words) => (words.length > longest.length ? words : longest), '')

export const LIFELINE_COLUMNS: readonly Column<Listed<Lifeline>>[] = [
  { key: 'id', value: ({ entry }) => entry.id, look: 'faint' },
  { key: 'day', value: ({ entry }) => entry.stages.find(({ date }) => date !== null)?.date ?? null },
  { key: 'last', value: ({ entry }) => entry.stages.findLast(({ date }) => date !== null)?.date ?? null },
  {
    key: 'kind',
    value: ({ entry }) => entry.kind,
    shown: ({ entry }, { labels }) => labels.topic[entry.kind],
    look: 'strong',
  },
  { key: 'place', value: ({ entry }) => entry.place?.name ?? null, gives: true },
  {
    key: 'stage',
    value: ({ entry }) => stagesOf(entry).join(' > '),
    shown: ({ entry }, { labels }) =>
      stagesOf(entry)
        .map((stage) => labels.stage[stage])
        .join(` ${labels.arrow} `),
    look: 'accent',
    gives: true,
  },
  { key: 'parties', value: ({ entry }) => names(entry.parties), gives: true },
  { key: 'reports', value: ({ entry }) => reportsOf(entry.stages.flatMap(({ tellings }) => tellings)) },
  decided(),
]

/** The stages of a life-line in time, one that goes on told once. */
const stagesOf = ({ stages }: Lifeline) =>
  stages.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1])

export const TRACK_COLUMNS: readonly Column<Listed<Track>>[] = [
  { key: 'id', value: ({ entry }) => entry.id, look: 'faint' },
  { key: 'label', value: ({ entry }) => entry.label, look: 'strong', gives: true },
  { key: 'criterion', value: ({ entry }) => entry.criterion, gives: true },
  { key: 'events', value: ({ entry }) => entry.events.length },
]

/** An origin with the reports that print its text. */
export interface OriginEntry {
  readonly origin: Origin
  readonly heads: readonly ReportHead[]
}

export const ORIGIN_COLUMNS: readonly Column<Listed<OriginEntry>>[] = [
  {
    key: 'id',
    value: ({ entry }) => entry.origin.id,
    shown: ({ entry }) => entry.origin.id.slice(0, 'origin:'.length + SHOWN_ID),
    look: 'faint',
  },
  { key: 'published', value: ({ entry }) => entry.heads[0]?.published ?? null },
  { key: 'agency', value: ({ entry }) => entry.origin.agency?.name ?? null, look: 'strong', gives: true },
  { key: 'outlet', value: ({ entry }) => entry.heads.map(({ outlet }) => outlet ?? '?').join('; '), gives: true },
  { key: 'title', value: ({ entry }) => entry.heads[0]?.title ?? null, gives: true },
  { key: 'reports', value: ({ entry }) => entry.heads.length },
]

export const DISAGREEMENT_COLUMNS: readonly Column<Listed<Disagreement>>[] = [
  { key: 'about', value: ({ entry }) => entry.about, look: 'faint' },
  {
    key: 'field',
    value: ({ entry }) => entry.field,
    shown: ({ entry }, { record }) => record.field[entry.field],
    look: 'warning',
  },
  {
    key: 'values',
    value: ({ entry }) => entry.values.map(({ value, origins }) => `${value} (${origins})`).join(' | '),
    gives: true,
  },
  { key: 'reports', value: ({ entry }) => new Set(entry.values.flatMap(({ refs }) => refs)).size },
]

export const TIMELINE_COLUMNS: readonly Column<Listed<TimelineItem>>[] = [
  {
    key: 'day',
    value: ({ entry }) => dayOf(entry),
    shown: ({ entry }, { record }) => dayOf(entry) ?? record.noDay,
    look: 'strong',
  },
  { key: 'id', value: ({ entry }) => (entry.entry === 'event' ? entry.event.id : entry.lifeline.id), look: 'faint' },
  { key: 'entry', value: ({ entry }) => entry.entry, shown: null },
  {
    key: 'kind',
    value: ({ entry }) => (entry.entry === 'event' ? entry.event.kind : entry.lifeline.kind),
    shown: ({ entry }, { labels }) =>
      entry.entry === 'event' ? labels.kind[entry.event.kind] : labels.topic[entry.lifeline.kind],
  },
  {
    key: 'status',
    value: ({ entry }) => (entry.entry === 'event' ? entry.event.status : entry.stage.stage),
    shown: ({ entry }, { labels }) =>
      entry.entry === 'event' ? labels.status[entry.event.status] : labels.stage[entry.stage.stage],
    look: 'accent',
  },
  {
    key: 'place',
    value: ({ entry }) => (entry.entry === 'event' ? entry.event : entry.lifeline).place?.name ?? null,
    gives: true,
  },
  {
    key: 'parties',
    value: ({ entry }) => names(entry.entry === 'event' ? entry.event.participants : entry.stage.parties),
    gives: true,
  },
  { key: 'quantity', value: ({ entry }) => quantityOf(entry) },
  { key: 'reports', value: ({ entry }) => reportsOf((entry.entry === 'event' ? entry.event : entry.stage).tellings) },
  { key: 'origins', value: ({ entry }) => (entry.entry === 'event' ? entry.event : entry.stage).origins },
  decided(),
]

/** The day of a line of the time-line. */
export const dayOf = (item: TimelineItem): string | null => (item.entry === 'event' ? item.event.date : item.stage.date)

function quantityOf(item: TimelineItem): string | null {
  if (item.entry === 'event' || item.stage.quantity === null) return null
  return `${item.stage.quantity.value} ${item.stage.quantity.unit}`
}
