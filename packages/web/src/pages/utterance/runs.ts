type Range = readonly [start: number, end: number] | null

/** A word of one wording beside a word of another. */
interface Aligned {
  readonly a: Range
  readonly b: Range
  readonly as: 'same' | 'form' | 'differs'
}

/**
 * Words laid beside each other, with those that differ in a row made one: what one says against what the other says.
 *
 * Holds: no word is lost; words that are the same stay single, so that lines can break between them.
 */
export function runsOf(words: readonly Aligned[]): readonly Aligned[] {
  const runs: Aligned[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (word.as === 'differs' && last?.as === 'differs')
      runs[runs.length - 1] = { as: 'differs', a: both(last.a, word.a), b: both(last.b, word.b) }
    else runs.push(word)
  }
  return runs
}

const both = (one: Range, next: Range): Range =>
  one === null ? next : next === null ? one : [Math.min(one[0], next[0]), Math.max(one[1], next[1])]
