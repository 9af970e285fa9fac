import type { Agreement, Layers, Mention, MentionLayer, TokenRange } from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import type { Lexicon } from '../../lexicon.js'
import type { VerbForm, Word } from '../../word.js'
import { bodyPhrase } from './body-phrase.js'
import { type Evidence, mayBeName, type PersonName, personName } from './person-name.js'
import { isDefinite, type Phrase, Tail } from './phrase.js'
import { Scan } from './scan.js'
import { sourcePhrase } from './source-phrase.js'
import { titlePhrase } from './title-phrase.js'

type Needs = Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'quotes' | 'sentences' | 'times'>

const ONE: Agreement = { number: 'one', gender: null }

/**
 * All stretches that name an actor or a place, in order, none inside another.
 *
 * A phrase is read from its head (a title, a source, a body, an entry, a given name); its name follows it or stands before it
 * with a comma between. Last names of people the report has named are found again wherever they stand alone.
 */
export function findMentions(layers: Needs, lexicon: Lexicon): MentionLayer {
  const { tokens, quotes, sentences, times } = layers
  const scan = new Scan(tokens, quotes, sentences, times, lexicon)
  const found: Mention[] = []
  const surnames = new Map<string, Mention>()
  let i = layers.credits.bodyFrom
  while (i < tokens.length) {
    const seen = scan.isWord(i) && !scan.isTime(i) ? mentionAt(scan, i, found) : null
    const named = seen === null || seen.rule === 'ar.mention.sayer' ? surnameAt(scan, i, surnames) : null
    const mention = named ?? seen
    if (mention === null) {
      i++
      continue
    }
    const whole = titleWithName(scan, found, mention)
    if (whole !== null) {
      while (found.length > 0 && (found[found.length - 1] as Mention).from >= whole.from) found.pop()
      found.push(whole)
      rememberSurname(scan, whole, surnames)
      i = whole.to
      continue
    }
    found.push(mention)
    rememberSurname(scan, mention, surnames)
    i = mention.to
  }
  const mentions = surnames.size === 0 ? found : withSurnames(scan, found, surnames, layers.credits.bodyFrom)
  const at = new Int32Array(tokens.length).fill(-1)
  mentions.forEach((m, k) => at.fill(k, m.from, m.to))
  return { mentions, at }
}

const NAME_GAP = 7

/**
 * One mention of a title and of the name behind it, where words the grammar of titles does not know stand between: "the head of the
 * prisoners' committee in the group Yaḥyā …". Null where a verb, "that", a mark or a date parts them.
 */
function titleWithName(scan: Scan, before: readonly Mention[], name: Mention): Mention | null {
  const last = before[before.length - 1]
  // "the commissioner for refugees | at the United Nations | Nūra …": the body stands between
  const between = last !== undefined && last.kind !== 'person' && last.kind !== 'anonymous' && last.marker === 'in' ? last : null
  const title = between === null ? last : before[before.length - 2]
  if (title === undefined) return null
  if (name.kind !== 'person' || name.name === null || name.role !== null || name.marker !== null || name.clitics !== '') return null
  if (title.name !== null || title.role === null || title.agreement.number !== 'one' || title.anaphoric) return null
  if (title.kind !== 'person' && title.kind !== 'anonymous') return null
  if (name.from - title.to > NAME_GAP || scan.sentence(name.from) !== scan.sentence(title.from)) return null
  for (let k = title.to; k < name.from; k++) {
    const word = scan.word(k)
    if (between !== null && k >= between.from && k < between.to) continue
    if (word === undefined || !scan.isWord(k) || scan.isTime(k) || word.reporting !== null) return null
    if (word.verb !== null && word.verb.is.tense !== 'noun' && !word.form.startsWith('ال')) return null
    const type = word.particle?.is.type ?? null
    if (type !== null && type !== 'common' && type !== 'standing' && !(type === 'prep' && (word.form === 'في' || word.form === 'ب'))) return null
    if (word.particle !== null && word.particle.conj !== '') return null
  }
  return {
    ...title,
    to: name.to,
    kind: 'person',
    entry: name.entry,
    name: name.name,
    of: title.of ?? between?.of ?? name.of,
    agreement: { number: 'one', gender: title.agreement.gender ?? name.agreement.gender },
    rule: 'ar.mention.title-and-name',
  }
}

