import type { TokenRange } from '@isnad/engine'
import type { Word } from '../../word.js'
import { isDefinite, type Phrase, Tail } from './phrase.js'
import type { Scan } from './scan.js'

/** Portfolios whose bare name is commonly used for the ministry: "the Russian Foreign". */
const MINISTRY_NAMES = new Set(['foreign', 'defence', 'interior'])
/** Bodies that are what stands behind them: "the movement Hamas" is Hamas, "the EU's mission" is not the EU. */
const NAMED_AFTER = new Set([
  'armed-group',
  'unit',
  'tribe',
  'movement',
  'party',
  'organisation',
  'group',
  'militia',
  'front',
  'brigade',
  'coalition',
  'alliance',
  'fighters',
  'faction',
  'union',
  'army',
])
const LINKS = new Set(['ل', 'لدي'])

/**
 * A body named by what it is and whose it is: "the Russian foreign ministry", "the interim Libyan government", "the ministry".
 *
 * Shape: `office` holds the sort of body, with its portfolio: `ministry:foreign`, `government`.
 */
export function bodyPhrase(scan: Scan, from: number): Phrase | null {
  const head = scan.word(from)
  if (head === undefined || !scan.isWord(from)) return null
  const { body, portfolio } = head
  const named = portfolio !== null && isDefinite(portfolio) && MINISTRY_NAMES.has(portfolio.is.key) ? portfolio : null
  const hit = named ?? body
  if (hit === null || hit.suffix !== '') return null
  let sort = named === null ? (body?.is.type ?? 'body') : `ministry:${named.is.key}`
  let holder = false
  const tail = new Tail(scan, from, hit, {
    list: false,
    links: LINKS,
    member(word, at, closed) {
      const inner = word.portfolio
      // "the party of Concord": a head that is what stands behind it
      if (at === from + 1 && NAMED_AFTER.has(sort) && !closed && isOwnName(word)) {
        tail.closed = true
        return at + 1
      }
      // "the council of ministers", "the administration of the president"
      if (
        word.title !== null &&
        word.title.conj === '' &&
        word.title.suffix === '' &&
        word.title.prep === '' &&
        !closed
      ) {
        if (isDefinite(word.title)) tail.closed = true
        holder = true
        return at + 1
      }
      if (inner === null || inner.prep !== '' || inner.suffix !== '' || inner.conj !== '' || closed) return at
      if (!sort.includes(':')) sort = `${sort}:${inner.is.key}`
      if (isDefinite(inner)) tail.closed = true
      return at + 1
    },
  })
  tail.read()
  const quoted = quotedName(scan, tail.at)
  const inside = NAMED_AFTER.has(sort)
    ? tail.parts.find((p) => p.entry !== null && p.entry.kind !== 'state' && p.entry.kind !== 'place')
    : undefined
  return {
    from,
    to: quoted === null ? tail.at : quoted.to + 1,
    name: quoted,
    kind: named === null ? (body?.is.kind ?? 'organisation') : 'organisation',
    office: sort,
    of: tail.of(),
    parts: tail.parts,
    agreement: {
      number: named === null ? (body?.is.number ?? 'one') : 'one',
      gender: named === null ? (body?.is.gender ?? 'f') : 'f',
    },
    anaphoric: isDefinite(hit) && !tail.described,
    counterpart: false,
    entry: inside?.entry ?? null,
    holder,
    cut: hit,
    rule: 'ar.mention.body',
  }
}

/** A definite noun that may be the name of a party or movement: no nationality, no body, nothing that does. */
function isOwnName(word: Word): boolean {
  return (
    word.form.startsWith('ال') &&
    word.nisba === null &&
    word.body === null &&
    word.quality === null &&
    word.reporting === null &&
    word.portfolio === null
  )
}

const LONGEST_NAME = 6

/** A name in quotes right behind its head: the organisation "Witnesses Without Borders". */
function quotedName(scan: Scan, at: number): TokenRange | null {
  const quote = scan.quotes.quotes[scan.quotes.at[at] ?? -1]
  if (
    quote === undefined ||
    quote.open !== at ||
    quote.close === null ||
    quote.kind !== 'name' ||
    quote.to - quote.from > LONGEST_NAME
  )
    return null
  return { from: quote.from, to: quote.to }
}
