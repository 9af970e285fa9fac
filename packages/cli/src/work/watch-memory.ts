import { readFile, rename, writeFile } from 'node:fs/promises'
import type { FeedMemory, WatchMemory } from '@isnad/intake'
import { IsnadError } from '@isnad/record'
import { visible } from '../render/visible.js'

/** A memory of feeds that outlives the process. */
export interface KeptMemory extends WatchMemory {
  /** Writes it down. Holds: after a crash the file holds what was last written down, whole. */
  save(): Promise<void>
}

/** The most addresses that are remembered; the oldest go first. */
const MOST = 200_000

interface Written {
  readonly schema: 'isnad/watch@1'
  readonly feeds: Readonly<Record<string, FeedMemory>>
  readonly seen: readonly string[]
}

/** The memory in a file, or an empty one where there is none. Throws: `IsnadError` `BAD_WATCH_MEMORY`, where the file holds something else. */
export async function watchMemory(file: string): Promise<KeptMemory> {
  const before = await written(file)
  const feeds = new Map(Object.entries(before.feeds))
  const seen = new Set(before.seen)
  return {
    feed: (url) => feeds.get(url),
    remember: (url, memory) => {
      feeds.set(url, memory)
    },
    isNew: (url) => {
      if (seen.has(url)) return false
      if (seen.size >= MOST) seen.delete(seen.values().next().value as string)
      seen.add(url)
      return true
    },
    save: async () => {
      const now: Written = { schema: 'isnad/watch@1', feeds: Object.fromEntries(feeds), seen: [...seen] }
      await writeFile(`${file}.new`, JSON.stringify(now))
      await rename(`${file}.new`, file)
    },
  }
}

async function written(file: string): Promise<Written> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return { schema: 'isnad/watch@1', feeds: {}, seen: [] }
  const value: unknown = parsed(text)
  if (isWritten(value)) return value
  throw new IsnadError(
    'BAD_WATCH_MEMORY',
    `${visible(file)} is not what isnad watch has written`,
    'Move it away; feeds are then looked at as if for the first time, and nothing is kept twice.',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'isnad/watch@1'
}
