import { type DayBounds, edtfBounds } from '../../read/edtf.js'

/** The days of a value that is one day or a few; null for what leaves a month or more open. */
export function fewDays(value: string | null): DayBounds | null {
  const bounds = value === null ? null : edtfBounds(value)
  return bounds !== null && bounds.last - bounds.first < 14 ? bounds : null
}
