import type { Disagreement } from '@isnad/record'
import { otherPlace } from '../events/event-conflict.js'
import type { Sighting } from '../facts/facts.js'
import type { Standing } from '../origins/standing.js'
import { disagreementOn } from './disagreement.js'

const TOOK_PLACE: ReadonlySet<string> = new Set(['held', 'under-way'])
const ANNOUNCED: ReadonlySet<string> = new Set(['planned', 'proposed'])
const DID_NOT: ReadonlySet<string> = new Set(['cancelled', 'denied'])

/** What the reports of one meeting disagree on: its day, its place, who took part, whether it took place. */
export function disagreementsOfEvent(about: string, facts: readonly Sighting[], standing: Standing): Disagreement[] {
  const dated = current(facts).flatMap(({ ref, date, day }) =>
    date === null || day === null ? [] : [{ ref, value: { date, day } }],
  )
  const placed = facts.flatMap(({ ref, place }) => (place === null ? [] : [{ ref, value: place }]))
  const listed = facts.flatMap((sighting) => {
    const guests = guestsOf(sighting)
    return guests.length < 2 ? [] : [{ ref: sighting.ref, value: guests }]
  })
  const stood = facts.map((sighting) => ({ ref: sighting.ref, value: sighting }))
  const lacks = (a: readonly string[], b: readonly string[]) => a.some((code) => !b.includes(code))
  return [
    disagreementOn(
      about,
      'date',
      dated,
      standing,
      ({ date }) => date,
      (a, b) => a.day.first > b.day.last || b.day.first > a.day.last,
    ),
    disagreementOn(about, 'place', placed, standing, ({ name }) => name, otherPlace),
    disagreementOn(
      about,
      'participants',
      listed,
      standing,
      (codes) => codes.join(' '),
      (a, b) => lacks(a, b) && lacks(b, a),
    ),
    disagreementOn(about, 'status', stood, standing, ({ status }) => status, statusesClash),
  ].filter((found) => found !== null)
}

/** How near in time a plan and its denial must be told to contradict each other; later the plan was dropped. Units: days. */
const SAME_NEWS = 1

/** One says that it took place and the other that it did not, or one announces what the other denies in the same days. */
function statusesClash(a: Sighting, b: Sighting): boolean {
  const against = (x: Sighting, y: Sighting) =>
    (TOOK_PLACE.has(x.status) && DID_NOT.has(y.status)) ||
    (ANNOUNCED.has(x.status) && y.status === 'denied' && Math.abs((x.published ?? 0) - (y.published ?? 0)) <= SAME_NEWS)
  return against(a, b) || against(b, a)
}

/** The codes of who came, the host left out: who names one guest beside the host gives no list. */
const guestsOf = ({ parties }: Sighting) =>
  [...new Set(parties.filter(({ role }) => role !== 'host').flatMap(({ codes }) => codes))].sort()

/** Those who could know the day: who wrote before the meeting was put off is not against those who wrote after. */
function current(facts: readonly Sighting[]): readonly Sighting[] {
  const putOff = facts.filter(({ status }) => status === 'postponed')
  if (putOff.length === 0) return facts
  const since = Math.min(...putOff.map(({ published }) => published ?? 0))
  return facts.filter(({ status, published }) => status === 'postponed' || (published ?? 0) >= since)
}
