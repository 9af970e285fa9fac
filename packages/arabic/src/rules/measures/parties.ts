import type { Mention } from '@isnad/engine'
import type { MeasurePart } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import { markerOf } from '../meetings/marker-of.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import type { MeasureScene } from './measure-scene.js'
import { isSides, lastMeeting, sidesAt } from './sides.js'
import { stageWordOf } from './stage-word.js'
import type { Staged } from './staged.js'

/** Someone in a measure, by actor. */
export interface Party {
  readonly actor: number
  readonly part: MeasurePart
}

/** How many words that name nobody may stand between a verb and its subject. */
const GAP = 3
/** How far back a subject that the verb leaves out is looked for. */
const BACK = 40
/** How far behind a phrase its doer, partner or guarantor may stand. */
const BEHIND = 12

/** Words before whoever a passive deed was done by. */
const AGENT = new Set(foldArabic('قبل جانب طرف').split(' '))
/** Verbal nouns behind which stands whom somebody wants to do a thing, not who wants it. */
const PUSHES = new Set(foldArabic('دفع ضغط حث إقناع مطالبة مناشدة إجبار').split(' '))

const bareForm = ({ form, measure }: Word): string => (measure?.conj ? form.slice(measure.conj.length) : form)

/** What brings others together or vouches for them, and which part that is. */
const PATRONS = new Map<string, MeasurePart>([
  ...foldArabic('بوساطة برعاية بإشراف')
    .split(' ')
    .map((word) => [word, 'mediator'] as const),
  ...foldArabic('بضمانة بضمان بضمانات')
    .split(' ')
    .map((word) => [word, 'guarantor'] as const),
])

/** Who has a part in a measure: those who perform its stage, and those who broker or vouch for it. */
export function partiesOf(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): Party[] {
  const by = [...new Set(performers(scene, phrase, staged))].filter((actor) => actor >= 0)
  const parties: Party[] = by.map((actor) => ({ actor, part: 'by' }))
  for (const patron of patronsBehind(scene, phrase)) {
    if (!by.includes(patron.actor)) parties.push(patron)
  }
  return parties
}

function performers(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): readonly number[] {
  const { cue, stage } = staged
  const accused = accusedOf(scene, phrase, stage)
  if (accused.length > 0) return accused
  const meeting = stage === 'discussed' ? lastMeeting(scene, phrase.from, scene.around(phrase.from).from) : []
  if (cue >= 0) {
    const told = scene.clauses.cue[cue] ?? -1
    if (told >= 0 && (scene.layers.statements.statements[told]?.speaker ?? null) !== null)
      return together(speakersOf(scene, told), meeting, scene)
    const own = cue === phrase.head
    const word = scene.word(cue) as Word
    const form = (own ? word.topic?.is.form : undefined) ?? stageWordOf(word)?.is.form ?? word.topic?.is.form
    if (form === 'past' || form === 'present' || form === 'passive') {
      const found = ofVerb(scene, cue, form === 'passive', phrase)
      return found.length > 0 || form === 'passive'
        ? stage === 'agreed'
          ? [...found, ...partnersBehind(scene, phrase)]
          : together(found, meeting, scene)
        : together(impliedSubject(scene, cue), meeting, scene)
    }
    if (meeting.length > 1) return meeting
    if (own && scene.word(cue)?.topic != null) return ofDeed(scene, phrase, stage)
    // "pushing the opposition to": who stands behind the noun is pushed
    if (PUSHES.has(bareForm(word))) return speakerAt(scene, cue)
    const owner = ownerAfter(scene, cue, phrase.head)
    if (owner.length > 0) return stage === 'agreed' ? [...owner, ...partnersBehind(scene, phrase)] : owner
    if (stage === 'agreed') {
      const partners = partnersBehind(scene, phrase)
      if (partners.length > 1) return partners
    }
    return impliedSubject(scene, cue)
  }
  if (meeting.length > 1) return meeting
  return ofDeed(scene, phrase, stage)
}

