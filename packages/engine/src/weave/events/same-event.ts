import type { Sighting } from '../facts/facts.js'
import { sameParty } from '../facts/same-party.js'
import type { Link, Weft } from '../loom/loom.js'
import { eventConflict, otherPlace, sharedCodes, sharedPeople } from './event-conflict.js'

/** How wide the stretches of days are in which tellings meet. Units: days. */
const STRETCH = 3

/** What the grounds must come to. Units: thousandths. */
const ENOUGH = 600

/** What makes two tellings one meeting: parties, day, place, kind and level together. The codebook states the criteria. */
export const sightingWeft: Weft<Sighting> = {
  keys,
  link,
  conflict: eventConflict,
  signature: (sighting) => {
    const { kind, level, status, date, published, codes, place, parties } = sighting
    return [
      kind,
      level,
      status,
      date,
      published,
      codes.join(),
      place?.key,
      parties.map((p) => p.name).join(),
      sighting.beside.join(),
    ].join('|')
  },
  cohesion: 30,
}

function keys({ codes, place, day, published, theatre }: Sighting): string[] {
  const names = [...codes, ...(place === null ? [] : [`in ${place.key}`])]
  if (codes.length < 2 && theatre !== '') names.push(`on ${theatre}`)
  const out: string[] = []
  const at = (mark: string, date: number) => {
    const span = Math.floor(date / STRETCH)
    for (const name of names) out.push(`${name}${mark}${span}`, `${name}${mark}${span + 1}`)
  }
  if (day !== null) at('@', day.first)
  if (published !== null) at('^', published)
  if (day === null && published === null) for (const name of names) out.push(name)
  return out
}

function link(a: Sighting, b: Sighting): Link | null {
  if (eventConflict(a, b)) return null
  const grounds: string[] = []
  let score = 0
  const give = (points: number, ground: string) => {
    score += points
    grounds.push(ground)
  }
  const codes = sharedCodes(a, b)
  const people = sharedPeople(a, b)
  if (codes >= 2) give(400, `parties ${a.codes.filter((code) => b.codes.includes(code)).join(' ')}`)
  else if (codes === 1) give(200, `party ${a.codes.find((code) => b.codes.includes(code))}`)
  else if (a.parties.some((party) => b.parties.some((other) => sameParty(party, other) === 'same')))
    give(200, 'party by name')
  else return null
  if (people > 0) give(Math.min(2, people) * 100, people === 1 ? 'one person by name' : 'people by name')
  if (a.day !== null && b.day !== null) {
    if (a.day.first <= b.day.last && b.day.first <= a.day.last) give(300, 'day')
    else give(100, a.status === 'postponed' || b.status === 'postponed' ? 'day put off' : 'day planned')
  } else if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= STRETCH)
    give(100, 'told within days')
  if (a.place !== null && b.place !== null && !otherPlace(a.place, b.place)) {
    give(a.place.wide || b.place.wide ? 100 : 200, 'place')
  }
  if (a.kind === b.kind && a.kind !== 'meeting') give(100, `kind ${a.kind}`)
  else if (a.kind !== b.kind && a.kind !== 'meeting' && b.kind !== 'meeting') score -= 100
  if (a.level === b.level && a.level !== 'unspecified') give(50, `level ${a.level}`)
  if (a.topics.some((topic) => b.topics.includes(topic))) give(50, 'topic')
  if (a.theatre !== '' && a.theatre === b.theatre) give(100, 'same setting')
  return score >= ENOUGH ? { score, grounds, rival: false } : null
}
