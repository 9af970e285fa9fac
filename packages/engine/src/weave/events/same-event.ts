import type { DayBounds } from '../../read/edtf.js'
import type { Sighting, Spot } from '../facts/facts.js'
import { passageKeys, samePassage } from '../facts/passage.js'
import { sameParty } from '../facts/same-party.js'
import type { Link, Weft } from '../loom/loom.js'
import { eventConflict, otherPlace, sharedCodes, sharedPeople } from './event-conflict.js'

/** How wide the stretches of days are in which tellings meet. Units: days. */
const STRETCH = 3

/** What the grounds must come to. Units: thousandths. */
const ENOUGH = 600

/** What makes two tellings one meeting: parties, day, place, kind and level together. The codebook states the criteria. */
export const sightingWeft: Weft<Sighting> = {
  at: (sighting) => keys(sighting, 0),
  seeks: (sighting) => keys(sighting, 1),
  link,
  conflict: eventConflict,
  bridges: ({ status }) => status === 'postponed',
  signature: (sighting) => {
    const { kind, level, status, date, published, known, codes, place, parties } = sighting
    return [
      kind,
      level,
      status,
      date,
      published,
      known,
      codes.join(),
      place?.key,
      parties.map((p) => p.name).join(),
      sighting.beside.join(),
    ].join('|')
  },
  cohesion: 30,
}

/**
 * Tellings meet by a party, a place or the setting in the days around, both those of the meeting and those of publication. What has no
 * day at all meets any of the same party and place.
 */
function keys({ codes, place, day, published, theatre, passage }: Sighting, reach: 0 | 1): string[] {
  const names = [...codes, ...(place === null ? [] : [`in ${place.key}`]), ...passageKeys(passage)]
  if (theatre !== '' && (reach === 0 || codes.length === 0)) names.push(`on ${theatre}`)
  const out: string[] = []
  const put = (mark: string, date: number) => {
    const stretch = Math.floor(date / STRETCH)
    for (const name of names) {
      if (reach === 0) out.push(`${name}${mark}${stretch}`)
      else for (const at of [stretch - 1, stretch, stretch + 1]) out.push(`${name}${mark}${at}`)
    }
  }
  if (day !== null) put('@', day.first)
  if (published !== null) put('^', published)
  const undated = day === null && published === null
  if (place !== null && (undated || reach === 0)) for (const code of codes) out.push(`${code} in ${place.key}`)
  return out
}

