import { CharClass, type CharTable } from '../../read/tokens.js'
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

const SENTENCE_ENDS: ReadonlySet<number> = new Set([...'.!?؟۔…'].map((mark) => mark.charCodeAt(0)))

/**
 * Cuts reports into what lineage compares. Holds: the same report gives the same arrays, whatever was cut before.
 *
 * Decision: the tokens of `tokenise`, but without their forms: to make the words of every report and look them up would cost more than
 * to compare it with all others.
 */
export class LineageCutter {
  private ids = new Int32Array(1 << 10)
  private flags = new Uint8Array(1 << 10)
  private start = new Int32Array(1 << 10)
  private end = new Int32Array(1 << 10)
  private length = 0
  constructor(private readonly chars: CharTable) {}

  cut(report: LineageReport): LineageText {
    this.scan(report)
    const { length, start } = this
    const ids = this.ids.slice(0, length)
    const flags = this.flags.slice(0, length)
    const quotes = [...report.quotes].sort((a, b) => a.start - b.start || a.end - b.end)
    let next = 0
    let reach = -1
    for (let i = 0; i < length && quotes.length > 0; i++) {
      const at = start[i] as number
      for (let quote = quotes[next]; quote !== undefined && quote.start <= at; quote = quotes[++next])
        if (quote.end > reach) reach = quote.end
      if (at < reach) flags[i] = (flags[i] as number) | TokenFlag.quoted
    }
    return { ids, flags }
  }

  places(report: LineageReport): TokenPlaces {
    this.scan(report)
    return { start: this.start.slice(0, this.length), end: this.end.slice(0, this.length) }
  }

  private scan(report: LineageReport): void {
    this.length = 0
    const { text, dateline } = report
    for (const { span, role, repeats } of report.paragraphs) {
      if (role !== 'body' || repeats !== null) continue
      const { start, end } = span
      if (dateline === null || dateline.end <= start || dateline.start >= end) this.scanStretch(text, start, end)
      else {
        this.scanStretch(text, start, Math.min(end, dateline.start))
        this.scanStretch(text, Math.max(start, dateline.end), end)
      }
    }
  }

  private scanStretch(text: string, from: number, to: number): void {
    const { classOf, fold } = this.chars
    let opens = true
    for (let i = from; i < to; ) {
      let unit = text.charCodeAt(i)
      const c = classOf[unit] as number
      if (c === CharClass.mark || c === CharClass.newline) {
        // a point inside a number ends no sentence
        if (c === CharClass.newline || (SENTENCE_ENDS.has(unit) && classOf[text.charCodeAt(i + 1)] !== CharClass.digit))
          opens = true
        i++
        continue
      }
      if (c === CharClass.space || c === CharClass.ignorable) {
        i++
        continue
      }
      const at = i
      let hash = 0x811c9dc5
      let seen = c
      do {
        const folded = fold[unit] as number
        if (folded !== 0) hash = Math.imul(hash ^ folded, 0x01000193)
        i++
        if (i >= to) break
        unit = text.charCodeAt(i)
        seen = classOf[unit] as number
      } while (seen === c || (seen === CharClass.ignorable && c === CharClass.letter))
      const n = this.length++
      if (n >= this.ids.length) this.widen()
      this.ids[n] = mix(hash)
      this.flags[n] = (opens ? TokenFlag.opensSentence : 0) | (c === CharClass.digit ? TokenFlag.number : 0)
      this.start[n] = at
      this.end[n] = i
      opens = false
    }
  }

  private widen(): void {
    const { ids, flags, start, end } = this
    const size = ids.length * 2
    this.ids = new Int32Array(size)
    this.flags = new Uint8Array(size)
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.ids.set(ids)
    this.flags.set(flags)
    this.start.set(start)
    this.end.set(end)
  }
}

/** The id of a token by its folded form. */
export function tokenId(form: string): number {
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
