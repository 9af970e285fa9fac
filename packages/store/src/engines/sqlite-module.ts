import { createRequire } from 'node:module'
import { IsnadError } from '@isnad/record'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'

/** One connection to a SQLite file. */
export type SqliteDatabase = Pick<DatabaseSyncInstance, 'close' | 'exec' | 'isOpen' | 'isTransaction' | 'prepare'>
/** A statement made ready on one connection. */
export type SqliteStatement = Pick<StatementSyncInstance, 'all' | 'columns' | 'iterate' | 'run'>

interface SqliteModule {
  readonly DatabaseSync: new (path: string, options: { readonly timeout: number }) => SqliteDatabase
}

/** The first SQLite whose write-ahead log cannot be reset under a reader's feet. Source: sqlite.org/changes.html, 3.51.3. */
const OLDEST = [3, 51, 3] as const

const require = createRequire(import.meta.url)

/**
 * The `node:sqlite` of this Node where it has one that is fit, and the package with the same functions where not.
 *
 * Decision: one module for the life of a process, since two SQLites in one process break each other's locks.
 */
let loaded: SqliteModule | null = null

function load(): SqliteModule {
  if (loaded !== null) return loaded
  const builtIn = Number(process.versions.node.split('.')[0]) >= 24
  loaded = require(builtIn ? 'node:sqlite' : '@photostructure/sqlite') as SqliteModule
  return loaded
}

/**
 * Refuses a SQLite that may corrupt an archive.
 *
 * Throws: `IsnadError` `SQLITE_TOO_OLD`.
 */
export function demandSqlite(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [i, least] of OLDEST.entries()) {
    const part = parts[i] ?? 0
    if (part > least) return
    if (part < least)
      throw new IsnadError(
        'SQLITE_TOO_OLD',
        `This is SQLite ${version}, and before ${OLDEST.join('.')} it can damage an archive.`,
        'Use the SQLite that comes with Isnad, or a Node.js of version 24.12 or later.',
      )
  }
}

/** Opens a connection to a SQLite file, which is made where there is none. Units: `timeout` in milliseconds. */
export function connect(path: string, timeout: number): SqliteDatabase {
  const { DatabaseSync } = load()
  const database = new DatabaseSync(path, { timeout })
  try {
    const row = database.prepare('select sqlite_version() as version').get() as { version: string }
    demandSqlite(row.version)
  } catch (error) {
    database.close()
    throw error
  }
  return database
}
