import type { LineageCredit, LineageReport, LineageSense } from './lineage-report.js'

/** The agencies a report is credited to by name; its own outlet and "agencies" are none. */
export function agencyCredits(report: LineageReport, sense: LineageSense): LineageCredit[] {
  return report.credits.filter(
    (c) => c.kind === 'agency' && c.name !== report.outlet && !sense.unnamedAgencies.has(c.name),
  )
}

/** True where a report is published by the agency itself. */
export const isAgencyOwn = (report: LineageReport, agency: string) => report.outlet === agency
