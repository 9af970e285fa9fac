import { IsnadError, type Lineage, type Origin } from '@isnad/record'
import type { CharTable } from '../../read/tokens.js'
import { LineageIndex } from './lineage-index.js'
import { type LineageReport, type LineageSense, NO_LINEAGE_SENSE } from './lineage-report.js'

/**
 * Whose text each report prints, and which passages of it come from where.
 *
 * Holds: the same answer in whatever order the reports come; what a `LineageIndex` gives to which they are added one by one.
 * Throws: `IsnadError` `DUPLICATE_REF` where two reports have one ref.
 */
export function findLineage(
  reports: readonly LineageReport[],
  fold: CharTable,
  sense: LineageSense = NO_LINEAGE_SENSE,
): { origins: Origin[]; lineage: Lineage[] } {
  const index = new LineageIndex(fold, sense)
  for (const report of reports) {
    if (index.has(report.ref))
      throw new IsnadError(
        'DUPLICATE_REF',
        `two reports have the ref ${JSON.stringify(report.ref)}`,
        'give each report a ref of its own, or leave it out and the report is named by its id',
      )
    index.add(report)
  }
  const origins = index.origins()
  return { origins, lineage: index.lineage(origins) }
}
