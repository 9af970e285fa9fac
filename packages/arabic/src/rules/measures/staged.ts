import type { MeasureStage } from '@isnad/record'

/** What says at which stage a measure stands. */
export interface Staged {
  readonly stage: MeasureStage
  /** The token that says so, -1 where the kind of thing or the statement around it does. */
  readonly cue: number
  readonly negated: boolean
  readonly rule: string
  /** How far the words that say it are to be trusted, 0 … 1. */
  readonly strength: number
}
