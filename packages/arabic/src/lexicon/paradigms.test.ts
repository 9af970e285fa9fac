import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { formsOf } from './paradigms.js'
import { paradigmTable } from './write-paradigm-table.js'

test('the table holds what conjugating gives; where it does not, run `npm run paradigms`', () => {
  const written = readFileSync(fileURLToPath(new URL('./paradigm-table.ts', import.meta.url)), 'utf8')
  expect(written === paradigmTable()).toBe(true)
})

test('a verb that the table does not hold is conjugated', () => {
  const forms = formsOf({ root: 'دحرج', measure: 'Q' }, { participles: 'none', usualOnly: true })
  expect(forms.map(({ spelling }) => spelling)).toEqual(expect.arrayContaining(['دحرج', 'دحرجت', 'يدحرجون']))
  expect(forms[0]?.is).toMatchObject({ lemma: 'دحرج', tense: 'past', person: 3, number: 'one', gender: 'm' })
})
