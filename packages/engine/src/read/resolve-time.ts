import type { TimeType } from '@isnad/record'
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
import { edtfBounds, edtfDay, edtfDecade, edtfMinute, edtfMonth, edtfSeason, edtfWeek, edtfYear } from './edtf.js'
import { hijriDate, hijriDay, hijriMonth } from './hijri.js'
import type { DateSense, DaySense, TimeSense, Turn, YearSense } from './time-sense.js'

/** Where a verb puts what it governs; `at-hand` is a past verb right before the expression, which leaves no doubt. */
export type Tense = 'past' | 'at-hand' | 'present' | 'future'

/** What is known where an expression stands. */
export interface TimeSetting {
  /** The day that "today" is; null when nobody has said. */
  readonly today: DayNumber | null
  /** The tense of the verb that governs the expression. */
  readonly tense: () => Tense
  /** The last day, and the value last spoken of, before the expression. */
  readonly lastDay: DayNumber | null
  readonly lastValue: string | null
  /** The day spoken of in the same sentence. */
  readonly sentenceDay: DayNumber | null
}

/** What an expression comes to. */
export interface Resolved {
  readonly type: TimeType
  readonly value: string | null
  readonly relation: string | null
  readonly basis: 'absolute' | 'published' | 'context'
  readonly check: 'agrees' | 'conflicts' | null
}

const plain = (value: string | null, relation: string | null, basis: Resolved['basis']): Resolved => ({
  type: 'DATE',
  value,
  relation,
  basis,
  check: null,
})

/**
 * The value of a time expression in its setting.
 *
 * Holds: without a day for "today" only what the words themselves fix has a value; the rest keeps its relation.
 */
export function resolveTime(sense: TimeSense, at: TimeSetting): Resolved {
  switch (sense.say) {
    case 'day':
      return resolveDay(sense, at)
    case 'clock':
      return resolveClock(sense.day, sense.hour, sense.minute, at)
    case 'month': {
      const said = sense.year === null ? null : yearNumber(sense.year, at)
      const basis = basisOf(sense.year)
      if (sense.era === 'hijri') {
        const relation = `hijri-month:${sense.month}${turnMark(sense.turn)}`
        if (said !== null) return plain(daysValue(hijriMonth(said, sense.month)), null, basis)
        return plain(
          at.today === null ? null : nearHijriMonth(sense.month, sense.turn, at.today),
          relation,
          'published',
        )
      }
      const relation =
        basis === 'absolute' && sense.year !== null
          ? null
          : `month:${sense.month}${turnMark(sense.turn)}${yearMark(sense.year)}`
      if (sense.year !== null) return plain(said === null ? null : edtfMonth(said, sense.month), relation, basis)
      if (at.today === null) return plain(null, relation, 'published')
      return plain(
        edtfMonth(yearOfMonth(sense.month, sense.turn, sense.deadline, at, at.today), sense.month),
        relation,
        'published',
      )
    }
    case 'year': {
      const { year } = sense
      const said = yearNumber(year, at)
      const value = said === null ? null : sense.era === 'hijri' ? hijriYear(said) : edtfYear(said)
      return plain(value, 'at' in year ? null : yearMark(year), basisOf(year))
    }
    case 'period': {
      const relation = periodMark(sense.by, sense.unit)
      if (sense.by === null) {
        const same = widen(at.lastValue, sense.unit)
        if (sense.year === null) return plain(same, relation, 'context')
        const year = yearNumber(sense.year, at)
        return plain(
          same === null || year === null ? null : `${edtfYear(year)}${same.slice(4)}`,
          `${relation}${yearMark(sense.year)}`,
          'context',
        )
      }
      if (at.today === null) return plain(null, relation, 'published')
      const { year, month } = calendarDate(at.today)
      if (sense.unit === 'week') return plain(edtfWeek(at.today + sense.by * 7), relation, 'published')
      if (sense.unit === 'decade') return plain(edtfDecade(year + sense.by * 10), relation, 'published')
      return plain(monthBy(year, month, sense.by), relation, 'published')
    }
    case 'weekend': {
      const relation = `weekend${turnMark(sense.turn)}`
      if (at.today === null) return plain(null, relation, 'published')
      const ahead = sense.turn === 'next' || (sense.turn === null && !isPast(at.tense()))
      // the running week ends with the weekend ahead, and on a Sunday with the one that is ending
      const running = sense.turn === 'this' && weekdayOf(at.today) !== 7
      let saturday =
        ahead || running
          ? weekdayOnOrAfter(at.today + (sense.turn === 'next' ? 1 : 0), 6)
          : weekdayOnOrBefore(at.today, 6)
      if (sense.turn === 'past' && at.today - saturday <= 1) saturday -= 7
      return plain(`${edtfDay(saturday)}/${edtfDay(saturday + 1)}`, relation, 'published')
    }
    case 'season': {
      const relation = `season:${sense.season}${turnMark(sense.turn)}${yearMark(sense.year)}`
      if (sense.year !== null) {
        const year = yearNumber(sense.year, at)
        return plain(
          year === null ? null : edtfSeason(year, sense.season),
          'at' in sense.year ? null : relation,
          basisOf(sense.year),
        )
      }
      if (at.today === null) return plain(null, relation, 'published')
      const { year, month } = calendarDate(at.today)
      const first = (sense.season - 20) * 3
      const turn = sense.turn ?? (at.tense() === 'future' ? 'next' : 'past')
      if (turn === 'this') return plain(edtfSeason(year, sense.season), relation, 'published')
      // while it lasts, the season past is the one a year ago, and the one to come is a year away
      if (turn === 'next')
        return plain(edtfSeason(first > month ? year : year + 1, sense.season), relation, 'published')
      return plain(
        edtfSeason(first + 2 < month || (sense.turn === null && first <= month) ? year : year - 1, sense.season),
        relation,
        'published',
      )
    }
    case 'decade':
      return plain(edtfDecade(sense.year), null, 'absolute')
    case 'ago':
      return resolveAgo(sense.count, sense.unit, at)
    case 'range': {
      const to = resolveTime(sense.to, at)
      const from = resolveTime(sense.from, at)
      let value = from.value === null || to.value === null ? null : `${from.value}/${to.value}`
      if (value !== null && edtfBounds(value) === null) value = null
      const relation =
        from.relation === null && to.relation === null
          ? null
          : `${from.relation ?? from.value ?? ''}/${to.relation ?? to.value ?? ''}`
      return plain(value, relation, to.basis)
    }
    case 'relation':
      return { ...plain(null, sense.relation, 'context'), type: sense.type }
    case 'duration':
      return { ...plain(sense.value, null, 'absolute'), type: 'DURATION' }
    case 'set':
      return { ...plain(sense.value, null, 'absolute'), type: 'SET' }
    case 'nothing':
      return plain(null, null, 'absolute')
  }
}

