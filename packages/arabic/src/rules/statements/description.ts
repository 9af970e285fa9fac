import type { View } from './view.js'

/** A noun with the article, with what may be written onto it. */
const DEFINITE = /^[وف]?(?:[بك]?ال|لل)/u

/**
 * True for a finite verb that only describes the indefinite noun right before it, as no "and" and no mark parts them: "an expert who
 * follows …", "a letter published on …", "an interview broadcast by …".
 */
export function describesNoun(view: View, at: number): boolean {
  const verb = view.reporting(at)
  if (verb === null || verb.conj !== '' || verb.prep !== '' || verb.is.places) return false
  const { tense } = verb.is.form
  if (tense === 'participle' || tense === 'noun' || view.isMark(at - 1)) return false
  if (view.sentenceOf(at - 1) !== view.sentenceOf(at) || view.timeIndexAt(at - 1) >= 0) return false
  const k = view.mentionAt(at - 1)
  if (k >= 0) {
    const m = view.mention(k)
    return (
      m.name === null &&
      m.entry === null &&
      m.marker !== 'to' &&
      isDescribed(m.kind) &&
      !isDefiniteUpTo(view, m.from, m.to)
    )
  }
  const word = view.word(at - 1)
  return (
    word !== undefined &&
    word.form.length > 2 &&
    !DEFINITE.test(word.form) &&
    word.reporting === null &&
    (word.document !== null || (word.occasion !== null && word.occasion.is.form === 'noun')) &&
    (word.document ?? word.occasion)?.suffix === ''
  )
}

const isDescribed = (kind: string): boolean =>
  kind === 'person' || kind === 'anonymous' || kind === 'document' || kind === 'group'

function isDefiniteUpTo(view: View, from: number, to: number): boolean {
  for (let j = from; j < to; j++)
    if (DEFINITE.test(view.form(j)) && view.particleType(j) !== 'prep') return view.particleType(j - 1) !== 'prep'
  return false
}
