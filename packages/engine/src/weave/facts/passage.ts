import type { WordAt } from '../language.js'
import { tokenId } from '../lineage/lineage-text.js'

/** How far around a fact its words are compared. Units: words. */
export const REACH = 16

/** How many words in a row, the fact's own among them, make a passage that was taken over: as many as the finding of lineage asks for. */
const LEAST = 8

/** How many words in a row two passages are found by; of any eight in a row around a fact four begin or end with it. */
const KEY = 4

/** After a word that was changed, dropped or added so many must agree for the passage to go on. */
const AGREE = 2

/** A place in the words of a report, known by their numbers. */
export interface Passage {
  readonly words: Int32Array
  /** Index of the first word of the fact. */
  readonly at: number
}

/** The words of a text by numbers: the same word has the same in any report. */
export const numbered = (words: readonly WordAt[]): Int32Array => Int32Array.from(words, ({ form }) => tokenId(form))

/** The passage of a fact that begins at `start`. Units: UTF-16 code units. */
export function passageAt(words: readonly WordAt[], numbers: Int32Array, start: number): Passage {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as WordAt).end <= start) low = middle + 1
    else high = middle
  }
  return { words: numbers, at: low }
}

/** What passages are found by: the four words that begin with the fact, and the four that end with its first. */
export function passageKeys({ words, at }: Passage): string[] {
  return [at, at - KEY + 1].flatMap((from) =>
    from < 0 || from + KEY > words.length ? [] : [`= ${words.subarray(from, from + KEY).join(' ')}`],
  )
}

/** How many words of two passages agree from the fact on, and how many in all; null where they are not one passage. */
export function samePassage(a: Passage, b: Passage): { readonly ahead: number; readonly all: number } | null {
  if (a.at >= a.words.length || a.words[a.at] !== b.words[b.at]) return null
  const ahead = agreeing(a, b, 0, 1)
  const all = ahead + agreeing(a, b, -1, -1)
  return all >= LEAST ? { ahead, all } : null
}

/** How many words agree one way from the fact, as far as passages reach, over changes of one word. */
function agreeing(a: Passage, b: Passage, from: number, step: 1 | -1): number {
  let [i, j, count] = [0, 0, 0]
  const alike = (x: number, y: number) => {
    const word = a.words[a.at + from + step * x]
    return x < REACH && y < REACH && word !== undefined && word === b.words[b.at + from + step * y]
  }
  const agree = (x: number, y: number) => {
    for (let k = 0; k < AGREE; k++) if (!alike(x + k, y + k)) return false
    return true
  }
  while (i < REACH && j < REACH) {
    if (alike(i, j)) {
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
