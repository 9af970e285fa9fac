import type { Hit, Reporting } from '../../word.js'
import type { View } from './view.js'

const THIS = /^[وف]?(?:هذا|هذه|ذلك|تلك)$/u
const WAS = /^[وف]?(?:كان|كانت|يكون|تكون|ليس|ليست|بات|باتت|ظل|ظلت|اصبح|اصبحت)$/u

/** How far behind "was" its predicate stands. Units: tokens. */
const PREDICATE = 4

/**
 * True for a finite verb that nobody says: "that points to", "which threatens to", "whoever claims", "it turned out", the writer's own
 * "I hold", and an adjective in the accusative that is spelled like a dual.
 */
export function hasNoSpeaker(view: View, at: number, { conj, rest, is }: Hit<Reporting>): boolean {
  const { form } = is
  const next = view.mentionAt(at + 1)
  const named = next >= 0 && view.mention(next).marker === null && view.mention(next).kind !== 'place'
  const before = view.form(at - 1)
  if (conj === '') {
    if (!named && THIS.test(before) && view.particleType(at - 2) !== 'prep' && !view.isMark(at - 1)) return true
    if (!named && before === 'ما' && form.tense === 'present') return true
    if (before === 'من' && form.tense === 'present') return true
  }
  if (form.tense === 'past' && form.number === 'two' && isAccusative(view, at, conj)) return true
  // tabayyana "it turned out", and not tubayyinu "she makes clear"
  if (rest === 'تبين') return !named && view.mentionAt(at - 1) < 0
  return !named && form.tense === 'past' && isFirstPerson(view, at, conj, rest)
}

/** Ḥadhiran, "cautious", and not ḥadhdharā, "both warned": with the vowel signs of the accusative, or behind "was". */
function isAccusative(view: View, at: number, conj: string): boolean {
  const { text, start, end } = view.layers.tokens
  for (let i = start[at] as number; i < (end[at] as number); i++) if (text.charCodeAt(i) === 0x64b) return true
  if (conj !== '') return false
  for (let j = at - 1; j >= Math.max(view.sentenceStart(at), at - PREDICATE); j--)
    if (WAS.test(view.form(j))) return true
  return false
}

/** Forms VIII and X, whose past begins with an alif that carries no hamza. */
const WITHOUT_HAMZA = /^ا(?:ست|.?ت)/u

/** Aqtariḥu, "I suggest": printed with a hamza where "he suggested" has none. */
function isFirstPerson(view: View, at: number, conj: string, rest: string): boolean {
  if (!WITHOUT_HAMZA.test(rest)) return false
  const { text, start } = view.layers.tokens
  return text[(start[at] as number) + conj.length] === 'أ'
}

/** Verbs that deny what another holds possible: not to rule out is to think likely. */
const RULED_OUT = new Set(['استبعد'])

/** "Did not rule out": a denial denied. */
export const isRuledIn = (view: View, at: number, { is, conj }: Hit<Reporting>): boolean =>
  conj === '' && RULED_OUT.has(is.lemma) && view.particleType(at - 1) === 'neg'
