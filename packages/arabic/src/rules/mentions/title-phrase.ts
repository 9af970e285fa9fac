import { composedTitle } from '../../lexicon/composed-titles.js'
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
const ALWAYS = new Set(['باسم', 'لدي', 'لشوون', 'لشيون', 'ل'])
const ALSO_PLACED = new Set([...ALWAYS, 'في', 'الي', 'عن', 'من', 'ب'])

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
  const many = title.is.number !== 'one' && title.is.bound !== 'or-accusative'
  /** The office of the title word last read, and the words before it: "deputy". */
  let current: string = title.is.office
  let before = ''
  let office = current
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
      if (
        portfolio !== null &&
        portfolio.prep === '' &&
        portfolio.suffix === '' &&
        portfolio.conj === '' &&
        (!closed || isDefinite(portfolio)) &&
        office === before + current
      ) {
        if (closed && at > from + 1) return at
        office = `${before}${portfolio.is.key}-${current}`
        if (isDefinite(portfolio)) tail.closed = true
        return at + 1
      }
      const inner = word.title
      if (
        inner !== null &&
        inner.conj === '' &&
        inner.suffix === '' &&
        !closed &&
        inner.is.office !== 'counterpart' &&
        (inner.prep === '' || inner.prep === 'ل')
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
  const of = tail.of()
  const { alone } = title.is
  if (!tail.complemented && alone !== undefined && alone !== null) office = alone
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
    entry: null,
    cut: title,
    rule: counterpart ? 'ar.mention.counterpart' : 'ar.mention.title',
  }
}
