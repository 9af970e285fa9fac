import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { killIngest } from '../packages/store/dist/testing/kill-ingest.js'

/** Kills the writer of an archive again and again and looks at what is left: `node bench/kill-archive.mjs --kills 2000 --seed 1`. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const folder = mkdtempSync(join(tmpdir(), 'isnad-kills-'))
const child = fileURLToPath(new URL('../packages/store/dist/testing/ingest-child.js', import.meta.url))
const kills = Number(values.kills)
const totals = { kills: 0, acknowledged: 0, lost: 0, kept: 0 }
const faults = []
const began = performance.now()
// a new archive now and then, so that the time of a kill does not grow with what was kept before
for (let round = 0; totals.kills < kills; round++) {
  const result = await killIngest(
    child,
    join(folder, `${round}.isnad`),
    Math.min(50, kills - totals.kills),
    Number(values.seed) + round,
  )
  for (const key of Object.keys(totals)) totals[key] += result[key]
  faults.push(...result.faults)
}
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify({ ...totals, faults, seconds: Math.round((performance.now() - began) / 1000) }))
process.exitCode = faults.length > 0 || totals.lost > 0 ? 1 : 0
