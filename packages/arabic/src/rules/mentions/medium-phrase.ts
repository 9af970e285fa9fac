import type { TokenRange } from '@isnad/engine'
import type { Word } from '../../word.js'
import { mayBeName } from './person-name.js'
import { type Phrase, Tail } from './phrase.js'
import type { Scan } from './scan.js'

const NO_LINKS: ReadonlySet<string> = new Set()

/** "The agency X", "a British newspaper", "media": who passes words on. */
export function mediumPhrase(scan: Scan, i: number, word: Word): Phrase | null {
  const { medium } = word
  if (medium === null) return null
  let at = i + 1
  let entry = null
  let name: TokenRange | null = null
  const opens = scan.isOpening(at)
  const hit = scan.entryAt(opens ? at + 1 : at)
  if (hit !== null && hit.entry.kind !== 'person' && hit.cut.conj === '') {
    if (hit.entry.kind === 'agency' || hit.entry.kind === 'outlet') {
      entry = hit.entry
      name = { from: opens ? at + 1 : at, to: hit.to }
    }
    at = opens && scan.isClosing(hit.to) ? hit.to + 1 : hit.to
  } else {
    const tail = new Tail(scan, i, medium, {
      list: false,
      links: NO_LINKS,
      member: (_, k) => (k === i + 1 && mayBeName(scan, k) ? k + 1 : k),
    })
    tail.read()
    at = tail.at
    if (scan.isOpening(at)) {
      const quote = scan.quotes.quotes[scan.quotes.at[at] ?? -1]
      if (quote !== undefined && quote.open === at && quote.close !== null && quote.to - quote.from <= 4) {
        name = { from: quote.from, to: quote.to }
        at = quote.close + 1
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
