/** What stands behind the `?` of an address. */
type Words = Readonly<Record<string, string | undefined>>

const KEY = 'isnad.places'
/** What belongs to one visit and not to a place: nobody wants yesterday's drawer open. */
const PASSING = new Set(['evidence', 'lang'])

/** How a page was left, by its path: its filters, its zoom, the entry one was at; empty where it was never visited. */
export function placeOf(path: string): Words {
  return kept()[path] ?? {}
}

/** Keeps how a page is left, for the next visit; in this browser, and nowhere else. */
export function keepPlace(path: string, words: Words): void {
  const left = Object.entries(words).filter(([key, value]) => value !== undefined && !PASSING.has(key))
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [path]: Object.fromEntries(left) }))
  } catch {
    // a browser that keeps nothing begins anew every time
  }
}

function kept(): Readonly<Record<string, Words>> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, Words>>) : {}
  } catch {
    return {}
  }
}
