/** A day, month or year as a person types it, in ISO: any digits, the year first or last; null where it is none. */
export function dayTyped(words: string): string | null {
  const digits = words
    .trim()
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
  const first = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/u.exec(digits)?.groups
  const last = /^(?:(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.])(?<year>\d{4})$/u.exec(digits)?.groups
  const { year, month, day } = first ?? last ?? {}
  if (year === undefined) return null
  if (month === undefined) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  if (at.getUTCMonth() !== Number(month) - 1) return null
  return at.toISOString().slice(0, day === undefined ? 7 : 10)
}
