import { composedTitle } from '../../lexicon/composed-titles.js'
import type { Scan } from './scan.js'
import { Belongs, type Phrase, readBelongings } from './phrase.js'

/** Offices whose holder is sent to or stands at a place or body: "ambassador in", "envoy to", "member of". */
const PLACED = new Set(['ambassador', 'envoy', 'representative', 'delegate', 'official', 'member', 'expert', 'coordinator', 'consul', 'adviser', 'mediator'])
const LONGEST = 14

/**
 * A title and what it belongs to, beginning at a token: "the American secretary of state", "the spokesman of the ministry …",
 * "head of the government", "his Russian counterpart".
 */
export function titlePhrase(scan: Scan, from: number): Phrase | null {
  const head = scan.word(from)
  const title = head?.title ?? null
  if (head === undefined || title === null || !scan.isWord(from)) return null
  const counterpart = title.is.office === 'counterpart'
  if (title.suffix !== '' && !counterpart) return null
  const belongs = new Belongs()
  const many = title.is.number !== 'one' && title.is.bound !== 'or-accusative'
  let office: string = title.is.office
  /** The office of the title word last read, and the words before it: "deputy". */
  let current = title.is.office
  let before = ''
  let at = from + 1
  let complement = false
  while (at < scan.length && at - from < LONGEST) {
    const word = scan.word(at)
    if (word === undefined || !scan.isWord(at) || scan.isTime(at)) {
      if (scan.isOpening(at) && at > from && scan.entryAt(at + 1) !== null) {
        const inside = scan.entryAt(at + 1)
        if (inside !== null && inside.entry.kind !== 'person' && scan.isClosing(inside.to)) {
          belongs.add(inside.entry, inside.entry.of, at + 1, inside.to)
          at = inside.to + 1
          complement = true
          continue
        }
      }
      break
    }
    const composed = scan.word(at - 1)?.title == null ? null : composedTitle(current, scan.tokens.form, at, scan.length)
    if (composed !== null) {
      office = before + composed.office
      at = composed.to
      complement = true
      continue
    }
    const next = readBelongings(scan, at, belongs, many)
    if (next > at) {
      at = next
      complement = true
      continue
    }
    if (word.portfolio !== null && word.portfolio.prep === '' && word.portfolio.suffix === '' && (word.portfolio.conj === '' || complement)) {
      if (word.portfolio.conj === '') office = `${before}${word.portfolio.is.key}-${current}`
      at++
      complement = true
      continue
    }
    // "deputy minister of …": the inner title belongs to the outer
    if (word.title !== null && word.title.conj === '' && word.title.suffix === '' && (at === from + 1 || scan.word(at - 1)?.title != null) && !title.article && word.title.is.office !== 'counterpart') {
      before += `${current}-`
      current = word.title.is.office
      office = before + current
      at++
      complement = true
      continue
    }
    if (word.body !== null && word.body.conj === '' && word.body.suffix === '' && (word.body.prep === '' || word.body.prep === 'ل' || word.body.prep === 'ب')) {
      at++
      complement = true
      continue
    }
    if (word.quality !== null && word.quality.conj === '' && word.quality.prep === '') {
      at++
      continue
    }
    const particle = word.particle
    if (particle !== null && particle.is.type === 'standing') {
      at++
      continue
    }
    if (particle !== null && particle.is.type === 'common' && particle.conj === '' && particle.suffix === '' && (particle.prep === '' || particle.prep === 'ل')) {
      // a common noun goes on the title in the construct, or agrees with it: رئيس منظمة …، الأمين العام
      if (at === from + 1 || !title.article || particle.article || particle.prep === 'ل') {
        at++
        complement = true
        continue
      }
      break
    }
    if (isLink(scan, at, title.is.office) && at + 1 < scan.length) {
      const target = scan.word(at + 1)
      const opens = scan.isOpening(at + 1)
      const behind = opens ? at + 2 : at + 1
      if (target !== undefined && (scan.entryAt(behind) !== null || scan.word(behind)?.body != null || scan.word(behind)?.nisba != null || scan.word(behind)?.portfolio != null || (opens === false && isGenericNoun(scan, behind)))) {
        if (opens) {
          const inside = scan.entryAt(behind)
          if (inside === null || inside.entry.kind === 'person') break
          belongs.add(inside.entry, inside.entry.of, behind, inside.to)
          at = scan.isClosing(inside.to) ? inside.to + 1 : inside.to
        } else at++
        complement = true
        continue
      }
    }
    break
  }
  const of = belongs.of(many)
  if (!complement && title.is.alone !== undefined && title.is.alone !== null) office = title.is.alone
  if (office === 'head' && of !== null && isStateHead(belongs)) office = 'president'
  const anaphoric = title.article && !complement
  return {
    from,
    to: at,
    kind: many ? 'group' : 'person',
    office,
    of,
    parts: belongs.parts,
    agreement: { number: title.is.number, gender: title.is.gender },
    anaphoric,
    counterpart,
    entry: null,
    cut: title,
    rule: counterpart ? 'ar.mention.counterpart' : 'ar.mention.title',
  }
}

/** True where the head is the head of a state itself, not of one of its bodies. */
function isStateHead(belongs: Belongs): boolean {
  const first = belongs.parts[0]
  return first !== undefined && (first.entry === null || first.entry.kind === 'state')
}

/** A preposition that ties an office to what it belongs to: bi-smi "in the name of", ladā "at", li-shuʾūn "for the affairs of". */
function isLink(scan: Scan, at: number, office: string): boolean {
  const form = scan.form(at)
  if (form === 'باسم' || form === 'لدي' || form === 'لشوون' || form === 'لشيون') return true
  if (form === 'ل') return true
  if (!PLACED.has(office)) return false
  return form === 'في' || form === 'الي' || form === 'عن' || form === 'من'
}

function isGenericNoun(scan: Scan, at: number): boolean {
  const particle = scan.word(at)?.particle
  return particle != null && particle.is.type === 'common'
}
