import type { Act, MeasureStage, Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import { foldArabic } from '../../orthography.js'
import type { Hit, MeasureWord, Word } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { isDeed, isNegated, stageAfterDenial } from './denial.js'
import { CIRCUMSTANCE, stageBehind } from './stage-behind.js'
import { stageWordOf } from './stage-word.js'
import type { Staged } from './staged.js'

/** The stage of a thing that is only named: an agreement is agreed, a bombing has been carried out. */
const BY_ITSELF: Readonly<Partial<Record<Topic, MeasureStage>>> = {
  nuclear: 'agreed',
  'military-action': 'carried-out',
  sanctions: 'in-force',
  siege: 'in-force',
  ceasefire: 'called-for',
  'humanitarian-aid': 'carried-out',
  troops: 'carried-out',
  prisoners: 'carried-out',
  'unity-government': 'called-for',
  relations: 'discussed',
  monitoring: 'proposed',
}

/** Things that stand by themselves, so that only a strong word beside them says otherwise. */
const STANDING = new Set<Topic>(['nuclear', 'military-action', 'siege'])

/** The stage that a speaker's act gives to what he speaks of. */
const BY_ACT: Readonly<Partial<Record<Act, MeasureStage>>> = {
  demand: 'called-for',
  ask: 'called-for',
  reject: 'rejected',
  accept: 'agreed',
  promise: 'proposed',
  threaten: 'proposed',
}

/** How far a governing word may stand before a phrase, and how far a weak one. */
const REACH = 16
const WEAK_REACH = 5

const STOPPING = new Set([conceptNumber('stop'), conceptNumber('end')])
const TRUCE = conceptNumber('truce')
/** Stages whose nouns name a deed that something else may govern: "called for signing", "refused to extend". */
const DEEDS = new Set<MeasureStage>(['agreed', 'in-force', 'extended', 'suspended', 'carried-out'])
/** The stage of a phrase: by its own verb, by what governs it, by what follows it closely, by the statement, by what it is. */
export function stageOf(scene: Scene, phrase: TopicPhrase): Staged | null {
  const { topic } = phrase.pattern
  const head = scene.word(phrase.head)?.topic ?? null
  if (head === null) return null
  const ends = phrase.to - phrase.from > 1 && head.is.concepts.some((c) => STOPPING.has(c))
  if (ends && scene.word(phrase.to - 1)?.topic?.is.concepts.includes(TRUCE) === true)
    return { stage: 'collapsed', cue: phrase.head, negated: false, rule: 'ar.measure.ended', strength: 0.7 }
  if (head.is.form !== 'noun' && !head.article && head.prep === '')
    return ownVerb(scene, phrase, head.is.form === 'present', head.future)
  const aside = isCircumstance(scene, phrase)
  const behind = stageBehind(scene, phrase)
  if (behind?.negated === true) return behind
  const governed = aside ? null : stageBefore(scene, phrase)
  if (
    governed !== null &&
    (behind === null || governed.strength > 0.6 || (governed.stage === 'agreed' && behind.stage === 'in-force'))
  )
    return governed
  if (behind !== null) return behind
  if (governed !== null) return governed
  if (ends && topic === 'military-action')
    return { stage: 'suspended', cue: phrase.head, negated: false, rule: 'ar.measure.stopped', strength: 0.5 }
  if (aside && topic === 'ceasefire' && head.is.concepts.includes(TRUCE)) return null
  const statement = scene.layers.statements.statements[scene.clauses.statement[phrase.from] ?? -1]
  const byAct = statement === undefined || aside ? undefined : BY_ACT[statement.act]
  if (byAct !== undefined && !STANDING.has(topic))
    return { stage: byAct, cue: -1, negated: false, rule: `ar.measure.said-${byAct}`, strength: 0.5 }
  const stage = isDeed(phrase) && !STANDING.has(topic) ? (BY_DEED[topic] ?? BY_ITSELF[topic]) : BY_ITSELF[topic]
  return stage === undefined ? null : { stage, cue: -1, negated: false, rule: 'ar.measure.named', strength: 0.3 }
}

/** The stage of a thing spoken of only by what becomes of it: what governs that word, else what it says itself. */
export function stageSpokenOf(scene: Scene, phrase: TopicPhrase, own: MeasureStage): Staged {
  const is = scene.word(phrase.head)?.measure?.is
  const noun = is?.form === 'noun'
  const governed = noun ? stageBefore(scene, phrase) : null
  if (governed !== null) return governed
  const negated = isNegated(scene, phrase.head)
  const stage = negated && is !== undefined ? (stageAfterDenial(is) ?? own) : own
  return { stage, cue: phrase.head, negated, rule: 'ar.measure.spoken-of', strength: 0.6 }
}

/** The stage of a deed in a noun that nothing governs: "lifting the sanctions", "delivering aid". */
const BY_DEED: Readonly<Partial<Record<Topic, MeasureStage>>> = {
  sanctions: 'proposed',
  'humanitarian-aid': 'proposed',
  prisoners: 'carried-out',
  negotiations: 'called-for',
}

function isCircumstance(scene: Scene, phrase: TopicPhrase): boolean {
  for (let i = phrase.from - 1; i >= phrase.from - 2; i--) {
    const word = scene.word(i)
    if (word?.particle != null && word.particle.is.type === 'prep') return CIRCUMSTANCE.has(word.particle.is.key ?? '')
    // "after the failure of the truce" tells of the failure
    if (word?.measure != null) return false
  }
  return false
}

/** Things whose present tense tells of deeds: "the town receives aid", "they shell". */
const DEED_TOPICS = new Set<Topic>(['military-action', 'humanitarian-aid'])

function ownVerb(scene: Scene, phrase: TopicPhrase, present: boolean, future: boolean): Staged | null {
  const before = scene.word(phrase.head - 1)
  // "which it controls" only describes
  if (before?.particle?.is.type === 'rel' || scene.word(phrase.head - 2)?.particle?.is.type === 'rel') return null
  const negated = isNegated(scene, phrase.head)
  const past = !present && scene.word(phrase.head)?.topic?.is.form !== 'noun'
  const wanted = !past && (before?.form === 'ان' || before?.form === 'الا')
  const own = scene.word(phrase.head)?.measure?.is.stage
  if ((own === 'extended' || own === 'agreed') && !negated && !wanted)
    return { stage: own, cue: phrase.head, negated, rule: 'ar.measure.done', strength: 0.6 }
  const stage: MeasureStage = wanted
    ? (governor(scene, phrase.head - 1, phrase.head - 8) ?? 'proposed')
    : negated
      ? present
        ? 'rejected'
        : 'suspended'
      : future || before?.form === 'سوف'
        ? 'agreed'
        : present && !DEED_TOPICS.has(phrase.pattern.topic)
          ? (governor(scene, phrase.head - 1, phrase.head - 6) ?? 'in-force')
          : endsSomething(scene, phrase)
            ? 'suspended'
            : 'carried-out'
  return { stage, cue: phrase.head, negated, rule: 'ar.measure.done', strength: 0.6 }
}

function stageBefore(scene: Scene, phrase: TopicPhrase): Staged | null {
  const { from } = scene.around(phrase.from)
  const low = Math.max(from, phrase.head - REACH - BESIDE)
  const standing = STANDING.has(phrase.pattern.topic) && !endsSomething(scene, phrase)
  let deed: Staged | null = null
  let comma = false
  let verb = false
  let near = 0
  for (let i = phrase.head - 1; i >= low && near <= REACH; i--) {
    const word = scene.word(i) as Word
    if (scene.isMark(i)) {
      const form = scene.form(i)
      if (form === '؛' || form === ';' || form === '!' || form === '؟') break
      if ((form === '،' || form === ',') && !goesOn(scene, i + 1) && !endsName(scene, i - 1)) comma = true
      continue
    }
    if (opensContent(scene, i)) break
    const hit = governingWord(word)
    const person = isPerson(scene, i)
    if (!person && scene.time(i) < 0) near++
    if (hit === null || person) {
      // another speaker's cue: what he says is not governed from beyond it
      if (hit === null && word.reporting !== null && (scene.clauses.cue[i] ?? -1) >= 0) break
      if (!person && hit === null && word.verb?.is.tense === 'present' && !word.verb.article) verb = true
      continue
    }
    const weak = hit.is.weak
    if (weak && (near > (hit.is.form === 'noun' ? WEAK_REACH : WEAK_REACH + 3) || standing || comma)) continue
    if ((comma || verb) && hit.is.form === 'noun' && !(NEEDED.has(word.form) && !comma)) continue
    // "failed to reach an agreement" is no failure of the agreement
    if (hit.is.stage === 'collapsed' && (near > 3 || scene.form(i + 1) === 'في')) continue
    if (standing && near > 6) continue
    if (isOutOfReach(scene, i, hit.is, near, phrase, deed !== null)) continue
    if (hit.is.preps.length > 0 && !hasPreposition(scene, i + 1, phrase.head, hit.is.preps)) continue
    // "accepting or refusing the deal": nobody has done either
    if (isAlternative(scene, i)) return null
    const negated = isNegated(scene, i)
    if (deed !== null && !mayGovern(deed, hit.is) && !(negated && KEEPS.test(word.form))) continue
    const stage = governedStage(scene, i, hit, negated, phrase)
    if (stage === null) return null
    const found: Staged = {
      stage,
      cue: i,
      negated,
      rule: `ar.measure.${stage}`,
      strength: weak ? 0.5 : near <= 6 ? 0.8 : 0.62,
    }
    const noun = hit.is.form === 'noun'
    if (!noun || negated || !(weak || DEEDS.has(hit.is.stage) || hit.is.stage === 'proposed')) return found
    // something may govern the noun in its turn: "called for respect of", "refused the extension of"
    deed = found
  }
  return deed
}

/** A word of stage joined by "or" to another. */
const isAlternative = (scene: Scene, i: number): boolean =>
  (scene.form(i - 1) === 'او' && scene.word(i - 2)?.measure != null) ||
  (scene.form(i + 1) === 'او' && scene.word(i + 2)?.measure != null)

/** "It is necessary that we …": it governs the verb of its clause and all that this does. */
const NEEDED = new Set(foldArabic('يجب ينبغي يتعين يتوجب ويجب وينبغي').split(' '))

/** A word of stage before a phrase: with an article and a preposition of its own, the letters of a participle are a noun (al-muwāfaqa ʿalā). */
function governingWord(word: Word): Hit<MeasureWord> | null {
  const hit = stageWordOf(word)
  if (hit === null || hit.is.form !== 'participle' || !hit.article || hit.is.preps.length === 0) return hit
  return { ...hit, is: { ...hit.is, form: 'noun' } }
}

/** True for a word that says more of a thing than the noun of a deed beside it: what is proposed may be agreed to as well. */
function mayGovern(deed: Staged, is: MeasureWord): boolean {
  if (is.form === 'participle' || is.weak) return false
  return !DEEDS.has(is.stage) || (deed.stage === 'proposed' && is.form !== 'noun')
}

/** True for a word of stage that cannot speak of this phrase: too far for what it is, or joined to it by the wrong preposition. */
function isOutOfReach(
  scene: Scene,
  at: number,
  is: MeasureWord,
  near: number,
  phrase: TopicPhrase,
  held: boolean,
): boolean {
  // "has been reached" says it of what stands right behind it
  if (is.stage === 'carried-out' && is.weak && near > DONE_REACH) return true
  // "the freezing of assets and a ban" freezes no ban
  if (is.stage === 'suspended' && is.form === 'noun' && phrase.pattern.topic === 'sanctions')
    if (scene.word(at)?.topic != null) return true
  // "an end of his rule and talks" ends no talks
  if (
    (is.stage === 'collapsed' || is.stage === 'suspended') &&
    is.form === 'noun' &&
    scene.word(at)?.topic != null &&
    at < phrase.from - 1
  )
    return true
  // "talks to end the war": the end is what they are for, not what is talked of
  const purpose = !held && scene.word(phrase.head)?.topic?.prep === 'ل' && !is.preps.includes('ل')
  if (purpose && is.stage === 'carried-out' && is.weak) return true
  if (purpose && is.form === 'noun' && (is.stage === 'discussed' || near > DONE_REACH)) return true
  return ABOUT.has(scene.form(phrase.from - 1)) && is.stage !== 'discussed'
}

const DONE_REACH = 3
/** Words that make of a phrase what something else is about. */
const ABOUT = new Set(foldArabic('حول بشأن بخصوص حيال إزاء').split(' '))

/** How many more tokens may be passed where they are names or dates. */
const BESIDE = 14

/** True at the end of a name or a date, behind which a comma parts a long subject from its object. */
const endsName = (scene: Scene, i: number): boolean => scene.mention(i) >= 0 || scene.time(i) >= 0

/** True at a noun joined by wa-, so that the words before it govern it too; a verb so joined opens a clause. */
function goesOn(scene: Scene, i: number): boolean {
  const word = scene.word(i)
  if (word === null || !word.form.startsWith('و')) return false
  const verb = word.verb ?? word.reporting
  return !(verb != null && (word.verb?.is.tense === 'past' || word.verb?.is.tense === 'present'))
}

/** "That", where it opens what is said or known; not the an that goes before a deed still to be done. */
function opensContent(scene: Scene, i: number): boolean {
  const particle = scene.word(i)?.particle ?? null
  if (particle === null || particle.is.type !== 'that') return false
  if (particle.suffix !== '') return true
  const next = scene.word(i + 1)
  // "that the training …", "that the truce …": a noun, whatever it begins with
  if (next !== null && next.verb === null && next.topic?.is.form === 'noun') return true
  const subjunctive =
    next?.verb?.is.tense === 'present' ||
    next?.topic?.is.form === 'present' ||
    next?.measure?.is.form === 'present' ||
    /^[يتنا]/u.test(next?.form ?? '')
  return !(subjunctive && scene.mention(i + 1) < 0 && next?.form.startsWith('ال') !== true)
}

/** True where one of the prepositions stands between a governing word and the phrase, as a word or written onto one. */
function hasPreposition(scene: Scene, from: number, head: number, preps: readonly string[]): boolean {
  for (let i = head; i >= from; i--) {
    const word = scene.word(i) as Word
    for (const prep of preps) {
      if (word.form === prep || (prep.length === 1 && prep === cutBefore(word))) return true
    }
  }
  return false
}

/** The preposition written onto a word. */
function cutBefore({ form, topic, measure, occasion, document }: Word): string {
  const cut = topic?.prep || measure?.prep || occasion?.prep || document?.prep
  return cut || (form.length > 4 ? (form[0] as string) : '')
}

function governedStage(
  scene: Scene,
  at: number,
  { is, future }: Hit<MeasureWord>,
  negated: boolean,
  phrase: TopicPhrase,
): MeasureStage | null {
  const { topic } = phrase.pattern
  if (negated)
    return KEEPS.test(scene.form(at)) && /^و?لم$/u.test(scene.form(at - 1)) ? 'violated' : stageAfterDenial(is)
  if (is.stage === 'in-force' && is.form !== 'participle' && isDeed(phrase) && topic !== 'negotiations')
    return 'carried-out'
  if (is.stage === 'agreed' && isDeed(phrase)) {
    if (endsSomething(scene, phrase)) return 'suspended'
    // what is announced in a noun has been done: "announced the release of"
    if (AT_ONCE.has(topic) && scene.word(at)?.reporting?.is.act === 'announce') return 'carried-out'
  }
  if (is.stage !== 'carried-out') return is.stage
  if (future) return 'agreed'
  // talks that are being held go on
  return topic === 'negotiations' && is.form === 'present' ? 'in-force' : 'carried-out'
}

/** Iltazama, "to keep to": who has not kept to a thing has broken it. */
const KEEPS = /لتزم/u

/** Deeds that are done as soon as they are announced. */
const AT_ONCE = new Set<Topic>(['prisoners', 'relations', 'siege'])

/** "Stopping the raids", "suspending the flights": to do it is to suspend what goes on. */
function endsSomething(scene: Scene, phrase: TopicPhrase): boolean {
  const { topic } = phrase.pattern
  if (topic !== 'military-action' && topic !== 'relations') return false
  const concepts = scene.word(phrase.head)?.topic?.is.concepts ?? []
  return concepts.some((c) => STOPPING.has(c) || c === LIFT) && !concepts.includes(STRENGTHEN)
}

const LIFT = conceptNumber('lift')
const STRENGTHEN = conceptNumber('strengthen')

function isPerson(scene: Scene, i: number): boolean {
  const k = scene.mention(i)
  return k >= 0 && scene.mentionAt(k).kind !== 'document' && scene.mentionAt(k).kind !== 'anonymous'
}

const WILLED = new Set<MeasureStage>(['called-for', 'proposed', 'rejected', 'agreed'])

/** The stage of the nearest governing word between two tokens, going left. */
function governor(scene: Scene, from: number, to: number): MeasureStage | null {
  for (let i = from; i >= to && i >= 0; i--) {
    const hit = scene.word(i)?.measure
    if (hit == null || !WILLED.has(hit.is.stage)) continue
    return isNegated(scene, i) ? stageAfterDenial(hit.is) : hit.is.stage
  }
  return null
}
