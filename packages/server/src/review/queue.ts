import { type Entry, tellingsOf } from '../keeper/entry.js'
import { type EntryHead, headOf } from '../keeper/heads.js'
import type { Sorted } from '../keeper/list-page.js'
import { sortedBy } from '../keeper/list-page.js'
import { asKey } from '../keeper/narrow.js'
import type { RecordView } from '../keeper/record-view.js'

/** An entry that waits for a person. */
export interface Queued {
  readonly head: EntryHead
  readonly reasons: ('contested' | 'uncertain')[]
  readonly confidence: number | null
  readonly weight: number
}

/**
 * Entries that wait for a person, those that matter most first: contested ones by how many origins stand against each other, then
 * uncertain ones, the least sure first.
 *
 * Holds: an entry that somebody decided on does not wait.
 */
export function queueOf(
  view: RecordView,
  asked: { readonly entry?: string | undefined; readonly reason?: string | undefined; readonly below: number },
): readonly Sorted<Queued>[] {
  return view.memo(`queue ${asKey(asked)}`, () => {
    const { utterances, events, lifelines } = view.record
    const entries: Entry[] = [
      ...events.map((of): Entry => ({ entry: 'event', of })),
      ...utterances.map((of): Entry => ({ entry: 'utterance', of })),
      ...lifelines.map((of): Entry => ({ entry: 'lifeline', of })),
    ]
    const waiting = entries.flatMap((entry) => {
      if (asked.entry !== undefined && asked.entry !== entry.entry) return []
      if (view.mark(entry.of.id) !== null) return []
      const queued = queuedOf(view, entry, asked.below)
      return queued === null || (asked.reason !== undefined && !queued.reasons.some((one) => one === asked.reason))
        ? []
        : [queued]
    })
    return sortedBy(waiting, ({ weight, head }) => [-weight, head.entry, head.id])
  })
}

function queuedOf(view: RecordView, entry: Entry, below: number): Queued | null {
  const confidence = surest(view, entry)
  const against = view
    .disagreementsOn(entry.of.id)
    .reduce((sum, { values }) => sum + values.reduce((origins, one) => origins + one.origins, 0), 0)
  const uncertain = confidence !== null && confidence < below
  if (against === 0 && !uncertain) return null
  const reasons: Queued['reasons'] = [
    ...(against > 0 ? (['contested'] as const) : []),
    ...(uncertain ? (['uncertain'] as const) : []),
  ]
  const weight = Math.round((against + (confidence === null ? 0 : 1 - confidence)) * 1000) / 1000
  return { head: headOf(view, entry), reasons, confidence, weight }
}

/** How sure the surest telling of an entry is; null for none. */
function surest(view: RecordView, entry: Entry): number | null {
  const sure = tellingsOf(entry).flatMap((key) => view.toldFact(key)?.confidence ?? [])
  return sure.length === 0 ? null : Math.max(...sure)
}
