import type { MeetingStatus, Topic } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import { topicsOf } from '../topics/topics-of.js'
import {
  dayOf,
  endAfter,
  interval,
  phaseOf,
  placeOf,
  type Support,
  statusOf,
  supportsOf,
  timeOf,
} from './circumstances.js'
import { type Attendee, markerOf, type Party, partiesAfter, subjectBefore } from './participants.js'
import type { Scene } from './scene.js'
import type { Trigger } from './triggers.js'

/** One place in a report that tells of a meeting, and all that its words say. */
export interface Sighting {
  readonly trigger: Trigger
  readonly attendees: readonly Attendee[]
  /** Whose visit, call or reception it is. */
  readonly first: number | null
  /** Who receives or is called: the host, as far as the verb tells. */
  readonly host: number | null
  readonly place: number | null
  readonly time: number | null
  readonly date: string | null
  /** What the date is the date of, where the words say so. */
  readonly phase: 'begin' | 'end' | null
  readonly status: MeetingStatus
  readonly topics: readonly Topic[]
  readonly toldBy: number | null
  /** True where the subject is only in the verb's form: "where he met …". */
  readonly carried: boolean
  /** True for "another meeting". */
  readonly other: boolean
  readonly partner: boolean
  readonly supported: boolean
  /** True for "talks since two years": a process, not an occasion. */
  readonly goesOn: boolean
  readonly to: number
  readonly rule: string
}

const ANOTHER = new Set(foldArabic('آخر أخرى ثان ثانيا ثانية').split(' '))
const HOLDERS = new Set(['hold', 'attend', 'host', 'gather'])
const TRANSITIVE = new Set(['meet', 'receive', 'call'])
const FIRST_PERSON = new Set(['ي', 'نا'])

