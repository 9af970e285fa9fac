import type { StatementDraft } from '@isnad/engine'
import type { Act, MeasureStage, Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { isDeed, isNegated, stageAfterDenial } from './denial.js'
import { AIMING } from './governed-stage.js'
import { inDraft } from './in-draft.js'
import { endsSomething, isStanding, STOPPING } from './kinds-of-deed.js'
import { ownVerb } from './own-verb.js'
import { isSides } from './sides.js'
import { cutBefore, stageBefore } from './stage-before.js'
import { CIRCUMSTANCE, stageBehind } from './stage-behind.js'
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

/** The stage that a speaker's act gives to what he speaks of. */
const BY_ACT: Readonly<Partial<Record<Act, MeasureStage>>> = {
  demand: 'called-for',
  ask: 'called-for',
  reject: 'rejected',
  accept: 'agreed',
  promise: 'proposed',
  threaten: 'proposed',
}

const TRUCE = conceptNumber('truce')

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
  if (isRuledOut(scene, phrase))
    return { stage: 'rejected', cue: phrase.head, negated: true, rule: 'ar.measure.denied', strength: 0.6 }
  const aside = isCircumstance(scene, phrase)
  const behind = stageBehind(scene, phrase)
  if (behind?.negated === true) return behind
  const governed = aside ? null : stageBefore(scene, phrase)
  // "joined the campaign that the coalition wages": whatever is said of it, it is being waged
  if (topic === 'military-action' && behind?.stage === 'carried-out' && !endsSomething(scene, phrase)) return behind
  // "talks on the agreement that they reached"
  if (governed?.stage === 'discussed' && topic === 'nuclear' && behind?.stage === 'agreed') return behind
  if (OPTION.test(scene.form(phrase.head)) && governed?.stage !== 'rejected' && governed?.stage !== 'suspended')
    return { stage: 'proposed', cue: phrase.head, negated: false, rule: 'ar.measure.proposed', strength: 0.6 }
  const drafted = governed === null ? null : inDraft(scene, governed)
  if (drafted !== null) return drafted
  if (
    governed !== null &&
    (behind === null || governed.strength > 0.6 || (governed.stage === 'agreed' && behind.stage === 'in-force'))
  )
    return governed
  if (behind !== null) return behind
  if (governed !== null) return governed
  if (!aside && LAUNCHED.test(scene.form(phrase.head)) && !isNegated(scene, phrase.head))
    return ownVerb(scene, phrase, false, false)
  if (ends && topic === 'military-action')
    return { stage: 'suspended', cue: phrase.head, negated: false, rule: 'ar.measure.stopped', strength: 0.5 }
  if (aside && topic === 'ceasefire' && head.is.concepts.includes(TRUCE)) return null
  const statement = scene.layers.statements.statements[scene.clauses.statement[phrase.from] ?? -1]
  const wished = statement === undefined ? -1 : wishAt(scene, statement)
  if (wished >= 0 && !isStanding(phrase))
    return { stage: 'called-for', cue: wished, negated: false, rule: 'ar.measure.called-for', strength: 0.55 }
  const byAct = statement === undefined || aside ? undefined : BY_ACT[statement.act]
  if (byAct !== undefined && !isStanding(phrase))
    return { stage: byAct, cue: -1, negated: false, rule: `ar.measure.said-${byAct}`, strength: 0.5 }
  const stage = isDeed(phrase) && !isStanding(phrase) ? (BY_DEED[topic] ?? BY_ITSELF[topic]) : BY_ITSELF[topic]
  return stage === undefined ? null : { stage, cue: -1, negated: false, rule: 'ar.measure.named', strength: 0.3 }
}

/** Khiyār, "an option": on the table as long as nobody rules it out. */
const OPTION = /^[وب]?(?:ال)?خيار(?:ات)?$/u

/** Shanna, "launched", and qaṣafa, "shelled": also nouns, where something governs them. */
const LAUNCHED = /^[وف]?(?:شن|قصف)$/u

/** "No truce", "no lifting of the sanctions": lā before a bare noun. */
function isRuledOut(scene: Scene, { head }: TopicPhrase): boolean {
  const topic = scene.word(head)?.topic
  return scene.form(head - 1) === 'لا' && topic?.article === false && topic.suffix === '' && topic.prep === ''
}

/** How far into the words of a statement the wish may stand that governs them all. */
const OPENING = 3

/** "(Expressed) his hope that … and that …": the word of wishing with which a statement opens, or that reports it; -1 for none. */
function wishAt(scene: Scene, { cue, contentRange }: StatementDraft): number {
  const reporting = scene.word(cue.from)?.measure
  if (reporting?.is.stage === 'called-for' && reporting.is.form !== 'noun') return cue.from
  for (let i = contentRange.from; i < contentRange.from + OPENING && i < contentRange.to; i++) {
    const hit = scene.word(i)?.measure
    if (hit?.is.stage !== 'called-for' || hit.is.preps.length === 0 || AIMING.test(scene.form(i))) continue
    const next = scene.word(i + 1)
    if (next !== null && (hit.is.preps.includes(next.form) || hit.is.preps.includes(cutBefore(next)))) return i
  }
  return -1
}

/** The stage of a thing spoken of only by what becomes of it: what governs that word, else what it says itself. */
export function stageSpokenOf(scene: Scene, phrase: TopicPhrase, own: MeasureStage): Staged {
  const is = scene.word(phrase.head)?.measure?.is
  const noun = is?.form === 'noun' && !isSides(scene, phrase.head + 1)
  const governed = noun ? stageBefore(scene, phrase) : null
  if (governed !== null) return governed
  const negated = isNegated(scene, phrase.head)
  const stage = negated && is !== undefined ? (stageAfterDenial(is) ?? own) : own
  return { stage, cue: phrase.head, negated, rule: 'ar.measure.spoken-of', strength: 0.6 }
}

/** The stage of a deed in a noun that nothing governs: "lifting the sanctions", "delivering aid". */
const BY_DEED: Readonly<Partial<Record<Topic, MeasureStage>>> = {
  'security-cooperation': 'carried-out',
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
