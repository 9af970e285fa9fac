import { daySense, either, outside, sequence } from '@isnad/engine'
import {
  adverb,
  after,
  and,
  byTime,
  close,
  colon,
  comma,
  dash,
  day,
  edge,
  fourDigits,
  from,
  half,
  hourDigits,
  inWord,
  lessQuarter,
  m,
  minuteDigits,
  night,
  noon,
  open,
  part,
  plural,
  quarter,
  quarterWord,
  slash,
  summerTime,
  theHour,
  theNight,
  theNoon,
  thePart,
  today,
  turn,
  unit,
  weekday,
} from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { numeral } from './numbers.js'
import { formBefore, offsetOf, relativeDay, turnOf } from './pieces.js'

/** An hour with its minutes, in figures or in words. */
const hourAndMinute = either(
  sequence(hourDigits.as('hour'), colon, minuteDigits.as('minute')),
  fourDigits.as('four'),
  sequence(
    numeral.as('word'),
    either(
      half.as('half'),
      quarter.as('quarter'),
      sequence(lessQuarter, quarterWord.as('less')),
      sequence(and.optional(), numeral.as('minutes'), either(plural.as('minuteWord'), unit.as('minuteWord'))),
    ).optional(),
  ),
)

interface SaidHour {
  readonly hour?: number
  readonly minute?: number
  readonly four?: number
  readonly word?: { readonly value: number }
  readonly half?: unknown
  readonly quarter?: string
  readonly less?: string
  readonly minutes?: { readonly value: number }
  readonly minuteWord?: string
}

/** Minutes since midnight as the clock's face has them; null where it is no hour. */
function faceOf(said: SaidHour): number | null {
  if (said.hour !== undefined) return said.hour * 60 + (said.minute ?? 0)
  if (said.four !== undefined) return Math.floor(said.four / 100) * 60 + (said.four % 100)
  const hour = said.word?.value ?? 25
  const minutes = said.minutes?.value ?? 0
  if (hour > 24 || minutes > 59 || (said.minuteWord ?? 'minute') !== 'minute') return null
  const third = (word: string) => (/ثلث/u.test(word) ? 20 : 15)
  return (
    hour * 60 +
    (said.half !== undefined
      ? 30
      : said.quarter !== undefined
        ? third(said.quarter)
        : said.less !== undefined
          ? -third(said.less)
          : minutes)
  )
}

/** The face read with the part of the day beside it. */
function withPart(face: number, partOfDay: string | undefined): number {
  const noonTime = 12 * 60
  switch (partOfDay) {
    case 'evening':
    case 'afternoon':
    case 'after-noon':
      return face < noonTime ? face + noonTime : face
    case 'noon':
      return face < 6 * 60 ? face + noonTime : face
    case 'night':
      return face >= 5 * 60 && face < noonTime
        ? face + noonTime
        : face >= noonTime && face < 13 * 60
          ? face + noonTime
          : face
    case 'dawn':
    case 'morning':
      return face >= noonTime && face < 13 * 60 ? face - noonTime : face
    default:
      return face
  }
}

/** "in the morning", "of the evening of", "after noon". */
const partBehind = either(
  adverb.as('part'),
  sequence(from.optional(), after.as('after'), either(noon, theNoon)),
  sequence(either(from, inWord).optional(), part.as('part')),
  sequence(either(from, inWord), thePart.as('part')),
).optional()

/** The day behind an hour. */
const dayBehind = sequence(
  either(from, inWord, comma).optional(),
  part.as('dayPart').optional(),
  either(
    sequence(either(day, today.as('today')).optional(), relativeDay, weekday.as('weekday').optional()),
    sequence(
      either(day, today.as('today')).optional(),
      weekday.as('weekday'),
      either(dash, slash).optional(),
      weekday.as('morrow'),
    ),
    sequence(either(day, today.as('today')).optional(), weekday.as('weekday'), turn.as('turn').optional()),
    sequence(theNight.as('lastNight'), turn.as('turn')),
    today.as('today'),
  ),
).optional()

interface SaidDay {
  readonly today?: unknown
  readonly twoBack?: unknown
  readonly twoAhead?: unknown
  readonly relative?: number
  readonly weekday?: number
  readonly morrow?: number
  readonly lastNight?: unknown
  readonly turn?: Parameters<typeof turnOf>[0]
}

/** The day named behind an hour; null when none is. */
function dayNamed(said: SaidDay) {
  if (said.lastNight !== undefined) return said.turn === 'past' ? daySense({ offset: -1 }) : null
  const offset = offsetOf(said) ?? (said.today !== undefined ? 0 : null)
  if (offset !== null) return daySense({ offset, weekday: said.weekday ?? null })
  return said.weekday === undefined ? null : daySense({ weekday: said.weekday, turn: turnOf(said.turn) })
}

