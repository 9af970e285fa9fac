import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRepeats } from './find-repeats.js'

const repeatsOf = (...paragraphs: string[]) => findRepeats(paragraphs.map((p) => p.split(' ').filter(Boolean)))

describe('what is a repeat', () => {
  test.each([
    ['nothing printed twice', ['a b c d', 'e f g h'], [null, null]],
    ['a paragraph printed again', ['a b c d', 'e f g h', 'a b c d'], [null, null, 0]],
    ['printed three times: the first counts', ['a b c d', 'a b c d', 'a b c d'], [null, 0, 0]],
    ['a block printed again', ['a b c d', 'e f g h', 'a b c d', 'e f g h'], [null, null, 0, 1]],
    ['a short line far from its copy', ['a b', 'c d e f', 'a b'], [null, null, null]],
    ['a short line right after its copy', ['a b', 'a b', 'a b'], [null, 0, 0]],
    [
      'a short line inside a block printed again',
      ['a b c d', 'x', 'e f g h', 'a b c d', 'x', 'e f g h'],
      [null, null, null, 0, 1, 2],
    ],
    ['empty paragraphs', ['', '', ''], [null, null, null]],
  ])('%s', (_what, paragraphs, expected) => {
    expect(repeatsOf(...paragraphs)).toEqual(expected)
  })
})

const paragraph = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 })

test('a page printed twice repeats all its longer paragraphs, and each repeat names a first printing', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (page) => {
      const repeats = findRepeats([...page, ...page])
      for (const [index, of] of repeats.entries()) {
        if (of === null) continue
        expect(of).toBeLessThan(index)
        expect(repeats[of]).toBeNull()
        expect(page[of % page.length]).toEqual(page[index % page.length])
      }
      for (const [index, words] of page.entries())
        if (words.length >= 4) expect(repeats[page.length + index]).not.toBeNull()
    }),
  )
})
