import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SampleArchive, sampleArchive } from '../testing/sample-archive.js'

let samples: SampleArchive
let whole: Buffer
beforeAll(async () => {
  samples = await sampleArchive()
  // a copy has no pages that nothing uses
  await samples.isnad(['backup', 'whole.db'])
  whole = readFileSync(join(samples.folder, 'whole.db'))
})
afterAll(() => samples.remove())

/** Where a byte is turned over, and what may be said of it: it is no archive, it is damaged, or what is wrong with it. */
const places: readonly (readonly [where: string, at: () => number, said: RegExp])[] = [
  ['the first bytes', () => 3, /\[NOT_AN_ARCHIVE\]/u],
  ['the mark of an archive', () => 69, /\[NOT_AN_ARCHIVE\]/u],
  ['the size of its pages', () => 16, /\[(?:NOT_AN_ARCHIVE|ARCHIVE_DAMAGED)\]/u],
  ['the table of its tables', () => 103, /\[ARCHIVE_DAMAGED\]|faults/u],
  ['the middle', () => packedByte(0.5), /\[ARCHIVE_DAMAGED\]|\d+ faults\n/u],
  ['the end', () => packedByte(1), /\[ARCHIVE_DAMAGED\]|\d+ faults\n/u],
]

/** Inside one of the texts and readings that are kept, by the head that zlib puts before each; `share` is which of them. */
function packedByte(share: number): number {
  const heads: number[] = []
  for (let at = whole.indexOf(HEAD); at !== -1; at = whole.indexOf(HEAD, at + 1)) heads.push(at)
  return (heads[Math.floor((heads.length - 1) * share)] ?? 0) + 60
}

/** What zlib writes before data with a dictionary. */
const HEAD = Buffer.from([0x78, 0x7d])

test.each(places)('a byte changed in %s is told', async (where, at, said) => {
  const file = `${where.replaceAll(' ', '-')}.db`
  const bytes = Buffer.from(whole)
  const place = at()
  bytes[place] = (bytes[place] ?? 0) ^ 0x21
  writeFileSync(join(samples.folder, file), bytes)
  const { status, out, err } = await samples.isnad(['check', '--db', file])
  expect([1, 2]).toContain(status)
  expect(out + err).toMatch(said)
  // what is refused is refused in the same words by what reads, and left as it is
  if (status === 2) expect((await samples.isnad(['reports', '--db', file])).status).toBe(2)
  expect(readFileSync(join(samples.folder, file)).length).toBe(bytes.length)
})

test('a file that was cut off is told', async () => {
  writeFileSync(join(samples.folder, 'cut.db'), whole.subarray(0, Math.floor(whole.length / 3)))
  const { status, out, err } = await samples.isnad(['check', '--db', 'cut.db'])
  expect([1, 2]).toContain(status)
  expect(out + err).toMatch(/\[ARCHIVE_DAMAGED\]|faults/u)
})