/** What people are accused of. */
const WRONGS = new Set<Staged['stage']>(['violated', 'carried-out', 'collapsed', 'rejected', 'suspended'])

/** "Accused X of breaking the truce": whoever is accused has done it. */
function accusedOf(scene: MeasureScene, phrase: TopicPhrase, stage: Staged['stage']): readonly number[] {
  if (!WRONGS.has(stage)) return []
  const at = scene.clauses.statement[phrase.from] ?? -1
  const said = scene.layers.statements.statements[at]
  if (said === undefined || said.act !== 'accuse') return []
  for (let i = said.contentRange.from; i < Math.min(phrase.from, said.contentRange.from + FIRST); i++) {
    const k = scene.mention(i)
    if (k < 0) continue
    const mention = scene.mentionAt(k)
    return mention.kind !== 'place' && scene.canMeet(mention, k) && markerOf(scene, mention) === null
      ? listFrom(scene, k, phrase.from)
      : []
  }
  return []
}

/** How far into the words of an accusation whoever is accused is named. */
const FIRST = 4

/** The subject of talks is all who talk: who is found alone among those who met speaks for their meeting. */
function together(found: readonly number[], meeting: readonly number[], scene: MeasureScene): readonly number[] {
  if (meeting.length < 2) return found
  const codes = new Set(meeting.map((actor) => codeOf(scene, actor)))
  return found.length === 0 || found.some((actor) => codes.has(codeOf(scene, actor))) ? [...found, ...meeting] : found
}

const codeOf = (scene: MeasureScene, actor: number): string | number => scene.layers.actors.actors[actor]?.of ?? actor

/** The doer of a deed in a noun: named after it, by its adjective, by the clause that describes it; else who wants it. */
function ofDeed(scene: MeasureScene, phrase: TopicPhrase, stage: Staged['stage']): readonly number[] {
  const done = stage === 'carried-out' || stage === 'in-force' || stage === 'agreed' || stage === 'collapsed'
  if (done) {
    const partners = stage === 'agreed' ? partnersBehind(scene, phrase) : []
    const named = partners.length > 0 ? partners : doerBehind(scene, phrase)
    // who tells of a deed has not done it
    if (named.length > 0 || stage !== 'agreed') return named
  }
  const statement = scene.clauses.statement[phrase.from] ?? -1
  return statement < 0 ? [] : speakersOf(scene, statement)
}

