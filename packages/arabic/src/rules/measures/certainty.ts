import type { MeasureStage } from '@isnad/record'
import type { Staged } from './staged.js'

/** From this strength on a word of stage governs what it speaks of by itself, or stands close to it. */
const STRONG = 0.6

/** How often a measure is right with its stage, by what the stage is: said by a strong word, and by a weak or far one. */
const BY_STAGE: Readonly<Record<MeasureStage, readonly [strong: number, weak: number]>> = {
  'called-for': [0.76, 0.64],
  proposed: [0.62, 0.6],
  discussed: [0.72, 0.68],
  agreed: [0.66, 0.58],
  'in-force': [0.66, 0.62],
  'carried-out': [0.74, 0.62],
  extended: [0.7, 0.6],
  violated: [0.7, 0.55],
  suspended: [0.6, 0.55],
  collapsed: [0.75, 0.55],
  rejected: [0.72, 0.55],
}

/** How often a measure is right by other rules than that of a governing word. */
const BY_RULE: Readonly<Record<string, number>> = {
  'ar.measure.named': 0.6,
  'ar.measure.done': 0.76,
  'ar.measure.ended': 0.75,
  'ar.measure.stopped': 0.45,
  'ar.measure.denied': 0.7,
  'ar.measure.spoken-of': 0.6,
  'ar.measure.agreed-behind': 0.7,
  'ar.measure.in-force-behind': 0.55,
}

/** What a phrase of little weight takes from it. */
const WEAK_PHRASE = 0.8

/** How sure a measure is, with its stage, by the rule that gave the stage. Units: 0 … 1, measured on annotated reports. */
export function certaintyOf({ rule, stage, strength }: Staged, weight: number): number {
  const [strong, weak] = BY_STAGE[stage]
  const base = BY_RULE[rule] ?? (strength >= STRONG ? strong : weak)
  return weight >= 4 ? base : base * WEAK_PHRASE
}
