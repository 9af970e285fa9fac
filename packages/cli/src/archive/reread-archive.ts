import { availableParallelism } from 'node:os'
import type { Read } from '@isnad/engine'
import type { Archive, Decision, Outdated, Reread } from '@isnad/store'
import { type ArchiveChoice, withArchive } from '../archive-at.js'
import type { LexiconFile } from '../input/find-lexicons.js'
import { reportIn } from '../input/reading-of.js'
import { type Io, write } from '../io.js'
import { progressLine } from '../work/progress.js'
import { type PageRead, type PageToRead, pagesReadBy } from '../work/read-pages.js'
import { noThreads, type ReadPool, readPool } from '../work/read-pool.js'

/** What `isnad reread` can be told. */
export interface RereadOptions extends ArchiveChoice {
  /** Also what this engine itself has read. */
  readonly all?: true
  readonly threads?: number
}

/** How many reports a thread is given at a time. */
const GIVEN = 24
/** How many reports are replaced in one change. */
const BATCH = 100
/** So few reports are read here sooner than threads are started. */
const FEW = 200

/** What became of rereading. */
interface Done {
  readonly replaced: number
  readonly failed: readonly Extract<PageRead, { kind: 'failed' }>[]
}

/**
 * `isnad reread`: reads again, with the engine at hand, what another one read, and says which decisions lost their words by it.
 *
 * Holds: broken off at any point, the same call goes on from there; what cannot be read again keeps the reading it had.
 * Not covered: the page a report was cut out of is not cut anew; its kept words are what is read.
 */
export async function rereadArchive(
  options: RereadOptions,
  { read, lexicons }: { readonly read: Read; readonly lexicons: readonly LexiconFile[] },
  io: Io,
): Promise<void> {
  await withArchive(options, io, async (archive) => {
    const stale = new Set((await archive.decisions()).filter((decision) => decision.stale).map(({ id }) => id))
    const { version, pack } = read({ text: '' }).engine
    const engine = options.all === true ? { version: '', pack: '' } : { version, pack }
    const { items } = await archive.reports({}, { limit: FEW })
    const threads = options.threads ?? (items.length < FEW ? 0 : availableParallelism())
    const pool = threads === 0 ? noThreads(pagesReadBy(read)) : readPool(threads, { lexicons, index: true })
    const progress = progressLine(io.stderr, 'reports read again')
    try {
      const done = await reread(archive, archive.outdated(engine), pool, (count) => progress.show(count, null))
      progress.end()
      const indexing = progressLine(io.stderr, 'reports made searchable')
      for await (const indexed of archive.index()) indexing.show(indexed, null)
      indexing.end()
      const lost = (await archive.decisions()).filter((decision) => decision.stale && !stale.has(decision.id))
      await write(io.stdout, told(done, `${version} ${pack}`, lost))
    } finally {
      await pool.close()
    }
  })
}

/** Reads again what comes, and replaces it in the order in which it came. */
async function reread(
  archive: Archive,
  outdated: AsyncIterable<Outdated>,
  pool: ReadPool,
  onReplaced: (count: number) => void,
): Promise<Done> {
  const reading: Promise<readonly PageRead[]>[] = []
  const failed: Extract<PageRead, { kind: 'failed' }>[] = []
  let given: PageToRead[] = []
  let batch: Reread[] = []
  let replaced = 0
  const hand = () => {
    const pages = pool.read(given)
    // it is awaited in its turn, and until then a fault in it must not count as unheard
    pages.catch(() => {})
    reading.push(pages)
    given = []
  }
  const keep = async () => {
    replaced += await archive.replace(batch)
    batch = []
    onReplaced(replaced)
  }
  const collect = async () => {
    for (const page of (await reading.shift()) ?? []) {
      if (page.kind === 'failed') failed.push(page)
      else batch.push({ id: page.ref, prepared: page.prepared })
    }
    if (batch.length >= BATCH) await keep()
  }
  for await (const { id, reading: before, origin } of outdated) {
    const { source } = before.report
    given.push({ ref: id, bytes: null, mediaType: '', report: reportIn(before), origin, source })
    if (given.length === GIVEN) hand()
    while (reading.length > pool.width) await collect()
  }
  if (given.length > 0) hand()
  while (reading.length > 0) await collect()
  if (batch.length > 0) await keep()
  return { replaced, failed }
}

function told({ replaced, failed }: Done, engine: string, lost: readonly Decision[]): string {
  const read = replaced === 0 ? `nothing to read again: all is by ${engine}` : `${replaced} read again by ${engine}`
  const kept = failed.map(({ ref, code, message }) => `as it was: ${ref} (${code}: ${message})`)
  const decisions = lost.map(({ id, action, about, who }) => `stale: ${action} ${about} by ${who} (${id})`)
  return [failed.length > 0 && replaced === 0 ? 'nothing could be read again' : read, ...kept, ...decisions, ''].join(
    '\n',
  )
}
