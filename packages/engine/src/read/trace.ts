import type { TokenRange } from './tokens.js'

/**
 * Notes that stages take on how they came to what they found, when somebody asks why.
 *
 * Holds: reading is the same with a trace and without; where there is none, nothing is noted and nothing is spent.
 */
export interface Trace {
  /** How each mention came to its actor, by the mention's index: the pack's name of the join, `new` for an actor's first. */
  readonly joins: Map<number, string>
  /** What a mention of a meeting has in common with those it was united with, by the token it begins at. */
  readonly unions: Map<number, readonly string[]>
  /** The words that tell how far a measure has come, by the token its own words begin at; null where there are none. */
  readonly stages: Map<number, TokenRange | null>
  /** The days that were known when a time was worked out, ISO, by the token it begins at. */
  readonly days: Map<number, KnownDays>
}

/** What a time can be counted from: the day of publication, the day spoken of last, that of the sentence before a quotation. */
export interface KnownDays {
  readonly published: string | null
  readonly last: string | null
  readonly spoken: string | null
}

export function newTrace(): Trace {
  return { joins: new Map(), unions: new Map(), stages: new Map(), days: new Map() }
}
