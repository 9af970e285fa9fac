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
  entries: Entry[] | null
}

/** Entries by their folded tokens, so that looking one up costs its own length and not the lexicon's. */
export class EntryTrie {
  readonly root: TrieNode = { next: null, entries: null }

  /** Adds an entry under one of its spellings, given as folded tokens. */
  add(tokens: readonly string[], entry: Entry): void {
    let node = this.root
    for (const token of tokens) {
      node.next ??= new Map()
      let next = node.next.get(token)
      if (next === undefined) {
        next = { next: null, entries: null }
        node.next.set(token, next)
      }
      node = next
    }
    node.entries ??= []
    if (!node.entries.includes(entry)) node.entries.push(entry)
  }

  /** True when some entry's first token is `token`. */
  starts(token: string): boolean {
    return this.root.next?.has(token) ?? false
  }

  /**
   * The longest entry that begins with `first` and goes on with the tokens after `at`.
   *
   * Shape: `to` is the token index after its last token; `null` when none begins here.
   */
  longest(
    first: string,
    forms: readonly string[],
    at: number,
    end: number,
  ): { readonly entries: readonly Entry[]; readonly to: number } | null {
    let node = this.root.next?.get(first)
    let found: { entries: readonly Entry[]; to: number } | null = null
    for (let i = at + 1; node !== undefined; i++) {
      if (node.entries !== null) found = { entries: node.entries, to: i }
      if (i >= end || node.next === null) break
      node = node.next.get(forms[i] as string)
    }
    return found
  }
}
