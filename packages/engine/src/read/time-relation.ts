import type { DaySense, Turn, YearSense } from './time-sense.js'

/** Weekday and turn of a day that is said relative to another: `-1d`, `weekday:6`, `weekday:3-past`. */
export function dayRelation(sense: DaySense): string | null {
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

/** `-past`, `-next`, or nothing. */
export const turnMark = (turn: Turn | null): string => (turn === null ? '' : `-${turn}`)
/** `last-year` for a year that is counted from the present one, or nothing. */
export const yearMark = (year: YearSense | null): string =>
  year === null || 'at' in year ? '' : periodMark(year.by, 'year')
/** A period by its distance from the present one: `last-week`, `this-month`, `+2-year`, `same-year` for one spoken of. */
export const periodMark = (by: number | null, unit: string): string =>
  by === null
    ? `same-${unit}`
    : by === 0
      ? `this-${unit}`
      : by === -1
        ? `last-${unit}`
        : by === 1
          ? `next-${unit}`
          : `${by > 0 ? '+' : ''}${by}-${unit}`
