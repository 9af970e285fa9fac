import type { Hit, Reporting } from '../../word.js'
import { isNoun } from './neighbours.js'
import { hasNoSpeaker, isRuledIn } from './no-speaker.js'
import type { View } from './view.js'

/** Pasts that are spelled like their verbal nouns. */
const NOUN_LIKE = new Set([
  'كشف',
  'رد',
  'طلب',
  'عرض',
  'رفض',
  'ذكر',
  'نقل',
  'نشر',
  'وصف',
  'حث',
  'شرح',
  'نفي',
  'وعد',
  'لفت',
])

const WITH_PRONOUN = /..(?:ه|ها|هم|هما)$/u

/** True for a past that is spelled like its verbal noun: ṭalaba, ṭalab. */
export function isNounLike(view: View, at: number): boolean {
  return NOUN_LIKE.has(view.form(at).replace(/^و/u, '')) && view.form(at - 1) !== 'قد' && view.form(at - 1) !== 'فقد'
}

/** False for forms that report nothing: passive, future, first person, negated, subjunctive, a noun that stands for itself. */
export function mayReport(view: View, at: number, hit: Hit<Reporting>): boolean {
  const { form } = hit.is
  const word = view.word(at)
  // ithnay "two" and athnā "praised" fold alike
  if (word === undefined || (word.number !== null && hit.is.lemma !== 'أثنى') || view.timeIndexAt(at) >= 0) return false
  if (hit.is.thought && form.tense !== 'past') return false
  // bayna "between", ʿaqba "after", yajibu "must": a function word unless "that" or a quote follows
  const particle = word.particle
  if (particle !== null && particle.is.type !== 'common' && particle.rest === hit.rest) {
    const heads = at === view.sentenceStart(at) || view.isMark(at - 1) || hit.conj !== ''
    const served = view.isThat(at + 1) || view.opensQuote(at + 1) !== null || hit.is.preps.includes(view.form(at + 1))
    const whom = view.mentionAt(at + 1)
    // bayyana al-wazīr anna, "the minister made clear that"
    const named = heads && whom >= 0 && view.isThat(view.mention(whom).to)
    // mujaddidan "renewing" and mujaddadan "again": what is renewed follows with its pronoun
    // jaddada "renewed" and judud "new ones": the verb where it heads its clause
    if (
      !(particle.is.type === 'standing' && heads) &&
      !(particle.is.type === 'adverb' && heads && WITH_PRONOUN.test(view.form(at + 1))) &&
      (particle.is.type !== 'prep' || (!served && !named && !(heads && !hit.is.preps.includes(''))))
    )
      return false
  }
  if (form.passive || hit.future || form.person !== 3) return false
  if (view.mentionAt(at) >= 0 && view.mention(view.mentionAt(at)).from !== at) return false
  if (form.tense === 'noun') return (hit.suffix !== '' && hit.is.lemma === 'قال') || hit.prep === 'ب'
  // "speeches, broadcast by television": said of the words, by whoever carried them
  if (hit.suffix !== '' && hit.is.relays) return false
  if (hit.suffix !== '' && !hit.is.addressee && !hit.is.places && hit.is.lemma !== 'قال' && !view.isThat(at + 1))
    return false
  if (wishesNoName(view, at, hit)) return false
  if (form.tense === 'participle') return standsBehindClause(view, at, hit)
  const before = view.particleType(at - 1)
  if (hit.conj === '' && form.tense === 'past' && NOUN_LIKE.has(view.form(at)) && isNoun(view, at - 1)) return false
  // mimmā yuʾakkid, "which confirms": no one says it
  if (view.form(at - 1) === 'مما') return false
  // after a preposition the same letters are a noun: ʿalā ṭalab, "at the request"
  if (before === 'prep' && hit.conj === '' && form.tense === 'past' && view.word(at - 1)?.particle?.suffix === '')
    return false
  // naqlan ʿan, "citing"
  if (view.form(at) === 'نقلا' && view.form(at + 1) === 'عن') return false
  // raddan ʿalā, "in answer to"
  if (view.form(at).endsWith('ردا') && view.form(at + 1) === 'علي') return false
  if (before === 'neg') return isRuledIn(view, at, hit)
  if (hasNoSpeaker(view, at, hit)) return false
  if (form.tense === 'present' && hit.conj === '' && view.isThat(at - 1) && view.word(at - 1)?.particle?.suffix === '')
    return false
  if (before === 'question') return false
  return true
}

/** "Who asked not to be named": said of the source, and not what it said. */
function wishesNoName(view: View, at: number, hit: Hit<Reporting>): boolean {
  if (hit.is.act !== 'demand' && hit.is.act !== 'reject' && hit.is.act !== 'ask') return false
  for (let j = at + 1; j < at + 5; j++)
    if (/^(?:اسم|هويت)(?:ه|ها|هم|هما)?$/u.test(view.form(j)) || view.form(j) === 'هويته') return true
  return false
}

/** True for a participle that hangs on the clause before it: after a comma, a closing mark, or the subject itself. */
function standsBehindClause(view: View, at: number, hit: Hit<Reporting>): boolean {
  if (hit.suffix !== '') return false
  if (hit.conj === 'و')
    return view.isThat(at + 1) || view.opensQuote(at + 1) !== null || hit.is.preps.includes(view.form(at + 1))
  if (at === view.sentenceStart(at)) return true
  const before = at - 1
  if (view.opensQuote(before) !== null) return false
  if (view.isMark(before) || view.timeIndexAt(before) >= 0 || view.reporting(before) !== null) return true
  const mention = view.mentionAt(before)
  if (mention >= 0 && view.mention(mention).to === at) return true
  return isCircumstance(view, at, hit)
}

/** "In his lands, calling for": without a comma, in the accusative and with what follows it, but for "was certain that". */
function isCircumstance(view: View, at: number, { is }: Hit<Reporting>): boolean {
  const { text, end } = view.layers.tokens
  const last = (end[at] as number) - 1
  if (!/[اً]/u.test(text[last] ?? '') || !isNounBefore(view, at)) return false
  return view.opensQuote(at + 1) !== null || (is.preps.includes(view.form(at + 1)) && view.form(at + 1) !== '')
}

/** Words after which an accusative is a predicate: was, is not, remains, became. */
const PREDICATES = /^[وف]?(?:كان|يكون|ليس|بات|ظل|اصبح|زال|يزال|يعد|يعتبر|ما)/u

function isNounBefore(view: View, at: number): boolean {
  const word = view.word(at - 1)
  if (word === undefined || !view.isWord(at - 1) || view.reporting(at - 1) !== null) return false
  for (let j = at - 1; j >= Math.max(view.sentenceStart(at), at - 4); j--)
    if (PREDICATES.test(view.form(j))) return false
  return word.verb === null || word.verb.is.tense === 'noun'
}
