import type { Disagreement, DisagreementField } from '@isnad/record'
import type { Backed, Standing } from '../origins/standing.js'

/** A value that one report tells for a field. */
export interface Told<V> {
  readonly ref: string
  readonly value: V
}

/**
 * The values told for one field where some two of them cannot both hold, each with its origins; null where all can. A value that is
 * the same as another, or says less, stands with it.
 */
export function disagreementOn<V>(
  about: string,
  field: DisagreementField,
  told: readonly Told<V>[],
  standing: Standing,
  show: (value: V) => string,
  clash: (a: V, b: V) => boolean,
): Disagreement | null {
  const values = standing.rank(told, show)
  // one report that gives both values tells of two things
  const apart = (a: Backed<V>, b: Backed<V>) => a.refs.length > 1 || b.refs.length > 1 || a.refs[0] !== b.refs[0]
  const against = values.filter((a) => values.some((b) => apart(a, b) && clash(a.value, b.value)))
  if (against.length < 2) return null
  return { about, field, values: against.map(({ key, refs, origins }) => ({ value: key, refs, origins })) }
}
