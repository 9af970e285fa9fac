import type { Measure, Meeting, ProgressStep, Reading, Ref, Statement } from '@isnad/record'
import { edtfBounds, parseDay } from '../../read/edtf.js'
import { contentOf, type WeaveLanguage, wordsOf } from '../language.js'
import { type Deed, type Party, type ReportFacts, SAID_STAGES, type Sighting } from './facts.js'
import { fewDays } from './few-days.js'
import { partyOf, spotOf } from './party.js'
import { numbered, type Passage, passageAt } from './passage.js'
import { sayingsOf } from './sayings-of.js'
import type { Scene } from './scene.js'
import { theatreOf } from './theatre-of.js'

/** What the record calls a report: the caller's id, or the report's own. */
export const refOf = ({ report }: Reading): Ref => report.ref ?? report.id

/** What one reading's facts are compared by, made once when it comes in. */
export function factsOf(reading: Reading, language: WeaveLanguage): ReportFacts {
  const { report } = reading
  const scene = sceneOf(reading, language)
  const words = wordsOf(report.text, language.fold)
  const numbers = numbered(words)
  const passage = (start: number) => passageAt(words, numbers, start)
  return {
    ref: scene.ref,
    id: report.id,
    outlet: reading.actors.find((actor) => actor.id === report.outlet)?.name ?? null,
    published: report.published.date,
    sayings: sayingsOf(reading, scene, passage, language),
    sightings: reading.meetings.map((meeting) =>
      sightingOf(meeting, scene, passage, wordsAround(meeting, report.text, language)),
    ),
    deeds: reading.measures.map((measure) => deedOf(measure, scene, passage, nearOf(measure, report.text, language))),
  }
}

function sceneOf(reading: Reading, language: WeaveLanguage): Scene {
  const { date } = reading.report.published
  const parties = new Map(reading.actors.map((actor) => [actor.id, partyOf(actor, language)]))
  const spots = new Map(reading.places.map((place) => [place.id, spotOf(place, language)]))
  const times = new Map(reading.times.map((time) => [time.id, time.value]))
  const days = daysOfSpeakers(reading)
  return {
    ref: refOf(reading),
    published: date === null ? null : parseDay(date),
    theatre: theatreOf(reading),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    party: (id) => (id === null ? null : (parties.get(id) ?? null)),
    spot: (id) => (id === null ? null : (spots.get(id) ?? null)),
    time: (id) => (id === null ? null : (times.get(id) ?? null)),
    said: ({ date, speaker }) => date ?? (speaker === null ? null : (days.get(speaker) ?? null)),
  }
}

/** The day on which each speaker spoke, where all of his statements that have a day have the same. */
function daysOfSpeakers({ statements }: Reading): ReadonlyMap<string, string> {
  const days = new Map<string, Set<string>>()
  for (const { speaker, date } of statements) {
    if (speaker !== null && date !== null) days.set(speaker, (days.get(speaker) ?? new Set()).add(date))
  }
  return new Map([...days].flatMap(([speaker, told]) => (told.size === 1 ? [[speaker, [...told][0] as string]] : [])))
}

/** How far around a mention its setting reaches, within one paragraph. Units: UTF-16 code units. */
const AROUND = 160

function wordsAround(meeting: Meeting, text: string, language: WeaveLanguage): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { start, end } of meeting.mentions) {
    const before = text.slice(Math.max(0, start - AROUND), start)
    const after = text.slice(start, end + AROUND)
    const stretch = `${before.slice(before.lastIndexOf('\n') + 1)}${after.split('\n', 1)[0]}`
    for (const { form } of wordsOf(stretch, language.fold)) {
      const word = contentOf(form, language)
      if (word !== null) words.add(word)
    }
  }
  return words
}

function sightingOf(
  meeting: Meeting,
  scene: Scene,
  passage: (start: number) => Passage,
  around: ReadonlySet<string>,
): Sighting {
  const parties = meeting.participants.flatMap(({ actor, role }) => {
    const party = scene.party(actor)
    return party === null ? [] : [{ ...party, role }]
  })
  const day = fewDays(meeting.date)
  return {
    key: `${scene.ref}#${meeting.id}`,
    ref: scene.ref,
    published: scene.published,
    meeting: meeting.id,
    kind: meeting.kind,
    level: meeting.level,
    status: meeting.status,
    date: meeting.date,
    day,
    span: day === null && meeting.date !== null ? edtfBounds(meeting.date) : null,
    known: knownBy(meeting, scene),
    place: scene.spot(meeting.place),
    host: scene.party(meeting.host),
    parties,
    codes: [...new Set(parties.flatMap((party) => party.codes))].sort(),
    topics: meeting.topics,
    theatre: scene.theatre,
    mentions: meeting.mentions,
    passage: passage(meeting.mentions[0]?.start ?? 0),
    around,
    toldBy: meeting.toldBy === null ? null : `${scene.ref}#${meeting.toldBy}`,
    beside: meeting.beside.map((id) => `${scene.ref}#${id}`),
  }
}

