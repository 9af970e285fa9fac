import {
  type Layers,
  type QuoteLayer,
  type SentenceLayer,
  TokenKind,
  type TokenRange,
  type Tokens,
} from '@isnad/engine'
import { AFTER_QUOTE_WORDS } from '../../lexicon/quote-context.js'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import { numberSegments } from './number-segments.js'

const afterQuote = new Set(AFTER_QUOTE_WORDS.map(foldArabic))
/** Foreign letters by their names, as broadcasters and agencies are spelt with dots. */
const letterNames = new Set(
  [
    'اي',
    'بي',
    'سي',
    'دي',
    'اف',
    'جي',
    'اتش',
    'جيه',
    'كي',
    'ال',
    'ام',
    'ان',
    'كيو',
    'ار',
    'اس',
    'تي',
    'يو',
    'في',
    'دبليو',
    'اكس',
  ].map(foldArabic),
)
const CLOSING_MARKS = new Set(['»', '"', '”', '“', '″', '’', '›', '﴾'])
const RULES = new Set(['*', '-', '_', '=', '~', '#', '•'])

/** How many marks after an end are looked over. */
const CLOSERS = 16

/**
 * The sentences of a report, and the segments within which a speaker may be carried on.
 *
 * Holds: every token is in one sentence, and none runs over two paragraphs. Marks between quotation marks end nothing, so that
 * direct speech stays in one sentence with its cue.
 */
export function findSentences({
  page,
  tokens,
  credits,
  quotes,
}: Pick<Layers<Word>, 'page' | 'tokens' | 'credits' | 'quotes'>): SentenceLayer {
  const { length, paragraph, kind } = tokens
  const sentences: TokenRange[] = []
  const at = new Int32Array(length)
  let from = 0
  /** True once the sentence holds more than marks. */
  let words = false
  const cut = (to: number) => {
    if (to <= from) return
    at.fill(sentences.length, from, to)
    sentences.push({ from, to })
    from = to
    words = false
  }
  for (let i = 0; i < length; ) {
    if ((i > 0 && paragraph[i] !== paragraph[i - 1]) || i === credits.bodyFrom) cut(i)
    if (kind[i] !== TokenKind.mark) {
      words = true
      i++
      continue
    }
    const to = endAfter(tokens, quotes, i, from, words)
    if (to < 0) cut(i)
    if (to <= 0) i++
    else {
      // a dateline's end is kept even where a mark stands on it
      i = credits.bodyFrom > i && credits.bodyFrom < to ? credits.bodyFrom : to
      cut(i)
    }
  }
  cut(length)
  return { sentences, at, segment: numberSegments(page, tokens, quotes, sentences) }
}

/** Where the sentence ends that the mark at `i` ends; 0 when it ends none, -1 when it stands before a new one. */
function endAfter(tokens: Tokens<Word>, quotes: QuoteLayer, i: number, from: number, words: boolean): number {
  const mark = tokens.form[i] as string
  const quote = quotes.at[i] as number
  if (quote >= 0) return words ? afterClosing(tokens, quotes, quote, i) : 0
  switch (mark) {
    case '.':
      return words ? afterDots(tokens, i, from) : 0
    case '…':
    case '؟':
    case '?':
    case '!':
      return words && !opensBracket(tokens, i) ? absorb(tokens, quotes, i + 1) : 0
    default:
      return words && RULES.has(mark) && repeats(tokens, i) ? -1 : 0
  }

  function afterDots(t: Tokens<Word>, dot: number, first: number): number {
    if (t.form[dot - 1] === '.' && glued(t, dot - 1)) return 0
    let last = dot
    while (last + 1 < t.length && t.form[last + 1] === '.' && glued(t, last)) last++
    if (opensBracket(t, dot)) return 0
    if (last === dot && belongsToWord(t, dot, first)) return 0
    return absorb(t, quotes, last + 1)
  }
}

