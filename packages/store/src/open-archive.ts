import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Analyser } from './analyser.js'
import { Archive } from './archive.js'
import { damaged, faultOf, isOfSqlite } from './engines/faults.js'
import { nameOf, openPostgres, type PostgresOptions } from './engines/open-postgres.js'
import { openSqlite, type SqliteOptions } from './engines/open-sqlite.js'

/** How an archive is opened. */
export interface ArchiveOptions extends SqliteOptions, PostgresOptions {
  readonly analyser: Analyser
}

/**
 * Opens an archive, made where there is none: a path is a file of SQLite, `postgres://…` a database of PostgreSQL.
 *
 * Throws: `IsnadError` `NOT_AN_ARCHIVE`, `ARCHIVE_NEWER`, `ARCHIVE_BUSY`, `ARCHIVE_DAMAGED`, `ARCHIVE_READ_ONLY`,
 * `ARCHIVE_CANNOT_OPEN`, `ARCHIVE_UNREACHABLE`, `ARCHIVE_ENCODING`, `SQLITE_TOO_OLD`.
 */
export async function openArchive(where: string, options: ArchiveOptions): Promise<Archive> {
  const onServer = /^postgres(?:ql)?:\/\//u.test(where)
  const shown = onServer ? nameOf(where) : where
  try {
    if (!onServer) mkdirSync(dirname(resolve(where)), { recursive: true })
    const engine = onServer ? await openPostgres(where, options) : await openSqlite(where, options)
    return new Archive(engine, shown, options.analyser)
  } catch (error) {
    const fault = faultOf(error, shown)
    // nothing that this asks for while it opens is wrong, so that what SQLite cannot make out is what the file says of itself
    throw isOfSqlite(fault) ? damaged(shown, fault.message) : fault
  }
}
