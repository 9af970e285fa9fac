import { parseDay } from '@isnad/engine'
import type { MeetingKind, MeetingStatus, Topic } from '@isnad/record'
import { interval } from './circumstances.js'
import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'
import type { Sighting } from './sightings.js'
import { isDay, isProcess, isVague, keyOf, OPEN, partyOf, stands } from './stands.js'

/** One meeting, from all places in the report that tell of it. */
export interface United {
  readonly sightings: Sighting[]
  kind: MeetingKind
  attendees: Attendee[]
  first: number | null
  host: number | null
  place: number | null
  time: number | null
  date: string | null
  status: MeetingStatus
  topics: Topic[]
  /** True once two mentions gave different lists of participants, one longer than the other. */
  grew: boolean
  /** Indexes of meetings said to go on beside it. */
  readonly beside: Set<number>
}

/** Kinds that may name one and the same encounter. */
const FAMILY: Readonly<Record<MeetingKind, string>> = {
  meeting: 'encounter',
  talks: 'encounter',
  summit: 'encounter',
  conference: 'conference',
  visit: 'visit',
  call: 'call',
  session: 'session',
  signing: 'signing',
}

/** How many of the latest meetings a mention may belong to. */
const LOOK_BACK = 12

/** Unites sightings of the same meeting, in order of place. */
export function uniteMeetings(scene: Scene, sightings: readonly Sighting[]): United[] {
  const out: United[] = []
  for (const sighting of sightings) {
    const known = findSame(scene, out, sighting)
    if (known !== null) {
      scene.layers.trace?.unions.set(sighting.trigger.from, unitedBy(scene, known, sighting))
      join(scene, known, sighting)
    } else if (mayStand(sighting)) out.push(newMeeting(sighting))
  }
  return out.filter(
    (m) => m.sightings.some((s) => stands(scene, s)) || (m.sightings.length > 1 && standsTogether(scene, m)),
  )
}

/** True for words that may yet be joined by others about the same occasion. */
function mayStand({ attendees, goesOn, withMedia }: Sighting): boolean {
  return attendees.length > 0 && !goesOn && !withMedia
}

/** True where several mentions give between them two parties and a place or day, though none does alone. */
function standsTogether(scene: Scene, m: United): boolean {
  const parties = new Set(m.attendees.map((a) => partyOf(scene, a))).size
  return (
    parties > 1 && m.sightings.every((s) => !s.trigger.many || !s.trigger.weak) && (m.place !== null || m.date !== null)
  )
}

function findSame(scene: Scene, meetings: readonly United[], s: Sighting): United | null {
  const last = Math.max(0, meetings.length - LOOK_BACK)
  // "the meeting" is what has been called a meeting before whatever has been told of since
  if (s.trigger.definite && s.attendees.length === 0)
    for (let i = meetings.length - 1; i >= last; i--) {
      const meeting = meetings[i] as United
      if (calledAlike(scene, meeting, s) && isSame(scene, meeting, s)) return meeting
    }
  for (let i = meetings.length - 1; i >= last; i--) {
    const meeting = meetings[i] as United
    if (isSame(scene, meeting, s)) return meeting
  }
  return null
}

function isSame(scene: Scene, m: United, s: Sighting): boolean {
  // "another meeting" is another than the one just told of, unless it is told of again by its place
  if (s.other && (s.place === null || m.place === null || !samePlace(scene, m.place, s.place))) return false
  if (s.last && m.date !== s.date) return false
  const previous = m.sightings[m.sightings.length - 1] as Sighting
  if (isChained(scene, m, previous, s)) return true
  if (FAMILY[m.kind] !== FAMILY[s.trigger.kind]) return false
  if (
    !(datesAgree(m.date, s.date) || phases(m, s) !== null) ||
    !placesAgree(scene, m.place, s.place) ||
    !statusesAgree(m, s)
  )
    return false
  if (!s.trigger.definite && othersCame(scene, m, s)) return false
  const mine = new Set(m.attendees.map((a) => keyOf(scene, a)))
  // whoever sponsors it says nothing of who meets
  const theirs = new Set(
    s.attendees.filter((a) => !isVague(scene, a) && a.role !== 'mediator').map((a) => keyOf(scene, a)),
  )
  let shared = 0
  for (const key of theirs) if (mine.has(key)) shared++
  if (s.trigger.kind === 'signing' && s.trigger.definite) return true
  if (s.namesake && m.place !== null && s.place !== null && samePlace(scene, m.place, s.place)) return true
  if (theirs.size === 0) {
    if (isProcess(scene, s)) return false
    if (s.trigger.many || (s.place !== null && m.place === null && !isHeldIn(s))) return false
    return s.trigger.definite || s.trigger.owned || (s.place !== null && m.place !== null)
  }
  // one visitor goes to several places: only what names no other place is the same visit
  if (s.trigger.kind === 'visit')
    return shared > 0 && (s.first === null || s.first === m.first) && !(m.place === null && s.place !== null)
  // "the talks" names whom "talks" left out
  if (
    s.trigger.definite &&
    mine.size === 1 &&
    theirs.size === 1 &&
    m.kind === s.trigger.kind &&
    m.sightings.length === 1 &&
    scene.sameSentence(m.sightings[0]?.trigger.from ?? 0, s.trigger.from)
  )
    return true
  if (
    shared > 0 &&
    m.date !== null &&
    m.date === s.date &&
    (theirs.size > 1 || s.attendees.length > 1) &&
    [...theirs].every((key) => mine.has(key) || key.startsWith('#'))
  )
    return true
  if (shared === theirs.size) return theirs.size > 1 || s.trigger.definite || s.trigger.owned || mine.size === 1
  if (shared === mine.size) return mine.size > 1 || s.trigger.definite || s.trigger.owned
  return s.trigger.definite && (shared > 1 || (shared > 0 && calledAlike(scene, m, s)))
}

