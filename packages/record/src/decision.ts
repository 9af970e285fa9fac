import type { TellingKey } from './record.js'

/** What a person can decide of an entry of the record. */
export const DECISION_KINDS = ['accept', 'reject', 'merge', 'split', 'correct', 'rename'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** What can be decided on. */
export const DECIDABLE = ['utterance', 'event', 'lifeline', 'track'] as const
export type Decidable = (typeof DECIDABLE)[number]

/**
 * What a person decided, kept beside the record and applied on top of it.
 *
 * Holds: `about.tellings` are where the decision hangs: an entry's id may change when an earlier telling comes in, its tellings do
 * not. For a track they are the ids of its events.
 */
export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly about: { readonly entry: Decidable; readonly tellings: readonly TellingKey[] }
  /**
   * What it decides: for `merge` the tellings of the other entry, for `split` the tellings that go, for `correct` the field and its
   * value, for `rename` the new name, for a track that is regrouped its events.
   */
  readonly value: DecisionValue
  readonly who: string
  /** ISO day or instant. */
  readonly when: string
  readonly why: string
}

/** What a decision decides; null for `accept` and `reject`. */
export type DecisionValue =
  | null
  | { readonly tellings: readonly TellingKey[] }
  | { readonly field: string; readonly value: string | null }
  | { readonly name: string }
