import type { TokenRange } from '@isnad/engine'
import type { Word } from '../../word.js'
import { mayBeName } from './person-name.js'
import { type Phrase, Tail } from './phrase.js'
import type { EntryHit, Scan } from './scan.js'

const NO_LINKS: ReadonlySet<string> = new Set()

/** The medium whose name begins at a token: "the news agency | Yonhap". */
function mediumAt(scan: Scan, at: number): EntryHit | null {
  const hit = scan.entryAt(at)
  if (hit === null || hit.cut.conj !== '' || hit.cut.prep !== '') return null
  return hit.entry.kind === 'agency' || hit.entry.kind === 'outlet' ? hit : null
}

const NEWS = /^(?:ال)?(?:انباء|صحافه)$/u

/** "The agency X", "a British newspaper", "media": who passes words on. */
export function mediumPhrase(scan: Scan, i: number, word: Word): Phrase | null {
  const { medium } = word
  if (medium === null) return null
  let at = i + 1
  let entry = null
  let name: TokenRange | null = null
  const opens = scan.isOpening(at)
  const hit = scan.entryAt(opens ? at + 1 : at)
  // "the news agency" is not the paper called News
  const other = hit !== null && medium.is.type === 'agency' && hit.entry.kind === 'outlet'
  if (hit !== null && !other && hit.entry.kind !== 'person' && hit.cut.conj === '') {
    if (hit.entry.kind === 'agency' || hit.entry.kind === 'outlet') {
      entry = hit.entry
      name = { from: opens ? at + 1 : at, to: hit.to }
    }
    at = opens && scan.isClosing(hit.to) ? hit.to + 1 : hit.to
  } else {
    const tail = new Tail(scan, i, medium, {
      list: false,
      links: NO_LINKS,
      member: (word, k) => (k === i + 1 && (mayBeName(scan, k) || NEWS.test(word.form)) ? k + 1 : k),
    })
    tail.read()
    at = tail.at
    const part = tail.parts.find((p) => p.entry?.kind === 'agency' || p.entry?.kind === 'outlet')
    const named = mediumAt(scan, at)
    if (part !== undefined) {
      entry = part.entry
      name = { from: part.from, to: part.to }
    } else if (named !== null) {
      entry = named.entry
      name = { from: at, to: named.to }
      at = named.to
    } else if (scan.isOpening(at)) {
      const quote = scan.quotes.quotes[scan.quotes.at[at] ?? -1]
      if (quote !== undefined && quote.open === at && quote.close !== null && quote.to - quote.from <= 4) {
        name = { from: quote.from, to: quote.to }
        at = quote.close + 1
        entry = mediumAt(scan, quote.from)?.entry ?? null
      }
    }
  }
  // "the agency «X», the Russian, the official": adjectives behind the name
  let of: string | null = null
  for (let k = i + 1; k < at; k++) of ??= scan.word(k)?.nisba?.is.of ?? null
  for (let word = scan.word(at); word !== undefined && scan.isWord(at); word = scan.word(++at)) {
    const { nisba, quality } = word
    const adjective = nisba ?? quality
    if (adjective === null || !adjective.article || adjective.conj !== '' || adjective.prep !== '') break
    of ??= nisba?.is.of ?? null
  }
  return {
    from: i,
    to: at,
    kind: medium.is.type === 'agency' ? 'agency' : 'outlet',
    office: medium.is.type,
    of: medium.is.type === 'agency' ? of : null,
    parts: [],
    agreement: { number: 'one', gender: 'f' },
    anaphoric: medium.article && at === i + 1,
    counterpart: false,
    entry,
    name,
    cut: medium,
    rule: 'ar.mention.medium',
  }
}
