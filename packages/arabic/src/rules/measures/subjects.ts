import type { Mention } from '@isnad/engine'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import { markerOf } from '../meetings/marker-of.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import type { MeasureScene } from './measure-scene.js'
import { isSides, sidesAt } from './sides.js'

/** How many words that name nobody may stand between a verb and its subject. */
const GAP = 3
/** How far back a subject that the verb leaves out is looked for. */
const BACK = 40

const OPENING = new Set(['«', '"', '“', '”', '(', "'"])
const CLOSING = new Set(['»', '"', '“', '”', ')', "'"])

/** What belongs to whoever speaks: "our forces". */
const OURS = new Set(
  foldArabic('قواتنا حكومتنا جيشنا بلادنا بلدنا دولتنا وفدنا حركتنا حزبنا جماعتنا قيادتنا').split(' '),
)

/** True where a mention is joined to what stands before it by wa-, also over an opening quote mark. */
function isJoined(scene: MeasureScene, mention: Mention): boolean {
  return scene.isJoined(mention) || (OPENING.has(scene.form(mention.from - 1)) && scene.form(mention.from - 2) === 'و')
}

/** True for a mention that nothing governs and that can do things. */
export const canAct = (scene: MeasureScene, mention: Mention, k: number): boolean =>
  mention.kind !== 'place' &&
  scene.canMeet(mention, k) &&
  markerOf(scene, mention) === null &&
  // "that was reached (ilayhi)": a preposition with its pronoun, whatever name it may look like
  scene.word(mention.from)?.particle?.is.type !== 'prep'

/** The actors that a mention speaks for: each state of several, those of "the two sides". */
export function actorsOf(scene: MeasureScene, k: number): readonly number[] {
  const members = scene.layers.actors.membersOf.get(k)
  if (members !== undefined && members.length > 0) return members
  const mention = scene.mentionAt(k)
  if (isSides(scene, mention.from)) {
    const sides = sidesAt(scene, mention.from)
    if (sides.length > 0) return sides
  }
  return [scene.actorOf(k)]
}

/** Those who speak in a statement, each by himself. */
export function speakersOf(scene: MeasureScene, statement: number): readonly number[] {
  const { statements, joint } = scene.layers.statements
  const { actors } = scene.layers.actors
  const said = statements[statement]
  const speaker = said?.speaker ?? null
  if (said === undefined || speaker === null) return []
  if (speaker >= actors.length)
    return (joint[speaker - actors.length]?.mentions ?? []).flatMap((k) => actorsOf(scene, k))
  const actor = actors[speaker]
  const { speakerRange } = said
  const k = speakerRange === null ? -1 : scene.mention(speakerRange.from)
  if (k >= 0 && scene.actorOf(k) === speaker) return actorsOf(scene, k)
  const first = actor?.mentions[0]
  return actor?.of?.includes(' ') === true && first !== undefined ? actorsOf(scene, first) : [speaker]
}

/** Who speaks the words at a token. */
export function speakerAt(scene: MeasureScene, at: number): readonly number[] {
  const statement = scene.clauses.statement[at] ?? -1
  return statement < 0 ? [] : speakersOf(scene, statement)
}

/** The subject of a finite verb: right before it, after it, before it in its clause, or the one it leaves unsaid. */
export function ofVerb(scene: MeasureScene, verb: number, passive: boolean, phrase: TopicPhrase): readonly number[] {
  const limit = Math.min(scene.around(verb).to, verb < phrase.head ? phrase.head : verb + 8)
  if (passive) return agentAfter(scene, verb, AGENT_REACH)
  const word = scene.word(verb) as Word
  const shape = word.measure?.is ?? null
  if (shape !== null && shape.person === 1) return speakerAt(scene, verb)
  if (word.verb?.is.person === 1) return speakerAt(scene, verb)
  const first = subjectFirst(scene, verb, word)
  if (first.length > 0) return first
  // what a clause behind the phrase describes is the phrase: its doer can only stand behind the verb
  if (verb >= phrase.to) return subjectAfter(scene, verb, limit)
  const number = word.verb?.is.number ?? shape?.number
  // a verb before its subject is singular
  if (number === undefined || number === 'one') {
    const after = subjectAfter(scene, verb, limit)
    if (after.length > 0) return after
  }
  return subjectBefore(scene, verb)
}

/** Particles between a subject and its verb: "has", "will not". */
const AUXILIARY = new Set(['neg', 'aux'])

