import type { Mention } from '@isnad/engine'
import { honorificsEnd, isFunctionWord } from './head-phrase.js'
import { cliticsOf, markerOf } from './marker.js'
import { type Evidence, personName } from './person-name.js'
import type { Phrase } from './phrase.js'
import type { Scan } from './scan.js'
import { titlePhrase } from './title-phrase.js'
import { withFurtherTitles } from './with-name.js'

/** A person without a title, or with honorifics or a rank alone. */
export function personAt(scan: Scan, i: number, evidence: Evidence): Mention | null {
  const start = honorificsEnd(scan, i)
  const name = personName(scan, start, start > i ? 'title' : evidence)
  if (name === null) return null
  if (start > i && scan.word(start)?.title != null) return null
  const cut = start > i ? (scan.word(i)?.part ?? null) : name.cut
  const quoted = scan.isOpening(i - 1) && scan.isClosing(name.to)
  const { entry } = name
  const after = quoted ? titleRightAfter(scan, name.to + 1) : appositionAfter(scan, name.to)
  const anothers =
    after !== null &&
    after.from === name.to &&
    isAnothers(entry?.of ?? null, after.of) &&
    personName(scan, after.to, 'title') !== null
  const apposition = anothers ? null : after
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

/** "Kerry | the Russian minister": right behind a name that is known, the title of another state with a name of its own is another man's. */
const isAnothers = (own: string | null, of: string | null): boolean =>
  own !== null && of !== null && own !== of && STATE.test(own) && STATE.test(of)

/** The code of a state; bodies of states take whoever they choose. */
const STATE = /^(?!UN|EU|AU)[A-Z]{2}$/u

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
  const closed =
    scan.isComma(end) || scan.isDash(end) || scan.form(end) === ')' || scan.form(end) === '.' || scan.form(end) === ':'
  if (
    !closed &&
    scan.word(end)?.reporting == null &&
    scan.word(end)?.particle == null &&
    scan.word(end)?.verb == null &&
    !scan.isTime(end) &&
    // "…, to" a paper in quotes
    scan.form(end) !== 'ل'
  )
    return null
  return phrase
}

/** A title right after the name, without a comma: "Dore Gold director general of …". */
function titleRightAfter(scan: Scan, to: number): Phrase | null {
  const word = scan.word(to)
  if (word?.title == null || !scan.isWord(to) || word.title.conj !== '' || word.title.prep !== '') return null
  // amāma "before", not imām
  if (isFunctionWord(word)) return null
  const phrase = titlePhrase(scan, to)
  if (phrase === null || phrase.kind === 'group' || phrase.counterpart || phrase.to - phrase.from < 2) return null
  return word.title.article && !phrase.parts.length && phrase.to - phrase.from < 3
    ? null
    : withFurtherTitles(scan, phrase)
}
