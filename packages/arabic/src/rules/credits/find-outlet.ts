import type { Entry } from '@isnad/engine'
import { AGENCIES } from '../../lexicon/agencies.js'
import { creditParts } from './credit-line.js'
import { outletSpellings } from './outlet-names.js'

const BY_LATIN = new Map<string, Entry>()
for (const entry of AGENCIES) {
  for (const latin of entry.latin ?? []) {
    const key = latin.toLowerCase()
    if (!BY_LATIN.has(key)) BY_LATIN.set(key, entry)
  }
}

/**
 * The entry for the outlet as the caller names it: in Arabic, in Latin letters, or by its host.
 *
 * Holds: an outlet that is not known gets an entry of its own, with the spellings it may credit itself under; null only where none was named.
 */
export function findOutlet(named: string | null): Entry | null {
  const name = named?.trim() ?? ''
  if (name === '') return null
  const key = name.toLowerCase()
  const direct = BY_LATIN.get(key)
  if (direct !== undefined) return direct
  if (/^[a-z0-9.:/-]+$/u.test(key) && key.includes('.')) {
    for (const label of key.split(/[./:]+/u)) {
      const known = BY_LATIN.get(label)
      if (known !== undefined) return known
    }
  }
  const parts = creditParts(name, 0, name.length, null)
  const [only] = parts
  if (parts.length === 1 && only?.names.length === 1) {
    const bearers = only.names[0]?.entries ?? []
    // a page is published by an outlet; of a paper and a channel with one name it is the paper
    return bearers[bearers.length - 1] as Entry
  }
  return { kind: 'outlet', of: null, name, forms: outletSpellings(name) }
}
