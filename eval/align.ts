import type { ActorId, Measure, Meeting, Reading, Statement, Time } from '@isnad/record'
import type { GoldMeasure, GoldMeeting, GoldParticipant, GoldReport, GoldStatement, GoldTime } from './gold.js'
import { answersTo, fold, isSource, type Known, sharedWords } from './names.js'
import { type Pair, pairUp } from './pair-up.js'
import { Cover, nearestStretch, nthStretch, onGold, overlap, type Stretch, sentenceAround } from './stretches.js'

/** The two sides of one layer and which of them are one. */
interface Side<A, B> {
  readonly golds: readonly A[]
  readonly reads: readonly B[]
  readonly pairs: readonly Pair<A, B>[]
}

/** An annotated statement and where it stands in the text. */
export interface GoldStatementAt {
  readonly said: GoldStatement
  readonly cue: Stretch | null
  readonly cover: Cover
}
/** A statement of the reading, put on the gold text, with those it names. */
export interface ReadStatementAt {
  readonly said: Statement
  readonly cue: Stretch | null
  readonly cover: Cover
  readonly speaker: Known | null
  readonly via: readonly Known[]
}
interface GoldTimeAt {
  readonly time: GoldTime
  readonly cover: Cover
}
interface ReadTimeAt {
  readonly time: Time
  readonly cover: Cover
}
interface GoldMeetingAt {
  readonly meeting: GoldMeeting
  readonly at: Stretch | null
}
interface ReadMeetingAt {
  readonly meeting: Meeting
  readonly at: readonly Stretch[]
  readonly participants: readonly Known[]
  readonly place: string
}
interface GoldMeasureAt {
  readonly measure: GoldMeasure
  readonly at: Stretch | null
}
interface ReadMeasureAt {
  readonly measure: Measure
  readonly at: Stretch | null
  readonly parties: readonly Known[]
}

/** One report's answers beside its reading, layer by layer: which fact is taken for which answer. */
export interface Alignment {
  readonly report: GoldReport
  readonly statements: Side<GoldStatementAt, ReadStatementAt>
  readonly times: Side<GoldTimeAt, ReadTimeAt>
  readonly meetings: Side<GoldMeetingAt, ReadMeetingAt>
  readonly measures: Side<GoldMeasureAt, ReadMeasureAt>
  readonly repeats: Side<string, string>
  readonly credits: Side<string, Known>
}

/** Sets a reading beside the answers for its report. Pure. */
export function align(report: GoldReport, reading: Reading): Alignment {
  const actors = new Map<ActorId, Known>(
    reading.actors.map(({ id, name, names, of }) => [id, { name, names, of: of ?? '' }]),
  )
  const known = (ids: readonly ActorId[]) => ids.flatMap((id) => actors.get(id) ?? [])
  return {
    report,
    statements: alignStatements(report, reading, known),
    times: alignTimes(report, reading),
    meetings: alignMeetings(report, reading, known),
    measures: alignMeasures(report, reading, known),
    repeats: alignRepeats(report, reading),
    credits: alignCredits(report, reading, known),
  }
}

type Knows = (ids: readonly ActorId[]) => Known[]

const placed = (text: string, spans: readonly (Stretch & { readonly text: string })[]): Stretch[] =>
  spans.flatMap((span) => onGold(text, span) ?? [])

/** Two statements are one when half of the characters of their contents agree, or 0.3 and their cues meet. */
function alignStatements({ text, gold }: GoldReport, reading: Reading, known: Knows): Alignment['statements'] {
  const golds = gold.statements.map((said): GoldStatementAt => {
    const cue = nthStretch(text, said.cue, said.n)
    const contents = said.content.flatMap((content) => nearestStretch(text, content, cue?.start ?? 0) ?? [])
    return { said, cue, cover: new Cover(contents) }
  })
  const reads = reading.statements.map((said): ReadStatementAt => {
    const speaker = said.speaker === null ? null : (known([said.speaker])[0] ?? null)
    const cue = said.cue === null ? null : onGold(text, said.cue)
    return { said, cue, cover: new Cover(placed(text, said.content)), speaker, via: known(said.via) }
  })
  const pairs = pairUp(golds, reads, 0.3, (one, other) => {
    const agreement = one.cover.agreement(other.cover)
    return agreement >= 0.5 || cuesMeet(one, other) ? agreement : 0
  })
  return { golds, reads, pairs }
}

/** Whether two statements have a character of their cues in common. */
export function cuesMeet(one: { readonly cue: Stretch | null }, other: { readonly cue: Stretch | null }): boolean {
  return one.cue !== null && other.cue !== null && overlap(one.cue, other.cue) > 0
}

