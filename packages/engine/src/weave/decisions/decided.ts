import type { Decidable, Decision, WovenRecord } from '@isnad/record'

/** Why a decision is not in force. */
export type Hindrance = 'stale' | 'overruled' | 'void'

/** A record with what people decided on top of it. */
export interface DecidedRecord {
  readonly record: WovenRecord
  /** What people say of an entry, by its id. */
  readonly marks: ReadonlyMap<string, Mark>
  /** Entries that people rejected: out of the record, and not forgotten. */
  readonly rejected: readonly { readonly entry: Decidable; readonly id: string; readonly decision: string }[]
  /** Decisions that are not in force, with what hinders them; none is dropped in silence. */
  readonly hindered: readonly { readonly decision: Decision; readonly hindrance: Hindrance; readonly message: string }[]
}

/** What people decided of one entry. */
export interface Mark {
  readonly accepted: boolean
  readonly name: string | null
  /** Fields whose value is a person's, not the machine's. */
  readonly corrected: readonly string[]
  /** The ids of the decisions in force. */
  readonly decisions: readonly string[]
}
