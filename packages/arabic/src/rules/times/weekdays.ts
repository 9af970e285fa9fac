import { daySense, either, outside, type Place, sequence } from '@isnad/engine'
import type { Word } from '../../word.js'
import {
  andWeekday,
  before,
  close,
  dash,
  day,
  dayPair,
  from,
  night,
  open,
  same,
  slash,
  theWeek,
  thisWord,
  turn,
  weekday,
} from './classes.js'
import { type DateRule, dateRule } from './date-rule.js'
import { byOf, formAfter, formBefore, isDeadline, partOfDay, turnOf, withoutAnd } from './pieces.js'

/** Heads of names that end in a weekday: markets, mosques, prayers. */
const NAME_HEADS = new Set(
  'صلاه خطبه خطيب خطباء مسجد جامع امام سوق مدينه قريه حي شارع صحيفه جريده مجله ملحق عدد'.split(' '),
)
/** Weekdays that a word behind them turns into the name of one day of history or of a feast. */
const NAMED_BY = new Set('الاسود السوداء البيضاء العظيمه الدامي الداميه الاليم الحزينه اليتيمه الاخيره'.split(' '))

/** "on Fridays", "Friday of every week": a habit and no day. */
function isEvery(place: Place<Word>): boolean {
  if (formAfter(place) === 'من' && formAfter(place, 1) === 'كل') return true
  const next = formAfter(place) === '' ? null : place.tokens.word[place.to]
  return formBefore(place) === 'ايام' && next?.time?.is.type !== 'weekday' && formAfter(place) !== '،'
}

/** A weekday, with the part of the day before it and "last" or "next" behind it. */
const oneWeekday = dateRule({
  id: 'ar.date.weekday',
  pattern: [
    partOfDay,
    either(day, dayPair).optional(),
    weekday.as('weekday'),
    either(sequence(before.as('twice'), turn.as('turn')), turn.as('turn'), same.as('same')).optional(),
  ],
  value: (said, place) => {
    const which = said.turn
    if (which === undefined) {
      if (isEvery(place)) return { say: 'set', value: `XXXX-WXX-${said.weekday}` }
      if (NAMED_BY.has(formAfter(place)) || (said.weekday === 7 && /^عشره?$/u.test(formAfter(place)))) return null
      const head = withoutAnd(formBefore(place))
      // "after Friday prayers" is a time, "the Friday sermon" is not
      if (NAME_HEADS.has(head) && !(head === 'صلاه' && /^[وف]?(?:بعد|قبل|عقب)$/u.test(formBefore(place, 2))))
        return null
    }
    if (said.same !== undefined || which === 'former' || which === 'following' || said.twice !== undefined) {
      const how =
        said.same !== undefined
          ? 'same'
          : said.twice !== undefined
            ? 'past-but-one'
            : which === 'former'
              ? 'before'
              : 'after'
      return { say: 'relation', relation: `weekday:${said.weekday}-${how}`, type: 'DATE' }
    }
    return daySense({ weekday: said.weekday, turn: turnOf(which), deadline: isDeadline(place) })
  },
  examples: [
    ['2016-12-10', 'التقى الوزيران [[الأربعاء]] في باريس'],
    ['2016-12-10', 'التقى الوزيران [[يوم الأربعاء الماضي]] في باريس'],
    ['2016-12-10', 'سيلتقيان [[مساء الثلاثاء المقبل]] في باريس'],
    ['2016-12-10', 'يجتمعون [[الجمعة]] من كل أسبوع في الجامع'],
    ['2016-12-10', 'اجتمعوا بعد صلاة [[الجمعة]] في البلدة'],
  ],
  counterExamples: [
    ['a sermon', 'ألقى خطبة الجمعة في الجامع'],
    ['"one of"', 'قال أحد المسؤولين'],
    ['"the eleven"', 'حضر الأعضاء الأحد عشر'],
  ],
})

/** "the night of Sunday to Monday": it is counted by the day it begins on. */
const nightBetween = sequence(night, weekday.as('weekday'), either(dash, slash).optional(), weekday.as('morrow'))
const nightOf = dateRule({
  id: 'ar.date.night-between',
  pattern: [nightBetween],
  value: ({ weekday: eve, morrow }) => ((eve % 7) + 1 === morrow ? daySense({ weekday: eve }) : null),
  examples: [
    ['2016-12-10', 'دخلت الهدنة حيز التنفيذ [[ليل الأحد - الاثنين]] في المدينة'],
    ['2016-12-10', 'قصفوا البلدة [[ليلة الخميس/الجمعة]] مرتين'],
  ],
  counterExamples: [['days that do not follow', 'بين ليل الأحد والثلاثاء']],
})

/** The first of two weekdays that share a "next": "Monday and Tuesday next". */
const ofPair = dateRule({
  id: 'ar.date.weekday-of-pair',
  pattern: [dayPair.optional(), weekday.as('weekday'), outside(sequence(andWeekday, turn.as('turn')))],
  value: (said) =>
    said.turn === 'former' || said.turn === 'following'
      ? null
      : daySense({ weekday: said.weekday, turn: turnOf(said.turn) }),
  examples: [['2016-12-10', 'يجتمعون [[يومي الاثنين]] والثلاثاء المقبلين في تونس']],
})

/** "Tuesday of last week". */
const ofWeek = dateRule({
  id: 'ar.date.weekday-of-week',
  pattern: [
    partOfDay,
    day.optional(),
    weekday.as('weekday'),
    from,
    either(sequence(theWeek, turn.as('turn')), sequence(thisWord.as('this'), theWeek)),
  ],
  value: (said) => {
    const by = said.this !== undefined ? 0 : said.turn === undefined ? null : byOf(said.turn)
    return by === null ? null : daySense({ weekday: said.weekday, week: by })
  },
  examples: [['2016-12-10', 'عقدت الجلسة [[الثلاثاء من الأسبوع الماضي]] في المقر']],
})

/** A weekday and a weekday word in brackets after a date is read with the date; this is the lone bracketed day of a desk. */
const bracketed = dateRule({
  id: 'ar.date.bracketed-weekday',
  pattern: [open, weekday.as('weekday'), close],
  value: ({ weekday: said }) => daySense({ weekday: said, gloss: true }),
  examples: [['2016-12-10', 'وأضاف في تصريح [[(الخميس)]] أن الأمر انتهى']],
})

export const weekdays: readonly DateRule[] = [ofPair, oneWeekday, nightOf, ofWeek, bracketed]
