import type { Mention } from '@isnad/engine'
import type { ParticipantRole } from '@isnad/record'
import { AGENDA, FILLERS, PATRONAGE, PRESENCE, SEATS, TEAMS } from '../../lexicon/meeting-frames.js'
import type { Occasion } from '../../word.js'
import { isFirstSince, isGloss, isOnBehalf, isSitting, isTemporal, ofRelation, opensSupport } from './list-edges.js'
import { markerOf } from './marker-of.js'
import { ENDING, headsClause, isDealtWith, isMainVerb, isUnnamed, leadsHome, opensCircumstance } from './party-words.js'
import type { Scene } from './scene.js'
import type { Trigger } from './triggers.js'

/** Someone at a meeting, as one mention of it says. */
export interface Attendee {
  /** Index of the mention. */
  readonly mention: number
  readonly actor: number
  readonly role: ParticipantRole
  /** True for who has only sent those who come: his rank is not theirs. */
  readonly sent: boolean
}

/** What stands after a trigger: who is there, where it leads, where its agenda begins. */
export interface Party {
  readonly attendees: readonly Attendee[]
  /** Indexes of the place mentions that the words give as goals or name of the meeting. */
  readonly goals: readonly number[]
  /** True where a partner is named by a preposition of its own: maʿa, bayna. */
  readonly partner: boolean
  /** True where the verb's own subject is among them. */
  readonly subject: boolean
  /** Index of the mention of whoever is said to host it, -1 for none. */
  readonly host: number
  /** True where somebody is met whom nobody names: "met with parties". */
  readonly unnamed: boolean
  /** True where it is a paper or a channel that somebody talks with. */
  readonly media: boolean
  /** True where a visit leads to a place that is named by no name: "to the capital". */
  readonly athome: boolean
  /** Token at which the walk ended. */
  readonly to: number
  /** Token of the first word of the agenda, or -1. */
  readonly agenda: number
}

/** Frames whose verb takes whoever is met as its object. */
const TRANSITIVE = new Set(['meet', 'receive', 'visit', 'call'])
/** Frames of verbs that open a clause of their own behind "and". */
const DEMANDS = new Set<Occasion['frame']>(['propose', 'deny', 'refuse', 'plan'])

/** How many words may stand between a noun and the "between" that names its parties. */
const FAR = 3

interface Walk {
  readonly attendees: Attendee[]
  readonly goals: number[]
  partner: boolean
  subject: boolean
  object: boolean
  /** Words passed since the trigger or the last participant that do not belong to a list. */
  gap: number
  /** True inside a list of participants. */
  listing: boolean
  role: ParticipantRole
  /** True right after a word of presence. */
  present: boolean
  /** True after "which brought together". */
  gathered: boolean
  /** True after "with" until someone has been named. */
  awaiting: boolean
  /** True after "which … hosts" until someone has been named. */
  hosting: boolean
  /** True where somebody is met who is not named. */
  unnamed: boolean
  media: boolean
  host: number
  agenda: number
  /** Index of the mention last passed over as where something is, -1 for none. */
  passed: number
}

/** Who takes part, read to the right of a trigger within its clause. */
export function partiesAfter(scene: Scene, trigger: Trigger): Party {
  const limit = scene.around(trigger.from).to
  const walk: Walk = {
    attendees: [],
    goals: [],
    partner: false,
    subject: false,
    object: false,
    gap: 0,
    listing: false,
    role: 'party',
    present: false,
    gathered: false,
    awaiting: false,
    hosting: false,
    unnamed: false,
    media: false,
    host: -1,
    agenda: -1,
    passed: -2,
  }
  let i = trigger.form === 'noun' && trigger.definite && isDealtWith(scene, trigger.from) ? limit : trigger.to
  while (i < limit) {
    const k = scene.mention(i)
    if (k >= 0 && scene.mentionAt(k).kind !== 'document') {
      const mention = scene.mentionAt(k)
      // "in X and Y": Y is where X is
      const passed = walk.passed === k - 1 && scene.isJoined(mention) && mention.from - scene.mentionAt(k - 1).to <= 1
      if (passed) walk.gap++
      else if (!take(scene, trigger, walk, mention, k)) break
      if (passed || (markerOf(scene, mention) === 'in' && walk.attendees.at(-1)?.mention !== k)) walk.passed = k
      i = Math.max(mention.to, i + 1)
      continue
    }
    if (scene.time(i) >= 0) {
      i++
      continue
    }
    if (scene.isMark(i)) {
      // "an interview with «a paper nobody knows»"
      walk.media ||=
        walk.awaiting && walk.attendees.length === 0 && isInterview(scene, trigger) && scene.form(i - 1) === 'مع'
      if (endsList(scene, i, walk)) break
      i++
      continue
    }
    if (!pass(scene, trigger, walk, i)) break
    i++
  }
  return {
    attendees: walk.attendees,
    goals: walk.goals,
    partner: walk.partner,
    subject: walk.subject,
    host: walk.host,
    media: walk.media,
    athome: walk.goals.length === 0 && trigger.frame === 'visit' && leadsHome(scene, trigger.to, i),
    unnamed: walk.unnamed || (walk.awaiting && trigger.form !== 'noun'),
    to: i,
    agenda: walk.agenda,
  }
}

