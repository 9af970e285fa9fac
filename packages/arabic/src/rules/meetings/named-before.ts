import { TEAMS } from '../../lexicon/meeting-frames.js'
import { foldArabic } from '../../orthography.js'
import { markerOf } from './marker-of.js'
import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'
import { speakerOf } from './speaker-near.js'
import type { Trigger } from './triggers.js'

const party = (scene: Scene, mention: number, sent = false): Attendee => ({
  mention,
  actor: scene.actorOf(mention),
  role: 'party',
  sent,
})

/** "His country", "our country": the state of whoever speaks. */
const OWN_COUNTRY = new Set(foldArabic('بلاده بلادها بلادنا بلادهم بلده بلدها بلدنا').split(' '))

const FIRST = new Set(foldArabic('أول كأول وأول آخر كآخر').split(' '))

/** Who does what a verb says, read to its left: "that X met", "X, who is visiting", "that a team sent by X met". */
export function subjectBefore(scene: Scene, token: number): Attendee | null {
  const own = ownCountry(scene, token)
  if (own !== null) return own
  const from = Math.max(scene.around(token).from, scene.clauses.from[token] ?? 0)
  let gap = 0
  for (let i = token - 1; i >= from && gap <= 2; ) {
    const k = scene.mention(i)
    if (k >= 0) {
      const mention = scene.mentionAt(k)
      const team = teamOf(scene, mention.from, from)
      if (team) return party(scene, k, true)
      // "the first minister to visit": said of somebody
      if (FIRST.has(scene.form(mention.from - 1))) return null
      const marker = markerOf(scene, mention)
      if (
        scene.canMeet(mention, k) &&
        (marker === null ||
          marker === 'with' ||
          marker === 'between' ||
          scene.form(i + 1) === 'الذي' ||
          scene.form(i + 1) === 'التي')
      )
        return party(scene, k)
      const goal = marker === 'to' && mention.kind === 'state'
      if (mention.kind !== 'place' && marker !== 'in' && !goal) return null
      i = mention.from - 1
      continue
    }
    const aside = opensAside(scene, i, from)
    if (aside >= 0) {
      i = aside - 1
      continue
    }
    const word = scene.word(i)
    const type = word?.particle?.is.type
    if (type === 'that') return headOfThat(scene, i, token)
    const passes =
      type === 'aux' ||
      type === 'rel' ||
      type === 'adverb' ||
      type === 'scope' ||
      type === 'turn' ||
      type === 'prep' ||
      type === 'neg'
    if (!scene.isMark(i) && scene.time(i) < 0 && !passes && word?.occasion?.is.kind !== null) gap++
    i--
  }
  for (let i = token - 1; i >= Math.max(0, from - 1) && i >= token - THAT_BACK; i--)
    if (scene.word(i)?.particle?.is.type === 'that') return headOfThat(scene, i, token)
  return null
}

/** How far before a verb the "that" of its clause may stand. */
const THAT_BACK = 14

/** "That representatives of …, in …, will travel": whoever stands right behind "that", with no other verb before the one asked for. */
function headOfThat(scene: Scene, that: number, verb: number): Attendee | null {
  const k = scene.mention(that + 1)
  if (k < 0 || !scene.canMeet(scene.mentionAt(k), k) || markerOf(scene, scene.mentionAt(k)) !== null) return null
  for (let i = scene.mentionAt(k).to; i < verb; i++) {
    const word = scene.word(i)
    if (scene.mention(i) >= 0 || word === null || scene.isMark(i)) continue
    const finite = word.verb !== null && !word.verb.article && word.verb.prep === '' && word.particle === null
    if (word.reporting !== null || (finite && (word.verb.is.tense === 'past' || word.verb.is.tense === 'present')))
      return null
  }
  return party(scene, k)
}

/** "His country holds talks": the state of the speaker, or he himself where the report does not name it. */
function ownCountry(scene: Scene, token: number): Attendee | null {
  const at = [token - 1, token + 1, token - 2].find((i) => OWN_COUNTRY.has(scene.form(i)))
  if (at === undefined || !scene.sameSentence(at, token)) return null
  const speaker = speakerOf(scene, token)
  const of = speaker === null ? null : (scene.layers.actors.actors[speaker.actor]?.of ?? null)
  if (speaker === null || of === null) return null
  const state = scene.stateActor(of)
  return { ...speaker, actor: state >= 0 ? state : speaker.actor, sent: true }
}