/** Reads what stands around a trigger; `carry` is who acted last, for verbs without a subject of their own. */
export function sightingAt(
  scene: Scene,
  trigger: Trigger,
  order: { readonly alone: boolean; readonly leads: boolean },
  carry: Attendee | null,
): Sighting {
  const party = partiesAfter(scene, trigger)
  const supports = supportsOf(scene, trigger, party.to)
  const statement = scene.clauses.statement[trigger.from] ?? -1
  const attendees: Attendee[] = []
  let carried = false
  let host: number | null = null
  let placeFromHost = -1

  const subject = (found: Attendee | null, verb: number, many: boolean) => {
    if (found !== null) attendees.push(found)
    else if (!many) {
      const implied = followsThat(scene, verb)
        ? (speakerOf(scene, trigger.from) ?? carry)
        : (carry ?? speakerOf(scene, trigger.from))
      if (implied !== null) {
        attendees.push(implied)
        carried = true
      }
    }
  }
  const holder =
    trigger.form === 'noun'
      ? supports.find(
          (s) =>
            HOLDERS.has(s.frame) &&
            s.form !== 'noun' &&
            s.form !== 'passive' &&
            (trigger.frame !== 'sign' || s.frame === 'gather'),
        )
      : undefined
  if (trigger.form !== 'noun') {
    // a verb joined by wa- goes on with whoever acted before
    const joined = scene.word(trigger.from)?.occasion?.conj === 'و'
    const beside = scene.mention(trigger.from - 1)
    const told =
      trigger.frame !== 'travel' ||
      joined ||
      followsThat(scene, trigger.from) ||
      (beside >= 0 && scene.mentionAt(beside).kind === 'person')
    if (!party.subject && trigger.form !== 'passive' && told)
      subject(joined && carry !== null ? carry : subjectBefore(scene, trigger.from), trigger.from, trigger.many)
    else if (
      party.attendees.length === 1 &&
      !party.partner &&
      TRANSITIVE.has(trigger.frame) &&
      !trigger.many &&
      carry !== null
    ) {
      // one alone after "met" is whom he met: "where he will meet the president"
      attendees.push(carry)
      carried = true
    }
  } else if (trigger.owned) {
    if (scene.word(trigger.from)?.occasion?.suffix === 'هما') attendees.push(...lastTwoBefore(scene, trigger.from))
    else {
      const owner = ownerOf(scene, trigger, carry)
      if (owner !== null) attendees.push(owner)
    }
  } else if (holder !== undefined && holder.at < trigger.from) {
    const between = betweenOf(scene, holder, trigger)
    if (holder.frame === 'host') {
      placeFromHost = between.place
      host = between.attendees[0]?.actor ?? null
    }
    if (between.attendees.length > 0) attendees.push(...between.attendees)
    else if (
      placeFromHost < 0 &&
      (party.partner || trigger.frame === 'visit' || trigger.frame === 'call' || trigger.frame === 'session')
    )
      subject(subjectBefore(scene, holder.at), holder.at, holder.many)
  } else if (trigger.frame !== 'sign' && !(trigger.weak && trigger.frame === 'talk') && standsAside(scene, trigger)) {
    const companion = nearestBefore(scene, trigger.from) ?? lastPersonBefore(scene, trigger.from)
    if (companion !== null) attendees.push(companion)
  } else if (
    trigger.prep === 'ل' &&
    party.attendees.length === 1 &&
    (trigger.frame === 'meet' || trigger.frame === 'talk')
  ) {
    if (carry !== null) {
      attendees.push(carry)
      carried = true
    }
  }
  if (
    trigger.frame === 'visit' &&
    trigger.form === 'noun' &&
    attendees.length === 0 &&
    party.attendees.length === 0 &&
    party.goals.length > 0
  ) {
    // whoever is invited stands next to "to a visit"
    const invited =
      trigger.prep === 'ل' || scene.form(trigger.from - 1) === 'الي' ? lastBefore(scene, trigger.from, false) : null
    const several = holder?.many === true
    const visitor = several
      ? null
      : (invited ?? lastPersonBefore(scene, trigger.from) ?? personAfter(scene, party.to) ?? carry)
    if (visitor !== null) attendees.push(visitor)
  }
  for (const a of party.attendees) if (!attendees.some((b) => b.actor === a.actor)) attendees.push(a)
  spreadStates(scene, attendees)
  const first = attendees[0]?.actor ?? null
  if (trigger.frame === 'receive') host = first

  // a tour of several states is a meeting with each
  if (party.goals.length > 1)
    for (const k of party.goals)
      if (scene.actorOf(k) >= 0) attendees.push({ mention: k, actor: scene.actorOf(k), role: 'host' })
  const [goal] = party.goals
  const place =
    goal !== undefined
      ? goal
      : placeFromHost >= 0
        ? placeFromHost
        : placeOf(scene, trigger, party.agenda >= 0 ? party.agenda - 4 : party.to, order.leads)
  const time = timeOf(scene, trigger, party.to, party.agenda, order.alone)
  const day = (t: number) => dayOf(scene.layers.times.times[t]?.value ?? null)
  const phase = time >= 0 ? phaseOf(scene, trigger, supports, time) : null
  const end = phase === 'begin' ? endAfter(scene, time) : -1
  const date = time < 0 ? null : end >= 0 ? interval(day(time), day(end)) : day(time)
  return {
    trigger,
    attendees,
    first,
    host,
    place: place >= 0 ? place : null,
    time: time >= 0 ? time : null,
    date,
    phase,
    status: statusOf(scene, trigger, supports, date),
    topics: agendaOf(scene, trigger, party),
    toldBy: statement >= 0 ? statement : null,
    carried,
    other: ANOTHER.has(scene.form(trigger.to)) || ANOTHER.has(scene.form(trigger.to + 1)),
    partner: party.partner,
    supported: supports.some((s) => s.form !== 'noun'),
    goesOn: trigger.frame === 'talk' && goesOn(scene, trigger),
    to: party.to,
    rule: ruleOf(trigger, holder),
  }
}

