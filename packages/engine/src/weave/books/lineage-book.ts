import type { Lineage, Origin, OriginId, Ref } from '@isnad/record'
import type { WeaveLanguage } from '../language.js'
import { byRefs, LineageIndex } from '../lineage/lineage-index.js'
import type { LineageReport } from '../lineage/lineage-report.js'
import { byDate, byText } from './order.js'
import { Sorted } from './sorted.js'

/** The origins and the lineage of a growing and shrinking set of reports; a change makes anew only what it bears on. */
export class LineageBook {
  readonly originOf = new Map<Ref, OriginId>()
  readonly origins = new Sorted<Origin>(
    (a, b) => byDate(this.firstDay(a), this.firstDay(b)) || byText(a.refs[0] ?? '', b.refs[0] ?? ''),
  )
  readonly lineage = new Sorted<Lineage>(byRefs)
  private readonly index: LineageIndex
  /** The day of the first report of an origin, kept after the report is gone. */
  private readonly days = new WeakMap<Origin, string | null>()
  private readonly published = new Map<Ref, string | null>()
  private readonly byOrigin = new Map<OriginId, Origin>()
  private readonly told = new Map<Ref, readonly Lineage[]>()
  /** Reports whose links changed, and reports that came or went, since the last update. */
  private readonly changed = new Set<Ref>()

  constructor(language: WeaveLanguage) {
    this.index = new LineageIndex(language.fold, language.lineage)
  }

  add(report: LineageReport): void {
    this.published.set(report.ref, report.published)
    for (const ref of [report.ref, ...this.index.add(report)]) this.changed.add(ref)
  }

  remove(ref: Ref): void {
    for (const other of [ref, ...this.index.remove(ref)]) this.changed.add(other)
    this.published.delete(ref)
  }

  /** Brings origins and lineage up to date; gives the reports that are of another origin than before. */
  update(): Ref[] {
    const reach = new Set<Ref>()
    for (const ref of this.changed) {
      for (const near of [ref, ...this.index.linkedTo(ref)]) {
        const origin = this.byOrigin.get(this.originOf.get(near) ?? '')
        for (const of of [near, ...(origin?.refs ?? [])]) reach.add(of)
      }
    }
    this.changed.clear()
    const moved = this.regroup(reach)
    this.retell(reach)
    return moved
  }

  private regroup(reach: ReadonlySet<Ref>): Ref[] {
    const gone = new Set<Origin>()
    for (const ref of reach) {
      const origin = this.byOrigin.get(this.originOf.get(ref) ?? '')
      if (origin !== undefined) gone.add(origin)
    }
    const come = this.index.originsAmong(reach)
    const now = new Map(come.flatMap(({ id, refs }) => refs.map((ref) => [ref, id] as const)))
    for (const origin of come) this.days.set(origin, this.published.get(origin.refs[0] ?? '') ?? null)
    this.origins.update([...gone], come)
    for (const { id } of gone) this.byOrigin.delete(id)
    for (const origin of come) this.byOrigin.set(origin.id, origin)
    const moved: Ref[] = []
    for (const ref of reach) {
      const id = now.get(ref)
      if (id !== this.originOf.get(ref)) moved.push(ref)
      if (id === undefined) this.originOf.delete(ref)
      else this.originOf.set(ref, id)
    }
    return moved
  }

  private retell(reach: ReadonlySet<Ref>): void {
    const [gone, come]: [Lineage[], Lineage[]] = [[], []]
    for (const ref of reach) {
      const before = this.told.get(ref) ?? []
      const after = this.index.lineageOf(ref, (of) => this.byOrigin.get(this.originOf.get(of) ?? ''))
      const [old, kept] = [new Set(before), new Set(after)]
      gone.push(...before.filter((link) => !kept.has(link)))
      come.push(...after.filter((link) => !old.has(link)))
      if (after.length > 0) this.told.set(ref, after)
      else this.told.delete(ref)
    }
    this.lineage.update(gone, come)
  }

  private firstDay(origin: Origin): string | null {
    return this.days.get(origin) ?? null
  }
}
