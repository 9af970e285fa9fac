import { arabicLexicon, arabicSearch } from '@isnad/arabic'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.js'
import { snippetOf, soughtBy } from './snippet.js'

const analyser = arabicSearch(arabicLexicon())
const filler = (count: number) => Array.from({ length: count }, (_, i) => `كلمة${i}`).join(' ')
const marked = (text: string, question: string) => {
  const { text: shown, start, marks } = snippetOf(text, soughtBy(parseQuery(question, analyser), analyser))
  expect(text.slice(start, start + shown.length)).toBe(shown)
  return marks.map((mark) => shown.slice(mark.start, mark.end))
}

test.each([0, 20, 58, 60, 62, 200, 2000])(
  'a word is shown and marked wherever it stands: behind %i others',
  (before) => {
    expect(marked(`${filler(before)} الجسر القديم ${filler(300)}`, 'جسر')).toEqual(['الجسر'])
  },
)

test('words that stand together are found across the place up to which a text is made out at first', () => {
  const wide = fc.nat(900).chain((at) => fc.constant(`${'ا '.repeat(at)}بوابة المدينة ${filler(200)}`))
  fc.assert(
    fc.property(wide, (text) => {
      expect(marked(text, '"بوابة المدينة"')).toEqual(['بوابة المدينة'])
    }),
    { numRuns: 200 },
  )
})

test('the earliest place where all words stand is shown, though one of them stands before', () => {
  const text = `النهر ${filler(400)} النهر والجسر ${filler(400)} الجسر والنهر`
  expect(marked(text, 'نهر جسر')).toEqual(['النهر', 'والجسر'])
})

test('where nowhere all of them stand together, the place of most', () => {
  expect(marked(`الجسر ${filler(900)} النهر ${filler(900)}`, 'نهر جسر')).toEqual(['الجسر'])
})
