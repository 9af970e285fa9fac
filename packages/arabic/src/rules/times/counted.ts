import { either, type Place, sequence, type TimeUnit } from '@isnad/engine'
import type { Word } from '../../word.js'
import { before, day, dayName, dual, every, often, plural, since, unit, weekday } from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { numeral } from './numbers.js'
import { formAfter, formBefore, wordAfter } from './pieces.js'

/** "three days", "two weeks", "a month". */
const counted = either(
  sequence(numeral.as('count'), either(plural.as('plural'), unit.as('unit'))),
  dual.as('dual'),
  unit.as('one'),
)

interface SaidCount {
  readonly count?: { readonly value: number; readonly ordinal: boolean }
  readonly plural?: string
  readonly unit?: string
  readonly dual?: string
  readonly one?: string
}

/** The number and the unit; null where none is said. */
function countOf(said: SaidCount): { readonly n: number; readonly unit: TimeUnit } | null {
  const word = said.plural ?? said.unit ?? said.dual ?? said.one
  if (word === undefined || said.count?.ordinal === true) return null
  const n = said.count?.value ?? (said.dual === undefined ? 1 : 2)
  return n < 1 || n > 10_000 || !Number.isInteger(n) ? null : { n, unit: word as TimeUnit }
}

const BEHIND = /^(?:من|ونصف|والنصف|تقريبا|علي|او)$/u

/** True where the words go on to another time, a half, or an event they are counted from. */
function goesOn(place: Place<Word>): boolean {
  const next = wordAfter(place)
  if (next === null) return false
  const form = formAfter(place)
  if (form === 'من') return !/^(?:الان|اليوم)$/u.test(formAfter(place, 1))
  return (
    BEHIND.test(form) ||
    /^\d/u.test(form) ||
    (next.time !== null && next.time.is.type !== 'turn' && next.time.is.type !== 'adverb') ||
    (next.number !== null && next.number.conj === '')
  )
}

/** "three days ago": as exact as the unit it is counted in. */
const ago = dateRule({
  id: 'ar.date.ago',
  pattern: [before, counted],
  value: (said, place) => {
    const count = countOf(said)
    if (count === null || formBefore(place) === 'من' || goesOn(place) || said.one === 'day') return null
    return { say: 'ago', count: -count.n, unit: count.unit }
  },
  examples: [
    ['2016-12-10', 'وصل الوفد [[قبل ثلاثة أيام]] إلى المدينة'],
    ['2016-12-10', 'وصل الوفد [[قبل أسبوعين]] إلى المدينة'],
  ],
  counterExamples: [
    ['before an event', 'قبل ثلاثة أيام من القمة'],
    ['not counted', 'قبل أيام'],
    ['by', 'من قبل عام'],
  ],
})

const LASTING =
  /^[وف]?(?:ال)?(?:مستمر|متواصل|معلق|قائم|سار|دائر|محاصر|عالق|معتقل|مغلق|متوقف|موقوف|حاكم|جار)(?:ه|ين|ون|يه|ي)?$/u

/** True where what stands before says that something goes on: "lasting", or a verb in the present. */
function lasts({ tokens, from: start }: Place<Word>): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 8) && tokens.paragraph[i] === tokens.paragraph[start]; i--) {
    if (i >= start - 2 && LASTING.test(tokens.form[i] as string)) return true
    const verb = tokens.word[i]?.verb?.is
    if (verb?.tense === 'past' || verb?.tense === 'present')
      return verb.tense === 'present' && tokens.form[i - 1] !== 'لم'
  }
  return false
}

/** "two weeks since": a day where something happened then, a duration where it lasts. */
const sinceCount = dateRule({
  id: 'ar.date.since',
  pattern: [since, counted],
  value: (said, place) => {
    const count = countOf(said)
    if (count === null || goesOn(place)) return null
    return (count.unit === 'day' || count.unit === 'week') && !lasts(place)
      ? { say: 'ago', count: -count.n, unit: count.unit }
      : { say: 'duration', value: durationOf(count.n, count.unit) }
  },
  examples: [
    ['2016-12-10', 'وصل الوفد [[منذ أسبوعين]] إلى المدينة'],
    ['2016-12-10', 'الحرب المستمرة [[منذ أربعة أشهر]] في البلاد'],
  ],
  counterExamples: [['a year by number', 'منذ عام 2006']],
})

/** A count of units in the form of TIMEX3: `P3D`, `PT2H`, `P20Y`. */
function durationOf(n: number, of: TimeUnit): string {
  switch (of) {
    case 'minute':
      return `PT${n}M`
    case 'hour':
      return `PT${n}H`
    case 'decade':
      return `P${n * 10}Y`
    default:
      return `P${n}${{ day: 'D', week: 'W', month: 'M', year: 'Y' }[of]}`
  }
}

const AGE = /^(?:عمره|عمرها|عمر|العمر|سن|سنه|سنها)$/u

/** How long: "three days", "two years". */
const duration = dateRule({
  id: 'ar.duration.count',
  pattern: [either(sequence(numeral.as('count'), either(plural.as('plural'), unit.as('unit'))), dual.as('dual'))],
  value: (said, place) => {
    const count = countOf(said)
    return count === null || AGE.test(formBefore(place))
      ? null
      : { say: 'duration', value: durationOf(count.n, count.unit) }
  },
  examples: [
    ['2016-12-10', 'هدنة لمدة [[خمسة أيام]] في المدينة'],
    ['2016-12-10', 'غاب [[عامين]] عن البلاد'],
  ],
  counterExamples: [['an age', 'رجل عمره 30 عاما']],
})

/** How often: "every day", "every Friday", "yearly". */
const repeated = dateRule({
  id: 'ar.set.every',
  pattern: [
    either(
      sequence(every, day.as('day').optional(), either(weekday.as('weekday'), dayName.as('weekday'))),
      sequence(every, unit.as('unit')),
      often.as('often'),
    ),
  ],
  value: (said) => {
    if (said.often !== undefined) return { say: 'set', value: said.often }
    if (said.weekday !== undefined) return { say: 'set', value: `XXXX-WXX-${said.weekday}` }
    return said.unit === undefined ? null : { say: 'set', value: durationOf(1, said.unit as TimeUnit) }
  },
  examples: [
    ['2016-12-10', 'يجتمعون [[كل يوم]] في القصر'],
    ['2016-12-10', 'يجتمعون [[كل يوم جمعة]] في القصر'],
    ['2016-12-10', 'يجتمعون [[سنويا]] في القصر'],
  ],
  counterExamples: [['each of', 'كل من الوزيرين']],
})

export const countedTimes: readonly DateRule[] = [ago, sinceCount, repeated, duration]
