import type { MeetingDraft, MeetingLayer } from '@isnad/engine'
import type { Finding, Level } from '@isnad/record'
import { BESIDE, THOSE_PRESENT } from '../../lexicon/meeting-frames.js'
import { addHeads } from './heads.js'
import { levelOf, presentedRank, statedLevel } from './meeting-level.js'
import type { Attendee } from './participants.js'
import { type MeetingNeeds, Scene } from './scene.js'
import { type Sighting, sightingAt } from './sightings.js'
import { findTriggers, type Trigger } from './triggers.js'
import { type United, uniteMeetings } from './unite-meetings.js'

/** How far a rule is to be trusted before anything is known of the report. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  'ar.meeting.meet': 0.95,
  'ar.meeting.talk': 0.92,
  'ar.meeting.received': 0.93,
  'ar.meeting.discussed-with': 0.9,
  'ar.meeting.visit': 0.94,
  'ar.meeting.travel': 0.87,
  'ar.meeting.call': 0.95,
  'ar.meeting.signed': 0.87,
  'ar.meeting.voted': 0.85,
  'ar.meeting.held': 0.94,
  'ar.meeting.hosted': 0.93,
  'ar.meeting.owned': 0.88,
  'ar.meeting.named': 0.9,
  'ar.meeting.before-body': 0.9,
}

/** What is left of that for a meeting of which only one party is known. */
const ALONE = 0.94

/** Occasions at which parties meet, talk, call or visit, each once however often it is named. */
export function findMeetings(layers: MeetingNeeds): MeetingLayer {
  const scene = new Scene(layers)
  const triggers = findTriggers(scene)
  if (triggers.length === 0) return { meetings: [], findings: [] }
  const united = uniteMeetings(scene, readSightings(scene, triggers))
  addHeads(scene, united)
  markBeside(scene, united)
  const findings: Finding[] = []
  const meetings = united.map((m) => draftOf(scene, m, findings))
  return { meetings, findings }
}

/** Someone who has been said to come to a place. */
interface Arrival {
  readonly actor: number
  readonly place: number
}

/** Whoever has arrived somewhere in a sentence meets there, where it names no other place. */
function whereArrived(sighting: Sighting, arrival: Arrival | null): Sighting {
  if (arrival === null || sighting.place !== null || sighting.trigger.kind === 'visit') return sighting
  return sighting.attendees.some((a) => a.actor === arrival.actor) ? { ...sighting, place: arrival.place } : sighting
}

function readSightings(scene: Scene, triggers: readonly Trigger[]): Sighting[] {
  const { sentences, tokens } = scene.layers
  const out: Sighting[] = []
  const inSentence = new Map<number, number>()
  for (const t of triggers) {
    const at = sentences.at[t.from] ?? 0
    inSentence.set(at, (inSentence.get(at) ?? 0) + 1)
  }
  let carry: Attendee | null = null
  let carriedFrom = -1
  let company: readonly Attendee[] = []
  let sentence = -1
  let goal: Arrival | null = null
  for (const trigger of triggers) {
    // a subject is carried on within a paragraph only
    if (carriedFrom >= 0 && tokens.paragraph[carriedFrom] !== tokens.paragraph[trigger.from]) carry = null
    const at = sentences.at[trigger.from] ?? 0
    const read = sightingAt(scene, trigger, { alone: inSentence.get(at) === 1, leads: at !== sentence, company }, carry)
    const sighting: Sighting = at === sentence ? whereArrived(read, goal) : read
    if (at !== sentence) goal = null
    if (trigger.kind === 'visit' && sighting.first !== null && sighting.place !== null)
      goal = { actor: sighting.first, place: sighting.place }
    sentence = at
    out.push(sighting)
    const [first] = sighting.attendees
    if (first !== undefined) {
      company = sighting.attendees
      carry = first
      carriedFrom = trigger.from
    }
  }
  return out
}

/** How many of the first meetings another may be told to go on beside. */
const BESIDES = 20

function markBeside(scene: Scene, meetings: readonly United[]): void {
  const inSentence = new Map<number, Set<number>>()
  for (const [j, m] of meetings.slice(0, BESIDES).entries())
    for (const { trigger } of m.sightings) {
      const at = scene.layers.sentences.at[trigger.from] ?? -1
      const known = inSentence.get(at)
      if (known === undefined) inSentence.set(at, new Set([j]))
      else known.add(j)
    }
  for (const [i, here] of meetings.entries()) {
    const first = (here.sightings[0] as Sighting).trigger.from
    const others = [...(inSentence.get(scene.layers.sentences.at[first] ?? -1) ?? [])].filter((j) => j < i)
    if (others.length === 0 || !saysBeside(scene, first)) continue
    for (const j of others) {
      here.beside.add(j)
      ;(meetings[j] as United).beside.add(i)
    }
  }
}

/** True where the sentence of a token says that occasions go together in time. */
function saysBeside(scene: Scene, token: number): boolean {
  const { from, to } = scene.around(token)
  for (let t = from; t < to; t++) if (BESIDE.has(scene.form(t).replace(/^و(?=.{4})/u, ''))) return true
  return false
}

