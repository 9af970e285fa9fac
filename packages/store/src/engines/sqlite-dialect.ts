import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { isBusy } from './faults.js'
import type { SqliteDatabase, SqliteStatement } from './sqlite-module.js'

/** How many statements a connection keeps ready. */
const READY = 128

interface Ready {
  readonly statement: SqliteStatement
  readonly answers: boolean
}

class SqliteConnection implements DatabaseConnection {
  private readonly ready = new Map<string, Ready>()
  constructor(private readonly database: SqliteDatabase) {}

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return Promise.resolve(this.run<R>(sql, parameters))
    } catch (error) {
      return Promise.reject(error)
    }
  }

  private run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const { statement, answers } = this.statement(sql)
    if (answers) return { rows: statement.all(...parameters) as R[] }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  private statement(sql: string): Ready {
    let ready = this.ready.get(sql)
    if (ready !== undefined) {
      // last used, last in line to be dropped
      this.ready.delete(sql)
    } else {
      const statement = this.database.prepare(sql)
      ready = { statement, answers: statement.columns().length > 0 }
      if (this.ready.size >= READY) for (const oldest of [...this.ready.keys()].slice(0, 1)) this.ready.delete(oldest)
    }
    this.ready.set(sql, ready)
    return ready
  }

  /** Lets go of the statements kept ready: while one is, the module below Node 24 does not let go of the file. */
  forget(): void {
    this.ready.clear()
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    // not one kept ready: a second walk with the same words would begin the first anew
    let rows: R[] = []
    for (const row of this.database.prepare(sql).iterate(...parameters)) {
      rows.push(row as R)
      if (rows.length < chunkSize) continue
      yield { rows }
      rows = []
    }
    if (rows.length > 0) yield { rows }
  }
}

class SqliteDriver implements Driver {
  private readonly connection: SqliteConnection
  private last: Promise<void> = Promise.resolve()
  private release: () => void = () => undefined

  constructor(
    private readonly database: SqliteDatabase,
    private readonly patience: number,
  ) {
    this.connection = new SqliteConnection(database)
  }

  init(): Promise<void> {
    return Promise.resolve()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.last
    let release: () => void = () => undefined
    this.last = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.release = release
    return this.connection
  }

  /** Waits for another process to end its change, without holding up this one's thread. */
  async beginTransaction(): Promise<void> {
    const until = performance.now() + this.patience
    for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
      try {
        this.database.exec('begin immediate')
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw error
      }
      await sleep(pause)
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  rollbackTransaction(): Promise<void> {
    // SQLite rolls back by itself where the disk is full or broken; a second time would hide the first fault
    if (this.database.isTransaction) this.database.exec('rollback')
    return Promise.resolve()
  }

  releaseConnection(): Promise<void> {
    this.release()
    return Promise.resolve()
  }

  destroy(): Promise<void> {
    this.connection.forget()
    if (this.database.isOpen) this.database.close()
    return Promise.resolve()
  }
}

/** In SQLite a table is made in a transaction like anything else, so that a migration that is cut off leaves nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely over one connection of the `node:sqlite` kind. Units: `patience`, how long a change waits for another process, in milliseconds. */
export function sqliteDialect(database: SqliteDatabase, patience: number): Dialect {
  return {
    createDriver: () => new SqliteDriver(database, patience),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}
