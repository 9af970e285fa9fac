import {
  type Entry,
  longestAfter,
  type QuoteLayer,
  type SentenceLayer,
  type TimeLayer,
  TokenKind,
  type Tokens,
} from '@isnad/engine'
import type { Cut } from '../../clitics.js'
import type { Lexicon } from '../../lexicon.js'
import type { Word } from '../../word.js'

/** Marks that quote or bracket a word: they may stand inside a mention without ending it. */
const OPENING = new Set(['«', '“', '”', '"', '(', '‹', '‘', "'", '{', '['])
const CLOSING = new Set(['»', '“', '”', '"', ')', '›', '’', "'", '}', ']'])
const COMMAS = new Set(['،', ','])
const DASHES = new Set(['-', '–', '—'])

/** "His head", "the head". */
const HEAD = /^(?:ال)?راس(?:ه|ها|هم|هما|ي|ك|نا)?$/u

/** An entry of the lexicon found at a token. */
export interface EntryHit {
  readonly entry: Entry
  readonly to: number
  readonly cut: Cut
}

/** A report's tokens with what the earlier stages found, as the grammar of mentions looks at them. */
export class Scan {
  readonly length: number
  private readonly timeAt: Uint8Array
  /** Entries that have been looked for: several rules ask for the same. */
  private readonly hits: (EntryHit | null | undefined)[]

  constructor(
    readonly tokens: Tokens<Word>,
    readonly quotes: QuoteLayer,
    readonly sentences: SentenceLayer,
    times: TimeLayer,
    readonly lexicon: Lexicon,
  ) {
    this.length = tokens.length
    this.hits = new Array<undefined>(tokens.length).fill(undefined)
    this.timeAt = new Uint8Array(tokens.length)
    for (const time of times.times)
      if (time.type === 'DATE' || time.type === 'TIME') this.timeAt.fill(1, time.from, time.to)
  }

  /** The word at a token, or undefined past either end. */
  word(i: number): Word | undefined {
    return this.tokens.word[i]
  }

  form(i: number): string {
    return this.tokens.form[i] ?? ''
  }

  isWord(i: number): boolean {
    return this.tokens.kind[i] === TokenKind.word
  }

  isComma(i: number): boolean {
    return COMMAS.has(this.form(i))
  }

  isDash(i: number): boolean {
    return DASHES.has(this.form(i))
  }

  isOpening(i: number): boolean {
    return this.tokens.kind[i] === TokenKind.mark && OPENING.has(this.form(i))
  }

  isClosing(i: number): boolean {
    return this.tokens.kind[i] === TokenKind.mark && CLOSING.has(this.form(i))
  }

  /** True inside a date or a time of day. */
  isTime(i: number): boolean {
    return this.timeAt[i] === 1
  }

  sentence(i: number): number {
    return this.sentences.at[i] ?? -1
  }

  /** The last letters as printed, where folding hides a difference (على, علي). */
  endsAsPrinted(i: number, letter: string): boolean {
    const end = this.tokens.end[i] as number
    return this.tokens.text[end - 1] === letter
  }

  /** The longest entry that begins at a token; guarded ones only where something beside them says that the name is meant. */
  entryAt(i: number): EntryHit | null {
    const word = this.word(i)
    if (word === undefined || word.entries.length === 0) return null
    const known = this.hits[i]
    if (known !== undefined) return known
    const hit = this.findEntry(word, i)
    this.hits[i] = hit
    return hit
  }

  private findEntry(word: Word, i: number): EntryHit | null {
    let best: EntryHit | null = null
    for (const cut of word.entries) {
      const found = longestAfter(cut.node, this.tokens.form, i, this.length)
      if (found === null || (best !== null && found.to <= best.to)) continue
      const entry = this.choose(found.entries, i, found.to)
      if (entry !== null && !this.isBirthplace(i, found.to)) best = { entry, to: found.to, cut }
    }
    return best
  }

  /** Masqaṭ raʾsihi, "where he was born", is not in Muscat. */
  private isBirthplace(from: number, to: number): boolean {
    return to === from + 1 && HEAD.test(this.form(to)) && this.form(from).endsWith('مسقط')
  }

  private choose(entries: readonly Entry[], from: number, to: number): Entry | null {
    const named = this.isNamed(from, to)
    if (named) {
      const medium = entries.find((e) => e.kind === 'outlet' || e.kind === 'agency')
      const told = this.isOpening(from - 1) && /^و?ل$/u.test(this.form(from - 2))
      if (medium !== undefined && (this.afterMedium(from) || told || entries.length === 1)) return medium
    }
    return entries.find((e) => !e.guarded) ?? (named ? (entries[0] ?? null) : null)
  }

  /** True where a word is set apart as a name: in quotes of its own, or after "agency", "newspaper". */
  private isNamed(from: number, to: number): boolean {
    return this.afterMedium(from) || (this.isOpening(from - 1) && this.isClosing(to))
  }

  /** True where a word for a medium stands right before, or before the opening mark. */
  private afterMedium(from: number): boolean {
    const at = this.isOpening(from - 1) ? from - 2 : from - 1
    return this.word(at)?.medium != null
  }
}
