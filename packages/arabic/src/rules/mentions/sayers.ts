import type { Mention } from '@isnad/engine'
import { fills, slotBits } from '../../fills.js'
import type { Reporting } from '../../word.js'
import { phraseAt } from './head-phrase.js'
import { Tail } from './phrase.js'
import type { Scan } from './scan.js'
import { withName } from './with-name.js'

const REPORTING = slotBits('reporting')

/** True right after a finite verb of saying, where its subject is looked for. */
export function saidBefore(scan: Scan, i: number): boolean {
  const at = scan.isOpening(i - 1) ? i - 2 : i - 1
  if (at < 0 || !fills(scan.tokens, at, REPORTING)) return false
  const reporting = scan.word(at)?.reporting
  if (reporting == null || reporting.is.form.passive || reporting.is.form.person !== 3 || reporting.suffix !== '')
    return false
  return (reporting.is.form.tense === 'past' || reporting.is.form.tense === 'present') && reporting.is.guard === null
}

/**
 * Whoever a verb of saying has for its subject, where no grammar of names knows it: "farmers said", "the secretariat affirmed".
 *
 * Holds: after a verb that may take a bare noun for its object, only where "that", a colon or a quote follows in the clause.
 */
export function sayersAt(scan: Scan, i: number): Mention | null {
  const word = scan.word(i)
  const verb = scan.word(i - 1)?.reporting
  if (word === undefined || verb == null || !scan.isWord(i) || word.reporting !== null || word.form.length < 3)
    return null
  if (word.verb !== null && word.verb.is.tense !== 'noun' && word.verb.suffix === '' && !word.form.startsWith('ال'))
    return null
  const { particle } = word
  const type = particle?.is.type ?? null
  if (type !== null && type !== 'common' && type !== 'quantifier') return null
  if (type === 'quantifier' || word.number !== null) return someAt(scan, i)
  if (particle !== null && (particle.prep !== '' || particle.conj !== '' || particle.suffix !== '')) return null
  if ((word.measure !== null || word.topic !== null || word.occasion !== null) && !/(?:ون|ين)$/u.test(word.form))
    return null
  const tail = new Tail(
    scan,
    i,
    { rest: word.form, conj: '', prep: '', future: false, article: false, suffix: '' },
    { list: false, links: SAYER_LINKS },
  )
  tail.read()
  if ((verb.is.object || verb.is.addressee) && !wordsFollow(scan, tail.at) && !isServed(scan, tail.at, verb.is))
    return null
  const people = /(?:ون|ين)$/u.test(word.form)
  const gender = verb.is.form.gender ?? null
  return sayer(
    i,
    tail.at,
    people ? 'anonymous' : 'organisation',
    tail.of(),
    tail.parts,
    { number: people ? 'many' : 'one', gender: people ? 'm' : gender },
    'ar.mention.sayer',
  )
}

const sayer = (
  from: number,
  to: number,
  kind: Mention['kind'],
  of: string | null,
  parts: Mention['parts'],
  agreement: Mention['agreement'],
  rule: string,
): Mention => ({
  from,
  to,
  kind,
  entry: null,
  name: null,
  role: { from, to },
  office: 'sayer',
  of,
  parts,
  agreement,
  anaphoric: false,
  counterpart: false,
  clitics: '',
  marker: null,
  rule,
})

/** "Some parties", "several ministers": the phrase behind the quantifier, which is indefinite and many. */
function someAt(scan: Scan, i: number): Mention | null {
  const next = scan.word(i + 1)
  if (next === undefined || !scan.isWord(i + 1)) return null
  if (scan.form(i + 1) === 'من') return manyOf(scan, i)
  const phrase = phraseAt(scan, i + 1, next)
  if (phrase === null && ONE.test(scan.form(i)) && next.form.startsWith('ال')) return oneOf(scan, i)
  if (phrase === null || phrase.cut?.prep !== '') return null
  return {
    ...withName(scan, phrase, []),
    from: i,
    kind: phrase.kind === 'person' || phrase.kind === 'group' ? 'anonymous' : phrase.kind,
    agreement: { number: 'many', gender: 'm' },
    anaphoric: false,
    clitics: '',
    marker: null,
    rule: 'ar.mention.some',
  }
}

