import { describe, expect, it } from 'vitest'
import { ar } from './ar.js'
import { codesAr } from './codes-ar.js'
import { codesEn } from './codes-en.js'
import { en } from './en.js'
import { languageOf } from './language.js'
import type { Message } from './message.js'

const words = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const places = (message: Message): readonly string[] =>
  [...new Set(words(message).flatMap((text) => text.match(/\{[a-z]+\}/gu) ?? []))].sort()

describe('the words of the interface', () => {
  it('has every key in both languages', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.entries(ar))('%s is Arabic, not its key and not English', (key, message) => {
    for (const text of words(message)) {
      expect(text).not.toBe(key)
      expect(words(en[key as keyof typeof en])).not.toContain(text)
      expect(text).toMatch(/[\p{Script=Arabic}،]/u)
      expect(text).not.toMatch(/[\u0640\u200E\u200F\u202A-\u202E]/u)
    }
    expect(places(message)).toEqual(places(en[key as keyof typeof en]))
  })

  it.each(Object.entries(ar).filter(([, message]) => typeof message !== 'string'))(
    '%s counts as Arabic counts',
    (_, message) => {
      expect(Object.keys(message)).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
    },
  )

  it('names every code in Arabic', () => {
    for (const [family, codes] of Object.entries(codesAr)) {
      expect(Object.keys(codes)).toEqual(Object.keys(codesEn[family as keyof typeof codesEn]))
      for (const name of Object.values(codes)) expect(name).toMatch(/\p{Script=Arabic}/u)
    }
  })
})

describe('languageOf', () => {
  const arabic = languageOf({ language: 'ar', digits: 'arab' })
  const english = languageOf({ language: 'en', digits: 'latn' })

  it('counts in words and digits', () => {
    expect([0, 1, 2, 7, 11].map((n) => arabic.t('reports', { n }))).toEqual([
      'بلا تقارير',
      'تقرير واحد',
      'تقريران',
      '٧ تقارير',
      '١١ تقريرا',
    ])
    expect([1, 2].map((n) => english.t('reports', { n }))).toEqual(['1 report', '2 reports'])
    expect(languageOf({ language: 'ar', digits: 'latn' }).t('reports', { n: 7 })).toBe('7 تقارير')
  })

  it('writes days of every precision, and what is none as it is', () => {
    expect(english.day('2016-12-10')).toBe('Saturday, 10 December 2016')
    expect(english.day('2016-12')).toBe('December 2016')
    expect(english.day('2016')).toBe('2016')
    expect(english.day('2016-12-10/2016-12-12')).toBe('10–12 December 2016')
    expect(english.day('2016-W47')).toBe('21–27 November 2016')
    expect(english.day('../2016-12')).toBe('until December 2016')
    expect(english.day('2016-12-10~')).toBe('about Saturday, 10 December 2016')
    expect(english.day('soon')).toBe('soon')
    expect(arabic.day('2016-W47')).toContain('٢١')
    expect(arabic.day('2016-12-10')).toContain('١٠')
    expect(arabic.day(null)).toBe('غير مذكور')
  })

  it('names parties', () => {
    expect(english.party('AU')).toBe('African Union')
    expect(arabic.party('SY')).toBe('سوريا')
    expect(arabic.party('RU US')).toBe('روسيا + الولايات المتحدة')
    expect(english.party('someone-else')).toBe('someone-else')
  })
})
