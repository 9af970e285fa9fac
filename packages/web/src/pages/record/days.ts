/** A stretch of days. Units: days since 1970-01-01, as numbers; `to` is the end of its last day. */
export interface Days {
  readonly from: number
  readonly to: number
}

const DAY_MS = 86_400_000

/** The days that an EDTF day, week, month, year or interval covers; null where it names none. */
export function daysOf(edtf: string | null): Days | null {
  if (edtf === null) return null
  const [first, last] = edtf.split('/')
  const from = pointOf(first ?? '')
  const to = last === undefined ? from : pointOf(last)
  if (from === null && to === null) return null
  return { from: (from ?? to)?.from ?? 0, to: (to ?? from)?.to ?? 0 }
}

function pointOf(edtf: string): Days | null {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/u.exec(edtf)?.groups ?? {}
  if (year === undefined) return null
  const week = /^\d{4}-W(?<week>\d{2})/u.exec(edtf)?.groups?.week
  if (week !== undefined) return weekOf(Number(year), Number(week))
  const at = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / DAY_MS
  const y = Number(year)
  const m = Number(month)
  if (month === undefined || m < 1 || m > 12) return { from: at(y, 1, 1), to: at(y + 1, 1, 1) }
  if (day === undefined) return { from: at(y, m, 1), to: at(y, m + 1, 1) }
  const from = at(y, m, Number(day))
  return { from, to: from + 1 }
}

/** The days of an ISO week; the fourth of January is always in the first. */
function weekOf(year: number, week: number): Days {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7
  return { from: monday, to: monday + 7 }
}

/** The ISO day in which a point of time lies. */
export const isoOf = (days: number): string => new Date(Math.floor(days) * DAY_MS).toISOString().slice(0, 10)

/** A mark on the axis, with how much of a day's name it needs. */
export interface Tick {
  readonly at: number
  readonly iso: string
  readonly unit: 'year' | 'month' | 'day'
}

/** Marks of the axis: days where there is room for them, else months, else years. Holds: no two nearer than `gap` pixels. */
export function ticksOf({ from, to }: Days, width: number, gap: number): readonly Tick[] {
  const perDay = width / Math.max(to - from, 1e-6)
  const ticks: Tick[] = []
  for (const step of [1, 2, 7]) {
    if (perDay * step < gap) continue
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, iso: isoOf(at), unit: 'day' })
    return ticks
  }
  const start = new Date(from * DAY_MS)
  for (const months of [1, 3, 6, 12, 24, 60, 120, 600]) {
    if (perDay * months * 30 < gap) continue
    const unit = months < 12 ? 'month' : 'year'
    const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months
    for (let i = first; ; i += months) {
      const at = Date.UTC(Math.floor(i / 12), i % 12, 1) / DAY_MS
      if (at > to) break
      if (at >= from) ticks.push({ at, iso: isoOf(at).slice(0, unit === 'year' ? 4 : 7), unit })
    }
    return ticks
  }
  return ticks
}

/** A stretch made longer or shorter around a point of it, between an hour and the whole with a margin. */
export function zoomed({ from, to }: Days, factor: number, around: number, whole: Days): Days {
  const most = (whole.to - whole.from) * 1.2 + 2
  const length = Math.min(Math.max((to - from) * factor, 0.5), most)
  const share = (around - from) / Math.max(to - from, 1e-9)
  return { from: around - length * share, to: around + length * (1 - share) }
}

/** All of the days, with a margin at both ends. */
export function wholeOf(all: readonly Days[]): Days {
  if (all.length === 0) return { from: 0, to: 1 }
  let { from, to } = all[0] as Days
  for (const days of all) {
    from = Math.min(from, days.from)
    to = Math.max(to, days.to)
  }
  const margin = Math.max((to - from) * 0.03, 0.5)
  return { from: from - margin, to: to + margin }
}

/** The shortest stretch in which nine of ten lie: what is shown first, so that one stray day does not push all into a corner. */
export function denseOf(all: readonly Days[]): Days {
  const middles = all.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b)
  const many = Math.ceil(middles.length * 0.9)
  let best: Days | null = null
  for (let i = 0; i + many <= middles.length; i++) {
    const [from, to] = [middles[i] ?? 0, middles[i + many - 1] ?? 0]
    if (best === null || to - from < best.to - best.from) best = { from, to }
  }
  if (best === null || all.length < 5) return wholeOf(all)
  const margin = Math.max((best.to - best.from) * 0.06, 1)
  return { from: best.from - margin, to: best.to + margin }
}
