/** An answer and the fact taken for it. */
export interface Pair<A, B> {
  readonly gold: A
  readonly read: B
}

/**
 * Pairs answers with facts one to one, the best first.
 *
 * Shape: `weight` gives 0 for two that cannot be one; `floor` is the least weight that counts.
 * Holds: of pairs that weigh the same, the one whose answer (then whose fact) comes earlier wins.
 */
export function pairUp<A, B>(
  golds: readonly A[],
  reads: readonly B[],
  floor: number,
  weight: (gold: A, read: B) => number,
): Pair<A, B>[] {
  const candidates = golds.flatMap((gold, g) =>
    reads.map((read, r) => ({ gold, read, g, r, weight: weight(gold, read) })).filter((pair) => pair.weight >= floor),
  )
  candidates.sort((one, other) => other.weight - one.weight)
  // Taken by place, not by value: two answers may be the same word.
  const takenGold = new Set<number>()
  const takenRead = new Set<number>()
  return candidates.filter(({ g, r }) => {
    if (takenGold.has(g) || takenRead.has(r)) return false
    takenGold.add(g)
    takenRead.add(r)
    return true
  })
}
