import type { Hit, Reporting } from '../../word.js'
import type { View } from './view.js'

/** True where "that he", "that they" stands before the verb, and "had" at most between, and the verb agrees with the pronoun. */
export function isPronounBefore(view: View, at: number, { conj, is }: Hit<Reporting>): boolean {
  if (conj !== '' || is.form.tense === 'participle' || is.form.tense === 'noun') return false
  const before = view.form(at - 1) === 'قد' ? at - 2 : at - 1
  if (!view.isThat(before)) return false
  const suffix = view.word(before)?.particle?.suffix ?? ''
  if (suffix === 'ه') return is.form.gender !== 'f'
  return suffix === 'ها' ? is.form.gender !== 'm' || is.form.number === 'many' : suffix === 'هم' || suffix === 'هما'
}