/** True a few words behind a title whose name has not come yet. */
function awaitsName(scan: Scan, i: number, before: readonly Mention[]): boolean {
  const nearest = before[before.length - 1]
  const last = nearest?.marker === 'in' && nearest.kind !== 'person' && nearest.kind !== 'anonymous' ? before[before.length - 2] : nearest
  if (last === undefined || last.name !== null || last.role === null || last.agreement.number !== 'one' || last.anaphoric) return false
  return (last.kind === 'person' || last.kind === 'anonymous') && i - last.to <= NAME_GAP && scan.sentence(i) === scan.sentence(last.from)
}

function mentionAt(scan: Scan, i: number, before: readonly Mention[]): Mention | null {
  const word = scan.word(i)
  if (word === undefined) return null
  if (!mayHead(word) && !saidBefore(scan, i)) return sidesAt(scan, i)
  // a word that is an office or a name (zaʿīm, amīn) is the office, unless a longer name stands here
  const office = word.title !== null || word.source !== null
  const awaited = word.part?.is.part === 'given' && word.part.prep === '' && word.part.conj === '' && awaitsName(scan, i, before)
  const person = personAt(scan, i, awaited ? 'title' : saidBefore(scan, i) && !office ? 'said' : 'none')
  if (person !== null && (!office || person.to - person.from > 1)) return person
  const hit = scan.entryAt(i)
  const phrase = phraseAt(scan, i, word)
  if (hit !== null && (phrase === null || hit.to >= phrase.to)) {
    if (hit.entry.kind === 'person') return null
    return entryMention(scan, i, hit.to, hit.entry, hit.cut, before[before.length - 1])
  }
  if (phrase !== null) return withName(scan, phrase, before)
  if (word.nisba !== null) return peopleAt(scan, i, word) ?? adjectiveAndName(scan, i, before)
  return sidesAt(scan, i) ?? excellencyAt(scan, i) ?? (saidBefore(scan, i) ? sayersAt(scan, i) : null)
}

/** True for a word from which a mention may be read, whatever stands beside it; most are not, and are asked nothing more. */
function mayHead(word: Word): boolean {
  return (
    word.entries.length > 0 ||
    word.part !== null ||
    word.title !== null ||
    word.source !== null ||
    word.body !== null ||
    word.portfolio !== null ||
    word.medium !== null ||
    word.document !== null ||
    word.nisba !== null
  )
}

/** True right after a finite verb of saying, where its subject is looked for. */
function saidBefore(scan: Scan, i: number): boolean {
  const at = scan.isOpening(i - 1) ? i - 2 : i - 1
  const reporting = scan.word(at)?.reporting
  if (reporting == null || reporting.is.form.passive || reporting.is.form.person !== 3 || reporting.suffix !== '') return false
  return (reporting.is.form.tense === 'past' || reporting.is.form.tense === 'present') && reporting.is.guard === null
}

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
const EXCELLENCIES = new Set(['معاليه', 'سموه', 'سعادته', 'فخامته', 'جلالته', 'سماحته', 'فضيلته', 'دولته', 'سموها', 'معاليها'])

function excellencyAt(scan: Scan, i: number): Mention | null {
  if (!EXCELLENCIES.has(scan.form(i))) return null
  return { ...group(scan, i, i + 1, 'excellency', 'two', true, 'ar.mention.excellency'), kind: 'person', agreement: { number: 'one', gender: scan.form(i).endsWith('ها') ? 'f' : 'm' } }
}

/** The same behind "that", before their verb. */
const SIDES_BEFORE = new Set(['الطرفين', 'الجانبين', 'الوزيرين', 'الرئيسين'])

/** "Both sides", "those gathered", "these": the parties spoken of before. */
function sidesAt(scan: Scan, i: number): Mention | null {
  const dual = scan.word(i + 1)?.verb?.is.number === 'two' && SIDES_BEFORE.has(scan.form(i))
  const number = dual ? 'two' : SIDES_WORDS.get(scan.form(i))
  return number === undefined ? null : group(scan, i, i + 1, 'sides', number, true, 'ar.mention.sides')
}

