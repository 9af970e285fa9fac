import type { Piece, QuoteLayer, Rule, RuleDraft, TimeSense } from '@isnad/engine'
import { rule } from '@isnad/engine'
import type { Word } from '../../word.js'

/** What a rule for times may ask about the page around its match. */
export interface TimeAbout {
  readonly quotes: QuoteLayer | null
}

/** A rule for time expressions. */
export type DateRule = Rule<Word, TimeSense, TimeAbout>

/**
 * Makes a rule for time expressions.
 *
 * Shape: an example is the publication day and a text whose marked stretch the rule must find; a counter-example is a reason and a text
 * in which it must find nothing.
 */
export const dateRule = <const P extends readonly Piece<Word, unknown>[]>(
  draft: RuleDraft<Word, TimeSense, TimeAbout, P>,
): DateRule => rule<Word, TimeSense, TimeAbout, P>(draft)
