import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arabicLexicon, arabicSearch } from '@isnad/arabic'
import { type Archive, openArchive } from '@isnad/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, reportLines } from './testing/built-cli.js'
import { killAdds, type Victim, writingTime } from './testing/kill-add.js'

/** `KILLS=2000 npx vitest run packages/cli/src/kill-add.e2e.test.ts` before a release. */
const KILLS = Number(process.env.KILLS ?? 200)
const LANES = 2

const analyser = arabicSearch(arabicLexicon())
let folder: string
let victim: Victim

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-killed-'))
  const reports = join(folder, 'reports.ndjson')
  writeFileSync(reports, reportLines(90))
  victim = { program: builtCli(folder), reports, open: (where) => openArchive(where, { analyser }) }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function exported(archive: Archive): Promise<string> {
  const lines: string[] = []
  for await (const reading of archive.readings()) lines.push(JSON.stringify(reading))
  await archive.close()
  return lines.join('\n')
}

test(`isnad add, killed ${KILLS} times and started again, loses nothing and doubles nothing`, {
  timeout: 3_600_000,
}, async () => {
  const calm = join(folder, 'calm.db')
  const span = (await writingTime(victim, calm)) / 3
  const lanes = Array.from({ length: LANES }, (_, seed) =>
    killAdds(victim, (round) => join(folder, `${seed}-${round}.db`), { kills: KILLS / LANES, seed, span }),
  )
  const tallies = await Promise.all(lanes)
  const sum = (of: (tally: (typeof tallies)[number]) => number) => tallies.reduce((all, tally) => all + of(tally), 0)
  expect(tallies.flatMap(({ faults }) => faults)).toEqual([])
  expect({
    kills: sum(({ kills }) => kills),
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
  }).toEqual({ kills: KILLS, lost: 0, doubled: 0 })
  // it was the writing that was cut off, not only the start of the program
  expect(sum(({ writing }) => writing)).toBeGreaterThan(KILLS / 2)
  const finished = tallies.flatMap((tally) => tally.finished)
  expect(finished.length).toBeGreaterThan(0)
  const undisturbed = await exported(await victim.open(calm))
  for (const where of finished) expect((await exported(await victim.open(where))) === undisturbed, where).toBe(true)
})
