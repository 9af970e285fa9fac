import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nominalAlpha } from './alpha.js'

/** Four coders, twelve items, as in Krippendorff (2011), section C; a dot is no code. */
const PUBLISHED = ['11.1', '2232', '3333', '3333', '2222', '1234', '4444', '1121', '2222', '.555', '..11', '.3..']

test('the published example', () => {
  const items = PUBLISHED.map((codes) => [...codes].filter((code) => code !== '.'))
  expect(nominalAlpha(items)).toBeCloseTo(0.743, 3)
})

test.each<[string, string[][], number | null]>([
  [
    'perfect agreement',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
    1,
  ],
  ['nothing coded twice', [['a'], ['b']], null],
  [
    'all codes one',
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
    null,
  ],
  ['nothing at all', [], null],
])('%s', (_, items, alpha) => {
  expect(nominalAlpha(items)).toBe(alpha)
})

test('coders and items in any order give the same, never more than 1', () => {
  const code = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(fc.array(code, { maxLength: 4 }), { maxLength: 12 }), (items) => {
      const alpha = nominalAlpha(items)
      const turned = nominalAlpha(items.map((codes) => codes.toReversed()).toReversed())
      if (alpha === null) expect(turned).toBeNull()
      else {
        expect(turned).toBeCloseTo(alpha, 9)
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
