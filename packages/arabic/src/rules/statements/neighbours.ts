import type { Mention } from '@isnad/engine'
import type { Word } from '../../word.js'
import type { View } from './view.js'

/** True for a word that begins with a one-letter preposition and not with that letter of its own. */
export function hasPrep(word: Word | undefined, prep: 'ب' | 'ل'): boolean {
  return word !== undefined && word.form[0] === prep && word.form.length > 2 && !word.whole
}

export function hasComma(view: View, m: Mention): boolean {
  for (let j = m.from; j < m.to; j++) if (view.isComma(j)) return true
  return false
}

/** True for a noun that no mention covers. */
export function isNoun(view: View, at: number): boolean {
  const word = view.word(at)
  if (
    word === undefined ||
    !view.isWord(at) ||
    word.form.length < 3 ||
    view.timeIndexAt(at) >= 0 ||
    view.mentionAt(at) >= 0
  )
    return false
  if (word.reporting !== null || (word.verb !== null && word.verb.is.tense !== 'noun')) return false
  return word.particle === null || word.particle.is.type === 'common'
}

/** True where what stands at a token belongs to the noun before it: "the questions of the reporters". */
export function isGenitive(view: View, at: number): boolean {
  const before = view.word(at - 1)
  if (before === undefined || !view.isWord(at - 1) || view.timeIndexAt(at - 1) >= 0 || view.mentionAt(at - 1) >= 0)
    return false
  if (before.verb !== null && before.verb.is.tense !== 'noun') return false
  const type = before.particle?.is.type ?? null
  if (type !== null && type !== 'common' && type !== 'quantifier') return false
  return before.form.length > 1 && view.sentenceOf(at - 1) === view.sentenceOf(at)
}

/** True where the mention's first word has "and" before it. */
export function isAfterConjunction(view: View, m: Mention): boolean {
  return m.clitics.startsWith('و') || view.form(m.from - 1) === 'و'
}

/** "X and Y said": a second speaker joined to the first. */
export function isJoined(view: View, j: number, first: Mention, others: readonly Mention[]): boolean {
  const last = others[others.length - 1] ?? first
  let joined = view.form(j).startsWith('و')
  for (let k = last.to; k < j; k++) {
    if (view.form(k) === 'و') joined = true
    else if (!view.isMark(k) || view.isStop(k)) return false
  }
  return joined && j - last.to <= 3
}
