import { IsnadError } from '@isnad/record'
import type { Archive, KeptReport } from '@isnad/store'
import { visible } from '../render/visible.js'

/** A fact of the archive: its report and its id within the reading. */
export interface FoundFact {
  readonly report: KeptReport
  /** `s3`, `m1`, `x2`, `a5`, `p1`, `t4`. */
  readonly local: string
}

const LOCAL = /^(?<report>[0-9a-f]{8,64})\.(?<local>[smxapt]\d{1,5})$/u

/**
 * A fact by its name: as lists show it (`13369cbc86a387d0.s7d0e2a`), or by its place in the reading (`13369cbc86a387d0.s3`).
 *
 * Throws: `IsnadError` `BAD_FACT_ID`, `NO_SUCH_REPORT`, `AMBIGUOUS_ID`, `NO_SUCH_FACT`.
 */
export async function keptFact(archive: Archive, name: string): Promise<FoundFact> {
  const { report: prefix, local } = LOCAL.exec(name)?.groups ?? {}
  if (prefix === undefined || local === undefined) return archive.fact(name)
  const report = await archive.report(prefix)
  const { statements, meetings, measures, actors, places, times } = report.reading
  const facts: readonly { readonly id: string }[] = [statements, meetings, measures, actors, places, times].flat()
  if (facts.some(({ id }) => id === local)) return { report, local }
  throw new IsnadError(
    'NO_SUCH_FACT',
    `the report ${prefix} has no ${visible(local)}`,
    `isnad show ${prefix} shows what it has.`,
  )
}
