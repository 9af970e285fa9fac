import { foldArabic } from '../../orthography.js'
import { callersOf, isAsked } from './callers.js'
import { goalBefore, type Support } from './circumstances.js'
import { markerOf } from './marker-of.js'
import {
  actorsBefore,
  companionOf,
  firstOf,
  gatheredBehind,
  lastBefore,
  lastPersonBefore,
  lastTwoBefore,
  personAfter,
  subjectBefore,
  subjectOfWhere,
  titledBehind,
} from './named-before.js'
import type { Attendee, Party } from './participants.js'
import type { Scene } from './scene.js'
import { followsThat, speakerAround, speakerOf } from './speaker-near.js'
import { isBefore, type Trigger } from './triggers.js'

/** Who takes part in an occasion, from both sides of the words that name it. */
export interface Company {
  readonly attendees: readonly Attendee[]
  /** Whoever hosts it, as far as a verb tells. */
  readonly host: number | null
  /** Index of the mention that hosts and so says where, -1 for none. */
  readonly hostPlace: number
  /** True where the subject is only in the verb's form: "where he met …". */
  readonly carried: boolean
  /** The verb that holds the occasion. */
  readonly holder: Support | undefined
}

/** What is known when the company is made up: the words beside it, and who acted last. */
interface Known {
  readonly scene: Scene
  readonly trigger: Trigger
  readonly party: Party
  readonly carry: Attendee | null
  /** Those of the meeting told of last. */
  readonly company: readonly Attendee[]
}

const HOLDERS = new Set(['hold', 'attend', 'host', 'gather'])
/** What whoever holds an occasion may also do with it, named between the verb and the noun: "begins a visit", "cancelled a conference". */
const BRINGERS = new Set(['begin', 'end', 'cancel', 'postpone', 'plan'])
const TRANSITIVE = new Set(['meet', 'receive', 'call'])
const FIRST_PERSON = new Set(['ي', 'نا'])
const ASIDE = new Set(['during', 'after', 'before', 'from'])
const INSIDE = new Set(['meet', 'talk', 'call', 'session'])
/** Verbs of giving a briefing. */
const GIVES = new Set(foldArabic('قدم يقدم سيقدم وقدم ويقدم وسيقدم قدمت تقدم ستقدم يقدمها سيقدمها قدمها').split(' '))
const CLOSE = new Set(foldArabic('ختام هامش أعقاب نهاية مستهل اختتام').split(' '))
/** "The two sides": two who have been named. */
const SIDES = new Set(
  foldArabic(
    'الجانبان الجانبين الطرفان الطرفين البلدان البلدين الدولتان الدولتين الرجلان الرجلين الحكومتان الحكومتين',
  ).split(' '),
)

/** Makes up the company of an occasion; `carry` is who acted last, for verbs without a subject of their own. */
export function whoMeets(
  scene: Scene,
  trigger: Trigger,
  party: Party,
  supports: readonly Support[],
  carry: Attendee | null,
  company: readonly Attendee[],
): Company {
  const known: Known = { scene, trigger, party, carry, company }
  const holder = trigger.form === 'noun' ? holderOf(trigger, supports) : undefined
  const before = trigger.form === 'noun' ? aroundNoun(known, holder) : aroundVerb(known)
  const attendees = [...before.attendees]
  if (attendees.length === 0 && trigger.form === 'noun' && party.attendees.every((a) => isAsked(scene, a, trigger)))
    attendees.push(...callersOf(scene, trigger, supports))
  if (isBareVisit(scene, trigger, party) && attendees.length === 0) attendees.push(...visitorOf(known, holder))
  for (const a of party.attendees) if (!attendees.some((b) => b.actor === a.actor)) attendees.push(a)
  if (
    attendees.every((a) => scene.sideOf(a.actor) === null || a.actor < 0) &&
    speaksOfSides(known, holder, attendees)
  ) {
    const both = lastTwoBefore(scene, holder === undefined ? trigger.from : Math.min(holder.at, trigger.from))
    if (both.length === 2) attendees.splice(0, attendees.length, ...both)
  }
  spreadStates(scene, attendees)
  const host = party.host >= 0 ? scene.actorOf(party.host) : -1
  return {
    attendees,
    host: host >= 0 ? host : before.host,
    hostPlace: party.host < 0 ? before.hostPlace : scene.canBePlace(scene.mentionAt(party.host)) ? party.host : -1,
    carried: before.carried,
    holder,
  }
}

function holderOf(trigger: Trigger, supports: readonly Support[]): Support | undefined {
  return supports.find(
    (s) =>
      isHolding(s, trigger) ||
      ((HOLDERS.has(s.frame) || (s.at < trigger.from && BRINGERS.has(s.frame))) &&
        s.form !== 'noun' &&
        s.form !== 'passive' &&
        (trigger.frame !== 'sign' || s.frame === 'gather')),
  )
}

