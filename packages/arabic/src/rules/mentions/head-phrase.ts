import type { Word } from '../../word.js'
import { bodyPhrase } from './body-phrase.js'
import { documentPhrase } from './document-phrase.js'
import { mediumPhrase } from './medium-phrase.js'
import { isDefinite, type Phrase } from './phrase.js'
import type { Scan } from './scan.js'
import { sourcePhrase } from './source-phrase.js'
import { titlePhrase } from './title-phrase.js'

/** The phrase that the word at `i` heads: a source before a title (masʾūl is both), a title before a body. */
export function phraseAt(scan: Scan, i: number, word: Word): Phrase | null {
  const skip = honorificsEnd(scan, i)
  if (skip > i) {
    const inner = scan.word(skip)
    const phrase = inner === undefined ? null : phraseAt(scan, skip, inner)
    if (phrase !== null) return { ...phrase, from: i, cut: scan.word(i)?.part ?? phrase.cut }
    // "the German chancellor": an honorific that is also an office, with whose it is behind it
    if (skip > i + 1 || word.title === null || scan.word(skip)?.nisba == null) return null
  }
  if (isFunctionWord(word) || isOccasion(word) || isOtherWord(scan, i, word)) return null
  // amara "ordered", not āmir "commander": a bare form that is a verb of saying is that
  const verbal = word.reporting !== null && word.reporting.prep === '' && !(word.title ?? word.source)?.article
  const agent =
    !verbal &&
    !isMatter(word) &&
    !isQuality(scan, i, word) &&
    !isAttribute(scan, i, word) &&
    (word.body === null || word.body.is.type !== 'opposition') &&
    !isAid(scan, i, word)
  const source = agent && word.source !== null ? sourcePhrase(scan, i) : null
  // muḥāfaẓa is a governorate sooner than a lady governor
  const thing =
    word.title !== null && word.title.is.gender === 'f' && word.body !== null && word.body.rest === word.title.rest
  const title = agent && word.title !== null && !thing ? titlePhrase(scan, i) : null
  if (source !== null && (title === null || (source.to >= title.to && title.office !== 'chancellor'))) return source
  if (title !== null) return title
  if (word.medium !== null) return mediumPhrase(scan, i, word)
  if (word.body !== null || word.portfolio !== null) {
    const body = bodyPhrase(scan, i)
    return body !== null && isSomebody(body) ? body : null
  }
  if (word.document !== null) return documentPhrase(scan, i, word)
  return null
}

/** wa-ilā is no governor (wālī), and ʿalā maqrubatin "near" nobody's (lady) confidante. */
const isOtherWord = (scan: Scan, i: number, { form }: Word): boolean =>
  (form === 'والي' && scan.endsAsPrinted(i, 'ى')) || (form === 'مقربه' && scan.form(i - 1) === 'علي')

/** al-amr is "the matter" and no commander. */
const isMatter = (word: Word): boolean => word.title?.rest === 'امر' && word.title.article

/** masʾūliyya is "responsibility", and not "his officials", which folds alike. */
const isQuality = (scan: Scan, i: number, word: Word): boolean =>
  (word.title ?? word.source)?.suffix === 'ه' && scan.endsAsPrinted(i, 'ة')

/** True for a word that names an occasion rather than somebody: mufāwaḍāt "negotiations", not "(female) negotiators". */
function isOccasion(word: Word): boolean {
  if (word.occasion === null || word.medium !== null) return false
  const somebody = word.title ?? word.source ?? word.body ?? word.document
  return somebody === null || somebody.rest.length <= word.occasion.rest.length
}

/** musāʿada is "aid" and muqarrara "scheduled", unless an office follows: musāʿadat al-wazīr, "the minister's (lady) assistant". */
function isAid(scan: Scan, i: number, word: Word): boolean {
  const office = word.title?.is.office
  if ((office !== 'assistant' && office !== 'rapporteur') || word.title?.is.gender === 'm') return false
  return scan.word(i + 1)?.title == null
}

