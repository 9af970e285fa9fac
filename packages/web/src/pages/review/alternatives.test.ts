import { expect, it } from 'vitest'
import { alternativesOf } from './alternatives.js'

const field = (name: string, value: string | null, others: readonly [string, number][]) => ({
  field: name,
  value,
  decided: false,
  choices: null,
  alternatives: others.map(([value, origins]) => ({ value, origins, refs: ['r1'] })),
})

it('numbers what reports say otherwise, without what stands already, and no more than there are keys', () => {
  const some = alternativesOf([
    field('date', '2016-12-10', [
      ['2016-12-10', 2],
      ['2016-12-11', 1],
      ['2016-12-09', 3],
    ]),
    field('place', null, [['جنيف', 1]]),
  ])
  expect(some.map(({ number, field, value }) => [number, field, value])).toEqual([
    [1, 'date', '2016-12-09'],
    [2, 'date', '2016-12-11'],
    [3, 'place', 'جنيف'],
  ])
  expect(
    alternativesOf([
      field(
        'date',
        null,
        Array.from({ length: 20 }, (_, i) => [`${i}`, 1] as [string, number]),
      ),
    ]),
  ).toHaveLength(9)
})
