import { IsnadError } from '@isnad/record'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Tables } from '../tables.js'
import { first } from './0001-first.js'

/** Which engine a migration is made for. */
export type EngineKind = 'sqlite' | 'postgres'

/**
 * Every change of the tables since the first release, in order.
 *
 * Decision: forward only, and each in a file of its own that is never edited after its release; a way back is a backup.
 */
const MIGRATIONS: Readonly<Record<string, (db: Kysely<Tables>, kind: EngineKind) => Promise<void>>> = {
  '0001-first': first,
}

/** The names of the migrations, in order. */
export const migrationNames: readonly string[] = Object.keys(MIGRATIONS)

/**
 * Brings the tables of an archive to what this version writes.
 *
 * Throws: `IsnadError` `ARCHIVE_NEWER` where a later version of Isnad wrote it.
 */
export async function migrate(db: Kysely<Tables>, kind: EngineKind, where: string): Promise<void> {
  const done = await executed(db)
  const unknown = done.filter((name) => !migrationNames.includes(name))
  if (unknown.length > 0)
    throw new IsnadError(
      'ARCHIVE_NEWER',
      `${where} was written by a newer Isnad (${unknown.join(', ')}).`,
      'Use that version, or a newer one.',
    )
  if (done.length === migrationNames.length) return
  const migrations: Record<string, Migration> = {}
  for (const [name, up] of Object.entries(MIGRATIONS)) migrations[name] = { up: (on: Kysely<Tables>) => up(on, kind) }
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function executed(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
