import { type LineageText, TokenFlag } from './lineage-text.js'

/**
 * One passage that two texts share, up to small edits.
 *
 * Units: token indexes, half-open. Holds: begins and ends with a token both have.
 */
export interface Passage {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
  /** Tokens that both have. */
  readonly matched: number
  /** Of these, how many stand in direct speech on either side. */
  readonly quoted: number
  /** How many numbers both have, and how often one has another number in the place of the other's. */
  readonly numbersKept: number
  readonly numbersChanged: number
  /** True where it is a whole sentence or more of either text. */
  readonly sentence: boolean
}

/** How many tokens must agree for a passage to begin there. */
const START = 3
/** How many tokens an edit inside a passage may drop, add or change. */
const LONGEST_EDIT = 4
/** How many places with the same beginning are tried. */
const TRIES = 16
/** A passage is a sentence or more: so many tokens, or fewer where it is a whole sentence. */
const LEAST_PASSAGE = 8
const LEAST_SENTENCE = 6

/** Small edits in the order they are tried: a word changed, dropped or added, then ever more. */
const EDITS: readonly (readonly [number, number])[] = Array.from({ length: (LONGEST_EDIT + 1) ** 2 }, (_, i) => {
  return [Math.floor(i / (LONGEST_EDIT + 1)), i % (LONGEST_EDIT + 1)] as const
})
  .filter(([a, b]) => a + b > 0)
  .sort((x, y) => Math.max(...x) - Math.max(...y) || y[0] + y[1] - (x[0] + x[1]) || x[0] - y[0])

/** Finds what two texts share. Holds its working room, so that comparing many makes no garbage. */
export class Aligner {
  private heads = new Int32Array(1 << 12)
  private stamps = new Int32Array(1 << 12)
  private mask = (1 << 12) - 1
  private next = new Int32Array(1 << 11)
  private covered = new Uint8Array(1 << 11)
  private stamp = 0
  private built: LineageText | null = null

  /**
   * The passages that `a` and `b` share, in the order of `b`; none overlap on either side.
   *
   * Holds: linear in the lengths of both.
   */
  align(a: LineageText, b: LineageText): Passage[] {
    this.build(a)
    const found: Passage[] = []
    const { covered } = this
    covered.fill(0, 0, a.ids.length)
    let reached = 0
    for (let j = 0; j + START <= b.ids.length; ) {
      const i = this.longestAt(a, b, j)
      if (i < 0) {
        j++
        continue
      }
      const passage = this.extend(a, b, i, j, reached)
      if (passage.matched < (passage.sentence ? LEAST_SENTENCE : LEAST_PASSAGE)) {
        j++
        continue
      }
      found.push(passage)
      covered.fill(1, passage.aFrom, passage.aTo)
      reached = passage.bTo
      j = passage.bTo
    }
    return found
  }

  private build(a: LineageText): void {
    if (this.built === a) return
    this.built = a
    const { ids } = a
    if (ids.length * 2 > this.heads.length) {
      let size = this.heads.length
      while (size < ids.length * 2) size *= 2
      this.heads = new Int32Array(size)
      this.stamps = new Int32Array(size)
      this.mask = size - 1
      this.next = new Int32Array(size)
      this.covered = new Uint8Array(size)
      this.stamp = 0
    }
    this.stamp++
    const { heads, stamps, next, stamp } = this
    // from the end, so that a chain runs from the first place to the last
    for (let i = ids.length - START; i >= 0; i--) {
      const slot = this.slotOf(ids, i)
      next[i] = stamps[slot] === stamp ? (heads[slot] as number) : -1
      heads[slot] = i
      stamps[slot] = stamp
    }
  }

  private slotOf(ids: Int32Array, at: number): number {
    let hash = Math.imul(ids[at] as number, 0x01000193) + (ids[at + 1] as number)
    hash = Math.imul(hash, 0x01000193) + (ids[at + 2] as number)
    return (hash ^ (hash >>> 15)) & this.mask
  }

  /** Where in `a` the longest run begins that stands at `j` in `b`; -1 where none does. */
  private longestAt(a: LineageText, b: LineageText, j: number): number {
    const slot = this.slotOf(b.ids, j)
    if (this.stamps[slot] !== this.stamp) return -1
    let best = -1
    let longest = START - 1
    let tries = 0
    for (let i = this.heads[slot] as number; i >= 0 && tries < TRIES; i = this.next[i] as number, tries++) {
      let n = 0
      while (i + n < a.ids.length && j + n < b.ids.length && a.ids[i + n] === b.ids[j + n] && this.covered[i + n] === 0)
        n++
      if (n > longest) {
        longest = n
        best = i
      }
    }
    return best
  }

  /** The passage around the run at `i` and `j`, over small edits both ways. */
  private extend(a: LineageText, b: LineageText, i: number, j: number, reached: number): Passage {
    const { ids: x, flags: xFlags } = a
    const { ids: y, flags: yFlags } = b
    let matched = 0
    let quoted = 0
    let numbersKept = 0
    let numbersChanged = 0
    const ends: [number, number, number, number] = [i, j, i, j]
    for (const step of STEPS) {
      // to the right the next token to compare, to the left the one before
      let p = step === 1 ? i : i - 1
      let q = step === 1 ? j : j - 1
      for (;;) {
        while (x[p] === y[q] && this.free(x, y, p, q, reached)) {
          const flags = (xFlags[p] as number) | (yFlags[q] as number)
          matched++
          if ((flags & TokenFlag.quoted) !== 0) quoted++
          if ((flags & TokenFlag.number) !== 0) numbersKept++
          p += step
          q += step
        }
        const edit = this.editAt(x, y, p, q, step, reached)
        if (edit === null) break
        const [da, db] = edit
        if (anyNumber(xFlags, p, da, step) && anyNumber(yFlags, q, db, step)) numbersChanged++
        p += da * step
        q += db * step
      }
      if (step === 1) [ends[2], ends[3]] = [p, q]
      else [ends[0], ends[1]] = [p + 1, q + 1]
    }
    const [aFrom, bFrom, aTo, bTo] = ends
    const sentence = (opens(a, aFrom) && opens(a, aTo)) || (opens(b, bFrom) && opens(b, bTo))
    return { aFrom, aTo, bFrom, bTo, matched, quoted, numbersKept, numbersChanged, sentence }
  }

  private free(x: Int32Array, y: Int32Array, p: number, q: number, reached: number): boolean {
    return p >= 0 && q >= reached && p < x.length && q < y.length && this.covered[p] === 0
  }

  /** The least edit after which at least as many tokens agree again, and two. */
  private editAt(x: Int32Array, y: Int32Array, p: number, q: number, step: 1 | -1, reached: number) {
    next: for (const edit of EDITS) {
      const from = p + step * edit[0]
      const to = q + step * edit[1]
      if (x[from] !== y[to]) continue
      const least = Math.max(2, edit[0], edit[1])
      for (let k = 0; k < least; k++) {
        const [u, v] = [from + step * k, to + step * k]
        if (x[u] !== y[v] || !this.free(x, y, u, v, reached)) continue next
      }
      return edit
    }
    return null
  }
}

/** The two ways a passage grows. */
const STEPS = [1, -1] as const

function anyNumber(flags: Uint8Array, from: number, count: number, step: number): boolean {
  for (let k = 0; k < count; k++) if (((flags[from + step * k] as number) & TokenFlag.number) !== 0) return true
  return false
}

/** True where a sentence begins, or the text ends. */
const opens = ({ ids, flags }: LineageText, at: number) =>
  at === ids.length || ((flags[at] as number) & TokenFlag.opensSentence) !== 0
