import type { Decidable } from '@isnad/record'
import { type Days, daysOf } from './days.js'
import type { Entry } from './entry.js'
import { type EntryHead, makeHead } from './heads.js'
import { compareKeys, type Sorted } from './list-page.js'
import type { RecordView } from './record-view.js'

/** An entry as it stands in a list, with its days and its place among the latest. */
export interface ListedHead extends Sorted<EntryHead> {
  readonly days: Days | null
}

/** How many are made before others get a turn. */
const WARMED = 100

/** Entries as they stand in lists, made once each and kept until something about them changes. */
export class HeadBook {
  private readonly heads = new Map<string, ListedHead>()
  private readonly lists = new Map<Decidable, readonly ListedHead[]>()
  /** Entries that the lists may show otherwise than they are now. */
  private readonly stale = new Map<Decidable, Set<string>>()

  constructor(private readonly view: RecordView) {}

  of(entry: Entry): ListedHead {
    const key = `${entry.entry} ${entry.of.id}`
    const known = this.heads.get(key)
    if (known !== undefined) return known
    const item = makeHead(this.view, entry)
    const days = daysOf(item.date)
    // the latest first, what has no day last
    const made = { item, days, key: [days === null ? 1 : -Number(days.first.replace(/-/gu, '')), item.id] }
    // one that was rejected is in no list, and would never be forgotten
    if (this.view.has(entry.entry, entry.of.id)) this.heads.set(key, made)
    return made
  }

  /** All entries of a kind, the latest first. */
  latest(kind: Decidable): readonly ListedHead[] {
    const list = this.lists.get(kind)
    const stale = this.stale.get(kind)
    if (list !== undefined && stale === undefined) return list
    const next =
      list === undefined || stale === undefined
        ? [...this.view.all(kind)].map((entry) => this.of(entry)).sort(byKey)
        : merged(
            list.filter(({ item }) => !stale.has(item.id)),
            [...stale]
              .flatMap((id) => (this.view.has(kind, id) ? [this.of(this.view.entry(kind, id))] : []))
              .sort(byKey),
          )
    this.lists.set(kind, next)
    this.stale.delete(kind)
    return next
  }

  /** Makes what lists show a little at a time, so that the first who asks for one need not wait for all of it. */
  async warm(): Promise<void> {
    for (const kind of ['event', 'lifeline', 'track', 'utterance'] as const) {
      let made = 0
      for (const entry of this.view.all(kind)) {
        this.of(entry)
        if (++made % WARMED === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      this.latest(kind)
    }
  }

  forget(kind: Decidable, id: string): void {
    this.heads.delete(`${kind} ${id}`)
    const stale = this.stale.get(kind)
    if (stale !== undefined) stale.add(id)
    else if (this.lists.has(kind)) this.stale.set(kind, new Set([id]))
  }

  /** The same, of whichever kind the entry is. */
  forgetAny(id: string): void {
    for (const kind of ['utterance', 'event', 'lifeline', 'track'] as const) this.forget(kind, id)
  }
}

const byKey = (a: ListedHead, b: ListedHead): number => compareKeys(a.key, b.key)

function merged(a: readonly ListedHead[], b: readonly ListedHead[]): readonly ListedHead[] {
  const out: ListedHead[] = []
  let i = 0
  for (const one of b) {
    for (let other = a[i]; other !== undefined && byKey(other, one) <= 0; other = a[++i]) out.push(other)
    out.push(one)
  }
  for (; i < a.length; i++) out.push(a[i] as ListedHead)
  return out
}
