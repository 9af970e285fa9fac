import { Facing, type QuoteMark } from './quote-marks.js'
import type { Tokens } from './tokens.js'

/** Units: tokens. A quote that was called for and never closed runs to its paragraph's end when that is no farther than this. */
const REACH = 60

/** A quote while its paragraph is being paired. */
export interface OpenQuote {
  mark: QuoteMark
  close: QuoteMark | null
  /** Where an unclosed quote is held to end. */
  end: number
  across: boolean
  /** True when it was opened by a mark that faces the other way by the book. */
  readonly turned: boolean
}

/** Gives each quote that was left open in the paragraph its end, in one pass from the paragraph's last token to its first mark. */
export function endOpenQuotes<W>(
  tokens: Tokens<W>,
  marks: readonly QuoteMark[],
  nextMark: number,
  quotes: readonly OpenQuote[],
  first: number,
): void {
  let open = false
  for (let k = first; k < quotes.length && !open; k++) open = (quotes[k] as OpenQuote).close === null
  if (!open) return
  const begin = (quotes[first] as OpenQuote).mark.at
  const lastMark = (marks[nextMark - 1] as QuoteMark).at
  let limit = lastMark + 1
  while (limit < tokens.length && tokens.paragraph[limit] === tokens.paragraph[begin]) limit++
  const follows = marks[nextMark]
  const reopened = follows !== undefined && follows.at === limit ? follows : null
  const closers = quotes.slice(first).filter((quote) => quote.close !== null)
  closers.sort((a, b) => (a.close as QuoteMark).at - (b.close as QuoteMark).at)
  const stopped = endsSentence(tokens, limit - 1) ? limit - 1 : limit
  let stop = limit
  const outer: { stop: number; open: number }[] = []
  let opener = quotes.length - 1
  for (let i = limit - 1; i >= begin; i--) {
    const closer = closers[closers.length - 1]
    if (closer !== undefined && (closer.close as QuoteMark).at === i) {
      closers.pop()
      outer.push({ stop, open: closer.mark.at })
      stop = i
      continue
    }
    const top = outer[outer.length - 1]
    if (top !== undefined && top.open === i) {
      outer.pop()
      stop = top.stop
      opener--
      continue
    }
    const quote = quotes[opener] as OpenQuote
    if (opener >= first && quote.mark.at === i) {
      opener--
      const { mark } = quote
      const last = outer.length === 0 && mark.at >= lastMark
      quote.end = stop
      if (
        outer.length === 0 &&
        reopened !== null &&
        reopened.family === mark.family &&
        reopened.lean !== Facing.close
      ) {
        if (stop >= stopped || last) {
          quote.end = stopped
          quote.across = true
        }
      } else if (last && mark.called && limit - i <= REACH) quote.end = stopped
      stop = i
      continue
    }
    if (endsSentence(tokens, i)) stop = i
  }
}

function endsSentence<W>(tokens: Tokens<W>, i: number): boolean {
  const { form, start, end } = tokens
  const mark = form[i]
  if (mark !== '.' && mark !== '؟' && mark !== '?' && mark !== '!') return false
  // `(...)` and `3.5` end nothing, nor does a run of dots
  if (mark === '.' && (form[i - 1] === '.' || form[i + 1] === '.')) return false
  const next = i + 1
  if (next >= tokens.length || tokens.paragraph[next] !== tokens.paragraph[i]) return true
  return (start[next] as number) > (end[i] as number)
}
