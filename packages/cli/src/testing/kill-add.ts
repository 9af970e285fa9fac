import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Archive } from '@isnad/store'

/** What is killed, and what it works on. */
export interface Victim {
  /** The program, to be run by Node. */
  readonly program: string
  /** The file of reports that it adds. */
  readonly reports: string
  /** Opens an archive to look at it. */
  readonly open: (where: string) => Promise<Archive>
}

/** What became of archives whose writer was killed again and again. */
export interface KillTally {
  kills: number
  /** Of those, the ones in which the writer had begun to write. */
  writing: number
  /** Archives that were added to until nothing was left to add. */
  finished: string[]
  /** Reports that were seen kept after one kill and were gone after a later one. */
  lost: number
  /** Reports that were there twice. */
  doubled: number
  faults: string[]
}

/** A number between 0 and 1 from a seed, so that a run can be had again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** How long an undisturbed writer writes. Units: milliseconds. */
export async function writingTime(victim: Victim, where: string): Promise<number> {
  const { run, ended } = start(victim, where)
  await writes(where, () => run.exitCode !== null)
  const began = performance.now()
  await ended
  return performance.now() - began
}

/**
 * Kills `isnad add` at random moments and starts it again, on one archive after another; looks at the archive after each kill.
 *
 * Shape: `span` is within how many milliseconds after it began to write it is killed; one kill in ten comes before.
 */
export async function killAdds(
  victim: Victim,
  place: (round: number) => string,
  { kills, seed, span }: { readonly kills: number; readonly seed: number; readonly span: number },
): Promise<KillTally> {
  const random = chance(seed)
  const tally: KillTally = { kills: 0, writing: 0, finished: [], lost: 0, doubled: 0, faults: [] }
  for (let round = 0; tally.kills < kills; round++) {
    const where = place(round)
    let before: ReadonlySet<string> = new Set()
    for (let done = false; !done && tally.kills < kills; ) {
      const { run, ended, said } = start(victim, where)
      const over = () => run.exitCode !== null
      if (random() < 0.1) await Promise.race([ended, sleep(random() * span)])
      else {
        await Promise.race([ended, writes(where, over)])
        await Promise.race([ended, sleep(random() * span)])
      }
      done = over()
      if (!done) {
        run.kill('SIGKILL')
        tally.kills++
        if (existsSync(`${where}-wal`)) tally.writing++
      }
      await ended
      if (said() !== '') tally.faults.push(`kill ${tally.kills}: ${said()}`)
      if (existsSync(where)) before = await look(victim, where, before, done || tally.kills % 5 === 0, tally)
      if (done) tally.finished.push(where)
    }
  }
  return tally
}

/** Holds an archive against what was seen in it before; gives what is in it now. */
async function look(
  { open }: Victim,
  where: string,
  before: ReadonlySet<string>,
  whole: boolean,
  tally: KillTally,
): Promise<ReadonlySet<string>> {
  const archive = await open(where)
  try {
    const { items } = await archive.reports({}, { limit: 1000 })
    const refs = new Set(items.map(({ ref }) => ref ?? ''))
    tally.doubled += items.length - refs.size
    tally.lost += [...before].filter((ref) => !refs.has(ref)).length
    if (whole) tally.faults.push(...(await archive.check()).faults)
    return refs
  } finally {
    await archive.close()
  }
}

function start({ program, reports }: Victim, where: string) {
  const args = [program, 'add', reports, '--db', where, '--threads', '0', '--batch', '3']
  const run = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let wrong = ''
  run.stderr.on('data', (part: Buffer) => {
    wrong += part.toString()
  })
  return { run, ended: once(run, 'exit'), said: () => wrong }
}

/** Waits until something is written to the log of an archive beside what it held, or until it is over. */
async function writes(where: string, over: () => boolean): Promise<void> {
  const log = `${where}-wal`
  const size = () => (existsSync(log) ? statSync(log).size : 0)
  const first = size()
  while (!over() && size() === first) await sleep(2)
}
