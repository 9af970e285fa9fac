import type { Finding } from '@isnad/record'
import { endOpenQuotes, type OpenQuote } from './end-open-quotes.js'
import type { Quote } from './layers.js'
import { Facing, QuoteFamily, type QuoteHints, type QuoteMark, quoteMarks } from './quote-marks.js'
import type { Tokens } from './tokens.js'

/** A pair of marks before anyone has said what it is for; `called` where the words before call for a quote. */
export interface QuotePair extends Omit<Quote, 'kind'> {
  readonly called: boolean
}

/**
 * Quotes in order of place, and by token the innermost one around it.
 *
 * Holds: every quote has at least one token inside; two quotes are apart or one is inside the other, never deeper than twice `DEPTH`.
 */
export interface QuotePairs {
  readonly pairs: readonly QuotePair[]
  readonly at: Int32Array
  readonly findings: readonly Finding[]
}

/** How many marks may wait for their closing mark at a time; then the oldest is given up. */
const DEPTH = 8
/** How many findings one page is given: a page of marks alone is told of once, not a hundred thousand times. */
const FINDINGS = 64
/** Units: tokens. How far an opening guillemet may stand from another one and close it. */
const NEAR = 12
/** Units: tokens. A pair wider than `FAR` with a quote called for inside it, or wider than `TOO_FAR`, is two halves of two quotes. */
const FAR = 60
const TOO_FAR = 400

/**
 * Pairs quotation marks by their neighbours first, then by what is open, never by their shape alone.
 *
 * Holds: a mark pairs only within its paragraph. A quote left open ends with its sentence, at the next mark that is left open, or
 * with the quote around it; with its paragraph when the next paragraph opens with a mark of the family, or when it was called
 * for and no other mark follows. A closing mark that nothing opened is a finding and nothing else, an odd apostrophe
 * or double bracket not even that.
 */
export function pairQuotes<W>(tokens: Tokens<W>, hints: QuoteHints): QuotePairs {
  const marks = quoteMarks(tokens, hints)
  const findings: Finding[] = []
  const tell = (rule: string, mark: QuoteMark, message: string) => {
    if (findings.length >= FINDINGS) return
    const span = spanOf(tokens, mark)
    findings.push({ rule, span, message })
  }
  const quotes: OpenQuote[] = []
  for (let from = 0; from < marks.length; ) {
    const paragraph = tokens.paragraph[(marks[from] as QuoteMark).at]
    let to = from + 1
    while (to < marks.length && tokens.paragraph[(marks[to] as QuoteMark).at] === paragraph) to++
    const first = quotes.length
    const stray = pairParagraph(marks, from, to, quotes)
    if (quotes.length > first) endOpenQuotes(tokens, marks, to, quotes, first)
    for (const mark of stray)
      if (!isQuiet(mark)) tell('quote.unopened', mark, 'a closing quotation mark that no mark opened')
    for (let k = first; k < quotes.length; k++) {
      const quote = quotes[k] as OpenQuote
      if (quote.close !== null || isQuiet(quote.mark)) continue
      if (quote.across) tell('quote.across-paragraphs', quote.mark, 'a quotation that goes on in the next paragraph')
      else tell('quote.unclosed', quote.mark, 'an opening quotation mark that no mark closed')
    }
    from = to
  }
  const { pairs, at } = lay(tokens, quotes)
  return { pairs, at, findings }
}

/** Marks that also serve for other things, so that an odd one out says nothing. */
function isQuiet(mark: QuoteMark): boolean {
  return mark.family === QuoteFamily.single || mark.family === QuoteFamily.parens
}

function spanOf<W>(tokens: Tokens<W>, mark: QuoteMark) {
  const start = tokens.start[mark.at] as number
  const end = tokens.end[mark.at + mark.width - 1] as number
  return { start, end, text: tokens.text.slice(start, end) }
}

/** Pairs the marks `[from, to)` of one paragraph; gives back the closing marks that nothing opened. */
function pairParagraph(marks: readonly QuoteMark[], from: number, to: number, quotes: OpenQuote[]): QuoteMark[] {
  const next = nextOfFamily(marks, from, to)
  const stack: OpenQuote[] = []
  const depth = [0, 0, 0, 0, 0, 0, 0]
  const stray: QuoteMark[] = []
  let lastCalled = -1
  for (let k = from; k < to; k++) {
    const mark = marks[k] as QuoteMark
    const { family } = mark
    const holder = (depth[family] as number) > 0 ? innermost(stack, family) : null
    if (family === QuoteFamily.double && isDoubled(marks, k, from, holder)) {
      if (holder !== null) holder.mark = mark
      continue
    }
    const after = next[k - from] as number
    if (direction(mark, holder, after < 0 ? null : (marks[after] as QuoteMark)) === Facing.open) {
      if (stack.length >= DEPTH) {
        const oldest = stack.shift() as OpenQuote
        ;(depth[oldest.mark.family] as number)--
      }
      if (mark.called) lastCalled = mark.at
      const quote: OpenQuote = { mark, close: null, end: -1, across: false, turned: mark.shape === Facing.close }
      quotes.push(quote)
      stack.push(quote)
      ;(depth[family] as number)++
    } else if (holder === null) stray.push(mark)
    else {
      const width = mark.at - holder.mark.at
      if (width > TOO_FAR || (width > FAR && lastCalled > holder.mark.at)) stray.push(mark)
      else holder.close = mark
      // what was opened inside and never closed ends here
      for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        ;(depth[top.mark.family] as number)--
        if (top === holder) break
      }
    }
  }
  return stray
}