/** True where the verb's own preposition follows at once, which what it is said of would stand behind: "expressed | its regret". */
function isServed(scan: Scan, at: number, { preps, addressee, lemma }: Reporting): boolean {
  if (addressee || AMBIGUOUS.has(lemma)) return false
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at)) return false
  if (preps.includes(word.form)) return word.form !== ''
  return preps.includes('ب') && word.form.length > 3 && word.form[0] === 'ب' && !word.whole
}

const THAT = slotBits('particle')

/** Called on somebody, tightened something: what stands behind the verb need not be who did. */
const AMBIGUOUS = new Set(['دعا', 'شدد'])

/** Whoever is named between "that" and his verb of saying: "that the centre called on". */
export function sayerBefore(scan: Scan, i: number): Mention | null {
  if (i + 1 >= scan.length || !fills(scan.tokens, i + 1, REPORTING) || i === 0 || !fills(scan.tokens, i - 1, THAT))
    return null
  const word = scan.word(i)
  const that = scan.word(i - 1)?.particle
  const verb = scan.word(i + 1)?.reporting
  if (word === undefined || that?.is.type !== 'that' || that.suffix !== '' || verb == null || verb.conj !== '')
    return null
  const { tense, gender, person, passive, number } = verb.is.form
  if ((tense !== 'past' && tense !== 'present') || verb.is.guard !== null || person !== 3 || passive) return null
  if (!/^ال..../u.test(word.form) || word.measure !== null || word.topic !== null || word.document !== null) return null
  if (gender !== (word.form.endsWith('ه') ? 'f' : 'm') || number === 'many') return null
  return sayer(i, i + 1, 'organisation', null, [], { number: 'one', gender }, 'ar.mention.sayer')
}

const SAYER_LINKS = new Set(['ل', 'في'])

const ONE = /^(?:احد|احدي)$/u

/** "One of the Iranians": whoever it is, whose side he has. */
function oneOf(scan: Scan, i: number): Mention | null {
  const verb = scan.word(i - 1)?.reporting?.is
  const nisba = scan.word(i + 1)?.nisba
  if (verb === undefined || ((verb.object || verb.addressee) && !wordsFollow(scan, i + 2))) return null
  const gender = scan.form(i) === 'احد' ? 'm' : 'f'
  return sayer(i, i + 2, 'anonymous', nisba?.is.of ?? null, [], { number: 'one', gender }, 'ar.mention.some')
}

/** "A number of the companies", "many of those present": who they are one of stands behind "of". */
function manyOf(scan: Scan, i: number): Mention | null {
  const noun = scan.word(i + 2)
  const verb = scan.word(i - 1)?.reporting
  if (noun === undefined || !scan.isWord(i + 2) || verb == null || noun.particle?.is.type === 'rel') return null
  const phrase = phraseAt(scan, i + 2, noun)
  const tail = new Tail(
    scan,
    i + 2,
    { rest: noun.form, conj: '', prep: '', future: false, article: noun.form.startsWith('ال'), suffix: '' },
    { list: false, links: SAYER_LINKS },
  )
  tail.read()
  const to = Math.max(phrase?.to ?? 0, tail.at)
  if (phrase === null && !noun.form.startsWith('ال')) return null
  if ((verb.is.object || verb.is.addressee) && !wordsFollow(scan, to) && !isServed(scan, to, verb.is)) return null
  return sayer(i, to, 'anonymous', phrase?.of ?? tail.of(), phrase?.parts ?? tail.parts, MANY, 'ar.mention.some')
}
const MANY: Mention['agreement'] = { number: 'many', gender: 'm' }

/** True where "that", a colon or a quote comes before the clause ends or turns to another verb. */
function wordsFollow(scan: Scan, from: number): boolean {
  for (let k = from; k < Math.min(from + 14, scan.length); k++) {
    if (scan.sentence(k) !== scan.sentence(from)) return false
    const word = scan.word(k)
    if (word === undefined) return false
    if (
      word.particle?.is.type === 'that' ||
      scan.form(k) === ':' ||
      (scan.isOpening(k) && scan.quotes.quotes[scan.quotes.at[k] ?? -1]?.kind === 'speech')
    )
      return true
    if (word.reporting !== null && word.reporting.is.form.tense !== 'noun') return false
  }
  return false
}
