import { expect, it } from 'vitest'
import { runsOf } from './runs.js'

it('makes what differs in a row one, and leaves what is the same single', () => {
  expect(
    runsOf([
      { a: [0, 4], b: [0, 4], as: 'same' },
      { a: [5, 8], b: null, as: 'differs' },
      { a: null, b: [5, 9], as: 'differs' },
      { a: [9, 11], b: [10, 12], as: 'differs' },
      { a: [12, 15], b: [13, 17], as: 'form' },
      { a: null, b: [18, 20], as: 'differs' },
    ]),
  ).toEqual([
    { a: [0, 4], b: [0, 4], as: 'same' },
    { a: [5, 11], b: [5, 12], as: 'differs' },
    { a: [12, 15], b: [13, 17], as: 'form' },
    { a: null, b: [18, 20], as: 'differs' },
  ])
})
