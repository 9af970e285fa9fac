import type { Read } from '@isnad/engine'
import { type Decision, prepare, type Reread } from '@isnad/store'
import { type ArchiveChoice, withArchive } from '../archive-at.js'
import { reportIn } from '../input/reading-of.js'
import { type Io, write } from '../io.js'
import { progressLine } from '../work/progress.js'

/** What `isnad reread` can be told. */
export interface RereadOptions extends ArchiveChoice {
  /** Also what this engine itself has read. */
  readonly all?: true
}

/** How many reports are replaced in one change. */
const BATCH = 100

/**
 * `isnad reread`: reads again, with the engine at hand, what another one read, and says which decisions lost their words by it.
 *
 * Holds: broken off at any point, the same call goes on from there.
 * Not covered: the page a report was cut out of is not cut anew; its kept words are what is read.
 */
export async function rereadArchive(options: RereadOptions, read: Read, io: Io): Promise<void> {
  await withArchive(options, io, async (archive) => {
    const stale = new Set((await archive.decisions()).filter((decision) => decision.stale).map(({ id }) => id))
    const { version, pack } = read({ text: '' }).engine
    const engine = options.all === true ? { version: '', pack: '' } : { version, pack }
    const progress = progressLine(io.stderr, 'reports read again')
    let batch: Reread[] = []
    let done = 0
    const keep = async () => {
      done += await archive.replace(batch)
      batch = []
      progress.show(done, null)
    }
    for await (const { id, reading, origin } of archive.outdated(engine)) {
      const again = read(reportIn(reading), { source: reading.report.source })
      batch.push({ id, prepared: prepare({ reading: again, page: null, origin }) })
      if (batch.length === BATCH) await keep()
    }
    if (batch.length > 0) await keep()
    progress.end()
    const indexing = progressLine(io.stderr, 'reports made searchable')
    for await (const indexed of archive.index()) indexing.show(indexed, null)
    indexing.end()
    const lost = (await archive.decisions()).filter((decision) => decision.stale && !stale.has(decision.id))
    await write(io.stdout, told(done, `${version} ${pack}`, lost))
  })
}

function told(done: number, engine: string, lost: readonly Decision[]): string {
  const read = done === 0 ? `nothing to read again: all is by ${engine}` : `${done} read again by ${engine}`
  const decisions = lost.map(({ id, action, about, who }) => `stale: ${action} ${about} by ${who} (${id})`)
  return [read, ...decisions, ''].join('\n')
}
