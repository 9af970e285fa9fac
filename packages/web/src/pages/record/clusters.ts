import type { Days } from './days.js'

/** Marks of one row that stand so near each other that they are drawn as one: those from `first` to before `end`. */
export interface Cluster {
  /** Where its first mark stands. Units: CSS pixels from the start of the row. */
  readonly at: number
  readonly first: number
  readonly end: number
}

/**
 * The marks of a row in sight, those nearer than `size` to the first of a group drawn with it.
 *
 * Shape: `points` are days, ascending. Holds: a group is the same wherever one looks from, so that nothing flickers while one goes along;
 * no two groups are nearer than `size`; nothing is allocated for a mark, however many there are.
 */
export function clustersAt(points: Float64Array, { from, to }: Days, width: number, size: number): readonly Cluster[] {
  const out: Cluster[] = []
  const perDay = width / Math.max(to - from, 1e-9)
  let first = 0
  while (first < points.length) {
    const start = points[first] ?? 0
    let end = first + 1
    while (end < points.length && ((points[end] ?? 0) - start) * perDay < size) end++
    const at = (start - from) * perDay
    if (at > width + size) break
    if (at > -size) out.push({ at, first, end })
    first = end
  }
  return out
}