/** Weekday and turn of a day that is said relative to another: `-1d`, `weekday:6`, `weekday:3-past`. */
function dayRelation(sense: DaySense): string | null {
  const parts: string[] = []
  if (sense.offset !== null) parts.push(`${sense.offset > 0 ? '+' : ''}${sense.offset}d`)
  const { date } = sense
  if (date !== null && !(date.year !== null && 'at' in date.year)) {
    const month =
      date.month !== null
        ? String(date.month)
        : date.monthBy !== null
          ? periodMark(date.monthBy, 'month')
          : 'same-month'
    parts.push(
      `${date.era === 'hijri' ? 'hijri-' : ''}day:${month}-${date.day}${turnMark(date.turn)}${yearMark(date.year)}`,
    )
  }
  if (sense.weekday !== null && date === null) parts.push(`weekday:${sense.weekday}${turnMark(sense.turn)}`)
  if (sense.week !== null) parts.push(periodMark(sense.week, 'week'))
  return parts.length === 0 ? null : parts.join(' ')
}

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

function resolveDay(sense: DaySense, at: TimeSetting): Resolved {
  const day = dayOf(sense, at)
  const relation = dayRelation(sense)
  const absolute = sense.date !== null && sense.date.year !== null && 'at' in sense.date.year
  const basis = absolute
    ? 'absolute'
    : sense.date !== null && sense.date.month === null && sense.date.monthBy === null
      ? 'context'
      : 'published'
  return {
    type: 'DATE',
    value: day === null ? null : edtfDay(day),
    relation,
    basis,
    check: day === null ? null : checkOf(sense, day, at),
  }
}

