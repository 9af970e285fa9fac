import { daySense, either, outside, type Place, sequence, type Turn } from '@isnad/engine'
import type { Word } from '../../word.js'
import {
  and,
  close,
  comma,
  dateMark,
  day,
  dayDigits,
  from,
  hijriMark,
  hijriYearDigits,
  m,
  month,
  ofIt,
  open,
  theMonth,
  thisWord,
  today,
  turn,
  weekday,
  yearDigits,
} from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { type NamedMonth, namedMonth } from './month-names.js'
import { isMonthDay, type Numeral, numeral } from './numbers.js'
import { byOf, formBefore, isDeadline, partOfDay, turnOf, withoutAnd, yearOf, yearTail } from './pieces.js'

/** "20 July", "the seventh of June (Ḥazīrān) last", "Saturday 10 December 2016". */
const monthAndTail = sequence(
  from.optional(),
  month.optional(),
  either(namedMonth.as('month'), sequence(open, namedMonth.as('month'), close)),
  sequence(open.optional(), turn.as('turn'), close.optional()).optional(),
  yearTail,
)
const weekdayBefore = sequence(weekday.as('weekday'), either(comma, sequence(open), close).optional()).optional()

type SaidDate = {
  readonly day: Numeral
  readonly month?: NamedMonth
  readonly turn?: Parameters<typeof turnOf>[0]
  readonly weekday?: number
} & Parameters<typeof yearOf>[0]

/** A date as its parts say it; null where the day is no day. */
function dateSense(said: SaidDate, place: Place<Word>) {
  const { value } = said.day
  if (said.month === undefined || !isMonthDay(said.day) || (value > 30 && said.month.era === 'hijri')) return null
  const era = said.hijriYear === undefined ? said.month.era : 'hijri'
  if (era !== said.month.era || (said.year !== undefined && era === 'hijri')) return null
  const turned: Turn | null = turnOf(said.turn)
  return daySense({
    weekday: said.weekday ?? null,
    date: { era, day: value, month: said.month.month, monthBy: null, year: yearOf(said), turn: turned },
    deadline: isDeadline(place),
  })
}

/** A day of a month by name, with or without year. */
const dayOfMonth = dateRule({
  id: 'ar.date.day-month',
  pattern: [partOfDay, either(day, today).optional(), weekdayBefore, numeral.as('day'), monthAndTail],
  value: dateSense,
  examples: [
    ['2016-12-10', 'وقع الاتفاق في [[10 ديسمبر/كانون الأول 2016]] بعد جدال'],
    ['2016-12-10', 'وقع الاتفاق في [[السابع من يونيو (حزيران) الماضي]] بعد جدال'],
    ['2016-12-10', 'وقع الاتفاق [[يوم السبت 3 دجنبر]] في الرباط'],
    ['2015-08-11', 'صدر في [[25 شوال 1436هـ]] قرار'],
  ],
  counterExamples: [
    ['no day of a month', 'قتل 45 يوليو الماضي'],
    ['days counted', 'صام الست من شوال'],
  ],
})

const listMark = either(sequence(comma, and), comma, and).optional()

/** The days of a list before the one that carries the month: "the 20th and 21st of July". */
const listed = dateRule({
  id: 'ar.date.listed-day',
  pattern: [
    either(day, today).optional(),
    numeral.as('day'),
    outside(
      sequence(sequence(listMark, numeral.as('between')).optional(), listMark, numeral.as('other'), monthAndTail),
    ),
  ],
  value: (said, place) => {
    const second = place.tokens.word[place.to] as Word
    const joined =
      place.tokens.form[place.to] === 'و' || place.tokens.form[place.to] === '،' || second.number?.conj === 'و'
    if (NAME_HEADS.has(nameHead(place))) return null
    return joined && said.other.value > said.day.value && isMonthDay(said.other) ? dateSense(said, place) : null
  },
  examples: [['2016-12-10', 'عقدت جلستان في [[20]] و21 يوليو الماضي']],
  counterExamples: [['a count', 'جرح 40 و21 يوليو']],
})

/** "the 27th of the running month", "the fourteenth of last month". */
const dayOfThatMonth = dateRule({
  id: 'ar.date.day-of-the-month',
  pattern: [
    partOfDay,
    either(day, today).optional(),
    weekdayBefore,
    numeral.as('day'),
    from.optional(),
    either(sequence(theMonth, turn.as('turn')), sequence(thisWord.as('this'), theMonth)),
  ],
  value: (said) => {
    const by = said.this !== undefined ? 0 : said.turn === undefined ? null : byOf(said.turn)
    if (by === null || !isMonthDay(said.day)) return null
    return daySense({
      weekday: said.weekday ?? null,
      date: { era: 'gregorian', day: said.day.value, month: null, monthBy: by, year: null, turn: null },
    })
  },
  examples: [
    ['2016-12-10', 'تنتهي المهلة في [[27 من الشهر الجاري]] كما قيل'],
    ['2016-12-10', 'وقع في [[الرابع عشر من الشهر الماضي]] في فيينا'],
  ],
  counterExamples: [['a month without a day', 'في الشهر الماضي']],
})

