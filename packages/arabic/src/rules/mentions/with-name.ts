import type { Mention } from '@isnad/engine'
import { honorificsEnd } from './head-phrase.js'
import { cliticsOf, markerOf } from './marker.js'
import { type PersonName, personName } from './person-name.js'
import type { Phrase } from './phrase.js'
import { rulerServed, SERVES } from './ruler-served.js'
import type { Scan } from './scan.js'
import { titlePhrase } from './title-phrase.js'

/** A phrase with the name that follows it, if one does. */
export function withName(scan: Scan, phrase: Phrase, before: readonly Mention[]): Mention {
  const resolved =
    servantOf(scan, phrase) ??
    withFurtherTitles(scan, phrase.counterpart ? asCounterpart(scan, phrase, before) : phrase)
  // "the presidents, the Turkish X and the Russian Y": the first of them
  const first =
    resolved.kind === 'group' && resolved.agreement.number === 'two' && resolved.parts.length === 1
      ? personName(scan, resolved.to, 'title')
      : null
  const name = first ?? (resolved.kind === 'person' || resolved.kind === 'anonymous' ? nameAfter(scan, resolved) : null)
  const given = name ?? resolved.name ?? null
  const held = resolved.holder === true ? personName(scan, resolved.to, 'title') : null
  const person = name !== null
  const of =
    resolved.of ?? (resolved.owned === true ? ownerBefore(scan, resolved, before) : null) ?? name?.entry?.of ?? null
  return {
    from: resolved.from,
    to: name?.to ?? held?.to ?? resolved.to,
    kind: person
      ? 'person'
      : resolved.kind === 'anonymous' && resolved.office === 'spokesman'
        ? 'person'
        : resolved.kind,
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

/** "The ambassador of King X in Y", "Y's adviser": whoever serves a ruler is not he, though his name stands behind the title. */
function servantOf(scan: Scan, phrase: Phrase): Phrase | null {
  if (phrase.to !== phrase.from + 1 || phrase.kind !== 'person') return null
  const served = rulerServed(scan, phrase.from)
  if (served === null) return null
  const form = scan.form(served.to)
  const post = form === 'لدي' || form === 'في' || form === 'الي' ? scan.entryAt(served.to + 1) : null
  const to = post !== null && post.entry.kind !== 'person' ? post.to : served.to
  return { ...phrase, to, of: served.entry.of, anaphoric: false }
}

/** Whom the owner of "his envoy" speaks for: whoever was named last before it, in its sentence. */
function ownerBefore(scan: Scan, { from, office }: Phrase, before: readonly Mention[]): string | null {
  if (!SERVES.test(office ?? '')) return null
  for (let k = before.length - 1; k >= 0 && k >= before.length - 4; k--) {
    const other = before[k] as Mention
    if (scan.sentence(other.from) !== scan.sentence(from)) return null
    if (other.kind !== 'place' && other.kind !== 'document' && other.of !== null) return other.of
  }
  return null
}

/** A title with the titles of the same holder behind it: "the minister of housing, head of the fund's council". */
export function withFurtherTitles(scan: Scan, phrase: Phrase): Phrase {
  let all = phrase
  for (let k = 0; k < 4 && all.kind === 'person' && !all.anaphoric; k++) {
    const word = scan.word(all.to)
    if (
      word?.title == null ||
      !scan.isWord(all.to) ||
      word.title.conj !== '' ||
      word.title.prep !== '' ||
      word.title.suffix !== '' ||
      word.reporting !== null
    )
      break
    const next = titlePhrase(scan, all.to)
    if (next === null || next.kind !== 'person' || next.counterpart || next.to - next.from < 2) break
    // "the crown prince | the French minister": of another state, another man
    if (word.title.article && next.of !== null && next.of !== all.of) break
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
    const bounded =
      strong !== null &&
      phrase.kind === 'person' &&
      (scan.isOpening(at) ? isQuotedName(scan, strong) : isNameEnd(scan, strong, inner))
    const set = bounded ? strong : personName(scan, inner, 'none')
    if (set === null || (set.cut !== null && (set.cut.conj !== '' || set.cut.prep !== ''))) return null
    if (scan.isOpening(at) && !scan.isClosing(set.to)) return null
    return set
  }
  return null
}

/** A name in quotes behind a title is somebody's where it is known as a name, or is more than one word: the head of «X» is not X. */
const isQuotedName = (scan: Scan, { entry, from, to }: PersonName): boolean =>
  entry !== null || to - from > 1 || scan.word(from)?.part?.is.part === 'given'

/** True where a comma, a mark, "that" or a verb of saying ends a name that begins with a given one. */
function isNameEnd(scan: Scan, name: PersonName, from: number): boolean {
  if (name.entry === null && scan.word(from)?.part?.is.part !== 'given') return false
  const { to } = name
  return (
    !scan.isWord(to) ||
    scan.word(to)?.particle?.is.type === 'that' ||
    scan.word(to)?.reporting != null ||
    scan.isTime(to)
  )
}

/** "His Russian counterpart": the office of the person named before, in the same sentence or the one before it. */
function asCounterpart(scan: Scan, phrase: Phrase, before: readonly Mention[]): Phrase {
  for (let k = before.length - 1; k >= 0 && k >= before.length - 8; k--) {
    const other = before[k] as Mention
    if (scan.sentence(other.from) < scan.sentence(phrase.from) - 1) break
    if (other.kind === 'person' && other.office !== null && !other.counterpart)
      return { ...phrase, office: other.office }
  }
  return phrase
}
