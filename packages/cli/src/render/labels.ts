import type { CodeWords, PublishedBasis } from '@isnad/record'

/** The languages that a summary can be written in. */
export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** The words of a summary in one language; the codes of a reading in words. */
export interface Labels extends CodeWords {
  readonly direction: 'ltr' | 'rtl'
  /** What stands between the links of a chain, pointing the way the words went. */
  readonly arrow: string
  readonly comma: string
  readonly quotes: readonly [string, string]
  readonly saidTitle: string
  readonly metTitle: string
  readonly tableTitle: string
  readonly oddTitle: string
  readonly none: string
  readonly published: string
  readonly unknownDay: string
  readonly outlet: string
  readonly credits: string
  readonly dateline: string
  readonly language: string
  readonly onlyArabic: string
  readonly unknownSpeaker: string
  readonly told: string
  readonly beside: string
  readonly host: string
  readonly denied: string
  readonly basis: Readonly<Record<PublishedBasis, string>>
}

/** The language that a person's environment asks for. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^ar(?:$|[^a-z])/iu.test(locale) ? 'ar' : 'en'
}
