import { type CharTable, TokenKind, tokenise, Vocabulary } from '../../read/tokens.js'
import type { LineageReport } from './lineage-report.js'

/** What one token of a report is, as bits. */
export const TokenFlag = { quoted: 1, opensSentence: 2, number: 4 } as const

/**
 * The words and numbers of a report's own text, in order: no marks, no dateline, nothing that is printed twice.
 *
 * Shape: `ids[i]` is a hash of the folded form, `flags[i]` of `TokenFlag`s.
 */
export interface LineageText {
  readonly ids: Int32Array
  readonly flags: Uint8Array
}

/** Where the tokens of a text stand. Units: UTF-16 units of the report's text. */
export interface TokenPlaces {
  readonly start: Int32Array
  readonly end: Int32Array
}

const SENTENCE_ENDS = new Set(['.', '!', '?', '؟', '۔', '…'])
const isSentenceEnd = (form: string) => SENTENCE_ENDS.has(form)

/** Cuts reports into what lineage compares. Holds: the same report gives the same arrays, whatever was cut before. */
export class LineageCutter {
  private readonly vocabulary = new Vocabulary<number>(hashOf)
  constructor(private readonly chars: CharTable) {}

  cut(report: LineageReport): LineageText {
    const { tokens, kept } = this.tokens(report)
    const ids = new Int32Array(kept)
    const flags = new Uint8Array(kept)
    let n = 0
    let opens = true
    let paragraph = -1
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.paragraph[i] !== paragraph) {
        paragraph = tokens.paragraph[i] as number
        opens = true
      }
      if (tokens.kind[i] === TokenKind.mark) {
        if (isSentenceEnd(tokens.form[i] as string)) opens = true
        continue
      }
      ids[n] = tokens.word[i] as number
      flags[n] = (opens ? TokenFlag.opensSentence : 0) | (tokens.kind[i] === TokenKind.number ? TokenFlag.number : 0)
      opens = false
      n++
    }
    if (report.quotes.length > 0) {
      const quotes = [...report.quotes].sort((a, b) => a.start - b.start || a.end - b.end)
      let q = 0
      let reach = -1
      n = 0
      for (let i = 0; i < tokens.length; i++) {
        if (tokens.kind[i] === TokenKind.mark) continue
        const at = tokens.start[i] as number
        for (let quote = quotes[q]; quote !== undefined && quote.start <= at; quote = quotes[++q])
          if (quote.end > reach) reach = quote.end
        if (at < reach) flags[n] = (flags[n] as number) | TokenFlag.quoted
        n++
      }
    }
    return { ids, flags }
  }

  places(report: LineageReport): TokenPlaces {
    const { tokens, kept } = this.tokens(report)
    const start = new Int32Array(kept)
    const end = new Int32Array(kept)
    let n = 0
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.kind[i] === TokenKind.mark) continue
      start[n] = tokens.start[i] as number
      end[n++] = tokens.end[i] as number
    }
    return { start, end }
  }

  private tokens(report: LineageReport) {
    const { dateline } = report
    const stretches: { start: number; end: number; paragraph: number }[] = []
    for (const [paragraph, { span, role, repeats }] of report.paragraphs.entries()) {
      if (role !== 'body' || repeats !== null) continue
      const { start, end } = span
      if (dateline === null || dateline.end <= start || dateline.start >= end) {
        stretches.push({ start, end, paragraph })
        continue
      }
      if (dateline.start > start) stretches.push({ start, end: dateline.start, paragraph })
      if (dateline.end < end) stretches.push({ start: dateline.end, end, paragraph })
    }
    const tokens = tokenise(report.text, stretches, this.chars, this.vocabulary)
    let kept = 0
    for (let i = 0; i < tokens.length; i++) if (tokens.kind[i] !== TokenKind.mark) kept++
    return { tokens, kept }
  }
}

/** A number for a word, spread over all 32 bits. */
export function hashOf(form: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** Spreads the bits of a number over all 32. Source: the finaliser of MurmurHash3. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
