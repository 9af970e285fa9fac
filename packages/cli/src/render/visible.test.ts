import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from './display-width.js'
import { visible } from './visible.js'

describe('visible', () => {
  test.each([
    ['leaves words alone', 'قال «نعم» و٤٠%', 'قال «نعم» و٤٠%'],
    ['puts a text on one line', 'أول\n\tثانٍ\r\nثالث', 'أول ثانٍ ثالث'],
    ['shows a change of direction', 'a\u202eb\u202c', 'a‹RLO›b‹PDF›'],
    ['shows an escape', '\u001b[31mx\u009b0m', '␛[31mx‹U+009B›0m'],
    ['shows what hides in tags', 'x\u{e0041}', 'x‹U+E0041›'],
    ['shows letters of no width', 'وا\u200bس\ufeff', 'وا‹ZWSP›س'],
    ['keeps the joiners of letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['replaces half a character', 'x\ud800', 'x\ufffd'],
  ])('%s', (_, from, to) => {
    expect(visible(from).trim()).toBe(to)
  })

  test('of any string leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

test.each([
  ['letters', 'قال', 3],
  ['letters with marks', 'قَالَ', 3],
  ['isolates', '\u2068قال\u2069', 3],
  ['a wide script', '北京', 4],
  ['a picture', '😀', 2],
])('the width of %s', (_, text, width) => {
  expect(displayWidth(text)).toBe(width)
})
