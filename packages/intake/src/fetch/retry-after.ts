/** The longest that a server is believed to mean. Units: milliseconds. */
const LONGEST = 7 * 24 * 3600 * 1000

/**
 * How long a `Retry-After` asks to wait, or null where it does not say.
 *
 * Units: milliseconds. Shape: seconds, or a date, which counts from the answer's own `Date`.
 */
export function retryAfterOf(header: string | null, date: string | null): number | null {
  if (header === null) return null
  if (/^\s*\d{1,9}\s*$/u.test(header)) return Math.min(LONGEST, Number(header) * 1000)
  const wait = Date.parse(header) - Date.parse(date ?? '')
  return Number.isNaN(wait) ? null : Math.min(LONGEST, Math.max(0, wait))
}
