import type { Key } from './en.js'

/** How much of a day is said: with its weekday, without it, or without its year. */
export type DayStyle = 'long' | 'plain' | 'short'

interface Saying {
  /** The locale, with its calendar and digits. */
  readonly tag: string
  readonly style: DayStyle
  readonly t: (key: Key, values: Readonly<Record<string, string>>) => string
}

/** An EDTF day, month, year, week or interval in words; what is none of them stays as it is. */
export function dayInWords(iso: string, saying: Saying): string {
  const { tag, t } = saying
  const [first = '', last] = iso.split('/')
  if (last === undefined) return onePoint(iso, saying) ?? iso
  const [from, to] = [onePoint(first, saying), onePoint(last, saying)]
  if (from === null || to === null) {
    if (from !== null && last === '..') return t('day.since', { day: from })
    return to !== null && first === '..' ? t('day.until', { day: to }) : iso
  }
  const [a, b] = [pointOf(first), pointOf(last)]
  if (a === null || b === null || a.at > b.at || a.parts !== 3 || b.parts !== 3) return `${from} – ${to}`
  return formatOf(tag, { ...saying, style: saying.style === 'long' ? 'plain' : saying.style }, 3)
    .formatRange(a.at, b.at)
    .replace(THIN, '–')
}

interface Point {
  readonly at: Date
  /** How many of year, month and day are said. */
  readonly parts: number
}

function pointOf(edtf: string): Point | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(edtf) ?? []
  if (year === undefined) return null
  return {
    at: new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))),
    parts: month === undefined ? 1 : day === undefined ? 2 : 3,
  }
}

function onePoint(edtf: string, saying: Saying): string | null {
  const { tag, t } = saying
  const week = weekOf(edtf)
  if (week !== null)
    return formatOf(tag, { ...saying, style: 'plain' }, 3)
      .formatRange(week.from, week.to)
      .replace(THIN, '–')
  if (/[~?%]$/u.test(edtf)) {
    const day = onePoint(edtf.slice(0, -1), saying)
    return day === null ? null : t('day.about', { day })
  }
  if (/^\d{4}-\d{2}-\d{2}T/u.test(edtf))
    return new Date(edtf).toLocaleString(tag, { dateStyle: 'medium', timeStyle: 'short' })
  const point = pointOf(edtf)
  return point === null ? null : formatOf(tag, saying, point.parts).format(point.at)
}

/** The days of an ISO week: `2016-W47`, from its Monday to its Sunday. */
function weekOf(edtf: string): { readonly from: Date; readonly to: Date } | null {
  const [, year, week] = /^(\d{4})-W(\d{2})$/u.exec(edtf) ?? []
  if (year === undefined || week === undefined) return null
  // the fourth of January is always in the first week
  const fourth = new Date(Date.UTC(Number(year), 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (Number(week) - 1) * 7
  const at = (day: number) => new Date(Date.UTC(Number(year), 0, day))
  return { from: at(monday), to: at(monday + 6) }
}

function formatOf(tag: string, { style }: Saying, parts: number): Intl.DateTimeFormat {
  const key = `${tag} ${style} ${parts}`
  const known = FORMATS.get(key)
  if (known !== undefined) return known
  const long = style !== 'short'
  const made = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    ...(long || parts === 1 ? { year: 'numeric' } : {}),
    ...(parts < 2 ? {} : { month: long ? 'long' : 'short' }),
    ...(parts < 3 ? {} : { day: 'numeric', ...(style === 'long' ? { weekday: 'long' } : {}) }),
  })
  FORMATS.set(key, made)
  return made
}

/** Some libraries set thin spaces about the dash of a range, and some none: one form, wherever it is shown. */
const THIN = /[\u2009\u00A0\u202F ]{0,2}–[\u2009\u00A0\u202F ]{0,2}/u

/** Made once each: making one is a hundred times as dear as using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()