/** The end of a sentence whose last words are speech with its own stop; 0 where the sentence goes on. */
function afterClosing(
  { form, kind, length, paragraph }: Tokens<Word>,
  { quotes }: QuoteLayer,
  index: number,
  i: number,
): number {
  const quote = quotes[index]
  if (quote === undefined || quote.kind !== 'speech' || quote.inside !== null || quote.close === null) return 0
  const width = quote.from - (quote.open as number)
  if (i !== quote.close + width - 1 || !endsSpeech(form, quote.to - 1)) return 0
  const next = i + 1
  if (next >= length || paragraph[next] !== paragraph[i]) return next
  const following = form[next] as string
  if (kind[next] === TokenKind.mark) return following === '«' || following === '"' || following === '“' ? next : 0
  return afterQuote.has(following) ? 0 : next
}

/** True for the dot of a decimal, an abbreviation, a web address or a numbered list. */
function belongsToWord(tokens: Tokens<Word>, dot: number, from: number): boolean {
  const { form, kind, length, paragraph } = tokens
  const before = dot - 1
  if (before < 0 || !glued(tokens, before)) return false
  const next = dot + 1
  const onward = next < length && paragraph[next] === paragraph[dot]
  const tight = onward && glued(tokens, dot)
  if (kind[before] !== TokenKind.word) {
    if (kind[before] === TokenKind.mark) return false
    if (tight && (kind[next] === TokenKind.number || kind[next] === TokenKind.latin)) return true
    if (kind[before] === TokenKind.number) return before === from && onward
    return (form[before] as string).length === 1 && onward && kind[next] === TokenKind.latin
  }
  if (!onward) return false
  if (letterNames.has(form[before] as string)) return letterNames.has(form[next] as string)
  if ((form[before] as string).length > 1) return false
  // letters of an agency go on; one letter alone stands for the title of whoever comes; after a number it ends a year
  if (tight && kind[next] === TokenKind.word) return true
  if (kind[next] === TokenKind.mark && form[next] !== '«' && form[next] !== '"') return true
  const chained = before >= 2 && form[before - 1] === '.' && glued(tokens, before - 1)
  if (chained && form[before] === 'د') return true
  return !chained && !(before > 0 && kind[before - 1] === TokenKind.number)
}

/** The end of a sentence over the stops and closing brackets after its end mark; 0 where a comma carries it on. */
function absorb(tokens: Tokens<Word>, quotes: QuoteLayer, after: number): number {
  const { form, kind, length, paragraph } = tokens
  let to = after
  while (to < length && to < after + CLOSERS && paragraph[to] === paragraph[after - 1] && kind[to] === TokenKind.mark) {
    const mark = form[to] as string
    if (mark === '،' || mark === ',' || mark === '؛') return 0
    const stray = (quotes.at[to] as number) < 0 && CLOSING_MARKS.has(mark) && glued(tokens, to - 1)
    if (!isStop(mark) && mark !== ')' && mark !== ']' && !stray) break
    to++
  }
  return to
}

function isStop(mark: string): boolean {
  return mark === '.' || mark === '؟' || mark === '!' || mark === '?' || mark === '…'
}

/** A stop, but none of the dots by which speech trails off. */
function endsSpeech(form: readonly string[], i: number): boolean {
  const mark = form[i] as string
  return mark !== '…' && isStop(mark) && form[i - 1] !== '.'
}

function opensBracket({ form }: Tokens<Word>, i: number): boolean {
  const before = form[i - 1]
  return before === '(' || before === '['
}

function repeats(tokens: Tokens<Word>, i: number): boolean {
  const { form } = tokens
  return (
    i + 2 < tokens.length &&
    form[i + 1] === form[i] &&
    form[i + 2] === form[i] &&
    glued(tokens, i) &&
    glued(tokens, i + 1)
  )
}

/** True when no gap stands between token `i` and the next. */
function glued({ start, end, length }: Tokens<Word>, i: number): boolean {
  return i >= 0 && i + 1 < length && start[i + 1] === end[i]
}
