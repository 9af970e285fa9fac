import { phrase, TokenKind, type Tokens } from '@isnad/engine'
import type { Word } from '../../word.js'
import { numberStart } from './classes.js'

/** A number as written in digits or words. */
export interface Numeral {
  readonly value: number
  readonly ordinal: boolean
  /** An ordinal of feminine form: an hour, never a day. */
  readonly feminine: boolean
  /** Written in figures. */
  readonly figures: boolean
}

/**
 * Reads a number: `24`, khamsat ʿashar, al-ḥādī wa-l-ʿishrīn, alfayn wa-khamsata ʿashar.
 *
 * Holds: words are read while they make the number larger in the way Arabic builds it; anything else ends it.
 */
export function readNumeral(
  tokens: Tokens<Word>,
  at: number,
  end: number,
): { readonly to: number; readonly value: Numeral } | null {
  if (tokens.kind[at] === TokenKind.number)
    return { to: at + 1, value: { value: Number(tokens.form[at]), ordinal: false, feminine: false, figures: true } }
  const head = (tokens.word[at] as Word).number
  if (head === null) return null
  let total = 0
  let current = head.is.value
  let i = at + 1
  for (; i < end; i++) {
    const next = (tokens.word[i] as Word).number
    if (next === null || tokens.kind[i] === TokenKind.number || next.prep !== '') break
    const n = next.is.value
    if (next.conj === 'و') {
      // units stand before tens, everything else in falling order
      if (n >= 20 && n < 100 && current > 0 && current < 10) current += n
      else if (n < smallestPart(current)) {
        total += current
        current = n
      } else break
    } else if (n === 10 && current > 0 && current < 10 && !next.article) current += 10
    else if ((n === 100 || n >= 1000) && current > 0 && current < n) current *= n
    else break
  }
  return {
    to: i,
    value: {
      value: total + current,
      ordinal: head.is.ordinal || (head.article && head.is.value === 1),
      feminine: /(?:ه|اولي)$/u.test(tokens.form[at] as string),
      figures: false,
    },
  }
}

/** What may be added behind a number: less than its last full power of ten. */
function smallestPart(n: number): number {
  if (n >= 1_000_000) return 1_000_000
  if (n >= 1000) return 1000
  if (n >= 100) return 100
  return 0
}

/** True for a number that can be the day of a month: figures, ordinals, and words for more than ten. */
export const isMonthDay = ({ value, ordinal, feminine, figures }: Numeral): boolean =>
  value >= 1 && value <= 31 && (figures || (ordinal ? !feminine : value > 10))

/** A number of up to eight words. */
export const numeral = phrase<Word, Numeral>(numberStart, 8, readNumeral)