function link(a: Sighting, b: Sighting): Link | null {
  const copied = printedFrom(a, b)
  if (copied >= NO_FORMULA) return { score: 1200, grounds: ['same passage'], weak: false, passage: true, bond: '' }
  if (eventConflict(a, b)) return null
  const grounds: string[] = []
  let score = 0
  const give = (points: number, ground: string) => {
    score += points
    grounds.push(ground)
  }
  const codes = sharedCodes(a, b)
  const people = sharedPeople(a, b)
  const around = sharedAround(a, b)
  const unknown = a.codes.length === 0 || b.codes.length === 0
  const body = codes.find((code) => sitsAsBody(a, code) && sitsAsBody(b, code))
  if (codes.length >= 2) give(400, `parties ${codes.join(' ')}`)
  else if (body !== undefined) give(300, `body ${body}`)
  else if (codes.length === 1) give(200, `party ${codes[0]}`)
  else if (people > 0 || a.parties.some((party) => b.parties.some((other) => sameParty(party, other) === 'same')))
    give(200, 'party by name')
  // each may have named one of two parties: then the words around them must say it all
  else if (a.codes.length > 1 || b.codes.length > 1 || (!unknown && around < TOLD_ALIKE)) return null
  if (people > 0) give(Math.min(2, people) * 100, people === 1 ? 'one person by name' : 'people by name')
  if (a.day !== null && b.day !== null) {
    if (a.day.first <= b.day.last && b.day.first <= a.day.last) give(isWide(a.day) || isWide(b.day) ? 200 : 300, 'day')
    else give(100, a.status === 'postponed' || b.status === 'postponed' ? 'day put off' : 'day planned')
  } else if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= STRETCH) {
    // of several days the nearest is meant
    const apart = Math.abs((a.day?.first ?? a.published) - (b.day?.first ?? b.published))
    give(apart <= 1 ? 150 : 120 - 10 * Math.min(7, apart), 'told within days')
  }
  if (copied > 0) give(300, 'same passage')
  // at home, a state alone tells no meeting from another: it takes a person, or the words around them
  const home = a.codes.length === 1 && b.codes.length === 1 && codes.length === 1 && a.codes[0] === a.theatre
  if (home && people === 0 && around < 40 && copied === 0) return null
  if (around >= ALIKE) {
    // where one report names no party by code, or each another, the words around it stand in for parties
    give(unknown || codes.length === 0 ? 40 + around * 5 : Math.min(200, (around - 25) * 7), 'words around it')
  }
  const place = placeWorth(a.place, b.place)
  if (place > 0) give(place, 'place')
  // of one party alone many meetings are told in few days: it takes its place, its words or a second one to know it again
  const lone = codes.length < 2 && body === undefined && people < 2
  // who names nobody by code on the same day abroad may have named the same
  const abroad = unknown && isOneDay(a, b) && !a.codes.includes(a.theatre) && !b.codes.includes(b.theatre)
  if (lone && place < TOWN && around < (abroad ? ALIKE : 40) && copied === 0) return null
  if (a.kind === b.kind && a.kind !== 'meeting') give(100, `kind ${a.kind}`)
  else if (a.kind !== b.kind && a.kind !== 'meeting' && b.kind !== 'meeting') score -= 100
  if (a.level === b.level && a.level !== 'unspecified') give(50, `level ${a.level}`)
  if (a.topics.some((topic) => b.topics.includes(topic))) give(50, 'topic')
  // a setting that is the shared party itself says nothing more
  const same = a.theatre !== '' && a.theatre === b.theatre
  if (same && !(codes.length === 1 && codes[0] === a.theatre)) give(100, 'same setting')
  return score >= ENOUGH ? { score, grounds, weak: false, bond: '' } : null
}

const isOneDay = ({ day: a }: Sighting, { day: b }: Sighting) =>
  a !== null && b !== null && a.first === a.last && b.first === b.last && a.first === b.first

const isWide = ({ first, last }: DayBounds) => last - first > 1

/** What two places that are one say: a town, or the land it lies in. */
const [TOWN, LAND] = [200, 100]

function placeWorth(a: Spot | null, b: Spot | null): number {
  if (a === null || b === null || otherPlace(a, b)) return 0
  if (!a.wide && !b.wide) return TOWN
  return a.key === b.key || (a.country !== null && a.country === b.country) ? LAND : 0
}

/** From this share of words on, what stands around two mentions is alike, and so alike that it is told of one thing. Units: hundredths. */
const [ALIKE, TOLD_ALIKE] = [30, 50]

/** Whether a party that is no state takes part as a whole: a council, a league, a bloc. It seldom sits twice in few days on one matter. */
const sitsAsBody = ({ parties }: Sighting, code: string) =>
  !/^[A-Z]{2}$/u.test(code) &&
  parties.some(({ codes, nameWords, kind }) => codes.includes(code) && nameWords.length === 0 && kind !== 'person')

/** How many words of one passage both mentions stand in, where they stand in one. */
function printedFrom(a: Sighting, b: Sighting): number {
  return a.ref !== b.ref && nearInPrint(a, b) ? (samePassage(a.passage, b.passage)?.all ?? 0) : 0
}

/** So many words in a row around both mentions are no formula of reception. Units: words. */
const NO_FORMULA = 20

/** How many days apart two copies are printed that tell of one day's meeting. Formulas of reception come back day after day. */
const NEXT_DAY = 1

const nearInPrint = (a: Sighting, b: Sighting) =>
  a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= NEXT_DAY

/** How much of the words around the one stands around the other, in hundredths of the fewer. */
function sharedAround(a: Sighting, b: Sighting): number {
  const [few, many] = a.around.size <= b.around.size ? [a.around, b.around] : [b.around, a.around]
  if (few.size < 4) return 0
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return Math.floor((100 * shared) / few.size)
}
