import { expect, test } from 'vitest'
import { plainChars } from '../testing/plain-chars.js'
import { align } from './align.js'

const language = { fold: plainChars, contentWord: (word: string) => word.replace(/^ال/u, '') }
const shown = (a: string, b: string) =>
  align(a, b, language).map((word) => `${word.a?.form ?? '–'}/${word.b?.form ?? '–'}${word.as === 'form' ? '~' : ''}`)

test.each<[string, string, string[]]>([
  ['نقترب من الهدف', 'نقترب من الهدف', ['نقترب/نقترب', 'من/من', 'الهدف/الهدف']],
  ['نقترب من الهدف', 'نقترب جدا من هدف', ['نقترب/نقترب', '–/جدا', 'من/من', 'الهدف/هدف~']],
  ['أ ب', 'ج د', ['أ/–', 'ب/–', '–/ج', '–/د']],
  ['', 'نعم', ['–/نعم']],
])('%s | %s', (a, b, expected) => {
  expect(shown(a, b)).toEqual(expected)
})

test('every word of both stands once, in order', () => {
  const [a, b] = ['س ص ع س ص', 'ص س س ع ص ل']
  const aligned = align(a, b, language)
  expect(aligned.flatMap((word) => word.a?.form ?? []).join(' ')).toBe(a)
  expect(aligned.flatMap((word) => word.b?.form ?? []).join(' ')).toBe(b)
})

test('wordings too long to weigh word by word are set side by side', () => {
  const long = (word: string) => `بداية ${`${word} `.repeat(3000)}نهاية`
  const aligned = align(long('هنا'), long('هناك'), language)
  expect(aligned.filter(({ as }) => as === 'same')).toHaveLength(2)
})
