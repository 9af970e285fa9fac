import type { Hit, MeasureWord, Word } from '../../word.js'

/**
 * The sense of stage in a word, as it stands: with an article or a preposition written onto it, the letters of a past verb are a
 * noun (al-tawaṣṣul, bi-rafḍ), and those of a present verb are none.
 */
export function stageWordOf({ measure }: Word): Hit<MeasureWord> | null {
  if (measure === null) return null
  const { form } = measure.is
  if (form === 'noun' || form === 'participle' || (!measure.article && measure.prep === '')) return measure
  if (form === 'present') return measure.article ? null : measure
  return { ...measure, is: { ...measure.is, form: 'noun' } }
}
