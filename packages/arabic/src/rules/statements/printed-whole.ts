import type { Stretch, TokenRange } from '@isnad/engine'
import type { Content } from './content.js'
import type { Frame } from './frame.js'
import type { View } from './view.js'

/** A text printed whole: who issued it, and all its words. */
export interface PrintedWhole {
  readonly frame: Frame
  readonly content: Content
}

/** "Its text": what a colon behind it opens is the text itself. */
const ITS_TEXT = /^ب?نص(?:ه|ها|هم|هما)$/u
const TEXT_OF = new Set(['نص', 'النص'])

/** What stands before it: "what follows is its text", "whose text is the following". */
const FOLLOWS = new Set([
  'يلي',
  'يلى',
  'الاتي',
  'الاتيه',
  'التالي',
  'التاليه',
  'هذا',
  'وهذا',
  'هنا',
  'كان',
  'وكان',
  'وفيما',
])

/** How far before the words "its text" the paper, its verb and its issuer stand. Units: tokens. */
const BEFORE = 60

/** How far behind "its text" the colon stands: "what follows is the text of the final statement:". Units: tokens. */
const BEHIND = 6

/** A salutation is a paragraph without a stop, and no longer than this. Units: tokens. */
const SALUTATION = 16

/** Words with which a letter closes; its signature follows. */
const CLOSES = new Set(['وتقبلوا', 'وتفضلوا', 'وتقبل', 'وتفضل', 'ودمتم'])

/** "Dated", before the day on which a paper was written. */
const DATED = new Set(['المورخه', 'المورخ', 'مورخه', 'مورخ', 'بتاريخ', 'وتاريخ'])

/**
 * Statements, letters and communiqués that a report prints whole: "a statement came from X, its text is as follows:" and all
 * paragraphs behind the colon. A letter inside a statement is a text of its own, up to its signature.
 *
 * Not covered: a text that ends before its page does, and is no letter.
 */
export function printedWhole(view: View): PrintedWhole[] {
  const openings: Opening[] = []
  for (let colon = 1; colon < view.length; colon++) {
    if (view.form(colon) !== ':' || !view.isProse(colon) || view.speechAround(colon) >= 0) continue
    const opening = openingAt(view, colon)
    if (opening !== null) openings.push(opening)
  }
  let end = view.length
  const whole: PrintedWhole[] = []
  const taken: TokenRange[] = []
  const { start, end: ends } = view.layers.tokens
  const stretchOf = (piece: TokenRange): Stretch => ({
    start: start[piece.from] as number,
    end: ends[piece.to - 1] as number,
  })
  for (const opening of [...openings].reverse()) {
    const from = opening.colon + 1
    const to = opening.letter ? closeOf(view, from, end) : end
    const pieces = piecesOf(view, opening, to, taken)
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first !== undefined && last !== undefined) {
      const content: Content = { stretches: pieces.map(stretchOf), from: first.from, to: last.to, manner: 'direct' }
      whole.unshift({ frame: frameOf(opening, first.from), content })
    }
    if (opening.letter) taken.push({ from: view.sentenceStart(opening.cue), to: signatureEnd(view, to, end) })
    else end = view.sentenceStart(opening.cue)
  }
  return whole
}

interface Opening {
  readonly colon: number
  /** The word "its text". */
  readonly cue: number
  readonly issuer: number
  readonly time: number | null
  readonly letter: boolean
}

function openingAt(view: View, colon: number): Opening | null {
  for (let cue = colon - 1; cue >= Math.max(1, colon - BEHIND); cue--) {
    if (!view.isWord(cue)) return null
    const form = view.form(cue)
    const its = ITS_TEXT.test(form)
    if (!its && !(TEXT_OF.has(form) && view.word(cue + 1)?.document != null)) continue
    const before = view.form(cue - 1)
    if (!FOLLOWS.has(before.replace(/^و/u, '')) && !FOLLOWS.has(view.form(cue + 1))) return null
    const paper = its ? paperBefore(view, cue) : cue + 1
    const issuer = paper === null ? null : issuerOf(view, paper, cue)
    if (paper === null || issuer === null) return null
    return { colon, cue, issuer, time: dayOf(view, paper, cue), letter: isLetter(view, paper) }
  }
  return null
}

/** The nearest statement, letter or other paper before. */
function paperBefore(view: View, cue: number): number | null {
  for (let i = cue - 1; i >= Math.max(0, cue - BEFORE); i--) {
    if (view.word(i)?.document != null && view.word(i)?.document?.is.type !== 'interview') return i
  }
  return null
}

