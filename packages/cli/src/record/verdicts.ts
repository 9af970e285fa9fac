import { type Anchor, DECIDABLE, DECISION_KINDS, type Decision, type DecisionValue } from '@isnad/record'
import type { Json, Decision as KeptDecision, Verdict } from '@isnad/store'

/** Says of a kept verdict that it is on an entry of the record, and that it takes one back. */
const [DECISION, UNDO] = ['isnad/decision@1', 'isnad/undo@1']

/**
 * A decision on the record as an archive keeps it.
 *
 * Shape: `{schema, kind, about, value}`; the web server keeps it in the same way.
 * Decision: it hangs on the report of its first words, so that it is marked stale where these change.
 */
export function verdictOf({ kind, about, value, who, when, why }: Omit<Decision, 'id'>, report: string): Verdict {
  const anchors = (list: readonly Anchor[]): Json => list.map(({ ref, start, end }) => ({ ref, start, end }))
  const decided: Json = value === null ? null : 'anchors' in value ? { anchors: anchors(value.anchors) } : { ...value }
  const body: Json = {
    schema: DECISION,
    kind,
    about: { entry: about.entry, anchors: anchors(about.anchors), id: about.id },
    value: decided,
  }
  return { about: report, action: kind, value: body, who, at: when, why }
}

/** That a decision is taken back, as an archive keeps it. */
export const undoOf = (id: string, report: string, who: string, when: string, why: string): Verdict => ({
  about: report,
  action: 'undo',
  value: { schema: UNDO, decision: id },
  who,
  at: when,
  why,
})

/** The decisions on the record among what an archive keeps, without those that were taken back. */
export function decisionsIn(kept: readonly KeptDecision[]): readonly Decision[] {
  const undone = new Set(
    kept.flatMap(({ value }) => (isObject(value) && value.schema === UNDO ? [String(value.decision)] : [])),
  )
  return kept.flatMap((verdict) => (undone.has(verdict.id) ? [] : (decisionOf(verdict) ?? [])))
}

function decisionOf({ id, value, who, at, why }: KeptDecision): Decision | null {
  if (!isObject(value) || value.schema !== DECISION || !isObject(value.about)) return null
  const { about } = value
  const kind = DECISION_KINDS.find((each) => each === value.kind)
  const entry = DECIDABLE.find((each) => each === about.entry)
  if (kind === undefined || entry === undefined) return null
  return {
    id,
    kind,
    about: { entry, anchors: anchorsIn(about.anchors), id: typeof about.id === 'string' ? about.id : null },
    value: valueIn(value.value),
    who,
    when: at,
    why: why ?? '',
  }
}

function valueIn(value: unknown): DecisionValue {
  if (!isObject(value)) return null
  if (typeof value.field === 'string' && typeof value.value === 'string')
    return { field: value.field, value: value.value }
  return typeof value.name === 'string' ? { name: value.name } : { anchors: anchorsIn(value.anchors) }
}

function anchorsIn(list: unknown): readonly Anchor[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) => {
    if (!isObject(one)) return []
    const { ref, start, end } = one
    return typeof ref === 'string' && typeof start === 'number' && typeof end === 'number' ? [{ ref, start, end }] : []
  })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
