/** Who has a seed, where many do. */
interface CommonSeed {
  readonly docs: Set<number>
  /** The few that stand for all, in order of rank. */
  readonly representatives: number[]
}

/** Cells of the table: 0 where nothing is, below 0 for one document, above 0 for a chain. */
const COMMON = 0x7fffffff
const NOBODY = 0x7ffffffe

/**
 * Which documents have which seeds.
 *
 * Shape: a hash table of two typed arrays whose cells hold a document or lead to a chain of them.
 * Decision: most seeds have one document, so that one is kept in the cell itself. A seed of more than `limit` documents is common and
 * kept apart, with `REPRESENTATIVES` of them that stand for all.
 */
export class SeedPostings {
  private keys = new Int32Array(1 << 12)
  private cells = new Int32Array(1 << 12)
  private used = 0
  private chainDoc = new Int32Array(1 << 10)
  private chainNext = new Int32Array(1 << 10)
  private chains = 1
  private free = 0
  readonly common = new Map<number, CommonSeed>()

  /** Adds one document to a seed; the documents are then those of `docsOf`. */
  add(seed: number, doc: number): void {
    if (this.used * 2 >= this.keys.length) this.grow()
    const slot = this.slot(seed)
    const cell = this.cells[slot] as number
    if (cell === COMMON) this.common.get(seed)?.docs.add(doc)
    else if (cell === 0 || cell === NOBODY) {
      if (cell === 0) this.used++
      this.keys[slot] = seed
      this.cells[slot] = ~doc
    } else if (cell < 0) this.cells[slot] = this.link(doc, this.link(~cell, 0))
    else this.cells[slot] = this.link(doc, cell)
  }

  remove(seed: number, doc: number): void {
    const slot = this.slot(seed)
    const cell = this.cells[slot] as number
    if (cell === COMMON) this.common.get(seed)?.docs.delete(doc)
    else if (cell < 0) this.cells[slot] = NOBODY
    else if (cell !== 0 && cell !== NOBODY) {
      let before = 0
      for (let at = cell; at !== 0; before = at, at = this.chainNext[at] as number) {
        if (this.chainDoc[at] !== doc) continue
        const next = this.chainNext[at] as number
        if (before !== 0) this.chainNext[before] = next
        else this.cells[slot] = next === 0 ? NOBODY : next
        this.chainNext[at] = this.free
        this.free = at
        break
      }
    }
  }

  /** Calls `visit` with each document of a seed that is not common; returns how many there are. */
  each(seed: number, visit: (doc: number) => void): number {
    const cell = this.cells[this.slot(seed)] as number
    if (cell === 0 || cell === NOBODY || cell === COMMON) return 0
    if (cell < 0) {
      visit(~cell)
      return 1
    }
    let count = 0
    for (let at = cell; at !== 0; at = this.chainNext[at] as number, count++) visit(this.chainDoc[at] as number)
    return count
  }

  /** Keeps a seed apart from now on. */
  makeCommon(seed: number): CommonSeed {
    const docs = new Set<number>()
    this.each(seed, (doc) => docs.add(doc))
    for (const doc of docs) this.remove(seed, doc)
    const kept: CommonSeed = { docs, representatives: [] }
    this.common.set(seed, kept)
    this.cells[this.slot(seed)] = COMMON
    return kept
  }

  /** Keeps a seed with all others again. */
  makeUncommon(seed: number): void {
    const kept = this.common.get(seed)
    this.common.delete(seed)
    this.cells[this.slot(seed)] = NOBODY
    for (const doc of kept?.docs ?? []) this.add(seed, doc)
  }

  private link(doc: number, next: number): number {
    let at = this.free
    if (at !== 0) this.free = this.chainNext[at] as number
    else {
      if (this.chains === this.chainDoc.length) {
        this.chainDoc = widened(this.chainDoc)
        this.chainNext = widened(this.chainNext)
      }
      at = this.chains++
    }
    this.chainDoc[at] = doc
    this.chainNext[at] = next
    return at
  }

  private slot(seed: number): number {
    const mask = this.keys.length - 1
    let slot = (seed ^ (seed >>> 15)) & mask
    while (this.cells[slot] !== 0 && this.keys[slot] !== seed) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, cells } = this
    this.keys = new Int32Array(keys.length * 2)
    this.cells = new Int32Array(keys.length * 2)
    this.used = 0
    for (let i = 0; i < keys.length; i++) {
      const cell = cells[i] as number
      if (cell === 0 || cell === NOBODY) continue
      const slot = this.slot(keys[i] as number)
      this.keys[slot] = keys[i] as number
      this.cells[slot] = cell
      this.used++
    }
  }
}

function widened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2)
  wider.set(array)
  return wider
}
