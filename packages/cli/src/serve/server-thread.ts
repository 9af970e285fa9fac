import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { portOf, type Thread } from '@isnad/server'

/** How long a thread may take to end. Units: milliseconds. */
const PATIENCE = 5000

/** Starts one of the server's threads. */
export function serverThread(file: URL, data: object): Thread {
  const worker = new Worker(file, { workerData: data })
  const ended = once(worker, 'exit')
  // a fault of it is told by onFault, and waiting for its end must not count as unheard
  ended.catch(() => undefined)
  return {
    port: portOf(worker),
    onFault: (hear) => {
      worker.on('error', hear)
    },
    async close() {
      await Promise.race([ended.catch(() => undefined), sleep(PATIENCE, undefined, { ref: false })])
      await worker.terminate()
    },
  }
}
