import type { Entry } from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import { isFeminineAdjective } from './phrase.js'
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

/** What speaks for a name before it is looked at: after a title, or after a verb of saying, words nobody knows may be one. */
export type Evidence = 'title' | 'said' | 'none'

const MOST = 6
/** Second halves of Turkish and Persian last names. */
const TURKISH_SECOND = new Set(['اوغلو', 'اوغلي', 'زاده'])

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
    // al-Amīn is a name, al-amīn al-ʿāmm an office
    if (at > from && scan.form(at) === 'الامين' && scan.form(at + 1) === 'العام') break
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
    // bayān is a statement, not "with Yān"
    if (at === from && part !== null && part.prep !== '' && word.whole) break
    // after a title Bābakr is one name, not "with Ābakr"
    const cutName = at === from && evidence === 'title' && part !== null && part.prep !== '' && !word.known
    // "Demirtas | the leader of «X»"
    if (parts >= 2 && word.title !== null && isWhole(word.title) && takesOwner(scan, at + 1)) break
    if (
      part !== null &&
      !cutName &&
      (at === from ? !part.article || evidence === 'title' : isWhole(part)) &&
      (part.is.part === 'given' || part.is.part === 'link') &&
      !holdsOthersTogether(scan, at)
    ) {
      if (at === from) {
        cut = part
        gender = part.is.gender
      }
      if (part.is.part === 'given') {
        givens++
        if (part.is.common === true && at === from && evidence === 'none' && !goesOn(scan, at + 1, true)) break
        lastSolid = at + 1
      }
      at++
      parts++
      continue
    }
    // Müftüoğlu: whatever the first half is, the second makes it a name
    if (parts > 0 && TURKISH_SECOND.has(scan.form(at + 1))) {
      at += 2
      parts += 2
      lastSolid = at
      continue
    }
    if (parts === 0 && (evidence === 'none' || isFeminineAdjective(word.form) || isPluralOf(scan, at))) break
    // "a president convinced of the propaganda"
    if (parts > 0 && givens === 0 && evidence !== 'none' && /^(?:[بك]ال..|لل..)/u.test(word.form)) break
    const afterLink = parts > 0 && scan.word(at - 1)?.part?.is.part === 'link'
    if (known !== null && !afterLink) break
    if (
      mayBeName(scan, at) ||
      (parts > 0 && isSurname(scan, at)) ||
      (parts === 1 && givens === 1 && evidence === 'title' && isWordSurname(scan, at)) ||
      (afterLink && word.particle === null)
    ) {
      if (
        (parts >= 2 || (evidence === 'none' && scan.word(from)?.part?.is.common === true)) &&
        (looksLikeVerb(word.form) || (evidence === 'none' && word.form.startsWith('ت')))
      )
        break
      if (parts >= 4 && givens > 0) break
      // "Muḥammad Abū Ṭālib | and Musfir …"
      if (parts >= 2 && word.form[0] === 'و' && goesOn(scan, at + 1, true)) break
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
  if (evidence === 'said' && entry === null && givens === 0 && !soundsLikeName(scan, from, lastSolid)) return null
  if (entry === null && evidence === 'none' && length < 2) return null
  if (entry === null && givens === 0 && evidence === 'none') return null
  if (entry === null && givens === 0 && unknown === 1 && looksLikeVerb(scan.form(from))) return null
  return { from, to: lastSolid, entry, gender, cut }
}

const isWhole = (cut: Cut | null): boolean =>
  cut !== null && cut.conj === '' && cut.prep === '' && !cut.article && cut.suffix === ''

/**
 * True for a form that is a function word here and not a name: ʿalā "on" (also printed as the name ʿAlī is, in Egyptian
 * spelling), in, an.
 */
function holdsOthersTogether(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  const particle = word?.particle ?? null
  if (word === undefined || particle === null || particle.is.type === 'common' || particle.is.type === 'standing')
    return false
  if (particle.is.type === 'that') return true
  // Li, before another name
  if (particle.is.type === 'prep-pronoun' && goesOn(scan, at + 1, true)) return false
  if (particle.conj !== (word.part?.conj ?? '') || particle.prep !== (word.part?.prep ?? '')) return false
  if (word.form !== 'علي') return true
  return scan.endsAsPrinted(at, 'ى') || !goesOn(scan, at + 1)
}

