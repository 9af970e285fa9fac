import type { TimeType } from '@isnad/record'
import { calendarDate, type DayNumber, dayNumber, weekdayOf, weekdayOnOrAfter, weekdayOnOrBefore } from './calendar.js'
import { edtfBounds, edtfDay, edtfDecade, edtfMinute, edtfMonth, edtfSeason, edtfWeek, edtfYear } from './edtf.js'
import { hijriMonth } from './hijri.js'
import { dayOf, nearHijriMonth, yearNumber, yearOfMonth } from './resolve-day.js'
import { dayRelation, periodMark, turnMark, yearMark } from './time-relation.js'
import type { DaySense, TimeSense, TimeUnit, YearSense } from './time-sense.js'
import { isPast, type TimeSetting } from './time-setting.js'

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
          at.today === null ? null : daysValue(nearHijriMonth(sense.month, sense.turn, at, at.today)),
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
      if (sense.unit === 'day') return plain(edtfDay(at.today + sense.by), relation, 'published')
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

function resolveAgo(count: number, unit: TimeUnit, at: TimeSetting): Resolved {
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

/** The day, week, month or decade a value lies in; null when it is wider than that. */
function widen(value: string | null, unit: 'day' | 'week' | 'month' | 'decade'): string | null {
  const bounds = value === null ? null : edtfBounds(value)
  if (bounds === null) return null
  const { year, month } = calendarDate(bounds.first)
  if (unit === 'decade') return edtfDecade(year)
  if (unit === 'day') return bounds.first === bounds.last ? edtfDay(bounds.first) : null
  if (unit === 'week') return bounds.last - bounds.first < 7 ? edtfWeek(bounds.first) : null
  return bounds.last - bounds.first < 31 ? edtfMonth(year, month) : null
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
