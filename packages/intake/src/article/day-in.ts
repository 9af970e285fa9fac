const MONTHS: readonly (readonly [number, string])[] = [
  [1, 'january jan يناير جانفي كانون_الثاني'],
  [2, 'february feb فبراير فيفري شباط'],
  [3, 'march mar مارس آذار اذار'],
  [4, 'april apr أبريل ابريل إبريل أفريل نيسان'],
  [5, 'may مايو ماي أيار ايار'],
  [6, 'june jun يونيو يونيه جوان حزيران'],
  [7, 'july jul يوليو يوليه جويلية يوليوز تموز'],
  [8, 'august aug أغسطس اغسطس أوت غشت آب'],
  [9, 'september sep sept سبتمبر شتنبر أيلول ايلول'],
  [10, 'october oct أكتوبر اكتوبر تشرين_الأول تشرين_الاول'],
  [11, 'november nov نوفمبر نونبر تشرين_الثاني'],
  [12, 'december dec ديسمبر دجنبر كانون_الأول كانون_الاول'],
]

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(([month, names]) => names.split(' ').map((name) => [name.replace('_', ' '), month] as const)),
)

const YEAR_FIRST = /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:T?\d{4,6}Z?)?$/u
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})\s?[-/.]\s?(?<month>\d{1,2})\s?[-/.]\s?(?<year>(?:19|20)\d\d)(?!\d)/u
const DAY_NAMED =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,-]{1,3}(?<name>\p{L}{2,10}(?: \p{L}{4,6})?)[^\d\p{L}]{1,4}(?:\p{L}{3,9}[^\d\p{L}]{1,4})?(?<year>(?:19|20)\d\d)(?!\d)/u
const NAME_FIRST = /(?<name>\p{L}{3,10})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\d\d)(?!\d)/u
const ADDRESS = /\/(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?=[/-]|$)/u
const ADDRESS_COMPACT = /[/-](?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u

/**
 * The first calendar day that a short text names: an ISO time, an RFC 822 date, a day in digits or with a month's name in any of the
 * Arabic calendars of names. Null where it names none.
 *
 * Shape: `YYYY-MM-DD`, as printed: a time zone moves nothing. Digits without a year in front are day, month, year, as Arabic prints them.
 * Not covered: Hijri dates, which the reader knows.
 */
export function dayIn(text: string): string | null {
  const line = plainDigits(text.slice(0, 300)).trim()
  const digits = COMPACT.exec(line) ?? YEAR_FIRST.exec(line) ?? DAY_FIRST.exec(line)
  if (digits?.groups !== undefined) return isoDay(digits.groups, Number(digits.groups.month))
  for (const pattern of [DAY_NAMED, NAME_FIRST]) {
    const named = pattern.exec(line)?.groups
    if (named === undefined) continue
    const name = (named.name as string).toLowerCase()
    const month = MONTH_OF.get(name) ?? MONTH_OF.get(name.split(' ')[0] as string)
    if (month !== undefined) return isoDay(named, month)
  }
  return null
}

/** The day of publication that an address bears in its path, or null. Shape: `YYYY-MM-DD`. */
export function dayInUrl(url: string): string | null {
  const path = url.slice(0, 2000).replace(/[?#].*$/su, '')
  const found = (ADDRESS.exec(path) ?? ADDRESS_COMPACT.exec(path))?.groups
  return found === undefined ? null : isoDay(found, Number(found.month))
}

/** A day of the calendar as `YYYY-MM-DD`, or null where the calendar has no such day. */
function isoDay(parts: Record<string, string | undefined>, month: number): string | null {
  const year = Number(parts.year)
  const day = Number(parts.day)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.charCodeAt(0) & 0xf) % 16))
}
