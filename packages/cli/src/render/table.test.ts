import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from './display-width.js'
import { label, value } from './layout.js'
import { withoutColour } from './paint.js'
import { type TableColumn, tableLines } from './table.js'
import { treeLines } from './tree.js'

const column = (title: string, more: Partial<TableColumn> = {}): TableColumn => ({
  title,
  look: 'plain',
  gives: false,
  numeric: false,
  ...more,
})
const ltr = { width: 40, direction: 'ltr', flush: false, paint: withoutColour } as const
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replaceAll('\u00a0', ' ')

describe('a table', () => {
  test('has its columns under each other, numbers at their end', () => {
    const columns = [column('id'), column('words', { gives: true }), column('count', { numeric: true })]
    const lines = tableLines(
      columns,
      [
        ['a', 'قال', '7'],
        ['bcd', 'yes', '12'],
      ],
      ltr,
    ).map(bare)
    expect(lines).toEqual(['id   words  count', 'a    قال        7', 'bcd  yes       12'])
  })
  test('cuts what gives way, and nothing else', () => {
    const columns = [column('id'), column('words', { gives: true })]
    const [, line = ''] = tableLines(columns, [['x'.repeat(20), 'y'.repeat(90)]], ltr).map(bare)
    expect(line).toBe(`${'x'.repeat(20)}  ${'y'.repeat(17)}…`)
  })
  test('fits its width whatever is in it, right to left too', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 5 }),
        fc.constantFrom('ltr', 'rtl'),
        (rows, direction) => {
          const columns = [column('a', { gives: true }), column('b', { gives: true })]
          const lines = tableLines(columns, rows, {
            ...ltr,
            direction: direction === 'rtl' ? 'rtl' : 'ltr',
            flush: true,
          })
          expect(lines.length).toBe(rows.length + 1)
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40)
        },
      ),
    )
  })
})

describe('a tree', () => {
  const leaf = (name: string) => ({ runs: [value(name)], under: [[label(`under ${name}`)]], branches: [] })
  const tree = { runs: [value('root')], under: [], branches: [{ ...leaf('a'), branches: [leaf('b')] }, leaf('c')] }

  test('is drawn with lines that lead past what stands under a branch', () => {
    expect(treeLines(tree, ltr).map(bare)).toEqual([
      'root',
      '├─ a',
      '│  │  under a',
      '│  └─ b',
      '│        under b',
      '└─ c',
      '      under c',
    ])
  })
  test('opens to the left where the line runs right to left', () => {
    const [, branch = ''] = treeLines(tree, { ...ltr, direction: 'rtl' }).map(bare)
    expect(branch).toBe('┤─ a')
  })
})
