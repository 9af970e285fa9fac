import { LEVELS, MEETING_KINDS, STATUSES, TOPICS } from '@isnad/record'
import type { Archive } from '@isnad/store'
import { type Answer, CORRECTABLE, type ROUTES } from '../contract/index.js'
import type { Sent } from '../http/sent.js'
import { daysOf } from '../keeper/days.js'
import { type Entry, tellingsOf } from '../keeper/entry.js'
import { type EntryHead, headOf, refsOf, tellersOf } from '../keeper/heads.js'
import type { RecordView } from '../keeper/record-view.js'
import { surroundings } from './surroundings.js'

type Item = Sent<Answer<typeof ROUTES.reviewItem>>

/** How many tellings are shown in their sentence. */
const TELLINGS = 20
/** How many entries are offered to be one with it. */
const LIKE = 12

/** All that is needed to decide on one entry. */
export async function reviewItem(view: RecordView, archive: Archive, entry: Entry): Promise<Item> {
  return {
    head: headOf(view, entry),
    fields: fieldsOf(view, entry),
    disagreements: view.disagreementsOn(entry.of.id),
    tellers: tellersOf(view, refsOf(view, entry)),
    tellings: await tellingsShown(view, archive, entry),
    like: likeOnes(view, entry),
  }
}

function valuesOf(entry: Entry): Readonly<Record<string, string | null>> {
  switch (entry.entry) {
    case 'utterance':
      return { speaker: entry.of.speaker.name, date: entry.of.date }
    case 'event': {
      const { kind, level, date, place, host, status } = entry.of
      return { kind, level, date, place: place?.name ?? null, host: host?.name ?? null, status }
    }
    case 'lifeline':
      return { kind: entry.of.kind, place: entry.of.place?.name ?? null }
    case 'track':
      return { label: entry.of.label }
  }
}

function choicesFor(entry: Entry, field: string): readonly string[] | null {
  if (field === 'kind') return entry.entry === 'event' ? MEETING_KINDS : TOPICS
  if (field === 'level') return LEVELS
  return field === 'status' ? STATUSES : null
}

function fieldsOf(view: RecordView, entry: Entry): Item['fields'] {
  const values = valuesOf(entry)
  const corrected = view.mark(entry.of.id)?.corrected ?? []
  const against = view.disagreementsOn(entry.of.id)
  return CORRECTABLE[entry.entry].map((field) => ({
    field,
    value: values[field] ?? null,
    decided: corrected.includes(field),
    choices: choicesFor(entry, field),
    alternatives: against.filter((one) => one.field === field).flatMap((one) => one.values),
  }))
}

async function tellingsShown(view: RecordView, archive: Archive, entry: Entry): Promise<Item['tellings']> {
  const shown = [...new Set(tellingsOf(entry))].slice(0, TELLINGS)
  const found = await Promise.all(
    shown.map(async (telling) => {
      const [ref = '', fact = ''] = telling.split('#')
      const told = view.toldFact(telling)
      if (told?.at == null) return []
      const { reading } = await archive.report(ref)
      const { start, end } = told.at
      const { confidence, rule } = told
      return [{ telling, ref, fact, start, end, ...surroundings(reading.report, told.at), confidence, rule }]
    }),
  )
  return found.flat()
}

/** Entries of the same kind that share a day or a party and a topic with it: what it may have to be merged with. */
function likeOnes(view: RecordView, entry: Entry): EntryHead[] {
  const own = headOf(view, entry)
  const { utterances, events, lifelines } = view.record
  const others: readonly Entry[] =
    entry.entry === 'utterance'
      ? utterances.map((of): Entry => ({ entry: 'utterance', of }))
      : entry.entry === 'event'
        ? events.map((of): Entry => ({ entry: 'event', of }))
        : lifelines.map((of): Entry => ({ entry: 'lifeline', of }))
  return others
    .filter(({ of }) => of.id !== own.id)
    .map((other) => {
      const head = headOf(view, other)
      return { head, worth: likeness(own, head) }
    })
    .filter(({ worth }) => worth >= 2)
    .sort((a, b) => b.worth - a.worth || (a.head.id < b.head.id ? -1 : 1))
    .slice(0, LIKE)
    .map(({ head }) => head)
}

function likeness(a: EntryHead, b: EntryHead): number {
  const [x, y] = [daysOf(a.date), daysOf(b.date)]
  const day = x !== null && y !== null && x.first <= y.last && y.first <= x.last ? 1 : 0
  const names = new Set(a.parties.map(({ name }) => name))
  const codes = new Set(a.parties.flatMap(({ of }) => of ?? []))
  const party = b.parties.some(({ name }) => names.has(name))
    ? 1
    : b.parties.some(({ of }) => of !== null && codes.has(of))
      ? 0.5
      : 0
  const topic = b.topics.some((one) => a.topics.includes(one)) ? 0.5 : 0
  const place = a.place !== null && a.place === b.place ? 1 : 0
  const kind = a.kind !== null && a.kind === b.kind ? 0.5 : 0
  return day + party + topic + place + kind
}
