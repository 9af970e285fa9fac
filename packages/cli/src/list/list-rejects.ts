import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { IsnadError } from '@isnad/record'
import type { Reject } from '@isnad/store'
import { withArchive } from '../archive-at.js'
import type { Io } from '../io.js'
import { screenOf } from '../render/screen.js'
import { visible } from '../render/visible.js'
import { isAddress } from '../work/take-from.js'
import type { ListOptions } from './list-facts.js'
import { pagesOf } from './pages.js'
import { wordsOf } from './words-of.js'
import { type Column, writeList } from './write-list.js'

const REJECT_COLUMNS: readonly Column<Reject>[] = [
  { key: 'source', value: ({ source }) => source, look: 'strong', gives: true },
  { key: 'code', value: ({ code }) => code, look: 'warning' },
  { key: 'message', value: ({ message }) => message, gives: true },
  { key: 'remedy', value: ({ remedy }) => remedy, gives: true },
  { key: 'tries', value: ({ tries }) => tries },
  { key: 'lastAt', value: ({ lastAt }) => lastAt, look: 'faint' },
]

/**
 * The files and addresses that rejects came from, each once: of an entry in a container, the container.
 *
 * Throws: `IsnadError` as `archiveAt`; `SOURCE_GONE` where a file is not where it was.
 */
export async function rejectedSources(options: ListOptions, io: Io): Promise<readonly string[]> {
  const sources = new Set<string>()
  const gone: string[] = []
  await withArchive(options, io, async (archive) => {
    for (let after: string | null | undefined; after !== null; ) {
      const page = await archive.rejects(typeof after === 'string' ? { after } : {})
      for (const { source } of page.items) {
        const whole = wholeOf(source, io.cwd)
        if (whole === null) gone.push(source)
        else sources.add(whole)
      }
      after = page.next
    }
  })
  if (gone.length === 0) return [...sources]
  throw new IsnadError(
    'SOURCE_GONE',
    `${gone.length} of what could not be read is not here, such as ${visible(gone[0] as string)}`,
    'Run it in the folder in which it was added, or add what is left by its name.',
  )
}

/** The file or address that a reject is, or is in: what comes before `!` is the container, and behind `#` the number of a record. */
export function wholeOf(source: string, cwd: string): string | null {
  if (isAddress(source)) return source.split('!', 1)[0] as string
  for (let name = source; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('!'), name.lastIndexOf('#'), 0)))
    if (existsSync(resolve(cwd, name))) return name
  return null
}

/** `isnad rejects`: what could not be read, and why. Throws: `IsnadError` as `archiveAt`. */
export async function rejectsOf(options: ListOptions, io: Io): Promise<void> {
  const screen = screenOf(options.lang, io, 'table')
  await withArchive(options, io, (archive) => {
    const pages = pagesOf(options, (paging) => archive.rejects(paging))
    return writeList({ columns: REJECT_COLUMNS, pages, json: (reject) => reject }, options, wordsOf(screen), screen, io)
  })
}
