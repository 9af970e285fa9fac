/** How often two values fell together on one item, as Krippendorff counts it: each item weighs as much as it has codes. */
export type Coincidences = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The coincidence matrix of items, each with the values that its coders gave it. Items with fewer than two say nothing. */
export function coincidencesOf(items: readonly (readonly string[])[]): Coincidences {
  const matrix = new Map<string, Map<string, number>>()
  for (const values of items) {
    if (values.length < 2) continue
    for (const [i, a] of values.entries())
      for (const [j, b] of values.entries()) {
        if (i === j) continue
        const row = matrix.get(a) ?? new Map<string, number>()
        matrix.set(a, row.set(b, (row.get(b) ?? 0) + 1 / (values.length - 1)))
      }
  }
  return matrix
}

/**
 * Krippendorff's alpha for nominal values: 1 − observed / expected disagreement.
 *
 * Shape: 1 for perfect agreement, 0 for what chance gives; null where nothing was coded twice, or all codes are one.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 */
export function nominalAlpha(items: readonly (readonly string[])[]): number | null {
  const matrix = coincidencesOf(items)
  const totals = [...matrix.values()].map((row) => [...row.values()].reduce((sum, n) => sum + n, 0))
  const n = totals.reduce((sum, total) => sum + total, 0)
  const agreeing = [...matrix].reduce((sum, [value, row]) => sum + (row.get(value) ?? 0), 0)
  const expected = n * n - totals.reduce((sum, total) => sum + total * total, 0)
  if (expected === 0) return null
  return 1 - ((n - 1) * (n - agreeing)) / expected
}
