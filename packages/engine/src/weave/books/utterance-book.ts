import type { Disagreement, Ref, Utterance, UtteranceId } from '@isnad/record'
import { disagreementsOfUtterance } from '../disagreements/of-utterance.js'
import type { Saying } from '../facts/facts.js'
import { type Component, Loom } from '../loom/loom.js'
import type { Cluster } from '../loom/partition.js'
import type { Standing } from '../origins/standing.js'
import { sentencesOf, together } from '../utterances/rejoin.js'
import { sayingWeft } from '../utterances/same-saying.js'
import { uniteUtterance } from '../utterances/unite-utterance.js'
import { byDate, byId } from './order.js'
import { Sorted } from './sorted.js'

/** What changed in the disagreements of entries when a book was brought up to date. */
export interface Changes {
  readonly gone: readonly Disagreement[]
  readonly come: readonly Disagreement[]
}

/** How a statement speaks: the utterance of its first clause, and the day of it. */
interface Voice {
  readonly ref: Ref
  readonly id: UtteranceId
  readonly date: string | null
}

interface Entry {
  readonly utterance: Utterance
  readonly disagreements: readonly Disagreement[]
  readonly voices: ReadonlyMap<string, Voice>
}

/** The utterances of a growing and shrinking set of reports; a change makes anew only those it bears on. */
export class UtteranceBook {
  private readonly loom = new Loom(sayingWeft)
  private readonly sorted = new Sorted<Utterance>((a, b) => byDate(a.date, b.date) || byId(a, b))
  /** Clusters of the clauses of the same sentences: one utterance. */
  private readonly clusters = new Map<string, Set<Cluster<Saying>>>()
  private readonly entries = new Map<string, Entry>()
  private readonly voices = new Map<string, Voice>()

  constructor(private readonly standing: Standing) {}

  get all(): readonly Utterance[] {
    return this.sorted.all
  }

  readonly voiceOf = (statement: string): UtteranceId | null => this.voices.get(statement)?.id ?? null

  readonly saidOn = (statement: string): string | null => this.voices.get(statement)?.date ?? null

  add(ref: Ref, sayings: readonly Saying[]): void {
    this.loom.add(ref, sayings)
  }

  remove(ref: Ref): void {
    this.loom.remove(ref)
  }

  /** Brings it up to date, given the reports of another origin than before; `voiced` are the reports whose statements speak otherwise. */
  update(moved: readonly Ref[]): Changes & { readonly voiced: Ref[] } {
    const touched = this.regroup(moved)
    const [gone, come]: [Entry[], Entry[]] = [[], []]
    for (const key of touched) {
      const before = this.entries.get(key)
      if (before !== undefined) gone.push(before)
      this.entries.delete(key)
      const group = this.clusters.get(key)
      if (group === undefined) continue
      const entry = this.entryOf(together([...group]))
      this.entries.set(key, entry)
      come.push(entry)
    }
    this.sorted.update(
      gone.map(({ utterance }) => utterance),
      come.map(({ utterance }) => utterance),
    )
    return {
      gone: gone.flatMap(({ disagreements }) => disagreements),
      come: come.flatMap(({ disagreements }) => disagreements),
      voiced: this.revoice(gone, come),
    }
  }

  /** The keys of the entries that must be made anew. */
  private regroup(moved: readonly Ref[]): Set<string> {
    const touched = new Set<string>()
    const { gone, come } = this.loom.changes()
    const each = (components: Iterable<Component<Saying>>, visit: (key: string, cluster: Cluster<Saying>) => void) => {
      for (const { clusters } of components) {
        for (const cluster of clusters) {
          const key = sentencesOf(cluster)
          touched.add(key)
          visit(key, cluster)
        }
      }
    }
    each(gone, (key, cluster) => {
      const group = this.clusters.get(key)
      group?.delete(cluster)
      if (group?.size === 0) this.clusters.delete(key)
    })
    each(come, (key, cluster) => this.clusters.set(key, (this.clusters.get(key) ?? new Set()).add(cluster)))
    each(new Set(moved.flatMap((ref) => this.loom.of(ref))), () => undefined)
    return touched
  }

  private entryOf(cluster: Cluster<Saying>): Entry {
    const utterance = uniteUtterance(cluster, this.standing)
    const { id, date } = utterance
    const voices = new Map<string, Voice>()
    // a statement of several clauses speaks with the utterance of the first
    for (const { ref, statementKey, place } of cluster.facts)
      if (place === 0) voices.set(statementKey, { ref, id, date })
    return { utterance, voices, disagreements: disagreementsOfUtterance(id, cluster.facts, this.standing) }
  }

  private revoice(gone: readonly Entry[], come: readonly Entry[]): Ref[] {
    const before = new Map(gone.flatMap(({ voices }) => [...voices]))
    const now = new Map(come.flatMap(({ voices }) => [...voices]))
    const voiced = new Set<Ref>()
    for (const [key, voice] of before) {
      if (now.has(key)) continue
      this.voices.delete(key)
      voiced.add(voice.ref)
    }
    for (const [key, voice] of now) {
      const old = before.get(key)
      if (old?.id !== voice.id || old.date !== voice.date) voiced.add(voice.ref)
      this.voices.set(key, voice)
    }
    return [...voiced]
  }
}
