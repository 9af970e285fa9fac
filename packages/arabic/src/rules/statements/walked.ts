import type { Hit, Reporting } from '../../word.js'
import type { Frame, Joint } from './frame.js'
import type { View } from './view.js'

/** What a walk from a cue has met. */
export interface Walked {
  /** Token of the cue, and the token after its last word. */
  readonly at: number
  readonly cueEnd: number
  readonly hit: Hit<Reporting>
  /** Mentions: who speaks, who speaks with him, who carried the words. */
  readonly subject: number | null
  readonly joint: readonly number[]
  readonly via: readonly number[]
  readonly viaLasts: boolean
  readonly time: number | null
  readonly occasion: Frame['occasion']
  /** How what is reported is joined to the cue, and where it begins; null where nothing behind the cue is reported. */
  readonly joinedBy: Joint | null
  readonly from: number
  /** Token of the preposition that belongs to the verb, or -1. */
  readonly preposition: number
  /** True where a pronoun written onto "that" is who speaks. */
  readonly pronoun: boolean
}

/** A walk under way, as those see it who tell what stands on it: what it has met so far can still be told otherwise. */
export interface Walking extends Walked {
  readonly view: View
  subject: number | null
  readonly joint: number[]
  readonly via: number[]
  viaLasts: boolean
  /** True in a relative clause, which is about what stands before it. */
  readonly relative: boolean
  /** True where the words are carried "from him": from whoever spoke before. */
  readonly fromPronoun: boolean
  /** True behind "each of", which the verb agrees with. */
  readonly each: boolean
  /** Token of a verbal noun with its pronoun, which takes an object of its own: "during his meeting with", or -1. */
  readonly owned: number
  /** True where the cue turned out to be a noun. */
  noun: boolean
  /** Ends the walk where the words begin. Returns -1. */
  found(joinedBy: Joint, from: number): number
}
