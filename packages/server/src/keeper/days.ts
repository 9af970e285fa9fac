import { edtfBounds, edtfDay } from '@isnad/engine'
import { IsnadError } from '@isnad/record'

/** A period asked for: its first and last day, open where null. Shape: ISO days. */
export interface Period {
  readonly first: string | null
  readonly last: string | null
}

/** A first and a last day. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** The first and last day of an EDTF value; null for what is none. */
export function daysOf(date: string | null): Days | null {
  const bounds = date === null ? null : edtfBounds(date)
  return bounds === null ? null : { first: edtfDay(bounds.first), last: edtfDay(bounds.last) }
}

/** A period from the words of a call. Throws: `IsnadError` `BAD_DAY`. */
export function periodOf({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): Period {
  return { first: edge(from)?.first ?? null, last: edge(to)?.last ?? null }
}

function edge(day: string | undefined) {
  if (day === undefined) return null
  const days = daysOf(day)
  if (days !== null) return days
  throw new IsnadError('BAD_DAY', `“${day.slice(0, 40)}” is no day.`, 'Write it as 2016-12-10, 2016-12 or 2016.')
}

/** Whether some day of a date lies in a period; a date that nobody knows lies in the open period only. */
export const lies = (date: string | null, period: Period): boolean => isWithin(() => daysOf(date), period)

/** The same, of days that are known. */
export function isWithin(daysAt: () => Days | null, { first, last }: Period): boolean {
  if (first === null && last === null) return true
  const days = daysAt()
  return days !== null && (first === null || days.last >= first) && (last === null || days.first <= last)
}
