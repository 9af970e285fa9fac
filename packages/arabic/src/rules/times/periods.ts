import { either, sequence, type TimeSense } from '@isnad/engine'
import {
  after,
  before,
  decade,
  edge,
  from,
  same,
  season,
  theCentury,
  theDecade,
  thePeriod,
  theWeek,
  theYear,
  thisWord,
  turn,
  weekendHead,
  year,
  yearDigits,
} from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { byOf, formAfter, formBefore, turnOf, withoutAnd } from './pieces.js'

/** Titles and bodies that end in "general", which is also "the year". */
const GENERAL = new Set(
  'امين امينه مدير مديره مدعي مفتش مشرف قائد مراقب محامي نائب سكرتير قنصل مؤتمر موتمر مفتي قطاع راي اتحاد حاكم مجلس وكيل منسق مندوب مرشد حزب مستشفي نظام امن صالح قائم'.split(
    ' ',
  ),
)
const isGeneral = (form: string): boolean =>
  GENERAL.has(withoutAnd(form).replace(/^(?:[بكل]?ال|لل|[بكل])/u, '')) || GENERAL.has(withoutAnd(form))

/** A period counted from the present one. */
function periodBy(unit: string, by: number | null): TimeSense {
  if (unit === 'year') return { say: 'year', era: 'gregorian', year: { by } }
  return { say: 'period', unit: unit === 'week' ? 'week' : 'month', by, year: null }
}

/** "last week", "the coming month", "the year before last", with "beginning" or "end" before. */
const turned = dateRule({
  id: 'ar.date.period',
  pattern: [
    edge.optional(),
    thePeriod.as('unit'),
    either(before.as('before'), after.as('after')).optional(),
    turn.as('turn'),
    yearDigits.as('year').optional(),
  ],
  value: (said, place) => {
    if (said.year !== undefined)
      return said.unit === 'year' ? { say: 'year', era: 'gregorian', year: { at: said.year } } : null
    if (said.unit === 'year' && isGeneral(formBefore(place))) return null
    const by = byOf(said.turn)
    if (said.before !== undefined) return said.turn === 'past' ? periodBy(said.unit, -2) : null
    if (said.after !== undefined) return said.turn === 'next' ? periodBy(said.unit, 2) : null
    if (by !== null) return periodBy(said.unit, by)
    return { say: 'relation', relation: `${said.unit}-${said.turn === 'former' ? 'before' : 'after'}`, type: 'DATE' }
  },
  examples: [
    ['2016-12-10', 'زار المدينة [[الأسبوع الماضي]] ثم عاد'],
    ['2016-12-10', 'زار المدينة [[العام قبل الماضي]] ثم عاد'],
    ['2016-12-10', 'تجرى الانتخابات [[نهاية الشهر المقبل]] في البلاد'],
    ['2016-12-10', 'ترتفع الأسعار [[مطلع العام الجاري]] عادة'],
    ['2016-12-10', 'تراجع الإنتاج في [[العام الماضي 2015]] كثيرا'],
  ],
  counterExamples: [
    ['a title', 'قال الأمين العام السابق للحلف'],
    ['a vague stretch', 'في الأيام الماضية'],
  ],
})

/** "this week", "this year". */
const present = dateRule({
  id: 'ar.date.this-period',
  pattern: [edge.optional(), thisWord, thePeriod.as('unit')],
  value: (said) => periodBy(said.unit, 0),
  examples: [
    ['2016-12-10', 'تراجع القتال [[هذا العام]] كثيرا'],
    ['2016-12-10', 'يلتقيان [[نهاية هذا الأسبوع]] في القصر'],
  ],
  counterExamples: [['another noun', 'هذا الاتفاق']],
})

/** "the same year", "that very month". */
const sameOne = dateRule({
  id: 'ar.date.same-period',
  pattern: [edge.optional(), thePeriod.as('unit'), same, sequence(from, theYear, turn.as('yearTurn')).optional()],
  value: (said) => {
    if (said.yearTurn === undefined) return periodBy(said.unit, null)
    const by = byOf(said.yearTurn)
    return by === null || said.unit !== 'month' ? null : { say: 'period', unit: 'month', by: null, year: { by } }
  },
  examples: [
    ['2016-12-10', 'فاز في مايو 2012 وخسر في [[العام نفسه]] مقعده'],
    ['2016-12-10', 'باعوا في يونيو أقل مما باعوا في [[الشهر نفسه من العام الماضي]] بكثير'],
  ],
})

