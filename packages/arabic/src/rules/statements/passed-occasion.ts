import type { TokenRange } from '@isnad/engine'
import type { View } from './view.js'

/** How far behind an occasion "that" or "to" may come. Units: tokens. */
const FAR = 24

/**
 * True at the "during", "in" of an occasion that stands between a verb of saying and what it is said of: "affirmed, during the
 * talks, his support". False where a clause tells of the occasion, or "that" or "to" comes.
 */
export function isPassed(view: View, { from, to }: TokenRange, at: number): boolean {
  if (from !== at + 1 || !view.isWord(to) || !isFree(view, to + 1) || view.quoteIndexAt(to) !== view.quoteIndexAt(at))
    return false
  if (view.reporting(to)?.is.form.tense === 'participle' || IN_ANSWER.test(view.form(to))) return false
  const verb = view.word(to)?.verb
  if (verb != null && verb.is.tense === 'past' && verb.suffix !== 'هما' && verb.suffix !== 'هم') return false
  const end = Math.min(view.sentenceEnd(at), to + FAR)
  for (let j = to; j < end; j++) {
    if (view.isThat(j) || view.form(j) === 'الي') return false
    const tense = view.reporting(j)?.is.form.tense
    if (j > to && (tense === 'past' || tense === 'present')) return true
  }
  return true
}

/** Raddan ʿalā, "in answer to". */
const IN_ANSWER = /^ردا$/u

/** True where no mark that closes or opens something stands. */
const isFree = (view: View, at: number): boolean => !view.isMark(at) || view.isComma(at) || view.isStop(at)
