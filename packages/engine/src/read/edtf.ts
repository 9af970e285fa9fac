import { calendarDate, type DayNumber, dayNumber, daysInMonth, isoWeek, weekStart } from './calendar.js'

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** A day as EDTF: `2015-07-24`. */
export function edtfDay(n: DayNumber): string {
  const { year, month, day } = calendarDate(n)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** A month as EDTF: `2015-07`. */
export const edtfMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

/** A year as EDTF: `2015`. */
export const edtfYear = (year: number): string => pad(year, 4)

/** A decade as EDTF level 1: `199X`. */
export const edtfDecade = (year: number): string => `${pad(Math.floor(year / 10), 3)}X`

/** The ISO week of a day: `2015-W30`. */
export function edtfWeek(n: DayNumber): string {
  const { year, week } = isoWeek(n)
  return `${pad(year, 4)}-W${pad(week, 2)}`
}

/** The seasons of the northern year, as EDTF numbers them. */
export const EdtfSeason = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const

/** A season as EDTF: `2014-22`. */
export const edtfSeason = (year: number, season: number): string => `${pad(year, 4)}-${season}`

/** A minute of a day on the local clock: `2015-07-24T18:00`. */
export const edtfMinute = (n: DayNumber, hour: number, minute: number): string =>
  `${edtfDay(n)}T${pad(hour, 2)}:${pad(minute, 2)}`

/** The day number of an ISO day; null when the string is no day of the calendar. */
export function parseDay(iso: string): DayNumber | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso)
  if (m === null) return null
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayNumber(year, month, day)
}

/** First and last day of an EDTF value. */
export interface DayBounds {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** The days an EDTF value covers; null when it is none of the forms this project writes. Seasons are three whole months. */
export function edtfBounds(value: string): DayBounds | null {
  const slash = value.indexOf('/')
  if (slash >= 0) {
    const from = edtfBounds(value.slice(0, slash))
    const to = edtfBounds(value.slice(slash + 1))
    return from === null || to === null || from.first > to.last ? null : { first: from.first, last: to.last }
  }
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?)?|-W(\d{2}))?$/u.exec(value)
  if (m === null) {
    const decade = /^(\d{3})X$/u.exec(value)
    return decade === null
      ? null
      : { first: dayNumber(Number(decade[1]) * 10, 1, 1), last: dayNumber(Number(decade[1]) * 10 + 10, 1, 1) - 1 }
  }
  const year = Number(m[1])
  if (m[5] !== undefined) {
    const first = weekStart(year, Number(m[5]))
    return edtfWeek(first) === value ? { first, last: first + 6 } : null
  }
  if (m[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1 }
  const month = Number(m[2])
  if (m[3] !== undefined) {
    const day = parseDay(value.slice(0, 10))
    return day === null ? null : { first: day, last: day }
  }
  if (month >= EdtfSeason.spring && month <= EdtfSeason.winter) {
    const first = dayNumber(year, (month - 20) * 3, 1)
    return { first, last: dayNumber(year, (month - 20) * 3 + 3, 1) - 1 }
  }
  if (month < 1 || month > 12) return null
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 }
}
