/** What makes one state of a list out of another. */
export interface ListEdit<T> {
  /** Indexes in the list before of what is out of it. */
  readonly gone: readonly number[]
  /** What is new, with its index in the list after, ascending. */
  readonly come: readonly (readonly [number, T])[]
}

/** The edit between two states of a list that share the items which did not change; all of it is new where those changed places. */
export function editBetween<T>(before: readonly T[], after: readonly T[]): ListEdit<T> {
  if (before === after) return { gone: [], come: [] }
  const staying = new Set(after)
  const [gone, kept]: [number[], T[]] = [[], []]
  for (const [i, item] of before.entries()) {
    if (staying.has(item)) kept.push(item)
    else gone.push(i)
  }
  const come: [number, T][] = []
  let k = 0
  for (const [i, item] of after.entries()) {
    if (k < kept.length && kept[k] === item) k++
    else come.push([i, item])
  }
  if (k === kept.length) return { gone, come }
  return { gone: before.map((_, i) => i), come: after.map((item, i) => [i, item]) }
}

/** The list after an edit; the one before stays as it was. */
export function edited<T>(list: readonly T[], { gone, come }: ListEdit<T>): readonly T[] {
  if (gone.length === 0 && come.length === 0) return list
  const next: T[] = []
  let [g, c] = [0, 0]
  const enter = () => {
    for (let one = come[c]; one !== undefined && one[0] === next.length; one = come[++c]) next.push(one[1])
  }
  for (const [i, item] of list.entries()) {
    if (gone[g] === i) {
      g++
      continue
    }
    enter()
    next.push(item)
  }
  enter()
  return next
}
