import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CODEBOOK } from './codebook-data.js'
import { codebookOf } from './codebook-of.js'

const script = fileURLToPath(new URL('../../../../scripts/write-codebook.mjs', import.meta.url))

test('the data is what the codebook’s pages say; scripts/write-codebook.mjs writes it anew', () => {
  const printed: unknown = JSON.parse(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' }))
  expect(CODEBOOK).toEqual(printed)
})

test('every code has a meaning in both languages', () => {
  const codes = codebookOf([]).sections.flatMap(({ codes: list }) => list)
  expect(codes.length).toBeGreaterThan(100)
  const bare = codes.filter(({ name, meaning }) => name.ar === '' || meaning.en === '' || meaning.ar === '')
  expect(bare).toEqual([])
})
