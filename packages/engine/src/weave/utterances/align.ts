import { contentOf, type WeaveLanguage, type WordAt, wordsOf } from '../language.js'

/** A word of one wording against a word of the other; null where one of them has none there. */
export interface AlignedWord {
  readonly a: WordAt | null
  readonly b: WordAt | null
  /** `same` word for word; `form` the same word of content in another form or a synonym; `differs` anything else. */
  readonly as: 'same' | 'form' | 'differs'
}

/** The most pairs of words that are weighed one by one; what is longer is set side by side where it begins and ends alike. */
const MOST_PAIRS = 250_000

/** Two wordings word by word: as many words as can be are set against words that are the same, the rest against nothing. */
export function align(a: string, b: string, language: WeaveLanguage): AlignedWord[] {
  const [one, two] = [wordsOf(a, language.fold), wordsOf(b, language.fold)]
  const contentA = one.map(({ form }) => contentOf(form, language))
  const contentB = two.map(({ form }) => contentOf(form, language))
  const alike = (i: number, j: number): 0 | 1 | 2 => {
    if (one[i]?.form === two[j]?.form) return 2
    return contentA[i] !== null && contentA[i] === contentB[j] ? 1 : 0
  }
  let head = 0
  while (head < one.length && head < two.length && alike(head, head) === 2) head++
  let tail = 0
  while (
    tail < one.length - head &&
    tail < two.length - head &&
    alike(one.length - 1 - tail, two.length - 1 - tail) === 2
  )
    tail++
  const out: AlignedWord[] = []
  const both = (i: number, j: number) =>
    out.push({ a: one[i] ?? null, b: two[j] ?? null, as: alike(i, j) === 2 ? 'same' : 'form' })
  for (let i = 0; i < head; i++) both(i, i)
  const [endA, endB] = [one.length - tail, two.length - tail]
  let [i, j] = [head, head]
  for (const [toA, toB] of matches(head, endA, endB, alike)) {
    while (i < toA) out.push({ a: one[i++] ?? null, b: null, as: 'differs' })
    while (j < toB) out.push({ a: null, b: two[j++] ?? null, as: 'differs' })
    both(i++, j++)
  }
  while (i < endA) out.push({ a: one[i++] ?? null, b: null, as: 'differs' })
  while (j < endB) out.push({ a: null, b: two[j++] ?? null, as: 'differs' })
  for (let k = tail; k > 0; k--) both(one.length - k, two.length - k)
  return out
}

/** The pairs of words between the ends that are matched, in order: the longest common subsequence, the same word worth twice another form. */
function matches(
  from: number,
  endA: number,
  endB: number,
  alike: (i: number, j: number) => 0 | 1 | 2,
): [number, number][] {
  const [n, m] = [endA - from, endB - from]
  if (n * m > MOST_PAIRS) return []
  const width = m + 1
  const best = new Int32Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number)
      const worth = alike(from + i, from + j)
      const take = worth === 0 ? 0 : worth + (best[(i + 1) * width + j + 1] as number)
      best[i * width + j] = Math.max(skip, take)
    }
  }
  const out: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    const worth = alike(from + i, from + j)
    const here = best[i * width + j] as number
    if (worth > 0 && here === worth + (best[(i + 1) * width + j + 1] as number)) out.push([from + i++, from + j++])
    else if (here === best[(i + 1) * width + j]) i++
    else j++
  }
  return out
}
