import type { ActorKind, PlaceKind } from '@isnad/record'

/**
 * One thing the lexicon knows by name: an actor, a place, or both (a capital).
 *
 * Shape: `forms` holds every spelling that folding does not already make equal, the fullest first; `latin` the spellings in
 * Latin letters, for search. A `capital` also stands for its government where it acts.
 */
export interface Entry {
  readonly kind: ActorKind | 'place'
  /** Whom it speaks for: ISO 3166 alpha-2, a body's code, or a group's slug. Null for what stands for nobody. */
  readonly of: string | null
  readonly name: string
  readonly forms: readonly string[]
  readonly latin?: readonly string[]
  /** For places (and actors that are also places, as states are). */
  readonly place?: {
    readonly kind: PlaceKind
    readonly country: string | null
    readonly at: readonly [number, number] | null
  }
  /** For persons the lexicon knows: the office they are known by. */
  readonly role?: string
  /** True for a capital, which stands for its government where it acts. */
  readonly capital?: boolean
  /** True where the form is also a common word or another name and needs quotes, a credit or a head noun beside it. */
  readonly guarded?: boolean
}

/** A node of the trie of entry names: one token deeper a level. */
export interface TrieNode {
  next: Map<string, TrieNode> | null
  /** A bit for the first letter of each token in `next`: most tokens are told by it not to be one of them. */
  letters: number
  entries: Entry[] | null
}

const bit = (token: string) => 1 << (token.charCodeAt(0) & 31)

/** Entries by their folded tokens, so that looking one up costs its own length and not the lexicon's. */
export class EntryTrie {
  readonly root: TrieNode = { next: null, letters: 0, entries: null }

  /** Adds an entry under one of its spellings, given as folded tokens. */
  add(tokens: readonly string[], entry: Entry): void {
    let node = this.root
    for (const token of tokens) {
      node.next ??= new Map()
      let next = node.next.get(token)
      if (next === undefined) {
        next = { next: null, letters: 0, entries: null }
        node.next.set(token, next)
        node.letters |= bit(token)
      }
      node = next
    }
    node.entries ??= []
    if (!node.entries.includes(entry)) node.entries.push(entry)
  }

  /** The node of all entries whose first token is `token`; undefined where none is. */
  startOf(token: string): TrieNode | undefined {
    return this.root.next?.get(token)
  }

  /** The longest entry that begins with `first` and goes on with the tokens after `at`; null when none begins here. */
  longest(first: string, forms: readonly string[], at: number, end: number): Found | null {
    const node = this.startOf(first)
    return node === undefined ? null : longestAfter(node, forms, at, end)
  }
}

/** Entries found in a text. Shape: `to` is the token index after their last token. */
export interface Found {
  readonly entries: readonly Entry[]
  readonly to: number
}

/** The longest entry that goes on from `start`, the node of the token at `at`; null when none ends here. */
export function longestAfter(start: TrieNode, forms: readonly string[], at: number, end: number): Found | null {
  let node: TrieNode | undefined = start
  let found: TrieNode | null = null
  let to = at
  for (let i = at + 1; node !== undefined; i++) {
    if (node.entries !== null) {
      found = node
      to = i
    }
    if (i >= end || node.next === null) break
    const form = forms[i] as string
    if ((node.letters & bit(form)) === 0) break
    node = node.next.get(form)
  }
  return found === null ? null : { entries: found.entries as Entry[], to }
}
