/**
 * Entries in an order, replaced a few at a time.
 *
 * Holds: `all` is never changed in place, so that what was handed out stays as it was; a change costs one copy and no sorting.
 */
export class Sorted<T> {
  private items: readonly T[] = []

  constructor(private readonly order: (a: T, b: T) => number) {}

  get all(): readonly T[] {
    return this.items
  }

  /** Takes some entries out, which must be in, and puts others in. */
  update(gone: readonly T[], come: readonly T[]): void {
    if (gone.length === 0 && come.length === 0) return
    const out = gone.map((item) => this.indexOf(item)).sort((a, b) => a - b)
    const entering = [...come].sort(this.order)
    const next: T[] = []
    let [from, k] = [0, 0]
    const copy = (to: number) => {
      while (from < to) {
        if (out[k] === from) k++
        else next.push(this.items[from] as T)
        from++
      }
    }
    for (const item of entering) {
      copy(this.firstNotBefore(item))
      next.push(item)
    }
    copy(this.items.length)
    this.items = next
  }

  private firstNotBefore(item: T): number {
    let [low, high] = [0, this.items.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.order(this.items[middle] as T, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private indexOf(item: T): number {
    let at = this.firstNotBefore(item)
    while (this.items[at] !== item) at++
    return at
  }
}
