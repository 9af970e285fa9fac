import type { Hit, Reporting } from '../../word.js'
import { hasPrep } from './neighbours.js'
import type { View } from './view.js'
import type { Walked } from './walked.js'

/** What of a walk decides whether it reports, with the subject it was found to have. */
export type Told = Pick<Walked, 'at' | 'cueEnd' | 'hit' | 'preposition' | 'from' | 'subject'>
/** A walk with the subject it was found to have. */
export const told = ({ at, cueEnd, hit, preposition, from }: Walked, subject: number | null): Told => ({
  at,
  cueEnd,
  hit,
  preposition,
  from,
  subject,
})

/** True where a verb that by itself reports nothing has beside it what makes a report of it. */
export const hasCompany = (view: View, known: Told): boolean =>
  blames(view, known) ||
  demandsOf(view, known) ||
  goesOn(view, known) ||
  renews(view, known) ||
  thanks(view, known) ||
  claims(view, known) ||
  presents(view, known) ||
  expresses(known) ||
  informs(known)

const BLAME = /^(?:ال)?مس[وي]وليه$|^(?:ال)?تبعات$/u
const CLAUSE = 24

/** "Laid the responsibility on": the verb of carrying blames where responsibility is what somebody is made to carry. */
function blames(view: View, { hit, from }: Told): boolean {
  if (hit.is.lemma !== 'حمّل' || BLAME.test(view.form(from))) return false
  for (let k = from; k < from + 12; k++) if (BLAME.test(view.form(k))) return true
  return false
}

/** A form that is also a noun or adjective (ṭālibā, "student", muttahiman, "accused") with somebody for its object and then what is asked of him. */
function demandsOf(view: View, { at, hit, from, cueEnd }: Told): boolean {
  const k = view.mentionAt(from)
  if (!ASKS.has(hit.is.lemma) || from !== cueEnd || k < 0 || view.mention(k).marker !== null) return false
  const heads = hit.conj === 'و' || at === view.sentenceStart(at) || view.isMark(at - 1)
  if (!heads) return false
  const end = Math.min(view.sentenceEnd(at), from + CLAUSE)
  for (let j = view.mention(k).to; j < end; j++)
    if (
      hit.is.preps.some((prep) =>
        prep.length > 1 ? view.form(j) === prep : prep === 'ب' && hasPrep(view.word(j), 'ب'),
      )
    )
      return true
  return false
}

const FORMS_OF_BI = new Set(['طالب', 'هدد', 'توعد', 'رحب'])

/** "…, and demanded a truce", "…, threatening to stop": behind a comma, and what it takes with bi- at once. */
function goesOn(view: View, { at, hit, cueEnd }: Told): boolean {
  if (!FORMS_OF_BI.has(hit.is.lemma) || hit.suffix !== '' || !view.isComma(at - 1)) return false
  const finite = hit.is.form.tense === 'past' && hit.conj === 'و'
  return (finite || (hit.is.form.tense === 'participle' && hit.conj === '')) && hasPrep(view.word(cueEnd), 'ب')
}

const ASKS = new Set(['طالب', 'اتهم'])

/** "Thanked the council for its unity": the verb, and not the noun, where somebody thanks somebody for something. */
function thanks(view: View, { at, hit, from, subject }: Told): boolean {
  if (hit.is.lemma !== 'شكر' || hit.suffix !== '' || subject === null || view.mention(subject).from < at) return false
  const to = Math.min(view.sentenceEnd(at), from + CLAUSE)
  for (let j = from; j < to; j++) if (view.form(j) === 'علي') return true
  return false
}

const ATTACKS = /^(?:ال)?(?:هجوما?|هجمات|عمليه|عمليات|تفجيرا?|تفجيرات|اعتداءا?|اغتيال|قصف|مسووليه|مسييوليه)$/u

/** "Claimed the attack": tabannā, "adopted", of an attack. */
const claims = (view: View, { hit, from, subject }: Told): boolean =>
  hit.is.lemma === 'تبنى' && subject !== null && ATTACKS.test(view.form(from))

/** "Presented the activities of": the verb of showing, where a person or a delegation does it and no screen. */
function presents(view: View, { at, hit, from, subject }: Told): boolean {
  if (hit.is.lemma !== 'عرض' || hit.is.form.tense !== 'past' || subject === null || hit.suffix !== '') return false
  const { kind, office } = view.mention(subject)
  if (kind !== 'person' && kind !== 'state' && office !== 'delegation') return false
  return (hit.conj === 'و' || at <= view.sentenceStart(at) + 1) && !SHOWN.test(view.form(from))
}

/** "Expressed", "spoke of", with its own preposition right behind: ʿabbara ʿan, and not ʿabra. */
const expresses = ({ hit, cueEnd, preposition }: Told): boolean =>
  preposition === cueEnd && EXPRESSES.has(hit.is.lemma) && hit.suffix === '' && hit.is.form.tense !== 'present'

const EXPRESSES = new Set(['عبر', 'تحدث'])

/** "Informed him of": aṭlaʿahu ʿalā, where iṭṭalaʿa has nobody for its object. */
const informs = ({ hit, preposition }: Told): boolean =>
  hit.is.lemma === 'أطلع' && hit.suffix !== '' && preposition >= 0

const SHOWN = /^(?:ال)?(?:فيلما?|افلام|صورا?|لوح|لوحات|اعمال|مسلسل|مسرحيه|مشهدا?|مهارات|ازياء)/u

const WITH_PRONOUN = /..(?:ه|ها|هم|هما)$/u

/** "Renewing his call": mujaddidan is "again" but for what he renews behind it, with his pronoun. */
function renews(view: View, { at, hit, from, cueEnd }: Told): boolean {
  if (hit.is.lemma !== 'جدد' || from !== cueEnd || !view.isComma(at - 1)) return false
  const { text, end } = view.layers.tokens
  return WITH_PRONOUN.test(view.form(from)) && text[(end[from] as number) - 1] !== 'ة'
}

/** What one declines to do for reporters, and so says nothing: to comment, to go into details, to be named. */
const DECLINED = /^(?:ال)?(?:تعليق|خوض|كشف|افصاح|ادلاء|رد|حديث|تحدث|ذكر|دخول)$/u

/** "…, and refused the draft": a verb that no noun is spelled like, behind a comma, whose subject has spoken before. */
const refusesToo = (view: View, at: number, { conj, rest }: Hit<Reporting>, from: number): boolean =>
  conj === 'و' && rest !== 'رفض' && view.isComma(at - 1) && view.speechAround(at) < 0 && !DECLINED.test(view.form(from))

/** True where a refusal is somebody's and of something on the table: "the alliance refused the draft". */
export function rejects(view: View, at: number, hit: Hit<Reporting>, subject: number | null, from: number): boolean {
  if (hit.is.lemma !== 'رفض' || hit.is.form.tense !== 'past' || hit.suffix !== '') return false
  if (subject === null) return refusesToo(view, at, hit, from)
  const m = view.mention(subject)
  if (m.kind === 'document' || view.speechAround(at) >= 0 || DECLINED.test(view.form(from))) return false
  // the main verb of its sentence, and no noun after a noun: "protests and refusal"
  const start = view.sentenceStart(at)
  if (hit.conj !== '') return at === start || view.isComma(at - 1)
  return at <= start + 1 || m.from <= start + 2 || /^[وف]?قد$/u.test(view.form(at - 1))
}
