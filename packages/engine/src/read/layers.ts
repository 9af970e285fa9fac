import type {
  Act,
  ActorKind,
  CreditPlace,
  Finding,
  Level,
  Manner,
  MeasurePart,
  MeasureStage,
  MeetingKind,
  MeetingStatus,
  ParagraphRole,
  ParticipantRole,
  PublishedBasis,
  TimeType,
  Topic,
} from '@isnad/record'
import type { Entry } from './lexicon.js'
import type { TokenRange, Tokens } from './tokens.js'
import type { Trace } from './trace.js'

/** The cleaned page: its text, its blocks, and what the caller said of it. */
export interface Page {
  readonly text: string
  readonly paragraphs: readonly PageParagraph[]
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly ref: string | null
  /** The publication day the caller gave, ISO; null when none was given. */
  readonly published: string | null
  readonly language: string
  readonly findings: readonly Finding[]
}

/** A block of the page. Units: UTF-16 units of `Page.text`. */
export interface PageParagraph {
  readonly start: number
  readonly end: number
  readonly role: ParagraphRole
  /** Index of the paragraph it prints again. */
  readonly repeats: number | null
}

/** Who the report as a whole is credited to, and where its dateline says it was written. */
export interface CreditLayer {
  readonly outlet: Entry | null
  /** `words` is the name as it is printed there: an agency's letters, a paper's short name. */
  readonly credits: readonly {
    readonly entry: Entry
    readonly words: string
    readonly start: number | null
    readonly end: number | null
    readonly where: CreditPlace
  }[]
  /** The place line at the head of the text; units of `Page.text`. */
  readonly dateline: { readonly start: number; readonly end: number; readonly place: Entry | null } | null
  /** Tokens before this index belong to the dateline and the credit at the head, not to the report's first sentence. */
  readonly bodyFrom: number
  readonly findings: readonly Finding[]
}

/** A pair of quotation marks and what stands inside. */
export interface Quote {
  /** Token index of the opening mark; null when it is missing. */
  readonly open: number | null
  /** Token index of the closing mark; null when it is missing. */
  readonly close: number | null
  /** The tokens inside, half-open, marks excluded. */
  readonly from: number
  readonly to: number
  /** Index of the quote around it, or null. */
  readonly inside: number | null
  readonly kind: 'speech' | 'name' | 'scare'
}

/** Where quotes stand, and for each token the innermost quote around it. */
export interface QuoteLayer {
  readonly quotes: readonly Quote[]
  /** Index into `quotes` by token, -1 outside any; an opening or closing mark belongs to its own quote. */
  readonly at: Int32Array
  readonly findings: readonly Finding[]
}

/** Sentences, and the segments within which a speaker may be carried on. */
export interface SentenceLayer {
  readonly sentences: readonly TokenRange[]
  /** Index into `sentences` by token. */
  readonly at: Int32Array
  /** Segment number by sentence: it rises where topic or page part turns (a heading, "on the other hand", a new dateline). */
  readonly segment: Int32Array
}

/** A time expression. */
export interface TimeFact extends TokenRange {
  readonly type: TimeType
  readonly value: string | null
  readonly relation: string | null
  readonly basis: 'absolute' | 'published' | 'context'
  readonly check: 'agrees' | 'conflicts' | null
  readonly rule: string
}

/** Time expressions in order of place, and the publication day as far as the page proves it. */
export interface TimeLayer {
  readonly times: readonly TimeFact[]
  readonly published: { readonly date: string | null; readonly basis: PublishedBasis }
  readonly findings: readonly Finding[]
}

/** Number and gender of a mention, as its words show them; null where they do not. */
export interface Agreement {
  readonly number: 'one' | 'two' | 'many'
  readonly gender: 'm' | 'f' | null
}

/** Something named inside a mention. */
export interface MentionPart extends TokenRange {
  readonly entry: Entry | null
  readonly of: string | null
}

/** A stretch naming an actor or a place. */
export interface Mention extends TokenRange {
  readonly kind: ActorKind | 'place'
  /** What the lexicon knows it as. */
  readonly entry: Entry | null
  /** Tokens of the proper name. */
  readonly name: TokenRange | null
  /** Tokens of the title or description. */
  readonly role: TokenRange | null
  /** The office in one word, for joining mentions: `foreign-minister`, `president`, `spokesman` … */
  readonly office: string | null
  readonly of: string | null
  /** Lexicon entries and nationalities named inside: the states of "the ministers of X, Y and Z". */
  readonly parts: readonly MentionPart[]
  readonly agreement: Agreement
  /** "the minister", "the official": refers to someone named before. */
  readonly anaphoric: boolean
  /** "his Russian counterpart": takes its office from the mention before. */
  readonly counterpart: boolean
  /** The clitics written onto its first word: "and", "to", both; '' for none. */
  readonly clitics: string
  /** A preposition or clitic put before it: `in`, `to`, `from`, `with` … as the pack names them; null for none. */
  readonly marker: string | null
  readonly rule: string
}

