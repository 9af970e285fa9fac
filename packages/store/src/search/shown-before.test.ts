import { expect, test } from 'vitest'
import { ShownBefore } from './shown-before.js'
import type { Snippet } from './snippet.js'

const snippet = (text: string): Snippet => ({ start: 3, text, marks: [{ start: 0, end: 2 }] })
const shown = (seal: string, text: string) => ({ seal, title: null, snippet: snippet(text) })

test('what was shown is there for the same question to the same words, to the last unit', () => {
  const before = new ShownBefore()
  before.keep('هدنة', 1, shown('a', 'هدنة \ud800'))
  expect(before.get('هدنة', 1, 'a')).toEqual(shown('a', 'هدنة \ud800'))
  expect(before.get('هدنة', 1, 'b')).toBeNull()
  expect(before.get('هدنة', 2, 'a')).toBeNull()
  expect(before.get('صلح', 1, 'a')).toBeNull()
})

test('the oldest questions go where there are too many, and none of great length is kept', () => {
  const before = new ShownBefore()
  before.keep('س'.repeat(1000), 1, shown('a', 'نص'))
  expect(before.get('س'.repeat(1000), 1, 'a')).toBeNull()
  for (let i = 0; i < 30_000; i++) before.keep(`سؤال ${Math.floor(i / 20)}`, i, shown('a', 'نص'))
  expect(before.get('سؤال 0', 0, 'a')).toBeNull()
  expect(before.get('سؤال 1499', 29_999, 'a')).not.toBeNull()
})