/** "The making of a visit by X", "his chairing a meeting": a noun of holding with whoever holds behind it. */
const isHolding = (s: Support, trigger: Trigger): boolean => s.owned && s.at < trigger.from && s.frame === 'hold'

type Before = Omit<Company, 'holder'>

const those = (attendees: readonly Attendee[], carried = false): Before => ({
  attendees,
  host: null,
  hostPlace: -1,
  carried,
})

const nobody: Before = those([])

/** The subject of a verb: named before it, or whoever spoke or acted last. */
function subjectOf({ scene, trigger, carry }: Known, found: Attendee | null, verb: number, many: boolean): Before {
  if (found !== null) return those([found])
  const speaker = speakerOf(scene, trigger.from)
  const itself = followsThat(scene, verb)
  const implied = many
    ? itself && speaker !== null && scene.isSeveral(speaker.mention)
      ? speaker
      : null
    : itself
      ? (speaker ?? carry)
      : (carry ?? speaker)
  return implied === null ? nobody : those([implied], true)
}

function aroundVerb(known: Known): Before {
  const { scene, trigger, party, carry } = known
  if (trigger.frame === 'sign' && isComplete(scene, party)) return nobody
  // a verb joined by wa- goes on with whoever acted before
  const joined = scene.word(trigger.from)?.occasion?.conj === 'و'
  if (!party.subject && trigger.form !== 'passive') {
    const found =
      joined && carry !== null ? carry : (titledBehind(scene, trigger.from) ?? subjectBefore(scene, trigger.from))
    const told =
      trigger.frame !== 'travel' ||
      joined ||
      followsThat(scene, trigger.from) ||
      (found !== null && isSender(scene, found, trigger.from))
    return told ? subjectOf(known, found, trigger.from, trigger.many) : nobody
  }
  const [only] = party.attendees
  // one alone after "met" is whom he met: "X, who met Y", "where he will meet the president"
  if (
    only === undefined ||
    party.attendees.length > 1 ||
    party.partner ||
    !TRANSITIVE.has(trigger.frame) ||
    trigger.many ||
    trigger.form === 'passive'
  )
    return nobody
  const named = subjectBefore(scene, trigger.from)
  if (named !== null && named.actor !== only.actor) return those([named])
  const where = subjectOfWhere(scene, trigger.from)
  if (where !== null && where.actor !== only.actor) return those([where], true)
  const titled = titledBehind(scene, trigger.from)
  if (titled !== null && titled.actor !== only.actor) return those([titled])
  if (carry === null || scene.isSeveral(only.mention)) return nobody
  return those([carry], true)
}

/** Those who can set out: a person named right before the verb, or people with an office. */
function isSender(scene: Scene, a: Attendee, verb: number): boolean {
  const mention = scene.mentionAt(a.mention)
  if (mention.kind === 'person') return mention.to === verb
  const sent = mention.office === 'representative' || scene.sideOf(a.actor) !== null
  return mention.office === 'delegation' || (mention.kind === 'group' && sent)
}

