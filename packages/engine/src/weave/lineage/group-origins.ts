import type { Named, Origin } from '@isnad/record'
import { agencyCredits, isAgencyOwn } from './agency-credits.js'
import type { Shared } from './compare-texts.js'
import type { Indexed } from './indexed.js'
import type { LineageSense } from './lineage-report.js'

/**
 * Parts the reports by whose text they print, and says which agency is behind each text.
 *
 * Shape: every report in one origin; in the order of publication of their first reports.
 * Decision: two reports that share most of the shorter text print one text (`compareTexts` says from where on), half of
 * it where both name one agency, and so do all that are joined by such pairs. No copy can therefore part what was joined.
 * A report that names two agencies and prints texts of both, which share nothing with each other, is mixed: it goes with the text
 * that fills most of it and does not join the two. The mixed report must itself name both, for else a copy cut in halves under two
 * false names would make two origins of one.
 * Not covered: a false copy of one half of a report that does name two agencies, signed with one of these, parts the other half from it.
 * Holds: of some `members` alone the same origins as among all, if no report outside them is of one origin with one of them.
 */
export function groupOrigins(
  docs: readonly (Indexed | undefined)[],
  sense: LineageSense,
  members: Iterable<number> = docs.keys(),
): Origin[] {
  const among = [...members]
  const above = new Map(among.map((number) => [number, number]))
  const top = (i: number): number => {
    let at = i
    for (let up = above.get(at) as number; up !== at; up = above.get(at) as number) {
      above.set(at, above.get(up) as number)
      at = up
    }
    return at
  }
  for (const number of among) {
    const doc = docs[number]
    if (doc === undefined) continue
    for (const [other, shared] of doc.links) {
      if (other < number || !above.has(other) || !(shared.unites || isOneAgency(shared, doc, docs[other], sense)))
        continue
      if (!isBridge(number, other, docs, sense) && !isBridge(other, number, docs, sense))
        above.set(top(number), top(other))
    }
  }
  const groups = new Map<number, Indexed[]>()
  for (const number of among) {
    const doc = docs[number]
    if (doc === undefined) continue
    const group = groups.get(top(number))
    if (group === undefined) groups.set(top(number), [doc])
    else group.push(doc)
  }
  return [...groups.values()]
    .map((group) => originOf(group.sort(byDay), sense))
    .sort(([x], [y]) => byDay(x, y))
    .map(([, origin]) => origin)
}

/** From this share on, with a passage of so many tokens, two reports that name one agency print its one text, each cut in its own way. */
const CUT_APART = 0.5
const LONG_PASSAGE = 30

function isOneAgency(shared: Shared, x: Indexed, y: Indexed | undefined, sense: LineageSense): boolean {
  if (y === undefined || shared.kind === 'quotes-the-same' || shared.share < CUT_APART) return false
  if (!shared.passages.some((p) => p.matched >= LONG_PASSAGE)) return false
  const theirs = agencyCredits(y.report, sense)
  return agencyCredits(x.report, sense).some((c) => theirs.some((d) => d.name === c.name))
}

/** True where `mixed` prints less of `part` than of another text, of another agency, and names the agencies of both. */
function isBridge(mixed: number, part: number, docs: readonly (Indexed | undefined)[], sense: LineageSense): boolean {
  const doc = docs[mixed] as Indexed
  const named = new Set(agencyCredits(doc.report, sense).map((c) => c.name))
  if (named.size < 2) return false
  const of = (number: number) => agencyCredits((docs[number] as Indexed).report, sense).filter((c) => named.has(c.name))
  const mine = of(part)
  if (mine.length !== 1) return false
  const filled = (number: number) => {
    const shared = doc.links.get(number)
    if (shared === undefined) return 0
    return doc.report.ref < (docs[number] as Indexed).report.ref ? shared.ofA : shared.ofB
  }
  for (const [other, shared] of doc.links) {
    if (other === part || !shared.unites || docs[part]?.links.has(other) === true) continue
    const theirs = of(other)
    if (theirs.length === 1 && theirs[0]?.name !== mine[0]?.name && filled(other) > filled(part)) return true
  }
  return false
}

function byDay(x: Indexed, y: Indexed): number {
  const [a, b] = [x.report, y.report]
  const [dayA, dayB] = [a.published ?? '9999', b.published ?? '9999']
  return dayA < dayB ? -1 : dayA > dayB ? 1 : a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0
}

function originOf(group: readonly Indexed[], sense: LineageSense): readonly [Indexed, Origin] {
  const first = group[0] as Indexed
  const agency = agencyOf(group, sense)
  const root = agency === null ? first : group.find(({ report }) => isAgencyOwn(report, agency.key))
  return [
    first,
    {
      id: `origin:${first.report.ref}`,
      refs: group.map((doc) => doc.report.ref),
      agency: agency === null ? null : { name: agency.name, of: agency.of },
      root: root?.report.ref ?? null,
    },
  ]
}

/** The agency that most reports of a group name, by the name they most print. */
function agencyOf(group: readonly Indexed[], sense: LineageSense): (Named & { readonly key: string }) | null {
  const votes = new Map<string, { count: number; of: string | null; printed: Map<string, number> }>()
  for (const { report } of group) {
    const credits = agencyCredits(report, sense)
    for (const credit of credits) {
      const vote = votes.get(credit.name) ?? { count: 0, of: credit.of, printed: new Map() }
      // who names several tells less of each
      vote.count += 1 / credits.length
      vote.printed.set(credit.printed, (vote.printed.get(credit.printed) ?? 0) + 1)
      votes.set(credit.name, vote)
    }
  }
  const key = most([...votes].map(([name, { count }]) => [name, count]))
  const vote = key === null ? undefined : votes.get(key)
  if (key === null || vote === undefined) return null
  return { key, name: most([...vote.printed]) ?? key, of: vote.of }
}

/** What has the most votes; of equals the first in order. */
function most(votes: readonly (readonly [string, number])[]): string | null {
  let best: readonly [string, number] | null = null
  for (const vote of votes)
    if (best === null || vote[1] > best[1] + 1e-9 || (vote[1] > best[1] - 1e-9 && vote[0] < best[0])) best = vote
  return best === null ? null : best[0]
}
