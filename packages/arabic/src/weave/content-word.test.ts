import { expect, test } from 'vitest'
import { foldArabic } from '../orthography.js'
import { contentWord } from './content-word.js'
import { synonyms } from './synonyms.js'

const same = (a: string, b: string) => contentWord(foldArabic(a)) === contentWord(foldArabic(b))

test.each([
  ['والمساعدات', 'المساعدات'],
  ['بالهدنة', 'هدنة'],
  ['للمقاتلين', 'المقاتلون'],
  ['سيجتمعون', 'اجتماع'],
  ['خمسة', '5'],
  ['٢٥', '25'],
  ['البرنامج', 'برنامج'],
  ['وزير', 'الوزير'],
  ['سئم', 'ضاق'],
])('%s is compared as %s', (a, b) => {
  expect(same(a, b)).toBe(true)
})

test.each([
  ['هدنة', 'هجوم'],
  ['باريس', 'روسيا'],
  ['5', '50'],
  ['رئيس', 'رأس المال'],
])('%s is not %s', (a, b) => {
  expect(same(a, b)).toBe(false)
})

test.each(['من', 'التي', 'وكانت'])('%s has no content', (word) => {
  expect(contentWord(foldArabic(word))).toBeNull()
})

test('synonyms are written folded, and no word stands in two sets', () => {
  const words = synonyms.flatMap((line) => line.split(' '))
  expect(words.filter((word) => foldArabic(word) !== word)).toEqual([])
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})
