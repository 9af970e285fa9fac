import type { DayBounds } from '../../read/edtf.js'
import type { Sighting, Spot } from '../facts/facts.js'
import { sameParty } from '../facts/same-party.js'

/** How far a day may be told otherwise: a plan by one day, a meeting that was put off by three weeks. Units: days. */
const [SLIP, PUT_OFF] = [1, 21]

/** What an undated meeting leaves open: one that was held lies up to ten days back, a planned one up to thirty ahead. Units: days. */
const [BACK, AHEAD] = [10, 30]

const FORESEEN: ReadonlySet<string> = new Set(['planned', 'proposed', 'postponed', 'cancelled', 'denied'])

/** Whether two tellings can never be of one meeting; `putOff` where a third tells that it was put off. */
export function eventConflict(a: Sighting, b: Sighting, putOff = false): boolean {
  if (a.ref === b.ref || a.beside.includes(b.key) || b.beside.includes(a.key)) return true
  if ((a.kind === 'call') !== (b.kind === 'call')) return true
  if ((a.kind === 'session' && b.kind === 'visit') || (a.kind === 'visit' && b.kind === 'session')) return true
  return (
    levelsConflict(a, b) ||
    daysConflict(a, b, putOff) ||
    placesConflict(a, b) ||
    partiesConflict(a, b) ||
    holdersConflict(a, b)
  )
}

const RANK: Readonly<Record<string, number>> = { technical: 0, envoys: 1, ministerial: 2, leaders: 3 }

/** Experts on one side, ministers or leaders on the other: two meetings, though their states are the same. */
function levelsConflict(a: Sighting, b: Sighting): boolean {
  const [x, y] = [RANK[a.level], RANK[b.level]]
  return x !== undefined && y !== undefined && (x === 0 || y === 0) && Math.abs(x - y) >= 2
}

function daysConflict(a: Sighting, b: Sighting, putOff: boolean): boolean {
  const [x, y] = [daysOf(a), daysOf(b)]
  if (x === null || y === null) return false
  const apart = Math.max(0, x.first - y.last, y.first - x.last)
  if (apart === 0) return false
  if (a.status === 'postponed' || b.status === 'postponed') return apart > PUT_OFF
  return !(FORESEEN.has(a.status) || FORESEEN.has(b.status)) || apart > (putOff ? PUT_OFF : SLIP)
}

/** The days on which the meeting can be, as far as its telling lets one say. */
function daysOf({ day, span, status, known }: Sighting): DayBounds | null {
  if (day !== null) return day
  if (known === null) return span
  // a month or year that lies wholly before or after the telling: the meeting is no news of these days
  if (span !== null && (span.last < known - BACK || span.first > known + AHEAD)) return span
  return FORESEEN.has(status) ? { first: known - 1, last: known + AHEAD } : { first: known - BACK, last: known + 1 }
}

/** Two places that are not one: neither is named in the other, nor is one the land the other lies in. */
export function otherPlace(a: Spot, b: Spot): boolean {
  if (a.key === b.key || ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `)) return false
  if (a.wide || b.wide) return a.country !== null && b.country !== null && a.country !== b.country
  return true
}

function placesConflict(a: Sighting, b: Sighting): boolean {
  if (a.place === null || b.place === null || !otherPlace(a.place, b.place)) return false
  // the same two people cannot meet in two cities on one day: then one report has the place wrong
  return !(a.day !== null && b.day !== null && a.day.first === b.day.first && sharedPeople(a, b) >= 2)
}

/** How many people by name take part in both. */
export function sharedPeople(a: Sighting, b: Sighting): number {
  const named = (sighting: Sighting) => sighting.parties.filter((party) => party.nameWords.length > 0)
  const others = named(b)
  return named(a).filter((party) => others.some((other) => sameParty(party, other) === 'same')).length
}

/** The codes that take part in both, save those for which they name different people. */
export const sharedCodes = (a: Sighting, b: Sighting): string[] =>
  a.codes.filter((code) => b.codes.includes(code) && !otherHolders(a, b, code))

/** Whether both name people for a code and none of these is the same: its king on one side, its minister on the other. */
function otherHolders(a: Sighting, b: Sighting, code: string): boolean {
  const [x, y] = [holders(a, code), holders(b, code)]
  return x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => sameParty(one, other) === 'same'))
}

const holders = ({ parties }: Sighting, code: string) =>
  parties.filter(({ nameWords, codes }) => nameWords.length > 0 && codes.includes(code))

/**
 * Where a party they share is there in the person of someone else and nobody is there in both, they are two meetings, unless two other
 * parties are in both: of a conference each report names other guests.
 */
function holdersConflict(a: Sighting, b: Sighting): boolean {
  const all = a.codes.filter((code) => b.codes.includes(code)).length
  const same = sharedCodes(a, b).length
  return same < all && same < 2 && sharedPeople(a, b) === 0
}

/**
 * Where both name two parties and more, more than half of the shorter list must stand in the longer; one will do where host, day, place
 * and rank are the same, since a host does not receive two such meetings at once.
 */
function partiesConflict(a: Sighting, b: Sighting): boolean {
  const shared = a.codes.filter((code) => b.codes.includes(code)).length
  if (shared > 0 && sameScene(a, b)) return false
  const least = Math.min(a.codes.length, b.codes.length)
  return least >= 2 && shared * 2 <= least
}

function sameScene(a: Sighting, b: Sighting): boolean {
  const hosted = a.host?.of != null && a.host.of === b.host?.of
  const placed = a.place !== null && b.place !== null && a.place.key === b.place.key && !a.place.wide
  const dated = a.day !== null && b.day !== null && a.day.first === b.day.first && a.day.last === b.day.last
  return hosted && placed && dated && a.level === b.level && a.level !== 'unspecified'
}
