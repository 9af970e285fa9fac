import {
  type Layers,
  pairQuotes,
  type QuoteLayer,
  type QuotePair,
  TokenKind,
  type Tokens,
  type TrieNode,
} from '@isnad/engine'
import {
  CHANT_WORDS,
  CLAUSE_OPENERS,
  DISTANCING_WORDS,
  NAMING_WORDS,
  SPEECH_CALLS,
  THAT_WORDS,
} from '../../lexicon/quote-context.js'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'

const folded = (words: readonly string[]) => new Set(words.map(foldArabic))
const naming = folded(NAMING_WORDS)
const distancing = folded(DISTANCING_WORDS)
const clauseOpeners = folded(CLAUSE_OPENERS)
const speechCalls = folded(SPEECH_CALLS)
const chanting = folded(CHANT_WORDS)
const thatWords = folded(THAT_WORDS)

/** Units: words. From here on a quote is speech unless its place says otherwise. */
const LONG = 6
/** Units: words. From here on a quote is speech where something near it reports. */
const MIDDLING = 4
/** Units: tokens looked back for a reporting word. */
const NEAR = 15

/** Pairs the quotation marks of a page and says of each pair whether it holds speech, a name, or words held at a distance. */
export function findQuotes({ tokens }: Pick<Layers<Word>, 'page' | 'tokens'>): QuoteLayer {
  const { pairs, at, findings } = pairQuotes(tokens, {
    clings: (i) => isClitic(tokens, i),
    calls: (i) => callsForSpeech(tokens, i),
  })
  const kinds: Kind[] = []
  const quotes = pairs.map(({ open, close, from, to, inside }, index) => {
    const kind = kindOf(tokens, pairs, index, kinds)
    kinds.push(kind)
    return { open, close, from, to, inside, kind }
  })
  return { quotes, at, findings }
}

type Kind = 'speech' | 'name' | 'scare'

function kindOf(tokens: Tokens<Word>, pairs: readonly QuotePair[], index: number, earlier: readonly Kind[]): Kind {
  const pair = pairs[index] as QuotePair
  const { words, clause } = inside(tokens, pair)
  const open = pair.open as number
  if (pair.close === null) {
    const speaks = pair.called || startsStatement(tokens, open) || reportsNear(tokens, open - 1)
    return words >= MIDDLING && speaks && !namesSpeaker(tokens, pair) ? 'speech' : 'scare'
  }
  const joined = index > 0 ? joinedTo(tokens, pairs[index - 1] as QuotePair, pair) : 'apart'
  if (joined === 'listed' && words < LONG && earlier[index - 1] !== 'speech') return earlier[index - 1] as Kind
  const before = wordBefore(tokens, joined !== 'apart' ? ((pairs[index - 1] as QuotePair).open as number) : open)
  if (words >= 2 && chantsNear(tokens, before)) return 'speech'
  if (words < MIDDLING && !clause && isEntry(tokens, pair)) return 'name'
  if (joined === 'apart' && before >= 0 && words <= LONG) {
    if (isDistant(tokens, before)) return 'scare'
    if (isNaming(tokens, before)) return 'name'
    if (words <= MIDDLING && before === open - 1 && isClitic(tokens, before))
      return tokens.form[before] === 'ب' ? 'scare' : 'name'
  }
  const ends = endsThere(tokens, pair)
  if (words <= LONG && !ends && looksLikeName(tokens, pair.from, pair.to)) return 'name'
  if (words >= LONG) return 'speech'
  if (pair.called && words >= 2 && (words >= MIDDLING || clause || ends)) return 'speech'
  if (tokens.form[open - 1] === ':' && ends) return 'speech'
  if (words >= MIDDLING && (clause || startsStatement(tokens, open))) return 'speech'
  if ((words >= MIDDLING || (words >= 2 && clause && ends)) && reportsNear(tokens, before)) return 'speech'
  return words <= 3 && looksLikeName(tokens, pair.from, pair.to) && !(ends && reportsNear(tokens, before))
    ? 'name'
    : 'scare'
}

/** `listed`: «…» و«…»; `after`: «…» «…», with or without a comma; `apart` otherwise. */
function joinedTo({ form }: Tokens<Word>, earlier: QuotePair, pair: QuotePair): 'listed' | 'after' | 'apart' {
  const open = pair.open as number
  if (earlier.close === null || earlier.inside !== pair.inside) return 'apart'
  let last = open - 1
  const and = form[last] === 'و' || form[last] === 'او'
  if (and) last--
  if (form[last] === '،' || form[last] === ',') last--
  if (last !== earlier.close) return 'apart'
  return and || last < open - 1 ? 'listed' : 'after'
}

/** How many words stand inside, and whether they read like a clause of their own. */
function inside(tokens: Tokens<Word>, { from, to }: QuotePair): { words: number; clause: boolean } {
  let words = 0
  let first = -1
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.mark) continue
    if (first < 0) first = i
    words++
  }
  if (first < 0) return { words, clause: false }
  const word = tokens.word[first] as Word
  const last = tokens.form[to - 1]
  const finite = word.verb !== null && (word.verb.is.tense === 'past' || word.verb.is.tense === 'present')
  return { words, clause: finite || clauseOpeners.has(word.form) || last === '.' || last === '!' || last === '؟' }
}

/** Index of the last word before a mark in its paragraph, over commas and colons; -1 for none. */
function wordBefore({ paragraph, form, kind }: Tokens<Word>, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 3 && paragraph[i] === paragraph[at]; i--) {
    if (kind[i] !== TokenKind.mark) return i
    const mark = form[i]
    if (mark !== '،' && mark !== ',' && mark !== ':') return -1
  }
  return -1
}

