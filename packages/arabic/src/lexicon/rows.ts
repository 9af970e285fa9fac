import type { Entry } from '@isnad/engine'

/**
 * Spellings of one name in a data row, the one it is shown by first, parted by `|`.
 *
 * Shape: a spelling that begins with `~` is also a common word or another name, and is guarded.
 */
export type Spellings = string

/** What an entry is, before its spellings are put in. */
type EntryBase = Omit<Entry, 'name' | 'forms' | 'guarded' | 'latin'>

/**
 * The entries of one data row: one for its sure spellings, one more for its guarded ones.
 *
 * Holds: both bear the same name, so that what is found by either is one and the same.
 */
export function entriesOf(base: EntryBase, spellings: Spellings, latin = ''): readonly Entry[] {
  const all = spellings.split('|')
  const known = latin === '' ? base : { ...base, latin: latin.split('|') }
  if (!spellings.includes('~')) return [{ ...known, name: all[0] as string, forms: all }]
  const sure = all.filter((spelling) => !spelling.startsWith('~'))
  const guarded = all.filter((spelling) => spelling.startsWith('~')).map((spelling) => spelling.slice(1))
  const name = (sure[0] ?? guarded[0]) as string
  const entries: Entry[] = [{ ...known, name, forms: guarded, guarded: true }]
  if (sure.length > 0) entries.unshift({ ...known, name, forms: sure })
  return entries
}
