import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editBetween, edited } from './list-edit.js'

test('an edit makes the one list out of the other, whatever they are', () => {
  const lists = fc.uniqueArray(fc.nat(40), { maxLength: 30 })
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      expect(edited(before, editBetween(before, after))).toEqual(after)
    }),
  )
})

test('what stays in its order is not sent again', () => {
  const { gone, come } = editBetween(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'y'])
  expect([gone, come]).toEqual([
    [1],
    [
      [1, 'x'],
      [4, 'y'],
    ],
  ])
})
