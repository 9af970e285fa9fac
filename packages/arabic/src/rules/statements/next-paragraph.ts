import type { Quote } from '@isnad/engine'
import type { View } from './view.js'

/** How many marks close a paragraph behind its last word: a quotation mark, a stop, another mark. */
const CLOSING = 3
/** Units: tokens. How far into a paragraph the mark stands that closes what the one before has left open. */
const REACH = 60

/** Words between quotation marks; `close` is null where no mark closes them. */
type Quoted = Pick<Quote, 'from' | 'to' | 'close'>

/**
 * The quote that opens the next paragraph, where the words in quotes that end at `to` end their own and go on there without a new
 * cue: always where they were left open, else where that paragraph is nothing but the quote. Null elsewhere.
 */
export function goesOn(view: View, to: number, open: boolean): Quoted | null {
  const { paragraph } = view.layers.tokens
  const here = paragraph[to - 1]
  let next = to
  while (next <= to + CLOSING && paragraph[next] === here && view.isMark(next)) next++
  if (next >= view.length || paragraph[next] === here || !view.isProse(next)) return null
  if (view.segmentOf(next) !== view.segmentOf(to - 1)) return null
  const k = view.opensQuote(next)
  if (k === null) return open ? closedBehind(view, next) : null
  const more = view.quote(k)
  if (more.kind !== 'speech') return null
  let after = more.close === null ? more.to : more.close + 1
  const comma = view.isComma(after)
  while (after < more.to + CLOSING && paragraph[after] === paragraph[next] && view.isMark(after)) after++
  if (after >= view.length || paragraph[after] !== paragraph[next]) return more
  // «…», said X: the words of the paragraph's own cue
  return open && !comma && !startsOwnCue(view, after) ? more : null
}

/** The words of a paragraph up to the mark that closes what another paragraph has opened; null where none does. */
function closedBehind(view: View, from: number): Quoted | null {
  const { paragraph } = view.layers.tokens
  const end = Math.min(view.length, from + REACH)
  for (let j = from; j < end && paragraph[j] === paragraph[from]; j++) {
    if (view.opensQuote(j) !== null && view.quote(view.quoteIndexAt(j)).kind === 'speech') return null
    if (view.quoteIndexAt(j) < 0 && CLOSES.has(view.form(j))) return j > from ? { from, to: j, close: j } : null
  }
  return null
}

const CLOSES = new Set(['»', '”', '"'])

/** True at a verb by which somebody says something: what stands before it is no longer what was said before. */
export function startsNewCue(view: View, at: number): boolean {
  const reporting = view.reporting(at)
  return reporting !== null && !reporting.is.form.passive
}

/** True at a verb of saying that no "and" joins to what is before. */
const startsOwnCue = (view: View, at: number): boolean => view.reporting(at)?.conj === '' && startsNewCue(view, at)
