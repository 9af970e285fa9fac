import type { ActorDraft, Mention } from '@isnad/engine'
import type { VerbForm } from '../../word.js'
import type { View } from './view.js'

/** States whose Arabic name is masculine; the rest take a feminine verb. */
const MASCULINE_STATES = new Set(['IQ', 'JO', 'LB', 'MA', 'SD', 'SS', 'YE', 'TD', 'SO', 'VA', 'GB'])

/** First words of names of bodies that are plurals of things, and so feminine: the Nations, the States, the forces. */
const FEMININE_PLURALS = /^(?:ال)?(?:امم|ولايات|قوات|دول|سلطات|فصائل|كتائب|قوي|منظمات|جهات)$/u

/** The gender a verb before it has to have for a body, state or group to be its subject; null where the words do not show it. */
function genderOf(view: View, m: Mention): 'm' | 'f' | null {
  if (m.kind === 'person' || m.kind === 'anonymous' || m.kind === 'document') return m.agreement.gender
  // the Defence is a ministry, or the (masculine) civil defence
  if (m.office === 'ministry:defence') return null
  if (m.rule === 'ar.mention.capital-acts') return 'f'
  if (m.kind === 'state' && m.office === null) return m.of !== null && MASCULINE_STATES.has(m.of) ? 'm' : 'f'
  if (m.entry === null || m.office !== null) return m.agreement.gender
  const { text, end } = view.layers.tokens
  const first = view.form(m.from)
  if (text[(end[m.from] as number) - 1] === 'ة' || FEMININE_PLURALS.test(first)) return 'f'
  return view.word(m.from)?.body?.is.gender ?? null
}

/** True where a verb's form allows what stands behind it as its subject. The verb before its subject is singular; only gender can tell. */
export function agreesBehind(view: View, m: Mention, form: VerbForm, takesObject: boolean): boolean {
  // people in -īn are not the subject of the verb before them
  if (m.agreement.number === 'many' && m.kind !== 'state' && /ين$/u.test(view.form(m.from)) && m.office !== 'sides')
    return false
  if (form.gender === undefined || form.tense === 'participle') return true
  if (m.kind === 'person') {
    if (m.agreement.gender === 'f' && form.gender === 'm') return true
    if (m.agreement.gender === 'm' && form.gender === 'f' && m.name !== null && m.entry === null)
      return m.office === null
    return true
  }
  if (!takesObject || m.kind === 'anonymous') return true
  const gender = genderOf(view, m)
  return gender === null || gender === form.gender
}

/** A masculine past right before a country, which is feminine, is a noun and its owner: ṭalab Īrān, "Iran's request". */
export function isNounOf(view: View, m: Mention, form: VerbForm): boolean {
  if (form.tense !== 'past' || form.gender !== 'm') return false
  return m.kind === 'state' && m.office === null && genderOf(view, m) === 'f'
}

/** True where the number and gender of a verb without a subject allow an actor to be who speaks; `joint` for several who speak as one. */
export function agreesWith(form: VerbForm, who: ActorDraft, joint: boolean): boolean {
  if (form.number === undefined) return true
  if (form.number === 'many') return who.agreement.number === 'many' || who.kind === 'group'
  if (form.number === 'two') return who.agreement.number === 'two'
  if (who.kind === 'person') {
    if (who.agreement.number === 'many') return false
    return (
      who.agreement.gender === null ||
      form.gender === undefined ||
      who.agreement.gender === form.gender ||
      (who.agreement.gender === 'm' && form.gender === 'm')
    )
  }
  if (who.kind === 'anonymous') {
    if (who.agreement.number === 'many') return form.gender === 'f'
    return form.gender === undefined || who.agreement.gender === null || who.agreement.gender === form.gender
  }
  if (who.kind === 'document')
    return form.gender === undefined || who.agreement.gender === null || who.agreement.gender === form.gender
  if (joint) return form.gender === 'f'
  if (who.kind === 'group' && who.agreement.number === 'many' && who.entry === null) return false
  if (who.entry === null && who.agreement.number === 'one' && form.gender !== undefined && form.tense !== 'participle')
    return who.agreement.gender === null || who.agreement.gender === form.gender
  return true
}