/** "The ministers of X, Y and Z" are a participant a state, as far as the report names the states by themselves. */
function spreadStates(scene: Scene, attendees: Attendee[]): void {
  for (let i = attendees.length - 1; i >= 0; i--) {
    const a = attendees[i] as Attendee
    const codes = scene.layers.actors.actors[a.actor]?.of?.split(' ') ?? []
    if (codes.length < 2) continue
    const states = codes.map((of) => scene.stateActor(of)).filter((actor) => actor >= 0)
    if (states.length < 2) continue
    attendees.splice(
      i,
      1,
      ...states.filter((actor) => !attendees.some((b) => b.actor === actor)).map((actor) => ({ ...a, actor })),
    )
  }
}

/** True where "since" stands in the clause. */
function goesOn(scene: Scene, trigger: Trigger): boolean {
  const to = scene.clauses.to[trigger.from] ?? trigger.to
  for (let i = trigger.to; i < to && i < trigger.to + 12; i++) if (scene.form(i) === 'منذ') return true
  return scene.form(trigger.to) === 'السلام'
}

/** Whoever stands between a verb of holding and the occasion it holds. */
function betweenOf(scene: Scene, holder: Support, trigger: Trigger): { attendees: Attendee[]; place: number } {
  const attendees: Attendee[] = []
  let place = -1
  for (let i = holder.at + 1; i < trigger.from; ) {
    const k = scene.mention(i)
    if (k < 0) {
      i++
      continue
    }
    const mention = scene.mentionAt(k)
    const marker = markerOf(scene, mention)
    if (marker === null && mention.kind === 'place') place = k
    else if (marker === null && scene.canMeet(mention, k)) {
      if (holder.frame === 'host' && scene.canBePlace(mention)) place = k
      attendees.push({ mention: k, actor: scene.actorOf(k), role: holder.frame === 'host' ? 'host' : 'party' })
    } else if (marker === 'from' && trigger.frame === 'call' && scene.canMeet(mention, k))
      attendees.push({ mention: k, actor: scene.actorOf(k), role: 'party' })
    i = mention.to
  }
  return { attendees, place }
}

/** Whose meeting "his meeting" is: the speaker of "my meeting"; else whoever the sentence has named, else who acted last. */
function ownerOf(scene: Scene, trigger: Trigger, carry: Attendee | null): Attendee | null {
  const suffix = scene.word(trigger.from)?.occasion?.suffix ?? ''
  if (FIRST_PERSON.has(suffix)) return speakerOf(scene, trigger.from)
  return lastPersonBefore(scene, trigger.from) ?? speakerAround(scene, trigger.from) ?? carry
}

/** Whoever stands right before a token, without a preposition: "pledges that the Gulf states made during a summit". */
function nearestBefore(scene: Scene, token: number): Attendee | null {
  for (let i = token - 1; i >= token - 4 && i >= 0; i--) {
    const k = scene.mention(i)
    if (k < 0) continue
    const mention = scene.mentionAt(k)
    return markerOf(scene, mention) === null && scene.canMeet(mention, k)
      ? { mention: k, actor: scene.actorOf(k), role: 'party' }
      : null
  }
  return null
}

/** The person named last before a token in its sentence. */
function lastPersonBefore(scene: Scene, token: number): Attendee | null {
  return lastBefore(scene, token, true)
}

function lastBefore(scene: Scene, token: number, person: boolean): Attendee | null {
  const { from } = scene.around(token)
  for (let i = token - 1; i >= from; ) {
    const k = scene.mention(i)
    if (k < 0) {
      i--
      continue
    }
    const mention = scene.mentionAt(k)
    if (scene.canMeet(mention, k) && (!person || (mention.kind === 'person' && mention.agreement.number === 'one')))
      return { mention: k, actor: scene.actorOf(k), role: 'party' }
    i = mention.from - 1
  }
  return null
}

