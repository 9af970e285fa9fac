import type { Quote, Stretch } from '@isnad/engine'
import type { Manner } from '@isnad/record'
import type { Frame } from './frame.js'
import { goesOn, startsNewCue } from './next-paragraph.js'
import type { View } from './view.js'

/** What a statement reports: its stretches of text, the tokens they cover, and how they are given. */
export interface Content {
  readonly stretches: readonly Stretch[]
  readonly from: number
  readonly to: number
  readonly manner: Manner
}

/** No clause in tokens is longer; a page without stops is not one statement. */
const LONGEST = 600

/** wa-anna, wa-innahu … */
const AND_THAT = /^وان(?:ه|ها|هم|هما|نا|ني)?$/u

/** Clauses after a comma that say when or beside what, and no longer what was said. */
const TURNS = new Set(['وذلك', 'بينما', 'فيما', 'وفيما', 'وبينما'])

/**
 * The words a frame reports.
 *
 * `limit` is the token at which the next cue of the sentence takes over. In quotes: what is inside; running on after the closing
 * mark without a comma, the whole clause. Otherwise the clause up to `limit` or the sentence's end.
 */
export function contentOf(view: View, frame: Frame, limit: number): Content | null {
  if (frame.to !== null) return piece(view, frame.from, frame.to, null)
  const end = Math.min(limit, sentenceEnd(view, frame.from), frame.from + LONGEST)
  const opens = view.opensQuote(frame.from)
  if (opens !== null) {
    const quote = view.quote(opens)
    if (quote.kind === 'speech' || frame.joinedBy === 'quote') return quoted(view, opens, end, limit)
  }
  const given = piece(view, frame.from, clauseEnd(view, frame.from, end), null)
  // "he said: we welcome …": the words themselves, though no marks are around them
  if (given === null || frame.joinedBy !== 'colon' || given.manner !== 'indirect') return given
  return LISTS.test(view.form(frame.from - 2)) ? given : { ...given, manner: 'direct' }
}

/** The sentence's end; a quote at the start keeps the sentence open to its close. */
function sentenceEnd(view: View, from: number): number {
  const outside = view.speechAround(from)
  const end = view.sentenceEnd(from)
  return outside >= 0 ? Math.min(end, view.quote(outside).to) : end
}

function quoted(view: View, opens: number, end: number, limit: number): Content | null {
  const quote = view.quote(opens)
  const close = quote.close ?? quote.to
  let to = quote.to
  const stretches: Stretch[] = []
  let mixed = false
  const { paragraph } = view.layers.tokens
  const opened = quote.from
  const after = close + 1
  if (quote.close !== null && after < end && view.isWord(after) && !startsNewCue(view, after)) {
    // the clause runs on past the closing mark: partly quoted
    to = clauseEnd(view, after, end)
    return piece(view, quote.from, to, 'mixed', opens)
  }
  push(view, stretches, quote.from, quote.to)
  // "…", and "…": the same words broken by the reporter
  let j = after
  while (j < Math.min(end, limit)) {
    let k = j
    while (k < end && (view.isComma(k) || view.form(k) === '.' || view.form(k) === 'و')) k++
    const next = view.opensQuote(k)
    if (next !== null && view.quote(next).kind === 'speech' && paragraph[k] === paragraph[opened]) {
      const more = view.quote(next)
      push(view, stretches, more.from, more.to)
      to = more.to
      j = (more.close ?? more.to) + 1
      continue
    }
    // "…", and that …: a second clause of the same cue
    if (AND_THAT.test(view.form(k))) {
      const stop = clauseEnd(view, k + 1, end)
      const inner = view.opensQuote(k + 1)
      if (inner !== null && view.quote(inner).kind === 'speech') {
        push(view, stretches, view.quote(inner).from, view.quote(inner).to)
        to = view.quote(inner).to
        j = (view.quote(inner).close ?? to) + 1
      } else {
        push(view, stretches, k + 1, stop)
        mixed = true
        to = stop
        j = stop
      }
      continue
    }
    break
  }
  if (stretches.length === 0) return null
  let open = quote.close === null
  for (let more = goesOn(view, to, open); more !== null; more = goesOn(view, to, open)) {
    push(view, stretches, more.from, more.to)
    to = more.to
    open = more.close === null
  }
  return { stretches, from: quote.from, to, manner: mixed ? 'mixed' : 'direct' }
}

