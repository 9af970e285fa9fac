import { setTimeout as sleep } from 'node:timers/promises'
import { IsnadError } from '@isnad/record'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { migrate } from '../migrations/migrate.js'
import type { Tables } from '../tables.js'
import type { Change, Engine } from './engine.js'
import { isCollision, isLost } from './faults.js'

/** How PostgreSQL is spoken to. */
export interface PostgresOptions {
  /** The most connections at once. */
  readonly connections?: number
  /** How long a change is tried again after a lost connection or a collision. Units: milliseconds. */
  readonly patience?: number
}

/** The lock that makes changes follow each other, from whichever machine they come: "isnd". */
const LOCK = 0x69736e64

const BIGINT = 20

/** Opens an archive in a PostgreSQL database, made where its tables are not there yet. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Engine> {
  const { connections = 8, patience = 10_000 } = options
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // an idle connection that breaks is replaced by the pool; whoever asks next gets another
  pool.on('error', () => undefined)
  // and one that breaks between two questions of a change fails the next of them
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await demandUtf8(db)
    await migrate(db, 'postgres', nameOf(url))
  } catch (error) {
    await db.destroy()
    throw error
  }
  let last: Promise<unknown> = Promise.resolve()
  const write = <T>(work: (change: Change) => Promise<T>): Promise<T> => {
    const next = last.then(() => persistently(patience, () => inTurn(db, work)))
    last = next.catch(() => undefined)
    return next
  }
  return {
    kind: 'postgres',
    read: db,
    still: (work) => db.transaction().setIsolationLevel('repeatable read').execute(work),
    write,
    faults: () => Promise.resolve([]),
    backup: () =>
      Promise.reject(
        new IsnadError(
          'BACKUP_BY_POSTGRES',
          'An archive in PostgreSQL is backed up by PostgreSQL.',
          'Use `pg_dump`, which copies live.',
        ),
      ),
    close: async () => {
      await last
      await db.destroy()
    },
  }
}

function inTurn<T>(db: Kysely<Tables>, work: (change: Change) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (change) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(change)
    return work(change)
  })
}

/** Tries again while a connection is lost or a change collides; a change that was kept is seen by the next try. */
async function persistently<T>(patience: number, attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await attempt()
    } catch (error) {
      if (!(isLost(error) || isCollision(error)) || performance.now() >= until) throw error
    }
    await sleep(pause)
  }
}

async function demandUtf8(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ encoding: string; ctype: string; provider: string }>`
    select pg_encoding_to_char(encoding) as encoding, datctype as ctype, datlocprovider as provider
    from pg_database where datname = current_database()`.execute(db)
  const { encoding = '', ctype = '', provider = '' } = rows[0] ?? {}
  if (encoding === 'UTF8' && (provider !== 'c' || /utf-?8/iu.test(ctype))) return
  throw new IsnadError(
    'ARCHIVE_ENCODING',
    `The PostgreSQL database is in ${encoding} with LC_CTYPE ${ctype}, and Arabic needs UTF-8 in both.`,
    "Make one with: create database isnad encoding 'UTF8' lc_ctype 'C.UTF-8' lc_collate 'C' template template0",
  )
}

/** An address without its password, to be shown. */
export function nameOf(url: string): string {
  return url.replace(/^(?<head>[a-z]+:\/\/[^:@/]*):[^@]*@/u, '$<head>@')
}
