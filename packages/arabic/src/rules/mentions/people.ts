import { type Agreement, ByForm, type Mention } from '@isnad/engine'
import type { Word } from '../../word.js'
import { cliticsOf, markerOf } from './marker.js'
import { personName } from './person-name.js'
import type { Scan } from './scan.js'

const ONE: Agreement = { number: 'one', gender: null }

const SIDES_WORDS = new Map<string, 'two' | 'many'>([
  ['الطرفان', 'two'],
  ['الجانبان', 'two'],
  ['الوزيران', 'two'],
  ['الرئيسان', 'two'],
  ['المجتمعون', 'many'],
  ['المشاركون', 'many'],
  ['المجتمعين', 'many'],
  ['الحضور', 'many'],
  ['هولاء', 'many'],
])

/** "His Excellency", "His Highness", without a name: the person named last. */
const EXCELLENCIES = new Set([
  'معاليه',
  'سموه',
  'سعادته',
  'فخامته',
  'جلالته',
  'سماحته',
  'فضيلته',
  'دولته',
  'سموها',
  'معاليها',
])

export function excellencyAt(scan: Scan, i: number): Mention | null {
  if (!EXCELLENCIES.has(scan.form(i))) return null
  return {
    ...group(scan, i, i + 1, 'excellency', 'two', true, 'ar.mention.excellency'),
    kind: 'person',
    agreement: { number: 'one', gender: scan.form(i).endsWith('ها') ? 'f' : 'm' },
  }
}

/** The same behind "that", before their verb. */
const SIDES_BEFORE = new Set(['الطرفين', 'الجانبين', 'الوزيرين', 'الرئيسين'])

const sides = new ByForm<Word, 'two' | 'two-before' | 'many' | null>(
  (_word, form) => SIDES_WORDS.get(form) ?? (SIDES_BEFORE.has(form) ? 'two-before' : null),
)

/** "Both sides", "those gathered", "these": the parties spoken of before. */
export function sidesAt(scan: Scan, i: number): Mention | null {
  const number = sides.at(scan.tokens, i)
  if (number === null || (number === 'two-before' && scan.word(i + 1)?.verb?.is.number !== 'two')) return null
  return group(scan, i, i + 1, 'sides', number === 'many' ? 'many' : 'two', true, 'ar.mention.sides')
}

function group(
  scan: Scan,
  from: number,
  to: number,
  office: string,
  number: 'two' | 'many',
  anaphoric: boolean,
  rule: string,
): Mention {
  return {
    from,
    to,
    kind: office === 'sides' ? 'group' : 'anonymous',
    entry: null,
    name: null,
    role: { from, to },
    office,
    of: null,
    parts: [],
    agreement: { number, gender: 'm' },
    anaphoric,
    counterpart: false,
    clitics: '',
    marker: markerOf(scan, from, null),
    rule,
  }
}

/** "The American John Kerry": a nationality and a name, as in lists of counterparts. */
export function adjectiveAndName(scan: Scan, i: number, before: readonly Mention[]): Mention | null {
  const nisba = scan.word(i)?.nisba
  if (nisba == null || !nisba.article || nisba.is.number !== 'one' || nisba.prep !== '') return null
  const name = personName(scan, i + 1, 'none')
  if (name === null || (name.cut !== null && name.cut.conj !== '')) return null
  const last = before[before.length - 1]
  const lists =
    last !== undefined &&
    scan.sentence(last.from) === scan.sentence(i) &&
    (last.counterpart || last.kind === 'group' || scan.word(last.from)?.title?.is.number === 'two')
  return {
    from: i,
    to: name.to,
    kind: 'person',
    entry: name.entry,
    name: { from: name.from, to: name.to },
    role: { from: i, to: i + 1 },
    office: lists ? (last?.office ?? null) : null,
    of: nisba.is.of,
    parts: [{ entry: null, of: nisba.is.of, from: i, to: i + 1 }],
    agreement: ONE,
    anaphoric: false,
    counterpart: false,
    clitics: cliticsOf(nisba),
    marker: markerOf(scan, i, nisba),
    rule: 'ar.mention.nationality-and-name',
  }
}

/** A people named by its nationality: "the Iranians", "Palestinians". */
export function peopleAt(scan: Scan, i: number, word: Word): Mention | null {
  const { nisba } = word
  if (nisba === null) return null
  if (nisba.is.number === 'one') return nationalAt(scan, i, nisba)
  if (nisba.is.number !== 'many' || nisba.is.gender !== 'm') return null
  if (scan.word(i - 1)?.particle == null && !nisba.article) return null
  return {
    from: i,
    to: i + 1,
    kind: 'group',
    entry: null,
    name: null,
    role: { from: i, to: i + 1 },
    office: 'people',
    of: nisba.is.of,
    parts: [{ entry: null, of: nisba.is.of, from: i, to: i + 1 }],
    agreement: { number: 'many', gender: 'm' },
    anaphoric: false,
    counterpart: false,
    clitics: cliticsOf(nisba),
    marker: markerOf(scan, i, nisba),
    rule: 'ar.mention.people',
  }
}

/** One person called by his nationality alone, right after a finite verb: "the Chechen pleaded …". */
function nationalAt(scan: Scan, i: number, nisba: NonNullable<Word['nisba']>): Mention | null {
  const before = scan.word(i - 1)
  const verb = before?.verb
  if (!nisba.article || nisba.conj !== '' || nisba.prep !== '' || verb == null || verb.is.person !== 3) return null
  if (
    (verb.is.tense !== 'past' && verb.is.tense !== 'present') ||
    before?.occasion != null ||
    before?.body != null ||
    verb.suffix !== ''
  )
    return null
  return {
    from: i,
    to: i + 1,
    kind: 'person',
    entry: null,
    name: null,
    role: { from: i, to: i + 1 },
    office: 'national',
    of: nisba.is.of,
    parts: [{ entry: null, of: nisba.is.of, from: i, to: i + 1 }],
    agreement: { number: 'one', gender: nisba.is.gender },
    anaphoric: true,
    counterpart: false,
    clitics: '',
    marker: null,
    rule: 'ar.mention.national',
  }
}
