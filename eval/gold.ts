import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorKind, Level, Manner, MeasureStage, MeetingKind, MeetingStatus, Topic } from '@isnad/record'

/** One report with its right answers, as a gold file holds it. Every string of an answer is the report's own words. */
export interface GoldReport {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly byline: string
  readonly text: string
  readonly gold: GoldAnswers
}

/** What is in one report, by a careful reader. */
interface GoldAnswers {
  readonly repeats: readonly { readonly text: string; readonly of: string }[]
  readonly credits: readonly string[]
  readonly times: readonly GoldTime[]
  readonly statements: readonly GoldStatement[]
  readonly meetings: readonly GoldMeeting[]
  readonly measures: readonly GoldMeasure[]
}

/** Words of the text and which of their occurrences is meant, counted from 0. */
export interface Quoted {
  readonly text: string
  readonly n?: number
}

/** A time expression and its EDTF value. */
export interface GoldTime extends Quoted {
  readonly value: string
}

/** The kinds of source that the gold sets tell apart. */
export const GOLD_KINDS = [
  'person',
  'state',
  'organisation',
  'group',
  'document',
  'anonymous',
] as const satisfies readonly ActorKind[]

/** A reporting cue and what it reports. Shape: `''` and `[]` where the report does not say. */
export interface GoldStatement {
  readonly cue: string
  readonly n?: number
  readonly speaker_text: string
  readonly speaker: string
  readonly kind: (typeof GOLD_KINDS)[number]
  readonly of: string
  readonly manner: Manner
  readonly content: readonly string[]
  readonly via: readonly string[]
  readonly date: string
  readonly topics: readonly Topic[]
}

/** A party at a meeting and whom it stands for. */
export interface GoldParticipant {
  readonly name: string
  readonly of: string
}

/** An occasion at which parties meet. Shape: `''` where the report does not say. */
export interface GoldMeeting extends Quoted {
  readonly kind: MeetingKind
  readonly level: Level
  readonly participants: readonly GoldParticipant[]
  readonly host: string
  readonly place: string
  readonly date: string
  readonly status: MeetingStatus
  readonly topics: readonly Topic[]
}

/** Something on the table. Shape: `''` where the report does not say. */
export interface GoldMeasure extends Quoted {
  readonly kind: Topic
  readonly stage: MeasureStage
  readonly parties: readonly string[]
  readonly place: string
  readonly quantity: string
  readonly told_by: string
}

/** The annotated reports of a folder, by file name; files without answers are passed over. */
export function loadGold(folder: string): GoldReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter((report) => report.gold)
}