/** "the 25th inst." */
const instant = dateRule({
  id: 'ar.date.instant',
  pattern: [either(day, today).optional(), weekdayBefore, dayDigits.as('day'), turn.as('turn')],
  value: (said, place) => {
    const by = byOf(said.turn)
    // the months and years "the last 12" are feminine or plural
    const counts = /(?:ه|ين)$/u.test(place.tokens.form[place.to - 1] as string) || formBefore(place) === 'ال'
    return by === null || counts
      ? null
      : daySense({
          weekday: said.weekday ?? null,
          date: { era: 'gregorian', day: said.day, month: null, monthBy: by, year: null, turn: null },
        })
  },
  examples: [['2016-12-10', 'ينعقد المؤتمر في [[25 الجاري]] في تونس']],
  counterExamples: [
    ['a year', 'في عام 2015 الجاري'],
    ['a count of years', 'خلال السنوات الـ20 الماضية'],
  ],
})

/** "the 24th of it": of the month spoken of last. */
const ofTheSame = dateRule({
  id: 'ar.date.day-of-it',
  pattern: [either(day, today).optional(), dayDigits.as('day'), ofIt],
  value: (said) =>
    daySense({ date: { era: 'gregorian', day: said.day, month: null, monthBy: null, year: null, turn: null } }),
  examples: [['2016-12-10', 'بدأت في 2 نوفمبر الماضي وانتهت في [[24 منه]] بنجاح']],
})

/** A date in figures: day, month and year, or year, month and day. */
const figures = dateRule({
  id: 'ar.date.figures',
  pattern: [
    either(day, today).optional(),
    weekdayBefore,
    either(
      sequence(
        dayDigits.as('a'),
        dateMark.as('mark'),
        dayDigits.as('b'),
        dateMark.as('again'),
        either(yearDigits.as('year'), hijriYearDigits.as('hijriYear')),
      ),
      sequence(
        either(yearDigits.as('year'), hijriYearDigits.as('hijriYear')),
        dateMark.as('mark'),
        dayDigits.as('b'),
        dateMark.as('again'),
        dayDigits.as('c'),
      ),
    ),
    either(m, hijriMark).optional(),
  ],
  value: (said) => {
    if (said.mark !== said.again || said.b === undefined) return null
    let [date, monthNumber] = [said.a ?? said.c ?? 0, said.b]
    if (monthNumber > 12 && date <= 12) [date, monthNumber] = [monthNumber, date]
    if (monthNumber > 12 || date < 1) return null
    const era = said.hijriYear === undefined ? 'gregorian' : 'hijri'
    return daySense({
      weekday: said.weekday ?? null,
      date: { era, day: date, month: monthNumber, monthBy: null, year: yearOf(said), turn: null },
    })
  },
  examples: [
    ['2016-12-10', 'صدر بتاريخ [[24/07/2015]] عن الوزارة'],
    ['2016-12-10', 'صدر بتاريخ [[2015-07-24]] عن الوزارة'],
    ['2016-12-10', 'صدر بتاريخ [[25 / 10 / 1436هـ]] عن الوزارة'],
  ],
  counterExamples: [
    ['a score', 'انتهت 3-2'],
    ['two marks that differ', 'رقم 5/6-2015'],
  ],
})

/** A date in figures but for its month: "10/Shawwāl/1436". */
const figuresAndName = dateRule({
  id: 'ar.date.figures-and-name',
  pattern: [
    either(day, today).optional(),
    weekdayBefore,
    numeral.as('day'),
    dateMark,
    namedMonth.as('month'),
    dateMark,
    either(yearDigits.as('year'), hijriYearDigits.as('hijriYear')),
    either(m, hijriMark).optional(),
  ],
  value: (said, place) => (said.day.figures ? dateSense(said, place) : null),
  examples: [
    ['2016-12-10', 'كتب إليه بتاريخ [[7/يوليو/2015 م]] رسالة'],
    ['2016-12-10', 'كتب إليه بتاريخ [[10/شوال/1436هـ]] رسالة'],
  ],
})

/** Heads of names that end in a date: revolutions, streets, alliances. */
const NAME_HEADS = new Set(
  'ثوره ثورتي انتفاضه حركه قوي فريق فريقي قوتي تحالف ائتلاف تيار تكتل شارع ميدان مدينه جسر كوبري ملعب سد مستشفي جامعه مدرسه حزب تجمع محور قاعده ثوار شباب جبهه مؤسسه قصر استاد معسكر لواء اللواء كتيبه دوار مطار مخيم مجمع'.split(
    ' ',
  ),
)

/** The form before a match, without "and", "in" and "to". */
const nameHead = (place: Place<Word>): string => withoutAnd(formBefore(place)).replace(/^[بل](?=.{3})/u, '')

/** A date that is the name of something: "the 25 January revolution", "the forces of 14 March". */
const nameOfDate = dateRule({
  id: 'ar.date.name',
  pattern: [numeral.as('day'), from.optional(), namedMonth],
  value: (said, place) => (said.day.value <= 31 && NAME_HEADS.has(nameHead(place)) ? { say: 'nothing' } : null),
  examples: [['a revolution', 'شباب ثورة [[25 يناير]] في الميدان']],
  counterExamples: [['a day of history', 'خرجوا في 25 يناير إلى الميدان']],
})

export const dates: readonly DateRule[] = [
  nameOfDate,
  dayOfMonth,
  listed,
  dayOfThatMonth,
  instant,
  ofTheSame,
  figures,
  figuresAndName,
]
