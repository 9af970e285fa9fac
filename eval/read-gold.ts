import { arabic } from '@isnad/arabic'
import { type Read, reader } from '@isnad/engine'
import { type Alignment, align } from './align.js'
import { loadGold } from './gold.js'

let read: Read | null = null

/** Reads every report of a gold folder, without its answers, and sets the readings beside them. */
export function readGold(folder: string): Alignment[] {
  const readReport = read ?? reader({ pack: arabic() })
  read = readReport
  return loadGold(folder).map((report) => {
    const { id, outlet, published, title, byline, text } = report
    return align(report, readReport({ id, outlet, published, title, byline, text }))
  })
}
