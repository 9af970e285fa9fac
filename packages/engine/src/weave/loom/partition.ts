import type { Because } from '@isnad/record'
import type { Fact } from '../facts/facts.js'
import type { Link, Weft } from './loom.js'

/** Facts held to be one, and why each was put to the others. */
export interface Cluster<F extends Fact> {
  readonly facts: readonly F[]
  readonly because: readonly Because[]
}

interface Group<F> {
  facts: F[]
  because: Because[]
  /** One fact of each signature: what a conflict is looked for in. */
  signs: Map<string, F>
  refs: Map<string, string[]>
}

/**
 * Parts what hangs together into clusters: the strongest links first, two groups joined unless any two of their facts conflict, two
 * facts of one report are unlinked, or too few pairs across are linked. So a chain of likenesses cannot join two different meetings.
 *
 * Holds: a pure function of the facts and their links, in whatever order they are given.
 */
export function partition<F extends Fact>(
  facts: readonly F[],
  links: ReadonlyMap<string, ReadonlyMap<string, Link>>,
  weft: Weft<F>,
): Cluster<F>[] {
  const groupOf = new Map<string, Group<F>>()
  for (const fact of facts) {
    const signs = new Map([[weft.signature(fact), fact]])
    groupOf.set(fact.key, { facts: [fact], because: [], signs, refs: new Map([[fact.ref, [fact.key]]]) })
  }
  const joins: { a: string; b: string; link: Link }[] = []
  for (const { key } of facts) {
    for (const [other, link] of links.get(key) ?? []) if (key < other) joins.push({ a: key, b: other, link })
  }
  joins.sort((x, y) => y.link.score - x.link.score || order(x.a, y.a) || order(x.b, y.b))
  for (const { a, b, link } of joins) {
    const [one, two] = [groupOf.get(a), groupOf.get(b)]
    if (one === undefined || two === undefined || one === two || !fit(one, two, links, weft)) continue
    const [large, small] = one.facts.length >= two.facts.length ? [one, two] : [two, one]
    large.because.push(...small.because, { telling: b, with: a, grounds: link.grounds })
    for (const fact of small.facts) {
      large.facts.push(fact)
      groupOf.set(fact.key, large)
    }
    for (const [sign, fact] of small.signs) large.signs.set(sign, fact)
    for (const [ref, keys] of small.refs) large.refs.set(ref, [...(large.refs.get(ref) ?? []), ...keys])
  }
  return [...new Set(groupOf.values())].map((group) => ({
    facts: group.facts.sort((x, y) => order(x.key, y.key)),
    because: group.because.sort((x, y) => order(x.telling, y.telling) || order(x.with, y.with)),
  }))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function fit<F extends Fact>(
  one: Group<F>,
  two: Group<F>,
  links: ReadonlyMap<string, ReadonlyMap<string, Link>>,
  weft: Weft<F>,
): boolean {
  const [few, many] = one.refs.size <= two.refs.size ? [one, two] : [two, one]
  for (const [ref, keys] of few.refs) {
    for (const key of keys) if (many.refs.get(ref)?.some((other) => links.get(key)?.has(other) !== true)) return false
  }
  const bridged = weft.bridges !== undefined && [...one.facts, ...two.facts].some((fact) => weft.bridges?.(fact))
  for (const a of one.signs.values()) {
    for (const b of two.signs.values()) if (weft.conflict(a, b, bridged)) return false
  }
  const inMany = new Set(many.facts.map((fact) => fact.key))
  let across = 0
  for (const { key } of few.facts) for (const other of links.get(key)?.keys() ?? []) if (inMany.has(other)) across++
  return across * 100 >= weft.cohesion * one.facts.length * two.facts.length
}
