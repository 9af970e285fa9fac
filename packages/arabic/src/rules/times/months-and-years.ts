import { either, outside, sequence } from '@isnad/engine'
import type { Word } from '../../word.js'
import {
  and,
  close,
  edge,
  hijriMark,
  hijriYearDigits,
  m,
  month,
  open,
  turn,
  wordClass,
  year,
  yearDigits,
  yearPair,
} from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { namedMonth } from './month-names.js'
import { numeral } from './numbers.js'
import { formAfter, formBefore, isDeadline, turnOf, withoutAnd, wordAfter, yearOf, yearTail } from './pieces.js'

/** Words before a month's name that make a time of it. */
const BEFORE_MONTH = new Set(
  'في منذ خلال حتي الي من بحلول قبل بعد بين لغايه مطلع نهايه اواخر اوائل منتصف بدايه ايام طوال طيله'.split(' '),
)

/** A month by name, with "last", "next" or a year behind. */
const named = dateRule({
  id: 'ar.date.month',
  pattern: [
    edge.as('edge').optional(),
    month.as('head').optional(),
    either(
      namedMonth.as('month'),
      sequence(open, namedMonth.as('month'), close, turn.as('turn')),
      sequence(open, namedMonth.as('month'), close, yearDigits.as('year')),
    ),
    sequence(open.optional(), turn.as('turn'), close.optional()).optional(),
    yearTail,
  ],
  value: (said, place) => {
    if (said.month === undefined) return null
    const { era, month: number, weak } = said.month
    const saidYear = yearOf(said)
    const dated = saidYear !== null || said.turn !== undefined
    if (weak && !dated && said.head === undefined) {
      if (era === 'hijri' && (number !== 9 || formBefore(place) === 'من')) return null
      if (said.edge === undefined && !BEFORE_MONTH.has(withoutAnd(formBefore(place)))) return null
      if (place.to - place.from === 1 && (place.tokens.word[place.from] as Word).time?.prep !== '') return null
    }
    if ((said.hijriYear !== undefined && era !== 'hijri') || (said.year !== undefined && era === 'hijri')) return null
    return { say: 'month', era, month: number, year: saidYear, turn: turnOf(said.turn), deadline: isDeadline(place) }
  },
  examples: [
    ['2016-12-10', 'توقف القتال في [[يوليو (تموز) الماضي]] أياما'],
    ['2016-12-10', 'توقف القتال في [[تموز (يوليو) 2015]] أياما'],
    ['2016-12-10', 'توقف القتال في [[كانون الثاني]] أياما'],
    ['2016-12-10', 'توقف القتال في [[أواخر آب/أغسطس]] أياما'],
    ['2016-12-10', 'توقف القتال في [[شهر مارس من العام الماضي]] أياما'],
  ],
  counterExamples: [
    ['the verb "practised"', 'الذي مارس ضغوطا عليهم'],
    ['a given name', 'قال رجب إنه بخير'],
    ['zero', 'بدأوا من الصفر أو صفر'],
  ],
})

/** The first of two months that share a "last" or a year: "January and February last". */
const ofPair = dateRule({
  id: 'ar.date.month-of-pair',
  pattern: [
    edge.optional(),
    month.optional(),
    namedMonth.as('month'),
    outside(sequence(and.optional(), namedMonth.as('other'), turn.as('turn').optional(), yearTail)),
  ],
  value: (said, place) => {
    const saidYear = yearOf(said)
    const joined = place.tokens.form[place.to] === 'و' || place.tokens.word[place.to]?.time?.conj === 'و'
    if (!joined || said.month.era !== said.other.era || (saidYear === null && said.turn === undefined)) return null
    if (
      (said.hijriYear !== undefined && said.month.era !== 'hijri') ||
      (said.year !== undefined && said.month.era === 'hijri')
    )
      return null
    return {
      say: 'month',
      era: said.month.era,
      month: said.month.month,
      year: saidYear,
      turn: turnOf(said.turn),
      deadline: false,
    }
  },
  examples: [
    ['2016-12-10', 'بين مبيعات [[يناير (كانون الثاني)]] وفبراير الماضيين فرق'],
    ['2016-12-10', 'باعوا في [[يناير]] وفبراير من العام الماضي أكثر'],
  ],
  counterExamples: [['two months without more', 'باعوا في يناير وفبراير']],
})

