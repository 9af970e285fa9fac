import type { DisagreementField, LineageKind } from '@isnad/record'

/** What the columns of lists are called, by their keys. */
const COLUMNS = [
  'id',
  'day',
  'published',
  'outlet',
  'agency',
  'title',
  'url',
  'ref',
  'language',
  'revises',
  'revisedBy',
  'speaker',
  'of',
  'via',
  'act',
  'manner',
  'words',
  'topics',
  'kind',
  'level',
  'status',
  'place',
  'parties',
  'host',
  'stage',
  'denied',
  'quantity',
  'confidence',
  'report',
  'name',
  'reports',
  'statements',
  'score',
  'snippet',
  'origins',
  'wordings',
  'about',
  'field',
  'values',
  'label',
  'criterion',
  'events',
  'last',
  'entry',
  'source',
  'code',
  'message',
  'remedy',
  'tries',
  'lastAt',
  'decided',
] as const
type ColumnKey = (typeof COLUMNS)[number]

/** The words in which an archive and its record are shown, in one language. */
export interface RecordLabels {
  readonly columns: Readonly<Record<ColumnKey, string>>
  readonly more: string
  readonly found: (shown: number, total: number) => string
  readonly pending: (reports: number) => string
  readonly ignored: (terms: number) => string
  readonly entry: Readonly<Record<'utterance' | 'event' | 'lifeline' | 'track' | 'origin', string>>
  readonly counts: (reports: number, origins: number) => string
  readonly noOutlet: string
  readonly noDay: string
  readonly ofText: string
  readonly wayOf: Readonly<Record<LineageKind, string>>
  readonly history: string
  readonly tellings: string
  readonly disagreements: string
  readonly grounds: string
  readonly stances: string
  readonly progress: string
  readonly decisions: string
  readonly sources: string
  readonly revisions: string
  readonly facts: string
  readonly accepted: string
  readonly correctedBy: string
  readonly stale: string
  readonly field: Readonly<Record<DisagreementField, string>>
  readonly record: Readonly<
    Record<
      'reports' | 'origins' | 'lineage' | 'utterances' | 'events' | 'lifelines' | 'tracks' | 'disagreements',
      string
    >
  >
  readonly rejected: string
  readonly hindered: string
}
