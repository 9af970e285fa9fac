import { type Layers, type Mention, TokenKind } from '@isnad/engine'
import type { Occasion, Word } from '../../word.js'
import { type Clauses, clausesOf } from '../clauses/clauses.js'

export type MeetingNeeds = Omit<Layers<Word>, 'meetings' | 'measures'>

/** How many tokens around a word the rules look at, so that a page of one sentence is read in linear time. */
export const WINDOW = 60

const OPENINGS = new Set(['«', '“', '"', '”', '(', "'"])

/** What the rules for meetings ask of the layers before them. */
export class Scene {
  private known: Clauses | null = null
  private times: Int32Array | null = null
  private states: Map<string, number> | null = null
  constructor(readonly layers: MeetingNeeds) {}

  /** Clauses, found when first asked for: most reports tell of no meeting. */
  get clauses(): Clauses {
    this.known ??= clausesOf(this.layers)
    return this.known
  }

  /** The actor that is a state, by its code; -1 where the report names none. */
  stateActor(of: string): number {
    this.states ??= statesOf(this.layers)
    return this.states.get(of) ?? -1
  }

  get length(): number {
    return this.layers.tokens.length
  }
  form(i: number): string {
    return this.layers.tokens.form[i] ?? ''
  }
  word(i: number): Word | null {
    return this.layers.tokens.word[i] ?? null
  }
  isMark(i: number): boolean {
    return this.layers.tokens.kind[i] === TokenKind.mark
  }
  sentence(i: number): { readonly from: number; readonly to: number } {
    const at = this.layers.sentences.at[i] ?? 0
    return this.layers.sentences.sentences[at] ?? { from: i, to: i + 1 }
  }
  sameSentence(a: number, b: number): boolean {
    return this.layers.sentences.at[a] === this.layers.sentences.at[b]
  }
  /** The sentence of a token as far as the rules look. */
  around(i: number): { readonly from: number; readonly to: number } {
    const { from, to } = this.sentence(i)
    return { from: Math.max(from, i - WINDOW), to: Math.min(to, i + WINDOW) }
  }
  /** The occasion sense of a token, as a noun, a verb or a word of support; null inside a name. */
  occasion(i: number): Occasion | null {
    return this.word(i)?.occasion?.is ?? null
  }
  /** Index of the time expression that covers a token, -1 for none. */
  time(i: number): number {
    this.times ??= timesByToken(this.layers)
    return this.times[i] ?? -1
  }
  /** Index of the mention that covers a token, -1 for none. */
  mention(i: number): number {
    return this.layers.mentions.at[i] ?? -1
  }
  /** Index of the last mention that ends before a token, -1 for none. */
  mentionBefore(token: number): number {
    const { mentions } = this.layers.mentions
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mentions[middle] as Mention).to <= token) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  mentionAt(k: number): Mention {
    return this.layers.mentions.mentions[k] as Mention
  }
  actorOf(k: number): number {
    return this.layers.actors.actorOf[k] ?? -1
  }

  /** Index of the quotation that is speech around a token, -1 for none. */
  speech(i: number): number {
    const q = this.layers.quotes.at[i] ?? -1
    return q >= 0 && this.layers.quotes.quotes[q]?.kind === 'speech' ? q : -1
  }
  /** The country a mention lies in, or is; null where that is not known. */
  countryOf(k: number): string | null {
    const { entry, of, kind } = this.mentionAt(k)
    return entry?.place?.country ?? (kind === 'state' || kind === 'place' ? (of ?? entry?.of ?? null) : null)
  }
  /** Whom an actor speaks for, null for nobody. */
  sideOf(actor: number): string | null {
    return this.layers.actors.actors[actor]?.of ?? null
  }
  /** True for a mention of more than one: "the ministers of X and Y", "the experts". */
  isSeveral(k: number): boolean {
    return this.mentionAt(k).agreement.number !== 'one' || this.layers.actors.membersOf.has(k)
  }

  /** True where a mention is joined to what stands before it by wa-. */
  isJoined(mention: Mention): boolean {
    // «X» and «Y»: the mark stands between
    const at = OPENINGS.has(this.form(mention.from - 1)) ? mention.from - 2 : mention.from - 1
    const before = this.form(at)
    if (before === 'و' || before === '–' || before === '-') return true
    const word = this.word(mention.from)
    if (word === null || !word.form.startsWith('و')) return false
    for (const hit of [word.title, word.body, word.source, word.nisba, word.part, word.medium, word.portfolio])
      if (hit !== null) return hit.conj === 'و'
    return word.entries.some((cut) => cut.conj === 'و') || mention.entry === null
  }

  /** True for whoever can meet: not places, publishers, documents. */
  canMeet(mention: Mention, k: number): boolean {
    const actor = this.layers.actors.actors[this.actorOf(k)]
    if (
      actor === undefined ||
      mention.kind === 'place' ||
      mention.kind === 'outlet' ||
      mention.kind === 'agency' ||
      mention.kind === 'document'
    )
      return false
    // "the sister countries", "public order": named by no one
    return (
      actor.of !== null ||
      actor.entry !== null ||
      (actor.kind !== 'state' && actor.kind !== 'organisation') ||
      mention.office !== null
    )
  }

  /** True for a mention that can say where something is. */
  canBePlace(mention: Mention): boolean {
    return mention.kind === 'place' || mention.entry?.place !== undefined
  }
}

function statesOf({ actors }: MeetingNeeds): Map<string, number> {
  const out = new Map<string, number>()
  for (const [k, { kind, of }] of actors.actors.entries())
    if (kind === 'state' && of !== null && !out.has(of)) out.set(of, k)
  return out
}

function timesByToken({ tokens, times }: MeetingNeeds): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1)
  for (const [k, t] of times.times.entries()) for (let i = t.from; i < t.to; i++) at[i] = k
  return at
}