/** "the year 2014", "the end of 2014", "in the year 1436 AH", "2015 AD". */
const numbered = dateRule({
  id: 'ar.date.year',
  pattern: [
    edge.optional(),
    either(
      sequence(either(year, yearPair), yearDigits.as('year'), m.optional()),
      sequence(either(year, yearPair).optional(), hijriYearDigits.as('hijriYear'), hijriMark),
      sequence(year, hijriYearDigits.as('hijriYear')),
      sequence(edge, yearDigits.as('year'), m.optional()),
      sequence(yearDigits.as('year'), m),
      sequence(year, numeral.as('words')),
    ),
  ],
  value: (said) => {
    if (said.words !== undefined)
      return said.words.value < 1900 || said.words.value > 2100
        ? null
        : { say: 'year', era: 'gregorian', year: { at: said.words.value } }
    const saidYear = yearOf(said)
    return saidYear === null
      ? null
      : { say: 'year', era: said.hijriYear === undefined ? 'gregorian' : 'hijri', year: saidYear }
  },
  examples: [
    ['2016-12-10', 'سقطت المدينة [[عام 2014]] ثم استعيدت'],
    ['2016-12-10', 'سقطت المدينة في [[العام 2014]] ثم استعيدت'],
    ['2016-12-10', 'سقطت المدينة [[نهاية 2014]] ثم استعيدت'],
    ['2016-12-10', 'سقطت المدينة [[عام ألفين وأربعة عشر]] ثم استعيدت'],
  ],
  counterExamples: [['a count', 'نحو 2014 طنا من القمح']],
})

const yearPreposition = wordClass('year-preposition', 250, 'في منذ حتي بحلول قبل بعد الي من خلال'.split(' '), true)
/** What may stand behind a bare year; a noun without the article would be what is counted. */
const BEHIND_YEAR =
  /^(?:ال.*|[وفبل].*|في|من|الي|علي|عن|ان|انه|انها|اذا|ثم|او|بعد|قبل|مع|عندما|حين|حيث|التي|الذي|هو|هي|لم|لن|لا|ما|كان|كانت|قد|عقب|اثر|حتي|منذ|خلال|ضد|بين|كما|ضمن)$/u

/** A year in figures behind a preposition: "in 2010", "since 2013". */
const bareYear = dateRule({
  id: 'ar.date.bare-year',
  pattern: [outside(yearPreposition), yearDigits.as('year')],
  value: (said, place) => {
    const next = formAfter(place)
    const isSince = /^[وف]?(?:منذ|بحلول)$/u.test(formBefore(place))
    if (next !== '' && !(isSince && wordAfter(place)?.time === null && /\p{L}/u.test(next))) {
      const word = wordAfter(place)
      const isMark = !/[\p{L}\p{N}]/u.test(next)
      if (
        isMark
          ? /^[%٪$/:.]$/u.test(next) && /^[\p{N}]/u.test(formAfter(place, 1))
          : !BEHIND_YEAR.test(next) && word?.verb === null
      )
        return null
    }
    return { say: 'year', era: 'gregorian', year: { at: said.year } }
  },
  examples: [
    ['2016-12-10', 'زارها في [[2010]] بعد الحرب'],
    ['2016-12-10', 'انتهت الهدنة السارية منذ [[2013]].'],
  ],
  counterExamples: [
    ['a count', 'نشروه في 2000 موقع'],
    ['a resolution', 'القرار 2016 الصادر'],
  ],
})

/** The second of two years under one word: "the years 2012 and 2013". */
const andYear = dateRule({
  id: 'ar.date.and-year',
  pattern: [
    outside(sequence(either(year, yearPair, yearPreposition), yearDigits.as('first'), m.optional(), and)),
    yearDigits.as('year'),
  ],
  value: (said) => ({ say: 'year', era: 'gregorian', year: { at: said.year } }),
  examples: [['2016-12-10', 'في عامي 2012 و[[2013]] معا']],
})

export const monthsAndYears: readonly DateRule[] = [ofPair, named, numbered, andYear, bareYear]
