import type {
  Act,
  ActorKind,
  CreditPlace,
  Level,
  Manner,
  MeasurePart,
  MeasureStage,
  MeetingKind,
  MeetingStatus,
  ParagraphRole,
  ParticipantRole,
  PlaceKind,
  PublishedBasis,
  TimeType,
  Topic,
} from './codes.js'
import type { Span } from './span.js'

/** Ids hold within one reading: `a1`, `p2`, `t3`, `s4`, `m5`, `x6`. */
export type ActorId = string
export type PlaceId = string
export type TimeId = string
export type StatementId = string
export type MeetingId = string
export type MeasureId = string

/** All that was found in one report. `null` is "the report does not say", never a guess. */
export interface Reading {
  readonly schema: 'isnad/reading@1'
  readonly engine: EngineStamp
  readonly report: Report
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
  readonly meetings: readonly Meeting[]
  readonly measures: readonly Measure[]
  readonly findings: readonly Finding[]
}

/** What read it: two readings of the same page with the same engine are identical. */
export interface EngineStamp {
  readonly name: 'isnad'
  readonly version: string
  readonly pack: string
}

/** One article as published: its cleaned words and what its page says of itself. */
export interface Report {
  readonly ref: string | null
  readonly id: string
  readonly outlet: ActorId | null
  readonly url: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly dateline: { readonly place: PlaceId | null; readonly span: Span } | null
  readonly published: { readonly date: string | null; readonly basis: PublishedBasis }
  readonly language: string
  readonly credits: readonly Credit[]
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly source: { readonly mediaType: string; readonly bytes: number; readonly sha256: string } | null
}

/** An agency or outlet that the report as a whole is credited to. */
export interface Credit {
  readonly actor: ActorId
  readonly span: Span | null
  readonly where: CreditPlace
}

/** A block of the text; `repeats` is the index of the paragraph it prints again. */
export interface Paragraph {
  readonly span: Span
  readonly role: ParagraphRole
  readonly repeats: number | null
}

/** Whoever speaks, meets, acts or passes words on. */
export interface Actor {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly name: string
  readonly names: readonly string[]
  readonly role: string | null
  readonly of: string | null
  readonly mentions: readonly Span[]
}

/** Where something is or happens; `at` is `[latitude, longitude]` in degrees. */
export interface Place {
  readonly id: PlaceId
  readonly name: string
  readonly country: string | null
  readonly kind: PlaceKind
  readonly at: readonly [number, number] | null
  readonly mentions: readonly Span[]
}

/** A time expression; `value` is EDTF for points and intervals, TIMEX3 for durations and sets. */
export interface Time {
  readonly id: TimeId
  readonly span: Span
  readonly type: TimeType
  readonly value: string | null
  /** What the words say in relation to a day not known: kept when `value` is null. */
  readonly relation: string | null
  readonly basis: 'absolute' | 'published' | 'context'
  readonly check: 'agrees' | 'conflicts' | null
  readonly rule: string
}

/** One reporting cue and what it reports, with the line by which the words reached the page. */
export interface Statement {
  readonly id: StatementId
  readonly speaker: ActorId | null
  readonly speakerSpan: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly manner: Manner
  readonly act: Act
  readonly via: readonly ActorId[]
  readonly chain: readonly ActorId[]
  readonly occasion: { readonly span: Span; readonly kind: string | null; readonly place: PlaceId | null } | null
  readonly time: TimeId | null
  readonly date: string | null
  readonly topics: readonly Topic[]
  readonly continues: StatementId | null
  readonly rule: string
  readonly confidence: number
}

/** An occasion at which parties meet, talk, call or visit. */
export interface Meeting {
  readonly id: MeetingId
  readonly kind: MeetingKind
  readonly level: Level
  readonly status: MeetingStatus
  readonly participants: readonly { readonly actor: ActorId; readonly role: ParticipantRole; readonly span: Span }[]
  readonly host: ActorId | null
  readonly place: PlaceId | null
  readonly time: TimeId | null
  readonly date: string | null
  readonly topics: readonly Topic[]
  readonly mentions: readonly Span[]
  readonly toldBy: StatementId | null
  readonly beside: readonly MeetingId[]
  readonly rule: string
  readonly confidence: number
}

/** Something on the table: of a kind, at a stage. */
export interface Measure {
  readonly id: MeasureId
  readonly kind: Topic
  readonly stage: MeasureStage
  readonly parties: readonly { readonly actor: ActorId; readonly part: MeasurePart }[]
  readonly place: PlaceId | null
  readonly time: TimeId | null
  readonly quantity: { readonly value: number; readonly unit: string; readonly span: Span } | null
  readonly span: Span
  readonly toldBy: StatementId | null
  readonly negated: boolean
  readonly rule: string
  readonly confidence: number
}

/** Something odd about a page. */
export interface Finding {
  readonly rule: string
  readonly span: Span | null
  readonly message: string
}
