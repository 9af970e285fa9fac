import type { MeasureStage } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Hit, MeasureWord, Word } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { DENIALS, isDeed } from './denial.js'
import { stageWordOf } from './stage-word.js'
import type { Staged } from './staged.js'

/** How far behind a phrase a word of its stage may stand. */
const AFTER = 5
/** Prepositions that make of what follows a circumstance: "after the agreement". */
export const CIRCUMSTANCE = new Set([
  'after',
  'before',
  'since',
  'despite',
  'during',
  'because-of',
  'according-to',
  'against',
])

/** "That is in force", "which was agreed", "is suspended": a word of stage right behind the phrase. */
export function stageBehind(scene: Scene, phrase: TopicPhrase): Staged | null {
  const limit = Math.min(scene.around(phrase.from).to, phrase.to + AFTER)
  // of a deed done to something, what follows speaks of the something: "lifting the sanctions imposed"
  const deed = isDeed(phrase)
  const { topic } = phrase.pattern
  // "that the talks failed": a clause that opens with the phrase, whose verb speaks of it
  const opens = scene.word(phrase.from - 1)?.particle?.is.type === 'that'
  let relative = false
  for (let i = phrase.to; i < limit; i++) {
    if (scene.isMark(i) && scene.form(i) !== '»' && scene.form(i) !== '"') return null
    const word = scene.word(i) as Word
    if (word.particle?.is.type === 'rel') relative = true
    else if (word.particle?.is.type === 'prep' && CIRCUMSTANCE.has(word.particle.is.key ?? '')) return null
    // "came into the space of being carried out": into force
    if (SPACE.has(word.form)) {
      const stage =
        INTO.has(scene.form(phrase.from - 1)) && /^و?[سلت]?س/u.test(scene.form(phrase.from - 1)) ? 'agreed' : 'in-force'
      return { stage, cue: i, negated: false, rule: 'ar.measure.in-force', strength: 0.7 }
    }
    // "once the agreement comes into force": of another thing
    if (UPON.test(word.form)) return null
    if (!relative && i < phrase.to + 3 && DENIALS.has(word.form) && !ONLY.has(scene.form(i + 1)))
      return { stage: 'rejected', cue: i, negated: true, rule: 'ar.measure.denied', strength: 0.7 }
    if (
      relative &&
      topic === 'military-action' &&
      (word.topic?.is.form === 'past' || word.topic?.is.form === 'present')
    )
      return { stage: 'carried-out', cue: i, negated: false, rule: 'ar.measure.carried-out-behind', strength: 0.65 }
    const hit = stageWordOf(word)
    if (hit === null) continue
    // "depends on" (yatawaqqaf ʿalā), not "stops"
    if (hit.is.stage === 'suspended' && DEPENDS.test(word.form) && scene.form(i + 1) === 'علي')
      return { stage: 'proposed', cue: i, negated: false, rule: 'ar.measure.proposed-behind', strength: 0.6 }
    const behind = behindStage(
      hit,
      relative,
      hit.conj === '' && i === phrase.to,
      opens && ENDS.has(hit.is.stage),
      scene.word(i + 1)?.measure?.is ?? null,
    )
    if (behind === null || (deed && behind === 'in-force')) continue
    const stage = behind === 'in-force' && phrase.pattern.topic === 'military-action' ? 'carried-out' : behind
    return { stage, cue: i, negated: false, rule: `ar.measure.${stage}-behind`, strength: 0.65 }
  }
  return null
}

const DEPENDS = /^[وس]?[يتم]?توقف/u
const UPON = /^(?:بمجرد|فور|عند|حال)$/u
/** "Is not only …" denies nothing. */
const ONLY = new Set(['فقط', 'مجرد'])

const SPACE = new Set(foldArabic('حيز').split(' '))
const INTO = new Set(foldArabic('ستدخل سيدخل وستدخل وسيدخل').split(' '))

const PASSING = new Set<MeasureStage>(['discussed', 'called-for', 'proposed'])

/** What can become of a thing by itself. */
const ENDS = new Set<MeasureStage>(['suspended', 'collapsed', 'extended'])

function behindStage(
  { is, article }: Hit<MeasureWord>,
  relative: boolean,
  next: boolean,
  opens: boolean,
  after: MeasureWord | null,
): MeasureStage | null {
  if (is.form === 'noun') return is.stage === 'in-force' ? 'in-force' : null
  const heads = is.form === 'participle' || relative || opens || (next && !is.weak)
  // "is tied to", "depends on": on the table, on a condition
  if (is.stage === 'proposed' && is.form === 'participle' && is.weak && !article) return is.stage
  if (!heads || PASSING.has(is.stage)) return null
  // "which was brought to signing": the noun after the helping verb says it
  if (is.stage === 'carried-out' && is.weak)
    return after !== null && (after.form === 'noun' || after.form === 'participle') && !PASSING.has(after.stage)
      ? after.stage
      : 'carried-out'
  return is.stage
}
