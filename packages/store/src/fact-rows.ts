import { hash } from 'node:crypto'
import type { ActorId, Reading, Span } from '@isnad/record'
import type { FactLetter, FactTable, PartyTable } from './tables.js'

/** A row of `facts` before it has a report to belong to; its name in words. */
type FactRow = Omit<FactTable, 'report' | 'name'> & { readonly name: string | null }
/** A row of `parties` before it has a report to belong to. */
type PartyRow = Omit<PartyTable, 'report'>

/** The rows by which the facts of a reading are asked for. */
export interface FactRows {
  readonly facts: readonly FactRow[]
  readonly parties: readonly PartyRow[]
}

/** The most letters of a name or code that a row holds; the reading holds all of them. */
const LONGEST = 200

/** A string as both engines can hold it: no NUL, no half of a pair, and where `most` is given no longer than that. */
export function plain(text: string, most = Number.POSITIVE_INFINITY): string {
  const cut = text.length > most ? text.slice(0, most) : text
  // asked of every string of every row, and almost none has one
  return UNKEEPABLE.test(cut) ? cut.replace(/\u0000|\p{Surrogate}/gu, '\ufffd') : cut
}

const UNKEEPABLE = /[\u0000\ud800-\udfff]/u

const short = (text: string | null): string | null => (text === null ? null : plain(text, LONGEST))
const listed = (topics: readonly string[]): string | null => (topics.length === 0 ? null : ` ${topics.join(' ')} `)

/** The words that make a fact the same when its report is read anew: what it stands on, in the order of the page. */
function anchorOf(letter: FactLetter, spans: readonly (Span | null)[], more = ''): string {
  return [letter, ...spans.flatMap((span) => (span === null ? [] : [span.text])), more].join('\n')
}

/** A fact of a reading with the words it stands on. */
export interface Anchored {
  readonly letter: FactLetter
  readonly n: number
  readonly tag: string
  readonly words: string
}

/**
 * The facts of a reading that can be named, each by a tag made from its words.
 *
 * Shape: `tag` is a letter and six hexadecimal digits: `s7d0e2a`.
 * Holds: no two of one reading share a tag; a fact keeps its tag when another reading finds it on the same words.
 */
export function anchored(reading: Reading): readonly Anchored[] {
  const taken = new Set<string>()
  const out: Anchored[] = []
  const add = (letter: FactLetter, n: number, words: string): void => {
    for (let again = 0; ; again++) {
      const tag = letter + hash('sha256', again === 0 ? words : `${words}\n${again}`, 'hex').slice(0, 6)
      if (taken.has(tag)) continue
      taken.add(tag)
      out.push({ letter, n, tag, words })
      return
    }
  }
  for (const [n, actor] of reading.actors.entries()) add('a', n, anchorOf('a', [], actor.name))
  for (const [n, { cue, content }] of reading.statements.entries()) add('s', n, anchorOf('s', [cue, ...content]))
  for (const [n, { mentions, kind }] of reading.meetings.entries())
    add('m', n, anchorOf('m', mentions.slice(0, 1), kind))
  for (const [n, { span, kind }] of reading.measures.entries()) add('x', n, anchorOf('x', [span], kind))
  return out
}