/** True for a word that holds others together, though its letters are also a noun's: amāma "before", imāman. */
export function isFunctionWord(word: Word): boolean {
  const { particle, title } = word
  return (
    particle !== null &&
    // walī, "heir", is not "and to me"
    (title === null || title.conj !== '' || particle.conj === '') &&
    particle.is.type !== 'common' &&
    particle.is.type !== 'standing' &&
    particle.rest.length >= word.form.length - 1
  )
}

/** Titles and sources whose feminine plural is another word: muqarrarāt "decisions", musāʿadāt "aid". */
const isThings = (noun: { readonly is: { readonly number: string; readonly gender: string } }): boolean =>
  noun.is.number === 'many' && noun.is.gender === 'f'

/** Sources whose plural is a feminine word of its own: "sources", "parties", "circles". */
const CROWDS = new Set(['source', 'media'])

/** True behind "some", "several", or the verb of saying whose subject it is. */
function isCounted(scan: Scan, i: number): boolean {
  const before = scan.word(i - 1)
  const said = before?.reporting?.is.form
  return (
    before?.particle?.is.type === 'quantifier' ||
    (said !== undefined && said.tense !== 'noun' && said.tense !== 'participle')
  )
}

/**
 * True for a noun that describes the noun before it: al-ḥizb al-ḥākim "the ruling party", ḥall siyāsī "a political solution".
 */
function isAttribute(scan: Scan, i: number, word: Word): boolean {
  const noun = word.title ?? word.source
  if (noun === null || noun.conj !== '' || noun.prep !== '' || noun.is.number !== 'one')
    return noun !== null && isThings(noun) && !CROWDS.has(word.source?.is.type ?? '') && !isCounted(scan, i)
  const before = scan.word(i - 1)
  if (before === undefined || !scan.isWord(i - 1) || scan.isTime(i - 1) || before.form.length < 2) return false
  if (
    before.reporting !== null ||
    (before.verb !== null && before.verb.is.tense !== 'noun' && before.occasion?.is.form !== 'noun')
  )
    return false
  if (before.particle !== null && before.particle.is.type !== 'common') return false
  if (/(?:ي|يه)$/u.test(word.form)) return true
  // "in Cairo | the president": a man is no attribute of a town, nor of a woman
  if (before.form.endsWith('ه') && noun.is.gender === 'm') return false
  const town = scan.entryAt(i - 1)
  if (town !== null && town.to === i && (town.entry.kind === 'place' || town.entry.kind === 'state')) return false
  return noun.article && /^(?:[وف]?(?:[بك]?ال|لل))/u.test(before.form)
}

/** Bodies that "the …" alone is enough to name; any other needs to be said whose it is. */
const INSTITUTIONS = new Set([
  'armed-group',
  'government',
  'ministry',
  'presidency',
  'parliament',
  'army',
  'police',
  'opposition',
  'coalition',
  'delegation',
  'party',
  'movement',
  'organisation',
  'council',
  'court',
  'committee',
  'mission',
  'regime',
])

function isSomebody(body: Phrase): boolean {
  const sort = (body.office ?? '').split(':')[0] as string
  if (body.office?.includes(':')) return true
  if (sort === 'country') return body.parts.some((p) => p.entry !== null)
  return (
    body.parts.length > 0 ||
    body.name != null ||
    (body.cut !== null && isDefinite(body.cut) && INSTITUTIONS.has(sort)) ||
    (body.to - body.from >= 2 && INSTITUTIONS.has(sort))
  )
}

/** Honorifics and ranks that stand before a title or a name: his excellency, the doctor, major general. */
export function honorificsEnd(scan: Scan, i: number): number {
  let at = i
  for (;;) {
    const part = scan.word(at)?.part
    if (
      part == null ||
      (part.is.part !== 'honorific' && part.is.part !== 'rank') ||
      (at > i && (part.conj !== '' || part.prep !== ''))
    )
      return at
    // ḥaḍarahu, "attended it", is not ḥaḍra
    if (scan.form(at) === 'حضره' && scan.endsAsPrinted(at, 'ه')) return at
    // farīq is "team", liwāʾ "brigade", but for a rank's article
    if (part.is.part === 'rank' && !isDefinite(part) && at === i) return at
    at++
    if (scan.form(at) === '.') at++
    if (at - i > 6) return at
  }
}
