import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows } from './csv.js'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['\u200f=1+1', "'\u200f=1+1"],
  ['\u2068@x', "'\u2068@x"],
  [' =1+1', "' =1+1"],
  ['،=1+1', "'،=1+1"],
  ['\0=1', '\ufffd=1'],
  ['قال «نعم»', 'قال «نعم»'],
  ['2016-12-10', '2016-12-10'],
])('%j in a cell is %j', (text, cell) => {
  expect(csvRows([[text]])).toBe(`${cell}\r\n`)
})

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect(csvRows([[-1, null, 'x']])).toBe('-1,,x\r\n')
})

test('no text begins a cell that is a formula behind what is not seen', () => {
  const cell = fc.tuple(
    fc.constantFrom('', '\u200f', ' ', '\t', '،', '\u202b', ';'),
    fc.constantFrom('=', '+', '@', '-', '＝'),
  )
  fc.assert(
    fc.property(cell, fc.string(), ([before, sign], after) => {
      const out = csvRows([[before + sign + after]])
      expect(out.replace(/^"/u, '').startsWith("'")).toBe(true)
    }),
  )
})