function aroundNoun(known: Known, holder: Support | undefined): Before {
  const { scene, trigger, party, carry } = known
  const complete = isComplete(scene, party)
  if (trigger.owned) {
    if (scene.word(trigger.from)?.occasion?.suffix === 'هما') return those(lastTwoBefore(scene, trigger.from))
    const owner = ownerOf(known)
    // "the committee closed the works of its fifth sitting"
    if (owner === null && holder !== undefined && holder.at < trigger.from) return betweenOf(scene, holder, trigger)
    const companion = trigger.frame === 'visit' && owner !== null ? companionOf(scene, trigger, owner) : null
    return owner === null ? nobody : those(companion === null ? [owner] : [owner, companion])
  }
  if (holder !== undefined && holder.at < trigger.from) {
    const between = betweenOf(scene, holder, trigger)
    if (between.attendees.length > 0 || between.hostPlace >= 0) return between
    if (holder.form === 'noun') {
      const holds = lastPersonBefore(scene, holder.at) ?? speakerAround(scene, holder.at) ?? carry
      return holds === null || complete ? nobody : those([holds])
    }
    const own = party.partner || trigger.frame === 'visit' || trigger.frame === 'call' || trigger.frame === 'session'
    return own && !complete ? subjectOf(known, subjectBefore(scene, holder.at), holder.at, holder.many) : nobody
  }
  if (complete) return nobody
  const gathered = gatheredBehind(scene, trigger)
  if (gathered !== null) return those(gathered)
  if (isBefore(scene, trigger)) {
    const speakers = actorsBefore(scene, trigger.from, FLOOR_BACK)
    const speaker = speakers.length > 0 ? null : speakerAround(scene, trigger.from)
    return those(speaker === null ? speakers : [speaker])
  }
  if (
    trigger.form === 'noun' &&
    scene.form(trigger.from) === 'احاطه' &&
    GIVES.has(scene.form(giverBefore(scene, trigger.from)))
  ) {
    const giver = actorsBefore(scene, trigger.from, FLOOR_BACK)
    return giver.length > 0 ? those(giver) : subjectOf(known, null, giverBefore(scene, trigger.from), false)
  }
  // "after the visit of X": he alone visits, whoever the sentence speaks of
  if (trigger.frame === 'visit' && party.attendees.length > 0) return nobody
  if (trigger.frame !== 'sign' && !(trigger.weak && trigger.frame === 'talk') && standsAside(scene, trigger)) {
    const companions = actorsBefore(scene, trigger.from, 4)
    if (companions.length > 0) return those(companions)
    const somebody = lastPersonBefore(scene, trigger.from) ?? (party.partner ? firstOf(scene, trigger.from) : null)
    return somebody === null ? nobody : those([somebody])
  }
  if (standsInside(scene, trigger)) {
    const companions = actorsBefore(scene, trigger.from, 16)
    const speaker = companions.length > 0 ? null : speakerAround(scene, trigger.from)
    return those(speaker === null ? companions : [speaker])
  }
  if (
    trigger.prep === 'ل' &&
    (party.partner || party.attendees.length === 1) &&
    (trigger.frame === 'meet' || trigger.frame === 'talk')
  )
    return carry === null ? nobody : those([carry], true)
  return nobody
}

/** How far before "before the council" whoever speaks there may be named. */
const FLOOR_BACK = 20

/** The verb of giving a briefing, a name and a word away from it; -1 for none. */
export function giverBefore(scene: Scene, noun: number): number {
  const { from } = scene.around(noun)
  let gap = 0
  for (let i = noun - 1; i >= from && gap <= 3; i--) {
    if (GIVES.has(scene.form(i))) return i
    if (scene.mention(i) < 0) gap++
  }
  return -1
}

/** The verb of giving in "the briefing which he will give"; -1 for none. */
export const giverBehind = (scene: Scene, noun: number): number =>
  scene.word(noun + 1)?.particle?.is.type === 'rel' && GIVES.has(scene.form(noun + 2)) ? noun + 2 : -1

/** "Between X and Y": nobody else need be looked for. */
function isComplete(scene: Scene, party: Party): boolean {
  const [first] = party.attendees
  if (first === undefined || !party.partner || scene.mentionAt(first.mention).marker !== 'between') return false
  return party.attendees.length > 1 || scene.isSeveral(first.mention)
}

/** A visit with a goal, told behind or before it, and nobody named as coming. */
function isBareVisit(scene: Scene, trigger: Trigger, party: Party): boolean {
  if (trigger.frame !== 'visit' || trigger.form !== 'noun' || party.attendees.length > 0) return false
  return party.goals.length > 0 || goalBefore(scene, trigger.from) >= 0
}

/** Who visits: the one invited, the one named before, after "on a visit to X" the one named next; nobody visits his own capital. */
function visitorOf({ scene, trigger, party, carry, company }: Known, holder: Support | undefined): Attendee[] {
  if (holder?.many === true) return []
  const goal = party.goals[0] ?? goalBefore(scene, trigger.from)
  const home = goal < 0 ? null : scene.countryOf(goal)
  const opens = opensSentence(scene, trigger.from) ? personAfter(scene, party.to) : null
  const invited =
    trigger.prep === 'ل' || scene.form(trigger.from - 1) === 'الي' ? lastBefore(scene, trigger.from, false) : null
  for (const a of [opens, invited, lastPersonBefore(scene, trigger.from), personAfter(scene, party.to), carry])
    if (a !== null && (home === null || scene.sideOf(a.actor) !== home)) return [a]
  // "invited him to visit Paris": the other of the two who have just been told to meet
  const guest =
    home === null || !isInvited(scene, trigger) ? undefined : company.find((a) => scene.sideOf(a.actor) !== home)
  return guest === undefined ? [] : [guest]
}

/** "An invitation to visit". */
function isInvited(scene: Scene, trigger: Trigger): boolean {
  for (let i = trigger.from - 1; i >= trigger.from - INVITATION && i >= 0; i--)
    if (INVITES.test(scene.form(i))) return true
  return false
}

/** How far before the visit the word for the invitation may stand. */
const INVITATION = 4
const INVITES = /^(?:ب|ال)?دعوه$|^دعوته$/u