/**
 * Whoever a verb of saying has for its subject, where no grammar of names knows it: "farmers said", "the secretariat affirmed".
 *
 * Holds: after a verb that may take a bare noun for its object, only where "that", a colon or a quote follows in the clause.
 */
function sayersAt(scan: Scan, i: number): Mention | null {
  const word = scan.word(i)
  const verb = scan.word(i - 1)?.reporting
  if (word === undefined || verb == null || !scan.isWord(i) || word.reporting !== null || word.form.length < 3) return null
  if (word.verb !== null && word.verb.is.tense !== 'noun' && word.verb.suffix === '' && !word.form.startsWith('ال')) return null
  const { particle } = word
  const type = particle?.is.type ?? null
  if (type !== null && type !== 'common' && type !== 'quantifier') return null
  if (type === 'quantifier') return someAt(scan, i)
  if (particle !== null && (particle.prep !== '' || particle.conj !== '' || particle.suffix !== '')) return null
  if ((word.measure !== null || word.topic !== null || word.occasion !== null) && !/(?:ون|ين)$/u.test(word.form)) return null
  const tail = new Tail(scan, i, { rest: word.form, conj: '', prep: '', future: false, article: false, suffix: '' }, { list: false, links: SAYER_LINKS })
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
    if (word.particle?.is.type === 'that' || scan.form(k) === ':' || (scan.isOpening(k) && scan.quotes.quotes[scan.quotes.at[k] ?? -1]?.kind === 'speech')) return true
    if (word.reporting !== null && word.reporting.is.form.tense !== 'noun') return false
  }
  return false
}