/** "the end of the year", "the beginning of the month": of the present one. */
const edgeOnly = dateRule({
  id: 'ar.date.edge-of-period',
  pattern: [edge.as('edge'), thePeriod.as('unit')],
  value: (said, place) => {
    const next = formAfter(place)
    if (said.unit === 'week') {
      if (/^(?:ايام|اجازات|عطل|عطلات)$/u.test(withoutAnd(formBefore(place)))) return null
      // the agencies' matlaʿ al-usbūʿ is the weekend, any other beginning is the week's
      const isWeekend = said.edge === 'end' || /مطلع$/u.test(place.tokens.form[place.from] as string)
      return isWeekend ? { say: 'weekend', turn: null } : periodBy('week', 0)
    }
    // "the end of the academic year": what sort of year must be known first
    if (/^ال(?:.+يه?|كريم|فضيل|مبارك|هجره)$/u.test(next)) return null
    return periodBy(said.unit, 0)
  },
  examples: [
    ['2016-12-10', 'ينتهي العمل [[نهاية العام]] كما قال'],
    ['2016-12-10', 'قال في [[مطلع الأسبوع]] إنه سيعود'],
  ],
  counterExamples: [['a school year', 'قبل نهاية العام الدراسي']],
})

/** "the weekend", "next weekend". */
const weekend = dateRule({
  id: 'ar.date.weekend',
  pattern: [weekendHead, edge, theWeek, turn.as('turn').optional()],
  value: (said) => ({ say: 'weekend', turn: turnOf(said.turn) }),
  examples: [['2016-12-10', 'يلتقيان في [[عطلة نهاية الأسبوع]] في الجبل']],
})

/** "last summer", "the summer of last year", "winter 2014". */
const seasons = dateRule({
  id: 'ar.date.season',
  pattern: [
    edge.optional(),
    thisWord.as('this').optional(),
    season.as('season'),
    either(
      sequence(from.optional(), theYear, turn.as('yearTurn')),
      sequence(from.optional(), year.optional(), yearDigits.as('year')),
      turn.as('turn'),
    ).optional(),
  ],
  value: (said, place) => {
    if (said.year !== undefined) return { say: 'season', season: said.season, year: { at: said.year }, turn: null }
    if (said.yearTurn !== undefined) {
      const by = byOf(said.yearTurn)
      return by === null ? null : { say: 'season', season: said.season, year: { by }, turn: null }
    }
    if (said.this !== undefined) return { say: 'season', season: said.season, year: null, turn: 'this' }
    const hit = place.tokens.word[place.to - 2]?.time ?? null
    return said.turn === undefined || hit === null || !hit.article
      ? null
      : { say: 'season', season: said.season, year: null, turn: turnOf(said.turn) }
  },
  examples: [
    ['2016-12-10', 'خاضوا الحرب [[الصيف الماضي]] وخسروها'],
    ['2016-12-10', 'خاضوا الحرب في [[صيف العام الماضي]] وخسروها'],
    ['2016-12-10', 'خاضوا الحرب في [[شتاء 2014]] وخسروها'],
  ],
  counterExamples: [['the Arab spring', 'دول الربيع العربي']],
})

/** "the eighties of the last century", "the nineties". */
const decades = dateRule({
  id: 'ar.date.decade',
  pattern: [edge.optional(), decade.as('tens'), sequence(from.optional(), theCentury, turn.as('turn')).optional()],
  value: (said) => ({ say: 'decade', year: (said.turn === 'this' ? 2000 : 1900) + said.tens }),
  examples: [['2016-12-10', 'نشأ الحزب في [[ثمانينيات القرن الماضي]] في الجنوب']],
})

/** "the last decade": the running tens of years, less one. */
const lastDecade = dateRule({
  id: 'ar.date.last-decade',
  pattern: [theDecade, turn.as('turn')],
  value: (said) => (said.turn === 'past' ? { say: 'period', unit: 'decade', by: -1, year: null } : null),
  examples: [['2016-12-10', 'شهد [[العقد الماضي]] حربين']],
  counterExamples: [['a contract', 'وقع العقد الجديد']],
})

export const periods: readonly DateRule[] = [turned, present, sameOne, edgeOnly, weekend, seasons, decades, lastDecade]