/** "…, and on a visit to X the minister said": the phrase heads its clause. */
function opensSentence(scene: Scene, token: number): boolean {
  if (scene.word(token - 1)?.particle?.is.type !== 'prep') return false
  const { from } = scene.sentence(token)
  return token - 1 <= from || scene.isMark(token - 2)
}

/** True where the words speak of "the two sides" instead of naming them. */
function speaksOfSides(
  { scene, trigger, party }: Known,
  holder: Support | undefined,
  vague: readonly Attendee[],
): boolean {
  const from = Math.max(0, Math.min(holder?.at ?? trigger.from, trigger.from) - 3)
  for (let i = from; i < Math.min(party.to, trigger.to + 6); i++)
    if (SIDES.has(scene.form(i)) && scene.sameSentence(i, trigger.from)) return true
  return vague.some(({ mention }) => mention >= 0 && SIDES.has(scene.form(scene.mentionAt(mention).to - 1)))
}

/** "The ministers of X, Y and Z" are a participant a state. */
function spreadStates(scene: Scene, attendees: Attendee[]): void {
  for (let i = attendees.length - 1; i >= 0; i--) {
    const a = attendees[i] as Attendee
    const members = scene.actorOf(a.mention) === a.actor ? membersOf(scene, a.mention) : undefined
    const codes = members === undefined ? (scene.sideOf(a.actor)?.split(' ') ?? []) : []
    const states = members ?? codes.map((of) => scene.stateActor(of)).filter((actor) => actor >= 0)
    if (states.length < 2) continue
    attendees.splice(
      i,
      1,
      ...states.filter((actor) => !attendees.some((b) => b.actor === actor)).map((actor) => ({ ...a, actor })),
    )
  }
}

/** The states a mention speaks for; "Iranian and American officials in Baghdad" are not Iraq's. */
function membersOf(scene: Scene, k: number): readonly number[] | undefined {
  const members = scene.layers.actors.membersOf.get(k)
  const { parts } = scene.mentionAt(k)
  if (members === undefined || parts.length !== members.length) return members
  return members.filter((_, n) => n < 2 || scene.form((parts[n]?.from ?? 0) - 1) !== 'في')
}

/** Whoever stands between a verb of holding and the occasion it holds. */
function betweenOf(scene: Scene, holder: Support, trigger: Trigger): Before {
  const attendees: Attendee[] = []
  let hostPlace = -1
  for (let i = holder.at + 1; i < trigger.from; ) {
    const k = scene.mention(i)
    if (k < 0) {
      i++
      continue
    }
    const mention = scene.mentionAt(k)
    const marker = markerOf(scene, mention)
    const hosts = holder.frame === 'host'
    if (marker === null && mention.kind === 'place') hostPlace = hosts ? k : hostPlace
    else if (scene.canMeet(mention, k) && (marker === null || (marker === 'from' && trigger.frame === 'call'))) {
      if (hosts && scene.canBePlace(mention)) hostPlace = k
      attendees.push({ mention: k, actor: scene.actorOf(k), role: hosts ? 'host' : 'party', sent: false })
    }
    i = mention.to
  }
  const host = holder.frame === 'host' ? (attendees[0]?.actor ?? null) : null
  return { attendees, host, hostPlace, carried: false }
}

/** Whose meeting "his meeting" is: the speaker of "my meeting"; else whoever the sentence has named, else who acted last. */
function ownerOf({ scene, trigger, carry }: Known): Attendee | null {
  const suffix = scene.word(trigger.from)?.occasion?.suffix ?? ''
  if (FIRST_PERSON.has(suffix)) return speakerOf(scene, trigger.from)
  return lastPersonBefore(scene, trigger.from) ?? speakerAround(scene, trigger.from) ?? carry
}

/** "During talks", "at the end of a meeting": whoever the sentence speaks of was there. */
export function standsAside(scene: Scene, trigger: Trigger): boolean {
  for (let i = trigger.from - 1; i >= trigger.from - 2; i--) {
    const particle = scene.word(i)?.particle
    if (particle != null && particle.is.type === 'prep' && ASIDE.has(particle.is.key ?? '')) return true
    if (CLOSE.has(scene.form(i))) return true
  }
  return false
}

/** "In a call", "in a session which it holds": whoever the sentence speaks of was there. */
function standsInside(scene: Scene, trigger: Trigger): boolean {
  const particle = scene.word(trigger.from - 1)?.particle
  return (
    particle != null &&
    particle.is.type === 'prep' &&
    particle.is.key === 'in' &&
    INSIDE.has(trigger.frame) &&
    !trigger.many &&
    (!trigger.definite || scene.word(trigger.to)?.particle?.is.type === 'rel')
  )
}