/** "On a visit to X, Y said": who comes after the phrase that opens a sentence. */
function personAfter(scene: Scene, token: number): Attendee | null {
  const { to } = scene.around(token)
  for (let i = token; i < Math.min(to, token + 8); i++) {
    const k = scene.mention(i)
    if (k >= 0 && scene.mentionAt(k).kind === 'person' && scene.canMeet(scene.mentionAt(k), k))
      return { mention: k, actor: scene.actorOf(k), role: 'party' }
  }
  return null
}

/** Whom "the talks of the two" speaks of: those named last in the sentence. */
function lastTwoBefore(scene: Scene, token: number): Attendee[] {
  const out: Attendee[] = []
  for (let at = token; out.length < 2; ) {
    const found = lastBefore(scene, at, false)
    if (found === null) break
    if (!out.some((a) => a.actor === found.actor)) out.unshift(found)
    at = scene.mentionAt(found.mention).from
  }
  return out.length === 2 ? out : []
}

const ASIDE = new Set(['during', 'after', 'before', 'from'])
const CLOSE = new Set(foldArabic('ختام هامش أعقاب نهاية مستهل اختتام').split(' '))

/** "During talks", "at the end of a meeting": whoever the sentence speaks of was there. */
function standsAside(scene: Scene, trigger: Trigger): boolean {
  for (let i = trigger.from - 1; i >= trigger.from - 2; i--) {
    const particle = scene.word(i)?.particle
    if (particle != null && particle.is.type === 'prep' && ASIDE.has(particle.is.key ?? '')) return true
    if (CLOSE.has(scene.form(i))) return true
  }
  return false
}

/** "That he …": a verb behind "that" and a pronoun has the speaker for its subject. */
function followsThat(scene: Scene, token: number): boolean {
  for (let i = token - 1; i >= token - 2; i--) {
    const particle = scene.word(i)?.particle
    if (particle != null && particle.is.type === 'that') return particle.suffix !== ''
  }
  return false
}

/** The speaker of the statement a token belongs to, or whose frame it stands in (between its cue and its words). */
function speakerAround(scene: Scene, token: number): Attendee | null {
  const inside = speakerOf(scene, token)
  if (inside !== null) return inside
  const { from } = scene.around(token)
  for (let i = token; i >= from; i--) {
    const k = scene.clauses.cue[i] ?? -1
    if (k >= 0) return speakerBy(scene, k)
  }
  return null
}

function speakerOf(scene: Scene, token: number): Attendee | null {
  const k = scene.clauses.statement[token] ?? -1
  return k < 0 ? null : speakerBy(scene, k)
}

function speakerBy(scene: Scene, k: number): Attendee | null {
  const statement = scene.layers.statements.statements[k]
  if (statement === undefined || statement.speaker === null) return null
  const actor = scene.layers.actors.actors[statement.speaker]
  const mention = actor?.mentions[0]
  if (
    actor === undefined ||
    mention === undefined ||
    actor.kind === 'anonymous' ||
    actor.kind === 'document' ||
    actor.kind === 'agency' ||
    actor.kind === 'outlet'
  )
    return null
  return { mention, actor: statement.speaker, role: 'party' }
}

function agendaOf(scene: Scene, trigger: Trigger, party: Party): Topic[] {
  const { tokens } = scene.layers
  const end = scene.around(trigger.from).to
  const from = party.agenda >= 0 ? party.agenda : trigger.to
  const topics = topicsOf(tokens, from, end)
  return topics.filter((t) => t !== 'negotiations' || topics.length === 1)
}

function ruleOf(trigger: Trigger, holder: Support | undefined): string {
  if (trigger.frame === 'receive') return 'ar.meeting.received'
  if (trigger.frame === 'discuss') return 'ar.meeting.discussed-with'
  if (trigger.frame === 'sign') return 'ar.meeting.signed'
  if (trigger.form !== 'noun') return `ar.meeting.${trigger.frame}`
  if (holder !== undefined) return holder.frame === 'host' ? 'ar.meeting.hosted' : 'ar.meeting.held'
  return trigger.owned ? 'ar.meeting.owned' : 'ar.meeting.named'
}
