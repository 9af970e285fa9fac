import type { Archive, Filters } from '@isnad/store'
import { withArchive } from '../archive-at.js'
import type { Io } from '../io.js'
import type { Language } from '../render/labels.js'
import { screenOf } from '../render/screen.js'
import {
  ACTOR_COLUMNS,
  factJson,
  MEASURE_COLUMNS,
  MEETING_COLUMNS,
  REPORT_COLUMNS,
  STATEMENT_COLUMNS,
} from './fact-columns.js'
import { type PagingOptions, pagesOf } from './pages.js'
import { wordsOf } from './words-of.js'
import { type List, type ListFormat, writeList } from './write-list.js'

/** What a list of the archive can be told. */
export interface ListOptions extends Filters, PagingOptions, ListFormat {
  readonly db?: string
  readonly lang?: Language
}

/** What is listed as the reports tell it, one row for each telling. */
export type FactList = 'reports' | 'statements' | 'meetings' | 'measures' | 'actors'

/** Only the filters among the options of a call. */
export function filtersOf({ outlet, agency, from, to, speaker, party, topic, kind }: Filters): Filters {
  const given = Object.entries({ outlet, agency, from, to, speaker, party, topic, kind })
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Filters
}

const same = <T>(item: T): T => item

/** Writes a list of what the archive's reports hold. Throws: `IsnadError` as `archiveAt` and as the archive's lists. */
export async function listFacts(what: FactList, options: ListOptions, io: Io): Promise<void> {
  const screen = screenOf(options.lang, io, 'table')
  await withArchive(options, io, (archive) => {
    const write = <T>(list: List<T>) => writeList(list, options, wordsOf(screen), screen, io)
    return listed(what, archive, options, write)
  })
}

function listed(
  what: FactList,
  archive: Archive,
  options: ListOptions,
  write: <T>(list: List<T>) => Promise<void>,
): Promise<void> {
  const filters = filtersOf(options)
  if (what === 'reports') {
    const pages = pagesOf(options, (paging) => archive.reports(filters, paging))
    return write({ columns: REPORT_COLUMNS, pages, json: same })
  }
  if (what === 'statements') {
    const pages = pagesOf(options, (paging) => archive.statements(filters, paging))
    return write({ columns: STATEMENT_COLUMNS, pages, json: factJson })
  }
  if (what === 'meetings') {
    const pages = pagesOf(options, (paging) => archive.meetings(filters, paging))
    return write({ columns: MEETING_COLUMNS, pages, json: factJson })
  }
  if (what === 'measures') {
    const pages = pagesOf(options, (paging) => archive.measures(filters, paging))
    return write({ columns: MEASURE_COLUMNS, pages, json: factJson })
  }
  const pages = pagesOf(options, (paging) => archive.actors(filters, paging))
  return write({ columns: ACTOR_COLUMNS, pages, json: same })
}
