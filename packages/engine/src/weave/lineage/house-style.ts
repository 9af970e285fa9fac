import type { Passage } from './align-texts.js'
import type { LineageSense } from './lineage-report.js'
import { type LineageText, tokenId } from './lineage-text.js'

/** To which set of words that mean the same a token belongs, by its id. */
export type StyleWords = ReadonlyMap<number, number>

/** The words by which house styles differ, as tokens. */
export function styleWords({ sameWords }: LineageSense): StyleWords {
  return new Map(sameWords.flatMap((words, set) => words.map((word) => [tokenId(word), set] as const)))
}

/** Words that stand for each other side by side may have one between them. Units: tokens. */
const BESIDE = 2

/**
 * Which of two texts bears the house style nearer to the source: above 0 `a`, below 0 `b`, 0 neither, null where their styles agree.
 *
 * Decision: where one has both words side by side and the other one of them, the other was edited: to strike one of two names of a month
 * is an outlet's work, to give both an agency's. Where each has another word it only shows that one was edited.
 */
export function styleOf(
  a: LineageText,
  b: LineageText,
  passages: readonly Passage[],
  words: StyleWords,
): -1 | 0 | 1 | null {
  if (words.size === 0) return null
  let doubled = 0
  let differs = false
  for (const p of passages) {
    if (p.matched === p.aTo - p.aFrom && p.matched === p.bTo - p.bFrom) continue
    const [x, y] = [wordsIn(a, p.aFrom, p.aTo, words), wordsIn(b, p.bFrom, p.bTo, words)]
    doubled += x.doubled - y.doubled
    differs ||= x.ids.some((id, i) => y.ids[i] !== id) || x.ids.length !== y.ids.length
  }
  if (doubled !== 0) return doubled > 0 ? 1 : -1
  return differs ? 0 : null
}

function wordsIn({ ids }: LineageText, from: number, to: number, words: StyleWords) {
  const found: number[] = []
  let doubled = 0
  let last = -1
  for (let i = from; i < to; i++) {
    const id = ids[i] as number
    const set = words.get(id)
    if (set === undefined) continue
    if (last >= 0 && i - last <= BESIDE && words.get(ids[last] as number) === set && ids[last] !== id) doubled++
    found.push(id)
    last = i
  }
  return { ids: found, doubled }
}
