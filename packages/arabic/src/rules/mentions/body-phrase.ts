import type { Scan } from './scan.js'
import { Belongs, type Phrase, readBelongings } from './phrase.js'

const LONGEST = 12

/**
 * A body named by what it is and whose it is: "the Russian foreign ministry", "the interim Libyan government", "the ministry".
 *
 * Shape: `office` holds the sort of body, with its portfolio: `ministry:foreign`, `government`.
 */
export function bodyPhrase(scan: Scan, from: number): Phrase | null {
  const head = scan.word(from)
  if (head === undefined || !scan.isWord(from)) return null
  const body = head.body
  // "the Russian Foreign" and "the Foreign" stand for the ministry
  const bare = body === null && head.portfolio !== null && head.portfolio.article && isMinistryName(head.portfolio.is.key) ? head.portfolio : null
  if (body === null && bare === null) return null
  const hit = body ?? bare
  if (hit === null || hit.suffix !== '') return null
  const belongs = new Belongs()
  let sort = body === null ? `ministry:${bare?.is.key}` : body.is.type
  let at = from + 1
  let described = false
  while (at < scan.length && at - from < LONGEST) {
    const word = scan.word(at)
    if (word === undefined || !scan.isWord(at) || scan.isTime(at)) {
      const inside = scan.isOpening(at) ? scan.entryAt(at + 1) : null
      if (inside !== null && inside.entry.kind !== 'person' && scan.isClosing(inside.to) && at === from + 1) {
        belongs.add(inside.entry, inside.entry.of, at + 1, inside.to)
        at = inside.to + 1
        described = true
        continue
      }
      break
    }
    const next = readBelongings(scan, at, belongs, false)
    if (next > at) {
      at = next
      described = true
      continue
    }
    if (word.portfolio !== null && word.portfolio.prep === '' && word.portfolio.suffix === '' && (word.portfolio.conj === '' || described)) {
      if (!sort.includes(':')) sort = `${sort}:${word.portfolio.is.key}`
      at++
      described = true
      continue
    }
    if (word.body !== null && word.body.conj === '' && word.body.suffix === '' && word.body.prep === '' && !hit.article) {
      at++
      described = true
      continue
    }
    if ((word.quality !== null && word.quality.conj === '' && word.quality.prep === '') || word.particle?.is.type === 'standing') {
      at++
      described = true
      continue
    }
    const common = word.particle
    if (common !== null && common.is.type === 'common' && common.conj === '' && common.prep === '' && common.suffix === '' && (at === from + 1 || common.article)) {
      at++
      described = true
      continue
    }
    break
  }
  const of = belongs.of(false)
  const kind = body === null ? 'organisation' : body.is.kind
  const named = belongs.parts.find((p) => p.entry !== null && p.entry.kind !== 'state' && p.entry.kind !== 'place')
  return {
    from,
    to: at,
    kind,
    office: sort,
    of,
    parts: belongs.parts,
    agreement: { number: body?.is.number ?? 'one', gender: body?.is.gender ?? 'f' },
    anaphoric: hit.article && !described,
    counterpart: false,
    entry: named?.entry ?? null,
    cut: hit,
    rule: 'ar.mention.body',
  }
}

/** Portfolios whose bare name is commonly used for the ministry. */
function isMinistryName(key: string): boolean {
  return key === 'foreign' || key === 'defence' || key === 'interior'
}