function group(scan: Scan, from: number, to: number, office: string, number: 'two' | 'many', anaphoric: boolean, rule: string): Mention {
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

/** The phrase that the word at `i` heads: a source before a title (masʾūl is both), a title before a body. */
function phraseAt(scan: Scan, i: number, word: Word): Phrase | null {
  const skip = honorificsEnd(scan, i)
  if (skip > i) {
    const inner = scan.word(skip)
    const phrase = inner === undefined ? null : phraseAt(scan, skip, inner)
    if (phrase !== null) return { ...phrase, from: i, cut: scan.word(i)?.part ?? phrase.cut }
    return null
  }
  if (isFunctionWord(word) || isOccasion(word)) return null
  // amara "ordered", not āmir "commander": a bare form that is a verb of saying is that
  const verbal = word.reporting !== null && word.reporting.prep === '' && !(word.title ?? word.source)?.article
  const agent = !verbal && !isAttribute(scan, i, word) && (word.body === null || word.body.is.type !== 'opposition') && !isAid(scan, i, word)
  const source = agent && word.source !== null ? sourcePhrase(scan, i) : null
  // muḥāfaẓa is a governorate sooner than a lady governor
  const thing = word.title !== null && word.title.is.gender === 'f' && word.body !== null && word.body.rest === word.title.rest
  const title = agent && word.title !== null && !thing ? titlePhrase(scan, i) : null
  if (source !== null && (title === null || source.to >= title.to)) return source
  if (title !== null) return title
  if (word.medium !== null) return mediumPhrase(scan, i, word)
  if (word.body !== null || word.portfolio !== null) {
    const body = bodyPhrase(scan, i)
    return body !== null && isSomebody(body) ? body : null
  }
  if (word.document !== null) return documentPhrase(scan, i, word)
  return null
}

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
function isFunctionWord(word: Word): boolean {
  const particle = word.particle
  return particle !== null && particle.is.type !== 'common' && particle.is.type !== 'standing' && particle.rest.length >= word.form.length - 1
}

/** Titles and sources whose feminine plural is another word: muqarrarāt "decisions", musāʿadāt "aid". */
const isThings = (noun: { readonly is: { readonly number: string; readonly gender: string } }): boolean => noun.is.number === 'many' && noun.is.gender === 'f'

/**
 * True for a noun that describes the noun before it: al-ḥizb al-ḥākim "the ruling party", ḥall siyāsī "a political solution".
 */
function isAttribute(scan: Scan, i: number, word: Word): boolean {
  const noun = word.title ?? word.source
  if (noun === null || noun.conj !== '' || noun.prep !== '' || noun.is.number !== 'one') return noun !== null && isThings(noun) && word.source?.is.type !== 'source'
  const before = scan.word(i - 1)
  if (before === undefined || !scan.isWord(i - 1) || scan.isTime(i - 1) || before.form.length < 3) return false
  if (before.reporting !== null || (before.verb !== null && before.verb.is.tense !== 'noun' && before.occasion === null)) return false
  if (before.particle !== null && before.particle.is.type !== 'common') return false
  if (/(?:ي|يه)$/u.test(word.form)) return true
  return noun.article && /^(?:[وف]?(?:[بك]?ال|لل))/u.test(before.form)
}

/** Bodies that "the …" alone is enough to name; any other needs to be said whose it is. */
const INSTITUTIONS = new Set(['armed-group', 'government', 'ministry', 'presidency', 'parliament', 'army', 'police', 'opposition', 'coalition', 'delegation', 'party', 'movement', 'organisation', 'council', 'court', 'committee', 'mission', 'regime'])

function isSomebody(body: Phrase): boolean {
  const sort = (body.office ?? '').split(':')[0] as string
  if (body.office !== null && body.office.includes(':')) return true
  if (sort === 'country') return body.parts.some((p) => p.entry !== null)
  return body.parts.length > 0 || body.name != null || (body.cut !== null && isDefinite(body.cut) && INSTITUTIONS.has(sort)) || (body.to - body.from >= 2 && INSTITUTIONS.has(sort))
}

/** Honorifics and ranks that stand before a title or a name: his excellency, the doctor, major general. */
function honorificsEnd(scan: Scan, i: number): number {
  let at = i
  for (;;) {
    const part = scan.word(at)?.part
    if (part == null || (part.is.part !== 'honorific' && part.is.part !== 'rank') || (at > i && (part.conj !== '' || part.prep !== ''))) return at
    // farīq is "team", liwāʾ "brigade", but for a rank's article
    if (part.is.part === 'rank' && !isDefinite(part) && at === i) return at
    at++
    if (scan.form(at) === '.') at++
    if (at - i > 6) return at
  }
}

/** A person without a title, or with honorifics or a rank alone. */
function personAt(scan: Scan, i: number, evidence: Evidence): Mention | null {
  const start = honorificsEnd(scan, i)
  const name = personName(scan, start, start > i ? 'title' : evidence)
  if (name === null) return null
  if (start > i && scan.word(start)?.title != null) return null
  const cut = start > i ? (scan.word(i)?.part ?? null) : name.cut
  const apposition = appositionAfter(scan, name.to)
  const { entry } = name
  return {
    from: i,
    to: apposition?.to ?? name.to,
    kind: 'person',
    entry,
    name: name,
    role: apposition === null ? null : { from: apposition.from, to: apposition.to },
    office: apposition?.office ?? null,
    of: apposition?.of ?? entry?.of ?? null,
    parts: apposition?.parts ?? [],
    agreement: { number: 'one', gender: name.gender },
    anaphoric: false,
    counterpart: false,
    clitics: cliticsOf(cut),
    marker: markerOf(scan, i, cut),
    rule: entry !== null ? 'ar.mention.known-person' : 'ar.mention.person-name',
  }
}

/** A title after the name, set off by commas or dashes: "Donald Booth, the American envoy to …,". */
function appositionAfter(scan: Scan, to: number): Phrase | null {
  const bracket = scan.form(to) === '('
  if (!scan.isComma(to) && !scan.isDash(to) && !bracket) return titleRightAfter(scan, to)
  let at = to + 1
  if (scan.form(at) === 'وهو' || scan.form(at) === 'وهي' || scan.form(at) === 'هو' || scan.form(at) === 'الذي') at++
  const word = scan.word(at)
  if (word?.title == null || word.title.conj !== '' || word.title.prep !== '') return null
  const phrase = titlePhrase(scan, at)
  if (phrase === null || phrase.anaphoric || phrase.counterpart || phrase.kind === 'group') return null
  const end = phrase.to
  // a second person after the title means that the title is his: "X، وزير الخارجية Y"
  if (personName(scan, end, 'title') !== null) return null
  const closed = scan.isComma(end) || scan.isDash(end) || scan.form(end) === ')' || scan.form(end) === '.' || scan.form(end) === ':'
  if (!closed && scan.word(end)?.reporting == null && scan.word(end)?.particle == null && scan.word(end)?.verb == null && !scan.isTime(end)) return null
  return phrase
}

/** A title right after the name, without a comma: "Dore Gold director general of …". */
function titleRightAfter(scan: Scan, to: number): Phrase | null {
  const word = scan.word(to)
  if (word?.title == null || !scan.isWord(to) || word.title.conj !== '' || word.title.prep !== '') return null
  const phrase = titlePhrase(scan, to)
  if (phrase === null || phrase.kind === 'group' || phrase.counterpart || phrase.to - phrase.from < 2) return null
  return word.title.article && !phrase.parts.length && phrase.to - phrase.from < 3 ? null : phrase
}

/** A phrase with the name that follows it, if one does. */
function withName(scan: Scan, phrase: Phrase, before: readonly Mention[]): Mention {
  const resolved = withFurtherTitles(scan, phrase.counterpart ? asCounterpart(scan, phrase, before) : phrase)
  // "the presidents, the Turkish X and the Russian Y": the first of them
  const first = resolved.kind === 'group' && resolved.agreement.number === 'two' && resolved.parts.length === 1 ? personName(scan, resolved.to, 'title') : null
  const name = first ?? (resolved.kind === 'person' || resolved.kind === 'anonymous' ? nameAfter(scan, resolved) : null)
  const given = name ?? resolved.name ?? null
  const held = resolved.holder === true ? personName(scan, resolved.to, 'title') : null
  const person = name !== null
  const of = resolved.of ?? name?.entry?.of ?? null
  return {
    from: resolved.from,
    to: name?.to ?? held?.to ?? resolved.to,
    kind: person ? 'person' : resolved.kind === 'anonymous' && resolved.office === 'spokesman' ? 'person' : resolved.kind,
    entry: name?.entry ?? resolved.entry,
    name: given === null ? null : { from: given.from, to: given.to },
    role: { from: resolved.from, to: resolved.to },
    office: resolved.office,
    of,
    parts: resolved.parts,
    agreement: { number: first === null ? resolved.agreement.number : 'one', gender: resolved.agreement.gender },
    anaphoric: resolved.anaphoric && !person,
    counterpart: resolved.counterpart,
    clitics: cliticsOf(resolved.cut),
    marker: markerOf(scan, resolved.from, resolved.cut),
    rule: person && resolved.rule === 'ar.mention.title' ? 'ar.mention.title-and-name' : resolved.rule,
  }
}

/** A title with the titles of the same holder behind it: "the minister of housing, head of the fund's council". */
function withFurtherTitles(scan: Scan, phrase: Phrase): Phrase {
  let all = phrase
  for (let k = 0; k < 4 && all.kind === 'person' && !all.anaphoric; k++) {
    const word = scan.word(all.to)
    if (word?.title == null || !scan.isWord(all.to) || word.title.conj !== '' || word.title.prep !== '' || word.title.suffix !== '' || word.reporting !== null) break
    const next = titlePhrase(scan, all.to)
    if (next === null || next.kind !== 'person' || next.counterpart || next.to - next.from < 2) break
    all = { ...all, to: next.to, of: all.of ?? next.of, parts: [...all.parts, ...next.parts] }
  }
  return all
}

/** The name after a title: at once, in quotes, or behind a comma (then only a name that is known as one). */
function nameAfter(scan: Scan, phrase: Phrase): PersonName | null {
  const at = phrase.to
  if (scan.tokens.paragraph[at] !== scan.tokens.paragraph[phrase.from]) return null
  // a plural head takes no single name
  if (phrase.agreement.number === 'many' && phrase.kind === 'anonymous') return null
  const skip = honorificsEnd(scan, at)
  const direct = personName(scan, skip, 'title')
  if (direct !== null && direct.cut?.conj !== 'و' && (direct.cut === null || direct.cut.prep === '')) {
    if (direct.entry !== null || phrase.kind === 'person' || direct.to - direct.from > 1) return direct
    return null
  }
  if (scan.isComma(at) || scan.isOpening(at) || scan.isDash(at)) {
    const inner = honorificsEnd(scan, at + 1)
    const strong = personName(scan, inner, 'title')
    const bounded = strong !== null && phrase.kind === 'person' && (scan.isOpening(at) || isNameEnd(scan, strong, inner))
    const set = bounded ? strong : personName(scan, inner, 'none')
    if (set === null || (set.cut !== null && (set.cut.conj !== '' || set.cut.prep !== ''))) return null
    if (scan.isOpening(at) && !scan.isClosing(set.to)) return null
    return scan.isClosing(set.to) && scan.isOpening(at) ? { ...set, to: set.to } : set
  }
  return null
}

/** True where a comma, a mark, "that" or a verb of saying ends a name that begins with a given one. */
function isNameEnd(scan: Scan, name: PersonName, from: number): boolean {
  if (name.entry === null && scan.word(from)?.part?.is.part !== 'given') return false
  const { to } = name
  return !scan.isWord(to) || scan.word(to)?.particle?.is.type === 'that' || scan.word(to)?.reporting != null || scan.isTime(to)
}

/** "His Russian counterpart": the office of the person named before, in the same sentence or the one before it. */
function asCounterpart(scan: Scan, phrase: Phrase, before: readonly Mention[]): Phrase {
  for (let k = before.length - 1; k >= 0 && k >= before.length - 8; k--) {
    const other = before[k] as Mention
    if (scan.sentence(other.from) < scan.sentence(phrase.from) - 1) break
    if (other.kind === 'person' && other.office !== null && !other.counterpart) return { ...phrase, office: other.office }
  }
  return phrase
}

/** "The American John Kerry": a nationality and a name, as in lists of counterparts. */
function adjectiveAndName(scan: Scan, i: number, before: readonly Mention[]): Mention | null {
  const nisba = scan.word(i)?.nisba
  if (nisba == null || !nisba.article || nisba.is.number !== 'one' || nisba.prep !== '') return null
  const name = personName(scan, i + 1, 'none')
  if (name === null || (name.cut !== null && name.cut.conj !== '')) return null
  const last = before[before.length - 1]
  const lists = last !== undefined && scan.sentence(last.from) === scan.sentence(i) && (last.counterpart || last.kind === 'group' || scan.word(last.from)?.title?.is.number === 'two')
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
function peopleAt(scan: Scan, i: number, word: Word): Mention | null {
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
  if ((verb.is.tense !== 'past' && verb.is.tense !== 'present') || before?.occasion != null || before?.body != null || verb.suffix !== '') return null
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

const NO_LINKS: ReadonlySet<string> = new Set()

/** "The agency X", "a British newspaper", "media": who passes words on. */
function mediumPhrase(scan: Scan, i: number, word: Word): Phrase | null {
  const { medium } = word
  if (medium === null) return null
  let at = i + 1
  let entry = null
  let name: TokenRange | null = null
  const opens = scan.isOpening(at)
  const hit = scan.entryAt(opens ? at + 1 : at)
  if (hit !== null && hit.entry.kind !== 'person' && hit.cut.conj === '') {
    if (hit.entry.kind === 'agency' || hit.entry.kind === 'outlet') {
      entry = hit.entry
      name = { from: opens ? at + 1 : at, to: hit.to }
    }
    at = opens && scan.isClosing(hit.to) ? hit.to + 1 : hit.to
  } else {
    const tail = new Tail(scan, i, medium, { list: false, links: NO_LINKS, member: (_, k) => (k === i + 1 && mayBeName(scan, k) ? k + 1 : k) })
    tail.read()
    at = tail.at
    if (scan.isOpening(at)) {
      const quote = scan.quotes.quotes[scan.quotes.at[at] ?? -1]
      if (quote !== undefined && quote.open === at && quote.close !== null && quote.to - quote.from <= 4) {
        name = { from: quote.from, to: quote.to }
        at = quote.close + 1
      }
    }
  }
  return {
    from: i,
    to: at,
    kind: medium.is.type === 'agency' ? 'agency' : 'outlet',
    office: medium.is.type,
    of: null,
    parts: [],
    agreement: { number: 'one', gender: 'f' },
    anaphoric: medium.article && at === i + 1,
    counterpart: false,
    entry,
    name,
    cut: medium,
    rule: 'ar.mention.medium',
  }
}

/** A document that may speak: "a statement by the ministry", "the report". */
function documentPhrase(scan: Scan, i: number, word: Word): Phrase | null {
  const { document } = word
  // "to study", "in carrying out" are what is done, not a paper
  if (document === null || document.suffix !== '' || document.prep === 'ل' || (document.prep === 'ب' && !document.article)) return null
  const tail = new Tail(scan, i, document, { list: false, links: ISSUERS, member: (next, at, closed) => (next.title !== null && next.title.conj === '' && next.title.prep === '' && !closed ? (titlePhrase(scan, at)?.to ?? at) : at) })
  tail.read()
  return {
    from: i,
    to: tail.at,
    kind: 'document',
    office: document.is.type,
    of: tail.of(),
    parts: tail.parts,
    agreement: { number: document.is.number, gender: document.is.gender },
    anaphoric: document.article,
    counterpart: false,
    entry: null,
    cut: document,
    rule: 'ar.mention.document',
  }
}

/** Prepositions that say whose a document is: "a statement by", "from", "of". */
const ISSUERS = new Set(['ل', 'من', 'عن'])

function entryMention(scan: Scan, from: number, to: number, entry: NonNullable<Mention['entry']>, cut: Cut, last: Mention | undefined): Mention {
  const marker = markerOf(scan, from, cut)
  // "Washington and Paris called …": the second acts with the first
  const beside = last !== undefined && last.to === from && cut.conj === 'و' && last.rule === 'ar.mention.capital-acts'
  const acts = entry.kind === 'place' && entry.capital === true && (beside || capitalActs(scan, from, to, marker))
  return {
    from,
    to,
    kind: acts ? 'state' : entry.kind,
    entry,
    name: { from, to },
    role: null,
    office: null,
    of: entry.of,
    parts: [],
    agreement: { number: entry.kind === 'group' ? 'many' : 'one', gender: null },
    anaphoric: false,
    counterpart: false,
    clitics: cliticsOf(cut),
    marker,
    rule: acts ? 'ar.mention.capital-acts' : `ar.mention.${entry.kind}`,
  }
}

const SIDES = new Set(['between', 'with', 'against'])

/** True where a capital stands for its government: it says or does something, or is one of two sides. */
function capitalActs(scan: Scan, from: number, to: number, marker: string | null): boolean {
  if (marker !== null) return SIDES.has(marker)
  if (scan.isDash(to) && scan.entryAt(to + 1)?.entry.capital === true) return true
  if (scan.isDash(from - 1) && isCapitalBefore(scan, from - 1)) return true
  const before = scan.word(from - 1)
  if (before !== undefined && isFeminine(before.verb?.is)) return true
  const after = scan.word(to)
  return after !== undefined && scan.isWord(to) && isFeminine(after.verb?.is) && after.verb?.conj === ''
}

function isFeminine(verb: VerbForm | undefined): boolean {
  return verb !== undefined && (verb.tense === 'past' || verb.tense === 'present') && verb.person === 3 && verb.gender === 'f' && verb.number === 'one'
}

function isCapitalBefore(scan: Scan, dash: number): boolean {
  const last = scan.entryAt(dash - 1)
  return last !== null && last.to === dash && last.entry.capital === true
}

const cliticsOf = (cut: Cut | null): string => (cut === null ? '' : cut.conj + cut.prep)

const CLITIC_MARKERS: Readonly<Record<string, string>> = { ب: 'in', ل: 'to', ك: 'as' }

/** The preposition before a mention, by its name; null where it stands without one. */
export function markerOf(scan: Scan, from: number, cut: Cut | null): string | null {
  if (cut !== null && cut.prep !== '') return CLITIC_MARKERS[cut.prep] ?? null
  const at = scan.isOpening(from - 1) ? from - 2 : from - 1
  if (cut !== null && cut.conj !== '') return null
  const before = scan.word(at)
  if (before === undefined || !scan.isWord(at)) return null
  if (before.form.length === 1) return CLITIC_MARKERS[before.form] ?? null
  if (before.form.length === 2 && before.form[0] === 'و') return CLITIC_MARKERS[before.form[1] as string] ?? null
  const particle = before.particle
  if (particle === null || particle.suffix !== '') return null
  // ʿabbara "expressed" at the head of its clause, not ʿabra "through"
  if (before.reporting !== null && (before.reporting.conj !== '' || scan.sentence(at - 1) !== scan.sentence(at))) return null
  // "each of X and Y": no preposition of its own
  if (before.form === 'من' && /^[وبل]?كل[اي]?$/u.test(scan.form(at - 1))) return null
  return particle.is.type === 'prep' ? (particle.is.key ?? particle.is.type) : null
}

/** The unknown words of a person's name, by which he may be named again. */
function rememberSurname(scan: Scan, mention: Mention, surnames: Map<string, Mention>): void {
  if (mention.kind !== 'person' || mention.name === null) return
  const { from, to } = mention.name
  if (to - from < 2) return
  for (let at = from + 1; at < to; at++) {
    const word = scan.word(at)
    if (word === undefined || word.form.length < 3) continue
    if (at < to - 1 ? word.known || word.part !== null : word.part?.is.common === true && mention.entry === null) continue
    if (!surnames.has(word.form)) surnames.set(word.form, mention)
  }
}

/** The mentions found, and between them the last names that stand alone. */
function withSurnames(scan: Scan, found: readonly Mention[], surnames: ReadonlyMap<string, Mention>, start: number): Mention[] {
  const out: Mention[] = []
  let k = 0
  let i = start
  while (i < scan.length) {
    const next = found[k]
    if (next !== undefined && i >= next.from) {
      // a town of the same name as someone the report has named: it is he, unless something is in it
      const namesake = next.kind === 'place' && next.to - next.from === 1 && next.marker === null ? surnameAt(scan, i, surnames) : null
      out.push(namesake ?? next)
      i = Math.max(i + 1, next.to)
      k++
      continue
    }
    const name = scan.isWord(i) ? surnameAt(scan, i, surnames) : null
    if (name !== null) out.push(name)
    i++
  }
  return out
}

function surnameAt(scan: Scan, i: number, surnames: ReadonlyMap<string, Mention>): Mention | null {
  const word = scan.word(i)
  if (word === undefined) return null
  const { form } = word
  for (let cutOff = 0; cutOff <= 1; cutOff++) {
    const cut = cutOff === 0 ? null : oneLetterCut(form)
    if (cutOff === 1 && cut === null) break
    const person = surnames.get(cut === null ? form : cut.rest)
    if (person === undefined) continue
    const name: TokenRange = { from: i, to: i + 1 }
    return {
      ...person,
      ...name,
      name,
      role: null,
      office: null,
      parts: [],
      anaphoric: false,
      counterpart: false,
      clitics: cliticsOf(cut),
    marker: markerOf(scan, i, cut),
      rule: 'ar.mention.last-name',
    }
  }
  return null
}

/** A form without "and" or a one-letter preposition before it; null where there is none. */
function oneLetterCut(form: string): Cut | null {
  const unit = form.charCodeAt(0)
  // و ف ب ل ك
  if (unit !== 0x648 && unit !== 0x641 && unit !== 0x628 && unit !== 0x644 && unit !== 0x643) return null
  const first = form[0]
  const rest = form.slice(1)
  const none: Cut = { rest, conj: '', prep: '', future: false, article: false, suffix: '' }
  if (first === 'و' || first === 'ف') return { ...none, conj: first }
  return first === 'ب' || first === 'ل' || first === 'ك' ? { ...none, prep: first } : null
}
