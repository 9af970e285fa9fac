import { ByForm, EntryTrie, longestAfter, type Tokens, type TrieNode } from '@isnad/engine'
import { BODIES } from '../../lexicon/bodies.js'
import { CAPITALS } from '../../lexicon/capitals.js'
import { CITIES } from '../../lexicon/cities.js'
import { PLACES } from '../../lexicon/places.js'
import { STATES } from '../../lexicon/states.js'
import { entryTokens } from '../../lexicon.js'
import type { Word } from '../../word.js'

/** Names of several words whose words may be a topic's elsewhere: "the Security Council", "the United States". */
const NAMES = new EntryTrie()
for (const list of [STATES, BODIES, CAPITALS, PLACES, CITIES])
  for (const entry of list)
    for (const form of entry.forms) {
      const tokens = entryTokens(form)
      if (tokens.length > 1) NAMES.add(tokens, entry)
    }

const NOWHERE: readonly TrieNode[] = []
const starts = new ByForm<Word, readonly TrieNode[]>(({ entries }) => {
  const nodes = entries.flatMap(({ rest }) => NAMES.startOf(rest) ?? [])
  return nodes.length === 0 ? NOWHERE : nodes
})

/** 1 for each token inside the name of a state, body or place, where it says nothing of what is spoken of; 0 for the others. */
export function namedTokens(tokens: Tokens<Word>): Uint8Array {
  const { form, length } = tokens
  const named = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    for (const node of starts.at(tokens, i)) {
      const found = longestAfter(node, form, i, length)
      if (found !== null) named.fill(1, i, found.to)
    }
  }
  return named
}