const isLetter = (view: View, paper: number) => view.word(paper)?.document?.is.type === 'letter'

/** Who issued a paper: who stands behind "from", or after the verb; of "his letter" whoever was named before. */
function issuerOf(view: View, paper: number, cue: number): number | null {
  const start = view.sentenceStart(cue)
  const from = Math.max(
    view.sentenceOf(paper) === view.sentenceOf(cue) ? start : view.sentenceStart(paper),
    cue - BEFORE,
  )
  if (/(?:ه|ها|هم)$/u.test(view.form(paper)) && view.word(paper)?.document?.suffix !== '') {
    return lastNamed(view, from, paper)
  }
  for (let i = from; i < cue; i++) {
    // "a statement came from X", "a statement coming from X"
    if (view.form(i) === 'عن' && ISSUED.test(view.form(i - 1) + view.form(i - 2))) return firstNamed(view, i, cue)
  }
  return firstNamed(view, from, paper) ?? firstNamed(view, paper, cue)
}

const ISSUED = /صدر|صادر|صدور/u

function firstNamed(view: View, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const k = view.mentionAt(i)
    if (k >= 0 && speaks(view, k)) return k
  }
  return null
}

function lastNamed(view: View, from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--) {
    const k = view.mentionAt(i)
    if (k >= 0 && speaks(view, k)) return k
  }
  return null
}

const speaks = (view: View, k: number) => {
  const { kind } = view.mention(k)
  return kind !== 'place' && kind !== 'document' && kind !== 'agency' && kind !== 'outlet'
}

/** The day beside "dated". */
function dayOf(view: View, paper: number, cue: number): number | null {
  for (let i = paper + 1; i < cue; i++) {
    if (!DATED.has(view.form(i))) continue
    for (let j = i + 1; j < Math.min(cue, i + 4); j++) if (view.timeIndexAt(j) >= 0) return view.timeIndexAt(j)
  }
  return null
}

/** Where a letter ends: at its closing words, else where its page does. */
function closeOf(view: View, from: number, end: number): number {
  for (let i = from; i < end; i++) if (CLOSES.has(view.form(i)) && i === view.sentenceStart(i)) return i
  return end
}

/** The token after the closing words and the short paragraphs with the name and rank of who signs. */
function signatureEnd(view: View, close: number, end: number): number {
  if (close >= end) return end
  let at = view.sentenceEnd(close)
  while (at < end) {
    const to = view.sentenceEnd(at)
    const first = view.sentenceStart(at)
    if (to - first > 8 || view.isStop(to - 1) || paragraphOf(view, at - 1) === paragraphOf(view, at)) break
    at = to
  }
  return at
}

const paragraphOf = (view: View, i: number) => view.layers.tokens.paragraph[i] as number

/** The words of the text paragraph by paragraph, without what stands in a text of its own and without salutations. */
function piecesOf(view: View, { colon }: Opening, to: number, taken: readonly TokenRange[]): TokenRange[] {
  const pieces: TokenRange[] = []
  let greets = true
  let at = colon + 1
  while (at < to) {
    const inner = taken.find((range) => range.from <= at && at < range.to)
    if (inner !== undefined) {
      at = inner.to
      continue
    }
    const first = at
    while (at < to && paragraphOf(view, at) === paragraphOf(view, first) && !taken.some(({ from }) => from === at)) at++
    if (!view.isProse(first)) continue
    greets = greets && at - first <= SALUTATION && !view.isStop(at - 1)
    if (greets && at < to) continue
    const [a, b] = inked(view, first, at)
    if (a < b) pieces.push({ from: a, to: b })
  }
  return pieces
}

/** Without the marks at either end. */
function inked(view: View, from: number, to: number): [number, number] {
  let [a, b] = [from, to]
  while (a < b && view.isMark(a)) a++
  while (b > a && view.isMark(b - 1)) b--
  return [a, b]
}

function frameOf({ cue, issuer, time }: Opening, from: number): Frame {
  return {
    cue: { from: cue, to: cue + 1 },
    reporting: null,
    subject: issuer,
    joint: [],
    order: 'after-preposition',
    joinedBy: 'colon',
    from,
    to: null,
    via: [],
    viaLasts: false,
    time,
    occasion: null,
    rule: 'ar.statement.printed-whole',
  }
}
