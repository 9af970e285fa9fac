import { formClass, type Gate, TokenKind, tokenClass } from '@isnad/engine'
import type { Hit, TimeWord, Word } from '../../word.js'

type TimeHit = Hit<TimeWord>

const isTime: Gate<Word> = (word) => word.time !== null
const isNumber: Gate<Word> = (word, _form, kind) => kind === TokenKind.number || word.number !== null

/** A class of time words: those of one type, as far as `may` lets them. */
const timeClass = <T extends number | string>(
  type: string,
  rank: number,
  may: (hit: TimeHit) => boolean = () => true,
) =>
  tokenClass<Word, T>(
    type,
    rank,
    (word) =>
      word.time !== null && word.time.is.type === type && may(word.time) ? (word.time.is.value as T) : undefined,
    isTime,
  )

/** A class of words by their folded forms; "and" and "so" before them are allowed where `conj` says so. */
export function wordClass(id: string, rank: number, forms: readonly string[], conj = false) {
  const all = new Map<string, string>()
  for (const form of forms) for (const before of conj ? ['', 'و', 'ف'] : ['']) all.set(before + form, form)
  return formClass<Word, string>(id, rank, all)
}

const bare = (hit: TimeHit): boolean => !hit.article
const definite = (hit: TimeHit): boolean => hit.article

/** A weekday with the article. */
export const weekday = timeClass<number>('weekday', 60)
/** A weekday behind "and": the second of two. */
export const andWeekday = timeClass<number>('weekday', 10, (hit) => hit.conj === 'و')
/** A weekday without the article. */
export const dayName = timeClass<number>('day-name', 20, bare)

/** The first word of any month's name. */
export const monthWord = tokenClass<Word, TimeWord>(
  'month-word',
  60,
  (word) => {
    const hit = word.time
    if (hit === null || hit.article) return undefined
    const { type } = hit.is
    if (type === 'weak-month') return hit.prep === '' ? hit.is : undefined
    return type === 'month' ||
      type === 'paired-month' ||
      type === 'hijri' ||
      type === 'hijri-head' ||
      (type === 'season' && hit.is.value === 21)
      ? hit.is
      : undefined
  },
  isTime,
)

/** "day" without the article. */
export const day = timeClass<string>('unit', 25, (hit) => bare(hit) && hit.is.value === 'day')
/** "the day": today, unless something follows that says which. */
export const today = timeClass<string>('unit', 40, (hit) => definite(hit) && hit.is.value === 'day')
export const yesterdayOrTomorrow = timeClass<number>('relative', 40)
export const yesterday = timeClass<number>('relative', 35, (hit) => hit.is.value === -1)
export const tomorrow = timeClass<number>('relative', 10, (hit) => hit.is.value === 1)
export const yesternight = timeClass<number>('yesternight', 1)

/** A week, month or year with the article. */
export const thePeriod = timeClass<string>(
  'unit',
  40,
  (hit) => definite(hit) && (hit.is.value === 'week' || hit.is.value === 'month' || hit.is.value === 'year'),
)
export const theWeek = timeClass<string>('unit', 10, (hit) => definite(hit) && hit.is.value === 'week')
export const theMonth = timeClass<string>('unit', 10, (hit) => definite(hit) && hit.is.value === 'month')
export const theYear = timeClass<string>('unit', 20, (hit) => definite(hit) && hit.is.value === 'year')
export const theHour = timeClass<string>('unit', 8, (hit) => definite(hit) && hit.is.value === 'hour')
export const theNight = timeClass<string>('part', 5, (hit) => definite(hit) && hit.is.value === 'night')
/** "month of" and "year of", without the article. */
export const month = timeClass<string>('unit', 15, (hit) => bare(hit) && hit.is.value === 'month')
/** "year", with or without the article. */
export const year = timeClass<string>('unit', 30, (hit) => hit.is.value === 'year')
export const theDecade = timeClass<string>('unit', 3, (hit) => definite(hit) && hit.is.value === 'decade')
export const unit = timeClass<string>('unit', 60, bare)
export const dual = timeClass<string>('dual', 10, bare)
export const plural = timeClass<string>('plural', 30, bare)
export const dayPair = timeClass<string>('pair', 3, (hit) => bare(hit) && hit.is.value === 'day')
export const yearPair = timeClass<string>('pair', 2, (hit) => bare(hit) && hit.is.value === 'year')

/** A part of the day that leans on the day after it: "evening (of)". */
export const part = timeClass<string>('part', 25, bare)
/** A part of the day with the article: "the evening". */
export const thePart = timeClass<string>('part', 10, definite)
export const noon = timeClass<string>('part', 5, (hit) => bare(hit) && hit.is.value === 'noon')
export const theNoon = timeClass<string>('part', 3, (hit) => definite(hit) && hit.is.value === 'noon')
export const night = timeClass<string>('part', 8, (hit) => bare(hit) && hit.is.value === 'night')
export const adverb = timeClass<string>('adverb', 8)

