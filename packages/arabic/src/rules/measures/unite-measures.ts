import type { MeasureDraft } from '@isnad/engine'
import type { Topic } from '@isnad/record'

/** The rule of a thing that is only named. */
export const NAMED = 'ar.measure.named'

/** The rule of a thing that a clause behind it describes as standing: of one that is told to be agreed it says nothing new. */
const DESCRIBED = 'ar.measure.in-force-behind'

/** How much surer a later mention must be to take the place of an earlier one. */
const SURER = 0.05
/** What it is worth to a mention that it says who. */
const NAMES_PARTIES = 0.1

/**
 * One entry for each kind, stage and set of parties, told by its most telling mention.
 *
 * Holds: a mention that names no party tells of the same as another of its kind and stage; one that only names a thing is left out
 * where the report elsewhere says what became of it.
 */
export function uniteMeasures(
  measures: readonly MeasureDraft[],
  codeOf: (actor: number) => string | number | null,
): MeasureDraft[] {
  const told = new Set<Topic>()
  const agreed = new Set<Topic>()
  for (const m of measures) {
    if (m.rule !== NAMED) told.add(m.kind)
    if (m.stage === 'agreed') agreed.add(m.kind)
  }
  const byStage = new Map<string, { draft: MeasureDraft; codes: ReadonlySet<string | number> }[]>()
  for (const draft of measures) {
    if (draft.rule === NAMED && told.has(draft.kind)) continue
    if (draft.rule === DESCRIBED && agreed.has(draft.kind)) continue
    const key = `${draft.kind}/${draft.stage}`
    const codes = new Set<string | number>()
    for (const { actor, part } of draft.parties) {
      const code = part === 'by' ? codeOf(actor) : null
      if (code !== null) codes.add(code)
    }
    const kept = byStage.get(key)
    if (kept === undefined) {
      byStage.set(key, [{ draft, codes }])
      continue
    }
    const like = kept.findIndex((other) => tellSame(codes, other.codes, LONG.has(draft.kind)))
    const known = kept[like]
    if (known === undefined) {
      // on a page without end nothing is gained by telling more parties apart
      if (kept.length < MOST) kept.push({ draft, codes })
    } else if (worth(draft) > worth(known.draft) + SURER) kept[like] = { draft, codes }
  }
  return [...byStage.values()].flatMap((kept) => kept.map(({ draft }) => draft)).sort((a, b) => a.from - b.from)
}

/** How many sets of parties a report may have for one kind and stage. */
const MOST = 12

const worth = (draft: MeasureDraft) => draft.confidence + (draft.parties.length > 0 ? NAMES_PARTIES : 0)

/** Things that stay on the table: who does the same about them in part of the report's words does no other thing. */
const LONG = new Set<Topic>([
  'nuclear',
  'political-transition',
  'negotiations',
  'relations',
  'sanctions',
  'unity-government',
])

function tellSame<T>(some: ReadonlySet<T>, others: ReadonlySet<T>, within: boolean): boolean {
  if (some.size === 0 || others.size === 0) return true
  if (!within && some.size !== others.size) return false
  const [fewer, more] = some.size <= others.size ? [some, others] : [others, some]
  for (const one of fewer) if (!more.has(one)) return false
  return true
}
