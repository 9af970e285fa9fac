import { type ArchiveChoice, withArchive } from '../archive-at.js'
import { type Io, write } from '../io.js'
import { visible } from '../render/visible.js'

/** What `isnad check` can be told. */
export interface CheckOptions extends ArchiveChoice {
  readonly json?: true
}

/** `isnad check`: checks all that is kept against itself, and gives whether all is well. Throws: `IsnadError` as `archiveAt`. */
export function checkArchive(options: CheckOptions, io: Io): Promise<boolean> {
  return withArchive(options, io, async (archive) => {
    const result = await archive.check()
    const { counts, faults } = result
    const lines = [
      `${archive.where}: ${faults.length === 0 ? 'all is well' : `${faults.length} faults`}`,
      ...Object.entries(counts).map(([what, count]) => `  ${what} ${count}`),
      ...faults.map((fault) => `! ${visible(fault)}`),
    ]
    await write(io.stdout, options.json === true ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`)
    return faults.length === 0
  })
}
