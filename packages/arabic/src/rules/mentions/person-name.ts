import type { Entry } from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import type { Scan } from './scan.js'

/** A person's name at a place in the text. */
export interface PersonName {
  readonly from: number
  readonly to: number
  readonly entry: Entry | null
  readonly gender: 'm' | 'f' | null
  /** Clitics before its first word. */
  readonly cut: Cut | null
}

/** How much speaks for a name before it is looked at: after a title, a word nobody knows may be one. */
export type Evidence = 'title' | 'none'

const MOST = 6

/**
 * The name that begins at a token, or null.
 *
 * Without a title before it, a name begins with a known given name and goes on, or is known to the lexicon. After a title any
 * unknown words do, as long as they do not look like verbs.
 */
export function personName(scan: Scan, from: number, evidence: Evidence): PersonName | null {
  let at = from
  let parts = 0
  let givens = 0
  let unknown = 0
  let entry: Entry | null = null
  let gender: 'm' | 'f' | null = null
  let cut: Cut | null = null
  let lastSolid = from
  while (at < scan.length && parts < MOST) {
    const word = scan.word(at)
    if (word === undefined || !scan.isWord(at) || scan.isTime(at)) break
    if (at > from && scan.tokens.paragraph[at] !== scan.tokens.paragraph[from]) break
    const known = scan.entryAt(at)
    if (known !== null && known.entry.kind === 'person' && (at === from || isWhole(known.cut))) {
      if (at === from) cut = known.cut
      entry = known.entry
      at = known.to
      parts++
      lastSolid = at
      // a name may run on past what the lexicon knows of it: يوسف بن علوي بن عبدالله
      if (scan.word(at)?.part?.is.part === 'link' && isWhole(scan.word(at)?.part ?? null)) continue
      break
    }
    const part = word.part
    if (part !== null && (at === from || isWhole(part)) && (part.is.part === 'given' || part.is.part === 'link')) {
      if (part.is.part === 'given' && isPreposition(scan, at)) break
      if (at === from) {
        cut = part
        gender = part.is.gender
      }
      if (part.is.part === 'given') {
        givens++
        if (part.is.common === true && at === from && evidence === 'none' && !goesOn(scan, at + 1)) break
        lastSolid = at + 1
      }
      at++
      parts++
      continue
    }
    if (parts === 0 && evidence === 'none') break
    const afterLink = parts > 0 && scan.word(at - 1)?.part?.is.part === 'link'
    if (known !== null && !afterLink && known.entry.kind !== 'place') break
    if (mayBeName(scan, at) || (parts > 0 && isSurname(scan, at)) || (afterLink && word.particle === null)) {
      if (parts >= 2 && looksLikeVerb(word.form)) break
      if (parts >= 4 && givens > 0) break
      unknown++
      at++
      parts++
      lastSolid = at
      if (word.form.startsWith('ال') && parts > 1 && !afterLink) break
      continue
    }
    break
  }
  if (lastSolid === from) return null
  const length = lastSolid - from
  if (entry === null && evidence === 'none' && length < 2) return null
  if (entry === null && givens === 0 && evidence === 'none') return null
  if (entry === null && givens === 0 && unknown === 1 && looksLikeVerb(scan.form(from))) return null
  return { from, to: lastSolid, entry, gender, cut }
}

const isWhole = (cut: Cut | null): boolean => cut !== null && cut.conj === '' && cut.prep === '' && !cut.article && cut.suffix === ''

/** علي printed على is the preposition. */
function isPreposition(scan: Scan, at: number): boolean {
  return scan.form(at) === 'علي' && scan.endsAsPrinted(at, 'ى')
}

/** True for a word that nothing in the lexicon speaks for. */
export function mayBeName(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  return word !== undefined && scan.isWord(at) && !word.known && word.form.length >= 2 && !scan.isTime(at)
}

/** A last name with the article, or one that is also a nationality: al-Jubayr, al-Miṣrī. */
function isSurname(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at)) return false
  if (word.part?.article === true && word.part.conj === '' && word.part.prep === '') return true
  return word.form.startsWith('ال') && !word.known
}

/** Imperfect and future shapes: y-, s-y-, s-t-. Too many names begin with t- for that letter alone. */
function looksLikeVerb(form: string): boolean {
  return form.length >= 4 && (/^س[يتن]/u.test(form) || /^ي/u.test(form) || /^(?:است|انت|يت)/u.test(form))
}

function goesOn(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined) return false
  return (word.part !== null && word.part.conj === '' && word.part.prep === '') || mayBeName(scan, at) || scan.entryAt(at)?.entry.kind === 'person'
}
