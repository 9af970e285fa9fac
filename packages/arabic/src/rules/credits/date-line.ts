import type { CreditPart } from './credit-line.js'

/** Units: UTF-16 units. */
const LONGEST = 90
const PLACE_WORDS = 3
const IN_FIGURES = /(?<!\p{N})\p{N}{1,4}[/.-]\p{N}{1,2}[/.-]\p{N}{1,4}(?!\p{N})/u

/**
 * True for a line that says where and when, or when, a report was written, and nothing else: a place, a weekday, a date.
 *
 * Shape: `couldBePlace` judges an opening of a few words that is no place we know.
 */
export function isDateLine(
  line: string,
  parts: readonly CreditPart[],
  couldBePlace: (part: CreditPart) => boolean,
): boolean {
  if (line.length > LONGEST || parts.length === 0) return false
  if (!parts.some((part) => part.fullDate) && !IN_FIGURES.test(line)) return false
  return parts.every((part, i) => {
    if (part.dated) return true
    if (part.numbers > 0) return false
    if (part.place !== null || part.names.length > 0) return true
    return i === 0 && part.words <= PLACE_WORDS && part.after !== '' && couldBePlace(part)
  })
}