/** Durations and sets (TIMEX3 values, all `P…`) and times without a value are not compared. */
function alignTimes({ text, gold }: GoldReport, reading: Reading): Alignment['times'] {
  const golds = gold.times.map((time): GoldTimeAt => {
    const at = nthStretch(text, time.text, time.n)
    return { time, cover: new Cover(at === null ? [] : [at]) }
  })
  const reads = reading.times
    .filter(({ value }) => value !== null && value !== '' && !value.startsWith('P'))
    .map((time): ReadTimeAt => ({ time, cover: new Cover(placed(text, [time.span])) }))
  return { golds, reads, pairs: pairUp(golds, reads, 0.4, (one, other) => one.cover.agreement(other.cover)) }
}

/** Which participants of a meeting are which: by whom they stand for, else by name. */
export function pairParticipants(
  golds: readonly GoldParticipant[],
  reads: readonly Known[],
): Pair<GoldParticipant, Known>[] {
  return pairUp(golds, reads, 0.9, (one, other) => {
    if (one.of !== '' && one.of === other.of) return 1
    return isSource({ ...one, kind: 'person' }, other) ? 0.9 : 0
  })
}

/** Meetings are one by their participants, by standing in one sentence, and by place and date where both sides say them. */
function alignMeetings({ text, gold }: GoldReport, reading: Reading, known: Knows): Alignment['meetings'] {
  const places = new Map(reading.places.map(({ id, name }) => [id, name]))
  const golds = gold.meetings.map(
    (meeting): GoldMeetingAt => ({ meeting, at: nthStretch(text, meeting.text, meeting.n) }),
  )
  const reads = reading.meetings.map((meeting): ReadMeetingAt => {
    const participants = known(meeting.participants.map(({ actor }) => actor))
    const place = meeting.place === null ? '' : (places.get(meeting.place) ?? meeting.place)
    return { meeting, at: placed(text, meeting.mentions), participants, place }
  })
  const pairs = pairUp(golds, reads, 0.5, (one, other) => {
    const sides = one.meeting.participants.length + other.participants.length
    const shared = pairParticipants(one.meeting.participants, other.participants).length
    const parties = sides === 0 ? 0 : (2 * shared) / sides
    const sentence = one.at === null ? { start: 0, end: 0 } : sentenceAround(text, one.at.start)
    const together = other.at.some((at) => startsIn(at, sentence))
    if (!together && parties < 0.5) return 0
    const { place, date } = one.meeting
    let weight = parties + (together ? 0.5 : 0)
    if (place !== '' && other.place !== '') weight += sharedWords(place, other.place) >= 0.5 ? 0.3 : -0.3
    if (date !== '' && other.meeting.date) weight += date === other.meeting.date ? 0.2 : -0.2
    return weight
  })
  return { golds, reads, pairs }
}

const startsIn = (at: Stretch, around: Stretch): boolean => at.start >= around.start && at.start <= around.end

/** Measures are one when they are of a kind and start in one sentence; those at one stage pair first. */
function alignMeasures({ text, gold }: GoldReport, reading: Reading, known: Knows): Alignment['measures'] {
  const golds = gold.measures.map(
    (measure): GoldMeasureAt => ({ measure, at: nthStretch(text, measure.text, measure.n) }),
  )
  const reads = reading.measures.map((measure): ReadMeasureAt => {
    const parties = known(measure.parties.map(({ actor }) => actor))
    return { measure, at: onGold(text, measure.span), parties }
  })
  const pairs = pairUp(golds, reads, 1, (one, other) => {
    if (one.measure.kind !== other.measure.kind || one.at === null || other.at === null) return 0
    if (!startsIn(other.at, sentenceAround(text, one.at.start))) return 0
    return one.measure.stage === other.measure.stage ? 1.5 : 1
  })
  return { golds, reads, pairs }
}

/** Repeated paragraphs are one by how they begin. */
function alignRepeats({ gold }: GoldReport, { report }: Reading): Alignment['repeats'] {
  const golds = gold.repeats.map(({ text }) => fold(text).slice(0, 25))
  const reads = report.paragraphs
    .filter(({ repeats }) => repeats !== null)
    .map(({ span }) => fold(report.text.slice(span.start, span.end)).slice(0, 30))
  return { golds, reads, pairs: pairUp(golds, reads, 1, (one, other) => (other.startsWith(one) ? 1 : 0)) }
}

function alignCredits({ gold }: GoldReport, { report }: Reading, known: Knows): Alignment['credits'] {
  const reads = known(report.credits.map(({ actor }) => actor))
  const pairs = pairUp(gold.credits, reads, 1, (one, other) => (answersTo(other, one) ? 1 : 0))
  return { golds: gold.credits, reads, pairs }
}

/** Which go-betweens of a matched statement are which. */
export function pairVia({ gold, read }: Pair<GoldStatementAt, ReadStatementAt>): Pair<string, Known>[] {
  return pairUp(gold.said.via, read.via, 1, (one, other) => (answersTo(other, one) ? 1 : 0))
}

/** Whether a matched statement has the right speaker. */
export function hasSpeaker({ gold, read }: Pair<GoldStatementAt, ReadStatementAt>): boolean {
  const { speaker, of, kind } = gold.said
  return isSource({ name: speaker, of, kind }, read.speaker)
}
