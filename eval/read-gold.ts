import { arabic } from '@isnad/arabic'
import { type Read, reader } from '@isnad/engine'
import { type Alignment, align } from './align.js'
import { loadGold } from './gold.js'

let read: Read | null = null

/** Reads every report of a gold folder, without its answers, and sets the readings beside them; `other` is a reader of one's own. */
export function readGold(folder: string, other: Read | null = null): Alignment[] {
  const readReport = other ?? read ?? reader({ pack: arabic() })
  if (other === null) read = readReport
  return loadGold(folder).map((report) => {
    const { id, outlet, published, title, byline, text } = report
    return align(report, readReport({ id, outlet, published, title, byline, text }))
  })
}
