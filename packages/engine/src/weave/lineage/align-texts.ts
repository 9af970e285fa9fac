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
  /** True where it is a whole sentence or more of either text. */
  readonly sentence: boolean
}

/** How many tokens must agree for a passage to begin there. */
const START = 3
/** How many tokens an edit inside a passage may drop, add or change. */
const LONGEST_EDIT = 6
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
    let matched = 0
    let quoted = 0
    const count = (x: number, y: number) => {
      matched++
      if ((((a.flags[x] as number) | (b.flags[y] as number)) & TokenFlag.quoted) !== 0) quoted++
    }
    let aTo = i
    let bTo = j
    for (;;) {
      while (this.same(a, b, aTo, bTo, reached)) count(aTo++, bTo++)
      const edit = EDITS.find(([da, db]) => this.agree(a, b, aTo + da, bTo + db, 1, Math.max(da, db), reached))
      if (edit === undefined) break
      aTo += edit[0]
      bTo += edit[1]
    }
    let aFrom = i
    let bFrom = j
    for (;;) {
      while (this.same(a, b, aFrom - 1, bFrom - 1, reached)) count(--aFrom, --bFrom)
      const edit = EDITS.find(([da, db]) =>
        this.agree(a, b, aFrom - 1 - da, bFrom - 1 - db, -1, Math.max(da, db), reached),
      )
      if (edit === undefined) break
      aFrom -= edit[0]
      bFrom -= edit[1]
    }
    const sentence = (opens(a, aFrom) && opens(a, aTo)) || (opens(b, bFrom) && opens(b, bTo))
    return { aFrom, aTo, bFrom, bTo, matched, quoted, sentence }
  }

  private same(a: LineageText, b: LineageText, x: number, y: number, reached: number): boolean {
    return (
      x >= 0 && y >= reached && x < a.ids.length && y < b.ids.length && a.ids[x] === b.ids[y] && this.covered[x] === 0
    )
  }

  /** After an edit of `size` at least as many tokens must agree again, and two. */
  private agree(a: LineageText, b: LineageText, x: number, y: number, step: 1 | -1, size: number, reached: number) {
    for (let k = 0; k < Math.max(2, size); k++) if (!this.same(a, b, x + step * k, y + step * k, reached)) return false
    return true
  }
}

/** True where a sentence begins, or the text ends. */
const opens = ({ ids, flags }: LineageText, at: number) =>
  at === ids.length || ((flags[at] as number) & TokenFlag.opensSentence) !== 0
