import type { Ref, Statement } from '@isnad/record'
import type { Party, Spot } from './facts.js'

/** What the facts of one reading share. */
export interface Scene {
  readonly ref: Ref
  readonly published: number | null
  readonly theatre: string
  readonly statements: ReadonlyMap<string, Statement>
  party(id: string | null): Party | null
  spot(id: string | null): Spot | null
  time(id: string | null): string | null
  /** When a statement was made: where it has no day, that of all its speaker's others in the report. */
  said(statement: Pick<Statement, 'date' | 'speaker'>): string | null
}
