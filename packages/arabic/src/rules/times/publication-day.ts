import {
  type DayNumber,
  dayNumber,
  daysInMonth,
  hijriDay,
  type Match,
  shiftToWeekday,
  type TimeSense,
} from '@isnad/engine'
import type { PublishedBasis } from '@isnad/record'

/** The day of publication as far as it is known, and the day that "today" is in the text. */
export interface PublicationDay {
  readonly date: DayNumber | null
  readonly basis: PublishedBasis
  /** Differs from `date` where the page was given a day and calls another one today. */
  readonly today: DayNumber | null
  /** The weekday that "today" is, where the page says that and no more. */
  readonly weekday: number | null
}

/** The day an expression fixes by itself, without any other day; null for none. */
function fixedDay(sense: TimeSense): DayNumber | null {
  if (sense.say !== 'day' || sense.date === null) return null
  const { day, month, year, era } = sense.date
  if (month === null || year === null || !('at' in year)) return null
  if (era === 'hijri') return hijriDay(year.at, month, day)
  return day <= daysInMonth(year.at, month) ? dayNumber(year.at, month, day) : null
}

/**
 * What the page itself proves about its day of publication.
 *
 * Shape: `own` are the matches in the page's own voice, `inDateline` those of its dateline.
 * Decision: a given day is never replaced. Where every "today Saturday" and "yesterday Friday" of the page is off by the same number of
 * days, the text was written for that other day, and its "today" is taken to be it.
 */
export function publicationDay(
  given: DayNumber | null,
  own: readonly Match<TimeSense>[],
  inDateline: readonly Match<TimeSense>[],
): PublicationDay {
  if (given !== null) {
    let shift: number | null = null
    for (const { value } of own) {
      if (value.say !== 'day' || value.offset === null || value.weekday === null || value.date !== null) continue
      const said = given + value.offset
      const off = shiftToWeekday(said, value.weekday)
      if (shift === null) shift = off
      else if (shift !== off) return { date: given, basis: 'given', today: given, weekday: null }
    }
    return { date: given, basis: 'given', today: given + (shift ?? 0), weekday: null }
  }
  for (const { value } of own) {
    const day = fixedDay(value)
    if (day !== null && value.say === 'day' && value.offset !== null)
      return { date: day - value.offset, basis: 'stated', today: day - value.offset, weekday: null }
  }
  for (const { value } of inDateline) {
    const day = fixedDay(value)
    if (day !== null) return { date: day, basis: 'stated', today: day, weekday: null }
  }
  const weekdays = new Set<number>()
  for (const { value } of own)
    if (value.say === 'day' && value.offset !== null && value.weekday !== null)
      weekdays.add(((((value.weekday - 1 - value.offset) % 7) + 7) % 7) + 1)
  return {
    date: null,
    basis: 'unknown',
    today: null,
    weekday: weekdays.size === 1 ? ([...weekdays][0] as number) : null,
  }
}
