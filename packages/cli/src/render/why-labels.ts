import type { Explanation, SpeakerExplained } from '@isnad/engine'
import type { Time } from '@isnad/record'

/** The words in which a fact is explained, in one language. Shape: codes that a pack may add to are words by their code. */
export interface WhyLabels {
  readonly layer: Readonly<Record<Explanation['layer'], string>>
  readonly words: string
  readonly sentence: string
  readonly headOnly: string
  readonly confidence: string
  readonly speaker: string
  readonly how: Readonly<Record<SpeakerExplained['how'], string>>
  readonly not: string
  readonly nobodyElse: string
  /** Why somebody is not the speaker. */
  readonly whyNot: Readonly<Record<string, string>>
  readonly mentions: string
  /** What joined a mention to the others of its actor, place or meeting. */
  readonly joined: Readonly<Record<string, string>>
  readonly stageWord: string
  readonly noStageWord: string
  readonly value: string
  readonly open: string
  readonly relation: string
  readonly basis: Readonly<Record<Time['basis'], string>>
  readonly countedFrom: string
  /** Said where the engine that made the reading is not this one; the two are named behind it. */
  readonly otherEngine: string
  /** Said where the report, read again, gives the fact otherwise. */
  readonly otherFact: string
}
