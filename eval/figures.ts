import { type Alignment, hasSpeaker, pairParticipants, pairVia } from './align.js'
import { sharedWords } from './names.js'

/** Answers there are, facts the reader gave, and how many of those are right. */
export interface Tally {
  gold: number
  got: number
  right: number
}

/** Of the matched facts that can be judged, how many are right. */
interface Share {
  of: number
  right: number
}

/** What is scored by precision and recall, in the order of the table. */
export const SCORES = [
  'statements found',
  'statements with speaker',
  'direct with speaker',
  'bare-verb speakers',
  'source chain (via)',
  'times found',
  'times with value',
  'meetings found',
  'meeting participants',
  'meetings whole',
  'measures found',
  'measures with stage',
  'measures whole',
  'repeats',
  'credits',
] as const
export type Score = (typeof SCORES)[number]

/** What is judged on matched facts alone. */
export const ACCURACIES = [
  'manner',
  'speaker of',
  'statement date',
  'meeting place',
  'meeting date',
  'meeting status',
  'meeting level',
] as const
type Accuracy = (typeof ACCURACIES)[number]

/** All figures of a gold folder. */
export interface Figures {
  readonly reports: number
  readonly scores: Readonly<Record<Score, Tally>>
  readonly accuracies: Readonly<Record<Accuracy, Share>>
  /** Statements that name somebody, and that name the wrong one: the fault that a reader cannot see. */
  readonly wrongSpeaker: Share
}

/** Precision, recall and their harmonic mean, 0 … 1; the mean is 1 where there is nothing to find and nothing was given. */
export function f1({ gold, got, right }: Tally): { readonly p: number; readonly r: number; readonly f: number } {
  return {
    p: got > 0 ? right / got : 0,
    r: gold > 0 ? right / gold : 0,
    f: gold + got > 0 ? (2 * right) / (gold + got) : 1,
  }
}

/** The figures of some reports together: all their facts in one count, so that long reports weigh more. */
export function figuresOf(alignments: readonly Alignment[]): Figures {
  const scores = Object.fromEntries(SCORES.map((score) => [score, { gold: 0, got: 0, right: 0 }])) as Record<
    Score,
    Tally
  >
  const accuracies = Object.fromEntries(ACCURACIES.map((name) => [name, { of: 0, right: 0 }])) as Record<
    Accuracy,
    Share
  >
  const wrongSpeaker = { of: 0, right: 0 }
  const add: Adds = {
    score(name, gold, got, right) {
      scores[name].gold += gold
      scores[name].got += got
      scores[name].right += right
    },
    judge(name, right) {
      accuracies[name].of++
      if (right) accuracies[name].right++
    },
  }
  for (const alignment of alignments) {
    addStatements(alignment, add)
    addTimes(alignment, add)
    addMeetings(alignment, add)
    addMeasures(alignment, add)
    const { repeats, credits, statements } = alignment
    add.score('repeats', repeats.golds.length, repeats.reads.length, repeats.pairs.length)
    add.score('credits', credits.golds.length, credits.reads.length, credits.pairs.length)
    wrongSpeaker.of += statements.reads.filter(({ speaker }) => speaker !== null).length
    wrongSpeaker.right += statements.pairs.filter((pair) => pair.read.speaker !== null && !hasSpeaker(pair)).length
  }
  return { reports: alignments.length, scores, accuracies, wrongSpeaker }
}

interface Adds {
  score(name: Score, gold: number, got: number, right: number): void
  judge(name: Accuracy, right: boolean): void
}

const isQuoted = ({ said }: { readonly said: { readonly manner: string } }): boolean => said.manner !== 'indirect'

function addStatements({ statements }: Alignment, add: Adds): void {
  const { golds, reads, pairs } = statements
  const spoken = pairs.filter(hasSpeaker)
  const quoted = spoken.filter(({ gold, read }) => isQuoted(gold) && isQuoted(read))
  const bare = pairs.filter(({ gold }) => gold.said.speaker_text === '')
  add.score('statements found', golds.length, reads.length, pairs.length)
  add.score('statements with speaker', golds.length, reads.length, spoken.length)
  add.score('direct with speaker', golds.filter(isQuoted).length, reads.filter(isQuoted).length, quoted.length)
  const bareGold = golds.filter(({ said }) => said.speaker_text === '')
  add.score('bare-verb speakers', bareGold.length, bare.length, bare.filter(hasSpeaker).length)
  add.score(
    'source chain (via)',
    sum(golds, ({ said }) => said.via.length),
    sum(reads, ({ said }) => said.via.length),
    0,
  )
  for (const pair of pairs) {
    const { gold, read } = pair
    add.score('source chain (via)', 0, 0, pairVia(pair).length)
    add.judge('manner', gold.said.manner === read.said.manner)
    const { of, date } = gold.said
    if (of !== '') add.judge('speaker of', of.split(' ').includes(read.speaker?.of ?? ''))
    if (date !== '') add.judge('statement date', date === read.said.date)
  }
}

function addTimes({ times: { golds, reads, pairs } }: Alignment, add: Adds): void {
  const valued = pairs.filter(({ gold, read }) => gold.time.value === read.time.value)
  add.score('times found', golds.length, reads.length, pairs.length)
  add.score('times with value', golds.length, reads.length, valued.length)
}

function addMeetings({ meetings }: Alignment, add: Adds): void {
  const { golds, reads, pairs } = meetings
  let present = 0
  let whole = 0
  for (const { gold, read } of pairs) {
    const { participants, place, date, status, level } = gold.meeting
    const shared = pairParticipants(participants, read.participants).length
    present += shared
    const rightPlace = place === '' ? read.place === '' : sharedWords(place, read.place) >= 0.5
    const rightDate = date === (read.meeting.date ?? '')
    if (place !== '') add.judge('meeting place', rightPlace)
    if (date !== '') add.judge('meeting date', rightDate)
    add.judge('meeting status', status === read.meeting.status)
    add.judge('meeting level', level === read.meeting.level)
    const everybody = shared === participants.length && shared === read.participants.length
    if (everybody && rightPlace && rightDate && status === read.meeting.status) whole++
  }
  add.score('meetings found', golds.length, reads.length, pairs.length)
  add.score('meetings whole', golds.length, reads.length, whole)
  const wanted = sum(golds, ({ meeting }) => meeting.participants.length)
  add.score(
    'meeting participants',
    wanted,
    sum(reads, ({ participants }) => participants.length),
    present,
  )
}

function addMeasures({ measures: { golds, reads, pairs } }: Alignment, add: Adds): void {
  const staged = pairs.filter(({ gold, read }) => gold.measure.stage === read.measure.stage)
  const whole = staged.filter(({ gold, read }) => {
    const codes = new Set(read.parties.map(({ of }) => of))
    return gold.measure.parties.every((code) => codes.has(code))
  })
  add.score('measures found', golds.length, reads.length, pairs.length)
  add.score('measures with stage', golds.length, reads.length, staged.length)
  add.score('measures whole', golds.length, reads.length, whole.length)
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}
