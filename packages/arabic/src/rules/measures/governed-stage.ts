import type { MeasureStage, Topic } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Hit, MeasureWord } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import { isDeed, isNegated, stageAfterDenial } from './denial.js'
import { endsSomething, isImposed } from './kinds-of-deed.js'

/** The stage that a governing word gives to a phrase; null where it then says nothing. */
export function governedStage(
  scene: Scene,
  at: number,
  { is, future }: Hit<MeasureWord>,
  negated: boolean,
  phrase: TopicPhrase,
): MeasureStage | null {
  const { topic } = phrase.pattern
  if (AIMING.test(scene.form(at))) return aimOf(scene, at)
  if (negated)
    return KEEPS.test(scene.form(at)) && /^و?لم$/u.test(scene.form(at - 1)) ? 'violated' : stageAfterDenial(is)
  if (is.stage === 'in-force' && is.form !== 'participle' && isDeed(phrase) && !LASTING.has(topic)) return 'carried-out'
  if (is.stage === 'agreed' && topic === 'sanctions' && PROLONGING.test(scene.form(phrase.head))) return 'extended'
  if (is.stage === 'agreed' && isDeed(phrase)) {
    if (endsSomething(scene, phrase)) return 'suspended'
    // what is announced in a noun has been done: "announced the release of"
    if (scene.word(at)?.reporting?.is.act === 'announce') {
      if (AT_ONCE.has(topic)) return 'carried-out'
      if (isImposed(scene, phrase)) return 'in-force'
    }
  }
  if (is.stage !== 'carried-out') return is.stage
  if (future) return 'agreed'
  // talks that are being held go on
  return topic === 'negotiations' && is.form === 'present' ? 'in-force' : 'carried-out'
}

/** What goes on once it has begun. */
const LASTING = new Set<Topic>(['negotiations', 'ceasefire'])

/** Hadafa, ramā, "to aim at": what talks aim at is discussed, what an agreement aims at agreed. */
export const AIMING = /^[وف]?[يت](?:هدف|رمي)(?:ان|ون)?$/u

/** How far before its verb what aims may stand. */
const AIM_REACH = 7

/** The stage of what something aims at, by the word of stage that aims; null where that is none. */
function aimOf(scene: Scene, verb: number): MeasureStage | null {
  const low = Math.max(scene.sentence(verb).from, verb - AIM_REACH)
  for (let i = verb - 1; i >= low; i--) {
    const hit = scene.word(i)?.measure
    if (hit != null && hit.is.form === 'noun' && !hit.is.weak) return hit.is.stage
  }
  return null
}

/** Iltazama, "to keep to": who has not kept to a thing has broken it. */
export const KEEPS = /لتزم/u

/** "The extension", "the continuation" of what has been imposed. */
const PROLONGING = /^[وبل]?(?:ال)?(?:تمديد|تجديد|استمرار|مواصله|ابقاء)$/u

/** Deeds that are done as soon as they are announced. */
const AT_ONCE = new Set<Topic>(['prisoners', 'relations', 'siege'])

/** "It was decided that the truce begin": what governs the "that" before a verb in the present; null for none. */
export function willedAt(scene: Scene, at: number, is: MeasureWord): MeasureStage | null {
  if (is.form !== 'present' || WILLED.has(is.stage)) return null
  const that = scene.word(at - 1)?.particle ?? null
  if (that === null || that.is.type !== 'that' || that.suffix !== '') return null
  return governor(scene, at - 2, at - 8)
}

/** "It is planned that …". */
const PLANNED = new Set(
  foldArabic('المقرر مقرر مقررا المزمع المفترض مفترضا المفروض وتقرر تقرر قرر قررت وقرر وقررت').split(' '),
)

const WILLED = new Set<MeasureStage>(['called-for', 'proposed', 'rejected', 'agreed'])

/** The stage of the nearest governing word between two tokens, going left. */
export function governor(scene: Scene, from: number, to: number): MeasureStage | null {
  const low = Math.max(to, scene.sentence(from).from)
  for (let i = from; i >= low; i--) {
    if (PLANNED.has(scene.form(i))) return 'agreed'
    const hit = scene.word(i)?.measure
    if (hit == null || !WILLED.has(hit.is.stage)) continue
    return isNegated(scene, i) ? stageAfterDenial(hit.is) : hit.is.stage
  }
  return null
}
