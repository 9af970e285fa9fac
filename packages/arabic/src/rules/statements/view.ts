import { type Layers, type Mention, type Quote, type TimeFact, TokenKind } from '@isnad/engine'
import { fills, slotBits } from '../../fills.js'
import type { Hit, Reporting, Word } from '../../word.js'

const REPORTING = slotBits('reporting')

/** The layers that statements are read from. */
export type StatementNeeds = Omit<Layers<Word>, 'statements' | 'meetings' | 'measures'>

/** A report's layers, token by token, as the grammar of statements looks at them. */
export class View {
  readonly length: number
  private readonly timeAt: Int32Array
  private readonly prose: Uint8Array

  constructor(readonly layers: StatementNeeds) {
    const { tokens, times, page } = layers
    this.length = tokens.length
    this.timeAt = new Int32Array(tokens.length).fill(-1)
    for (const [k, t] of times.times.entries()) this.timeAt.fill(k, t.from, t.to)
    this.prose = new Uint8Array(tokens.length)
    for (let i = 0; i < tokens.length; i++) {
      const role = page.paragraphs[tokens.paragraph[i] as number]?.role
      this.prose[i] = role === 'body' && i >= layers.credits.bodyFrom ? 1 : 0
    }
  }

  word(i: number): Word | undefined {
    return this.layers.tokens.word[i]
  }

  form(i: number): string {
    return this.layers.tokens.form[i] ?? ''
  }

  isWord(i: number): boolean {
    return this.layers.tokens.kind[i] === TokenKind.word
  }

  isMark(i: number): boolean {
    return this.layers.tokens.kind[i] === TokenKind.mark
  }

  isComma(i: number): boolean {
    const form = this.form(i)
    return form === '،' || form === ','
  }

  isStop(i: number): boolean {
    const form = this.form(i)
    return form === '.' || form === '؟' || form === '!' || form === '?' || form === '…'
  }

  /** True for the running text, where statements stand: not headlines, not the head with its credits. */
  isProse(i: number): boolean {
    return this.prose[i] === 1
  }

  reporting(i: number): Hit<Reporting> | null {
    const { tokens } = this.layers
    return i >= 0 && i < tokens.length && fills(tokens, i, REPORTING) ? (tokens.word[i] as Word).reporting : null
  }

  sentenceOf(i: number): number {
    return this.layers.sentences.at[i] ?? -1
  }

  sentenceStart(i: number): number {
    return this.layers.sentences.sentences[this.sentenceOf(i)]?.from ?? i
  }

  sentenceEnd(i: number): number {
    return this.layers.sentences.sentences[this.sentenceOf(i)]?.to ?? i
  }

  segmentOf(i: number): number {
    return this.layers.sentences.segment[this.sentenceOf(i)] ?? -1
  }

  private networks: boolean | null = null

  /** True where the report names a social network anywhere. */
  get namesNetwork(): boolean {
    this.networks ??= this.layers.mentions.mentions.some(
      (m) => m.kind === 'outlet' && m.office !== 'paper' && m.marker !== null,
    )
    return this.networks
  }

  /** Index of the mention that covers a token, or -1. */
  mentionAt(i: number): number {
    return this.layers.mentions.at[i] ?? -1
  }

  mention(k: number): Mention {
    return this.layers.mentions.mentions[k] as Mention
  }

  actorOf(k: number): number {
    return this.layers.actors.actorOf[k] ?? -1
  }

  timeIndexAt(i: number): number {
    return this.timeAt[i] ?? -1
  }

  time(k: number): TimeFact {
    return this.layers.times.times[k] as TimeFact
  }

  /** The innermost quote around a token. */
  quoteIndexAt(i: number): number {
    return this.layers.quotes.at[i] ?? -1
  }

  quote(k: number): Quote {
    return this.layers.quotes.quotes[k] as Quote
  }

  /** The quote that opens at a token, or null. */
  opensQuote(i: number): number | null {
    const k = this.quoteIndexAt(i)
    return k >= 0 && this.quote(k).open === i ? k : null
  }

  /** The outermost speech around a token, or -1. */
  speechAround(i: number): number {
    let k = this.quoteIndexAt(i)
    let speech = -1
    while (k >= 0) {
      const quote = this.quote(k)
      if (quote.kind === 'speech' && quote.open !== i && quote.close !== i) speech = k
      k = quote.inside ?? -1
    }
    return speech
  }

  /** "That": an or in, also with bi- before it or a pronoun after it. */
  isThat(i: number): boolean {
    const particle = this.word(i)?.particle
    return particle != null && particle.is.type === 'that'
  }

  particleType(i: number): string | null {
    return this.word(i)?.particle?.is.type ?? null
  }
}