/** True where "a team" opens the words that a mention closes: "that a team which X has sent". */
function teamOf(scene: Scene, mentionFrom: number, from: number): boolean {
  for (let i = mentionFrom - 1; i >= from && i >= mentionFrom - 5; i--) {
    const k = scene.mention(i)
    if (k >= 0 && scene.mentionAt(k).of !== null) return false
    if (scene.word(i)?.particle?.is.type === 'that') return false
    if (TEAMS.has(scene.form(i))) return true
  }
  return false
}

/** How many mentions back "the emir" may have been named. */
const TITLED_BACK = 30

/** "The emir rang": whoever was last named by the title that stands alone behind a verb. */
export function titledBehind(scene: Scene, verb: number): Attendee | null {
  const title = scene.word(verb + 1)?.title ?? null
  if (title === null || !title.article || scene.mention(verb + 1) >= 0 || title.is.number !== 'one') return null
  const last = scene.mentionBefore(verb)
  for (let k = last; k >= 0 && k > last - TITLED_BACK; k--) {
    const { office } = scene.mentionAt(k)
    const same = office !== null && (office === title.is.office || office === title.is.alone)
    if (same && scene.canMeet(scene.mentionAt(k), k)) return party(scene, k)
  }
  return null
}

const DASHES = new Set(['-', '–', '—'])

/** The mark that opened the aside which a token closes ("X – an adviser of Y – held"), -1 where it closes none. */
function opensAside(scene: Scene, i: number, from: number): number {
  const form = scene.form(i)
  const isOpening = DASHES.has(form) ? (f: string) => DASHES.has(f) : form === ')' ? (f: string) => f === '(' : null
  if (isOpening === null) return -1
  for (let j = i - 1; j >= from && j >= i - 16; j--) if (isOpening(scene.form(j))) return j
  return -1
}

/** Those who act in the words before a token, joined ones together: "X and Y stressed in a call". */
export function actorsBefore(scene: Scene, token: number, reach: number): Attendee[] {
  const { from } = scene.around(token)
  for (let i = token - 1; i >= from && i >= token - reach; ) {
    const k = scene.mention(i)
    if (k < 0) {
      i--
      continue
    }
    const mention = scene.mentionAt(k)
    if (markerOf(scene, mention) === null && scene.canMeet(mention, k)) {
      const joined = joinedTo(scene, k)
      const head = scene.mentionAt((joined[0] as Attendee).mention)
      // "against X and Y": a preposition governs all of them
      if (head === mention || markerOf(scene, head) === null) return joined
      i = head.from - 1
      continue
    }
    i = mention.from - 1
  }
  return []
}

/** A mention and those it is joined to by wa-, first to last. */
function joinedTo(scene: Scene, last: number): Attendee[] {
  const out = [party(scene, last)]
  for (let k = last; k > 0 && out.length < 12; k--) {
    const mention = scene.mentionAt(k)
    const before = scene.mentionAt(k - 1)
    if (!scene.isJoined(mention) || !stoodBy(scene, before.to, mention.from) || !scene.canMeet(before, k - 1)) break
    out.unshift(party(scene, k - 1))
  }
  return out
}

/** True where no word but "and" stands between two places. */
function stoodBy(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!scene.isMark(i) && scene.form(i) !== 'و') return false
  return to - from <= MARKS_BETWEEN
}

/** A closing mark, "and", an opening mark. */
const MARKS_BETWEEN = 3

/** "… sent X to Y, where he met": whom the clause before that of a verb speaks of; null where the verb opens no such clause. */
export function subjectOfWhere(scene: Scene, verb: number): Attendee | null {
  const { from } = scene.around(verb)
  let at = verb - 1
  while (at >= from && at >= verb - WHERE && scene.form(at) !== 'حيث') at--
  if (at < from || scene.form(at) !== 'حيث') return null
  for (let i = at - 1; i >= from; ) {
    const k = scene.mention(i)
    if (k < 0) {
      i--
      continue
    }
    const mention = scene.mentionAt(k)
    if (mention.kind === 'person' && markerOf(scene, mention) === null && scene.canMeet(mention, k))
      return party(scene, k)
    i = mention.from - 1
  }
  return null
}

/** How far before its verb "where" may stand. */
const WHERE = 3

/** The person named last before a token in its sentence. */
export function lastPersonBefore(scene: Scene, token: number): Attendee | null {
  return lastBefore(scene, token, true)
}

