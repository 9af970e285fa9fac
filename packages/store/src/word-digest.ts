/** A number for a set of words at places, whatever the order in which they are told. */
export class WordDigest {
  private low = 0
  private high = 0

  /** Adds a word at a place of a column. */
  add(hash: number, column: 0 | 1, place: number): void {
    let mixed = Math.imul(hash ^ Math.imul(place * 2 + column + 1, 0x9e3779b1), 0x85ebca6b)
    mixed ^= mixed >>> 15
    this.low = (this.low + mixed) | 0
    const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    this.high = (this.high + (again ^ (again >>> 16))) | 0
  }

  equals(other: WordDigest): boolean {
    return this.low === other.low && this.high === other.high
  }
}

/** A number for a word. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}
