import { type Alignment, hasSpeaker } from './align.js'

/** Facts whose confidence lies in `[from, to)`: how many there are, how many are right, what they promised on average. */
interface Bin {
  readonly from: number
  readonly to: number
  readonly facts: number
  readonly right: number
  readonly promised: number
}

/** What one layer's confidences are worth. */
export interface Calibration {
  readonly layer: 'statements' | 'meetings' | 'measures'
  readonly bins: readonly Bin[]
  /** Mean distance between promise and truth over all facts, 0 … 1. */
  readonly error: number
}

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/**
 * Confidence against truth, in tenths.
 *
 * Holds: a statement is right with its speaker, a measure with its stage, a meeting when it is one of the answers.
 */
export function calibrationOf(alignments: readonly Alignment[]): Calibration[] {
  const judged = { statements: [] as Judged[], meetings: [] as Judged[], measures: [] as Judged[] }
  for (const { statements, meetings, measures } of alignments) {
    const said = new Set(statements.pairs.filter(hasSpeaker).map(({ read }) => read))
    const met = new Set(meetings.pairs.map(({ read }) => read))
    const staged = measures.pairs.filter(({ gold, read }) => gold.measure.stage === read.measure.stage)
    const done = new Set(staged.map(({ read }) => read))
    for (const read of statements.reads)
      judged.statements.push({ confidence: read.said.confidence, right: said.has(read) })
    for (const read of meetings.reads)
      judged.meetings.push({ confidence: read.meeting.confidence, right: met.has(read) })
    for (const read of measures.reads)
      judged.measures.push({ confidence: read.measure.confidence, right: done.has(read) })
  }
  return [
    { layer: 'statements', ...binned(judged.statements) },
    { layer: 'meetings', ...binned(judged.meetings) },
    { layer: 'measures', ...binned(judged.measures) },
  ]
}

function binned(facts: readonly Judged[]): { readonly bins: readonly Bin[]; readonly error: number } {
  const bins: Bin[] = []
  let distance = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    const here = facts.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (here.length === 0) continue
    const right = here.filter((fact) => fact.right).length
    const promised = here.reduce((sum, { confidence }) => sum + confidence, 0) / here.length
    distance += Math.abs(promised * here.length - right)
    bins.push({ from: tenth / 10, to: (tenth + 1) / 10, facts: here.length, right, promised })
  }
  return { bins, error: facts.length === 0 ? 0 : distance / facts.length }
}
