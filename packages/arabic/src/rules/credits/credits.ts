import {
  CharClass,
  type CreditLayer,
  type Entry,
  type EntryTrie,
  type Page,
  type PageParagraph,
  TokenKind,
  type Tokens,
} from '@isnad/engine'
import type { CreditPlace } from '@isnad/record'
import type { Lexicon } from '../../lexicon.js'
import { arabicChars } from '../../orthography.js'
import type { Word } from '../../word.js'
import { type CreditPart, creditParts, isOutletHere, meant, saysWhatItIs } from './credit-line.js'
import { isDateLine } from './date-line.js'
import { findOutlet } from './find-outlet.js'
import { ownNames } from './outlet-names.js'

type Credit = CreditLayer['credits'][number]
type Dateline = CreditLayer['dateline']

/** How much of a paragraph is looked at for a dateline or a closing credit. Units: UTF-16 units. */
const HEAD_LENGTH = 160
/** How much of a later paragraph, on a page of several reports. Units: UTF-16 units. */
const BRIEF_LENGTH = 50
const TAIL_LENGTH = 60
const HEAD_MARK = /[:)–—-]/u
/** In how many paragraphs of the body a line of place and date is looked for: a headline may stand before it. */
const DATE_LINES = 3

/** What a line is looked up in. */
interface Known {
  readonly lexicon: Lexicon
  readonly outlet: Entry | null
  /** The names of the page's own outlet where no lexicon knows them. */
  readonly own: EntryTrie | null
}

/** Who the report as a whole is credited to, in its byline, at its head and on its last line, and where it was written. */
export function findCredits(
  { page, tokens }: { readonly page: Page; readonly tokens: Tokens<Word> },
  lexicon: Lexicon,
): CreditLayer {
  const outlet = findOutlet(page.outlet)
  const known: Known = { lexicon, outlet, own: ownNames(outlet) }
  const partsOf = (text: string, start: number, end: number) =>
    creditParts(text, start, end, lexicon.entries, known.own)
  const credits = new Credits(outlet)
  if (page.byline !== null) credits.add(page.byline, partsOf(page.byline, 0, page.byline.length), 'byline')
  let dateline: Dateline = null
  const readable = page.paragraphs.filter((p) => p.role === 'body' && p.repeats === null)
  const first = readable[0]
  for (const paragraph of page.paragraphs) {
    if (paragraph.role !== 'credit') continue
    const parts = partsOf(page.text, paragraph.start, paragraph.end)
    const atHead = first === undefined ? paragraph === page.paragraphs[0] : paragraph.start < first.start
    const found = credits.add(page.text, parts, atHead ? 'dateline' : 'end')
    if (atHead && (found || placeOf(parts) !== null))
      dateline ??= { start: paragraph.start, end: paragraph.end, place: placeOf(parts) }
  }
  let wordsFrom = first?.start ?? 0
  let at = 0
  for (; at < Math.min(DATE_LINES, readable.length - 1); at++) {
    const { start, end } = readable[at] as PageParagraph
    if (end - start > HEAD_LENGTH) break
    const cut = () => partsOf(page.text, start, end)
    if (!isDateLine(page.text.slice(start, end), cut, (part) => couldBeReporter(part, false, lexicon))) continue
    const parts = cut()
    credits.add(page.text, parts, 'dateline')
    // the line that bears the date is the dateline, whatever stood before it
    dateline = { start, end, place: placeOf(parts) ?? dateline?.place ?? null }
    if (at === 0) wordsFrom = end
    break
  }
  const opening = wordsFrom === first?.start ? first : readable[at + 1]
  for (const paragraph of readable) {
    const head =
      paragraph.start < (opening?.start ?? 0)
        ? null
        : findHead(page.text, paragraph, known, paragraph === opening ? HEAD_LENGTH : BRIEF_LENGTH)
    if (head === null) continue
    if (paragraph === opening) {
      credits.add(page.text, head.parts, 'dateline')
      dateline ??= { start: paragraph.start, end: head.end, place: placeOf(head.parts) }
      wordsFrom = head.next
    } else if (placeOf(head.parts) !== null) credits.add(page.text, head.parts, 'dateline')
  }
  if (first !== undefined)
    credits.add(page.text, closingParts(page.text, readable[readable.length - 1] as PageParagraph, known), 'end')
  let bodyFrom = 0
  if (first !== undefined && tokens.length > 0 && (tokens.start[0] as number) >= first.start)
    while (bodyFrom < tokens.length && (tokens.start[bodyFrom] as number) < wordsFrom) bodyFrom++
  return { outlet, credits: credits.list, dateline, bodyFrom, findings: [] }
}

/** Credits as they are found; one an entry, and the one that stands in the text is kept before that of the byline. */
class Credits {
  readonly list: Credit[] = []
  constructor(private readonly outlet: Entry | null) {}

  /** Adds what the parts name; true when they name any. */
  add(text: string, parts: readonly CreditPart[], where: CreditPlace): boolean {
    let any = false
    for (const part of parts) {
      for (const name of part.names) {
        if (!isOutletHere(name, part, parts, this.outlet)) continue
        any = true
        const entry = meant(name, this.outlet)
        const words = text.slice(name.start, name.end)
        const credit =
          where === 'byline'
            ? { entry, words, start: null, end: null, where }
            : { entry, words, start: name.start, end: name.end, where }
        const before = this.list.findIndex((c) => c.entry.name === entry.name)
        if (before < 0) this.list.push(credit)
        else if (this.list[before]?.start === null && where !== 'byline') this.list[before] = credit
      }
    }
    return any
  }
}

