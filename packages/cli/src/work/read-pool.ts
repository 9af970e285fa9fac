import { IsnadError } from '@isnad/record'
import { Piscina } from 'piscina'
import { namesIn } from '../arabic-reader.js'
import { type PageRead, type PageToRead, pagesReader, type ReadingChoice, type ReadPages } from './read-pages.js'

/** Threads that read pages, or none. */
export interface ReadPool {
  /** How many batches may be under way at once. */
  readonly width: number
  /** Reads a batch; a page that brings its thread down is told as one that could not be read. */
  read(batch: readonly PageToRead[]): Promise<readonly PageRead[]>
  close(): Promise<void>
}

/** How long one page may take before its thread is given up. Units: milliseconds. */
const PATIENCE = 20_000
/** How much memory a thread may fill. Units: megabytes. */
const ROOM = 1024

/** Batches that wait at a thread, so that it goes on reading while the one that writes is busy with a change. */
const AHEAD = 6

/** A pool that reads where the caller stands. */
export function noThreads(read: ReadPages): ReadPool {
  return { width: 1, read: async (batch) => read(batch), close: async () => {} }
}

/**
 * A pool of `threads` readers; with none, pages are read where the caller stands.
 *
 * Decision: nothing is started before the first batch, since a call that finds all kept already needs no reader.
 * Throws: `IsnadError` where a lexicon is wrong.
 */
export function readPool(threads: number, choice: ReadingChoice): ReadPool {
  namesIn(choice.lexicons)
  if (threads === 0) {
    let read: ReadPages | null = null
    return noThreads((batch) => {
      read ??= pagesReader(choice)
      return read(batch)
    })
  }
  let started: Piscina<readonly PageToRead[], readonly PageRead[]> | null = null
  const pool = () => {
    started ??= new Piscina<readonly PageToRead[], readonly PageRead[]>({
      filename: new URL('./read-worker.js', import.meta.url).href,
      workerData: choice,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: AHEAD,
      resourceLimits: { maxOldGenerationSizeMb: ROOM },
    })
    return started
  }
  const attempt = (batch: readonly PageToRead[]): Promise<readonly PageRead[]> =>
    pool().run(batch, { signal: AbortSignal.timeout(PATIENCE * batch.length * AHEAD) })
  return {
    width: threads * AHEAD,
    read: async (batch) => {
      try {
        return await attempt(batch)
      } catch (error) {
        const only = batch[0]
        if (only === undefined) return []
        if (batch.length === 1) return [broken(only, error)]
        // one of them brings the thread down: each by itself, so that the others are read
        const each: PageRead[] = []
        for (const page of batch) each.push(...(await attempt([page]).catch((fault) => [broken(page, fault)])))
        return each
      }
    },
    close: async () => {
      await started?.close()
    },
  }
}

function broken({ ref }: PageToRead, error: unknown): PageRead {
  if (error instanceof Error && error.name === 'AbortError') {
    const remedy = 'Cut the page into its reports and add those.'
    return {
      kind: 'failed',
      ref,
      code: 'READ_TOO_LONG',
      message: `reading took more than ${PATIENCE / 1000} s`,
      remedy,
    }
  }
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const remedy = 'Cut the page into its reports and add those.'
    return { kind: 'failed', ref, code: 'READ_TOO_LARGE', message: `reading filled ${ROOM} MB of memory`, remedy }
  }
  if (error instanceof IsnadError)
    return { kind: 'failed', ref, code: error.code, message: error.message, remedy: error.remedy }
  throw error
}
