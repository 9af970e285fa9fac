import type { MeasurePart } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import { markerOf } from '../meetings/marker-of.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { withMakers } from './makers.js'
import type { MeasureScene } from './measure-scene.js'
import { isSides, lastMeeting, sidesAt } from './sides.js'
import { stageWordOf } from './stage-word.js'
import type { Staged } from './staged.js'
import {
  actorsOf,
  agentAfter,
  canAct,
  impliedSubject,
  listFrom,
  ofVerb,
  speakerAt,
  speakersOf,
  subjectAfter,
} from './subjects.js'
import { NAMED } from './unite-measures.js'

/** Someone in a measure, by actor. */
export interface Party {
  readonly actor: number
  readonly part: MeasurePart
}

/** How far behind a phrase its doer, partner or guarantor may stand. */
const BEHIND = 12

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
  const by = [...new Set(withMakers(scene, performers(scene, phrase, staged)))].filter(
    (actor) => actor >= 0 && canBeParty(scene, actor, staged.stage),
  )
  const parties: Party[] = by.map((actor) => ({ actor, part: 'by' }))
  for (const patron of patronsBehind(scene, phrase)) {
    if (!by.includes(patron.actor)) parties.push(patron)
  }
  return parties
}

/** Those who only print what others do. */
const PRINTERS = new Set(['outlet', 'agency'])
/** Stages that sources may bring about by speaking; all others are deeds, of which they only tell. */
const SPOKEN = new Set<Staged['stage']>(['called-for', 'proposed', 'discussed', 'rejected'])

function canBeParty(scene: MeasureScene, actor: number, stage: Staged['stage']): boolean {
  const draft = scene.layers.actors.actors[actor]
  if (draft === undefined) return false
  return !PRINTERS.has(draft.kind) && (draft.kind !== 'anonymous' || draft.of !== null || SPOKEN.has(stage))
}

function performers(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): readonly number[] {
  const { cue, stage, rule } = staged
  const accused = accusedOf(scene, phrase, stage)
  if (accused.length > 0) return accused
  const meeting = stage === 'discussed' ? lastMeeting(scene, phrase.from, scene.around(phrase.from).from) : []
  // "both sides broke it"
  if (rule === 'ar.measure.spoken-of' && isSides(scene, cue + 1)) return sidesAt(scene, cue + 1)
  if (cue >= 0) {
    const told = scene.clauses.cue[cue] ?? -1
    if (told >= 0 && (scene.layers.statements.statements[told]?.speaker ?? null) !== null)
      return together(speakersOf(scene, told), meeting, scene)
    const own = cue === phrase.head
    const word = scene.word(cue) as Word
    const form =
      (own ? word.topic?.is.form : undefined) ??
      stageWordOf(word)?.is.form ??
      word.topic?.is.form ??
      word.verb?.is.tense
    if (form === 'past' || form === 'present' || form === 'passive') {
      const found = ofVerb(scene, cue, form === 'passive', phrase).filter((actor) => !isObject(scene, actor, phrase))
      // "clashes broke out between X and Y"
      if (found.length === 0 && own && phrase.pattern.topic === 'military-action')
        return partnersBehind(scene, phrase, staged)
      // "which his country signed", "the truce collapsed": whoever that is, he who tells of it is not
      if (found.length === 0 && cue >= phrase.to && !SPOKEN.has(stage)) return partnersBehind(scene, phrase, staged)
      return found.length > 0 || form === 'passive'
        ? stage === 'agreed'
          ? [...found, ...partnersBehind(scene, phrase, staged)]
          : together(found, meeting, scene)
        : together(impliedSubject(scene, cue), meeting, scene)
    }
    if (cue >= phrase.to && !SPOKEN.has(stage)) return partnersBehind(scene, phrase, staged)
    if (meeting.length > 1) return meeting
    // a past verb that looks like its noun
    if (own && rule === 'ar.measure.done') return ofVerb(scene, cue, false, phrase)
    if (own && scene.word(cue)?.topic != null) return ofDeed(scene, phrase, staged)
    // "the resolution sets up": those who made it
    const paper = scene.mention(cue)
    if (stage === 'agreed' && paper >= 0 && scene.mentionAt(paper).kind === 'document') {
      const actor = scene.actorOf(paper)
      const makers = withMakers(scene, [actor])
      if (makers[0] !== actor || (scene.layers.actors.actors[actor]?.of ?? null) !== null) return makers
    }
    // "tries to obstruct": who does what the verb before it says
    const before = scene.word(cue - 1)?.verb
    if (before?.is.tense === 'present' && before.is.person === 3 && scene.mention(cue - 1) < 0) {
      const subject = ofVerb(scene, cue - 1, false, phrase)
      if (subject.length > 0) return subject
    }
    // "pushing the opposition to": who stands behind the noun is pushed
    if (PUSHES.has(bareForm(word))) return speakerAt(scene, cue)
    const owner = ownerAfter(scene, cue, phrase.head)
    if (owner.length > 0) return stage === 'agreed' ? [...owner, ...partnersBehind(scene, phrase, staged)] : owner
    if (stage === 'agreed') {
      const partners = partnersBehind(scene, phrase, staged)
      if (partners.length > 1) return partners
    }
    // "the breach of the truce": he who speaks of it has not done it
    return OTHERS.has(stage) && (scene.clauses.statement[cue] ?? -1) >= 0 ? [] : impliedSubject(scene, cue)
  }
  if (meeting.length > 1) return meeting
  return ofDeed(scene, phrase, staged)
}

