import { daySense, either, type Place, sequence, type TimeSense, type Turn, type YearSense } from '@isnad/engine'
import type { Word } from '../../word.js'
import {
  and,
  andWeekday,
  between,
  close,
  dash,
  day,
  dayDigits,
  from,
  m,
  month,
  open,
  slash,
  to,
  turn,
  weekday,
  year,
  yearDigits,
  yearPair,
} from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { type NamedMonth, namedMonth } from './month-names.js'
import { numeral } from './numbers.js'
import { turnOf, yearOf, yearTail } from './pieces.js'

const fromOrBetween = either(from, between).optional()
/** "to", "until", a dash, or the "and" of "between … and". */
const upTo = either(to, dash, and)

const dated = (day: number, month: NamedMonth, year: YearSense | null, turn: Turn | null): TimeSense =>
  daySense({ date: { era: month.era, day, month: month.month, monthBy: null, year, turn } })

/** Two days of one month: "20-22 July", "from the 20th to the 22nd of July". */
const daysOfMonth = dateRule({
  id: 'ar.date.range.days',
  pattern: [
    fromOrBetween,
    day.optional(),
    either(dayDigits.as('first'), numeral.as('firstWord')),
    upTo.optional(),
    either(dayDigits.as('last'), numeral.as('lastWord')),
    from.optional(),
    month.optional(),
    namedMonth.as('month'),
    sequence(open.optional(), turn.as('turn'), close.optional()).optional(),
    yearTail,
  ],
  value: (said, place) => {
    const a = said.first ?? said.firstWord?.value ?? 0
    const b = said.last ?? said.lastWord?.value ?? 0
    if (a < 1 || b <= a || b > 31 || !isRange(place)) return null
    const saidYear = yearOf(said)
    if ((said.hijriYear !== undefined) !== (said.month.era === 'hijri') && saidYear !== null && 'at' in saidYear)
      return null
    return {
      say: 'range',
      from: dated(a, said.month, saidYear, turnOf(said.turn)),
      to: dated(b, said.month, saidYear, turnOf(said.turn)),
    }
  },
  examples: [
    ['2016-12-10', 'يعقد [[20-22 ديسمبر]] في تونس'],
    ['2016-12-10', 'عقد [[من 20 إلى 22 يوليو الماضي]] في تونس'],
    ['2016-12-10', 'عقد [[بين 20 و22 يوليو 2015]] في تونس'],
  ],
  counterExamples: [['two days listed', 'عقد في 20 و21 يوليو الماضي']],
})

/** True where "to", a dash, or "between … and" holds the two ends together. */
function isRange(place: Place<Word>): boolean {
  const { tokens, from: start, to: end } = place
  const head = (tokens.form[start] as string).replace(/^[وف]/u, '')
  for (let i = start; i < end; i++) {
    const form = tokens.form[i] as string
    if (/^و?(?:الي|حتي)$/u.test(form) || form === '-' || form === '–' || form === '—') return true
  }
  return head === 'بين' || head === 'مابين'
}

/** Two dates: "from 20 June to 3 July". */
const dateToDate = dateRule({
  id: 'ar.date.range.dates',
  pattern: [
    fromOrBetween,
    day.optional(),
    numeral.as('first'),
    from.optional(),
    namedMonth.as('firstMonth'),
    upTo.optional(),
    day.optional(),
    numeral.as('last'),
    from.optional(),
    month.optional(),
    namedMonth.as('month'),
    turn.as('turn').optional(),
    yearTail,
  ],
  value: (said, place) => {
    if (!isRange(place) || said.first.value > 31 || said.last.value > 31) return null
    const saidYear = yearOf(said)
    return {
      say: 'range',
      from: dated(said.first.value, said.firstMonth, saidYear, turnOf(said.turn)),
      to: dated(said.last.value, said.month, saidYear, turnOf(said.turn)),
    }
  },
  examples: [['2016-12-10', 'يمتد [[من 20 ديسمبر إلى 3 يناير المقبل]] في تونس']],
  counterExamples: [['two dates listed', 'في 20 يونيو و3 يوليو']],
})

/** Two weekdays: "from Sunday to Thursday". */
const weekdayToWeekday = dateRule({
  id: 'ar.date.range.weekdays',
  pattern: [
    either(from, between),
    day.optional(),
    weekday.as('first'),
    either(to, andWeekday.as('last'), dash),
    day.optional(),
    weekday.as('second').optional(),
    turn.as('turn').optional(),
  ],
  value: (said, place) => {
    const last = said.last ?? said.second
    if (last === undefined || (said.last !== undefined && said.second !== undefined) || !isRange(place)) return null
    const at = turnOf(said.turn)
    return {
      say: 'range',
      from: daySense({ weekday: said.first, turn: at }),
      to: daySense({ weekday: last, turn: at }),
    }
  },
  examples: [['2016-12-10', 'عقدت الجلسات [[من الاثنين إلى الخميس]] في القصر']],
})

/** Two months: "from January to May 2015". */
const monthToMonth = dateRule({
  id: 'ar.date.range.months',
  pattern: [
    either(from, between),
    month.optional(),
    namedMonth.as('first'),
    either(to, dash).optional(),
    month.optional(),
    namedMonth.as('last'),
    turn.as('turn').optional(),
    yearTail,
  ],
  value: (said, place) => {
    if (
      !isRange(place) ||
      said.first.era !== 'gregorian' ||
      said.last.era !== 'gregorian' ||
      said.hijriYear !== undefined
    )
      return null
    const saidYear = yearOf(said)
    const one = (named: NamedMonth): TimeSense => ({
      say: 'month',
      era: named.era,
      month: named.month,
      year: saidYear,
      turn: turnOf(said.turn),
      deadline: false,
    })
    return { say: 'range', from: one(said.first), to: one(said.last) }
  },
  examples: [['2016-12-10', 'تراجع الإنتاج [[من يناير إلى مايو 2015]] كثيرا']],
})

/** Two years: "between 2011 and 2013", "2014-2015". */
const yearToYear = dateRule({
  id: 'ar.date.range.years',
  pattern: [
    fromOrBetween,
    either(year, yearPair).optional(),
    yearDigits.as('first'),
    m.optional(),
    either(to, dash, slash, and),
    year.optional(),
    yearDigits.as('last'),
    m.optional(),
  ],
  value: (said, place) => {
    const slashed = place.tokens.form[place.to - 2] === '/'
    if (said.last <= said.first || !(slashed || isRange(place))) return null
    return {
      say: 'range',
      from: { say: 'year', era: 'gregorian', year: { at: said.first } },
      to: { say: 'year', era: 'gregorian', year: { at: said.last } },
    }
  },
  examples: [
    ['2016-12-10', 'حكم البلاد [[بين عامي 2011 و2013]] فقط'],
    ['2016-12-10', 'حكم البلاد [[من عام 2011 إلى عام 2013]] فقط'],
  ],
  counterExamples: [['two years listed', 'في عامي 2012 و2013']],
})

export const ranges: readonly DateRule[] = [daysOfMonth, dateToDate, weekdayToWeekday, monthToMonth, yearToYear]
