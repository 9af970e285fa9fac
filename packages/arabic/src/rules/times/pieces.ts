import { either, type Place, sequence, type Turn, type YearSense } from '@isnad/engine'
import type { Word } from '../../word.js'
import {
  after,
  before,
  day,
  first,
  from,
  hijriMark,
  hijriYearDigits,
  m,
  noon,
  part,
  type TurnWord,
  theFirst,
  theNoon,
  thePart,
  theYear,
  thisWord,
  today,
  tomorrow,
  turn,
  year,
  yearDigits,
  yesterday,
  yesterdayOrTomorrow,
} from './classes.js'

/** "evening", "after noon", "evening of the day": what may stand before a day. */
export const partOfDay = sequence(
  either(sequence(after, either(noon, theNoon)), part.as('part'), sequence(thePart.as('part'), from.optional())),
  either(day, today).optional(),
).optional()

/** "yesterday", "the day before yesterday", "after tomorrow" … */
export const relativeDay = either(
  sequence(first.as('twoBack'), from.optional(), yesterday),
  sequence(yesterday, theFirst.as('twoBack')),
  sequence(before.as('twoBack'), yesterday),
  sequence(after.as('twoAhead'), tomorrow),
  yesterdayOrTomorrow.as('relative'),
)

/** Days from today of a `relativeDay`. */
export const offsetOf = (said: {
  readonly twoBack?: unknown
  readonly twoAhead?: unknown
  readonly relative?: number
}): number | null => (said.twoBack !== undefined ? -2 : said.twoAhead !== undefined ? 2 : (said.relative ?? null))

/** A year behind a month or a date: by number, of either calendar, or "of last year". */
export const yearTail = either(
  sequence(from.optional(), year.optional(), yearDigits.as('year'), m.optional()),
  sequence(from.optional(), year.optional(), hijriYearDigits.as('hijriYear'), hijriMark.optional()),
  sequence(from, theYear, turn.as('yearTurn')),
  sequence(from, thisWord.as('thisYear'), theYear),
).optional()

/** What `yearTail` says. */
export function yearOf(said: {
  readonly year?: number
  readonly hijriYear?: number
  readonly yearTurn?: TurnWord
  readonly thisYear?: unknown
}): YearSense | null {
  if (said.year !== undefined) return { at: said.year }
  if (said.hijriYear !== undefined) return { at: said.hijriYear }
  if (said.thisYear !== undefined) return { by: 0 }
  return said.yearTurn === undefined ? null : { by: byOf(said.yearTurn) }
}

/** Counted from the present one; null for "the one before" and "the one after", which count from one spoken of. */
export const byOf = (turnWord: TurnWord): number | null =>
  turnWord === 'past' ? -1 : turnWord === 'next' ? 1 : turnWord === 'this' ? 0 : null

/** The turn a word says; null for none. */
export const turnOf = (turnWord: TurnWord | undefined): Turn | null =>
  turnWord === 'past' || turnWord === 'former'
    ? 'past'
    : turnWord === 'next' || turnWord === 'following'
      ? 'next'
      : turnWord === 'this'
        ? 'this'
        : null

/** The form of the token `back` places before the match, '' at the head of its paragraph. */
export function formBefore(place: Place<Word>, back = 1): string {
  const at = place.from - back
  return at >= 0 && place.tokens.paragraph[at] === place.tokens.paragraph[place.from]
    ? (place.tokens.form[at] as string)
    : ''
}

/** The form of the token after the match, '' at the end of its paragraph. */
export function formAfter(place: Place<Word>, ahead = 0): string {
  const at = place.to + ahead
  return at < place.tokens.length && place.tokens.paragraph[at] === place.tokens.paragraph[place.from]
    ? (place.tokens.form[at] as string)
    : ''
}

/** The word after the match, or null. */
export const wordAfter = (place: Place<Word>): Word | null =>
  formAfter(place) === '' ? null : (place.tokens.word[place.to] as Word)

/** A form without "and" and "so" before it. */
export const withoutAnd = (form: string): string =>
  form.length > 2 && (form[0] === 'و' || form[0] === 'ف') ? form.slice(1) : form

const DEADLINES = new Set(['حتي', 'بحلول', 'لغايه', 'اقصاه', 'موعدا', 'قبل'])

/** True behind "until", "by", "at the latest". */
export const isDeadline = (place: Place<Word>): boolean =>
  DEADLINES.has(withoutAnd(formBefore(place))) ||
  ((formBefore(place) === 'يوم' || formBefore(place) === 'نهايه') && DEADLINES.has(withoutAnd(formBefore(place, 2))))
