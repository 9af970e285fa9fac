import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { openArchive } from '../open-archive.js'
import { plainAnalyser as analyser, manyDrafts, readingOf } from './readings.js'

/** What became of an archive whose writer was killed again and again. */
export interface KillResult {
  readonly kills: number
  /** Reports that were acknowledged. */
  readonly acknowledged: number
  /** Of those, the ones that are no longer there. */
  readonly lost: number
  readonly kept: number
  readonly faults: readonly string[]
}

/** A number between 0 and 1 from a seed, so that a run can be had again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Has `child` add reports and kills it at random moments; opens the archive after each kill, and checks all of it now and then. */
export async function killIngest(child: string, where: string, kills: number, seed: number): Promise<KillResult> {
  const random = chance(seed)
  const faults: string[] = []
  let acknowledged = 0
  let kept = 0
  let lost = 0
  for (let kill = 1; kill <= kills; kill++) {
    const run = spawn(process.execPath, [child, where, String(acknowledged)], { stdio: ['ignore', 'pipe', 'pipe'] })
    const exit = once(run, 'exit')
    let said = ''
    let wrong = ''
    run.stdout.on('data', (part: Buffer) => {
      said += part.toString()
    })
    run.stderr.on('data', (part: Buffer) => {
      wrong += part.toString()
    })
    // some die while the archive is opened, most while it is written
    await Promise.race([once(run.stdout, 'data'), exit, sleep(random() < 0.1 ? random() * 200 : 10_000)])
    await sleep(random() * 150)
    run.kill('SIGKILL')
    await exit
    if (wrong !== '') faults.push(`kill ${kill}: ${wrong}`)
    // a line that was cut off acknowledges nothing
    for (const line of said.split('\n').slice(0, -1)) acknowledged = Math.max(acknowledged, Number(line))
    const archive = await openArchive(where, { analyser })
    const ids = new Set<string>()
    for await (const { report } of archive.readings()) {
      if (ids.has(report.id)) faults.push(`kill ${kill}: ${report.id} is there twice`)
      ids.add(report.id)
    }
    kept = ids.size
    lost = manyDrafts(acknowledged).filter((draft) => !ids.has(readingOf(draft).report.id)).length
    if (lost > 0) faults.push(`kill ${kill}: ${lost} acknowledged reports are gone`)
    if (kill % 10 === 0 || kill === kills) faults.push(...(await archive.check()).faults)
    await archive.close()
  }
  return { kills, acknowledged, lost, kept, faults }
}
