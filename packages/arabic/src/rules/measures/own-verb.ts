import type { MeasureStage, Topic } from '@isnad/record'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { isNegated } from './denial.js'
import { governor } from './governed-stage.js'
import { endsSomething, isImposed } from './kinds-of-deed.js'
import type { Staged } from './staged.js'

/** Things whose present tense tells of deeds: "the town receives aid", "they shell". */
const DEED_TOPICS = new Set<Topic>(['military-action', 'humanitarian-aid'])

/** The stage of a deed that a finite verb tells: "shelled", "will send", "that they resume". */
export function ownVerb(scene: Scene, phrase: TopicPhrase, present: boolean, future: boolean): Staged | null {
  const before = scene.word(phrase.head - 1)
  // "which it controls" only describes
  if (before?.particle?.is.type === 'rel' || scene.word(phrase.head - 2)?.particle?.is.type === 'rel') return null
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
      : future || before?.form === 'سوف'
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