/** "at ten o'clock in the morning", with the day where it follows. */
const oClock = dateRule({
  id: 'ar.time.hour',
  pattern: [theHour, open.optional(), hourAndMinute, close.optional(), partBehind, dayBehind],
  value: (said, place) => {
    const face = faceOf(said)
    if (face === null || face < 0) return null
    // "the first hour(s) of …" is no time of day
    const named = dayNamed(said)
    const partSaid = said.after === undefined ? (said.part ?? said.dayPart) : 'after-noon'
    if (place.tokens.form[place.from + 1] === 'الاولي' && partSaid === undefined) return null
    const minutes = withPart(face, partSaid)
    return { say: 'clock', hour: Math.floor(minutes / 60), minute: minutes % 60, day: named }
  },
  examples: [
    ['2016-12-10', 'بدأت الجلسة [[الساعة العاشرة صباحا]] بتوقيت نيويورك'],
    ['2016-12-10', 'بدأت [[الساعة السابعة والنصف من مساء أمس]] في القاعة'],
    ['2016-12-10', 'تسري الهدنة من [[الساعة 11:59 ليل الأحد - الاثنين]] خمسة أيام'],
    ['2016-12-10', 'تسري الهدنة من [[الساعة (11:59) مساء]] بتوقيت اليمن'],
  ],
  counterExamples: [
    ['an hour that is not said', 'حلول الساعة المحددة'],
    ['round the clock', 'على مدار الساعة'],
  ],
})

/** "0400 GMT", "18:30 Cairo time". */
const byClockOf = dateRule({
  id: 'ar.time.zone',
  pattern: [
    either(fourDigits.as('four'), sequence(hourDigits.as('hour'), colon, minuteDigits.as('minute'))),
    outside(byTime),
  ],
  value: (said) => {
    const face = faceOf(said)
    return face === null ? null : { say: 'clock', hour: Math.floor(face / 60), minute: face % 60, day: null }
  },
  examples: [
    ['2016-12-10', 'هبط السعر بحلول [[0400]] بتوقيت غرينتش'],
    ['2016-12-10', 'أقلعت ([[18:30]] بتوقيت القاهرة)'],
  ],
  counterExamples: [['a count', 'نحو 0400 طن']],
})

/** The minute at which an agency sent its text: "18:07 ت م". */
const sentAt = dateRule({
  id: 'ar.time.sent',
  pattern: [hourDigits.as('hour'), colon, minuteDigits.as('minute'), outside(sequence(summerTime, m))],
  value: (said) => ({ say: 'clock', hour: said.hour, minute: said.minute, day: null }),
  examples: [['2016-12-10', 'انتهى [[18:07]] ت م']],
})

/** "seven in the evening" without the word "hour": figures with minutes and a part of the day. */
const figuresAndPart = dateRule({
  id: 'ar.time.figures',
  pattern: [
    either(
      sequence(hourDigits.as('hour'), sequence(colon, minuteDigits.as('minute')).optional()),
      sequence(numeral.as('word'), half.as('half').optional()),
    ),
    either(adverb.as('part'), sequence(from, part.as('part')), part.as('partBare')),
    dayBehind,
  ],
  value: (said, place) => {
    const partSaid = said.part ?? said.partBare
    if (partSaid === undefined) return null
    // in words an hour is an ordinal with the article: "the eighth in the evening"
    if (
      said.word !== undefined &&
      !(said.word.ordinal && /^[وبفل]?ال.*ه$/u.test(place.tokens.form[place.from] as string))
    )
      return null
    // "the second time, in the morning of …" counts times
    const before = formBefore(place)
    if (
      said.word !== undefined &&
      (/^[وبفل]?ال.*ه$/u.test(before) || (said.partBare !== undefined && said.partBare !== 'evening'))
    )
      return null
    const saidFace = faceOf(said)
    if (saidFace === null) return null
    const face = withPart(saidFace, partSaid)
    return { say: 'clock', hour: Math.floor(face / 60), minute: face % 60, day: dayNamed(said) }
  },
  examples: [
    ['2016-12-10', 'تبدأ [[8:30 صباحا]] في القاعة'],
    ['2016-12-10', 'يسري الحظر من [[الثامنة مساء]] إلى الفجر'],
  ],
  counterExamples: [['a count', 'في المرة الثانية صباح الخميس']],
})

/** Midnight: it ends the day it is named after. */
const midnight = dateRule({
  id: 'ar.time.midnight',
  pattern: [
    edge.as('edge'),
    either(
      sequence(theNight.as('lastNight'), turn.as('turn')),
      sequence(night, day.optional(), relativeDay, weekday.as('weekday').optional()),
      sequence(night, today.as('today')),
      sequence(
        night,
        day.optional(),
        weekday.as('weekday'),
        either(dash, slash).optional(),
        weekday.as('morrow').optional(),
        turn.as('turn').optional(),
      ),
      sequence(theNight.as('alone')),
    ),
  ],
  value: (said, place) => {
    if (said.edge !== 'middle') return null
    if (said.alone !== undefined && (place.tokens.form[place.to - 1] as string) === 'الليله')
      return { say: 'clock', hour: 24, minute: 0, day: daySense({ offset: 0 }) }
    const named = dayNamed(said)
    if (said.alone !== undefined || named === null) return { say: 'relation', relation: 'midnight', type: 'TIME' }
    return { say: 'clock', hour: 24, minute: 0, day: named }
  },
  examples: [
    ['2016-12-10', 'سرت الهدنة [[منتصف الليلة الماضية]] في البلاد'],
    ['2016-12-10', 'سرت الهدنة [[منتصف ليل الخميس - الجمعة]] في البلاد'],
    ['2016-12-10', 'سرت الهدنة [[منتصف الليل]] في البلاد'],
  ],
})

export const clockRules: readonly DateRule[] = [oClock, byClockOf, sentAt, figuresAndPart, midnight]