/** Mentions in order of place; nested ones (the state in a minister's title) are left out. */
export interface MentionLayer {
  readonly mentions: readonly Mention[]
  /** Index into `mentions` of the mention that covers a token, -1 for none. */
  readonly at: Int32Array
}

/** One actor of the report, united from its mentions. */
export interface ActorDraft {
  readonly kind: ActorKind
  readonly name: string
  readonly names: readonly string[]
  readonly role: string | null
  readonly office: string | null
  readonly of: string | null
  readonly entry: Entry | null
  readonly mentions: readonly number[]
  readonly agreement: Agreement
}

/** Actors, and which of them each mention names (-1 for places). */
export interface ActorLayer {
  readonly actors: readonly ActorDraft[]
  readonly actorOf: Int32Array
  /**
   * Actors of the states named inside a mention that speaks for several, by its index: the ministers of X, Y and Z are X, Y and
   * Z at a meeting, and one actor when they say something together.
   */
  readonly membersOf: ReadonlyMap<number, readonly number[]>
  /** Who published the report. */
  readonly outlet: number | null
  /** Actors of `CreditLayer.credits`, in their order. */
  readonly credits: readonly number[]
}

/** A stretch of the text in character units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A statement before it gets its id. Indexes are into the actors, times, places (mentions) and statements of the same reading. */
export interface StatementDraft {
  readonly speaker: number | null
  readonly speakerRange: TokenRange | null
  readonly cue: TokenRange
  readonly content: readonly Stretch[]
  /** The tokens of the whole content, first to last. */
  readonly contentRange: TokenRange
  readonly manner: Manner
  readonly act: Act
  readonly via: readonly number[]
  readonly occasion: { readonly range: TokenRange; readonly kind: string | null; readonly place: number | null } | null
  readonly time: number | null
  readonly date: string | null
  readonly topics: readonly Topic[]
  readonly continues: number | null
  readonly rule: string
  readonly confidence: number
  /** Who else was considered for the speaker, and why not: for `isnad why`. */
  readonly tried: readonly { readonly actor: number; readonly why: string }[]
}

export interface StatementLayer {
  readonly statements: readonly StatementDraft[]
  /** Speakers who spoke as one (X and Y said): actors beyond those of the actor layer, their indexes going on from its last. */
  readonly joint: readonly ActorDraft[]
  readonly findings: readonly Finding[]
}

/** A meeting before it gets its id. `place` is the index of a mention, `toldBy` of a statement. */
export interface MeetingDraft {
  readonly kind: MeetingKind
  readonly level: Level
  readonly status: MeetingStatus
  readonly participants: readonly {
    readonly actor: number
    readonly role: ParticipantRole
    readonly range: TokenRange
  }[]
  readonly host: number | null
  readonly place: number | null
  readonly time: number | null
  readonly date: string | null
  readonly topics: readonly Topic[]
  readonly mentions: readonly TokenRange[]
  readonly toldBy: number | null
  readonly beside: readonly number[]
  readonly rule: string
  readonly confidence: number
}

export interface MeetingLayer {
  readonly meetings: readonly MeetingDraft[]
  readonly findings: readonly Finding[]
}

/** A measure before it gets its id. */
export interface MeasureDraft extends TokenRange {
  readonly kind: Topic
  readonly stage: MeasureStage
  readonly parties: readonly { readonly actor: number; readonly part: MeasurePart }[]
  readonly place: number | null
  readonly time: number | null
  readonly quantity: { readonly value: number; readonly unit: string; readonly range: TokenRange } | null
  readonly toldBy: number | null
  readonly negated: boolean
  readonly rule: string
  readonly confidence: number
}

export interface MeasureLayer {
  readonly measures: readonly MeasureDraft[]
  readonly findings: readonly Finding[]
}

/** Everything that stages add, by name. `W` is the pack's own word. */
export interface Layers<W> {
  page: Page
  tokens: Tokens<W>
  credits: CreditLayer
  quotes: QuoteLayer
  sentences: SentenceLayer
  times: TimeLayer
  mentions: MentionLayer
  actors: ActorLayer
  statements: StatementLayer
  meetings: MeetingLayer
  measures: MeasureLayer
  /** Where stages note how they came to what they found; none unless somebody asks why. */
  trace?: Trace | undefined
}
