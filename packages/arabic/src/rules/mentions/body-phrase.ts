import type { TokenRange } from '@isnad/engine'
import { OPPOSITIONS } from '../../lexicon/oppositions.js'
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
/** Bodies that are somebody's by "from": a mission from the Union. */
const SENT_BODIES = new Set(['delegation', 'mission', 'committee'])
const SENDERS = new Set([...LINKS, 'من'])
/** Bodies of a state, which are that of the land they are in: "the ministry of the interior in …". */
const STATE_BODIES = /^(?:ministry|government|army|police|parliament|presidency|court|intelligence|embassy)(?::|$)/u

/**
 * A body named by what it is and whose it is: "the Russian foreign ministry", "the interim Libyan government", "the ministry".
 *
 * Shape: `office` holds the sort of body, with its portfolio: `ministry:foreign`, `government`.
 */
export function bodyPhrase(scan: Scan, from: number): Phrase | null {
  const head = scan.word(from)
  if (head === undefined || !scan.isWord(from)) return null
  const { body, portfolio } = head
  const named =
    portfolio !== null && !isAdjectiveOf(scan, from) && isDefinite(portfolio) && MINISTRY_NAMES.has(portfolio.is.key)
      ? portfolio
      : null
  const hit = named ?? body
  if (hit === null || hit.suffix !== '' || isLedBy(head)) return null
  let sort = named === null ? (body?.is.type ?? 'body') : `ministry:${named.is.key}`
  let holder = false
  const tail = new Tail(scan, from, hit, {
    list: false,
    links: SENT_BODIES.has(sort) ? SENDERS : LINKS,
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
        word.body === null &&
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
    of: ofOpposition(scan, from, tail) ?? tail.of() ?? standsIn(scan, tail.at, sort),
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

/** The country in which a body of a state stands, named right behind it; that is no part of its name. */
function standsIn(scan: Scan, at: number, sort: string): string | null {
  if (scan.form(at) !== 'في' || !STATE_BODIES.test(sort) || sort === 'embassy') return null
  const entry = scan.entryAt(at + 1)?.entry
  return entry === undefined || entry.kind === 'person' ? null : (entry.of ?? entry.place?.country ?? null)
}

/** "Led by", "headed by": bi-qiyādat, bi-riʾāsat. */
const isLedBy = ({ body }: Word): boolean => body?.prep === 'ب' && !body.article && LEADS.has(body.rest)
const LEADS = new Set(['قياده', 'رياسه'])

/** An opposition does not speak for the state whose it is. */
function ofOpposition(scan: Scan, from: number, tail: Tail): string | null {
  const of = tail.of()
  if (of === null || !/^[A-Z]{2}$/u.test(of)) return null
  for (let k = from; k < tail.at; k++)
    if (scan.word(k)?.body?.is.type === 'opposition') return OPPOSITIONS.get(of) ?? `${of.toLowerCase()}-opposition`
  return null
}

/** True behind a definite noun that it describes: "foreign relations", "foreign policy". */
function isAdjectiveOf(scan: Scan, from: number): boolean {
  const before = scan.word(from - 1)
  if (before === undefined || !scan.isWord(from - 1) || scan.isTime(from - 1)) return false
  return (
    /^(?:[وف]?[بك]?ال|[وف]?لل)/u.test(before.form) &&
    before.title === null &&
    before.reporting === null &&
    before.nisba === null
  )
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
