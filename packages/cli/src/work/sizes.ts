import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files of some paths with their sizes, in the order in which intake takes them; what cannot be seen is left out, since intake says so.
 *
 * Units: bytes.
 */
export async function sizesOf(paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  const walk = async (path: string): Promise<void> => {
    const found = await stat(path).catch(() => null)
    if (found === null) return
    if (!found.isDirectory()) {
      sizes.set(path, found.size)
      return
    }
    const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      if (!entry.name.startsWith('.') && !entry.isSymbolicLink()) await walk(join(path, entry.name))
  }
  for (const path of paths) await walk(path)
  return sizes
}

/** How much of the files lies before a given one. Units: bytes. */
export function sizeBefore(sizes: ReadonlyMap<string, number>, file: string): number {
  let sum = 0
  for (const [path, size] of sizes) {
    if (path === file) return sum
    sum += size
  }
  return 0
}
