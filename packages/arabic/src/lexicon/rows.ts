import type { Entry } from '@isnad/engine'

/**
 * Spellings of one name in a data row, the one it is shown by first, parted by `|`.
 *
 * Shape: a spelling that begins with `~` is also a common word or another name, and is guarded.
 */
export type Spellings = string

/** What an entry is, before its spellings are put in. */
export type EntryBase = Omit<Entry, 'name' | 'forms' | 'guarded' | 'latin'>

/**
 * The entries of one data row: one for its sure spellings, one more for its guarded ones.
 *
 * Holds: both bear the same name, so that what is found by either is one and the same.
 */
export function entriesOf(base: EntryBase, spellings: Spellings, latin = ''): readonly Entry[] {
  const sure: string[] = []
  const guarded: string[] = []
  for (const spelling of spellings.split('|')) {
    if (spelling.startsWith('~')) guarded.push(spelling.slice(1))
    else sure.push(spelling)
  }
  const name = sure[0] ?? guarded[0]
  if (name === undefined) return []
  const entries: Entry[] = []
  const known = latin === '' ? { ...base, name } : { ...base, name, latin: latin.split('|') }
  if (sure.length > 0) entries.push({ ...known, forms: sure })
  if (guarded.length > 0) entries.push({ ...known, forms: guarded, guarded: true })
  return entries
}