/** Whoever is named last before a token in its sentence; with `person`, one person only. */
export function lastBefore(scene: Scene, token: number, person: boolean): Attendee | null {
  const { from } = scene.around(token)
  for (let i = token - 1; i >= from; ) {
    const k = scene.mention(i)
    if (k < 0) {
      i--
      continue
    }
    const mention = scene.mentionAt(k)
    if (scene.canMeet(mention, k) && (!person || (mention.kind === 'person' && mention.agreement.number === 'one')))
      return party(scene, k)
    i = mention.from - 1
  }
  return null
}

/** Whom a sentence speaks of first, as its subject: "X discussed …, during a meeting with Y". */
export function firstOf(scene: Scene, token: number): Attendee | null {
  const { from } = scene.around(token)
  for (let i = from; i < Math.min(token, from + FIRST_REACH); i++) {
    const k = scene.mention(i)
    if (k < 0) continue
    const mention = scene.mentionAt(k)
    const named = scene.canMeet(mention, k) && scene.sideOf(scene.actorOf(k)) !== null
    return named && markerOf(scene, mention) === null ? party(scene, k) : null
  }
  return null
}

/** How far into its sentence a subject stands, an opening word or two before it. */
const FIRST_REACH = 4

/** "On a visit to X, Y said": who comes after the phrase that opens a sentence. */
export function personAfter(scene: Scene, token: number): Attendee | null {
  const { to } = scene.around(token)
  for (let i = token; i < Math.min(to, token + 8); i++) {
    const k = scene.mention(i)
    if (k >= 0 && scene.mentionAt(k).kind === 'person' && scene.canMeet(scene.mentionAt(k), k)) return party(scene, k)
  }
  return null
}

/** How many mentions back "the two sides" may lead. */
const SIDES_BACK = 30

/**
 * The two whom "the two sides" or "the talks of the two" speaks of: those joined last before a token in its sentence, else the
 * last two who speak for different parties.
 */
export function lastTwoBefore(scene: Scene, token: number): Attendee[] {
  const { from } = scene.around(token)
  let last = scene.mentionBefore(token)
  const first = last
  for (let k = last; k > 0 && scene.mentionAt(k).from >= from; k--) {
    const pair = scene.isJoined(scene.mentionAt(k)) && scene.canMeet(scene.mentionAt(k), k) ? joinedTo(scene, k) : []
    if (pair.length === 2) return pair
  }
  const out: Attendee[] = []
  const sides = new Set<string>()
  for (; last >= 0 && last > first - SIDES_BACK && out.length < 2; last--) {
    const mention = scene.mentionAt(last)
    if (!scene.canMeet(mention, last)) continue
    const of = scene.layers.actors.actors[scene.actorOf(last)]?.of ?? null
    if (of === null || of.includes(' ') || sides.has(of)) continue
    sides.add(of)
    out.unshift(party(scene, last))
  }
  return out.length === 2 ? out : []
}

/** "Which brought him together with": the pronoun of whoever the sentence speaks of. */
const GATHERED = /^[يت]?جمعت?(ه|ها|هم|هما)$/u

const WITH_THEM = /^ب(?:ه|ها|هم|هما)$/u

/** "In a meeting that brought him together with X", "… with them", "… the two": those the pronouns stand for. */
export function gatheredBehind(scene: Scene, trigger: Trigger): Attendee[] | null {
  const pronoun = GATHERED.exec(scene.form(trigger.to))?.[1]
  if (pronoun === undefined) return null
  if (pronoun === 'هما') return lastTwoBefore(scene, trigger.from)
  const subject = firstOf(scene, trigger.from)
  if (subject === null) return []
  const them = WITH_THEM.test(scene.form(trigger.to + 1)) ? lastBefore(scene, trigger.from, false) : null
  return them === null || them.actor === subject.actor ? [subject] : [subject, them]
}

/** "Y, who accompanies X on his visit": whoever comes with the visitor. */
export function companionOf(scene: Scene, trigger: Trigger, owner: Attendee): Attendee | null {
  const visitor = scene.mentionAt(owner.mention)
  if (visitor.to > trigger.from) return null
  const verb = visitor.from - 1
  if (!ACCOMPANIES.test(scene.form(verb))) return null
  const found = subjectBefore(scene, verb)
  return found !== null && scene.mentionAt(found.mention).kind === 'person' ? found : null
}

/** Forms of accompanying: yurāfiq, rāfaqa, al-murāfiq li-. */
const ACCOMPANIES = /^و?(?:[يت]?رافق|رافقت|مرافقا|المرافق)$/u