/** "That X broke": a clause that opens with its subject, right before the verb. */
function subjectFirst(scene: MeasureScene, verb: number, word: Word): readonly number[] {
  if (word.form.startsWith('و') && (word.measure?.conj ?? word.topic?.conj ?? word.verb?.conj) === 'و') return []
  let i = verb - 1
  while (i >= 0 && AUXILIARY.has(scene.word(i)?.particle?.is.type ?? '')) i--
  if (CLOSING.has(scene.form(i))) i--
  let k = scene.mention(i)
  if (k < 0 || scene.mentionAt(k).to !== i + 1 || !canAct(scene, scene.mentionAt(k), k)) return []
  const out: number[] = [...actorsOf(scene, k)]
  let mention = scene.mentionAt(k)
  while (isJoined(scene, mention)) {
    k = joinedBefore(scene, mention)
    if (k < 0) break
    mention = scene.mentionAt(k)
    out.push(...actorsOf(scene, k))
  }
  const before = OPENING.has(scene.form(mention.from - 1)) ? mention.from - 2 : mention.from - 1
  const opens =
    scene.word(before)?.particle?.is.type === 'that' ||
    scene.clauses.from[verb] === before + 1 ||
    scene.sentence(verb).from === before + 1
  return opens && markerOf(scene, mention) === null ? out : []
}

/** The mention that ends right before one that is joined to it, -1 for none. */
function joinedBefore(scene: MeasureScene, { from }: Mention): number {
  let i = from - 1
  while (i >= 0 && (OPENING.has(scene.form(i)) || CLOSING.has(scene.form(i)) || scene.form(i) === 'و')) i--
  const k = scene.mention(i)
  return k >= 0 && scene.mentionAt(k).to === i + 1 ? k : -1
}

const BELONGING = /^ال(?:تابع|موالي|مناصر)[هي]?[هن]?$/u

/** Members of a group, by what they are. */
const MEMBERS = /^(?:.{3,}ون|مسلح|عناصر|مجموع(?:ه|ات)|قوات|جنود|وحدات|قيادات|ممثل(?:ون)?|عضو|قيادي)$/u

/** "Militants of X stormed": whose members stand behind the verb. */
function membersAfter(scene: MeasureScene, verb: number, limit: number): readonly number[] {
  if (verb + 3 >= limit || scene.form(verb + 2) !== 'من' || !MEMBERS.test(scene.form(verb + 1))) return []
  const k = scene.mention(verb + 3)
  if (k < 0) return []
  const { kind, of } = scene.mentionAt(k)
  return of !== null && (kind === 'group' || kind === 'organisation') ? actorsOf(scene, k) : []
}

/** Unmarked mentions right after a verb, with those joined to them by wa-. */
export function subjectAfter(scene: MeasureScene, verb: number, limit: number): readonly number[] {
  const out: number[] = [...membersAfter(scene, verb, limit)]
  if (out.length > 0) return out
  let gap = 0
  for (let i = verb + 1; i < limit && gap <= GAP; ) {
    if (scene.time(i) >= 0) {
      i++
      continue
    }
    const k = scene.mention(i)
    if (k < 0) {
      if (isSides(scene, i) && out.length === 0) return sidesAt(scene, i)
      if (scene.isMark(i)) {
        if (out.length > 0 && !OPENING.has(scene.form(i)) && !CLOSING.has(scene.form(i))) break
      } else if (OURS.has(scene.form(i)) && out.length === 0) {
        const ours = speakerAt(scene, i)
        if (ours.length > 0) return ours
        gap++
      } else if (scene.form(i) !== 'و' || out.length === 0) {
        if (scene.word(i)?.particle?.is.type === 'prep' && out.length === 0 && scene.time(i + 1) < 0) break
        gap++
      }
      i++
      continue
    }
    const mention = scene.mentionAt(k)
    const marker = markerOf(scene, mention)
    if (out.length > 0 && !isJoined(scene, mention)) break
    if (mention.kind === 'place' || !scene.canMeet(mention, k)) {
      if (out.length > 0) break
      gap++
      i = mention.to
      continue
    }
    // "the air force belonging to the regime": theirs whom it belongs to
    if (marker !== null && !(out.length === 0 && BELONGING.test(scene.form(i - 1)))) break
    out.push(...actorsOf(scene, k))
    gap = 1
    i = mention.to
  }
  return out
}

