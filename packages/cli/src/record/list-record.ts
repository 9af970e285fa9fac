import type { Track } from '@isnad/record'
import { IsnadError } from '@isnad/record'
import type { Analyser, ListPage } from '@isnad/store'
import { withArchive } from '../archive-at.js'
import type { Io } from '../io.js'
import { filtersOf, type ListOptions } from '../list/list-facts.js'
import type { PagingOptions } from '../list/pages.js'
import { wordsOf } from '../list/words-of.js'
import { type Column, type List, writeList } from '../list/write-list.js'
import { screenOf } from '../render/screen.js'
import { type ArchiveRecord, weaveArchive } from './archive-record.js'
import {
  DISAGREEMENT_COLUMNS,
  dayOf,
  EVENT_COLUMNS,
  LIFELINE_COLUMNS,
  type Listed,
  ORIGIN_COLUMNS,
  TIMELINE_COLUMNS,
  type TimelineItem,
  TRACK_COLUMNS,
  UTTERANCE_COLUMNS,
} from './entry-columns.js'
import {
  FacetIndex,
  type Facets,
  facetFilter,
  facetsOfEvent,
  facetsOfLifeline,
  facetsOfOrigin,
  facetsOfUtterance,
} from './facets.js'

/** The lists of the record, one row for each thing. */
export type RecordList = 'timeline' | 'events' | 'utterances' | 'lifelines' | 'tracks' | 'origins' | 'disagreements'

/** Writes a list of the record of an archive. Throws: `IsnadError` as `archiveAt`; `BAD_DAY`, `BAD_CURSOR`. */
export async function listRecord(what: RecordList, options: ListOptions, io: Io): Promise<void> {
  const screen = screenOf(options.lang, io, 'table')
  await withArchive(options, io, async (archive) => {
    const record = await weaveArchive(archive)
    const write = <T>(list: List<T>) => writeList(list, options, wordsOf(screen), screen, io)
    await listed(what, record, archive.analyser, options, write)
  })
}

function listed(
  what: RecordList,
  decided: ArchiveRecord,
  analyser: Analyser,
  options: ListOptions,
  write: <T>(list: List<T>) => Promise<void>,
): Promise<void> {
  const { record, heads, marks } = decided
  const agencies = new Map(record.origins.flatMap(({ refs, agency }) => refs.map((ref) => [ref, agency?.name ?? null])))
  const wanted = facetFilter(filtersOf(options), analyser, (ref) => ({
    outlet: heads.get(ref)?.outlet ?? null,
    agency: agencies.get(ref) ?? null,
  }))
  const put = <T>(
    columns: readonly Column<Listed<T>>[],
    entries: readonly T[],
    facets: (entry: T) => Facets,
    key: (entry: T, at: number) => string,
    json: (listed: Listed<T>) => unknown = ({ entry, mark }) => ({ ...entry, decided: mark }),
  ) => {
    const items = entries.flatMap((entry, at): Listed<T>[] =>
      wanted(facets(entry)) ? [{ key: key(entry, at), entry, mark: marks.get(key(entry, at)) ?? null }] : [],
    )
    return write({ columns, pages: pagesIn(items, options), json })
  }
  const id = (entry: { readonly id: string }) => entry.id
  if (what === 'events') return put(EVENT_COLUMNS, inTime(record.events), facetsOfEvent, id)
  if (what === 'utterances') return put(UTTERANCE_COLUMNS, inTime(record.utterances), facetsOfUtterance, id)
  if (what === 'lifelines') return put(LIFELINE_COLUMNS, record.lifelines, facetsOfLifeline, id)
  const index = new FacetIndex(record)
  if (what === 'tracks') return put(TRACK_COLUMNS, record.tracks, (track: Track) => index.ofTrack(track), id)
  if (what === 'disagreements') {
    const facets = index.ofDisagreement.bind(index)
    return put(
      DISAGREEMENT_COLUMNS,
      record.disagreements,
      facets,
      ({ about, field }, at) => `${about} ${field} ${at}`,
      ({ entry }) => entry,
    )
  }
  if (what === 'origins') {
    const publishedOf = (ref: string) => heads.get(ref)?.published ?? null
    const entries = record.origins.map((origin) => ({
      origin,
      heads: origin.refs.flatMap((ref) => heads.get(ref) ?? []),
    }))
    return put(
      ORIGIN_COLUMNS,
      entries,
      ({ origin }) => facetsOfOrigin(origin, publishedOf),
      ({ origin }) => origin.id,
      ({ entry }) => entry.origin,
    )
  }
  const items = timelineOf(decided)
  return put(TIMELINE_COLUMNS, items, facetsOfItem, keyOf, ({ entry, mark }) => ({
    ...entry,
    ...lean(entry),
    decided: mark,
  }))
}

/** A line of the time-line names its life-line; the stages beside its own are for `lifelines` to give. */
const lean = (item: TimelineItem): object =>
  item.entry === 'event'
    ? {}
    : {
        lifeline: {
          id: item.lifeline.id,
          kind: item.lifeline.kind,
          place: item.lifeline.place,
          parties: item.lifeline.parties,
        },
      }

function timelineOf({ record }: ArchiveRecord): TimelineItem[] {
  const items: TimelineItem[] = [
    ...record.events.map((event) => ({ entry: 'event' as const, event })),
    ...record.lifelines.flatMap((lifeline) =>
      lifeline.stages.map((stage) => ({ entry: 'lifeline' as const, lifeline, stage })),
    ),
  ]
  const at = (item: TimelineItem) => `${dayOf(item) ?? '~'} ${keyOf(item)}`
  return items.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

/** By day, what has none last: decisions put what they make at the end. */
function inTime<T extends { readonly date: string | null; readonly id: string }>(entries: readonly T[]): T[] {
  const at = ({ date, id }: T) => `${date ?? '~'} ${id}`
  return [...entries].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

const keyOf = (item: TimelineItem): string =>
  item.entry === 'event' ? item.event.id : `${item.lifeline.id} ${item.lifeline.stages.indexOf(item.stage)}`

const facetsOfItem = (item: TimelineItem): Facets =>
  item.entry === 'event'
    ? facetsOfEvent(item.event)
    : facetsOfLifeline({
        ...item.lifeline,
        parties: [...item.lifeline.parties, ...item.stage.parties],
        stages: [item.stage],
      })

/** The pages of a list that is at hand. Throws: `IsnadError` `BAD_CURSOR`. */
async function* pagesIn<T extends { readonly key: string }>(
  items: readonly T[],
  { limit, after, all }: PagingOptions,
): AsyncGenerator<ListPage<T>> {
  const cursor = (key: string) => Buffer.from(key).toString('base64url')
  if (all === true) {
    yield { items, next: null }
    return
  }
  const from = after === undefined ? 0 : items.findIndex(({ key }) => cursor(key) === after) + 1
  if (after !== undefined && from === 0)
    throw new IsnadError('BAD_CURSOR', 'The place to go on from is not in this list.', 'Begin again without --after.')
  const page = items.slice(from, from + limit)
  const last = page.at(-1)
  yield { items: page, next: last !== undefined && from + limit < items.length ? cursor(last.key) : null }
}
