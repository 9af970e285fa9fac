import type { Word } from '../../word.js'
import { type Phrase, Tail } from './phrase.js'
import type { Scan } from './scan.js'
import { titlePhrase } from './title-phrase.js'

/** "According to", "contrary to": what takes li- before a document that speaks. */
const ACCORDING = /(?:وفقا|طبقا|خلافا)$/u

/** A document that may speak: "a statement by the ministry", "the report". */
export function documentPhrase(scan: Scan, i: number, word: Word): Phrase | null {
  const { document } = word
  // "to study", "in carrying out" are what is done, not a paper
  if (
    document === null ||
    document.suffix !== '' ||
    (document.prep === 'ل' && !ACCORDING.test(scan.form(i - 1))) ||
    (document.prep === 'ب' && !document.article)
  )
    return null
  let issuer: Phrase | null = null
  const tail = new Tail(scan, i, document, {
    list: false,
    links: ISSUERS,
    member(next, at, closed) {
      if (ISSUED.test(next.form)) return at + 1
      if (next.title === null || next.title.conj !== '' || next.title.prep !== '' || closed) return at
      issuer = titlePhrase(scan, at)
      return issuer?.to ?? at
    },
  })
  tail.read()
  return {
    from: i,
    to: tail.at,
    kind: 'document',
    office: document.is.type,
    of: tail.of() ?? (issuer as Phrase | null)?.of ?? null,
    parts: tail.parts,
    agreement: { number: document.is.number, gender: document.is.gender },
    anaphoric: document.article,
    counterpart: false,
    entry: null,
    cut: document,
    rule: 'ar.mention.document',
  }
}

/** "Issued", between a document and "by". */
const ISSUED = /^(?:ال)?صادر[اه]?$/u

/** Prepositions that say whose a document is: "a statement by", "from", "of". */
const ISSUERS = new Set(['ل', 'من', 'عن'])
