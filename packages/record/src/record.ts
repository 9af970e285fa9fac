import type { Level, Manner, MeasureStage, MeetingKind, MeetingStatus, ParticipantRole, Topic } from './codes.js'
import type { MeasureId, MeetingId, StatementId } from './reading.js'
import type { Span } from './span.js'

/** Ids made of an entry's first telling, so that the same history gives the same ids. */
export type OriginId = string
export type UtteranceId = string
export type EventId = string
export type LifelineId = string
export type TrackId = string

/** A report as the record names it: the caller's id, or the report's own where he gave none. */
export type Ref = string

/** What a set of readings says together. Every value can be followed to tellings, every telling to words. */
export interface WovenRecord {
  readonly schema: 'isnad/record@1'
  readonly reports: readonly WovenReport[]
  readonly origins: readonly Origin[]
  readonly lineage: readonly Lineage[]
  readonly utterances: readonly Utterance[]
  readonly events: readonly Event[]
  readonly lifelines: readonly Lifeline[]
  readonly tracks: readonly Track[]
  readonly disagreements: readonly Disagreement[]
}

/** One report of the record and whose text it prints. */
export interface WovenReport {
  readonly ref: Ref
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
  readonly origin: OriginId
}

/** Whose text a group of reports prints. The origins of a record part its reports between them. */
export interface Origin {
  readonly id: OriginId
  readonly refs: readonly Ref[]
  readonly agency: Named | null
  /** The report the others of the group come from, where one of them is it. */
  readonly root: Ref | null
}

/** How the text of one report comes from another. */
export const LINEAGE_KINDS = ['copy', 'excerpt', 'rewrite', 'quotes-the-same'] as const
export type LineageKind = (typeof LINEAGE_KINDS)[number]

/** That one report's text comes from another report at hand, or from an agency whose report is not. */
export interface Lineage {
  readonly ref: Ref
  readonly from: Ref | null
  readonly agency: string | null
  readonly kind: LineageKind
  /** Of the shorter text, 0 … 1. */
  readonly share: number
  readonly evidence: readonly { readonly span: Span; readonly fromSpan: Span }[]
  readonly because: readonly string[]
}

/** Someone or something by name, with the code of whom it speaks for. */
export interface Named {
  readonly name: string
  readonly of: string | null
}

/** A place by name. */
export interface NamedPlace {
  readonly name: string
  readonly country: string | null
}

/** Something said once, by all the reports that tell it. */
export interface Utterance {
  readonly id: UtteranceId
  readonly speaker: Named
  readonly date: string | null
  readonly occasion: { readonly kind: string | null; readonly place: string | null } | null
  readonly topics: readonly Topic[]
  readonly manner: Manner
  readonly tellings: readonly UtteranceTelling[]
  /** In how many wordings it is told; tellings that differ in marks and spelling alone are one. */
  readonly wordings: number
  readonly origins: number
  /** Why each telling beside the first is held to tell the same. */
  readonly because: readonly Because[]
}

/** Where one report tells an utterance. */
export interface UtteranceTelling {
  readonly ref: Ref
  readonly statement: StatementId
  readonly content: readonly Span[]
  readonly speaker: string
  readonly date: string | null
  readonly manner: Manner
}

/** Why two tellings were put together: the grounds, as the codebook names them. */
export interface Because {
  readonly telling: TellingKey
  readonly with: TellingKey
  readonly grounds: readonly string[]
}

/** One fact of one report: its ref, `#`, the id of the fact in the reading. */
export type TellingKey = string

/** One real meeting, by all the reports that tell of it, before, during and after. */
export interface Event {
  readonly id: EventId
  readonly kind: MeetingKind
  readonly level: Level
  readonly date: string | null
  readonly place: NamedPlace | null
  readonly host: Named | null
  readonly participants: readonly EventParticipant[]
  readonly status: MeetingStatus
  readonly topics: readonly Topic[]
  readonly tellings: readonly EventTelling[]
  /** The status through time: each change with the reports that told it, oldest first. */
  readonly history: readonly StatusTelling[]
  readonly because: readonly Because[]
  readonly tracks: readonly TrackId[]
  readonly origins: number
}

/** Who takes part in an event, and the reports that name it. */
export interface EventParticipant extends Named {
  readonly role: ParticipantRole
  readonly refs: readonly Ref[]
  readonly origins: number
}

/** What one report tells of an event; `voice` is the utterance that tells it, or the outlet's own. */
export interface EventTelling {
  readonly ref: Ref
  readonly meeting: MeetingId
  readonly mentions: readonly Span[]
  readonly date: string | null
  readonly place: string | null
  readonly status: MeetingStatus
  readonly voice: 'outlet' | UtteranceId
}

/** One status of an event, on the day it was published. */
export interface StatusTelling {
  readonly status: MeetingStatus
  readonly published: string | null
  readonly date: string | null
  readonly refs: readonly Ref[]
  readonly origins: number
}

/** One measure from demand to agreement, to force, to breach or end. */
export interface Lifeline {
  readonly id: LifelineId
  readonly kind: Topic
  readonly parties: readonly Named[]
  readonly place: NamedPlace | null
  readonly stages: readonly LifelineStage[]
  /** What each party holds of it, with its own words. */
  readonly stances: readonly Stance[]
  /** How near it was said to be, oldest first. */
  readonly progress: readonly Progress[]
}

/** One step in the life of a measure. */
export interface LifelineStage {
  readonly stage: MeasureStage
  readonly date: string | null
  readonly parties: readonly Named[]
  readonly quantity: { readonly value: number; readonly unit: string } | null
  readonly tellings: readonly StageTelling[]
  readonly origins: number
}

/** Where one report tells a stage. */
export interface StageTelling {
  readonly ref: Ref
  readonly measure: MeasureId
  readonly span: Span
  readonly date: string | null
  readonly voice: 'outlet' | UtteranceId
}

/** What a party says to a measure. */
export const STANCES = ['demands', 'offers', 'accepts', 'rejects', 'accuses'] as const
export type StanceKind = (typeof STANCES)[number]

/** A party's stance on a measure, and its words. */
export interface Stance {
  readonly party: Named
  readonly stance: StanceKind
  readonly tellings: readonly {
    readonly ref: Ref
    readonly statement: StatementId
    readonly content: readonly Span[]
  }[]
  readonly origins: number
}

/** How near a measure is, from the least to the most. */
export const PROGRESS = ['far', 'under-discussion', 'close', 'agreed', 'done'] as const
export type ProgressStep = (typeof PROGRESS)[number]

/** How near a measure was said to be on one day. */
export interface Progress {
  readonly step: ProgressStep
  readonly date: string | null
  readonly refs: readonly Ref[]
  readonly origins: number
}

/** Events that belong together under a stated criterion. */
export interface Track {
  readonly id: TrackId
  readonly label: string
  readonly criterion: string
  readonly events: readonly EventId[]
}

/** What reports may differ about. */
export const DISAGREEMENT_FIELDS = [
  'date',
  'place',
  'participants',
  'status',
  'quantity',
  'speaker',
  'wording',
] as const
export type DisagreementField = (typeof DISAGREEMENT_FIELDS)[number]

/** One field of one entry for which reports give values that cannot all hold. */
export interface Disagreement {
  /** The id of the utterance, event or life-line. */
  readonly about: string
  readonly field: DisagreementField
  readonly values: readonly { readonly value: string; readonly refs: readonly Ref[]; readonly origins: number }[]
}
