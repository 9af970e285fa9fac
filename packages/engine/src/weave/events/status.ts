import type { MeetingStatus, StatusTelling } from '@isnad/record'
import { edtfDay } from '../../read/edtf.js'
import type { Sighting } from '../facts/facts.js'
import type { Standing } from '../origins/standing.js'

/** Of statuses told on one day, the one that says most of what became of the meeting comes first. */
const WEIGHT: readonly MeetingStatus[] = [
  'held',
  'under-way',
  'cancelled',
  'postponed',
  'denied',
  'planned',
  'proposed',
]

const weigh = (status: MeetingStatus) => WEIGHT.indexOf(status)

/** Where a meeting stands: held once any report says so; else the weightiest of what was told last. */
export function statusOf(tellings: readonly Sighting[]): MeetingStatus {
  if (tellings.some(({ status }) => status === 'held')) return 'held'
  const last = Math.max(...tellings.map(({ published }) => published ?? Number.NEGATIVE_INFINITY))
  const latest = tellings.filter(({ published }) => (published ?? Number.NEGATIVE_INFINITY) === last)
  const [first] = latest.map(({ status }) => status).sort((a, b) => weigh(a) - weigh(b))
  return first ?? 'planned'
}

/** Each status by the day it was published, with the reports that told it: first plans, then what became of them. */
export function historyOf(tellings: readonly Sighting[], standing: Standing): StatusTelling[] {
  const steps = new Map<
    string,
    { published: number | null; status: MeetingStatus; date: string | null; refs: Set<string> }
  >()
  for (const { published, status, date, ref } of tellings) {
    const key = `${published}|${status}|${date}`
    const step = steps.get(key) ?? { published, status, date, refs: new Set() }
    step.refs.add(ref)
    steps.set(key, step)
  }
  return [...steps.values()]
    .sort(
      (a, b) =>
        (a.published ?? 0) - (b.published ?? 0) ||
        weigh(b.status) - weigh(a.status) ||
        (a.date ?? '').localeCompare(b.date ?? '', 'en'),
    )
    .map(({ published, status, date, refs }) => ({
      status,
      published: published === null ? null : edtfDay(published),
      date,
      refs: [...refs].sort(),
      origins: standing.count(refs),
    }))
}
