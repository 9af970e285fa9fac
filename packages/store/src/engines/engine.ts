import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.js'

/** A change being made: all of it is kept, or none. */
export type Change = Transaction<Tables>

/** A database under an archive: SQLite in one file, or PostgreSQL; the rest of the store knows them only by this. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres'
  /** For questions. Never sees a change that is not kept yet. */
  readonly read: Kysely<Tables>
  /**
   * Makes one change, after all that were asked for before it.
   *
   * Holds: when it resolves, the change is kept. `work` may run again where the first run cannot have been kept unseen, so it has
   * to give the same result when half or all of it was done before.
   */
  write<T>(work: (change: Change) => Promise<T>): Promise<T>
  /** For questions that must all be of one moment, while others write. */
  still<T>(work: (read: Kysely<Tables>) => Promise<T>): Promise<T>
  /** What the database itself finds wrong with its storage, in its own words; empty when nothing. */
  faults(): Promise<readonly string[]>
  /** Copies everything, as of one moment, to a new file, while others read and write. */
  backup(to: string): Promise<void>
  close(): Promise<void>
}
