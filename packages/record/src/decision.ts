import type { Ref } from './record.js'

/** What a person can decide of an entry of the record. */
export const DECISION_KINDS = ['accept', 'reject', 'merge', 'split', 'correct', 'rename'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** What can be decided on. */
export const DECIDABLE = ['utterance', 'event', 'lifeline', 'track'] as const
export type Decidable = (typeof DECIDABLE)[number]

/**
 * Where a decision hangs: words of one report. Ids of facts and entries may change when reports are read or woven anew; the words of a
 * report do not.
 *
 * Units: UTF-16 code units of `report.text`.
 */
export interface Anchor {
  readonly ref: Ref
  readonly start: number
  readonly end: number
}

/**
 * What a person decided, kept beside the record and applied on top of it.
 *
 * Shape: `value` is null for `accept` and `reject`, the other entry's anchors for `merge`, those of the tellings that go for `split`, the
 * field and its right value for `correct`, a name for `rename`.
 */
export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  /** The entry that tells at these words; a track, which has none, is known by its id. */
  readonly about: { readonly entry: Decidable; readonly anchors: readonly Anchor[]; readonly id: string | null }
  readonly value: DecisionValue
  readonly who: string
  /** ISO day or instant. */
  readonly when: string
  readonly why: string
}

/** What a decision decides. */
export type DecisionValue =
  | null
  | { readonly anchors: readonly Anchor[] }
  | { readonly field: string; readonly value: string }
  | { readonly name: string }
