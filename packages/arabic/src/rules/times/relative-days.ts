import { daySense, either, type Place, sequence } from '@isnad/engine'
import type { Word } from '../../word.js'
import {
  before,
  close,
  comma,
  day,
  from,
  month,
  open,
  same,
  theFirst,
  theNight,
  thePart,
  thisWord,
  today,
  turn,
  weekday,
  yesternight,
} from './classes.js'
import { type DateRule, dateRule, type TimeAbout } from './date-rule.js'
import { namedMonth } from './month-names.js'
import { numeral } from './numbers.js'
import { formAfter, formBefore, offsetOf, partOfDay, relativeDay, yearOf, yearTail } from './pieces.js'

/** A weekday beside a day word, in brackets or not. */
const besideWeekday = either(sequence(open, weekday.as('weekday'), close), weekday.as('weekday')).optional()

/** A full or half-full date behind a day word. */
const dateBehind = sequence(
  comma.optional(),
  numeral.as('day'),
  from.optional(),
  month.optional(),
  namedMonth.as('month'),
  yearTail,
).optional()

type Behind = {
  readonly day?: { readonly value: number }
  readonly month?: { readonly era: 'gregorian' | 'hijri'; readonly month: number }
} & Parameters<typeof yearOf>[0]

const dateOf = (said: Behind) =>
  said.day === undefined || said.month === undefined || said.day.value < 1 || said.day.value > 31
    ? null
    : {
        era: said.month.era,
        day: said.day.value,
        month: said.month.month,
        monthBy: null,
        year: yearOf(said),
        turn: null,
      }

/** amass, "most pressing", has the letters of ams, "yesterday". */
function isOtherWord({ tokens, from: start, to: end }: Place<Word>): boolean {
  const form = tokens.form[end - 1] as string
  // lāmasa, "touched", is written as "to yesterday" without its hamza
  if (/^[وف]?لامس$/u.test(form) && !/[أإ]/u.test(tokens.text.slice(tokens.start[end - 1], tokens.end[end - 1])))
    return true
  return (
    form === 'امس' &&
    (tokens.text.slice(tokens.start[start], tokens.end[end - 1]).endsWith('\u0651') ||
      /^ال?حاجه$/u.test(tokens.form[end] ?? ''))
  )
}

/** Yesterday, tomorrow and their neighbours, with the part of the day before and the weekday and date behind. */
const relative = dateRule({
  id: 'ar.date.relative-day',
  pattern: [partOfDay, day.optional(), relativeDay, besideWeekday, dateBehind],
  value: (said, place) =>
    isOtherWord(place) ? null : daySense({ offset: offsetOf(said), weekday: said.weekday ?? null, date: dateOf(said) }),
  examples: [
    ['2016-12-10', 'وصل الوفد [[أمس]] إلى المدينة'],
    ['2016-12-10', 'وصل الوفد [[مساء أمس الجمعة]] إلى المدينة'],
    ['2016-12-10', 'غادر [[أول من أمس]] عائدا'],
    ['2016-12-10', 'غادر [[امس الاول (الخميس)]] عائدا'],
    ['2016-12-10', 'يلتقيان [[بعد غد]] في القصر'],
    ['2016-12-10', 'عاد [[بالأمس]] إلى بيته'],
  ],
  counterExamples: [
    ['an adverb without a day', 'سيعود قريبا'],
    ['"most in need"', 'هم في أمس الحاجة إلى الراحة'],
    ['the verb "was"', 'أمسى وحيدا'],
  ],
})

/** "today (yesterday)": the speaker's day, and the paper's in brackets; the paper's is the one that can be counted on. */
const glossed = dateRule({
  id: 'ar.date.glossed-day',
  pattern: [
    partOfDay,
    thisWord.optional(),
    either(today, weekday.as('weekday')),
    either(sequence(open, relativeDay, close), relativeDay),
    besideWeekday,
  ],
  value: (said) => daySense({ offset: offsetOf(said), weekday: said.weekday ?? null, gloss: true }),
  examples: [
    ['2016-12-10', '«نجتمع [[اليوم (أمس)]] من أجل السلام»'],
    ['2016-12-10', 'اختتم المؤتمر [[الجمعة أمس]] أعماله'],
  ],
  counterExamples: [['a name in brackets', 'اليوم (الصحيفة)']],
})

/** Words behind "the day" that make it another day, or none. */
const OTHER_DAY = new Set(
  'الوطني العالمي الدولي العربي الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر التالي الاخير السابق اللاحق الواحد الموعود الختامي الافتتاحي الدراسي المفتوح الذي'.split(
    ' ',
  ),
)
/** Papers, channels and peoples "of today". */
const NOT_TODAY = new Set(
  'صحيفه جريده الصحيفه جريدتي لصحيفه لجريده بصحيفه بجريده في الي لعالم قناه موقع دار مؤسسه موسسه عين المصري روسيا اخبار العرب عالم جيل شباب ذلك نفس كامل طوال طيله نصف'.split(
    ' ',
  ),
)

