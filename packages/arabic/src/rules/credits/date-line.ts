import type { CreditPart } from './credit-line.js'

/** Units: UTF-16 units. */
const LONGEST = 90
const PLACE_WORDS = 3
const DIGIT = /\p{N}/u
const IN_FIGURES = /(?<!\p{N})\p{N}{1,4}[/.-]\p{N}{1,2}[/.-]\p{N}{1,4}(?!\p{N})/u

/**
 * True for a line that says where and when, or when, a report was written, and nothing else: a place, a weekday, a date.
 *
 * Shape: `partsOf` cuts the line, `couldBePlace` judges an opening of a few words that is no place we know.
 */
export function isDateLine(
  line: string,
  partsOf: () => readonly CreditPart[],
  couldBePlace: (part: CreditPart) => boolean,
): boolean {
  // most lines are not cut into parts at all
  if (line.length > LONGEST || !DIGIT.test(line)) return false
  const parts = partsOf()
  if (!parts.some((part) => part.fullDate) && !IN_FIGURES.test(line)) return false
  return parts.every((part, i) => {
    if (part.dated) return true
    if (part.numbers > 0) return false
    if (part.place !== null || part.names.length > 0) return true
    return i === 0 && part.words <= PLACE_WORDS && part.after !== '' && couldBePlace(part)
  })
}
