import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { arabicWeave } from '@isnad/arabic'
import { portOf, weaveHere } from '@isnad/server'
import { withArchive } from '../archive-at.js'

// on Linux each thread has a priority of its own; elsewhere this would be that of those who answer as well
if (process.platform === 'linux') setPriority(10)

/** What the thread that weaves does: it has the archive open for itself, until it is told to end. */
if (parentPort !== null) {
  const port = parentPort
  const { db } = workerData as { readonly db: string }
  await withArchive({ db, made: true }, { env: {}, cwd: '/' }, (archive) =>
    weaveHere(portOf(port), archive, arabicWeave),
  )
  port.close()
}