function endsList(scene: Scene, i: number, walk: Walk): boolean {
  const form = scene.form(i)
  return form === ':' || form === '؛' || form === ';' || form === '.' || (walk.gap > 6 && form === '،')
}

/** Reads a word that names nobody; false where the participants end. */
function pass(scene: Scene, trigger: Trigger, walk: Walk, i: number): boolean {
  const form = scene.form(i)
  if (AGENDA.has(form)) {
    walk.agenda = i
    return false
  }
  if (PRESENCE.has(form) || (form.startsWith('و') && PRESENCE.has(form.slice(1)))) {
    walk.present = true
    walk.gathered ||= scene.occasion(i)?.frame === 'gather'
    walk.role = PATRONAGE.has(form) ? 'mediator' : 'party'
    walk.gap = 0
    return true
  }
  const word = scene.word(i)
  const particle = word?.particle ?? null
  if (particle !== null) {
    const { type, key } = particle.is
    // "which it was planned that Paris hosts"
    if (type === 'that' && trigger.form === 'noun' && scene.occasion(i + 1)?.frame === 'host') return true
    if (type === 'that' || type === 'because' || type === 'question') return false
    if (type === 'conj' && key !== 'and') return PRESENCE.has(scene.form(i + 1))
    if (type === 'rel') return opensSupport(scene, i + 1)
    if (type === 'prep' && key === 'between' && trigger.form === 'noun' && walk.gap > FAR) return false
    if (type === 'prep' && key !== undefined && particle.suffix === '' && ENDING.has(key))
      return (
        awaitsCounterpart(scene, trigger, walk, i) ||
        isTemporal(scene, i) ||
        (key === 'about' && trigger.frame === 'sign' && isOnBehalf(scene, i)) ||
        (walk.goals.length === 0 && trigger.frame === 'visit' && isFirstSince(scene, i))
      )
    if (type === 'prep' && (key === 'with' || key === 'between')) {
      // "with the rise of …": a circumstance, once it is known who meets
      if (key === 'with' && walk.attendees.length > 0 && particle.suffix === '' && opensCircumstance(scene, i + 1))
        return false
      walk.gap = 0
      walk.awaiting = true
    }
    if (type !== 'common') return true
  }
  const occasion = word?.occasion ?? null
  if (occasion !== null) {
    if (occasion.is.frame === 'host') {
      // "which France hosts": the occasion is in the pronoun; without one something else is hosted
      if (occasion.suffix === '' && i > trigger.to) return false
      walk.hosting = occasion.suffix !== ''
      walk.listing = false
      walk.gap = 0
      return true
    }
    if (occasion.is.kind === null)
      return occasion.conj === '' || (trigger.form === 'noun' && !DEMANDS.has(occasion.is.frame))
    if (!occasion.is.weak && occasion.is.form !== 'noun') return false
    if (occasion.is.form === 'noun' && occasion.prep === '' && !occasion.is.weak && i > trigger.to) return false
  }
  if (trigger.form !== 'noun' && isUnnamed(form) && walk.gap <= 2) walk.unnamed = true
  // "a meeting that was not announced", "the briefing that he will give": the clause only describes
  if (trigger.form === 'noun' && scene.word(i - 1)?.particle?.is.type === 'rel') return true
  if (trigger.form === 'noun' && scene.word(i - 1)?.particle?.is.type === 'neg') return true
  if (
    word?.reporting != null &&
    (word.reporting.conj === 'و' || (occasion === null && headsClause(word.reporting.is.form.tense)))
  )
    return false
  if (
    word?.verb != null &&
    word.verb.is.tense === 'present' &&
    occasion === null &&
    word.verb.prep === '' &&
    word.topic === null
  )
    return false
  if (
    word?.verb != null &&
    word.verb.is.tense === 'past' &&
    word.verb.conj !== '' &&
    word.verb.article === false &&
    occasion === null
  )
    return false
  // "his talks in X centred on …": the sentence goes on
  if (trigger.form === 'noun' && (trigger.definite || trigger.owned) && isMainVerb(word)) return false
  if (!FILLERS.has(form) && word?.part == null && word?.title == null) {
    walk.gap++
    walk.listing = walk.listing && walk.gap <= 1
  }
  return true
}

