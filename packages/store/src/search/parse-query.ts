import { type Analyser, keptWord } from '../analyser.js'

/** One thing that is looked for: any of several runs of words, or, for a prefix, a word with any of several beginnings. */
export interface Term {
  readonly runs: readonly (readonly string[])[]
  readonly prefix: boolean
}

/** A question: something of each group, and nothing of `none`. */
export interface Query {
  readonly all: readonly (readonly Term[])[]
  readonly none: readonly Term[]
  /** How many terms were left out because there were too many. */
  readonly ignored: number
}

/** The most terms of a question that are looked for. */
const MOST_TERMS = 48
/** The most ways in which one term is looked for. */
const MOST_RUNS = 64
/** The most words of a name in Latin letters that are looked up together. */
const LONGEST_NAME = 6

interface Piece {
  readonly text: string
  readonly quoted: boolean
  readonly negative: boolean
  readonly prefix: boolean
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '”' }

/**
 * Cuts a question into words, phrases in quotation marks, and `|` or `OR`; nothing that is typed is an error.
 *
 * Shape: null stands for "or".
 */
function piecesOf(question: string): readonly (Piece | null)[] {
  const out: (Piece | null)[] = []
  let i = 0
  while (i < question.length) {
    const head = question[i] as string
    if (/\s/u.test(head)) {
      i++
      continue
    }
    if (head === '|') {
      out.push(null)
      i++
      continue
    }
    const negative = head === '-' || head === '−'
    if (negative) i++
    const closing = CLOSING[question[i] ?? '']
    if (closing !== undefined) {
      const end = question.indexOf(closing, i + 1)
      // a phrase that is not closed goes on to the end
      const to = end < 0 ? question.length : end
      out.push({ text: question.slice(i + 1, to), quoted: true, negative, prefix: false })
      i = to + 1
      continue
    }
    let to = i
    while (to < question.length && !/[\s|"«“„]/u.test(question[to] as string)) to++
    const text = question.slice(i, to)
    if (!negative && (text === 'OR' || text === 'أو')) out.push(null)
    else if (text !== '') out.push({ text: withoutStars(text), quoted: false, negative, prefix: text.endsWith('*') })
    i = to
  }
  return out
}

function withoutStars(text: string): string {
  let to = text.length
  while (to > 0 && text[to - 1] === '*') to--
  return text.slice(0, to)
}

/** Understands a question: words that must all be there, "phrases", either OR other, -without, begin*. */
export function parseQuery(question: string, analyser: Analyser): Query {
  const groups: Term[][] = []
  const none: Term[] = []
  let ignored = 0
  let terms = 0
  let joined = false
  const pieces = piecesOf(question)
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === null || piece === undefined) {
      joined = groups.length > 0
      continue
    }
    let words = wordsOf(piece.text, analyser)
    if (words.length === 0) continue
    if (terms >= MOST_TERMS) {
      ignored++
      continue
    }
    const name = piece.quoted || piece.negative || piece.prefix ? null : nameFrom(pieces, i, analyser)
    let term: Term
    if (name === null) term = termOf(piece, words, analyser)
    else {
      i = name.last
      words = name.words
      term = { runs: [words, ...name.runs].slice(0, MOST_RUNS), prefix: false }
    }
    terms++
    if (piece.negative) none.push(term)
    else {
      const group = groups.at(-1)
      if (joined && group !== undefined) group.push(term)
      else groups.push([term])
    }
    joined = false
  }
  return { all: groups, none, ignored }
}

const wordsOf = (text: string, analyser: Analyser): readonly string[] =>
  analyser.words(text).map(({ word }) => keptWord(word))

function termOf(piece: Piece, words: readonly string[], analyser: Analyser): Term {
  if (piece.prefix && words.length === 1) {
    return {
      runs: analyser
        .beginnings(piece.text)
        .slice(0, MOST_RUNS)
        .map((word) => [keptWord(word)]),
      prefix: true,
    }
  }
  const runs: (readonly string[])[] = words.length > 1 ? [...analyser.alternatives(words)] : []
  let ways: (readonly string[])[] = [[]]
  for (const word of words) {
    const others = [[word], ...analyser.alternatives([word])]
    const more = ways.flatMap((way) => others.map((other) => [...way, ...other]))
    ways = more.length <= MOST_RUNS ? more : ways.map((way) => [...way, word])
  }
  return { runs: [...ways, ...runs].slice(0, MOST_RUNS), prefix: false }
}

/** The longest run of bare words from `first` on that is a name known otherwise. */
function nameFrom(
  pieces: readonly (Piece | null)[],
  first: number,
  analyser: Analyser,
): { readonly words: readonly string[]; readonly runs: readonly (readonly string[])[]; readonly last: number } | null {
  const runs: (readonly string[])[] = []
  for (let i = first; i < first + LONGEST_NAME; i++) {
    const piece = pieces[i]
    if (piece === null || piece === undefined || piece.quoted || piece.negative || piece.prefix) break
    const words = wordsOf(piece.text, analyser)
    const [word] = words
    if (word === undefined || words.length > 1) break
    runs.push([...(runs.at(-1) ?? []), word])
  }
  for (let length = runs.length; length > 1; length--) {
    const words = runs[length - 1] ?? []
    const other = analyser.alternatives(words)
    if (other.length > 0) return { words, runs: other, last: first + length - 1 }
  }
  return null
}
