import { describe, expect, test } from 'vitest'
import { entryTokens } from '../lexicon.js'
import { AGENCIES, CREDIT_ONLY } from './agencies.js'

const all = [...AGENCIES, ...CREDIT_ONLY]

describe('the list of agencies and outlets', () => {
  test('has no spelling that a page could not contain', () => {
    for (const form of all.flatMap((e) => e.forms)) {
      expect(form.normalize('NFC')).toBe(form)
      expect(form).toMatch(/^[\p{L}\p{M}\p{N} .’-]+$/u)
      expect(form).not.toMatch(
        /[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufefc]|^\s|\s$|\s\s/u,
      )
    }
  })

  test('gives no entry the same spelling twice, and different names to different entries', () => {
    const names = new Map<string, string>()
    for (const entry of AGENCIES) {
      const folded = entry.forms.map((form) => entryTokens(form).join(' '))
      expect(folded.filter((form, i) => folded.indexOf(form) !== i)).toEqual([])
      const before = names.get(entry.name)
      if (before !== undefined) expect([entry.name, before]).toEqual([entry.name, entry.latin?.[0]])
      names.set(entry.name, entry.latin?.[0] as string)
    }
  })

  test('shares no unguarded spelling between two entries', () => {
    const owner = new Map<string, string>()
    for (const entry of AGENCIES.filter((e) => !e.guarded)) {
      for (const form of entry.forms) {
        const key = entryTokens(form).join(' ')
        expect([form, owner.get(key) ?? entry.name]).toEqual([form, entry.name])
        owner.set(key, entry.name)
      }
    }
  })

  test('gives each slug to one outlet', () => {
    const owner = new Map<string, string>()
    for (const entry of AGENCIES) {
      for (const latin of entry.latin ?? []) {
        const key = latin.toLowerCase()
        expect([latin, owner.get(key) ?? entry.name]).toEqual([latin, entry.name])
        owner.set(key, entry.name)
      }
    }
  })

  test.each([
    'الرياض',
    'المدينة',
    'الحياة',
    'اليوم',
    'الوطن',
    'الجزيرة',
    'العربية',
    'سبق',
    'وفا',
    'قنا',
    'بنا',
    'مهر',
    'فارس',
    'تاس',
    'معا',
    'سبأ',
  ])('guards what is also a common word: %s', (form) => {
    const holding = all.filter((e) => e.forms.includes(form))
    expect(holding.length).toBeGreaterThan(0)
    expect(holding.every((e) => e.guarded === true)).toBe(true)
  })

  test.each(['أ ف ب', 'أ.ف.ب', 'ا. ف. ب.', 'د ب أ', 'أ ش أ', 'يو بي اي', 'و.ا.س'])(
    'knows letters read one by one: %s',
    (form) => {
      const key = entryTokens(form).join(' ')
      expect(all.some((e) => e.forms.some((f) => entryTokens(f).join(' ') === key))).toBe(true)
    },
  )
})
