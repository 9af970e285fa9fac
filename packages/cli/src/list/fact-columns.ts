import type { Actor, ActorId, Measure, Meeting, Reading, Statement } from '@isnad/record'
import type { ListedActor, ListedFact, ReportHead } from '@isnad/store'
import type { Column } from './write-list.js'

/** How much of a report's id is shown: enough to ask for it by. Units: hexadecimal digits. */
export const SHOWN_ID = 16

const shortId = (id: string): string => id.slice(0, SHOWN_ID)

export const REPORT_COLUMNS: readonly Column<ReportHead>[] = [
  { key: 'id', value: ({ id }) => id, shown: ({ id }) => shortId(id), look: 'faint' },
  { key: 'published', value: ({ published }) => published },
  { key: 'outlet', value: ({ outlet }) => outlet, look: 'strong', gives: true },
  { key: 'title', value: ({ title }) => title, gives: true },
  { key: 'url', value: ({ url }) => url, shown: null },
  { key: 'ref', value: ({ ref }) => ref, gives: true, look: 'faint' },
  { key: 'language', value: ({ language }) => language, shown: null },
  { key: 'revises', value: ({ revises }) => revises, shown: null },
  { key: 'revisedBy', value: ({ revisedBy }) => revisedBy, shown: null },
]

/** What every list of facts shows first and last. */
const idColumn = <F>(): Column<ListedFact<F>> => ({ key: 'id', value: ({ id }) => id, look: 'faint' })
const reportColumns = <F>(): readonly Column<ListedFact<F>>[] => [
  { key: 'outlet', value: ({ report }) => report.outlet, look: 'faint', gives: true },
  { key: 'published', value: ({ report }) => report.published, shown: null },
  { key: 'report', value: ({ report }) => report.id, shown: null },
  { key: 'url', value: ({ report }) => report.url, shown: null },
]

export const STATEMENT_COLUMNS: readonly Column<ListedFact<Statement>>[] = [
  idColumn(),
  { key: 'day', value: ({ fact, report }) => fact.date ?? report.published },
  {
    key: 'speaker',
    value: ({ fact, reading }) => nameOf(reading, fact.speaker),
    shown: ({ fact, reading }, { labels }) => nameOf(reading, fact.speaker) ?? labels.unknownSpeaker,
    look: 'strong',
    gives: true,
  },
  { key: 'of', value: ({ fact, reading }) => actorOf(reading, fact.speaker)?.of ?? null, shown: null },
  { key: 'act', value: ({ fact }) => fact.act, shown: ({ fact }, { labels }) => labels.act[fact.act] },
  { key: 'manner', value: ({ fact }) => fact.manner, shown: null },
  { key: 'words', value: ({ fact }) => fact.content.map(({ text }) => text).join(' … '), gives: true },
  { key: 'via', value: ({ fact, reading }) => fact.via.map((id) => nameOf(reading, id)).join('; '), shown: null },
  { key: 'topics', value: ({ fact }) => fact.topics.join(' '), shown: null },
  { key: 'confidence', value: ({ fact }) => fact.confidence, shown: null },
  ...reportColumns<Statement>(),
]

export const MEETING_COLUMNS: readonly Column<ListedFact<Meeting>>[] = [
  idColumn(),
  { key: 'day', value: ({ fact, report }) => fact.date ?? report.published },
  { key: 'kind', value: ({ fact }) => fact.kind, shown: ({ fact }, { labels }) => labels.kind[fact.kind] },
  { key: 'level', value: ({ fact }) => fact.level, shown: null },
  {
    key: 'status',
    value: ({ fact }) => fact.status,
    shown: ({ fact }, { labels }) => labels.status[fact.status],
    look: 'accent',
  },
  { key: 'place', value: ({ fact, reading }) => placeOf(reading, fact.place) },
  {
    key: 'parties',
    value: ({ fact, reading }) => fact.participants.map(({ actor }) => nameOf(reading, actor)).join('; '),
    look: 'strong',
    gives: true,
  },
  { key: 'host', value: ({ fact, reading }) => nameOf(reading, fact.host), shown: null },
  { key: 'words', value: ({ fact }) => fact.mentions[0]?.text ?? null, gives: true },
  { key: 'topics', value: ({ fact }) => fact.topics.join(' '), shown: null },
  { key: 'confidence', value: ({ fact }) => fact.confidence, shown: null },
  ...reportColumns<Meeting>(),
]

