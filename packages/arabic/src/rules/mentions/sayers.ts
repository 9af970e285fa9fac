import type { Mention } from '@isnad/engine'
import { fills, slotBits } from '../../fills.js'
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
  if ((verb.is.object || verb.is.addressee) && !wordsFollow(scan, tail.at)) return null
  const people = /(?:ون|ين)$/u.test(word.form)
  const gender = verb.is.form.gender ?? null
  return {
    from: i,
    to: tail.at,
    kind: people ? 'anonymous' : 'organisation',
    entry: null,
    name: null,
    role: { from: i, to: tail.at },
    office: 'sayer',
    of: tail.of(),
    parts: tail.parts,
    agreement: { number: people ? 'many' : 'one', gender: people ? 'm' : gender },
    anaphoric: false,
    counterpart: false,
    clitics: '',
    marker: null,
    rule: 'ar.mention.sayer',
  }
}

/** "Some parties", "several ministers": the phrase behind the quantifier, which is indefinite and many. */
function someAt(scan: Scan, i: number): Mention | null {
  const next = scan.word(i + 1)
  if (next === undefined || !scan.isWord(i + 1) || scan.form(i + 1) === 'من') return null
  const phrase = phraseAt(scan, i + 1, next)
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

const SAYER_LINKS = new Set(['ل', 'في'])

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
