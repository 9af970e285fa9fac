import { parentPort, workerData } from 'node:worker_threads'
import { portOf, writeHere, writingInto } from '@isnad/server'
import { withArchive } from '../archive-at.js'
import type { LexiconFile } from '../input/find-lexicons.js'
import { readPool } from '../work/read-pool.js'
import { behind } from './behind.js'

/** What the thread that writes does: it has the archive open for itself, and threads that read, until it is told to end. */
if (parentPort !== null) {
  behind()
  const port = parentPort
  const { db, threads, lexicons } = workerData as {
    readonly db: string
    readonly threads: number
    readonly lexicons: readonly LexiconFile[]
  }
  const pool = readPool(threads, { lexicons, index: true })
  await withArchive({ db, made: true }, { env: {}, cwd: '/' }, (archive) =>
    writeHere(
      portOf(port),
      writingInto(archive, (pages) => pool.read(pages)),
    ),
  )
  await pool.close()
  port.close()
}
