import { isDefinite, type Phrase, Tail } from './phrase.js'
import type { Scan } from './scan.js'

const LINKS = new Set(['في', 'من', 'داخل', 'لدي', 'عن', 'ل', 'ب', 'باسم'])

/** An unnamed source and what is said of it: "a senior official in the American foreign ministry", "security sources". */
export function sourcePhrase(scan: Scan, from: number): Phrase | null {
  const source = scan.word(from)?.source ?? null
  if (source === null || !scan.isWord(from) || source.suffix !== '') return null
  const tail = new Tail(scan, from, source, { list: false, links: LINKS })
  tail.read()
  return {
    from,
    to: tail.at,
    kind: 'anonymous',
    office: source.is.type,
    of: tail.of(),
    parts: tail.parts,
    agreement: { number: source.is.bound === 'or-accusative' ? 'one' : source.is.number, gender: source.is.gender },
    anaphoric: isDefinite(source) && !tail.complemented,
    counterpart: false,
    entry: null,
    cut: source,
    rule: 'ar.mention.source',
  }
}
