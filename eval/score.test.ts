import { describe, expect, test } from 'vitest'
import { f1 } from './figures.js'
import { fallsBelow } from './floors.js'
import { fold, isSource, sameName } from './names.js'
import { pairUp } from './pair-up.js'
import { Cover, nearestStretch, nthStretch, onGold, sentenceAround } from './stretches.js'

describe('names', () => {
  test('are compared without vowel signs, seats and marks', () => {
    expect(fold('«الأُمَم المتّحدة»')).toBe('الامم المتحده')
  })
  test.each([
    [true, 'جون كيري', 'كيري'],
    [true, 'الوزير الخطيب', 'خطيب'],
    [true, 'منظمة شهود بلا حدود', 'شهود بلا حدود'],
    [false, 'جون كيري', 'جورج شولتز'],
    [false, 'كيري', ''],
  ])('%s: %s / %s', (same, one, other) => expect(sameName(one, other)).toBe(same))

  test('states and bodies go by whom they speak for, people by name', () => {
    const known = { name: 'موسكو', names: [], of: 'RU' }
    expect(isSource({ name: 'روسيا', of: 'RU', kind: 'state' }, known)).toBe(true)
    expect(isSource({ name: 'لافروف', of: 'RU', kind: 'person' }, known)).toBe(false)
    expect(isSource({ name: 'الطرفان', of: 'US RU', kind: 'group' }, known)).toBe(true)
    expect(isSource({ name: 'روسيا', of: 'RU', kind: 'state' }, null)).toBe(false)
  })
})

describe('stretches', () => {
  const text = 'قال ثم قال. وسكت'
  test('the n-th and the nearest of some words', () => {
    expect(nthStretch(text, 'قال', 1)).toEqual({ start: 7, end: 10 })
    expect(nthStretch(text, 'قال', 2)).toBeNull()
    expect(nearestStretch(text, 'قال', 6)).toEqual({ start: 7, end: 10 })
  })
  test('a span of a cleaned text finds its words again', () => {
    expect(onGold(text, { start: 5, end: 8, text: 'قال' })).toEqual({ start: 7, end: 10 })
    expect(onGold(text, { start: 5, end: 8, text: 'أكد' })).toBeNull()
  })
  test('a sentence ends before its full stop', () => {
    expect(sentenceAround(text, 7)).toEqual({ start: 0, end: 10 })
  })
  test('covers count each character once', () => {
    const cover = new Cover([
      { start: 4, end: 8 },
      { start: 0, end: 5 },
    ])
    expect(cover.size).toBe(8)
    expect(cover.agreement(new Cover([{ start: 4, end: 12 }]))).toBe(4 / 12)
    expect(cover.agreement(new Cover([]))).toBe(0)
  })
})

test('the best pairs are taken first, and equal words stay apart', () => {
  expect(pairUp(['a', 'a'], ['a', 'a', 'b'], 1, (one, other) => (one === other ? 1 : 0))).toHaveLength(2)
  const pairs = pairUp([1, 2], [2, 3], 0.1, (one, other) => 1 / (1 + Math.abs(one - other)))
  expect(pairs.map(({ gold, read }) => [gold, read])).toEqual([
    [2, 2],
    [1, 3],
  ])
})

test('nothing to find and nothing given is no fault', () => {
  expect(f1({ gold: 0, got: 0, right: 0 }).f).toBe(1)
  expect(f1({ gold: 4, got: 2, right: 1 })).toEqual({ p: 0.5, r: 0.25, f: 1 / 3 })
})

test('half a point is no fall, more is, and so is a figure that is gone', () => {
  expect(fallsBelow({ a: 80, b: 80, c: 80 }, { a: 79.5, b: 79.4 }).map(({ figure }) => figure)).toEqual(['b', 'c'])
})
