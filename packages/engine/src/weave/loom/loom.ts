import type { Fact } from '../facts/facts.js'
import { type Cluster, partition } from './partition.js'

/** Why two facts are held to be one, and how strongly. Units of `score`: thousandths. */
export interface Link {
  readonly score: number
  readonly grounds: readonly string[]
  /** True where it joins nothing, and only lets both stand in one group that others join. */
  readonly allows?: true
  /** True where both stand in one passage: then they are one whatever else their reports were read to say. */
  readonly passage?: true
  /**
   * True where it counts only beside one that is not weak, of the same bond, between the same two reports, and only if neither fact has
   * a better one in the other's report.
   */
  readonly weak: boolean
  /** What a weak link and the one beside it must share; '' where there are no weak links. */
  readonly bond: string
}

/** What makes facts of one kind one: which are worth comparing, which belong together, which cannot. */
export interface Weft<F extends Fact> {
  /** Two facts are compared when one seeks a key that the other stands at. Whoever stands at a key need not seek it. */
  at(fact: F): readonly string[]
  seeks(fact: F): readonly string[]
  /** True where of any two facts each seeks what the other stands at, if one does. */
  readonly mutual?: true
  link(a: F, b: F): Link | null
  /** True where the two can never be one, whatever joins them. Facts of one signature conflict with the same facts. */
  conflict(a: F, b: F, bridged: boolean): boolean
  /** True for a fact that explains why others differ: with it in a group, `conflict` is asked `bridged`. */
  bridges?(fact: F): boolean
  signature(fact: F): string
  /** The least share of pairs across two groups that must be linked for the groups to be one. Units: hundredths. */
  readonly cohesion: number
}

/** Facts that hang together by links, directly or through others, and the clusters they fall into. */
export interface Component<F extends Fact> {
  readonly facts: readonly F[]
  readonly clusters: readonly Cluster<F>[]
}

/**
 * Facts of one kind and the links between them, kept up to date as reports come and go.
 *
 * Holds: what it gives is a pure function of the facts in it, whatever the order they came in; a change touches the components it
 * bears on and no others.
 */
export class Loom<F extends Fact> {
  private readonly facts = new Map<string, F>()
  private readonly links = new Map<string, Map<string, Link>>()
  private readonly standing = new Map<string, Set<F>>()
  private readonly seeking = new Map<string, Set<F>>()
  private readonly refs = new Map<string, readonly F[]>()
  private readonly componentOf = new Map<string, Component<F>>()
  /** Components that are no more since it was last asked for them. */
  private readonly gone = new Set<Component<F>>()
  /** Facts whose component may have changed since it was last asked for. */
  private readonly changed = new Map<string, F>()

  constructor(private readonly weft: Weft<F>) {}

  /** Puts in the facts of one report. */
  add(ref: string, facts: readonly F[]): void {
    this.refs.set(ref, facts)
    const found = new Map<string, Candidate<F>[]>()
    for (const fact of facts) {
      this.facts.set(fact.key, fact)
      this.links.set(fact.key, new Map())
      const seen = new Set<F>()
      for (const key of this.weft.seeks(fact)) for (const other of this.standing.get(key) ?? []) seen.add(other)
      const at = this.weft.at(fact)
      for (const key of at) put(this.standing, key, fact)
      if (this.weft.mutual !== true) {
        for (const key of at) for (const other of this.seeking.get(key) ?? []) if (other !== fact) seen.add(other)
        for (const key of this.weft.seeks(fact)) put(this.seeking, key, fact)
      }
      for (const other of seen) {
        const link = this.weft.link(fact, other)
        if (link === null) continue
        const candidates = found.get(other.ref) ?? []
        candidates.push({ a: fact, b: other, link })
        found.set(other.ref, candidates)
      }
    }
    for (const candidates of found.values()) for (const kept of settled(candidates)) this.tie(kept)
    for (const fact of facts) this.changed.set(fact.key, fact)
  }

