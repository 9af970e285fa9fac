import type { OriginId, Ref } from '@isnad/record'

/** Whose text each report prints, for counting who stands behind a value. */
export class Standing {
  constructor(private readonly originOf: ReadonlyMap<Ref, OriginId>) {}

  /** How many independent origins stand behind what these reports tell. */
  count(refs: Iterable<Ref>): number {
    const origins = new Set<OriginId>()
    for (const ref of refs) origins.add(this.originOf.get(ref) ?? ref)
    return origins.size
  }

  /**
   * What each origin gives for a field: where copies of one text were read differently, what most of them were read to say.
   *
   * Holds: one telling an origin, whatever the number of its copies.
   */
  byOrigin<V>(
    tellings: Iterable<{ readonly ref: Ref; readonly value: V }>,
    keyOf: (value: V) => string,
  ): { readonly ref: Ref; readonly value: V }[] {
    const origins = new Map<OriginId, Map<string, { ref: Ref; value: V; refs: Set<Ref> }>>()
    for (const { ref, value } of tellings) {
      const origin = this.originOf.get(ref) ?? ref
      const values = origins.get(origin) ?? new Map<string, { ref: Ref; value: V; refs: Set<Ref> }>()
      origins.set(origin, values)
      const entry = values.get(keyOf(value)) ?? { ref, value, refs: new Set<Ref>() }
      entry.refs.add(ref)
      values.set(keyOf(value), entry)
    }
    return [...origins.values()].flatMap((values) => {
      const [best] = [...values].sort(([a, x], [b, y]) => y.refs.size - x.refs.size || (a < b ? -1 : 1))
      return best === undefined ? [] : [{ ref: best[1].ref, value: best[1].value }]
    })
  }

  /**
   * Values told for one field, the one with the most independent origins first.
   *
   * Holds: of equals the one that `prefer` puts first, then the one that sorts first; the number of reports never counts.
   */
  rank<V>(
    tellings: Iterable<{ readonly ref: Ref; readonly value: V }>,
    keyOf: (value: V) => string,
    prefer: (a: V, b: V) => number = () => 0,
  ): Backed<V>[] {
    const byKey = new Map<string, { value: V; refs: Set<Ref> }>()
    for (const { ref, value } of tellings) {
      const entry = byKey.get(keyOf(value))
      if (entry === undefined) byKey.set(keyOf(value), { value, refs: new Set([ref]) })
      else entry.refs.add(ref)
    }
    return [...byKey]
      .map(([key, { value, refs }]) => ({ key, value, refs: [...refs].sort(), origins: this.count(refs) }))
      .sort((a, b) => b.origins - a.origins || prefer(a.value, b.value) || (a.key < b.key ? -1 : 1))
  }
}

/** A value with the reports that tell it and how many origins stand behind them. */
export interface Backed<V> {
  readonly key: string
  readonly value: V
  readonly refs: readonly Ref[]
  readonly origins: number
}
