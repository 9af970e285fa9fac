import type { TokenRange } from '@isnad/engine'
import type { Hit, Reporting } from '../../word.js'

/** How what is reported is joined to its cue. */
export type Joint = 'that' | 'quote' | 'colon' | 'object' | 'before'

/** A reporting cue with what the sentence around it gives: who speaks, where the words begin, who carried them. */
export interface Frame {
  readonly cue: TokenRange
  readonly reporting: Hit<Reporting> | null
  /** Mention named beside the cue as its speaker. */
  readonly subject: number | null
  /** Further speakers joined by "and". */
  readonly joint: readonly number[]
  /** How the subject was found; null for a bare verb. */
  readonly order: 'verb-first' | 'subject-first' | 'relative' | 'after-preposition' | null
  readonly joinedBy: Joint
  /** First token of what is reported. */
  readonly from: number
  /** Token after it, where the frame itself knows (words before their cue); null to be found. */
  readonly to: number | null
  /** Mentions that carried the words: agencies, channels. */
  readonly via: readonly number[]
  /** True where the channel is where it was said (an interview), and so holds for what the speaker goes on to say. */
  readonly viaLasts: boolean
  readonly time: number | null
  readonly occasion: { readonly range: TokenRange; readonly kind: string | null; readonly place: number | null } | null
  readonly rule: string
}
