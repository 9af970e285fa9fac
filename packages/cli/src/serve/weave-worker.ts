import { parentPort, workerData } from 'node:worker_threads'
import { arabicWeave } from '@isnad/arabic'
import { portOf, weaveHere } from '@isnad/server'
import { withArchive } from '../archive-at.js'
import { behind } from './behind.js'

/** What the thread that weaves does: it has the archive open for itself, until it is told to end. */
if (parentPort !== null) {
  behind()
  const port = parentPort
  const { db } = workerData as { readonly db: string }
  await withArchive({ db, made: true }, { env: {}, cwd: '/' }, (archive) =>
    weaveHere(portOf(port), archive, arabicWeave),
  )
  port.close()
}
