import type { Disagreement, DisagreementField } from '@isnad/record'
import type { Standing } from '../origins/standing.js'

/** A value that one report tells for a field. */
export interface Told<V> {
  readonly ref: string
  readonly value: V
  /** Whose words tell it: a report may give what two parties claim. Without it the report speaks itself. */
  readonly voice?: string
}

/**
 * The values told for one field where some two of them cannot both hold, each with its origins; null where all can. A value that is
 * the same as another, or says less, stands with it; so does one that nobody tells who does not tell the other as well.
 */
export function disagreementOn<V>(
  about: string,
  field: DisagreementField,
  told: readonly Told<V>[],
  standing: Standing,
  show: (value: V) => string,
  clash: (a: V, b: V) => boolean,
): Disagreement | null {
  if (told.length < 2) return null
  const tellers = new Map<string, Set<string>>()
  for (const { ref, value, voice } of told) {
    const key = show(value)
    tellers.set(key, (tellers.get(key) ?? new Set()).add(`${ref}|${voice ?? ''}`))
  }
  if (tellers.size < 2) return null
  const values = standing.rank(told, show)
  // who gives both values tells of two things
  const holds = (a: string, b: string) => [...(tellers.get(a) ?? [])].some((one) => tellers.get(b)?.has(one) !== true)
  const against = values.filter((a) =>
    values.some((b) => a !== b && holds(a.key, b.key) && holds(b.key, a.key) && clash(a.value, b.value)),
  )
  if (against.length < 2) return null
  return { about, field, values: against.map(({ key, refs, origins }) => ({ value: key, refs, origins })) }
}
