import type { Reject } from '@isnad/store'
import { withArchive } from '../archive-at.js'
import type { Io } from '../io.js'
import { screenOf } from '../render/screen.js'
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

/** `isnad rejects`: what could not be read, and why. Throws: `IsnadError` as `archiveAt`. */
export async function rejectsOf(options: ListOptions, io: Io): Promise<void> {
  const screen = screenOf(options.lang, io, 'table')
  await withArchive(options, io, (archive) => {
    const pages = pagesOf(options, (paging) => archive.rejects(paging))
    return writeList({ columns: REJECT_COLUMNS, pages, json: (reject) => reject }, options, wordsOf(screen), screen, io)
  })
}