const placeOf = (parts: readonly CreditPart[]): Entry | null =>
  parts.find((p) => p.place !== null && p.names.length === 0)?.place ??
  parts.find((p) => p.place !== null)?.place ??
  null

/**
 * The dateline or credit with which a paragraph opens, up to its colon, bracket or dash.
 *
 * Shape: `end` is after its last mark, `next` where the report's own words begin.
 */
function findHead(
  text: string,
  paragraph: PageParagraph,
  { lexicon, outlet, own }: Known,
  length: number,
): { readonly parts: readonly CreditPart[]; readonly end: number; readonly next: number } | null {
  const to = Math.min(paragraph.end, paragraph.start + length)
  if (!HEAD_MARK.test(text.slice(paragraph.start, to))) return null
  const parts = creditParts(text, paragraph.start, to, lexicon.entries, own)
  const beside = parts.some((part, i) => i < 5 && part.names.length > 0)
  let credited = false
  let cities = 0
  let people = 0
  let best: { parts: readonly CreditPart[]; end: number; next: number } | null = null
  for (const [i, part] of parts.entries()) {
    const soFar = parts.slice(0, i + 1)
    const isName = part.names.some(
      (name) =>
        isOutletHere(name, part, soFar, outlet) &&
        (meant(name, outlet).guarded !== true || part.marked || sureOf(name, parts, i, outlet)),
    )
    if (isName) credited = true
    else if (part.place !== null) cities += part.place.kind === 'place' || part.place.capital === true ? 1 : 0
    else if (part.numbers === 0 || part.words > 8) {
      if (part.words > 4 || i >= 4 || !couldBeReporter(part, beside, lexicon)) break
      people++
    }
    if (part.afterEnd >= to && to < paragraph.end) break
    const done = { parts: soFar, end: part.afterEnd, next: part.afterEnd }
    if (part.after === ':' && (credited || (cities > 0 && people <= 1))) return done
    if (
      credited &&
      (part.after === ')-' || part.after === '-' || part.after === '–' || part.after === '—') &&
      (isName || part.place !== null)
    )
      best = done
    else if (isName && part.after === ')') best = done
  }
  return best
}

/** A guarded name at the head of a text counts only beside a place or another name, or when it is the page's own outlet. */
function sureOf(
  name: CreditPart['names'][number],
  parts: readonly CreditPart[],
  at: number,
  outlet: Entry | null,
): boolean {
  if (meant(name, outlet).name === outlet?.name) return true
  const next = parts[at + 1]
  const before = parts[at - 1]
  return [next, before].some(
    (p) => p !== undefined && (p.place !== null || p.names.some((n) => n.entries[0]?.guarded !== true)),
  )
}

/**
 * True where the words may be a reporter's name or a small town: a given name, or no verb and nothing that says who speaks.
 *
 * Shape: beside an agency or outlet (`credited`) a title or an adjective may be a name too: Sultan, Ali.
 */
function couldBeReporter(part: CreditPart, credited: boolean, lexicon: Lexicon): boolean {
  const word = lexicon.analyse(part.first, TokenKind.word)
  if (word.part !== null) return true
  if ((word.reporting ?? word.verb) !== null) return false
  return credited || (word.title ?? word.body ?? word.source ?? word.nisba ?? word.document ?? word.particle) === null
}

const CLOSERS = new Set([')', ']'])
const SPACE = /\s/u
const IN_WORD = /[\p{L}\p{M}]/u

/**
 * What stands in the brackets that close a paragraph: "(Reuters)".
 *
 * Not covered: names that are also common words, and a name that the sentence itself needs: "the agency (so-and-so)".
 */
function closingParts(text: string, paragraph: PageParagraph, { lexicon, outlet, own }: Known): readonly CreditPart[] {
  const from = Math.max(paragraph.start, paragraph.end - TAIL_LENGTH)
  let to = paragraph.end
  while (to > from && !isLetterAt(text, to - 1) && !CLOSERS.has(text[to - 1] as string)) to--
  if (to === from || !CLOSERS.has(text[to - 1] as string)) return []
  const open = text.lastIndexOf(text[to - 1] === ')' ? '(' : '[', to - 1)
  if (open < from) return []
  let wordTo = open
  while (wordTo > from && SPACE.test(text[wordTo - 1] as string)) wordTo--
  let wordFrom = wordTo
  while (wordFrom > from && IN_WORD.test(text[wordFrom - 1] as string)) wordFrom--
  if (wordFrom < wordTo && (wordTo === open || saysWhatItIs(text.slice(wordFrom, wordTo)))) return []
  const parts = creditParts(text, open + 1, to - 1, lexicon.entries, own)
  const sure = (part: CreditPart) =>
    part.names.some((name) => meant(name, outlet).guarded !== true || meant(name, outlet).name === outlet?.name)
  return parts.filter(sure)
}

const isLetterAt = (text: string, at: number) => arabicChars.classOf[text.charCodeAt(at)] === CharClass.letter
