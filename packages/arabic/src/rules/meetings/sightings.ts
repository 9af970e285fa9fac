import type { MeetingStatus, Topic } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import { topicsOf } from '../topics/topics-of.js'
import { dayOf, endOf, interval, phaseOf, placeOf, type Support, supportsOf, timeOf } from './circumstances.js'
import { isBody } from './list-edges.js'
import { type Attendee, type Party, partiesAfter } from './participants.js'
import type { Scene } from './scene.js'
import { statusOf } from './status-of.js'
import { isBefore, type Trigger } from './triggers.js'
import { partyOfVote, tellsVote } from './votes.js'
import { giverBefore, giverBehind, standsAside, whoMeets } from './who-meets.js'

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
  /** True for "the last visit", which is none of those told of. */
  readonly last: boolean
  readonly partner: boolean
  /** True where somebody is met whom nobody names. */
  readonly unnamed: boolean
  readonly supported: boolean
  /** True for "the Paris meeting": its place is its name. */
  readonly namesake: boolean
  /** True for an interview. */
  readonly withMedia: boolean
  /** True for "talks since two years": a process, not an occasion. */
  readonly goesOn: boolean
  /** True for a visit to a place that is named by no name. */
  readonly athome: boolean
  /** True behind "during", "after", "at the end of". */
  readonly aside: boolean
  /** True for a decision of a council where its vote is told. */
  readonly voted: boolean
  /** True for the next or the last sitting of a body. */
  readonly sitting: boolean
  readonly to: number
  readonly rule: string
}

/** "The last visit", "since the first visit". */
const isLast = (scene: Scene, noun: number): boolean =>
  LAST.has(scene.form(noun - 1)) ||
  (scene.form(noun - 1) === 'اول' && (scene.form(noun - 2) === 'من' || scene.form(noun - 2) === 'منذ'))
const LAST = new Set(foldArabic('آخر وآخر').split(' '))

const ANOTHER = new Set(foldArabic('آخر أخرى ثان ثانيا ثانية').split(' '))
/** Words of support that say an occasion took or takes place; what is denied or refused only is not borne out by it. */
const UNBORNE = new Set(['deny', 'refuse'])

/** Reads what stands around a trigger; `carry` is who acted last, for verbs without a subject of their own. */
export function sightingAt(
  scene: Scene,
  trigger: Trigger,
  order: { readonly alone: boolean; readonly leads: boolean; readonly company: readonly Attendee[] },
  carry: Attendee | null,
): Sighting {
  const votes = trigger.frame === 'vote'
  const party = votes ? partyOfVote(scene, trigger) : partiesAfter(scene, trigger)
  const supports = supportsOf(scene, trigger, party.to)
  const statement = scene.clauses.statement[trigger.from] ?? -1
  const company = whoMeets(scene, trigger, party, supports, carry, order.company)
  const attendees = [...company.attendees]
  const first = attendees[0]?.actor ?? null
  // a tour of several states is a meeting with each
  if (party.goals.length > 1)
    for (const k of party.goals)
      if (scene.actorOf(k) >= 0) attendees.push({ mention: k, actor: scene.actorOf(k), role: 'host', sent: false })
  const before = isBefore(scene, trigger)
  const place =
    before || votes || trigger.kind === 'call' ? -1 : whereOf(scene, trigger, party, company.hostPlace, order.leads)
  const time = timeOf(scene, trigger, party.to, party.agenda, order.alone)
  const phase = time >= 0 ? phaseOf(scene, trigger, supports, time) : null
  const day = dayOf(scene.layers.times.times[time]?.value ?? null)
  const end = phase === 'end' ? null : endOf(scene, time, day)
  const date = end === null ? day : interval(day, end)
  return {
    trigger,
    attendees,
    first,
    host: company.host ?? (trigger.frame === 'receive' ? first : null),
    place: place >= 0 ? place : null,
    time: time >= 0 ? time : null,
    date,
    phase,
    status: statusOf(
      scene,
      willGive(scene, trigger) ? { ...trigger, future: true } : trigger,
      before ? [] : supports,
      date,
      time >= 0 || isToday(scene, trigger),
      time,
    ),
    topics: agendaOf(scene, trigger, party),
    toldBy: statement >= 0 ? statement : null,
    carried: company.carried,
    other: ANOTHER.has(scene.form(trigger.to)) || ANOTHER.has(scene.form(trigger.to + 1)),
    last: trigger.kind === 'visit' && isLast(scene, trigger.from),
    partner: party.partner,
    unnamed: party.unnamed,
    namesake: party.goals.length > 0 && trigger.form === 'noun' && trigger.frame !== 'visit',
    withMedia: party.media,
    supported: supports.some((s) => s.form !== 'noun' && !UNBORNE.has(s.frame)),
    goesOn: trigger.frame === 'talk' && goesOn(scene, trigger),
    athome: party.athome,
    aside: standsAside(scene, trigger),
    voted: votes && tellsVote(scene, trigger),
    sitting: trigger.form === 'noun' && sits(scene, attendees, supports),
    to: party.to,
    rule: before ? 'ar.meeting.before-body' : ruleOf(trigger, company.holder),
  }
}

/** A day named beside a verb, though the report does not say which it is. */
function isToday(scene: Scene, trigger: Trigger): boolean {
  if (trigger.form === 'noun') return false
  const { to } = scene.around(trigger.from)
  for (let i = trigger.to; i < Math.min(to, trigger.to + 8); i++) {
    const time = scene.layers.times.times[scene.time(i)]
    if (time !== undefined && time.value === null && time.type === 'DATE') return true
  }
  return false
}

/** Where it takes place: the goal of a visit, the host's city, the nearest "in …", the host's country. */
function whereOf(scene: Scene, trigger: Trigger, party: Party, hostPlace: number, leads: boolean): number {
  const [goal] = party.goals
  if (goal !== undefined) return goal
  const near = placeOf(scene, trigger, party.agenda >= 0 ? party.agenda - 4 : party.to, leads)
  if (hostPlace < 0 || near < 0) return Math.max(hostPlace, near)
  const isCity = scene.mentionAt(near).entry?.place?.kind === 'city'
  return isCity && scene.countryOf(near) === scene.countryOf(hostPlace) ? near : hostPlace
}

/** "Will give a briefing". */
function willGive(scene: Scene, { frame, form, from }: Trigger): boolean {
  if (frame !== 'session' || form !== 'noun') return false
  return /^و?س/u.test(scene.form(giverBefore(scene, from))) || /^س/u.test(scene.form(giverBehind(scene, from)))
}

/** "The coming meeting in the Security Council": a body that sits needs nobody else. */
const sits = (scene: Scene, [only, other]: readonly Attendee[], supports: readonly Support[]): boolean =>
  only !== undefined &&
  other === undefined &&
  isBody(scene, only.mention) &&
  supports.some((s) => s.frame === 'plan' || s.form !== 'noun')

/** True where "since" stands in the clause. */
function goesOn(scene: Scene, trigger: Trigger): boolean {
  const to = scene.clauses.to[trigger.from] ?? trigger.to
  for (let i = trigger.to; i < to && i < trigger.to + 12; i++) if (scene.form(i) === 'منذ') return true
  return scene.form(trigger.to) === 'السلام'
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
  if (trigger.frame === 'vote') return 'ar.meeting.voted'
  if (trigger.form !== 'noun') return `ar.meeting.${trigger.frame}`
  if (holder !== undefined) return holder.frame === 'host' ? 'ar.meeting.hosted' : 'ar.meeting.held'
  return trigger.owned ? 'ar.meeting.owned' : 'ar.meeting.named'
}