/** Muqābala, of a paper oftener than of a minister. */
const isInterview = (scene: Scene, { from }: Trigger): boolean => scene.word(from)?.occasion?.rest === 'مقابله'

/** "X rang, shortly before he left Doha, his counterpart": the object is still to come. */
function awaitsCounterpart(scene: Scene, trigger: Trigger, walk: Walk, i: number): boolean {
  if (!TRANSITIVE.has(trigger.frame) || trigger.form === 'noun' || walk.object || walk.partner) return false
  for (let j = i + 1; j < i + ADJUNCT; j++) {
    const k = scene.mention(j)
    if (k >= 0 && scene.mentionAt(k).counterpart) return scene.sameSentence(i, j)
  }
  return false
}

/** How long an adjunct between a verb and its object may be. */
const ADJUNCT = 7

/** Takes a mention or leaves it; false where the participants end. */
function take(scene: Scene, trigger: Trigger, walk: Walk, mention: Mention, k: number): boolean {
  const marker = markerOf(scene, mention)
  const add = (role = walk.role, sent = false) => {
    const last = walk.attendees.at(-1)
    // "the six states, members of the council"
    if (last !== undefined && scene.form(mention.from) === 'اعضاء' && scene.mentionAt(last.mention).to === mention.from)
      walk.attendees.pop()
    walk.attendees.push({ mention: k, actor: scene.actorOf(k), role, sent })
    walk.gap = 0
    walk.listing = true
    walk.awaiting = false
    return true
  }
  if (mention.kind === 'outlet' || mention.kind === 'agency') {
    walk.media ||= trigger.form === 'noun' && marker === 'with' && walk.attendees.length === 0
    return true
  }
  if ((marker === 'with' || marker === 'between') && ofRelation(scene, mention)) {
    walk.listing = false
    walk.gap += 2
    return trigger.form !== 'noun'
  }
  if (marker === 'between' && trigger.form === 'noun' && walk.gap > FAR) return false
  if (trigger.form === 'noun' && isSitting(scene, k, marker)) return add()
  if (mention.kind === 'state' && isOfficeholdersOf(scene, walk, mention, marker)) {
    if (marker === 'in') walk.attendees.pop()
    walk.attendees.push({ mention: k, actor: scene.actorOf(k), role: walk.role, sent: false })
    walk.gap = 0
    return true
  }
  const who =
    mention.kind === 'person' ||
    mention.kind === 'group' ||
    (mention.kind === 'anonymous' && trigger.form !== 'noun' && trigger.frame === 'meet')
  const metWith =
    who && trigger.frame !== 'visit' && (trigger.form !== 'noun' || isMetByNoun(scene, trigger, walk, mention))
  if (marker === 'in' && !metWith) return true
  if (mention.counterpart && mention.kind === 'group' && !scene.layers.actors.membersOf.has(k)) {
    // "his two counterparts, X and Y": the names follow
    walk.partner = true
    walk.listing = true
    walk.gap = 0
    return true
  }
  if (trigger.frame === 'visit' || trigger.frame === 'travel') {
    const goal =
      scene.canBePlace(mention) && mention.kind !== 'person' && !(trigger.frame === 'travel' && marker === null)
    if (goal && walk.goals.length > 0 && !(scene.isJoined(mention) && walk.gap === 0)) return true
    if (goal && (marker === null || marker === 'to') && !walk.partner && !walk.present) {
      walk.goals.push(k)
      walk.gap = 0
      return true
    }
    if (trigger.frame === 'travel' && marker === 'to') return true
  } else if (mention.kind === 'place' || isNamesake(scene, trigger, mention)) {
    if (marker === null && walk.attendees.length === 0 && walk.gap === 0 && walk.goals.length === 0) walk.goals.push(k)
    return true
  }
  if (walk.hosting && marker === null) {
    walk.hosting = false
    walk.host = k
    return mention.kind === 'place' || add('host')
  }
  if (isGloss(scene, mention, walk.attendees.at(-1)?.mention ?? -1)) return true
  // "on the level of the ministers" says how high, not who
  if (!scene.canMeet(mention, k) || scene.form(mention.from - 1) === 'مستوي') return true
  // "in the building of the ministry"
  if (SEATS.has(scene.form(mention.from - 1))) return true
  const team = marker === 'from' && isTeamOf(scene, mention, trigger)
  if ((walk.awaiting || team) && marker === 'from' && walk.gap <= 3) {
    walk.partner ||= walk.awaiting
    return add(walk.role, team)
  }
  if (walk.present) {
    walk.present = false
    return add()
  }
  const metBy = marker === 'in' && (metWith || (trigger.frame === 'meet' && mention.clitics.endsWith('ب')))
  if (marker === 'with' || marker === 'between' || metBy) {
    walk.partner = true
    walk.role = 'party'
    return add()
  }
  if (scene.isJoined(mention))
    return walk.listing || walk.partner ? (walk.gap <= 1 ? add() : false) : walk.gap === 0 ? add() : false
  if (marker === 'to')
    return trigger.form === 'noun' && trigger.frame !== 'visit' && walk.gap <= 2
      ? add()
      : trigger.frame === 'call' || (trigger.form === 'noun' && mention.kind === 'person' && walk.gap === 0)
        ? add()
        : true
  if (marker === 'from') return trigger.frame === 'call' ? add() : true
  if (marker !== null) return true
  if (walk.partner && walk.listing && walk.gap === 0) return add()
  if (trigger.form === 'noun') {
    // "a visit to X on board … drove Y mad"
    if (walk.attendees.length === 0 && walk.gap <= (walk.goals.length > 0 ? 1 : 3)) return add()
    return walk.listing && walk.gap === 0 ? add() : walk.gap <= 2
  }
  if (!walk.subject && walk.attendees.length === 0) {
    if (walk.gap > 3 || (trigger.frame === 'travel' && walk.goals.length > 0)) return false
    // his counterpart is whom he met
    walk.subject = !mention.counterpart
    walk.object = mention.counterpart
    return add()
  }
  if (!walk.object && TRANSITIVE.has(trigger.frame) && !walk.partner && walk.gap <= 3) {
    walk.object = true
    return add()
  }
  return walk.listing && walk.gap === 0 ? add() : false
}

