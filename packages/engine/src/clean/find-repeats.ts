/** How many words a paragraph needs before its second printing counts wherever it stands. */
const ENOUGH_WORDS = 4

/**
 * For each paragraph the index of the earlier one it prints again, or null.
 *
 * Shape: a paragraph is its folded words, so that spacing, marks, vowel signs and digit sets do not matter.
 * Holds: the index given is that of the first printing, which itself repeats none. A paragraph under four words (a heading,
 * a name) counts only directly after its copy, or where it goes on with a block that is being printed again.
 * Not covered: sentences repeated inside one paragraph; paragraphs that differ in a word.
 */
export function findRepeats(paragraphs: readonly (readonly string[])[]): (number | null)[] {
  const first = new Map<string, number>()
  const keys = paragraphs.map((words) => words.join(' '))
  const repeats: (number | null)[] = []
  for (const [index, words] of paragraphs.entries()) {
    const key = keys[index] as string
    const seen = first.get(key)
    let of: number | null = null
    if (words.length >= ENOUGH_WORDS) of = seen ?? null
    else if (words.length > 0 && index > 0) {
      const before = repeats[index - 1] as number | null
      if (keys[index - 1] === key) of = before ?? index - 1
      else if (before !== null && before + 1 < index && keys[before + 1] === key) of = repeats[before + 1] ?? before + 1
    }
    if (seen === undefined) first.set(key, index)
    repeats.push(of)
  }
  return repeats
}
