import { type Page, type QuoteLayer, TokenKind, type TokenRange, type Tokens } from '@isnad/engine'
import { SEGMENT_MARKERS } from '../../lexicon/segment-markers.js'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'

/** Units: words. A paragraph without a stop is a heading up to this. */
const HEADING = 12
/** Units: tokens. Within so many a place line must have its colon. */
const DATELINE = 12

/** Phrases by their first word, each as the words after it. */
const markers = new Map<string, (readonly string[])[]>()
for (const phrase of SEGMENT_MARKERS) {
  const [first, ...rest] = foldArabic(phrase).split(' ') as [string, ...string[]]
  const tails = markers.get(first)
  if (tails === undefined) markers.set(first, [rest])
  else tails.push(rest)
}

/** The segment of each sentence: the number rises before a turn of topic or page part, and again after a heading or a rule. */
export function numberSegments(
  page: Page,
  tokens: Tokens<Word>,
  quotes: QuoteLayer,
  sentences: readonly TokenRange[],
): Int32Array {
  const segment = new Int32Array(sentences.length)
  let number = 0
  let alone = false
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as TokenRange
    const heads = s === 0 || paragraphOf(tokens, sentences, s) !== paragraphOf(tokens, sentences, s - 1)
    const ends =
      s + 1 >= sentences.length || paragraphOf(tokens, sentences, s) !== paragraphOf(tokens, sentences, s + 1)
    const first = firstWord(tokens, sentence)
    const last = s + 1 >= sentences.length
    const heading =
      first < 0 ||
      page.paragraphs[paragraphOf(tokens, sentences, s)]?.role === 'headline' ||
      (heads && ends && !last && isHeading(tokens, quotes, sentence, first))
    const turn =
      heading ||
      alone ||
      isRule(tokens, sentence) ||
      startsWithMarker(tokens, first, sentence.to) ||
      (heads && isDateline(tokens, sentence))
    if (turn && s > 0) number++
    segment[s] = number
    alone = heading
  }
  return segment
}

function paragraphOf({ paragraph }: Tokens<Word>, sentences: readonly TokenRange[], s: number): number {
  return paragraph[(sentences[s] as TokenRange).from] as number
}

/** Index of the first token that is no mark, -1 where there is none. */
function firstWord({ kind }: Tokens<Word>, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) if (kind[i] !== TokenKind.mark) return i
  return -1
}

/** True for three marks of a kind at the head: `***`, `---`. */
function isRule({ form, kind }: Tokens<Word>, { from, to }: TokenRange): boolean {
  return (
    to - from > 3 &&
    kind[from] === TokenKind.mark &&
    form[from] !== '.' &&
    form[from + 1] === form[from] &&
    form[from + 2] === form[from]
  )
}

/** A short paragraph without a stop, a colon, speech or a verb at its head. */
function isHeading(
  { form, kind, word }: Tokens<Word>,
  quotes: QuoteLayer,
  { from, to }: TokenRange,
  first: number,
): boolean {
  if (to - from > 2 * HEADING) return false
  const last = form[to - 1] as string
  if (kind[to - 1] === TokenKind.mark && last !== ')' && (quotes.at[to - 1] as number) < 0) return false
  let words = 0
  for (let i = from; i < to; i++) {
    if (kind[i] !== TokenKind.mark) words++
    else if (quotes.quotes[quotes.at[i] as number]?.kind === 'speech') return false
  }
  const { reporting, verb } = word[first] as Word
  return words <= HEADING && reporting === null && verb === null
}

function startsWithMarker({ form }: Tokens<Word>, first: number, to: number): boolean {
  if (first < 0) return false
  const word = form[first] as string
  if (word === 'و' && first + 1 < to) return matches(form, form[first + 1] as string, first + 1, to)
  if (matches(form, word, first, to)) return true
  return (word.startsWith('و') || word.startsWith('ف')) && matches(form, word.slice(1), first, to)
}

function matches(form: readonly string[], head: string, at: number, to: number): boolean {
  const tails = markers.get(head)
  if (tails === undefined) return false
  for (const tail of tails) {
    let k = 0
    while (k < tail.length && at + 1 + k < to && form[at + 1 + k] === tail[k]) k++
    if (k === tail.length) return true
  }
  return false
}

/** A place line in the middle of a page that joins several briefs: `باريس - رويترز:`, `باريس (رويترز) -`. */
function isDateline({ form, kind, word }: Tokens<Word>, { from, to }: TokenRange): boolean {
  const end = Math.min(to, from + DATELINE)
  let words = 0
  let dashed = false
  let bracketed = false
  for (let i = from; i < end; i++) {
    if (kind[i] !== TokenKind.mark) {
      const { reporting, particle } = word[i] as Word
      if (reporting !== null || particle?.is.type === 'that' || ++words > 8) return false
      continue
    }
    switch (form[i]) {
      case '-':
      case '–':
      case '—':
        if (words === 0) return false
        if (bracketed) return true
        if (!dashed && words > 3) return false
        dashed = true
        break
      case ')':
        bracketed = words > 0 && words <= 5
        break
      case ':':
        return dashed || bracketed
      case '.':
        // the letters of an agency: أ.ف.ب
        if ((form[i - 1] as string | undefined)?.length !== 1) return false
        break
      case '(':
      case '،':
      case '/':
      case '«':
      case '»':
      case '"':
        break
      default:
        return false
    }
  }
  return false
}