/** "The meeting was held in Geneva": where what has been told of takes place, and no other. */
const isHeldIn = ({ trigger, supported, aside, namesake, other }: Sighting): boolean =>
  trigger.form === 'noun' && trigger.definite && supported && !aside && !namesake && !other

/** True where both tell whom a party sent, and sent another to this than to that: two ministers of one government have two meetings. */
function othersCame(scene: Scene, m: United, s: Sighting): boolean {
  let others = false
  for (const a of s.attendees) {
    if (!isNamedPerson(scene, a)) continue
    if (m.attendees.some((b) => b.actor === a.actor)) return false
    const of = scene.sideOf(a.actor)
    others ||= of !== null && m.attendees.some((b) => isNamedPerson(scene, b) && scene.sideOf(b.actor) === of)
  }
  return others
}

const isNamedPerson = (scene: Scene, a: Attendee): boolean => {
  const actor = scene.layers.actors.actors[a.actor]
  return actor?.kind === 'person' && (actor.entry !== null || scene.mentionAt(a.mention).name !== null)
}

/** "A meeting …. The meeting": the noun that first named it, or one like it, with the article. */
function calledAlike(scene: Scene, m: United, s: Sighting): boolean {
  const noun = nounOf(scene, s)
  return noun !== '' && m.sightings.some((x) => nounOf(scene, x) === noun)
}

const nounOf = (scene: Scene, { trigger }: Sighting): string =>
  trigger.form === 'noun' ? (scene.word(trigger.from)?.occasion?.rest ?? '').replace(/ا$/u, '') : ''

/** "He visited Peking, where he met X"; "arrived in Y to meet X": a visit and the encounter inside it. */
function isChained(scene: Scene, m: United, previous: Sighting, s: Sighting): boolean {
  if (!scene.sameSentence(previous.trigger.from, s.trigger.from)) return false
  const visit = m.kind === 'visit' ? 'visit' : s.trigger.kind === 'visit' ? 'encounter' : null
  if (visit === null || FAMILY[s.trigger.kind] === FAMILY[m.kind]) return false
  // a tour of no named place has its encounters, each one of its own
  if (visit === 'visit' && m.place === null && m.date === null) return false
  if (FAMILY[s.trigger.kind] !== 'encounter' && FAMILY[s.trigger.kind] !== 'visit') return false
  // who has come, or is there, to meet somebody has not met him yet: two occasions
  if (visit === 'visit' && s.status === 'planned' && s.attendees.length > 1 && isThere(scene, m, s)) return false
  if (visit === 'encounter') return s.trigger.owned && s.first !== null && m.attendees.some((a) => a.actor === s.first)
  return (
    s.carried ||
    s.trigger.prep === 'ل' ||
    s.trigger.owned ||
    (s.first !== null && s.first === m.first && s.attendees.length > 1)
  )
}

/** True for a visitor who is there now, or has come a day or two before the report. */
function isThere(scene: Scene, m: United, s: Sighting): boolean {
  if (m.status === 'under-way') return s.trigger.prep === 'ل'
  const come = m.date === null ? null : parseDay(m.date)
  const day = parseDay(scene.layers.times.published.date ?? '')
  return m.status === 'held' && come !== null && day !== null && day - come <= LATELY
}

const LATELY = 2

function samePlace(scene: Scene, a: number, b: number): boolean {
  const x = scene.mentionAt(a).entry
  const y = scene.mentionAt(b).entry
  return x !== null && y !== null && x.name === y.name
}

/** The interval that a beginning told in one place and an end told in another make; null where they make none. */
function phases(m: United, s: Sighting): string | null {
  const dated = m.sightings.find((x) => x.date !== null)
  // talks that were under way on a day, and go on until another
  if (dated?.phase === null && s.phase === 'end' && m.status === 'under-way')
    return spanned(interval(dated.date, s.date))
  if (dated === undefined || dated.phase === null || s.phase === null || dated.phase === s.phase) return null
  const whole = s.phase === 'begin' ? interval(s.date, dated.date) : interval(dated.date, s.date)
  return spanned(whole)
}

