import type { DayNumber } from './calendar.js'

/** Where a verb puts what it governs; `at-hand` is a past verb right before the expression, which leaves no doubt. */
export type Tense = 'past' | 'at-hand' | 'present' | 'future'

/** What is known where an expression stands. */
export interface TimeSetting {
  /** The day that "today" is; null when nobody has said. */
  readonly today: DayNumber | null
  /** The tense of the verb that governs the expression. */
  readonly tense: () => Tense
  /** The last day, and the value last spoken of, before the expression. */
  readonly lastDay: DayNumber | null
  readonly lastValue: string | null
  /** The day spoken of in the same sentence. */
  readonly sentenceDay: DayNumber | null
}

/** True for both ways of standing in the past. */
export const isPast = (tense: Tense): boolean => tense === 'past' || tense === 'at-hand'
