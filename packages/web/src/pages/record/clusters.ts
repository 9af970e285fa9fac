/** Marks that stand so near each other that they are drawn as one. */
export interface Cluster<T> {
  readonly at: number
  readonly items: readonly T[]
}

/**
 * Marks of one row, those nearer than `size` to the first of a group drawn with it.
 *
 * Shape: in the order of time. Holds: however many marks, at most `width / size` groups; no two groups nearer than `size`.
 */
export function clustersOf<T>(
  marks: readonly { readonly at: number; readonly item: T }[],
  size: number,
): readonly Cluster<T>[] {
  const out: { at: number; items: T[] }[] = []
  for (const { at, item } of [...marks].sort((a, b) => a.at - b.at)) {
    const last = out.at(-1)
    if (last !== undefined && at - last.at < size) last.items.push(item)
    else out.push({ at, items: [item] })
  }
  return out
}