function isToday(place: Place<Word>, about: TimeAbout): boolean {
  if (NOT_TODAY.has(formBefore(place)) || OTHER_DAY.has(formAfter(place))) return false
  const hit = (place.tokens.word[place.to - 1] as Word).time
  if (hit !== null && hit.is.type === 'unit' && hit.prep === 'ب') return false
  // a name in quote marks is the paper
  const quote = about.quotes === null ? -1 : (about.quotes.at[place.from] ?? -1)
  const around = quote < 0 ? undefined : about.quotes?.quotes[quote]
  return around === undefined || around.to - around.from > place.to - place.from || around.kind === 'speech'
}

/** "today", with the part of the day before, and the weekday and date behind. */
const now = dateRule({
  id: 'ar.date.today',
  pattern: [partOfDay, thisWord.optional(), today, besideWeekday, dateBehind],
  value: (said, place, about) =>
    said.weekday !== undefined || isToday(place, about)
      ? daySense({ offset: 0, weekday: said.weekday ?? null, date: dateOf(said) })
      : null,
  examples: [
    ['2016-12-10', 'يلتقي الوزيران [[اليوم]] في جنيف'],
    ['2016-12-10', 'يلتقيان [[صباح اليوم السبت]] في جنيف'],
    ['2016-12-10', 'صدر البيان [[اليوم السبت 10 ديسمبر 2016]] في جنيف'],
    ['2016-12-10', 'ينعقد المجلس [[هذا اليوم]] في القصر'],
  ],
  counterExamples: [
    ['a newspaper', 'قال لصحيفة اليوم إن الأمر انتهى'],
    ['the second of several days', 'في اليوم الثاني من الزيارة'],
    ['a feast', 'احتفلوا باليوم الوطني'],
    ['a rate', 'مرتين في اليوم على الأقل'],
  ],
})

const OTHER_NIGHT_BEFORE = /^[وف]?(?:في|تلك|ذات|نفس)$/u
const OTHER_NIGHT_BEHIND = /^(?:الواحده|التي|التاليه|الاولي|الاخيره|الظلماء|نفسها|ذاتها)$/u

/** "this evening", "tonight". */
const thisPart = dateRule({
  id: 'ar.date.this-evening',
  pattern: [either(sequence(thisWord.as('this'), thePart), theNight.as('night'))],
  value: (said, place) => {
    // "this age" is no afternoon
    if (said.this !== undefined)
      return /(?:عصر|نهار)$/u.test(place.tokens.form[place.to - 1] as string) ? null : daySense({ offset: 0 })
    const named = OTHER_NIGHT_BEFORE.test(formBefore(place)) || OTHER_NIGHT_BEHIND.test(formAfter(place))
    return place.tokens.form[place.from] === 'الليله' && !named ? daySense({ offset: 0 }) : null
  },
  examples: [
    ['2016-12-10', 'يصل [[هذا المساء]] إلى جنيف'],
    ['2016-12-10', 'يصل [[الليلة]] إلى جنيف'],
  ],
  counterExamples: [
    ['any night', 'يسهرون في الليل كثيرا'],
    ['a rate', 'بمئة دولار في الليلة الواحدة'],
    ['an age', 'في هذا العصر'],
  ],
})

/** "last night", "the night before last": nights are counted by the day they begin on. */
const lastNight = dateRule({
  id: 'ar.date.last-night',
  pattern: [
    either(
      sequence(theNight, before.as('before').optional(), turn.as('turn')),
      sequence(theNight.optional(), yesternight.as('yesternight'), theFirst.as('before').optional()),
      sequence(thePart, turn.as('turn')),
    ),
  ],
  value: ({ turn: which, yesternight: said, before: two }) => {
    if (said !== undefined) return daySense({ offset: two === undefined ? -1 : -2 })
    if (which === 'past') return daySense({ offset: two === undefined ? -1 : -2 })
    return which === 'next' && two === undefined ? daySense({ offset: 1 }) : null
  },
  examples: [
    ['2016-12-10', 'سقطت قذائف [[الليلة الماضية]] على الحي'],
    ['2016-12-10', 'سقطت قذائف [[البارحة]] على الحي'],
  ],
  counterExamples: [['a night that is not said', 'في تلك الليلة']],
})

/** "the next day", "the day before": counted from a day spoken of. */
const otherDay = dateRule({
  id: 'ar.date.following-day',
  pattern: [partOfDay, today, turn.as('turn')],
  value: ({ turn: which }) =>
    which === 'former' || which === 'following'
      ? { say: 'relation', relation: which === 'former' ? 'day-before' : 'day-after', type: 'DATE' }
      : null,
  examples: [['2016-12-10', 'ثم غادر في [[اليوم التالي]] بلا وداع']],
})

/** "the same day": the one spoken of last. */
const sameDay = dateRule({
  id: 'ar.date.same-day',
  pattern: [partOfDay, today, same],
  value: () => ({ say: 'period', unit: 'day', by: null, year: null }),
  examples: [['2016-12-10', 'وافق البرلمان الخميس ووافق البنك في [[اليوم نفسه]] على القرض']],
})

export const relativeDays: readonly DateRule[] = [relative, glossed, now, thisPart, lastNight, otherDay, sameDay]
