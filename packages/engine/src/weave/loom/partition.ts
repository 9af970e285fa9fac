import type { Because } from '@isnad/record'
import type { Fact } from '../facts/facts.js'
import type { Link, Weft } from './loom.js'

/** Facts held to be one, and why each was put to the others. */
export interface Cluster<F extends Fact> {
  readonly facts: readonly F[]
  readonly because: readonly Because[]
}

interface Join {
  readonly a: string
  readonly b: string
  readonly link: Link
}

interface Group<F> {
  facts: F[]
  because: Because[]
  /** One fact of each signature, and how many have it: what a conflict is looked for in. */
  signs: Map<string, { readonly fact: F; readonly count: number }>
  /** True where it was joined by passages. */
  copied: boolean
  refs: Map<string, string[]>
  /** The passage that each fact is a copy of, by the first of its copies. */
  unitOf: Map<string, string>
  /** How many passages it has, all copies of one being one. */
  units: number
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
    const signs = new Map([[weft.signature(fact), { fact, count: 1 }]])
    groupOf.set(fact.key, {
      facts: [fact],
      because: [],
      signs,
      copied: false,
      refs: new Map([[fact.ref, [fact.key]]]),
      unitOf: new Map([[fact.key, fact.key]]),
      units: 1,
    })
  }
  const joins: Join[] = []
  for (const { key } of facts) {
    for (const [other, link] of links.get(key) ?? []) {
      if (key < other && link.allows !== true) joins.push({ a: key, b: other, link })
    }
  }
  const sure = ({ link }: Join) => (link.passage === true ? 0 : 1)
  joins.sort((x, y) => sure(x) - sure(y) || y.link.score - x.link.score || order(x.a, y.a) || order(x.b, y.b))
  for (const { a, b, link } of joins) {
    const [one, two] = [groupOf.get(a), groupOf.get(b)]
    if (one === undefined || two === undefined || one === two || !apart(one, two, links)) continue
    if (link.passage !== true && !fit(one, two, links, weft)) continue
    const [large, small] = one.facts.length >= two.facts.length ? [one, two] : [two, one]
    large.copied ||= small.copied || link.passage === true
    large.because.push(...small.because, { telling: b, with: a, grounds: link.grounds })
    for (const fact of small.facts) {
      large.facts.push(fact)
      groupOf.set(fact.key, large)
    }
    for (const [sign, { fact, count }] of small.signs) {
      large.signs.set(sign, { fact, count: count + (large.signs.get(sign)?.count ?? 0) })
    }
    const unit = link.passage === true ? [...large.unitOf.values()][0] : undefined
    for (const [key, own] of small.unitOf) large.unitOf.set(key, unit ?? own)
    if (unit === undefined) large.units += small.units
    for (const [ref, keys] of small.refs) large.refs.set(ref, [...(large.refs.get(ref) ?? []), ...keys])
  }
  return [...new Set(groupOf.values())].map((group) => ({
    facts: group.facts.sort((x, y) => order(x.key, y.key)),
    because: group.because.sort((x, y) => order(x.telling, y.telling) || order(x.with, y.with)),
  }))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** True where no report tells two facts of what would be one group, save such as are linked. */
function apart<F extends Fact>(
  one: Group<F>,
  two: Group<F>,
  links: ReadonlyMap<string, ReadonlyMap<string, Link>>,
): boolean {
  const [few, many] = one.refs.size <= two.refs.size ? [one, two] : [two, one]
  for (const [ref, keys] of few.refs) {
    for (const key of keys) if (many.refs.get(ref)?.some((other) => links.get(key)?.has(other) !== true)) return false
  }
  return true
}

/** What a group is judged by: of copies of one passage, which were read differently, as most were read. */
function judged<F extends Fact>({ signs, copied }: Group<F>): readonly F[] {
  if (!copied) return [...signs.values()].map(({ fact }) => fact)
  const most = Math.max(...[...signs.values()].map(({ count }) => count))
  return [...signs]
    .filter(([, { count }]) => count === most)
    .sort(([a], [b]) => order(a, b))
    .slice(0, 1)
    .map(([, { fact }]) => fact)
}

function fit<F extends Fact>(
  one: Group<F>,
  two: Group<F>,
  links: ReadonlyMap<string, ReadonlyMap<string, Link>>,
  weft: Weft<F>,
): boolean {
  const bridged = weft.bridges !== undefined && [...one.facts, ...two.facts].some((fact) => weft.bridges?.(fact))
  for (const a of judged(one)) {
    for (const b of judged(two)) if (weft.conflict(a, b, bridged)) return false
  }
  const [few, many] = one.facts.length <= two.facts.length ? [one, two] : [two, one]
  const across = new Set<string>()
  for (const { key } of few.facts) {
    for (const [other, { allows }] of links.get(key) ?? []) {
      const unit = many.unitOf.get(other)
      if (unit !== undefined && allows !== true) across.add(`${few.unitOf.get(key)} ${unit}`)
    }
  }
  return across.size * 100 >= weft.cohesion * one.units * two.units
}
