import type { WordAt } from '../language.js'

/** How far around a fact its words are kept. Units: words. */
const REACH = 16

/** How many words in a row, the fact's own among them, make a passage that was taken over: as many as the finding of lineage asks for. */
const LEAST = 8

/** How many words in a row two passages are found by; of any eight in a row around a fact four begin or end with it. */
const KEY = 4

/** After a word that was changed, dropped or added so many must agree for the passage to go on. */
const AGREE = 2

/** The words of a report around the place where it tells a fact. */
export interface Passage {
  /** The words before, the nearest first. */
  readonly before: readonly string[]
  /** The fact's own words and those behind them. */
  readonly from: readonly string[]
}

/** The words around one place of a text. */
export function passageAt(words: readonly WordAt[], start: number): Passage {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as WordAt).end <= start) low = middle + 1
    else high = middle
  }
  const forms = (from: number, to: number) => words.slice(Math.max(0, from), to).map(({ form }) => form)
  return { before: forms(low - REACH, low).reverse(), from: forms(low, low + REACH) }
}

/** What passages are found by: the four words that begin with the fact, and the four that end with its first. */
export function passageKeys({ before, from }: Passage): string[] {
  const keys: string[] = []
  if (from.length >= KEY) keys.push(`= ${from.slice(0, KEY).join(' ')}`)
  if (before.length >= KEY - 1 && from.length > 0) {
    keys.push(`= ${[...before.slice(0, KEY - 1).reverse(), from[0]].join(' ')}`)
  }
  return keys
}

/** How many words of two passages agree from the fact on, and how many in all; null where they are not one passage. */
export function samePassage(a: Passage, b: Passage): { readonly ahead: number; readonly all: number } | null {
  if (a.from[0] === undefined || a.from[0] !== b.from[0]) return null
  const ahead = agreeing(a.from, b.from)
  const all = ahead + agreeing(a.before, b.before)
  return all >= LEAST ? { ahead, all } : null
}

/** How many words agree from the start on, over changes of one word. */
function agreeing(a: readonly string[], b: readonly string[]): number {
  let [i, j, count] = [0, 0, 0]
  const agree = (x: number, y: number) => {
    for (let k = 0; k < AGREE; k++) if (a[x + k] === undefined || a[x + k] !== b[y + k]) return false
    return true
  }
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      count++
      i++
      j++
    } else if (agree(i + 1, j + 1)) {
      i++
      j++
    } else if (agree(i + 1, j)) i++
    else if (agree(i, j + 1)) j++
    else break
  }
  return count
}
