import { codeWordsAr } from './code-words-ar.js'
import { codeWordsEn } from './code-words-en.js'
import type {
  Act,
  ActorKind,
  Level,
  Manner,
  MeasurePart,
  MeasureStage,
  MeetingKind,
  MeetingStatus,
  ParticipantRole,
  PlaceKind,
  Topic,
} from './codes.js'
import type { ProgressStep, StanceKind } from './record.js'

type Words<Code extends string> = Readonly<Record<Code, string>>

/** The codes of a reading and of a record in the words of one language, by family. Source: the codebook. */
export interface CodeWords {
  readonly actor: Words<ActorKind>
  readonly place: Words<PlaceKind>
  readonly manner: Words<Manner>
  readonly act: Words<Act>
  readonly topic: Words<Topic>
  readonly stage: Words<MeasureStage>
  readonly part: Words<MeasurePart>
  readonly kind: Words<MeetingKind>
  readonly level: Words<Level>
  readonly status: Words<MeetingStatus>
  readonly role: Words<ParticipantRole>
  readonly stance: Words<StanceKind>
  readonly progress: Words<ProgressStep>
}

/** What each code is called, by language. Holds: English words are in lower case, as within a sentence. */
export const CODE_WORDS: Readonly<Record<'en' | 'ar', CodeWords>> = { en: codeWordsEn, ar: codeWordsAr }