/** Who does what a verb says, left of it in its clause: "that the factions broke", "X, who is visiting, called". */
function subjectBefore(scene: MeasureScene, verb: number): readonly number[] {
  const low = Math.max(scene.clauses.from[verb] ?? 0, scene.around(verb).from, verb - BACK)
  let found: Mention | null = null
  let foundAt = -1
  for (let i = verb - 1; i >= low; ) {
    const k = scene.mention(i)
    if (k >= 0) {
      const mention = scene.mentionAt(k)
      if (canAct(scene, mention, k) && mention.to <= verb) {
        if (found === null || isJoined(scene, found)) {
          found = mention
          foundAt = k
          if (!isJoined(scene, mention)) break
        } else break
      }
      i = mention.from - 1
      continue
    }
    if (isSides(scene, i)) return sidesAt(scene, i)
    const particle = scene.word(i)?.particle ?? null
    if (particle !== null && particle.is.type === 'that' && particle.suffix !== '') return speakerAt(scene, verb)
    // "the parties that fail to": what the clause describes stands right before it
    if (
      particle !== null &&
      particle.is.type === 'rel' &&
      particle.is.key !== 'what' &&
      found === null &&
      verb - i <= 3
    )
      return antecedent(scene, i)
    i--
  }
  return foundAt < 0 ? [] : actorsOf(scene, foundAt)
}

/** Whoever a relative clause describes: named right before its pronoun, whatever governs the name. */
function antecedent(scene: MeasureScene, pronoun: number): readonly number[] {
  const i = scene.isMark(pronoun - 1) ? pronoun - 2 : pronoun - 1
  const k = scene.mention(i)
  return k >= 0 && scene.mentionAt(k).kind !== 'place' && scene.canMeet(scene.mentionAt(k), k) ? actorsOf(scene, k) : []
}

/** The subject that a verb or noun leaves unsaid: who speaks, else whoever the sentence has named before as its own subject. */
export function impliedSubject(scene: MeasureScene, at: number): readonly number[] {
  const speakers = speakerAt(scene, at)
  if (speakers.length > 0) return speakers
  const { from } = scene.around(at)
  for (let i = at - 1; i >= Math.max(from, at - BACK); ) {
    const k = scene.mention(i)
    if (k >= 0) {
      const mention = scene.mentionAt(k)
      if (mention.to <= at && canAct(scene, mention, k)) return withJoined(scene, k)
      i = mention.from - 1
      continue
    }
    if (isSides(scene, i)) return sidesAt(scene, i)
    i--
  }
  return []
}

/** The actors of a mention and of those before it that it is joined to. */
function withJoined(scene: MeasureScene, last: number): readonly number[] {
  const out = [...actorsOf(scene, last)]
  for (let k = last; isJoined(scene, scene.mentionAt(k)); ) {
    k = joinedBefore(scene, scene.mentionAt(k))
    if (k < 0 || scene.mentionAt(k).kind === 'place' || !scene.canMeet(scene.mentionAt(k), k)) break
    out.unshift(...actorsOf(scene, k))
  }
  return out
}

/** How far behind a passive, and behind a deed in a noun, whoever did it may be named. */
const AGENT_REACH = 12
/** Words before whoever a passive deed was done by. */
const AGENT = new Set(foldArabic('قبل جانب طرف').split(' '))
const HANDS = new Set(foldArabic('يد أيدي').split(' '))
const BY_HAND = new Set(foldArabic('بيد بأيدي').split(' '))

/** "By the government", "at the hands of": whoever a passive or a noun of a deed names. */
export function agentAfter(scene: MeasureScene, at: number, reach: number): readonly number[] {
  const limit = Math.min(scene.around(at).to, at + reach)
  for (let i = at + 1; i + 1 < limit; i++) {
    const form = scene.form(i)
    const next = scene.form(i + 1)
    const by =
      (form === 'من' && AGENT.has(next)) || (form === 'علي' && HANDS.has(next)) ? i + 2 : BY_HAND.has(form) ? i + 1 : -1
    if (by < 0) continue
    const k = scene.mention(OPENING.has(scene.form(by)) ? by + 1 : by)
    if (k >= 0) return listFrom(scene, k, limit)
    const nisba = scene.word(by + 1)?.nisba?.is.of
    return nisba === undefined || scene.stateActor(nisba) < 0 ? [] : [scene.stateActor(nisba)]
  }
  return []
}

/** A mention and those joined to it by wa-. */
export function listFrom(scene: MeasureScene, first: number, limit: number): readonly number[] {
  const out = [...actorsOf(scene, first)]
  let at = scene.mentionAt(first).to
  while (at < limit) {
    if (scene.form(at) === 'و' || scene.isMark(at) || scene.form(at) === 'وبين') {
      at++
      continue
    }
    const k = scene.mention(at)
    if (k < 0) break
    const mention = scene.mentionAt(k)
    if (!isJoined(scene, mention) && scene.form(mention.from - 1) !== 'وبين') break
    out.push(...actorsOf(scene, k))
    at = mention.to
  }
  return out
}
