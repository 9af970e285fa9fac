import type { EntryHit, Scan } from './scan.js'

/** Offices whose holder speaks for whoever he belongs to; "his predecessor", "her husband" speak for themselves. */
export const SERVES =
  /^(?:deputy-)?(?:assistant-)?(?:spokesman|envoy|adviser|assistant|deputy|representative|delegate|minister|ambassador)/u

/** Offices whose holders have ambassadors, envoys and advisers of their own. */
const RULERS = new Set(['king', 'emir', 'sultan', 'crown-prince', 'president', 'prime-minister', 'secretary-general'])

/** The ruler whom a bare title that serves somebody stands right before: "the adviser | of King X"; null for none. */
export function rulerServed(scan: Scan, title: number): EntryHit | null {
  const hit = scan.word(title)?.title ?? null
  if (hit === null || hit.article || hit.suffix !== '' || hit.is.number !== 'one' || !SERVES.test(hit.is.office))
    return null
  const served = scan.entryAt(title + 1)
  if (served === null || served.entry.kind !== 'person' || served.cut.conj !== '' || served.cut.prep !== '') return null
  return RULERS.has(served.entry.role ?? '') ? served : null
}
