import {
  calendarDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  mod,
  nearestWeekday,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from './calendar.js'
import { hijriDate, hijriDay, hijriMonth } from './hijri.js'
import type { DateSense, DaySense, Turn, YearSense } from './time-sense.js'
import { isPast, type Tense, type TimeSetting } from './time-setting.js'

/** The day an expression names; null when the page does not say enough. */
export function dayOf(sense: DaySense, at: TimeSetting): DayNumber | null {
  const dated = sense.date === null ? null : dateDay(sense.date, sense.weekday, sense.deadline, at)
  if (dated !== null) return dated
  if (at.today === null) return null
  if (sense.offset !== null) {
    const said = at.today + sense.offset
    return sense.weekday === null ? said : said + shiftToWeekday(said, sense.weekday)
  }
  if (sense.weekday === null || sense.date !== null) return null
  if (sense.week !== null) return at.today - weekdayOf(at.today) + sense.week * 7 + sense.weekday
  switch (sense.turn) {
    case 'next':
      return weekdayOnOrAfter(at.today + 1, sense.weekday)
    case 'past':
      // yesterday is called yesterday: "last Friday" on a Saturday is the Friday of the week before
      return weekdayOnOrBefore(at.today - 2, sense.weekday)
    case 'this':
      return nearestWeekday(at.today, sense.weekday)
    case 'same':
      return null
    case null:
      return bareWeekday(sense.weekday, at.today, at.tense())
  }
}

/**
 * How far the day that carries the right weekday lies from the day that was counted out.
 *
 * Decision: pages are dated by when they were fetched more often than by when they were written, so the day is looked for before the
 * one counted out, unless the very next day fits.
 */
export function shiftToWeekday(counted: DayNumber, weekday: number): number {
  const ahead = mod(weekday - weekdayOf(counted), 7)
  return ahead <= 1 ? ahead : ahead - 7
}

/**
 * A weekday by the tense it stands in: the latest, the next, or under a present verb the one that is nearer, days ahead counting half.
 *
 * Decision: yesterday's weekday is yesterday under any verb. A day six days ahead would be called "next", and a page dated a day late
 * tells of its own today as if it were to come.
 */
function bareWeekday(weekday: number, today: DayNumber, tense: Tense): DayNumber {
  const back = weekdayOnOrBefore(today, weekday)
  if (isPast(tense) || back === today) return back
  if (today - back === 1) return back
  return tense === 'future' || back + 7 - today < 2 * (today - back) ? back + 7 : back
}

function dateDay(date: DateSense, weekday: number | null, deadline: boolean, at: TimeSetting): DayNumber | null {
  if (date.month === null) {
    const base = date.monthBy === null ? at.lastDay : at.today
    if (base === null) return null
    const { year, month } = calendarDate(base)
    const by = date.monthBy ?? 0
    const first = dayNumber(year, month + by, 1)
    const { year: y, month: m } = calendarDate(first)
    return date.day <= daysInMonth(y, m) ? first + date.day - 1 : null
  }
  const { month } = date
  if (date.era === 'hijri') {
    if (date.year !== null) {
      const year = yearNumber(date.year, at)
      return year === null ? null : hijriDay(year, month, date.day)
    }
    if (at.today === null) return null
    return nearest(at.today, date.turn, deadline, at, (k) =>
      hijriDay(hijriYearOf(at.today as number) + k, month, date.day),
    )
  }
  if (date.year !== null) {
    const year = yearNumber(date.year, at)
    return year === null || date.day > daysInMonth(year, month) ? null : dayNumber(year, month, date.day)
  }
  if (at.today === null) return null
  const { year } = calendarDate(at.today)
  const make = (k: number) => (date.day <= daysInMonth(year + k, month) ? dayNumber(year + k, month, date.day) : null)
  if (weekday !== null && date.turn === null) {
    // a weekday beside a date without a year says which year: the nearest in which they agree
    for (const k of [0, -1, 1]) {
      const day = make(k)
      if (day !== null && weekdayOf(day) === weekday && Math.abs(day - at.today) < 300) return day
    }
  }
  return nearest(at.today, date.turn, deadline, at, make)
}

/** The one of last year's, this year's and next year's days that turn, tense and nearness point to. */
function nearest(
  today: DayNumber,
  turn: Turn | null,
  deadline: boolean,
  at: TimeSetting,
  make: (k: number) => DayNumber | null,
): DayNumber | null {
  const weight = weights(turn, deadline, at)
  let best: DayNumber | null = null
  let least = Number.POSITIVE_INFINITY
  for (const k of [-1, 0, 1]) {
    const day = make(k)
    if (day === null) continue
    const cost =
      day <= today ? (today - day) * weight.back + (day === today ? weight.now : 0) : (day - today) * weight.ahead
    if (cost < least) {
      least = cost
      best = day
    }
  }
  return best
}

/** How dear a day behind and a day ahead are, by turn and tense. */
function weights(
  turn: Turn | null,
  deadline: boolean,
  at: TimeSetting,
): { readonly back: number; readonly ahead: number; readonly now: number } {
  if (turn === 'past') return { back: 1, ahead: 1000, now: 500 }
  if (turn === 'next') return { back: 1000, ahead: 1, now: 1000 * 366 }
  if (turn !== null || deadline) return { back: 1, ahead: 1, now: 0 }
  const tense = at.tense()
  if (isPast(tense)) return { back: 1, ahead: tense === 'past' ? 4 : 30, now: 0 }
  return tense === 'future' ? { back: 6, ahead: 1, now: 0 } : { back: 3, ahead: 1, now: 0 }
}

/** The year of a month that is said without one. */
export function yearOfMonth(
  month: number,
  turn: Turn | null,
  deadline: boolean,
  at: TimeSetting,
  today: DayNumber,
): number {
  const now = calendarDate(today)
  if (turn === 'past') return month < now.month ? now.year : now.year - 1
  if (turn === 'next') return month > now.month ? now.year : now.year + 1
  const { back, ahead } = weights(turn, deadline, at)
  const behind = mod(now.month - month, 12)
  const before = 12 - behind
  if (behind === 0) return now.year
  const isBack = behind * back <= before * ahead
  return isBack ? (month < now.month ? now.year : now.year - 1) : month > now.month ? now.year : now.year + 1
}

/** A year's number. */
export function yearNumber(year: YearSense, at: TimeSetting): number | null {
  if ('at' in year) return year.at
  if (year.by !== null) return at.today === null ? null : calendarDate(at.today).year + year.by
  const m = at.lastValue === null ? null : /^\d{4}/u.exec(at.lastValue)
  return m == null ? null : Number(m[0])
}

/** The Hijri year of a day; 0 where the table does not reach, so that no date comes of it. */
const hijriYearOf = (today: DayNumber): number => hijriDate(today)?.year ?? 0

/** First and last day of a Hijri month that is said without a year: of the one that turn, tense and nearness point to. */
export function nearHijriMonth(
  month: number,
  turn: Turn | null,
  at: TimeSetting,
  today: DayNumber,
): readonly [DayNumber, DayNumber] | null {
  const weight = weights(turn, false, at)
  let best: readonly [DayNumber, DayNumber] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const k of [-1, 0, 1]) {
    const span = hijriMonth(hijriYearOf(today) + k, month)
    if (span === null) continue
    const [first, last] = span
    const off = today < first ? (first - today) * weight.ahead : today > last ? (today - last) * weight.back : 0
    const wrong = (turn === 'past' && last >= today) || (turn === 'next' && first <= today)
    const cost = off + (wrong ? 100_000 : 0)
    if (cost < least) {
      least = cost
      best = span
    }
  }
  return best
}
