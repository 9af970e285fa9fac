import type { Entry, TrieNode } from '@isnad/engine'
import type { Lexicon } from './lexicon.js'

/** The most words of a name in Latin letters that are looked at together. */
const LONGEST_NAME = 6

/**
 * Finds how what the lexicon knows by name is written in Arabic, by its name in Latin letters.
 *
 * Shape: takes the folded words of the name, gives spellings in Arabic. A whole name is looked for first, then a last name; then both by
 * their consonants alone, so that Qaddafi finds what is listed as Gaddafi, and Halab what is listed as Aleppo and written حلب.
 */
export function latinNames(lexicon: Lexicon): (words: readonly string[]) => readonly string[] {
  let index: Index | null = null
  return (words) => {
    if (words.length === 0 || words.length > LONGEST_NAME) return []
    index ??= indexOf(lexicon)
    const key = words.map(plainLatin).join(' ')
    const consonants = skeleton(key)
    const entries =
      index.names.get(key) ??
      index.lastNames.get(key) ??
      (consonants.length < 3 ? undefined : index.skeletons.get(consonants))
    return [...new Set([...(entries ?? [])].flatMap((entry) => entry.forms))]
  }
}

interface Index {
  readonly names: ReadonlyMap<string, ReadonlySet<Entry>>
  readonly lastNames: ReadonlyMap<string, ReadonlySet<Entry>>
  readonly skeletons: ReadonlyMap<string, ReadonlySet<Entry>>
}

function indexOf(lexicon: Lexicon): Index {
  const names = new Map<string, Set<Entry>>()
  const lastNames = new Map<string, Set<Entry>>()
  const skeletons = new Map<string, Set<Entry>>()
  const add = (map: Map<string, Set<Entry>>, key: string, entry: Entry): void => {
    if (key === '') return
    const entries = map.get(key)
    if (entries === undefined) map.set(key, new Set([entry]))
    else entries.add(entry)
  }
  for (const entry of entriesOf(lexicon)) {
    for (const latin of entry.latin ?? []) {
      const key = plainLatin(latin)
      add(names, key, entry)
      add(skeletons, skeleton(key), entry)
      const last = key.slice(key.lastIndexOf(' ') + 1)
      if (last === key || entry.kind !== 'person') continue
      add(lastNames, last, entry)
      add(skeletons, skeleton(last), entry)
    }
    for (const form of entry.forms) if (!entry.guarded) add(skeletons, arabicSkeleton(form), entry)
  }
  return { names, lastNames, skeletons }
}

function entriesOf(lexicon: Lexicon): ReadonlySet<Entry> {
  const all = new Set<Entry>()
  const gather = (node: TrieNode): void => {
    for (const entry of node.entries ?? []) all.add(entry)
    for (const next of node.next?.values() ?? []) gather(next)
  }
  gather(lexicon.entries.root)
  return all
}

/** A name in Latin letters without case, accents, apostrophes and the Arabic article. */
function plainLatin(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’ʿʾ`]/gu, '')
    .replace(/[^\p{Ll}\p{N}]+/gu, ' ')
    .replace(/(?<=^| )(?:al|el) /gu, '')
    .trim()
}

const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/kh|gh|ck/gu, 'k'],
  [/sh|ch|tch/gu, 's'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/ph|v/gu, 'f'],
  [/[qgcx]/gu, 'k'],
  [/p/gu, 'b'],
  [/[zs]/gu, 's'],
  [/dj/gu, 'j'],
  [/[aeiouyw ]/gu, ''],
  [/h$/gu, ''],
  [/(?<letter>.)\k<letter>+/gu, '$<letter>'],
]

/** The consonants of a name as the Arabic script keeps them. */
function skeleton(name: string): string {
  return DIGRAPHS.reduce((left, [from, to]) => left.replace(from, to), name)
}

const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  'بb تt ثt جj حh خk دd ذd رr زs سs شs صs ضd طt ظd غk فf قk كk لl مm نn هh گk چs پb ڤf'
    .split(' ')
    .map((pair) => [pair[0], pair[1]]),
)

/** The same of a name in Arabic letters. */
function arabicSkeleton(name: string): string {
  const letters = Array.from(
    name.replace(/(?<=^| )ال/gu, '').replace(/[هة](?= |$)/gu, ''),
    (letter) => CONSONANTS[letter] ?? '',
  )
  return letters.join('').replace(/(?<letter>.)\k<letter>+/gu, '$<letter>')
}
