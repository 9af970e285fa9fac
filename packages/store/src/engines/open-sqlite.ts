import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { IsnadError } from '@isnad/record'
import { Kysely, sql } from 'kysely'
import { migrate } from '../migrations/migrate.js'
import type { Tables } from '../tables.js'
import type { Change, Engine } from './engine.js'
import { notAnArchive } from './faults.js'
import { sqliteDialect } from './sqlite-dialect.js'
import { connect, type SqliteDatabase } from './sqlite-module.js'

/** How SQLite keeps an archive. */
export interface SqliteOptions {
  /**
   * `power`: what was acknowledged outlives a power cut (the default). `process`: only the death of the process, a little faster.
   */
  readonly outlives?: 'power' | 'process'
  /** How long a change waits for another process to end its own. Units: milliseconds. */
  readonly patience?: number
}

/** "isnd" at its place in the head of the file: what tells an archive from any other SQLite file. */
const APPLICATION = 0x69736e64
const HEAD = 'SQLite format 3\0'

/** Refuses what is there and is no archive, before SQLite touches it. */
function inspect(path: string): void {
  if (!existsSync(path)) return
  const { size } = statSync(path)
  if (!statSync(path).isFile()) throw notAnArchive(path)
  if (size === 0) return
  const head = Buffer.alloc(100)
  const file = openSync(path, 'r')
  const got = readSync(file, head, 0, 100, 0)
  closeSync(file)
  // an archive that was never checkpointed still has an empty first page in its log
  if (got < 100 || head.toString('latin1', 0, 16) !== HEAD || head.readUInt32BE(68) !== APPLICATION)
    throw notAnArchive(path)
}

function settings(database: SqliteDatabase, outlives: 'power' | 'process'): void {
  database.exec(`
    pragma foreign_keys = on;
    pragma synchronous = ${outlives === 'power' ? 'full' : 'normal'};
    pragma cache_size = -32768;
    pragma temp_store = memory;
    pragma cell_size_check = on;
    pragma trusted_schema = off;
    pragma journal_size_limit = 67108864;
  `)
}

/** Opens an archive in one SQLite file, made where there is none. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Engine> {
  const { outlives = 'power', patience = 10_000 } = options
  inspect(path)
  const database = connect(path, 20)
  let reading: SqliteDatabase | null = null
  try {
    if (!existsSync(path) || statSync(path).size === 0) {
      // two that open a new archive at once: the later finds it made
      database.exec('pragma busy_timeout = 5000')
      database.exec(`pragma page_size = 8192; pragma application_id = ${APPLICATION}`)
    }
    database.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma busy_timeout = 20')
    settings(database, outlives)
    const writing = new Kysely<Tables>({ dialect: sqliteDialect(database, patience) })
    await migrate(writing, 'sqlite', path)
    reading = connect(path, 5000)
    settings(reading, outlives)
    reading.exec('pragma query_only = on')
    return engineOf(path, writing, new Kysely<Tables>({ dialect: sqliteDialect(reading, 0) }))
  } catch (error) {
    for (const open of [database, reading]) if (open?.isOpen) open.close()
    throw error
  }
}

function engineOf(path: string, writing: Kysely<Tables>, read: Kysely<Tables>): Engine {
  return {
    kind: 'sqlite',
    read,
    write: (work) => writing.transaction().execute((change: Change) => work(change)),
    async still(work) {
      // a connection of its own, so that it holds up no one who asks meanwhile
      const database = connect(path, 5000)
      database.exec('pragma query_only = on; begin')
      const still = new Kysely<Tables>({ dialect: sqliteDialect(database, 0) })
      try {
        return await work(still)
      } finally {
        await still.destroy()
      }
    },
    async faults() {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(100)`.execute(read)
      const { rows: lost } = await sql<{ table: string }>`pragma foreign_key_check`.execute(read)
      const inspected = writing
        .transaction()
        .execute((change) => sql`insert into words(words, rank) values ('integrity-check', 0)`.execute(change))
      const words = await inspected.then(
        () => [],
        (error: unknown) => [`text index: ${error instanceof Error ? error.message : String(error)}`],
      )
      const schema = await schemaOf(read)
      const expected = await freshSchema()
      return [
        ...(schema === expected ? [] : ['the tables are not those that were made']),
        ...rows.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
        ...lost.map((row) => `a row of ${row.table} points to nothing`),
        ...words,
      ]
    },
    async backup(to) {
      if (existsSync(to))
        throw new IsnadError(
          'FILE_EXISTS',
          `${to} exists already.`,
          'Name a file that does not exist; a backup never overwrites.',
        )
      const part = `${resolve(to)}.part`
      rmSync(part, { force: true })
      await sql`vacuum into ${part}`.execute(writing)
      persist(part)
      renameSync(part, to)
      persist(dirname(resolve(to)))
    },
    async close() {
      await read.destroy()
      // so that the file by itself is the whole archive, also where the module keeps it open until its statements are collected
      await sql`pragma wal_checkpoint(truncate)`.execute(writing).catch(() => undefined)
      await writing.destroy()
    },
  }
}

/** All that a database says of its tables and indexes. */
async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<object>`select type, name, tbl_name, sql from sqlite_schema order by type, name`.execute(
    db,
  )
  return JSON.stringify(rows)
}

/** What a new archive says of them. */
async function freshSchema(): Promise<string> {
  const fresh = new Kysely<Tables>({ dialect: sqliteDialect(connect(':memory:', 0), 0) })
  try {
    await migrate(fresh, 'sqlite', ':memory:')
    return await schemaOf(fresh)
  } finally {
    await fresh.destroy()
  }
}

/** Has the disk keep a file, or a folder's list of files. */
function persist(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
