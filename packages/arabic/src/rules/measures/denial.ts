import type { MeasureStage } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { MeasureWord } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'

/** Words right behind a phrase that say that it is not the way: "is not the solution". */
export const DENIALS = new Set(foldArabic('ليس ليست').split(' '))

/** Words that only look denied: lā budda, "there is no escape from". */
const NEEDS = new Set(foldArabic('بد لابد').split(' '))
/** Verbs that may stand between a denial and the verb it denies: "cannot sign". */
const MODALS = new Set(
  foldArabic('يمكن يمكننا يمكنه يمكنها ينبغي يجوز أن نستطيع يستطيع تستطيع نريد يريد تريد').split(' '),
)

/** True where a verb or noun is denied: "did not agree", "will not sign", "cannot sign", "the lack of". */
export function isNegated(scene: Scene, i: number): boolean {
  if (NEEDS.has(scene.form(i))) return false
  for (let j = i - 1; j >= i - 3 && j >= 0; j--) {
    const word = scene.word(j)
    if (word === null || scene.isMark(j)) return false
    if (word.particle?.is.type === 'neg' || word.form === 'الا') return true
    if (!MODALS.has(word.form)) return false
  }
  return false
}

/** The stage that a denied word of stage gives; null where it then says nothing. */
export function stageAfterDenial({ stage }: MeasureWord): MeasureStage | null {
  switch (stage) {
    case 'rejected':
      return 'discussed'
    case 'in-force':
    case 'carried-out':
      return 'suspended'
    case 'extended':
    case 'agreed':
    case 'called-for':
    case 'proposed':
      return 'rejected'
    default:
      return null
  }
}

/** True for a deed and what it is done to, not for a thing and its adjective. */
export function isDeed({ pattern }: TopicPhrase): boolean {
  return pattern.concepts.length > 1 && pattern.adjacent[1] !== true
}
