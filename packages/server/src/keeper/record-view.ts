import { isDeepStrictEqual } from 'node:util'
import type { DecidedRecord, Mark } from '@isnad/engine'
import {
  DECIDABLE,
  type Decidable,
  type Disagreement,
  IsnadError,
  type Lineage,
  type Origin,
  type WovenRecord,
  type WovenReport,
} from '@isnad/record'
import { edited } from '../weaving/list-edit.js'
import { LISTS, type ListItem, type ListName, type RecordEdit, type RejectedEntry } from '../weaving/messages.js'
import { type Entry, tellingKey, tellingsOf } from './entry.js'
import { HeadBook } from './head-book.js'
import type { ToldFact, ToldReport } from './told.js'

type EntryLists = { readonly [K in Decidable]: ListName }
const LIST_OF: EntryLists = { utterance: 'utterances', event: 'events', lifeline: 'lifelines', track: 'tracks' }

/** What people decided, as the record shows it. */
export interface Decided {
  readonly marks: ReadonlyMap<string, Mark>
  readonly rejected: readonly RejectedEntry[]
  readonly hindered: DecidedRecord['hindered']
}

/** The record as it stands, so indexed that every page is looked up and none is searched for, and a change costs what it changes. */
export class RecordView {
  record: WovenRecord = {
    schema: 'isnad/record@1',
    reports: [],
    origins: [],
    lineage: [],
    utterances: [],
    events: [],
    lifelines: [],
    tracks: [],
    disagreements: [],
  }
  decided: Decided = { marks: new Map(), rejected: [], hindered: [] }
  /** Changes with every change of the record. */
  state = ''
  readonly heads: HeadBook = new HeadBook(this)
  private readonly entries = new Map<string, Entry>()
  private readonly entriesOfTelling = new Map<string, Entry[]>()
  private readonly disagreements = new Map<string, Disagreement[]>()
  private readonly reports = new Map<string, WovenReport>()
  private readonly origins = new Map<string, Origin>()
  private readonly lineages = new Map<string, Lineage[]>()
  private readonly made = new Map<string, unknown>()

  constructor(private readonly told: ReadonlyMap<string, ToldReport>) {}

  /** Takes in what became of the record. */
  take(state: string, edit: RecordEdit, decided: Decided): void {
    const before = this.record
    this.made.clear()
    const gone = <N extends ListName>(list: N): ListItem<N>[] =>
      edit[list].gone.flatMap((i) => (before[list][i] as ListItem<N> | undefined) ?? [])
    const come = <N extends ListName>(list: N): ListItem<N>[] => edit[list].come.map(([, item]) => item)

    for (const link of gone('lineage')) takeFrom(this.lineages, link.ref, link)
    for (const link of come('lineage')) pushTo(this.lineages, link.ref, link)
    for (const { id } of gone('origins')) this.origins.delete(id)
    for (const origin of come('origins')) this.origins.set(origin.id, origin)
    for (const one of gone('disagreements')) takeFrom(this.disagreements, one.about, one)
    for (const one of come('disagreements')) pushTo(this.disagreements, one.about, one)
    for (const { ref } of gone('reports')) this.reports.delete(ref)
    for (const report of come('reports')) this.reports.set(report.ref, report)
    for (const kind of DECIDABLE) {
      const list = LIST_OF[kind]
      for (const of of gone(list)) this.drop({ entry: kind, of } as Entry)
      for (const of of come(list)) this.put({ entry: kind, of } as Entry)
    }

    // what a list shows of an entry hangs on more than the entry
    for (const one of [...gone('disagreements'), ...come('disagreements')]) this.heads.forgetAny(one.about)
    for (const id of otherMarks(this.decided.marks, decided.marks)) this.heads.forgetAny(id)
    for (const { ref } of [...gone('reports'), ...come('reports')])
      for (const fact of this.told.get(ref)?.facts.keys() ?? [])
        for (const { entry, of } of this.entriesAt(ref, fact)) this.heads.forget(entry, of.id)
    for (const { id } of this.record.tracks) this.heads.forget('track', id)

    this.record = Object.fromEntries([
      ['schema', before.schema],
      ...LISTS.map((list) => [list, edited<ListItem>(before[list], edit[list])]),
    ]) as WovenRecord
    this.decided = decided
    this.state = state
  }

  private put(entry: Entry): void {
    this.entries.set(keyOf(entry.entry, entry.of.id), entry)
    this.heads.forget(entry.entry, entry.of.id)
    for (const telling of new Set(tellingsOf(entry))) pushTo(this.entriesOfTelling, telling, entry)
  }

  private drop({ entry: kind, of }: Entry): void {
    const entry = this.entries.get(keyOf(kind, of.id))
    if (entry === undefined) return
    this.entries.delete(keyOf(kind, of.id))
    this.heads.forget(kind, of.id)
    for (const telling of new Set(tellingsOf(entry))) takeFrom(this.entriesOfTelling, telling, entry)
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

  /** All entries of a kind, in the order of the record. */
  *all(kind: Decidable): Iterable<Entry> {
    // a record that is taken in meanwhile has lists of its own
    for (const { id } of this.record[LIST_OF[kind]] as readonly { readonly id: string }[]) {
      const entry = this.entries.get(keyOf(kind, id))
      if (entry !== undefined) yield entry
    }
  }

  has(kind: Decidable, id: string): boolean {
    return this.entries.has(keyOf(kind, id))
  }

  isRejected(kind: Decidable, id: string): boolean {
    return this.decided.rejected.some((gone) => gone.entry === kind && gone.id === id)
  }

  private rejectedEntry(kind: Decidable, id: string): Entry | undefined {
    const of = this.decided.rejected.find((gone) => gone.entry === kind && gone.id === id)?.of ?? null
    return of === null ? undefined : ({ entry: kind, of } as Entry)
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
    const links = this.lineages.get(ref)
    if (links === undefined) return null
    return links.reduce((best, link) => (strength(link) > strength(best) ? link : best))
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
  else list.push(value)
}

function takeFrom<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const left = (map.get(key) ?? []).filter((one) => one !== value)
  if (left.length === 0) map.delete(key)
  else map.set(key, left)
}

/** The entries of which people say other things than before. */
function otherMarks(before: ReadonlyMap<string, Mark>, after: ReadonlyMap<string, Mark>): string[] {
  const ids = new Set([...before.keys(), ...after.keys()])
  return [...ids].filter((id) => !isDeepStrictEqual(before.get(id), after.get(id)))
}