/** Where an indirect clause ends before `end`. */
function clauseEnd(view: View, from: number, end: number): number {
  for (let j = from + 3; j < end; j++) {
    if (view.form(j) === 'وذلك' && view.quoteIndexAt(j) === view.quoteIndexAt(from)) return j
    if (view.isComma(j - 1) && view.form(j) === 'في' && view.form(j + 1) === 'وقت') return j - 1
    if (view.isComma(j - 1) && TURNS.has(view.form(j)) && view.quoteIndexAt(j) === view.quoteIndexAt(from)) return j - 1
  }
  return end
}

function piece(
  view: View,
  from: number,
  to: number,
  manner: Manner | null,
  opens: number | null = null,
): Content | null {
  const stretches: Stretch[] = []
  const only = quoteOnly(view, from, to)
  if (only !== null) {
    push(view, stretches, only.from, only.to)
    return stretches.length === 0 ? null : { stretches, from: only.from, to: only.to, manner: 'direct' }
  }
  push(view, stretches, from, to)
  const range = trimmed(view, from, to)
  if (stretches.length === 0 || range === null) return null
  return { stretches, from: range.from, to: range.to, manner: manner ?? mannerOf(view, range.from, range.to, opens) }
}

/** Direct where all of it stands in quotes, mixed where some does, else indirect. */
function mannerOf(view: View, from: number, to: number, opens: number | null): Manner {
  if (opens !== null) return 'mixed'
  const base = view.quoteIndexAt(from)
  for (let j = from; j < to; j++) {
    const k = view.opensQuote(j)
    if (k !== null && k !== base && view.quote(k).kind !== 'name') return 'mixed'
  }
  const around = view.speechAround(from)
  return around >= 0 && view.quote(around).from <= from && view.quote(around).to >= to ? 'direct' : 'indirect'
}

/** The quote beside which nothing but a preposition stands, where it is no name: bi-«…». */
function quoteOnly(view: View, from: number, to: number): Quote | null {
  let end = to
  while (end > from && (view.isComma(end - 1) || view.isStop(end - 1))) end--
  const k = view.quoteIndexAt(end - 1)
  if (k < 0) return null
  const quote = view.quote(k)
  if (quote.kind === 'name' || quote.open === null || quote.close !== end - 1) return null
  return quote.open === from || (quote.open === from + 1 && view.form(from).length <= 2) ? quote : null
}

function push(view: View, into: Stretch[], from: number, to: number): void {
  const range = trimmed(view, from, to)
  if (range === null) return
  const { start, end } = view.layers.tokens
  into.push({ start: start[range.from] as number, end: end[range.to - 1] as number })
}

/** "The following:", before a colon that opens a list and no words. */
const LISTS = /^ك?(?:ال)?(?:تالي|اتي)ه?$/u

const EDGE = new Set(['،', ',', '.', ':', '؛', '-', '–', '…', 'و'])

/** Without commas, stops and stray marks at either end. */
function trimmed(view: View, from: number, to: number): { from: number; to: number } | null {
  let a = from
  let b = Math.min(to, view.length)
  while (a < b && EDGE.has(view.form(a))) a++
  while (b > a && EDGE.has(view.form(b - 1))) b--
  // a mark whose partner stands outside goes too
  while (b > a && view.isMark(b - 1)) {
    const k = view.quoteIndexAt(b - 1)
    if (k >= 0 && view.quote(k).close === b - 1 && (view.quote(k).open ?? -1) < a) b--
    else if (view.opensQuote(b - 1) !== null || EDGE.has(view.form(b - 1))) b--
    else break
  }
  while (a < b && view.isMark(a)) {
    const k = view.opensQuote(a)
    if (k !== null && (view.quote(k).close ?? b) >= b) a++
    else if (EDGE.has(view.form(a))) a++
    else break
  }
  let words = 0
  for (let j = a; j < b; j++) if (!view.isMark(j)) words++
  return words === 0 ? null : { from: a, to: b }
}