/** "His meeting with X", "a call to X", "a meeting brought X and Y together", where the preposition is written onto X. */
function isMetByNoun(scene: Scene, trigger: Trigger, walk: Walk, mention: Mention): boolean {
  if (!mention.clitics.endsWith('ب') || walk.gap > 3) return false
  if (trigger.owned || trigger.frame === 'call') return true
  // "the meeting of X with Y", liqāʾ X bi-Y
  return walk.attendees.length === 1 && (walk.gathered || scene.word(trigger.from)?.occasion?.rest === 'لقاء')
}

/** "A delegation of X", "representatives from X", right behind the words that name the meeting. */
function isTeamOf(scene: Scene, mention: Mention, trigger: Trigger): boolean {
  for (let i = mention.from - 1; i >= trigger.to && i >= mention.from - 4; i--)
    if (TEAMS.has(scene.form(i))) return scene.mention(i) < 0
  return false
}

/** "The Paris meeting, which France hosts": a capital that gives a meeting its name. */
const isNamesake = (scene: Scene, trigger: Trigger, mention: Mention): boolean =>
  mention.from === trigger.to && mention.entry?.capital === true && scene.occasion(mention.to)?.frame === 'host'

/** "The ministers of water in Egypt, Sudan and …": the states that several office holders come from. */
function isOfficeholdersOf(scene: Scene, walk: Walk, mention: Mention, marker: string | null): boolean {
  const last = walk.attendees.at(-1)
  if (last === undefined || walk.gap > 0 || scene.actorOf(scene.mention(mention.from)) < 0) return false
  const before = scene.mentionAt(last.mention)
  if (marker === 'in')
    return (
      before.agreement.number === 'many' &&
      before.office !== null &&
      before.of === null &&
      mention.from - before.to <= 1
    )
  return before.kind === 'state' && marker === null && scene.isJoined(mention)
}
