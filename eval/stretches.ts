/** A stretch of a gold text, half-open. Units: UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where words stand for the n-th time (from 0) in a text, or null. */
export function nthStretch(text: string, words: string, n = 0): Stretch | null {
  let start = -1
  for (let seen = 0; seen <= n; seen++) {
    start = text.indexOf(words, start + 1)
    if (start < 0) return null
  }
  return { start, end: start + words.length }
}

/** Where words stand closest to an offset, or null; of two as close, the earlier. */
export function nearestStretch(text: string, words: string, offset: number): Stretch | null {
  if (words === '') return null
  let best = -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - offset) < Math.abs(best - offset)) best = at
  }
  return best < 0 ? null : { start: best, end: best + words.length }
}

/** A span of a reading on the gold text: where it says, or where the same words stand nearest, since cleaning moves offsets. */
export function onGold(text: string, span: Stretch & { readonly text: string }): Stretch | null {
  if (text.slice(span.start, span.end) === span.text) return span
  return nearestStretch(text, span.text, span.start) ?? nearestStretch(text, span.text.trim(), span.start)
}

/** How many characters two stretches have in common. */
export function overlap(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** The characters that some stretches cover. Holds: parts in order, apart from each other. */
export class Cover {
  readonly parts: readonly Stretch[]
  readonly size: number

  constructor(stretches: readonly Stretch[]) {
    const parts: { start: number; end: number }[] = []
    for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
      const last = parts.at(-1)
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
      else parts.push({ start, end })
    }
    this.parts = parts
    this.size = parts.reduce((sum, { start, end }) => sum + end - start, 0)
  }

  /** How many characters two covers have in common. */
  shared(other: Cover): number {
    let sum = 0
    for (const mine of this.parts) for (const theirs of other.parts) sum += overlap(mine, theirs)
    return sum
  }

  /** Characters in common for each character covered by either, 0 … 1. */
  agreement(other: Cover): number {
    const shared = this.shared(other)
    return shared === 0 ? 0 : shared / (this.size + other.size - shared)
  }
}

const SENTENCE_ENDS = '.\n؟!'

/** The sentence around an offset, by the simplest rule: between full stops, line ends, question and exclamation marks. */
export function sentenceAround(text: string, offset: number): Stretch {
  let start = offset
  let end = offset
  while (start > 0 && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--
  while (end < text.length && !SENTENCE_ENDS.includes(text.charAt(end))) end++
  return { start, end }
}