/** Those who speak in a statement, each by himself. */
function speakersOf(scene: MeasureScene, statement: number): readonly number[] {
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

/** The actors that a mention speaks for: each state of several, those of "the two sides". */
function actorsOf(scene: MeasureScene, k: number): readonly number[] {
  const members = scene.layers.actors.membersOf.get(k)
  if (members !== undefined && members.length > 0) return members
  const mention = scene.mentionAt(k)
  if (isSides(scene, mention.from)) {
    const sides = sidesAt(scene, mention.from)
    if (sides.length > 0) return sides
  }
  return [scene.actorOf(k)]
}

/** The subject of a finite verb: after it, before it, or the one it leaves unsaid. */
function ofVerb(scene: MeasureScene, verb: number, passive: boolean, phrase: TopicPhrase): readonly number[] {
  const limit = Math.min(scene.around(verb).to, verb < phrase.head ? phrase.head : verb + 8)
  if (passive) return agentAfter(scene, verb)
  const word = scene.word(verb) as Word
  const shape = word.measure?.is ?? null
  if (shape !== null && shape.person === 1) return speakerAt(scene, verb)
  if (word.verb?.is.person === 1) return speakerAt(scene, verb)
  const number = word.verb?.is.number ?? shape?.number
  // a verb before its subject is singular
  if (number === undefined || number === 'one') {
    const after = subjectAfter(scene, verb, limit)
    if (after.length > 0) return after
  }
  return subjectBefore(scene, verb)
}

/** Unmarked mentions right after a verb, with those joined to them by wa-. */
function subjectAfter(scene: MeasureScene, verb: number, limit: number): readonly number[] {
  const out: number[] = []
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
        if (out.length > 0 && scene.form(i) !== '»' && scene.form(i) !== '«' && scene.form(i) !== '"') break
      } else {
        if (scene.word(i)?.particle?.is.type === 'prep' && out.length === 0 && scene.time(i + 1) < 0) break
        gap++
      }
      i++
      continue
    }
    const mention = scene.mentionAt(k)
    const marker = markerOf(scene, mention)
    if (out.length > 0 && !scene.isJoined(mention)) break
    if (mention.kind === 'place' || !scene.canMeet(mention, k)) {
      if (out.length > 0) break
      gap++
      i = mention.to
      continue
    }
    if (marker !== null) break
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
      if (
        mention.kind !== 'place' &&
        scene.canMeet(mention, k) &&
        markerOf(scene, mention) === null &&
        mention.to <= verb
      ) {
        if (found === null || scene.isJoined(found)) {
          found = mention
          foundAt = k
          if (!scene.isJoined(mention)) break
        } else break
      }
      i = mention.from - 1
      continue
    }
    if (isSides(scene, i)) return sidesAt(scene, i)
    const particle = scene.word(i)?.particle ?? null
    if (particle !== null && particle.is.type === 'that' && particle.suffix !== '') return speakerAt(scene, verb)
    i--
  }
  return foundAt < 0 ? [] : actorsOf(scene, foundAt)
}

/** Who speaks the words at a token. */
function speakerAt(scene: MeasureScene, at: number): readonly number[] {
  const statement = scene.clauses.statement[at] ?? -1
  return statement < 0 ? [] : speakersOf(scene, statement)
}

/** The subject that a verb or noun leaves unsaid: who speaks, else whoever the sentence has named before as its own subject. */
function impliedSubject(scene: MeasureScene, at: number): readonly number[] {
  const speakers = speakerAt(scene, at)
  if (speakers.length > 0) return speakers
  const { from } = scene.around(at)
  for (let i = at - 1; i >= Math.max(from, at - BACK); ) {
    const k = scene.mention(i)
    if (k >= 0) {
      const mention = scene.mentionAt(k)
      if (
        mention.kind !== 'place' &&
        scene.canMeet(mention, k) &&
        markerOf(scene, mention) === null &&
        mention.to <= at
      )
        return actorsOf(scene, k)
      i = mention.from - 1
      continue
    }
    if (isSides(scene, i)) return sidesAt(scene, i)
    i--
  }
  return []
}

/** "By the government": whoever a passive names. */
function agentAfter(scene: MeasureScene, verb: number): readonly number[] {
  const limit = Math.min(scene.around(verb).to, verb + BEHIND)
  for (let i = verb + 1; i + 2 < limit; i++) {
    if (scene.form(i) !== 'من' || !AGENT.has(scene.form(i + 1))) continue
    const k = scene.mention(i + 2)
    if (k >= 0) return actorsOf(scene, k)
  }
  return []
}

/** Whose demand, refusal or proposal a noun is: "the refusal of X to …", "at the invitation of X", "from X". */
function ownerAfter(scene: MeasureScene, noun: number, limit: number): readonly number[] {
  for (let i = noun + 1; i < Math.min(limit, noun + 3); i++) {
    const nisba = scene.word(i)?.nisba?.is.of
    const k = scene.mention(i)
    if (k >= 0) {
      const mention = scene.mentionAt(k)
      const marker = markerOf(scene, mention)
      if (!scene.canMeet(mention, k) || (marker !== null && marker !== 'from' && marker !== 'between')) return []
      return marker === 'between' ? listFrom(scene, k, limit) : actorsOf(scene, k)
    }
    if (nisba !== undefined) {
      const state = scene.stateActor(nisba)
      if (state >= 0) return [state]
    }
    if (scene.word(i)?.particle?.is.type === 'prep' && scene.form(i) !== 'من' && scene.form(i) !== 'بين') return []
  }
  return []
}

