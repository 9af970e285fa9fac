import { useMemo } from 'react'
import { type Settings, useSettings } from '../settings/settings.js'
import { ar } from './ar.js'
import { bodyName } from './bodies.js'
import { codesAr } from './codes-ar.js'
import { codesEn } from './codes-en.js'
import { type DayStyle, dayInWords } from './day-in-words.js'
import { en, type Key } from './en.js'
import { say } from './message.js'

/** A family of codes, as the codebook parts them. */
export type CodeFamily = keyof typeof codesEn

/** The words, numbers and days of the interface, in the language and the digits that were chosen. */
export interface Language {
  readonly code: 'ar' | 'en'
  readonly dir: 'rtl' | 'ltr'
  t(key: Key, values?: Readonly<Record<string, string | number>>): string
  /** A code in words; a code of no family is shown as it is. */
  word(family: CodeFamily, code: string): string
  number(n: number): string
  percent(share: number): string
  /** An ISO day, month or year, or an instant, in words. */
  day(iso: string | null, style?: DayStyle): string
  /** Names joined as the language joins them. */
  list(items: readonly string[]): string
  /** Whom a code speaks for, in words. */
  party(code: string): string
}

/** The language of settings. */
export function languageOf({ language, digits }: Pick<Settings, 'language' | 'digits'>): Language {
  const tag = `${language === 'ar' ? 'ar-u-ca-gregory' : 'en-GB-u-ca-gregory'}-nu-${digits}`
  const counting = { rules: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(tag) }
  const messages = language === 'ar' ? ar : en
  const codes = language === 'ar' ? codesAr : codesEn
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  const t: Language['t'] = (key, values = {}) => say(messages[key], values, counting)
  return {
    code: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    t,
    word: (family, code) => (codes[family] as Readonly<Record<string, string>>)[code] ?? code,
    number: (n) => counting.numbers.format(n),
    percent: (share) => percents.format(share),
    day: (iso, style = 'long') => (iso === null ? t('unknown') : dayInWords(iso, { tag, style, t })),
    list: (items) => lists.format(items),
    party: (code) =>
      code
        .split(' ')
        .map((one) =>
          /^[A-Z]{2}$/u.test(one)
            ? (bodyName(one, language) ?? regions.of(one) ?? one)
            : (bodyName(one, language) ?? one),
        )
        .join(' + '),
  }
}

/** The language in force. */
export function useLanguage(): Language {
  const { language, digits } = useSettings()
  return useMemo(() => languageOf({ language, digits }), [language, digits])
}
