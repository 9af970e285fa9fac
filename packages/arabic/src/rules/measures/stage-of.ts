import type { Act, MeasureStage, Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import type { Word } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'

/** What says at which stage a measure stands. */
export interface Staged {
  readonly stage: MeasureStage
  /** The token that says so, -1 where the kind of thing or the statement around it does. */
  readonly cue: number
  readonly negated: boolean
  readonly rule: string
  readonly strength: number
}

/** The stage of a thing that is only named: an agreement is agreed, a bombing has been carried out. */
const BY_ITSELF: Readonly<Partial<Record<Topic, MeasureStage>>> = {
  'nuclear': 'agreed',
  'military-action': 'carried-out',
  'sanctions': 'in-force',
  'siege': 'in-force',
  'ceasefire': 'called-for',
  'humanitarian-aid': 'carried-out',
  'troops': 'carried-out',
  'prisoners': 'carried-out',
  'security-cooperation': 'in-force',
  'negotiations': 'called-for',
  'political-transition': 'called-for',
  'unity-government': 'called-for',
  'relations': 'discussed',
  'monitoring': 'proposed',
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

/** How far a governing word may stand before a phrase, and how far a weak one. */
const REACH = 16
const WEAK_REACH = 5
const AFTER = 5

const STOPPING = new Set([conceptNumber('stop'), conceptNumber('end')])

/** The stage of a phrase: by what follows it closely, by what governs it, by its own verb, by the statement, by what it is. */
export function stageOf(scene: Scene, phrase: TopicPhrase): Staged | null {
  const { topic } = phrase.pattern
  const head = scene.word(phrase.head)?.topic ?? null
  if (head === null) return null
  const behind = stageBehind(scene, phrase)
  if (behind !== null) return behind
  if (head.is.form !== 'noun' && head.article === false && head.prep === '') return ownVerb(scene, phrase, head.is.form === 'present', head.future)
  const governed = stageBefore(scene, phrase)
  if (governed !== null) return governed
  if (topic === 'military-action' && head.is.concepts.some((c) => STOPPING.has(c)) && phrase.to - phrase.from > 1) return { stage: 'suspended', cue: phrase.head, negated: false, rule: 'ar.measure.stopped', strength: 0.6 }
  const statement = scene.layers.statements.statements[scene.clauses.statement[phrase.from] ?? -1]
  const byAct = statement === undefined ? undefined : BY_ACT[statement.act]
  if (byAct !== undefined) return { stage: byAct, cue: -1, negated: false, rule: `ar.measure.said-${byAct}`, strength: 0.5 }
  const stage = BY_ITSELF[topic]
  return stage === undefined ? null : { stage, cue: -1, negated: false, rule: 'ar.measure.named', strength: 0.3 }
}

function ownVerb(scene: Scene, phrase: TopicPhrase, present: boolean, future: boolean): Staged {
  const negated = scene.word(phrase.head - 1)?.particle?.is.type === 'neg'
  const before = scene.form(phrase.head - 1)
  const stage: MeasureStage = negated ? 'rejected' : future || before === 'ان' ? (governor(scene, phrase.head - 1, phrase.head - 8) ?? 'proposed') : present ? 'in-force' : 'carried-out'
  return { stage: present && !negated && stage === 'in-force' && phrase.pattern.topic === 'military-action' ? 'carried-out' : stage, cue: phrase.head, negated, rule: 'ar.measure.done', strength: 0.6 }
}

/** "That is in force", "which was agreed", "is suspended": a word of stage right behind the phrase. */
function stageBehind(scene: Scene, phrase: TopicPhrase): Staged | null {
  const limit = Math.min(scene.sentence(phrase.from).to, phrase.to + AFTER)
  let relative = false
  for (let i = phrase.to; i < limit; i++) {
    if (scene.isMark(i) && scene.form(i) !== '»' && scene.form(i) !== '"') return null
    const word = scene.word(i) as Word
    if (word.particle?.is.type === 'rel') relative = true
    const hit = word.measure
    if (hit !== null && (hit.is.form === 'participle' || (relative && hit.is.form !== 'noun') || (!hit.is.weak && (hit.is.form === 'past' || hit.is.form === 'passive') && hit.conj === '' && i === phrase.to))) {
      if (hit.is.stage === 'discussed' || hit.is.stage === 'called-for' || hit.is.stage === 'proposed') return null
      return { stage: hit.is.stage, cue: i, negated: false, rule: `ar.measure.${hit.is.stage}-behind`, strength: 0.7 }
    }
    if (hit !== null && hit.is.form === 'noun' && hit.is.stage === 'in-force') return { stage: 'in-force', cue: i, negated: false, rule: 'ar.measure.in-force-behind', strength: 0.7 }
  }
  return null
}

function stageBefore(scene: Scene, phrase: TopicPhrase): Staged | null {
  const { from } = scene.sentence(phrase.from)
  const clause = scene.clauses.from[phrase.from] ?? from
  const low = Math.max(from, phrase.head - REACH)
  for (let i = phrase.head - 1; i >= low; i--) {
    const word = scene.word(i) as Word
    const hit = word.measure
    if (hit === null || scene.isMark(i) || isPerson(scene, i)) continue
    const near = phrase.head - i
    if (hit.is.weak && near > WEAK_REACH) continue
    if (i < clause && near > 10) continue
    const negated = scene.word(i - 1)?.particle?.is.type === 'neg'
    const stage: MeasureStage = negated ? 'rejected' : hit.future && hit.is.stage === 'carried-out' ? 'proposed' : hit.is.stage
    return { stage, cue: i, negated, rule: `ar.measure.${stage}`, strength: hit.is.weak ? 0.5 : near <= 6 ? 0.8 : 0.6 }
  }
  return null
}

function isPerson(scene: Scene, i: number): boolean {
  const k = scene.mention(i)
  return k >= 0 && scene.mentionAt(k).kind !== 'document' && scene.mentionAt(k).kind !== 'anonymous'
}

/** The stage of the nearest governing word between two tokens, going left. */
function governor(scene: Scene, from: number, to: number): MeasureStage | null {
  for (let i = from; i >= to && i >= 0; i--) {
    const hit = scene.word(i)?.measure
    if (hit != null && (hit.is.stage === 'called-for' || hit.is.stage === 'proposed' || hit.is.stage === 'rejected' || hit.is.stage === 'agreed')) return hit.is.stage
  }
  return null
}