/** A mention and those joined to it by wa-. */
function listFrom(scene: MeasureScene, first: number, limit: number): readonly number[] {
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
    if (!scene.isJoined(mention) && scene.form(mention.from - 1) !== 'وبين') break
    out.push(...actorsOf(scene, k))
    at = mention.to
  }
  return out
}

/** "Between X and Y", "with X" behind an agreement: those who made it. */
function partnersBehind(scene: MeasureScene, phrase: TopicPhrase): readonly number[] {
  const limit = Math.min(scene.around(phrase.from).to, phrase.to + BEHIND)
  const out: number[] = []
  for (let i = phrase.to - 1; i < limit; ) {
    const k = scene.mention(i)
    if (k < 0) {
      if (isSides(scene, i) && (scene.form(i - 1) === 'بين' || out.length === 0)) {
        if (scene.form(i - 1) === 'بين') return [...out, ...sidesAt(scene, i)]
      }
      i++
      continue
    }
    const mention = scene.mentionAt(k)
    const marker = markerOf(scene, mention)
    if ((marker === 'between' || marker === 'with') && mention.kind !== 'place') {
      if (marker === 'between') return [...out, ...listFrom(scene, k, limit)]
      out.push(...actorsOf(scene, k))
    }
    i = Math.max(mention.to, i + 1)
  }
  return out
}

/** "The Turkish raids", "the raids of the coalition", "the raids that the coalition flew": whoever stands right behind the phrase. */
function doerBehind(scene: MeasureScene, phrase: TopicPhrase): readonly number[] {
  const limit = Math.min(scene.around(phrase.from).to, phrase.to + 6)
  const adjective = scene.word(phrase.to - 1)?.nisba?.is.of
  if (adjective !== undefined && scene.stateActor(adjective) >= 0) return [scene.stateActor(adjective)]
  let verb = false
  for (let i = phrase.to; i < limit; i++) {
    const k = scene.mention(i)
    if (k >= 0) {
      const mention = scene.mentionAt(k)
      const marker = markerOf(scene, mention)
      if (!scene.canMeet(mention, k) || mention.kind === 'place') return []
      if (marker === null) return verb || i <= phrase.to + 1 ? actorsOf(scene, k) : []
      return marker === 'from' || marker === 'between' ? listFrom(scene, k, limit + 8) : []
    }
    const word = scene.word(i) as Word
    const nisba = word.nisba?.is.of
    if (nisba !== undefined && scene.stateActor(nisba) >= 0) return [scene.stateActor(nisba)]
    if (scene.isMark(i) && scene.form(i) !== '«' && scene.form(i) !== '»') return []
    const type = word.particle?.is.type
    if (type === 'prep' && word.particle?.is.key !== 'from') return []
    if (
      word.verb !== null ||
      word.topic?.is.form === 'past' ||
      word.topic?.is.form === 'present' ||
      word.measure !== null
    )
      verb = true
  }
  return []
}

/** Who brokers or vouches for what a phrase names. */
function patronsBehind(scene: MeasureScene, phrase: TopicPhrase): Party[] {
  const limit = Math.min(scene.around(phrase.from).to, phrase.to + BEHIND)
  for (let i = phrase.to; i < limit; i++) {
    const part = PATRONS.get(scene.form(i))
    if (part === undefined) continue
    const k = scene.mention(i + 1)
    if (k >= 0 && scene.canMeet(scene.mentionAt(k), k)) return actorsOf(scene, k).map((actor) => ({ actor, part }))
    const nisba = scene.word(i + 1)?.nisba?.is.of
    const state = nisba === undefined ? -1 : scene.stateActor(nisba)
    return state >= 0 ? [{ actor: state, part }] : []
  }
  return []
}