  /** Takes out the facts of one report. */
  remove(ref: string): void {
    const facts = this.refs.get(ref) ?? []
    const left = new Map<string, F>()
    for (const fact of facts) {
      for (const other of this.reach(fact)) left.set(other.key, other)
    }
    for (const fact of facts) {
      left.delete(fact.key)
      for (const other of this.links.get(fact.key)?.keys() ?? []) this.links.get(other)?.delete(fact.key)
      this.links.delete(fact.key)
      this.facts.delete(fact.key)
      this.leave(fact)
      this.componentOf.delete(fact.key)
      this.changed.delete(fact.key)
      for (const key of this.weft.at(fact)) drop(this.standing, key, fact)
      if (this.weft.mutual !== true) for (const key of this.weft.seeks(fact)) drop(this.seeking, key, fact)
    }
    this.refs.delete(ref)
    for (const [key, fact] of left) this.changed.set(key, fact)
  }

  /** What hangs together otherwise than when this was last asked: components that are no more, and those there are in their place. */
  changes(): { readonly gone: ReadonlySet<Component<F>>; readonly come: ReadonlySet<Component<F>> } {
    const come = this.reweave()
    const gone = new Set(this.gone)
    this.gone.clear()
    return { gone, come }
  }

  /** The components in which a report tells something. */
  of(ref: string): Component<F>[] {
    return (this.refs.get(ref) ?? []).flatMap(({ key }) => this.componentOf.get(key) ?? [])
  }

  private tie({ a, b, link }: Candidate<F>): void {
    this.links.get(a.key)?.set(b.key, link)
    this.links.get(b.key)?.set(a.key, link)
  }

  /** Parts anew what has changed, once however many reports came in between. */
  private reweave(): Set<Component<F>> {
    const come = new Set<Component<F>>()
    for (const fact of this.changed.values()) {
      if (!this.changed.has(fact.key)) continue
      const members = this.reach(fact)
      for (const member of members) this.changed.delete(member.key)
      const component = { facts: members, clusters: partition(members, this.links, this.weft) }
      come.add(component)
      for (const member of members) {
        this.leave(member)
        this.componentOf.set(member.key, component)
      }
    }
    return come
  }

  private leave({ key }: F): void {
    const before = this.componentOf.get(key)
    if (before !== undefined) this.gone.add(before)
  }

  /** Every fact that hangs together with this one, sorted. */
  private reach(from: F): F[] {
    const seen = new Map([[from.key, from]])
    const open = [from.key]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const other of this.links.get(key)?.keys() ?? []) {
        const fact = this.facts.get(other)
        if (fact === undefined || seen.has(other)) continue
        seen.set(other, fact)
        open.push(other)
      }
    }
    return [...seen.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  }
}

interface Candidate<F> {
  readonly a: F
  readonly b: F
  readonly link: Link
}

/** Of the links between two reports, those that need no other, and of the weak those that have one beside them and no rival. */
function settled<F extends Fact>(candidates: readonly Candidate<F>[]): Candidate<F>[] {
  const bonds = new Set(candidates.filter(({ link }) => !link.weak).map(({ link }) => link.bond))
  const best = new Map<string, number>()
  const times = new Map<string, number>()
  for (const { a, b, link } of candidates) {
    for (const { key } of [a, b]) {
      const before = best.get(key) ?? -1
      if (link.score > before) times.set(key, 1)
      else if (link.score === before) times.set(key, (times.get(key) ?? 0) + 1)
      best.set(key, Math.max(before, link.score))
    }
  }
  const wins = (key: string, score: number) => best.get(key) === score && times.get(key) === 1
  return candidates.filter(
    ({ a, b, link }) => !link.weak || (bonds.has(link.bond) && wins(a.key, link.score) && wins(b.key, link.score)),
  )
}

function put<F>(blocks: Map<string, Set<F>>, key: string, fact: F): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, new Set([fact]))
  else block.add(fact)
}

function drop<F>(blocks: Map<string, Set<F>>, key: string, fact: F): void {
  const block = blocks.get(key)
  block?.delete(fact)
  if (block?.size === 0) blocks.delete(key)
}