/** Makes the rows of a reading's facts. */
export function factRows(reading: Reading): FactRows {
  const at = new Map<ActorId, number>(reading.actors.map((actor, n) => [actor.id, n]))
  const placeNames = new Map(reading.places.map((place) => [place.id, place.name]))
  const actorOf = (id: ActorId | null) => (id === null ? undefined : reading.actors[at.get(id) ?? -1])
  const placeOf = (id: string | null) => (id === null ? null : short(placeNames.get(id) ?? null))
  const dayOf = (date: string | null) => plain(date ?? reading.report.published.date ?? '', LONGEST)
  const tags: Record<FactLetter, string[]> = { a: [], c: [], s: [], m: [], x: [] }
  for (const { letter, n, tag } of anchored(reading)) tags[letter][n] = tag
  const tagOf = (letter: FactLetter, n: number) => tags[letter][n] ?? ''
  const facts: FactRow[] = []
  const parties: PartyRow[] = []
  const join = (fact: FactLetter, n: number, ids: readonly (readonly [ActorId, string])[]) => {
    const seen = new Set<string>()
    for (const [id, part] of ids) {
      const actor = at.get(id)
      if (actor === undefined || seen.has(`${actor} ${part}`)) continue
      seen.add(`${actor} ${part}`)
      parties.push({ fact, n, actor, part })
    }
  }
  const add = (row: FactRow): number => facts.push(row)

  for (const [n, actor] of reading.actors.entries())
    add({
      fact: 'a',
      n,
      tag: tagOf('a', n),
      kind: actor.kind,
      state: null,
      level: null,
      name: short(actor.name),
      party: short(actor.of),
      topics: null,
      day: null,
      place: null,
      span_start: actor.mentions[0]?.start ?? null,
      span_end: actor.mentions[0]?.end ?? null,
      confidence: null,
    })
  for (const [n, credit] of reading.report.credits.entries()) {
    const actor = actorOf(credit.actor)
    add({
      fact: 'c',
      n,
      tag: '',
      kind: credit.where,
      state: null,
      level: null,
      name: short(actor?.name ?? null),
      party: short(actor?.of ?? null),
      topics: null,
      day: null,
      place: null,
      span_start: credit.span?.start ?? null,
      span_end: credit.span?.end ?? null,
      confidence: null,
    })
  }
  for (const [n, statement] of reading.statements.entries()) {
    const speaker = actorOf(statement.speaker)
    add({
      fact: 's',
      n,
      tag: tagOf('s', n),
      kind: statement.act,
      state: statement.manner,
      level: null,
      name: short(speaker?.name ?? null),
      party: short(speaker?.of ?? null),
      topics: listed(statement.topics),
      day: dayOf(statement.date),
      place: placeOf(statement.occasion?.place ?? null),
      span_start: (statement.content[0] ?? statement.cue)?.start ?? null,
      span_end: (statement.content[0] ?? statement.cue)?.end ?? null,
      confidence: statement.confidence,
    })
    join(
      's',
      n,
      statement.via.map((id) => [id, 'via']),
    )
  }
  for (const [n, meeting] of reading.meetings.entries()) {
    const host = actorOf(meeting.host)
    add({
      fact: 'm',
      n,
      tag: tagOf('m', n),
      kind: meeting.kind,
      state: meeting.status,
      level: meeting.level,
      name: short(host?.name ?? null),
      party: short(host?.of ?? null),
      topics: listed(meeting.topics),
      day: dayOf(meeting.date),
      place: placeOf(meeting.place),
      span_start: meeting.mentions[0]?.start ?? null,
      span_end: meeting.mentions[0]?.end ?? null,
      confidence: meeting.confidence,
    })
    join(
      'm',
      n,
      meeting.participants.map(({ actor, role }) => [actor, role]),
    )
  }
  const days = new Map(reading.times.map((time) => [time.id, time.value]))
  for (const [n, measure] of reading.measures.entries()) {
    add({
      fact: 'x',
      n,
      tag: tagOf('x', n),
      kind: measure.kind,
      state: measure.stage,
      level: measure.negated ? 'negated' : null,
      name: null,
      party: null,
      topics: listed([measure.kind]),
      day: dayOf(measure.time === null ? null : (days.get(measure.time) ?? null)),
      place: placeOf(measure.place),
      span_start: measure.span.start,
      span_end: measure.span.end,
      confidence: measure.confidence,
    })
    join(
      'x',
      n,
      measure.parties.map(({ actor, part }) => [actor, part]),
    )
  }
  return { facts, parties }
}