/** Whether the ways in which a day is said agree. */
function checkOf(sense: DaySense, day: DayNumber, at: TimeSetting): Resolved['check'] {
  const pairs: boolean[] = []
  if (sense.weekday !== null && (sense.date !== null || sense.offset !== null))
    pairs.push(weekdayOf(day) === sense.weekday)
  if (sense.offset !== null && at.today !== null && (sense.weekday !== null || sense.date !== null))
    pairs.push(day === at.today + sense.offset)
  return pairs.length === 0 ? null : pairs.every(Boolean) ? 'agrees' : 'conflicts'
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

function yearOfMonth(month: number, turn: Turn | null, deadline: boolean, at: TimeSetting, today: DayNumber): number {
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
function yearNumber(year: YearSense, at: TimeSetting): number | null {
  if ('at' in year) return year.at
  if (year.by !== null) return at.today === null ? null : calendarDate(at.today).year + year.by
  const m = at.lastValue === null ? null : /^\d{4}/u.exec(at.lastValue)
  return m == null ? null : Number(m[0])
}

function resolveAgo(
  count: number,
  unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade',
  at: TimeSetting,
): Resolved {
  const letter = { minute: 'min', hour: 'h', day: 'd', week: 'w', month: 'm', year: 'y', decade: '0y' }[unit]
  const relation = `${count > 0 ? '+' : ''}${count}${letter}`
  if (at.today === null || unit === 'hour' || unit === 'minute') return plain(null, relation, 'published')
  const { year, month } = calendarDate(at.today)
  switch (unit) {
    case 'day':
      return plain(edtfDay(at.today + count), relation, 'published')
    case 'week':
      return plain(edtfWeek(at.today + count * 7), relation, 'published')
    case 'month':
      return plain(monthBy(year, month, count), relation, 'published')
    case 'year':
      return plain(year + count < 1 ? null : edtfYear(year + count), relation, 'published')
    case 'decade':
      return plain(year + count * 10 < 1 ? null : edtfDecade(year + count * 10), relation, 'published')
  }
}

function resolveClock(day: DaySense | null, hour: number, minute: number, at: TimeSetting): Resolved {
  const on = day === null ? (at.sentenceDay ?? at.today) : dayOf(day, at)
  const clock = `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const from = day === null ? null : dayRelation(day)
  const basis = day !== null ? resolveDay(day, at).basis : at.sentenceDay === null ? 'published' : 'context'
  const check = day === null || on === null ? null : checkOf(day, on, at)
  const value = on === null ? null : edtfMinute(on + Math.floor(hour / 24), hour % 24, minute)
  return { type: 'TIME', value, relation: `${from === null ? '' : `${from} `}T${clock}`, basis, check }
}

function monthBy(year: number, month: number, by: number): string {
  const { year: y, month: m } = calendarDate(dayNumber(year, month + by, 1))
  return edtfMonth(y, m)
}

/** The week, month or decade a value lies in; null when it is wider than that. */
function widen(value: string | null, unit: 'week' | 'month' | 'decade'): string | null {
  const bounds = value === null ? null : edtfBounds(value)
  if (bounds === null) return null
  const { year, month } = calendarDate(bounds.first)
  if (unit === 'decade') return edtfDecade(year)
  if (unit === 'week') return bounds.last - bounds.first < 7 ? edtfWeek(bounds.first) : null
  return bounds.last - bounds.first < 31 ? edtfMonth(year, month) : null
}

/** The Hijri year of a day; 0 where the table does not reach, so that no date comes of it. */
const hijriYearOf = (today: DayNumber): number => hijriDate(today)?.year ?? 0

function nearHijriMonth(month: number, turn: Turn | null, today: DayNumber): string | null {
  let best: readonly [DayNumber, DayNumber] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const k of [-1, 0, 1]) {
    const span = hijriMonth(hijriYearOf(today) + k, month)
    if (span === null) continue
    const [first, last] = span
    const off = today < first ? first - today : today > last ? today - last : 0
    const wrong = (turn === 'past' && last >= today) || (turn === 'next' && first <= today)
    const cost = off + (wrong ? 1000 : 0)
    if (cost < least) {
      least = cost
      best = span
    }
  }
  return daysValue(best)
}

function hijriYear(year: number): string | null {
  const first = hijriMonth(year, 1)
  const last = hijriMonth(year, 12)
  return first === null || last === null ? null : `${edtfDay(first[0])}/${edtfDay(last[1])}`
}

const daysValue = (span: readonly [DayNumber, DayNumber] | null): string | null =>
  span === null ? null : `${edtfDay(span[0])}/${edtfDay(span[1])}`
const basisOf = (year: YearSense | null): Resolved['basis'] =>
  year === null ? 'published' : 'at' in year ? 'absolute' : year.by === null ? 'context' : 'published'
const isPast = (tense: Tense): boolean => tense === 'past' || tense === 'at-hand'
const turnMark = (turn: Turn | null): string => (turn === null ? '' : `-${turn}`)
const yearMark = (year: YearSense | null): string => (year === null || 'at' in year ? '' : periodMark(year.by, 'year'))
const periodMark = (by: number | null, unit: string): string =>
  by === null
    ? `same-${unit}`
    : by === 0
      ? `this-${unit}`
      : by === -1
        ? `last-${unit}`
        : by === 1
          ? `next-${unit}`
          : `${by > 0 ? '+' : ''}${by}-${unit}`
