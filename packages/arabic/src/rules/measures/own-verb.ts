import type { MeasureStage, Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { isNegated } from './denial.js'
import { governor } from './governed-stage.js'
import { endsSomething, isImposed } from './kinds-of-deed.js'
import type { Staged } from './staged.js'

/** Things whose present tense tells of deeds: "the town receives aid", "they shell". */
const DEED_TOPICS = new Set<Topic>(['military-action', 'humanitarian-aid'])

const YIELDING = new Set(
  ['stop', 'end', 'lift', 'withdraw', 'retreat', 'release', 'freed', 'open', 'disarm'].map(conceptNumber),
)
const CONDITION = (cue: number): Staged => ({
  stage: 'called-for',
  cue,
  negated: false,
  rule: 'ar.measure.done',
  strength: 0.5,
})

/** "If the sanctions are lifted" sets a condition; "if they shell" only supposes; null where nothing is supposed. */
function conditionOf(scene: Scene, { head }: TopicPhrase): 'set' | 'supposed' | null {
  if (scene.word(head - 1)?.particle?.is.key !== 'if' && scene.form(head - 1) !== 'اذا') return null
  return scene.word(head)?.topic?.is.concepts.some((c) => YIELDING.has(c)) === true ? 'set' : 'supposed'
}

/** How far before it the verb in the future may stand that a verb in the present goes on from: "will hand over … and withdraw". */
const ON_FROM = 9

function followsFuture(scene: Scene, verb: number): boolean {
  const low = Math.max(scene.clauses.from[verb] ?? 0, verb - ON_FROM)
  if (!/^[وف]/u.test(scene.form(verb)) && scene.form(verb - 1) !== 'ثم') return false
  for (let i = verb - 1; i >= low; i--) {
    const word = scene.word(i)
    if (word?.topic?.future === true || word?.verb?.future === true || word?.measure?.future === true) return true
  }
  return false
}

/** The stage of a deed that a finite verb tells: "shelled", "will send", "that they resume". */
export function ownVerb(scene: Scene, phrase: TopicPhrase, present: boolean, future: boolean): Staged | null {
  const before = scene.word(phrase.head - 1)
  // "which it controls" only describes
  if (before?.particle?.is.type === 'rel' || scene.word(phrase.head - 2)?.particle?.is.type === 'rel') return null
  const condition = conditionOf(scene, phrase)
  if (condition !== null) return condition === 'set' ? CONDITION(phrase.head) : null
  const negated = isNegated(scene, phrase.head)
  const past = !present
  const wanted = !past && (before?.form === 'ان' || before?.form === 'الا')
  const own = scene.word(phrase.head)?.measure?.is.stage
  if ((own === 'extended' || own === 'agreed') && !negated && !wanted && phrase.pattern.topic !== 'military-action')
    return { stage: own, cue: phrase.head, negated, rule: 'ar.measure.done', strength: 0.6 }
  // "a solution that puts an end to … and stops the bloodshed": one more clause of what is wanted
  const holding =
    phrase.pattern.topic === 'ceasefire' && scene.word(phrase.head)?.topic?.conj === 'و' ? null : 'in-force'
  const stage: MeasureStage | null = wanted
    ? (governor(scene, phrase.head - 1, phrase.head - 8) ?? 'proposed')
    : negated
      ? present
        ? 'rejected'
        : 'suspended'
      : future || before?.form === 'سوف' || (present && followsFuture(scene, phrase.head))
        ? 'agreed'
        : present && !DEED_TOPICS.has(phrase.pattern.topic)
          ? (governor(scene, phrase.head - 1, phrase.head - 6) ?? holding)
          : endsSomething(scene, phrase)
            ? 'suspended'
            : isImposed(scene, phrase) || phrase.pattern.topic === 'ceasefire'
              ? 'in-force'
              : 'carried-out'
  return stage === null ? null : { stage, cue: phrase.head, negated, rule: 'ar.measure.done', strength: 0.6 }
}
