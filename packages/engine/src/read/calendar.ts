/**
 * A day as a whole number, for arithmetic.
 *
 * Units: days since 1970-01-01 of the proleptic Gregorian calendar; negative before it.
 */
export type DayNumber = number

/** A day of a calendar as its three figures; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day number of a Gregorian date. Months and days beyond their range run over into the next. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + month - 1
  const y0 = Math.floor(months / 12)
  const m = months - y0 * 12 + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The Gregorian date of a day number. */
export function calendarDate(n: DayNumber): CalendarDate {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** How many days a Gregorian month has. */
export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

/** The weekday of a day: 1 Monday … 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (n: DayNumber): number => mod(n + 3, 7) + 1

/** The ISO week a day lies in: the year it belongs to and its number, 1 … 53. */
export function isoWeek(n: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = n - weekdayOf(n) + 4
  const { year } = calendarDate(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function weekStart(year: number, week: number): DayNumber {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** The latest day on or before `n` that is the given weekday. */
export const weekdayOnOrBefore = (n: DayNumber, weekday: number): DayNumber => n - mod(weekdayOf(n) - weekday, 7)

/** The earliest day on or after `n` that is the given weekday. */
export const weekdayOnOrAfter = (n: DayNumber, weekday: number): DayNumber => n + mod(weekday - weekdayOf(n), 7)

/** The day with the given weekday that lies nearest to `n`: never more than three days off. */
export function nearestWeekday(n: DayNumber, weekday: number): DayNumber {
  const back = weekdayOnOrBefore(n, weekday)
  return n - back <= 3 ? back : back + 7
}

/** The remainder that is never negative. */
export const mod = (a: number, b: number): number => ((a % b) + b) % b
