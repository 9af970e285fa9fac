import type { Event, EventParticipant, Level, MeetingKind, Named, NamedPlace, UtteranceId } from '@isnad/record'
import { entryId } from '../entry-id.js'
import type { Party, Sighting } from '../facts/facts.js'
import { sameParty } from '../facts/same-party.js'
import { inOrder } from '../in-order.js'
import type { Cluster } from '../loom/partition.js'
import type { Standing } from '../origins/standing.js'
import { historyOf, statusOf } from './status.js'

/** Which utterance a statement of a reading became part of. */
export type VoiceOf = (statement: string) => UtteranceId | null

/** One meeting of all its tellings: for each field the value that most independent origins support. */
export function uniteEvent({ facts, because }: Cluster<Sighting>, standing: Standing, voiceOf: VoiceOf): Event {
  const told = inOrder(facts)
  const [first] = told as [Sighting, ...Sighting[]]
  const topics = [...new Set(told.flatMap((sighting) => sighting.topics))].sort()
  return {
    id: entryId('event', first.key),
    kind: kindOf(told, standing),
    level: levelOf(told, standing),
    date: dateOf(told, standing),
    place: placeOf(told, standing),
    host: hostOf(told, standing),
    participants: participantsOf(told, standing),
    status: statusOf(told),
    topics,
    tellings: told.map(({ ref, meeting, mentions, date, place, status, toldBy }) => ({
      ref,
      meeting,
      mentions,
      date,
      place: place?.name ?? null,
      status,
      voice: (toldBy === null ? null : voiceOf(toldBy)) ?? 'outlet',
    })),
    history: historyOf(told, standing),
    because,
    tracks: [],
    origins: standing.count(told.map(({ ref }) => ref)),
  }
}

/** The kind told by most; of equals the one that says more than "a meeting". */
function kindOf(told: readonly Sighting[], standing: Standing): MeetingKind {
  const vague = (kind: MeetingKind) => (kind === 'meeting' ? 1 : 0)
  const values = told.map(({ ref, kind }) => ({ ref, value: kind }))
  return standing.rank(values, String, (a, b) => vague(a) - vague(b))[0]?.value ?? 'meeting'
}

function levelOf(told: readonly Sighting[], standing: Standing): Level {
  const values = told.flatMap(({ ref, level }) => (level === 'unspecified' ? [] : [{ ref, value: level }]))
  return standing.rank(values, String)[0]?.value ?? 'unspecified'
}

/** The day told by most, those that knew it was put off before those that did not; of equals the narrower. */
function dateOf(told: readonly Sighting[], standing: Standing): string | null {
  const dated = told.filter(({ date }) => date !== null)
  const putOff = dated.filter(({ status }) => status === 'postponed')
  const since = Math.min(...putOff.map(({ published }) => published ?? 0))
  const current =
    putOff.length === 0 ? dated : dated.filter((s) => s.status === 'postponed' || (s.published ?? 0) >= since)
  const width = (s: Sighting) => (s.day === null ? 1000 : s.day.last - s.day.first)
  const narrow = current.filter((s) => !current.some((other) => isWithin(other, s) && width(other) < width(s)))
  const values = narrow.flatMap(({ ref, date }) => (date === null ? [] : [{ ref, value: date }]))
  return standing.rank(values, String, (a, b) => b.length - a.length)[0]?.value ?? null
}

const isWithin = ({ day: a }: Sighting, { day: b }: Sighting) =>
  a !== null && b !== null && a.first >= b.first && a.last <= b.last

/** The place told by most, the city before the country it lies in. */
function placeOf(told: readonly Sighting[], standing: Standing): NamedPlace | null {
  const places = told.flatMap(({ ref, place }) => (place === null ? [] : [{ ref, value: place }]))
  const cities = places.filter(({ value }) => !value.wide)
  const best = standing.rank(cities.length > 0 ? cities : places, (place) => place.key)[0]?.value
  return best === undefined ? null : { name: best.name, country: best.country }
}

function hostOf(told: readonly Sighting[], standing: Standing): Named | null {
  const hosts = told.flatMap(({ ref, host }) => (host === null ? [] : [{ ref, value: host }]))
  const best = standing.rank(hosts, (host) => host.of ?? host.name)[0]?.value
  return best === undefined ? null : { name: best.name, of: best.of }
}

type Present = Sighting['parties'][number]

/** All who take part by any telling: people once however spelled, a state not beside the person who stands for it. */
function participantsOf(told: readonly Sighting[], standing: Standing): EventParticipant[] {
  const groups: { party: Present; ref: string }[][] = []
  const all = told.flatMap(({ ref, parties }) => parties.map((party) => ({ ref, party })))
  const people = all.filter(({ party }) => party.nameWords.length > 0)
  for (const each of people) {
    const group = groups.find((g) => g.some((other) => sameParty(other.party, each.party) === 'same'))
    if (group === undefined) groups.push([each])
    else group.push(each)
  }
  for (const each of all) {
    if (each.party.nameWords.length > 0) continue
    const group = groups.find((g) =>
      g.some((other) => sharesCode(other.party, each.party) || isSame(other.party, each.party)),
    )
    if (group === undefined) groups.push([each])
    else group.push(each)
  }
  return groups
    .map((group) => participantOf(group, standing))
    .sort(
      (a, b) => b.origins - a.origins || (a.of ?? '~').localeCompare(b.of ?? '~', 'en') || (a.name < b.name ? -1 : 1),
    )
}

const sharesCode = (a: Party, b: Party) => a.codes.some((code) => b.codes.includes(code))
const isSame = (a: Party, b: Party) => sameParty(a, b) === 'same'

function participantOf(group: readonly { party: Present; ref: string }[], standing: Standing): EventParticipant {
  const named = group.filter(({ party }) => party.nameWords.length > 0)
  const names = (named.length > 0 ? named : group).map(({ ref, party }) => ({ ref, value: party }))
  const [best] = standing.rank(
    names,
    (party) => party.name,
    (a, b) => b.nameWords.length - a.nameWords.length,
  )
  const roles = group.map(({ ref, party }) => ({ ref, value: party.role }))
  const special = roles.filter(({ value }) => value !== 'party')
  const refs = [...new Set(group.map(({ ref }) => ref))].sort()
  const codes = standing.rank(
    group.flatMap(({ ref, party }) => (party.of === null ? [] : [{ ref, value: party.of }])),
    String,
  )
  return {
    name: best?.value.name ?? '',
    of: best?.value.of ?? codes[0]?.value ?? null,
    role: standing.rank(special, String)[0]?.value ?? 'party',
    refs,
    origins: standing.count(refs),
  }
}
