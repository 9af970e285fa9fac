import { EntryTrie, type Tokens } from '@isnad/engine'
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

/** 1 for each token inside the name of a state, body or place, where it says nothing of what is spoken of; 0 for the others. */
export function namedTokens({ form, word, length }: Tokens<Word>): Uint8Array {
  const named = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    for (const { rest } of (word[i] as Word).entries) {
      if (!NAMES.starts(rest)) continue
      const found = NAMES.longest(rest, form, i, length)
      if (found !== null) named.fill(1, i, found.to)
    }
  }
  return named
}
