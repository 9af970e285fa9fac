import { isDefinite, type Phrase, Tail } from './phrase.js'
import type { Scan } from './scan.js'

/** What a crowd of papers or sources has behind it belongs to what it says, and not to it: "media quoted from". */
const CROWD_LINKS = new Set(['في', 'من', 'داخل', 'لدي', 'ل', 'ب'])
const CROWDS = new Set(['source', 'media', 'reports', 'circles'])
const LINKS = new Set(['في', 'من', 'داخل', 'لدي', 'عن', 'ل', 'ب', 'باسم'])

/** An unnamed source and what is said of it: "a senior official in the American foreign ministry", "security sources". */
export function sourcePhrase(scan: Scan, from: number): Phrase | null {
  const source = scan.word(from)?.source ?? null
  if (source === null || !scan.isWord(from)) return null
  // "from its sources", as a paper says of its own
  if (source.suffix !== '' && !(source.is.type === 'source' && source.is.number === 'many')) return null
  const tail = new Tail(scan, from, source, {
    list: false,
    links: CROWDS.has(source.is.type) ? CROWD_LINKS : LINKS,
    // shuhūd ʿiyān, "eye witnesses"
    // wāsiʿat al-iṭṭilāʿ, "well-informed"
    member: (word, at) =>
      (source.is.type === 'witness' && word.form === 'عيان') ||
      (word.form === 'الاطلاع' && /^واسع(?:ه|ي|و)?$/u.test(scan.form(at - 1)))
        ? at + 1
        : at,
  })
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
