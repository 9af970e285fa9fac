import { TokenKind, type Tokens } from './tokens.js'

/** Which marks pair with which: marks of one family open and close each other, whichever way they are turned. */
export const QuoteFamily = { angle: 1, double: 2, single: 3, smallAngle: 4, parens: 5, ornate: 6 } as const

/** Which way a mark faces: by its place among its neighbours, or by its own shape. */
export const Facing = { close: -1, unsure: 0, open: 1 } as const

/** A quotation mark as it stands in the text. */
export interface QuoteMark {
  /** Token index of its first token. */
  readonly at: number
  /** Tokens it takes: two for `((` and `''`. */
  readonly width: number
  readonly family: number
  /** How its neighbours show it to face. */
  readonly lean: number
  /** How its shape faces by the book. */
  readonly shape: number
  /** True where the words before call for a quote: a colon, or what the language says. */
  readonly called: boolean
}

/** What a language knows about the words before an opening mark. */
export interface QuoteHints {
  /** True when the token at `at` can only be glued to what follows, so that a mark after it opens. */
  readonly clings: (at: number) => boolean
  /** True when the tokens up to and including `at` call for a quote. */
  readonly calls: (at: number) => boolean
}

const SHAPES: Readonly<Record<string, readonly [family: number, shape: number]>> = {
  '«': [QuoteFamily.angle, Facing.open],
  '»': [QuoteFamily.angle, Facing.close],
  '"': [QuoteFamily.double, Facing.unsure],
  '″': [QuoteFamily.double, Facing.unsure],
  '“': [QuoteFamily.double, Facing.open],
  '„': [QuoteFamily.double, Facing.open],
  '‟': [QuoteFamily.double, Facing.open],
  '”': [QuoteFamily.double, Facing.close],
  "'": [QuoteFamily.single, Facing.unsure],
  '‘': [QuoteFamily.single, Facing.open],
  '’': [QuoteFamily.single, Facing.close],
  '‹': [QuoteFamily.smallAngle, Facing.open],
  '›': [QuoteFamily.smallAngle, Facing.close],
  '(': [QuoteFamily.parens, Facing.open],
  ')': [QuoteFamily.parens, Facing.close],
  '﴿': [QuoteFamily.ornate, Facing.open],
  '﴾': [QuoteFamily.ornate, Facing.close],
}

const PACKED = new Map(Object.entries(SHAPES))

const Side = { gap: 0, letter: 1, leadsIn: 2, stops: 3, dots: 4, opens: 5 } as const

const LEADS_IN = new Set([':', '(', '[', '{', '/', '-', '–', '—', '='])
const STOPS = new Set(['.', ',', '،', '؛', ';', '؟', '?', '!', ')', ']', '}', '%', '…'])

/** All quotation marks of the text, in order; an apostrophe between letters is none, nor is a single bracket. */
export function quoteMarks<W>(tokens: Tokens<W>, hints: QuoteHints): QuoteMark[] {
  const { length, kind, form, start, end, paragraph } = tokens
  const found: { at: number; width: number; family: number; shape: number; left: number; clings: boolean }[] = []
  const glued = (a: number, b: number) => a >= 0 && b < length && paragraph[a] === paragraph[b] && start[b] === end[a]
  let leftOfRun: number = Side.gap
  let clingsOfRun = false
  let runEnd = -1
  for (let i = 0; i < length; i++) {
    if (kind[i] !== TokenKind.mark) continue
    const mark = form[i] as string
    const known = PACKED.get(mark)
    if (known === undefined) continue
    let [family, shape] = known
    let width = 1
    if (family === QuoteFamily.parens) {
      // three brackets in a row are no quotation mark: ((( is decoration
      if (form[i + 1] !== mark || !glued(i, i + 1)) continue
      width = 2
    } else if (mark === "'" && form[i + 1] === mark && glued(i, i + 1)) {
      family = QuoteFamily.double
      shape = Facing.unsure
      width = 2
    }
    // a mark right after a mark stands where the first one stands
    if (i !== runEnd || !glued(i - 1, i)) {
      leftOfRun = leftSide(i)
      clingsOfRun = i > 0 && paragraph[i - 1] === paragraph[i] && hints.clings(i - 1)
    }
    runEnd = i + width
    found.push({ at: i, width, family, shape, left: leftOfRun, clings: clingsOfRun })
    i += width - 1
  }
  const marks = new Array<QuoteMark>(found.length)
  let right: number = Side.gap
  for (let k = found.length - 1; k >= 0; k--) {
    const { at, width, family, shape, left, clings } = found[k] as (typeof found)[number]
    const next = found[k + 1]
    if (next === undefined || next.at !== at + width || !glued(at + width - 1, next.at))
      right = rightSide(at + width - 1)
    const before = at - 1
    const inParagraph = before >= 0 && paragraph[before] === paragraph[at]
    const called = inParagraph && (form[before] === ':' || hints.calls(before))
    let lean = facing(left, right, clings)
    if (lean === Facing.unsure && left === Side.gap && right === Side.gap) lean = floating(at, width, called)
    marks[k] = { at, width, family, lean, shape, called }
  }
  return marks.filter((mark) => mark.family !== QuoteFamily.single || mark.lean !== Facing.unsure)

  function leftSide(at: number): number {
    if (!glued(at - 1, at)) return Side.gap
    if (kind[at - 1] !== TokenKind.mark) return Side.letter
    const mark = form[at - 1] as string
    return LEADS_IN.has(mark) ? Side.leadsIn : STOPS.has(mark) ? Side.stops : Side.letter
  }

  function rightSide(at: number): number {
    if (!glued(at, at + 1)) return Side.gap
    if (kind[at + 1] !== TokenKind.mark) return Side.letter
    const mark = form[at + 1] as string
    if (mark === '…' || (mark === '.' && form[at + 2] === '.' && glued(at + 1, at + 2))) return Side.dots
    if (mark === '(' || mark === '[' || mark === '{') return Side.opens
    if (mark === ':' || STOPS.has(mark)) return Side.stops
    return LEADS_IN.has(mark) ? Side.gap : Side.letter
  }

  /** A mark with a gap on both sides, by the marks beyond the gaps. */
  function floating(at: number, width: number, called: boolean): number {
    if (called) return Facing.open
    const after = at + width
    if (after >= length || paragraph[after] !== paragraph[at]) return Facing.close
    if (at === 0 || paragraph[at - 1] !== paragraph[at]) return Facing.open
    const mark = form[after] as string
    if (mark === '،' || mark === '؛' || mark === ',' || (mark === '.' && form[after + 1] !== '.')) return Facing.close
    return Facing.unsure
  }
}

function facing(left: number, right: number, clings: boolean): number {
  if (right === Side.stops) return Facing.close
  if (clings) return Facing.open
  switch (left) {
    case Side.leadsIn:
      return Facing.open
    case Side.gap:
      return right === Side.gap ? Facing.unsure : Facing.open
    default:
      return right === Side.gap || right === Side.dots ? Facing.close : Facing.unsure
  }
}