function draftOf(scene: Scene, m: United, findings: Finding[]): MeetingDraft {
  const first = m.sightings[0] as Sighting
  const attendees = withoutStates(scene, m)
  const host = m.host ?? hostBy(scene, m, attendees)
  if (m.grew) findings.push(grewFinding(scene, m))
  const level = m.kind === 'summit' ? 'leaders' : levelBy(scene, m, attendees)
  return {
    kind: m.kind,
    level,
    status: m.status,
    participants: attendees.map((a) => ({
      actor: a.actor,
      role: a.actor === host ? 'host' : a.role,
      range: scene.mentionAt(a.mention),
    })),
    host,
    place: m.place,
    time: m.time,
    date: m.date,
    topics: m.topics,
    mentions: m.sightings.map(({ trigger }) => ({ from: trigger.from, to: trigger.to })),
    toldBy: first.toldBy,
    beside: [...m.beside].sort((a, b) => a - b),
    rule: first.rule,
    confidence: (CONFIDENCE[first.rule] ?? 0.85) * (m.attendees.length > 1 ? 1 : ALONE),
  }
}

/** The rank that the words which first name a meeting state, else that of whoever comes, else what is stated later. */
function levelBy(scene: Scene, m: United, attendees: readonly Attendee[]): Level {
  const [first, ...later] = m.sightings
  const statedBy = ({ trigger, to }: Sighting) => statedLevel(scene, trigger.from, Math.min(to, trigger.to + 12))
  const stated = first === undefined ? null : (statedBy(first) ?? presentedRank(scene, first.trigger.to))
  if (stated !== null) return stated
  const visitor = m.kind === 'visit' ? m.first : null
  // who is told of later may come to a part of it only
  const opening = first === undefined ? [] : attendees.filter((a) => first.attendees.some((b) => b.actor === a.actor))
  const opened = opening.length > 1 ? levelOf(scene, opening, visitor) : 'unspecified'
  const level = opened === 'unspecified' ? levelOf(scene, attendees, visitor) : opened
  return level === 'unspecified' ? (later.map(statedBy).find((l) => l !== null) ?? level) : level
}

/** Whoever is at home where it takes place: one of those who come, or the state a visit leads to. */
function hostBy(scene: Scene, m: United, attendees: readonly Attendee[]): number | null {
  const home = m.place === null ? null : scene.countryOf(m.place)
  if (home === null) return null
  const own = attendees.find((a) => scene.sideOf(a.actor) === home)
  if (own !== undefined) return own.actor
  const state = m.kind === 'visit' ? scene.stateActor(home) : -1
  return state >= 0 ? state : null
}

/** A person and the state he stands for are one participant; so are a body named twice, and an office and the person who holds it. */
function withoutStates(scene: Scene, m: United): Attendee[] {
  const { actors } = scene.layers.actors
  const codes = new Map<string, number>()
  const named = new Set<string>()
  const groups = new Map<string, number>()
  const states = new Map<string, number>()
  const others = new Set<string>()
  let persons = 0
  for (const a of m.attendees) {
    const of = actors[a.actor]?.of ?? null
    if (of !== null) codes.set(of, (codes.get(of) ?? 0) + 1)
    if (of !== null && actors[a.actor]?.kind === 'group' && !groups.has(of)) groups.set(of, a.actor)
    const kind = actors[a.actor]?.kind
    if (of !== null) {
      if (kind !== 'state' && kind !== 'organisation') others.add(of)
      else if (!states.has(of)) states.set(of, a.actor)
    }
    if (!isNamed(scene, a)) continue
    persons++
    if (of !== null) named.add(of)
  }
  return m.attendees.filter((a) => {
    const actor = actors[a.actor]
    if (actor === undefined || isNamed(scene, a)) return true
    if (THOSE_PRESENT.has(scene.form(scene.mentionAt(a.mention).from))) return false
    if (actor.kind === 'person') return actor.of === null ? persons < 2 : !named.has(actor.of)
    // "representatives of X" beside "members of X"
    if (actor.kind === 'group')
      return actor.of === null || actor.entry !== null || actor.office === null || groups.get(actor.of) === a.actor
    if (actor.kind !== 'state' && actor.kind !== 'organisation') return true
    // whoever speaks before his own parliament is one, it is another
    if (m.kind === 'session' && actor.kind === 'organisation') return true
    // of a government and its capital one is enough
    return actor.of === null || codes.get(actor.of) === 1 || (!others.has(actor.of) && states.get(actor.of) === a.actor)
  })
}

/** True for a person known by more than an office: "the UN envoy" beside a named envoy of the UN is the same man. */
function isNamed(scene: Scene, a: Attendee): boolean {
  const actor = scene.layers.actors.actors[a.actor]
  return (
    actor?.kind === 'person' && (actor.entry !== null || actor.mentions.some((k) => scene.mentionAt(k).name !== null))
  )
}

function grewFinding(scene: Scene, m: United): Finding {
  const { tokens } = scene.layers
  const last = m.sightings.filter((s) => s.attendees.length > 1).at(-1) as Sighting
  const start = tokens.start[last.trigger.from] as number
  const end = tokens.end[last.trigger.to - 1] as number
  return {
    rule: 'meeting.participants-grow',
    span: { start, end, text: tokens.text.slice(start, end) },
    message: `Another mention of this meeting gives other participants; the list unites ${m.attendees.length}`,
  }
}
