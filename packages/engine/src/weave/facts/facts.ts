import type {
  ActorKind,
  Level,
  Manner,
  MeasureId,
  MeasureStage,
  MeetingId,
  MeetingKind,
  MeetingStatus,
  ParticipantRole,
  ProgressStep,
  Ref,
  Span,
  StatementId,
  TellingKey,
  Topic,
} from '@isnad/record'
import type { DayNumber } from '../../read/calendar.js'
import type { DayBounds } from '../../read/edtf.js'
import type { Passage } from './passage.js'

/** One thing that one report tells, as it is compared with what others tell. */
export interface Fact {
  /** Unlike that of any other fact of its kind. */
  readonly key: string
  readonly ref: Ref
  readonly published: DayNumber | null
}

/** Someone or something as one report names it. */
export interface Party {
  readonly kind: ActorKind
  readonly name: string
  readonly of: string | null
  /** The codes in `of`, one each. */
  readonly codes: readonly string[]
  /** The name in folded words; empty where the report gives an office or a description alone. */
  readonly nameWords: readonly string[]
  /** What its name is found by; null where it has none. */
  readonly surname: string | null
  /** What the words of its name, description and role are compared by. */
  readonly roleWords: readonly string[]
}

/** A place as one report names it; `key` is its folded name. */
export interface Spot {
  readonly key: string
  readonly name: string
  readonly country: string | null
  readonly wide: boolean
}

/** A number in a clause with the words of content on its two sides, as they are compared; null where there are none. */
export interface Amount {
  readonly value: string
  readonly before: string | null
  readonly after: string | null
  /** The number and the word behind it as they are written. */
  readonly text: string
}

/** Someone whom a clause names, and the word of content before the name. */
export interface NamedIn {
  readonly party: Party
  readonly before: string | null
}

/** One clause of what one statement reports. */
export interface Saying extends Fact {
  readonly statement: StatementId
  readonly statementKey: TellingKey
  /** The sentence that it is a clause of. */
  readonly sentenceKey: TellingKey
  /** Which clause of its statement it is, from 0. */
  readonly place: number
  readonly passage: Passage
  readonly speaker: Party
  readonly date: string | null
  readonly day: DayBounds | null
  readonly occasion: { readonly kind: string | null; readonly place: Spot | null } | null
  readonly manner: Manner
  readonly topics: readonly Topic[]
  readonly content: readonly Span[]
  /** Units: words. */
  readonly length: number
  /** What it counts, in order; dates and hours are not counted. */
  readonly amounts: readonly Amount[]
  /** The people it names, each once. */
  readonly named: readonly NamedIn[]
  /** The folded words: two sayings with the same are told in one wording. */
  readonly wording: string
  /** What is compared: each word of content once, with its weight in this report. Units: hundredths of a usual word. */
  readonly words: ReadonlyMap<string, number>
  readonly weight: number
}

/** One meeting as one report tells it. */
export interface Sighting extends Fact {
  readonly meeting: MeetingId
  readonly kind: MeetingKind
  readonly level: Level
  readonly status: MeetingStatus
  readonly date: string | null
  readonly day: DayBounds | null
  /** The days of a month, a year or more it is told for, which only say when it cannot have been; null where `day` says more. */
  readonly span: DayBounds | null
  /** The day by which it was told: that of the statement that tells it, else that of publication. */
  readonly known: DayNumber | null
  readonly place: Spot | null
  readonly host: Party | null
  readonly parties: readonly (Party & { readonly role: ParticipantRole })[]
  /** The codes of all who take part, each once, sorted. */
  readonly codes: readonly string[]
  readonly topics: readonly Topic[]
  /** The state that the report is mostly about. */
  readonly theatre: string
  readonly mentions: readonly Span[]
  readonly passage: Passage
  /** What the words around its mentions are compared by. */
  readonly around: ReadonlySet<string>
  readonly toldBy: TellingKey | null
  readonly beside: readonly string[]
}

/** One measure at one stage as one report tells it. */
export interface Deed extends Fact {
  readonly measure: MeasureId
  readonly kind: Topic
  readonly stage: MeasureStage
  /** True where the report says that it is not so. */
  readonly negated: boolean
  readonly by: readonly Party[]
  readonly others: readonly Party[]
  readonly place: Spot | null
  /** The state on whose ground it is, as far as the report lets one see. */
  readonly theatre: string
  /** When the stage was reached. */
  readonly date: string | null
  readonly day: DayBounds | null
  /** When it is to begin to hold, where the report gives a time that is not that of the stage itself. */
  readonly begins: string | null
  readonly quantity: { readonly value: number; readonly unit: string } | null
  /** How near the words around it say that it is. */
  readonly near: ProgressStep | null
  readonly span: Span
  readonly passage: Passage
  readonly toldBy: TellingKey | null
  readonly statement: {
    readonly id: StatementId
    readonly speaker: Party | null
    readonly content: readonly Span[]
  } | null
}

/** Stages that are reached by being said; their day is the day of the saying. */
export const SAID_STAGES: ReadonlySet<MeasureStage> = new Set<MeasureStage>([
  'called-for',
  'proposed',
  'discussed',
  'agreed',
  'rejected',
])

/** All of one reading that is woven. */
export interface ReportFacts {
  readonly ref: Ref
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
  readonly sayings: readonly Saying[]
  readonly sightings: readonly Sighting[]
  readonly deeds: readonly Deed[]
}
