import { arabic } from '@isnad/arabic'
import { expect, test } from 'vitest'
import { ablate, PARTS, SHOWN } from './ablation.js'
import { ablationTable } from './ablation-table.js'
import { figuresOf } from './figures.js'
import { heldFigures } from './floors.js'
import { GOLD_FOLDERS } from './folders.js'
import { readGold } from './read-gold.js'

const own = GOLD_FOLDERS.filter(({ name }) => name === 'own')
/** How long a test that builds lexicons may take where the machine has much else to do. Units: ms. */
const PATIENCE = 30_000
const part = (name: string) => PARTS.filter((each) => each.name === name)

test(
  'leaving nothing out gives the figures of the whole',
  () => {
    const nothing = { group: '', name: 'nothing', without: () => arabic() }
    const [ablation] = ablate(own, [nothing])
    expect(ablation?.whole).toEqual(heldFigures(figuresOf(readGold(own[0]?.path ?? ''))))
    expect(ablation?.parts).toEqual([{ group: '', name: 'nothing', figures: ablation?.whole }])
  },
  PATIENCE,
)

test.each([
  ['titles', 'statements with speaker'],
  ['go-betweens', 'source chain (via)'],
  ['the day of publication', 'times with value'],
  ['words of stage', 'measures with stage'],
  ['mentions of a meeting united', 'meetings found'],
  ['mentions joined by more than their words', 'statements with speaker'],
])(
  'without %s a reader is worse at %s',
  (name, figure) => {
    const [ablation] = ablate(own, part(name))
    expect(ablation?.parts[0]?.figures[figure] ?? 0).toBeLessThan(ablation?.whole[figure] ?? 0)
  },
  PATIENCE,
)

test('the table has a row for each part and a column for each figure', () => {
  const figures = Object.fromEntries(SHOWN.map((figure) => [figure, 50]))
  const less = { ...figures, [SHOWN[0]]: 48.2, [SHOWN[1]]: 51 }
  const parts = [{ group: 'names', name: 'states', figures: less }]
  const lines = ablationTable({ folder: 'own', whole: figures, parts }).split('\n')
  expect(lines.slice(4).map((line) => line.split(' | ').slice(0, 4).join(' | '))).toEqual([
    '| *nothing* | 50.0 | 50.0 | 50.0',
    '| **names** |  |  | ',
    '| states | −1.8 | +1.0 | ',
  ])
  for (const line of lines.slice(2)) expect(line.split('|').length).toBe(SHOWN.length + 3)
})

test('no two parts have one name', () => {
  expect(new Set(PARTS.map(({ name }) => name)).size).toBe(PARTS.length)
})
