import { expect, it } from 'vitest'
import { dayTyped } from './day-typed.js'

it.each([
  ['2016-12-10', '2016-12-10'],
  ['2016-12', '2016-12'],
  ['2016', '2016'],
  ['10/12/2016', '2016-12-10'],
  ['12.2016', '2016-12'],
  [' ٢٠١٦-١٢-١٠ ', '2016-12-10'],
  ['۱۰/۱۲/۲۰۱۶', '2016-12-10'],
  ['2016-2-3', '2016-02-03'],
])('%s is %s', (words, day) => {
  expect(dayTyped(words)).toBe(day)
})

it.each(['', 'yesterday', '2016-13', '2016-02-30', '16-12-10', '2016-12-10T10:00'])('%s is no day', (words) => {
  expect(dayTyped(words)).toBeNull()
})
