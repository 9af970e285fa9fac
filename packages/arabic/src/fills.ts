import type { Tokens } from '@isnad/engine'
import type { Slots, Word } from './word.js'

/** The slots of a word, in the order of their bits. */
export const SLOTS = [
  'verb',
  'reporting',
  'nisba',
  'title',
  'source',
  'document',
  'body',
  'occasion',
  'measure',
  'medium',
  'part',
  'particle',
  'time',
  'number',
  'topic',
  'portfolio',
  'quality',
] as const satisfies readonly (keyof Slots)[]

const ENTRIES = 1 << SLOTS.length

/** The slots that a word fills, a bit each. */
export const slotsOf = (word: Word): number =>
  SLOTS.reduce((bits, slot, k) => (word[slot] === null ? bits : bits | (1 << k)), word.entries.length > 0 ? ENTRIES : 0)

/** The bits of some slots, for `fills`; `entries` for words with which an entry of the lexicon may begin. */
export const slotBits = (...slots: readonly (keyof Slots | 'entries')[]): number =>
  slots.reduce((bits, slot) => bits | (slot === 'entries' ? ENTRIES : 1 << SLOTS.indexOf(slot)), 0)

/**
 * Whether a token's word fills one of some slots, asked without fetching the word: a pass over a page that wants one word in twenty
 * would else spend its time waiting for the other nineteen.
 */
export function fills(tokens: Tokens<Word>, i: number, bits: number): boolean {
  return ((tokens.sorts[i] as number) & bits) !== 0
}