/** Whoever tells of a meeting has told it by the end of the day on which he spoke. */
function knownBy({ toldBy }: Meeting, scene: Scene): number | null {
  const told = toldBy === null ? undefined : scene.statements.get(toldBy)
  const said = fewDays(told?.date ?? null)
  return said === null || scene.published === null ? scene.published : Math.min(said.last, scene.published)
}

/** Stages that look to a beginning. */
const BEGINS: ReadonlySet<string> = new Set(['agreed', 'called-for', 'proposed'])

/** Kinds of measure that are carried out on some ground; of the others a place only says where they were spoken of. */
const GROUNDED: ReadonlySet<string> = new Set([
  'ceasefire',
  'civilians-evacuation',
  'fighters-withdrawal',
  'humanitarian-aid',
  'siege',
  'prisoners',
  'disarmament',
  'safe-zone',
  'monitoring',
  'troops',
  'territory',
  'refugees',
  'reconstruction',
  'military-action',
])

/** How near the sentence of a measure says that it is. */
function nearOf({ span }: Measure, text: string, language: WeaveLanguage): ProgressStep | null {
  if (language.nearness === undefined) return null
  const before =
    text
      .slice(Math.max(0, span.start - AROUND), span.start)
      .split(/[.!?؟\n]/u)
      .at(-1) ?? ''
  const after = /^[^.!?؟\n]*/u.exec(text.slice(span.start, span.end + AROUND))?.[0] ?? ''
  return language.nearness(wordsOf(before + after, language.fold).map(({ form }) => form))
}

function deedOf(measure: Measure, scene: Scene, passage: (start: number) => Passage, near: ProgressStep | null): Deed {
  const told = measure.toldBy === null ? undefined : scene.statements.get(measure.toldBy)
  const place = GROUNDED.has(measure.kind) ? scene.spot(measure.place) : null
  const parties = measure.parties.flatMap(({ actor, part }) => {
    const party = scene.party(actor)
    return party === null || isMedium(party) ? [] : [{ party, part }]
  })
  const time = scene.time(measure.time)
  const date = dateOf(measure, told === undefined ? undefined : { date: scene.said(told) }, time, scene.published)
  return {
    key: `${scene.ref}#${measure.id}`,
    ref: scene.ref,
    published: scene.published,
    measure: measure.id,
    kind: measure.kind,
    stage: measure.stage,
    negated: measure.negated,
    by: parties.filter(({ part }) => part === 'by').map(({ party }) => party),
    others: parties.filter(({ part }) => part !== 'by').map(({ party }) => party),
    place,
    theatre: place?.country ?? scene.theatre,
    date,
    day: fewDays(date),
    begins: BEGINS.has(measure.stage) && time !== date && fewDays(time) !== null ? time : null,
    quantity: measure.quantity === null ? null : { value: measure.quantity.value, unit: measure.quantity.unit },
    near,
    span: measure.span,
    passage: passage(measure.span.start),
    toldBy: told === undefined ? null : `${scene.ref}#${told.id}`,
    statement: told === undefined ? null : { id: told.id, speaker: scene.party(told.speaker), content: told.content },
  }
}

/** Papers and papers' words pass a measure on; they do not take it. */
const isMedium = ({ kind }: Party) => kind === 'outlet' || kind === 'agency' || kind === 'document'

/**
 * The day a stage was reached: of what is said, the day of saying, or a time beside it that lies before publication; of what
 * is done, the time beside it. Null where neither is told.
 */
function dateOf(
  measure: Measure,
  told: Pick<Statement, 'date'> | undefined,
  time: string | null,
  published: number | null,
): string | null {
  const bounds = time === null ? null : edtfBounds(time)
  if (bounds === null) return told !== undefined && SAID_STAGES.has(measure.stage) ? dayIn(told.date) : null
  // the paper tells what was agreed today; a clock beside it is when it is to begin
  const today = told === undefined && !/T/u.test(time ?? '') && bounds.first === published
  const over = published === null || bounds.last < published || today
  if (SAID_STAGES.has(measure.stage)) return dayIn(told?.date ?? (over ? time : null))
  return measure.stage === 'in-force' || published === null || bounds.first <= published ? time : null
}

/** A time of day left off: what is said has a day. */
const dayIn = (value: string | null) => (value === null ? null : value.replace(/T\d{2}:\d{2}$/u, ''))
