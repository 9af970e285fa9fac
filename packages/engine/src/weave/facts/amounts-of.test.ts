import { spanOf } from '@isnad/record'
import { expect, test } from 'vitest'
import { makeReading } from '../testing/make-reading.js'
import { plainChars } from '../testing/plain-chars.js'
import { amountsOf } from './amounts-of.js'

const NUMBERS: Readonly<Record<string, string>> = { ستة: '6', آلاف: '1000', عشرون: '20', المئة: '100', و: '' }
const language = {
  fold: plainChars,
  contentWord: (word: string) => NUMBERS[word] ?? (/^\d+$/u.test(word) || word.length > 3 ? word : null),
}

test.each<[string, string[]]>([
  ['قتل 12 جنديا في المعركة', ['12 جنديا']],
  ['شارك ستة آلاف متطوع', ['6000 متطوع']],
  ['شارك 6000 متطوع', ['6000 متطوع']],
  ['ارتفع 6.8 في المئة', ['6.8 100']],
  ['لا عدد هنا أبدا', []],
])('%s', (text, expected) => {
  const reading = makeReading({ ref: 'a' })
  const amounts = amountsOf([spanOf(text, 0, text.length)], reading, language)
  expect(amounts.map(({ value, after }) => `${value} ${after}`)).toEqual(expected)
})
