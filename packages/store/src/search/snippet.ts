import { type Analyser, keptWord, LONGEST_WORD, type SearchWord } from '../analyser.js'
import type { Query } from './parse-query.js'

/** A stretch of a snippet that is to be shown as found. Units: UTF-16 code units of the snippet's own text, half-open. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** A part of a text with what was found in it. */
export interface Snippet {
  /** Where it stands in the text it is from. Units: UTF-16 code units. */
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** About how long a snippet is. Units: UTF-16 code units. */
const LENGTH = 240

interface Hit extends Mark {
  readonly term: number
}

/** What is looked for in texts, made once for a question: its words that are wanted, not those that are not. */
export interface Sought {
  /** How many groups of terms there are. */
  readonly all: number
  readonly starts: ReadonlyMap<string, readonly { readonly term: number; readonly run: readonly string[] }[]>
  readonly prefixes: readonly { readonly term: number; readonly prefix: string }[]
  readonly wordsOf: (text: string) => readonly SearchWord[]
}

/** Makes ready to look for the words of a question. */
export function soughtBy(query: Query, analyser: Analyser): Sought {
  const starts = new Map<string, { readonly term: number; readonly run: readonly string[] }[]>()
  const prefixes: { readonly term: number; readonly prefix: string }[] = []
  const wanted = new Set<string>()
  for (const [term, { runs, prefix }] of query.all.flat().entries())
    for (const run of runs) {
      const [first] = run
      if (first === undefined) continue
      if (prefix) prefixes.push({ term, prefix: first })
      else {
        const others = starts.get(first)
        if (others === undefined) starts.set(first, [{ term, run }])
        else others.push({ term, run })
        for (const word of run) wanted.add(word)
      }
    }
  // of a beginning, and of a word that was cut, it is not known how the word ends
  const isOpen = prefixes.length > 0 || [...wanted].some((word) => word.length >= LONGEST_WORD)
  const wordsOf = isOpen ? (text: string) => analyser.words(text) : analyser.wordsAmong(wanted)
  return { all: query.all.length, starts, prefixes, wordsOf }
}

function hitsIn(words: readonly SearchWord[], { starts, prefixes }: Sought): readonly Hit[] {
  const hits: Hit[] = []
  for (const [i, { word, start, end }] of words.entries()) {
    if (word === '') continue
    const key = keptWord(word)
    for (const { term, run } of starts.get(key) ?? []) {
      if (run.some((other, k) => keptWord(words[i + k]?.word ?? '') !== other)) continue
      hits.push({ term, start, end: words[i + run.length - 1]?.end ?? end })
    }
    for (const { term, prefix } of prefixes) if (key.startsWith(prefix)) hits.push({ term, start, end })
  }
  return hits
}

/** How much of a text is made out before it is looked whether that is enough. Units: UTF-16 code units. */
const PIECE = 500
const SPACES: ReadonlySet<number> = new Set([0x20, 0x0a])

/**
 * The part of a text in which most of what was asked for stands, the earliest of the best.
 *
 * Decision: a text is made out only as far as the first place where all of it stands, since making out its words is most of what a search
 * costs. Pieces end between two words, and each is twice the one before, so that no text is
 * walked through again and again.
 */
export function snippetOf(text: string, sought: Sought): Snippet {
  const words: SearchWord[] = []
  for (let [from, to, size] = [0, 0, PIECE]; ; from = to, size *= 2) {
    to = pieceEnd(text, from + size)
    for (const { word, start, end } of sought.wordsOf(text.slice(from, to)))
      words.push({ word, start: start + from, end: end + from })
    const hits = hitsIn(words, sought)
    const { best, most } = bestOf(hits, sought)
    // behind the place there must be enough for all that is shown
    if (to < text.length && (most < sought.all || best + 2 * LENGTH > to)) continue
    const start = wordEdge(words, Math.max(0, best - LENGTH / 4), text)
    const end = Math.max(start, lastEdge(words, start + LENGTH, text))
    return { start, text: text.slice(start, end), marks: marksWithin(hits, start, end) }
  }
}

function pieceEnd(text: string, after: number): number {
  for (let at = after; at < text.length; at++) if (SPACES.has(text.charCodeAt(at))) return at
  return text.length
}

function bestOf(hits: readonly Hit[], sought: Sought): { readonly best: number; readonly most: number } {
  let best = 0
  let most = 0
  for (const [i, first] of hits.entries()) {
    const terms = new Set<number>()
    for (let k = i; k < hits.length && k < i + 40; k++) {
      const hit = hits[k] as Hit
      if (hit.end - first.start > LENGTH) break
      terms.add(hit.term)
    }
    if (terms.size > most) {
      most = terms.size
      best = first.start
      if (most === sought.all) break
    }
  }
  return { best, most }
}

/** A short text as a whole, with what was found in it. */
export function markedText(text: string, sought: Sought): Snippet {
  return { start: 0, text, marks: marksWithin(hitsIn(sought.wordsOf(text), sought), 0, text.length) }
}

function wordEdge(words: readonly SearchWord[], from: number, text: string): number {
  if (from === 0) return 0
  const paragraph = text.lastIndexOf('\n', from + LENGTH / 4)
  if (paragraph >= from) return paragraph + 1
  return words.find(({ start }) => start >= from)?.start ?? from
}

function lastEdge(words: readonly SearchWord[], to: number, text: string): number {
  if (to >= text.length) return text.length
  return words.findLast(({ end }) => end <= to)?.end ?? to
}

/** Marks that lie in a part, one where several overlap. */
function marksWithin(hits: readonly Hit[], from: number, to: number): readonly Mark[] {
  const inside = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const marks: { start: number; end: number }[] = []
  for (const { start, end } of inside) {
    const last = marks.at(-1)
    if (last !== undefined && start - from < last.end) last.end = Math.max(last.end, end - from)
    else marks.push({ start: start - from, end: end - from })
  }
  return marks
}
