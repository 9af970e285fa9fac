import type { DecidedRecord, Mark } from '@isnad/engine'
import {
  type Decidable,
  type Disagreement,
  type Event,
  IsnadError,
  type Lifeline,
  type Lineage,
  type Origin,
  type Track,
  type Utterance,
  type WovenRecord,
  type WovenReport,
} from '@isnad/record'
import type { ToldFact, ToldReport } from './told.js'

/** An entry of the record with its kind. */
export type Entry =
  | { readonly entry: 'utterance'; readonly of: Utterance }
  | { readonly entry: 'event'; readonly of: Event }
  | { readonly entry: 'lifeline'; readonly of: Lifeline }
  | { readonly entry: 'track'; readonly of: Track }

/** The fact of a report that tells an entry: `ref#fact`. */
export const tellingKey = (ref: string, fact: string): string => `${ref}#${fact}`

/** One state of the record, so indexed that every page is looked up and none is searched for. */
export class RecordView {
  readonly record: WovenRecord
  private readonly entries = new Map<string, Entry>()
  private readonly entriesOfTelling = new Map<string, Entry[]>()
  private readonly disagreements = new Map<string, Disagreement[]>()
  private readonly reports: ReadonlyMap<string, WovenReport>
  private readonly origins: ReadonlyMap<string, Origin>
  private readonly lineages = new Map<string, Lineage>()
  private readonly made = new Map<string, unknown>()

  constructor(
    /** Changes with every change of the record. */
    readonly state: string,
    readonly decided: DecidedRecord,
    private readonly woven: WovenRecord,
    private readonly told: ReadonlyMap<string, ToldReport>,
  ) {
    const { record } = decided
    this.record = record
    this.reports = new Map(record.reports.map((report) => [report.ref, report]))
    this.origins = new Map(record.origins.map((origin) => [origin.id, origin]))
    for (const link of record.lineage) {
      const before = this.lineages.get(link.ref)
      if (before === undefined || strength(link) > strength(before)) this.lineages.set(link.ref, link)
    }
    for (const of of record.utterances) this.put({ entry: 'utterance', of })
    for (const of of record.events) this.put({ entry: 'event', of })
    for (const of of record.lifelines) this.put({ entry: 'lifeline', of })
    for (const of of record.tracks) this.put({ entry: 'track', of })
    for (const disagreement of record.disagreements) pushTo(this.disagreements, disagreement.about, disagreement)
  }

  private put(entry: Entry): void {
    this.entries.set(keyOf(entry.entry, entry.of.id), entry)
    for (const telling of tellingsOf(entry)) pushTo(this.entriesOfTelling, telling, entry)
  }

  /** An entry, also one that people rejected. Throws: `IsnadError` `NO_SUCH_ENTRY`. */
  entry<K extends Decidable>(kind: K, id: string): Extract<Entry, { entry: K }> {
    const found = this.entries.get(keyOf(kind, id)) ?? this.rejectedEntry(kind, id)
    if (found?.entry === kind) return found as Extract<Entry, { entry: K }>
    throw new IsnadError(
      'NO_SUCH_ENTRY',
      `The record has no ${kind} ${id.slice(0, 80)}.`,
      'It may have been woven anew since; look it up in a list.',
    )
  }

  has(kind: Decidable, id: string): boolean {
    return this.entries.has(keyOf(kind, id))
  }

  isRejected(kind: Decidable, id: string): boolean {
    return this.decided.rejected.some((gone) => gone.entry === kind && gone.id === id)
  }

  private rejectedEntry(kind: Decidable, id: string): Entry | undefined {
    if (!this.isRejected(kind, id)) return undefined
    const found = <T extends { readonly id: string }>(list: readonly T[]) => list.find((one) => one.id === id)
    const { utterances, events, lifelines } = this.woven
    const of = { utterance: found(utterances), event: found(events), lifeline: found(lifelines), track: undefined }[
      kind
    ]
    return of === undefined ? undefined : ({ entry: kind, of } as Entry)
  }

  /** The entries that a fact of a report tells. */
  entriesAt(ref: string, fact: string): readonly Entry[] {
    return this.entriesOfTelling.get(tellingKey(ref, fact)) ?? []
  }

  disagreementsOn(id: string): readonly Disagreement[] {
    return this.disagreements.get(id) ?? []
  }

  mark(id: string): Mark | null {
    return this.decided.marks.get(id) ?? null
  }

  report(ref: string): WovenReport | null {
    return this.reports.get(ref) ?? null
  }

  origin(id: string): Origin | null {
    return this.origins.get(id) ?? null
  }

  /** How a report's text comes from another; null for text of its own. */
  lineage(ref: string): Lineage | null {
    return this.lineages.get(ref) ?? null
  }

  toldReport(ref: string): ToldReport | null {
    return this.told.get(ref) ?? null
  }

  toldFact(telling: string): ToldFact | null {
    const at = telling.lastIndexOf('#')
    return this.told.get(telling.slice(0, at))?.facts.get(telling.slice(at + 1)) ?? null
  }

  /** Something made of this state, made once; the oldest go where there are many. */
  memo<T>(key: string, make: () => T): T {
    if (this.made.has(key)) return this.made.get(key) as T
    const value = make()
    this.made.set(key, value)
    if (this.made.size > MOST_MADE) this.made.delete(this.made.keys().next().value ?? '')
    return value
  }
}

const MOST_MADE = 400

const keyOf = (kind: Decidable, id: string) => `${kind} ${id}`

/** Copying says more of whose text it is than quoting the same speech. */
const strength = ({ kind, share }: Lineage) => (kind === 'quotes-the-same' ? 0 : 1) + share

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}

/** The facts that tell an entry, each as `ref#fact`; of a track none. */
export function tellingsOf(entry: Entry): string[] {
  if (entry.entry === 'utterance') return entry.of.tellings.map(({ ref, statement }) => tellingKey(ref, statement))
  if (entry.entry === 'event') return entry.of.tellings.map(({ ref, meeting }) => tellingKey(ref, meeting))
  if (entry.entry === 'lifeline')
    return entry.of.stages.flatMap(({ tellings }) => tellings.map(({ ref, measure }) => tellingKey(ref, measure)))
  return []
}