export type TurnWord = 'past' | 'next' | 'this' | 'former' | 'following'
export const turn = timeClass<TurnWord>('turn', 30, definite)
export const same = timeClass<string>('same', 10, bare)
export const season = timeClass<number>('season', 5)
export const edge = timeClass<'start' | 'middle' | 'end'>('edge', 40, bare)
export const often = timeClass<string>('often', 5)
export const decade = timeClass<number>('decade', 1)

export const from = wordClass('from', 300, ['من'], true)
export const to = wordClass('to', 150, ['الي', 'حتي', 'والي', 'وحتي'])
export const between = wordClass('between', 30, ['بين', 'مابين'], true)
export const inWord = wordClass('in', 300, ['في'], true)
export const before = wordClass('before', 30, ['قبل'], true)
export const since = wordClass('since', 20, ['منذ', 'مند'], true)
export const after = wordClass('after', 30, ['بعد'], true)
export const first = wordClass('first', 15, ['اول'], true)
export const theFirst = wordClass('the-first', 10, ['الاول', 'الاولي'])
export const thisWord = wordClass('this', 60, ['هذا', 'هذه', 'بهذا', 'لهذا', 'بهذه', 'لهذه'], true)
export const every = wordClass('every', 30, ['كل'], true)
export const and = wordClass('and', 20, ['و'])
export const theCentury = wordClass('the-century', 3, ['القرن'])
export const ofIt = wordClass('of-it', 5, ['منه'])
export const half = wordClass('half', 3, ['والنصف', 'ونصف', 'والنصفه'])
export const quarter = wordClass('quarter', 2, ['والربع', 'وربع', 'والثلث', 'وثلث'])
export const lessQuarter = wordClass('less', 2, ['الا'])
export const quarterWord = wordClass('quarter-word', 1, ['ربعا', 'الربع', 'ربع', 'ثلثا', 'الثلث', 'ثلث'])
export const byTime = wordClass('by-time', 3, ['بتوقيت', 'توقيت', 'تغ'])
export const summerTime = wordClass('summer-time', 1, ['ت'])
export const m = wordClass('m', 5, ['م'])
export const hijriMark = wordClass('hijri-mark', 5, ['ه'])
export const weekendHead = wordClass('weekend', 1, ['عطله', 'اجازه'])

const markClass = (id: string, rank: number, ...marks: string[]) => wordClass(id, rank, marks)
export const open = markClass('open', 60, '(', '[')
export const close = markClass('close', 60, ')', ']')
export const slash = markClass('slash', 10, '/', '\\')
export const dash = markClass('dash', 60, '-', '–', '—')
export const dateMark = markClass('date-mark', 20, '/', '-', '–', '.')
export const colon = markClass('colon', 60, ':', '.', '،')
export const comma = markClass('comma', 400, '،', ',', '؛')

/** Digits worth a year: 1900 … 2100. */
export const yearDigits = tokenClass<Word, number>(
  'year-digits',
  20,
  (_word, form, kind) => {
    const n = kind === TokenKind.number && form.length === 4 ? Number(form) : 0
    return n >= 1900 && n <= 2100 ? n : undefined
  },
  isNumber,
)
/** Digits worth a Hijri year: 1300 … 1500. */
export const hijriYearDigits = tokenClass<Word, number>(
  'hijri-year-digits',
  5,
  (_word, form, kind) => {
    const n = kind === TokenKind.number && form.length === 4 ? Number(form) : 0
    return n >= 1300 && n <= 1500 ? n : undefined
  },
  isNumber,
)
/** Digits worth a day of a month. */
export const dayDigits = tokenClass<Word, number>(
  'day-digits',
  120,
  (_word, form, kind) => {
    const n = kind === TokenKind.number && form.length <= 2 ? Number(form) : 0
    return n >= 1 && n <= 31 ? n : undefined
  },
  isNumber,
)
/** Digits worth a minute, always two. */
export const minuteDigits = tokenClass<Word, number>(
  'minute-digits',
  100,
  (_word, form, kind) => {
    const n = kind === TokenKind.number && form.length === 2 ? Number(form) : 99
    return n < 60 ? n : undefined
  },
  isNumber,
)
/** Digits worth an hour. */
export const hourDigits = tokenClass<Word, number>(
  'hour-digits',
  120,
  (_word, form, kind) => {
    const n = kind === TokenKind.number && form.length <= 2 ? Number(form) : 99
    return n <= 24 ? n : undefined
  },
  isNumber,
)
/** Hour and minute in four digits: `0400`. */
export const fourDigits = tokenClass<Word, number>(
  'four-digits',
  20,
  (_word, form, kind) => {
    if (kind !== TokenKind.number || form.length !== 4) return undefined
    const n = Number(form)
    return n < 2400 && n % 100 < 60 ? n : undefined
  },
  isNumber,
)
/** The beginning of a number in digits or words. */
export const numberStart = tokenClass<Word, number>(
  'number-start',
  200,
  (word, form, kind) => (kind === TokenKind.number ? Number(form) : (word.number?.is.value ?? undefined)),
  isNumber,
)
