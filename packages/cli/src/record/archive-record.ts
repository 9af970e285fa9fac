import { arabicWeave } from '@isnad/arabic'
import { applyDecisions, type DecidedRecord, weaver } from '@isnad/engine'
import type { Decision, Ref, WovenRecord } from '@isnad/record'
import type { Archive, ReportHead } from '@isnad/store'
import { decisionsIn } from './verdicts.js'

/** The record of an archive, with what people decided on top of it. */
export interface ArchiveRecord extends DecidedRecord {
  /** What weaving alone gives. */
  readonly woven: WovenRecord
  readonly decisions: readonly Decision[]
  /** The reports by the names they have in the record. */
  readonly heads: ReadonlyMap<Ref, ReportHead>
}

/**
 * Weaves all readings of an archive and lays people's decisions on top.
 *
 * Shape: in the record a report is called by its own id, so that revisions and callers' ids that are alike do not clash.
 * Not covered: keeping what was woven; every call reads all readings.
 */
export async function weaveArchive(archive: Archive): Promise<ArchiveRecord> {
  const heads = await headsOf(archive)
  const weaving = weaver(arabicWeave)
  for await (const reading of archive.readings()) {
    // what was added since the list was made is left to the next call
    if (heads.has(reading.report.id)) weaving.add({ ...reading, report: { ...reading.report, ref: null } })
  }
  const woven = weaving.record()
  const decisions = decisionsIn(await archive.decisions())
  return { ...applyDecisions(woven, decisions), woven, decisions, heads }
}

async function headsOf(archive: Archive): Promise<ReadonlyMap<Ref, ReportHead>> {
  const heads = new Map<Ref, ReportHead>()
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Archive['reports']>> = await archive.reports({}, { limit: 1000, after })
    for (const head of page.items) heads.set(head.id, head)
    after = page.next
  } while (after !== null)
  return heads
}