/** li-, bi-, ka-, wa-, fa- standing alone before a mark. */
function isClitic({ form, kind }: Tokens<Word>, at: number): boolean {
  if (kind[at] !== TokenKind.word) return false
  const word = form[at] as string
  return (
    word === 'ل' ||
    word === 'ب' ||
    word === 'ك' ||
    word === 'و' ||
    word === 'ف' ||
    word === 'ول' ||
    word === 'وب' ||
    word === 'ال' ||
    word === 'لل'
  )
}

function callsForSpeech(tokens: Tokens<Word>, at: number): boolean {
  const i = wordBefore(tokens, at + 1)
  return i >= 0 && (isThat(tokens, i) || isReporting(tokens, i))
}

function isThat({ word }: Tokens<Word>, at: number): boolean {
  const { form, particle } = word[at] as Word
  return (
    particle?.is.type === 'that' ||
    thatWords.has(form) ||
    (form.charCodeAt(0) === 0x648 && thatWords.has(form.slice(1)))
  )
}

function isReporting({ word }: Tokens<Word>, at: number): boolean {
  const { form, reporting } = word[at] as Word
  const reports = reporting !== null && (reporting.is.guard === null || reporting.is.guard === 'quote')
  return reports || speechCalls.has(form) || (form.charCodeAt(0) === 0x648 && speechCalls.has(form.slice(1)))
}

function isNaming(tokens: Tokens<Word>, at: number): boolean {
  const found = tokens.word[at] as Word
  if (isClitic(tokens, at))
    return (
      at > 0 && tokens.paragraph[at - 1] === tokens.paragraph[at] && inAnyShape(naming, tokens.form[at - 1] as string)
    )
  return isHead(found.medium) || isHead(found.body) || inAnyShape(naming, found.form)
}

function isHead(hit: Word['medium'] | Word['body']): boolean {
  return hit !== null && !hit.article && hit.suffix === ''
}

function isDistant(tokens: Tokens<Word>, at: number): boolean {
  if (inAnyShape(distancing, tokens.form[at] as string)) return true
  const joint = isClitic(tokens, at) || isThat(tokens, at)
  return (
    joint &&
    at > 0 &&
    tokens.paragraph[at - 1] === tokens.paragraph[at] &&
    inAnyShape(distancing, tokens.form[at - 1] as string)
  )
}

/** A word of a list, also with wa-, li- or bi-; with the article it is no longer the head of a name: "the movement said". */
function inAnyShape(list: ReadonlySet<string>, form: string): boolean {
  if (list.has(form)) return true
  let rest = form
  for (const clitic of ['و', 'ب', 'ل']) {
    if (rest.startsWith(clitic) && rest.length > 3) {
      rest = rest.slice(1)
      if (list.has(rest)) return true
    }
  }
  return false
}

/** True when a name of the lexicon begins with the first word inside and ends with the last. */
function isEntry({ word, form, kind }: Tokens<Word>, { from, to }: QuotePair): boolean {
  return (word[from] as Word).entries.some(({ node }) => {
    let at: TrieNode | undefined = node
    for (let i = from + 1; i < to && at !== undefined; i++)
      if (kind[i] !== TokenKind.mark) at = at.next?.get(form[i] as string)
    return at !== undefined && at.entries !== null
  })
}

function startsStatement({ paragraph, form }: Tokens<Word>, open: number): boolean {
  if (open === 0 || paragraph[open - 1] !== paragraph[open]) return true
  const mark = form[open - 1]
  return mark === '.' || mark === ':' || mark === '!' || mark === '؟'
}

/** True when what follows the closing mark ends or pauses the sentence. */
function endsThere({ length, paragraph, form }: Tokens<Word>, { close, to }: QuotePair): boolean {
  if (close === null) return true
  const last = form[to - 1]
  if (last === '.' || last === '!' || last === '؟') return true
  let after = to + 1
  if (after < length && form[after] === form[to] && paragraph[after] === paragraph[to]) after++
  if (after >= length || paragraph[after] !== paragraph[to]) return true
  const mark = form[after]
  return mark === '.' || mark === '،' || mark === '؛' || mark === ',' || mark === '!' || mark === '؟'
}

function reportsNear(tokens: Tokens<Word>, before: number): boolean {
  const { paragraph, form } = tokens
  for (let i = before; i >= 0 && i > before - NEAR && paragraph[i] === paragraph[before]; i--) {
    const mark = form[i]
    if (mark === '.' || mark === '؟' || mark === '!') return false
    if (isReporting(tokens, i)) return true
  }
  return false
}

/** True when one of the last words is one of chanting: "chants of the crowd «…»". */
function chantsNear({ paragraph, form }: Tokens<Word>, before: number): boolean {
  for (let i = before; i >= 0 && i > before - 3 && paragraph[i] === paragraph[before]; i--)
    if (inAnyShape(chanting, form[i] as string)) return true
  return false
}

/** True when "that" stands after the first words: the mark opened a speaker's name, and what he said follows it. */
function namesSpeaker(tokens: Tokens<Word>, { from, to }: QuotePair): boolean {
  for (let i = from + 1; i < to && i < from + 5; i++) if (isThat(tokens, i)) return looksLikeName(tokens, from, i)
  return false
}

/** Definite or Latin words only, but for a first one that names a kind of body. */
function looksLikeName({ form, kind }: Tokens<Word>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (kind[i] !== TokenKind.word) continue
    const word = form[i] as string
    if (
      !word.startsWith('ال') &&
      !word.startsWith('وال') &&
      !(word.startsWith('ل') && word.length > 3) &&
      !(i === from && naming.has(word))
    )
      return false
  }
  return true
}