const spanned = (date: string | null): string | null => (date?.includes('/') === true ? date : null)

function datesAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || a.startsWith(b) || b.startsWith(a) || /[/W]/u.test(a) || /[/W]/u.test(b)
}

function placesAgree(scene: Scene, a: number | null, b: number | null): boolean {
  if (a === null || b === null || a === b) return true
  const x = scene.mentionAt(a).entry
  const y = scene.mentionAt(b).entry
  // "the kingdom", "the capital": any town may be it, or in it
  if (isUnnamedSeat(scene, a)) return y?.place?.kind === 'city' || isUnnamedSeat(scene, b)
  if (isUnnamedSeat(scene, b)) return x?.place?.kind === 'city'
  if (x === null || y === null) return scene.form(scene.mentionAt(a).to - 1) === scene.form(scene.mentionAt(b).to - 1)
  if (x === y || x.name === y.name) return true
  const cx = x.place?.country ?? x.of
  return (
    cx !== null &&
    cx === (y.place?.country ?? y.of) &&
    (x.place?.kind === 'country' || y.place?.kind === 'country' || x.kind === 'state' || y.kind === 'state')
  )
}

const isUnnamedSeat = (scene: Scene, place: number): boolean => {
  const { entry, rule } = scene.mentionAt(place)
  return entry === null && rule === 'ar.mention.seat'
}

/** What a mention of a meeting has in common with a meeting it belongs to, in the words of a trace. */
function unitedBy(scene: Scene, m: United, s: Sighting): string[] {
  const previous = m.sightings[m.sightings.length - 1] as Sighting
  const known = new Set(m.attendees.map((a) => keyOf(scene, a)))
  const out: string[] = []
  if (isChained(scene, m, previous, s)) out.push('same-sentence')
  if (s.attendees.some((a) => known.has(keyOf(scene, a)))) out.push('same-party')
  if (m.date !== null && m.date === s.date) out.push('same-day')
  if (m.place !== null && s.place !== null && (m.place === s.place || samePlace(scene, m.place, s.place)))
    out.push('same-place')
  if (s.trigger.definite || s.trigger.owned) out.push('spoken-of-as-known')
  return out.length === 0 ? ['nothing-against'] : out
}

function statusesAgree(m: United, s: Sighting): boolean {
  if (m.status === s.status) return true
  // what a statement of the day before still announces has been held since
  const told = s.toldBy !== null && s.date === null && s.place !== null && m.place !== null && s.attendees.length > 1
  if (m.status === 'held' && s.status === 'planned') return told || (s.attendees.length === 0 && s.trigger.definite)
  if (OPEN.has(m.status) && s.status === 'held') return s.trigger.form === 'noun' && !s.supported
  return true
}

/** On a page without end one meeting gathers no more. */
const MOST_ATTENDEES = 60

function join(scene: Scene, m: United, s: Sighting): void {
  const before = m.attendees.length
  for (const a of s.attendees) {
    // "representatives" beside parties already named adds no one
    const vague = before > 1 && isVague(scene, a)
    if (!vague && m.attendees.length < MOST_ATTENDEES && !m.attendees.some((b) => b.actor === a.actor))
      m.attendees.push(a)
  }
  if (s.attendees.length > 1 && before > 1 && m.attendees.length > before) m.grew = true
  if (
    m.kind === 'visit' &&
    s.trigger.kind !== 'visit' &&
    m.sightings.every((x) => x.trigger.frame === 'travel') &&
    s.attendees.length > 1
  )
    m.kind = s.trigger.kind
  m.first ??= s.first
  m.host ??= s.host
  const whole = phases(m, s)
  // a passing mention without parties says where and when something else took place
  const passing = s.attendees.length === 0 && s.trigger.weak
  if (!passing && s.place !== null && (m.place === null || isUnnamedSeat(scene, m.place))) m.place = s.place
  if (whole !== null) m.date = whole
  else if (
    !passing &&
    s.date !== null &&
    (m.date === null || (isDay(s.date) && !isDay(m.date) && m.sightings[0]?.trigger.form !== 'noun'))
  ) {
    m.date = s.date
    m.time = s.time
  }
  // "X meets Y. … The meeting is to be held tomorrow"
  if (m.status === 'under-way' && s.status === 'planned' && m.sightings.every((x) => x.date === null && isPresent(x)))
    m.status = s.status
  if (s.status === 'cancelled' || s.status === 'postponed' || s.status === 'denied') m.status = s.status
  for (const t of s.topics) if (!m.topics.includes(t) && m.topics.length < 4) m.topics.push(t)
  m.sightings.push(s)
}

const isPresent = ({ trigger }: Sighting): boolean => trigger.form === 'present'

function newMeeting(s: Sighting): United {
  return {
    sightings: [s],
    kind: s.trigger.kind,
    attendees: [...s.attendees],
    first: s.first,
    host: s.host,
    place: s.place,
    time: s.time,
    date: s.date,
    status: s.status,
    topics: [...s.topics],
    grew: false,
    beside: new Set(),
  }
}
