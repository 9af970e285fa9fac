import { describe, expect, test } from 'vitest'
import { f1, figuresOf, type Score } from './figures.js'
import { fallsBelow, heldFigures, loadFloors } from './floors.js'
import { FLOORS_FILE, GOLD_FOLDERS } from './folders.js'
import { readGold } from './read-gold.js'

const floors = loadFloors(FLOORS_FILE)

/** What must be right on the founding report, whatever else changes. */
const WHOLE_ON_SEED: readonly Score[] = [
  'statements with speaker',
  'direct with speaker',
  'bare-verb speakers',
  'source chain (via)',
  'times with value',
  'repeats',
  'meetings found',
]

for (const { name, path, present } of GOLD_FOLDERS) {
  describe.skipIf(!present)(`reports of ${name} (${present ? 'present' : 'not beside the project'})`, () => {
    test('no figure lies under its floor', () => {
      const floor = floors[name]
      expect(floor).toBeDefined()
      expect(fallsBelow(floor ?? {}, heldFigures(figuresOf(readGold(path))))).toEqual([])
    })

    test.runIf(name === 'seed')('the founding report is read whole', () => {
      const { scores } = figuresOf(readGold(path))
      expect(WHOLE_ON_SEED.map((score) => [score, f1(scores[score]).f])).toEqual(
        WHOLE_ON_SEED.map((score) => [score, 1]),
      )
    })
  })
}
