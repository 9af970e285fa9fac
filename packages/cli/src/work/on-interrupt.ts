import type { Io } from '../io.js'

/**
 * Does work that an interrupt (Ctrl-C) asks to stop: what is under way is then finished and kept.
 *
 * Holds: a second interrupt ends the process at once.
 */
export async function onInterrupt<T>(io: Io, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const again = () => process.exit(130)
  const interrupt = () => {
    process.once('SIGINT', again)
    io.stderr.write('\nstopping: what is under way is finished and kept\n')
    stop.abort()
  }
  process.once('SIGINT', interrupt)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGINT', again)
  }
}
