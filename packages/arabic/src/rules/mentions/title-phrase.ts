import { composedTitle } from '../../lexicon/composed-titles.js'
import type { Hit, Title } from '../../word.js'
import { isDefinite, type Phrase, Tail } from './phrase.js'
import type { Scan } from './scan.js'

/** Offices whose holder is sent to or stands at a place or body: "ambassador in", "envoy to", "member of". */
const PLACED = new Set([
  'ambassador',
  'envoy',
  'representative',
  'delegate',
  'official',
  'member',
  'expert',
  'coordinator',
  'consul',
  'adviser',
  'mediator',
  'negotiator',
  'leader',
  'lawmaker',
])
/** Offices that are held somewhere, of somebody else: the ambassador in Beirut is not Lebanon's. */
const SENT = new Set(['ambassador', 'envoy', 'representative', 'delegate', 'consul', 'coordinator', 'mediator'])
const SENT_GOALS = new Set(['الي', 'لدي', 'في'])
const GOALS = new Set(['الي', 'لدي'])
const SERVANTS = new Set(['secretary', 'envoy', 'spokesman', 'adviser', 'assistant', 'representative', 'deputy'])
/** States whose head of government is called al-mustashār, "the counsellor". */
const CHANCELLORS = new Set(['DE', 'AT'])
const ALWAYS = new Set(['باسم', 'لدي', 'لشوون', 'لشيون', 'ل'])
const ALSO_PLACED = new Set([...ALWAYS, 'في', 'الي', 'عن', 'من', 'ب'])

/** "The two ministers of foreign affairs": wazīrā in the construct; "a minister" in the accusative has li- before what he is of. */
const isConstruct = (scan: Scan, next: number): boolean => {
  const portfolio = scan.word(next)?.portfolio ?? null
  if (portfolio !== null) return portfolio.prep === '' && portfolio.conj === ''
  const hit = scan.entryAt(next)
  return hit !== null && hit.entry.kind === 'state' && hit.cut.prep === '' && hit.cut.conj === ''
}

/** "The international envoy" is the one of the United Nations. */
function isInternational(scan: Scan, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    const office = scan.word(k - 1)?.title?.is.office
    if ((office === 'envoy' || office === 'mediator') && scan.word(k)?.quality?.is.type === 'international') return true
  }
  return false
}

/**
 * A title and what it belongs to, beginning at a token: "the American secretary of state", "the spokesman of the ministry …",
 * "head of the government", "his Russian counterpart".
 */
export function titlePhrase(scan: Scan, from: number): Phrase | null {
  const title = scan.word(from)?.title ?? null
  if (title === null || !scan.isWord(from)) return null
  const counterpart = title.is.office === 'counterpart'
  // "her director", "its leader": whose it is has been said before
  if (title.suffix !== '' && (title.suffix === 'ي' || title.suffix === 'ك')) return null
  // mabʿūthuhu "his envoy" folds as mabʿūtha "(female) envoy" does; the letter as printed tells them apart
  const owned =
    title.suffix !== '' ||
    (title.is.gender === 'f' && !title.article && scan.form(from).endsWith('ه') && scan.endsAsPrinted(from, 'ه'))
  const many = title.is.number !== 'one' && (title.is.bound !== 'or-accusative' || isConstruct(scan, from + 1))
  /** The office of the title word last read, and the words before it: "deputy". */
  let current: string = title.is.office
  let before = ''
  let office = current
  /** "The special envoy of the president": whom somebody with an adjective behind his title serves. */
  const isServed = (inner: Hit<Title>, at: number): boolean =>
    at > from + 1 && inner.prep === 'ل' && inner.is.number === 'one' && SERVANTS.has(title.is.office)
  const tail = new Tail(scan, from, title, {
    list: many,
    places: true,
    links: PLACED.has(title.is.office) ? ALSO_PLACED : ALWAYS,
    goals: SENT.has(title.is.office) ? SENT_GOALS : GOALS,
    member(word, at, closed) {
      const composed =
        (closed && at > from + 1) || scan.word(at - 1)?.title == null
          ? null
          : composedTitle(current, scan.tokens.form, at, scan.length)
      if (composed !== null) {
        office = before + composed.office
        tail.closed = scan.form(composed.to - 1).startsWith('ال')
        return composed.to
      }
      const { portfolio } = word
      const deputy = office.endsWith('deputy-minister')
      if (
        portfolio !== null &&
        portfolio.prep === '' &&
        portfolio.suffix === '' &&
        portfolio.conj === '' &&
        (!closed || isDefinite(portfolio)) &&
        (office === before + current || deputy)
      ) {
        if (closed && at > from + 1) return at
        office = deputy
          ? office.replace(/minister$/u, `${portfolio.is.key}-minister`)
          : `${before}${portfolio.is.key}-${current}`
        if (isDefinite(portfolio)) tail.closed = true
        return at + 1
      }
      const inner = word.title
      if (
        inner !== null &&
        inner.conj === '' &&
        inner.suffix === '' &&
        inner.is.office !== 'counterpart' &&
        (closed ? isServed(inner, at) : inner.prep === '' || inner.prep === 'ل')
      ) {
        before += `${current}-`
        current = inner.is.office
        office = before + current
        tail.closed = isDefinite(inner)
        return at + 1
      }
      return at
    },
  })
  if (owned) tail.closed = true
  tail.read()
  const of = tail.of() ?? (isInternational(scan, from, tail.at) ? 'UN' : null)
  const { alone } = title.is
  if (!tail.complemented && alone !== undefined && alone !== null) office = alone
  // "great" is an adjective, "heir" and "secretary" need what they are of
  if (alone === null && !tail.described) return null
  if (office === 'adviser' && isDefinite(title) && CHANCELLORS.has(of ?? '')) office = 'chancellor'
  if (office === 'deputy-adviser' && CHANCELLORS.has(of ?? '')) office = 'deputy-chancellor'
  if (office === 'head' && of !== null && (tail.parts[0]?.entry === null || tail.parts[0]?.entry.kind === 'state'))
    office = 'president'
  return {
    from,
    to: tail.at,
    kind: many ? 'group' : 'person',
    office,
    of,
    parts: tail.parts,
    agreement: { number: many ? title.is.number : 'one', gender: owned && title.suffix === '' ? 'm' : title.is.gender },
    anaphoric: isDefinite(title) && title.suffix === '' && !tail.complemented,
    counterpart,
    owned,
    entry: null,
    cut: title,
    rule: counterpart ? 'ar.mention.counterpart' : 'ar.mention.title',
  }
}
