import { type Entry, EntryTrie } from '@isnad/engine'
import { AGENCIES } from '../../lexicon/agencies.js'
import { entryTokens } from '../../lexicon.js'
import { foldArabic } from '../../orthography.js'
import { MEDIUM_HEADS } from './medium-heads.js'

const KNOWN: ReadonlySet<Entry> = new Set(AGENCIES)
/** What an agency or site is an agency or site of; before a name it says as little as they do. */
const WARES = new Set('انباء اخبار اعلام'.split(' '))
const ARTICLE = 'ال'
/** An adjective with its article at the end of a name: "the Moroccan", "the daily". */
const ADJECTIVE = /^ال\p{L}+يه?$/u
/** "For news", "for information", at the end of a name. */
const PURPOSE = /^لل\p{L}{3,}$/u
/** Marks that stand around a name and are none of it. */
const AROUND = /[«»"“”″‹›(){}[\]]+/gu

/**
 * The spellings under which an outlet may credit itself, from the name it was given with: the whole name, without the word for
 * what it is, without the adjective behind it, with and without the article of its first word.
 *
 * Holds: the given name comes first; no spelling is nothing but words for what it is.
 */
export function outletSpellings(given: string): readonly string[] {
  const name = given.replace(AROUND, ' ').replace(/\s+/gu, ' ').trim()
  const words = name.split(' ')
  let from = 0
  while (from < words.length - 1 && isHead(words, from)) from++
  const spellings = new Set([given, name])
  for (let to = words.length; to > from; to--) {
    const core = words.slice(from, to)
    if (to < words.length && !isTail(words[to] as string)) break
    if (core.length === 1 && saysNothing(core[0] as string)) break
    spellings.add(core.join(' '))
    const [first, ...rest] = core as [string, ...string[]]
    if (first.startsWith(ARTICLE)) {
      if (first.length > 4) spellings.add([first.slice(2), ...rest].join(' '))
    } else if (rest.length === 0 && /^\p{Script=Arabic}/u.test(first)) spellings.add(ARTICLE + first)
  }
  spellings.delete('')
  return [...spellings]
}

function isHead(words: readonly string[], at: number): boolean {
  const word = foldArabic(words[at] as string)
  return MEDIUM_HEADS.has(word) || (at > 0 && WARES.has(word))
}

function isTail(word: string): boolean {
  const folded = foldArabic(word)
  return ADJECTIVE.test(folded) || PURPOSE.test(folded)
}

function saysNothing(word: string): boolean {
  const folded = foldArabic(word)
  const bare = folded.startsWith(ARTICLE) ? folded.slice(2) : folded
  return bare.length < 2 || MEDIUM_HEADS.has(bare) || WARES.has(bare)
}

/** The names of an outlet that no lexicon knows, as they may stand in its own credits; null for one that is known. */
export function ownNames(outlet: Entry | null): EntryTrie | null {
  if (outlet === null || KNOWN.has(outlet)) return null
  const names = new EntryTrie()
  // any of them may be a common word or a place as well
  const guarded = { ...outlet, guarded: true }
  for (const form of outlet.forms) {
    const tokens = entryTokens(form)
    if (tokens.length > 0) names.add(tokens, guarded)
  }
  return names
}