/** "4000 fighters left": those who are counted, and nobody besides, are what the deed is done to. */
function isObject(scene: MeasureScene, actor: number, { from, to }: TopicPhrase): boolean {
  const draft = scene.layers.actors.actors[actor]
  return (
    draft !== undefined &&
    draft.of === null &&
    draft.entry === null &&
    draft.mentions.some((k) => scene.mentionAt(k).from >= from && scene.mentionAt(k).from < to)
  )
}

/** Stages that those who speak of them in a noun blame on others. */
const OTHERS = new Set<Staged['stage']>(['violated', 'collapsed'])

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
function ofDeed(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): readonly number[] {
  const { stage, rule } = staged
  const done = stage === 'carried-out' || stage === 'in-force' || stage === 'agreed' || stage === 'collapsed'
  if (done) {
    const partners = stage === 'agreed' ? partnersBehind(scene, phrase, staged) : []
    const named = partners.length > 0 ? partners : doerBehind(scene, phrase)
    // who tells of a deed has not done it
    if (named.length === 0 && rule === ENDED) return enderBefore(scene, phrase)
    if (named.length > 0 || stage !== 'agreed' || rule === NAMED) return named
  }
  const statement = scene.clauses.statement[phrase.from] ?? -1
  return statement < 0 ? [] : speakersOf(scene, statement)
}

const ENDED = 'ar.measure.ended'
/** How far before the end of a thing whoever ends it may be named. */
const ENDER = 5

/** "The party's decision to end the truce", "announced the end of": whoever is named before it, else who announces it. */
function enderBefore(scene: MeasureScene, { head }: TopicPhrase): readonly number[] {
  const from = Math.max(scene.clauses.from[head] ?? 0, head - ENDER)
  for (let i = head - 1; i >= from; i--) {
    const k = scene.mention(i)
    if (k < 0) continue
    const mention = scene.mentionAt(k)
    // "the decision of X" stands for X
    if (mention.kind === 'document') return mention.of === null ? [] : [scene.actorOf(k)]
    return canAct(scene, mention, k) ? actorsOf(scene, k) : []
  }
  const said = scene.layers.statements.statements[scene.clauses.statement[head] ?? -1]
  return said?.act === 'announce' ? speakerAt(scene, head) : []
}

/** "(Put forward) it": between the verb of such a clause and its subject. */
const BY_IT = new Set(['به', 'بها'])

/** Whose demand, refusal or proposal a noun is: "the refusal of X to …", "at the invitation of X", "from X". */
function ownerAfter(scene: MeasureScene, noun: number, limit: number): readonly number[] {
  // "the draft that X put forward"
  for (let i = noun + 1; i < Math.min(limit, noun + 4); i++) {
    const { measure, verb } = scene.word(i) ?? {}
    if (measure?.is.form !== 'past' && verb?.is.tense !== 'past') continue
    const subject = subjectAfter(scene, BY_IT.has(scene.form(i + 1)) ? i + 1 : i, limit)
    if (subject.length > 0) return subject
  }
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

function isRelative(scene: MeasureScene, i: number): boolean {
  const particle = scene.word(i)?.particle?.is
  return particle?.type === 'rel' && particle.key !== 'what'
}

/** "Between X and Y", "with X" behind an agreement: those who made it. */
function partnersBehind(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): readonly number[] {
  const limit = Math.min(scene.around(phrase.from).to, phrase.to + BEHIND)
  const out: number[] = []
  for (let i = phrase.to - 1; i < limit; ) {
    const k = scene.mention(i)
    if (k < 0) {
      // what a clause describes was agreed by others
      if (staged.cue < phrase.from && staged.cue >= 0 && isRelative(scene, i)) return out
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
  const agent = agentAfter(scene, phrase.to - 1, 6)
  if (agent.length > 0) return agent
  // "the release by Jordan of": between the deed and what it is done to
  const inside = phrase.to - phrase.head > 2 ? scene.mention(phrase.head + 1) : -1
  if (inside >= 0 && scene.mentionAt(inside).to < phrase.to) {
    const { kind, of, marker } = scene.mentionAt(inside)
    // a capital stands for its state
    if (kind === 'place' && of !== null && marker === null && scene.stateActor(of) >= 0) return [scene.stateActor(of)]
    if (canAct(scene, scene.mentionAt(inside), inside)) return actorsOf(scene, inside)
  }
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