/** True where whose office it is begins behind a word: a body in quotes, a body, a known noun with the article. */
function takesOwner(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (scan.isOpening(at)) return true
  return (
    word !== undefined &&
    scan.isWord(at) &&
    (word.body !== null || (word.known && word.form.startsWith('ال') && word.part === null))
  )
}

/** "The director of passports of the region": a plural before a noun with the article. */
const isPluralOf = (scan: Scan, at: number): boolean => {
  const { form } = scan.word(at) ?? { form: '' }
  return form.length > 5 && form.endsWith('ات') && scan.form(at + 1).startsWith('ال')
}

/** True where unknown words after a verb of saying can be a name: not in the shape of a plural, an adverb or an adjective with the article. */
function soundsLikeName(scan: Scan, from: number, to: number): boolean {
  if (isObject(scan, from, to)) return false
  for (let at = from; at < to; at++) {
    const form = scan.form(at)
    if (form.length < 3 ? at === to - 1 || !NOBLE.has(form) : /(?:ون|ين|ات|ا)$/u.test(form)) return false
    if (at === from && (/^(?:[وفبك]?ال|لل)/u.test(form) || isServedBy(scan, at))) return false
  }
  return true
}

/** De, van, von: the short words with which a foreign last name may begin. */
const NOBLE = new Set(['دي', 'دو', 'لو', 'لا', 'دل', 'دا'])

/** "Threatened to strike": what a verb takes with bi- is no name. */
function isServedBy(scan: Scan, at: number): boolean {
  if (!scan.form(at).startsWith('ب')) return false
  return scan.word(scan.isOpening(at - 1) ? at - 2 : at - 1)?.reporting?.is.preps.includes('ب') === true
}

/** "Accused his opponents": a word with a pronoun, where the verb has somebody for its object. */
function isObject(scan: Scan, from: number, to: number): boolean {
  if (to - from > 1 || !/..(?:ه|ها|هم)$/u.test(scan.form(from)) || scan.endsAsPrinted(from, 'ة')) return false
  const verb = scan.word(from - 1)?.reporting?.is
  return verb !== undefined && (verb.addressee || verb.object)
}

/** True for a word that nothing in the lexicon speaks for. */
export function mayBeName(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at) || word.form.length < 2 || scan.isTime(at)) return false
  if (!word.known) return true
  // a name that only looks like a noun in the accusative: Salva (سلفا) before Kiir
  const accusative = word.title?.is.bound === 'or-accusative' || word.source?.is.bound === 'or-accusative'
  const next = scan.word(at + 1)
  return accusative && word.reporting === null && next !== undefined && scan.isWord(at + 1) && !next.known
}

/** A last name with the article, or one that is also a nationality: al-Jubayr, al-Miṣrī. */
function isSurname(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at)) return false
  if (word.part?.article === true && word.part.conj === '' && word.part.prep === '') return true
  return word.form.startsWith('ال') && !word.known
}

/** A last name that is an everyday noun: Nāṣir Jūda "quality", Walīd al-Muʿallim "the teacher". */
function isWordSurname(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at) || scan.isTime(at) || word.reporting !== null || word.verb !== null)
    return false
  const type = word.particle?.is.type ?? null
  if (type !== null && (type !== 'common' || (word.particle?.conj ?? '') !== '' || (word.particle?.prep ?? '') !== ''))
    return false
  if (word.form.startsWith('ال')) return word.nisba === null
  return word.particle?.is.key === 'noun' && word.topic === null && word.body === null
}

/** Imperfect and future shapes: y-, s-y-, s-t-. Too many names begin with t- for that letter alone. */
function looksLikeVerb(form: string): boolean {
  return form.length >= 4 && (/^س[يتن]/u.test(form) || /^ي/u.test(form) || /^(?:است|انت|يت)/u.test(form))
}

/** True where a name goes on at a token; `strictly`: a word with the article is not enough. */
function goesOn(scan: Scan, at: number, strictly = false): boolean {
  const word = scan.word(at)
  if (
    word === undefined ||
    (strictly && word.form.startsWith('ال') && scan.entryAt(at)?.entry.kind !== 'person' && scan.word(at)?.part == null)
  )
    return false
  return (
    (word.part !== null && word.part.conj === '' && word.part.prep === '') ||
    mayBeName(scan, at) ||
    scan.entryAt(at)?.entry.kind === 'person'
  )
}
