import { DECIDABLE, DECISION_KINDS, type Decision, IsnadError } from '@isnad/record'
import type { Archive, Json, Decision as Kept } from '@isnad/store'
import * as z from 'zod'

const DECISION = 'isnad/decision@1'
const UNDO = 'isnad/undo@1'

/** A decision in the archive, with who undid it. */
export interface BookedDecision {
  readonly decision: Decision
  readonly undone: { readonly who: string; readonly when: string; readonly why: string } | null
}

/** What a person decides, before it is kept. */
export type NewDecision = Omit<Decision, 'id'>

/**
 * People's decisions on the record, kept in the archive as verdicts: nothing is ever changed or taken out, an undo is one more verdict.
 *
 * Decision: each hangs on the report of its first anchor, so that it goes where the report goes.
 */
export class DecisionBook {
  private booked = new Map<string, BookedDecision>()

  constructor(private readonly archive: Archive) {}

  /** Takes in what the archive holds now, and tells whether that is anything new. */
  load(kept: readonly Kept[]): boolean {
    const before = JSON.stringify([...this.booked])
    const booked = new Map<string, BookedDecision>()
    for (const { id, value, who, at, why } of kept) {
      const decision = decisionIn(id, value, who, at, why)
      if (decision !== null) booked.set(id, { decision, undone: null })
      const undoes = isObject(value) && value.schema === UNDO ? value.decision : null
      const undone = typeof undoes === 'string' ? booked.get(undoes) : undefined
      if (undone !== undefined && undone.undone === null)
        booked.set(undone.decision.id, { ...undone, undone: { who, when: at, why: why ?? '' } })
    }
    this.booked = booked
    return JSON.stringify([...booked]) !== before
  }

  /** All of them, the latest first. */
  all(): readonly BookedDecision[] {
    return [...this.booked.values()].reverse()
  }

  /** Those that nobody undid. */
  standing(): Decision[] {
    return [...this.booked.values()].flatMap(({ decision, undone }) => (undone === null ? [decision] : []))
  }

  /** Throws: `IsnadError` `NO_SUCH_DECISION`. */
  get(id: string): BookedDecision {
    const found = this.booked.get(id)
    if (found !== undefined) return found
    throw new IsnadError(
      'NO_SUCH_DECISION',
      `There is no decision ${id.slice(0, 80)}.`,
      'Look it up in the list of decisions.',
    )
  }

  async keep(decision: NewDecision, report: string): Promise<Decision> {
    const { kind, about, value, who, when, why } = decision
    const body = { schema: DECISION, kind, about, value } as unknown as Json
    const id = await this.archive.decide({ about: report, action: kind, value: body, who, at: when, why })
    const kept = { ...decision, id }
    this.booked.set(id, this.booked.get(id) ?? { decision: kept, undone: null })
    return kept
  }

  /** Throws: `IsnadError` `NO_SUCH_DECISION`, `ALREADY_UNDONE`. */
  async undo(id: string, report: string, who: string, when: string, why: string): Promise<BookedDecision> {
    const found = this.get(id)
    if (found.undone !== null)
      throw new IsnadError(
        'ALREADY_UNDONE',
        `${found.undone.who} has undone this already.`,
        'Decide anew where it should hold again.',
      )
    await this.archive.decide({
      about: report,
      action: 'undo',
      value: { schema: UNDO, decision: id },
      who,
      at: when,
      why,
    })
    const undone = { ...found, undone: { who, when, why } }
    this.booked.set(id, undone)
    return undone
  }
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const anchors = z.array(z.object({ ref: z.string(), start: z.int(), end: z.int() }))
const body = z.object({
  schema: z.literal(DECISION),
  kind: z.enum(DECISION_KINDS),
  about: z.object({ entry: z.enum(DECIDABLE), anchors, id: z.string().nullable() }),
  value: z
    .union([z.object({ anchors }), z.object({ field: z.string(), value: z.string() }), z.object({ name: z.string() })])
    .nullable(),
})

/** The decision in a verdict; null for a verdict on something else. */
function decisionIn(id: string, given: Json, who: string, at: string, why: string | null): Decision | null {
  const { data } = body.safeParse(given)
  if (data === undefined) return null
  const { kind, about, value } = data
  return { id, kind, about, value, who, when: at, why: why ?? '' }
}
