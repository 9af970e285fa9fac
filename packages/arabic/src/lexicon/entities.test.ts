import { existsSync, readFileSync } from 'node:fs'
import { type Entry, Vocabulary, tokenise } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { Lexicon, entryTokens } from '../lexicon.js'
import { arabicChars, foldArabic } from '../orthography.js'
import { BODIES } from './bodies.js'
import { CAPITALS, SEATS } from './capitals.js'
import { CITIES } from './cities.js'
import { GROUPS } from './groups.js'
import { addEntities } from './index.js'
import { COMPOUND_NISBAS, nisbaForms } from './nationalities.js'
import { PERSONS } from './persons.js'
import { PLACES } from './places.js'
import { STATES } from './states.js'

const LISTS: Readonly<Record<string, readonly Entry[]>> = { STATES, CAPITALS, SEATS, PLACES, CITIES, BODIES, GROUPS, PERSONS, COMPOUND_NISBAS }

describe.each(Object.entries(LISTS))('%s', (_, list) => {
  test('is clean', () => {
    const faults: string[] = []
    const seen = new Map<string, Entry>()
    for (const entry of list) {
      if (entry.of !== null && !/^(?:[A-Z]{2}|UNSC|GCC|ARAB-LEAGUE|NATO|OIC|IAEA|ICRC|[a-z0-9]+(?:[-+][a-z0-9]*)*(?: [a-z-]+)?)$/u.test(entry.of)) faults.push(`of: ${entry.of}`)
      for (const form of entry.forms) {
        if (form !== form.normalize('NFC')) faults.push(`not NFC: ${form}`)
        if (/[\ufb50-\ufdff\ufe70-\ufeff\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\u064b-\u065f]/u.test(form)) faults.push(`marks: ${form}`)
        if (form.trim() !== form || foldArabic(form).length < 2) faults.push(`short: ${form}`)
        const tokens = entryTokens(form).join(' ')
        const other = seen.get(tokens)
        if (other !== undefined) faults.push(`twice: ${form} in ${other.name} and ${entry.name}`)
        seen.set(tokens, entry)
      }
    }
    expect(faults).toEqual([])
  })
})