/** `""…""`: the second of two marks that open or close together says nothing more than the first; the inner ones count. */
function isDoubled(marks: readonly QuoteMark[], k: number, from: number, holder: OpenQuote | null): boolean {
  const before = k > from ? (marks[k - 1] as QuoteMark) : null
  const { at, family, shape, lean } = marks[k] as QuoteMark
  if (before === null || before.family !== family || before.shape !== shape || before.at + before.width !== at)
    return false
  return holder === null ? lean === Facing.close : holder.mark === before && lean === Facing.open
}

function innermost(stack: readonly OpenQuote[], family: number): OpenQuote | null {
  for (let k = stack.length - 1; k >= 0; k--)
    if ((stack[k] as OpenQuote).mark.family === family) return stack[k] as OpenQuote
  return null
}

/** For each mark of `[from, to)` the index of the next one of its family, -1 for none. */
function nextOfFamily(marks: readonly QuoteMark[], from: number, to: number): Int32Array {
  const next = new Int32Array(to - from)
  const last = [-1, -1, -1, -1, -1, -1, -1]
  for (let k = to - 1; k >= from; k--) {
    const { family } = marks[k] as QuoteMark
    next[k - from] = last[family] as number
    last[family] = k
  }
  return next
}

/** Whether a mark opens or closes, given the open quote of its family and the next mark of its family in the paragraph. */
function direction(mark: QuoteMark, holder: OpenQuote | null, next: QuoteMark | null): number {
  const { lean, shape } = mark
  const nextCloses = next !== null && next.lean === Facing.close
  if (mark.family === QuoteFamily.parens) return shape
  // guillemets are nearly always the right way round: turned ones must fit their neighbours, the state and the mark to come
  if (mark.family === QuoteFamily.angle || mark.family === QuoteFamily.smallAngle) {
    if (shape === Facing.close) {
      const turned =
        next !== null &&
        (nextCloses || (next.shape === Facing.open && next.lean === Facing.unsure && next.at - mark.at <= NEAR))
      return lean === Facing.open && holder === null && turned ? Facing.open : Facing.close
    }
    if (holder === null || mark.called) return Facing.open
    if (holder.turned) return lean === Facing.open ? Facing.open : Facing.close
    // «…«: the opening mark at both ends, unless a closing one is still to come; the worse it stands, the nearer it must be
    const near = lean === Facing.close ? Infinity : lean === Facing.open ? NEAR / 3 : NEAR
    const closes = (next === null || next.shape === Facing.open) && mark.at - holder.mark.at <= near + 1
    return closes ? Facing.close : Facing.open
  }
  if (lean === Facing.open) {
    // a space on the wrong side: the mark stands as if it opened, but one is open and nothing is to come that could close it
    if (holder !== null && !mark.called && shape !== Facing.open && !nextCloses && next?.lean !== Facing.unsure)
      return Facing.close
    return Facing.open
  }
  if (lean === Facing.close) {
    if (holder !== null) return Facing.close
    // the same the other way: two closing places in a row, and nothing open
    return nextCloses && shape !== Facing.close ? Facing.open : Facing.close
  }
  if (holder === null) return next === null && shape === Facing.close ? Facing.close : Facing.open
  return shape === Facing.open && !holder.turned && holder.mark.shape === Facing.open ? Facing.open : Facing.close
}

/** Quotes with something inside, each with the one around it, and the innermost one by token. */
function lay<W>(tokens: Tokens<W>, quotes: readonly OpenQuote[]): { pairs: QuotePair[]; at: Int32Array } {
  const pairs: QuotePair[] = []
  const at = new Int32Array(tokens.length).fill(-1)
  const around: { index: number; until: number }[] = []
  let filled = 0
  const fillTo = (to: number) => {
    while (around.length > 0) {
      const { index, until } = around[around.length - 1] as { index: number; until: number }
      if (until > to) break
      if (until > filled) {
        at.fill(index, filled, until)
        filled = until
      }
      around.pop()
    }
    if (to > filled) {
      if (around.length > 0) at.fill((around[around.length - 1] as { index: number }).index, filled, to)
      filled = to
    }
  }
  for (const { mark, close, end } of quotes) {
    const from = mark.at + mark.width
    const to = close === null ? end : close.at
    if (to <= from || (close === null && isQuiet(mark))) continue
    fillTo(mark.at)
    const inside = around.length > 0 ? (around[around.length - 1] as { index: number }).index : null
    around.push({ index: pairs.length, until: close === null ? to : close.at + close.width })
    pairs.push({ open: mark.at, close: close === null ? null : close.at, from, to, inside, called: mark.called })
  }
  fillTo(tokens.length)
  return { pairs, at }
}
