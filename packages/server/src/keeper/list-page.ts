import { IsnadError } from '@isnad/record'

/** What a list in memory is ordered by, ascending, one after another; the last tells all items apart. */
export type SortKey = readonly (string | number)[]

/** An item with what it is ordered by. */
export interface Sorted<T> {
  readonly key: SortKey
  readonly item: T
}

/** A list in its order. */
export function sortedBy<T>(items: Iterable<T>, keyOf: (item: T) => SortKey): readonly Sorted<T>[] {
  return [...items].map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compareKeys(a.key, b.key))
}

/** Which key comes first. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as string | number, b[i]]
    if (y === undefined) return 1
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

/**
 * A part of a list in memory. What is put into the list meanwhile moves nothing: the cursor is the key of the last item given.
 *
 * Throws: `IsnadError` `BAD_CURSOR`.
 */
export function partOf<T>(
  list: readonly Sorted<T>[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): { readonly items: readonly T[]; readonly next: string | null } {
  const from = after === undefined ? 0 : firstBeyond(list, readKey(after, list[0]?.key))
  const shown = list.slice(from, from + limit)
  const last = shown.at(-1)
  const more = from + limit < list.length && last !== undefined
  return {
    items: shown.map(({ item }) => item),
    next: more ? Buffer.from(JSON.stringify(last.key)).toString('base64url') : null,
  }
}

function firstBeyond<T>(list: readonly Sorted<T>[], key: SortKey): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = list[middle]
    if (at !== undefined && compareKeys(at.key, key) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

function readKey(after: string, like: SortKey | undefined): SortKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    const fits = (values: readonly unknown[]) =>
      like === undefined ||
      (values.length === like.length && values.every((value, i) => typeof value === typeof like[i]))
    if (Array.isArray(key) && fits(key)) return key
  } catch {
    // told below
  }
  throw new IsnadError('BAD_CURSOR', 'The place to go on from is not one that a list gave.', 'Begin again without it.')
}