export const MEASURE_COLUMNS: readonly Column<ListedFact<Measure>>[] = [
  idColumn(),
  { key: 'day', value: ({ fact, reading, report }) => dayOf(reading, fact) ?? report.published },
  {
    key: 'kind',
    value: ({ fact }) => fact.kind,
    shown: ({ fact }, { labels }) => labels.topic[fact.kind],
    look: 'strong',
  },
  {
    key: 'stage',
    value: ({ fact }) => fact.stage,
    shown: ({ fact }, { labels }) => labels.stage[fact.stage],
    look: 'accent',
  },
  {
    key: 'denied',
    value: ({ fact }) => (fact.negated ? 'denied' : null),
    shown: ({ fact }, { labels }) => (fact.negated ? labels.denied : ''),
    look: 'warning',
  },
  {
    key: 'quantity',
    value: ({ fact }) => (fact.quantity === null ? null : `${fact.quantity.value} ${fact.quantity.unit}`),
  },
  { key: 'place', value: ({ fact, reading }) => placeOf(reading, fact.place), gives: true },
  {
    key: 'parties',
    value: ({ fact, reading }) =>
      fact.parties.map(({ actor, part }) => `${part}: ${nameOf(reading, actor)}`).join('; '),
    shown: ({ fact, reading }, { labels }) =>
      fact.parties.map(({ actor, part }) => `${labels.part[part]} ${nameOf(reading, actor)}`).join(labels.comma),
    gives: true,
  },
  { key: 'words', value: ({ fact }) => fact.span.text, gives: true },
  { key: 'confidence', value: ({ fact }) => fact.confidence, shown: null },
  ...reportColumns<Measure>(),
]

export const ACTOR_COLUMNS: readonly Column<ListedActor>[] = [
  { key: 'name', value: ({ name }) => name, look: 'strong', gives: true },
  { key: 'kind', value: ({ kind }) => kind },
  { key: 'of', value: ({ of }) => of },
  { key: 'reports', value: ({ reports }) => reports },
  { key: 'statements', value: ({ statements }) => statements },
]

/** A fact for programs: as its reading has it, with the actors, places and times that it names. */
export function factJson<F extends Statement | Meeting | Measure>({
  id,
  report,
  fact,
  reading,
}: ListedFact<F>): object {
  const named = new Set(JSON.stringify(fact).match(/"[apt]\d+"/gu) ?? [])
  const those = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter((one) => named.has(JSON.stringify(one.id)))
  return {
    id,
    report,
    fact,
    actors: those(reading.actors).map(({ id: local, name, kind, role, of }) => ({ id: local, name, kind, role, of })),
    places: those(reading.places).map(({ id: local, name, country }) => ({ id: local, name, country })),
    times: those(reading.times).map(({ id: local, span, value }) => ({ id: local, span, value })),
  }
}

function actorOf({ actors }: Reading, id: ActorId | null): Actor | undefined {
  return id === null ? undefined : actors.find((actor) => actor.id === id)
}

const nameOf = (reading: Reading, id: ActorId | null): string | null => actorOf(reading, id)?.name ?? null
const placeOf = ({ places }: Reading, id: string | null): string | null =>
  places.find((place) => place.id === id)?.name ?? null
const dayOf = ({ times }: Reading, { time }: Measure): string | null =>
  times.find(({ id }) => id === time)?.value ?? null
