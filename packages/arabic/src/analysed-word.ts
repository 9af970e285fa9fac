import type { EntryStart, Hit, Slots, Word } from './word.js'

/** What fills each slot. */
export type SlotHits = { readonly [K in keyof Slots]: Hit<Slots[K]> | null }

export const NO_ENTRIES: readonly EntryStart[] = []

/** Slots yet to be filled. */
export const noHits = (): SlotHits => ({
  verb: null,
  reporting: null,
  nisba: null,
  title: null,
  source: null,
  document: null,
  body: null,
  occasion: null,
  measure: null,
  medium: null,
  part: null,
  particle: null,
  time: null,
  number: null,
  topic: null,
  portfolio: null,
  quality: null,
})

/** What fills the slots of a word that fills none: one for all of them. */
export const NO_HITS: SlotHits = noHits()

/**
 * A word as the lexicon has analysed it.
 *
 * Decision: what fills its slots stands apart from it, since most words of any page fill none: reading is bound by how much of the
 * vocabulary stays in the processor's cache, and with slots of its own each such word took four times the room.
 */
export class AnalysedWord implements Word {
  constructor(
    readonly form: string,
    readonly entries: readonly EntryStart[],
    private readonly hits: SlotHits,
    readonly known: boolean,
    readonly whole: boolean,
  ) {}

  get verb() {
    return this.hits.verb
  }

  get reporting() {
    return this.hits.reporting
  }

  get nisba() {
    return this.hits.nisba
  }

  get title() {
    return this.hits.title
  }

  get source() {
    return this.hits.source
  }

  get document() {
    return this.hits.document
  }

  get body() {
    return this.hits.body
  }

  get occasion() {
    return this.hits.occasion
  }

  get measure() {
    return this.hits.measure
  }

  get medium() {
    return this.hits.medium
  }

  get part() {
    return this.hits.part
  }

  get particle() {
    return this.hits.particle
  }

  get time() {
    return this.hits.time
  }

  get number() {
    return this.hits.number
  }

  get topic() {
    return this.hits.topic
  }

  get portfolio() {
    return this.hits.portfolio
  }

  get quality() {
    return this.hits.quality
  }
}
