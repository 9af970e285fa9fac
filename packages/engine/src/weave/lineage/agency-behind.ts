import type { Lineage } from '@isnad/record'
import { agencyCredits } from './agency-credits.js'
import type { Indexed } from './indexed.js'
import type { LineageSense } from './lineage-report.js'

/** From this share of both texts on, a report is the twin of another: one text, so one agency. */
const TWIN = 0.8
/** Sums of fractions are no nearer than this. */
const ROUNDING = 1e-9

/**
 * The agency a report comes from, where the report itself names one or its twins do; null where none does.
 *
 * Decision: of twins that name different agencies the likest count most, by the fourth power of what they share, and
 * one agency must have more than half of it all: where they are divided none is told.
 */
export function agencyBehind(
  doc: Indexed,
  docs: readonly (Indexed | undefined)[],
  sense: LineageSense,
): Lineage | null {
  const { report } = doc
  const from = { ref: report.ref, from: null, kind: 'copy', evidence: [] } as const
  const own = agencyCredits(report, sense)[0]
  if (own !== undefined) return { ...from, agency: own.printed, share: 1, because: [`credit-in-${own.where}`] }
  const votes = new Map<string, { weight: number; share: number; printed: string }>()
  const twins = [...doc.links].flatMap(([other, shared]) => {
    const twin = docs[other]
    const share = Math.min(shared.ofA, shared.ofB)
    return twin === undefined || share < TWIN || !shared.unites ? [] : [{ twin, share }]
  })
  // in an order of their own, since sums of fractions depend on it
  twins.sort((x, y) => (x.twin.report.ref < y.twin.report.ref ? -1 : 1))
  for (const { twin, share } of twins) {
    const credits = agencyCredits(twin.report, sense)
    for (const { name, printed } of credits) {
      const vote = votes.get(name) ?? { weight: 0, share: 0, printed }
      vote.weight += share ** 4 / credits.length
      vote.share = Math.max(vote.share, share)
      votes.set(name, vote)
    }
  }
  const [best] = [...votes.values()].sort((x, y) => y.weight - x.weight)
  const all = [...votes.values()].reduce((sum, { weight }) => sum + weight, 0)
  if (best === undefined || best.weight * 2 <= all * (1 + ROUNDING)) return null
  return {
    ...from,
    agency: best.printed,
    share: Math.round(best.share * 1000) / 1000,
    because: ['agency-of-its-twins'],
  }
}
