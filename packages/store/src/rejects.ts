import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { chunks, isOneOf } from './bulk.js'
import { cursorOf, limitOf, type Page, type Paging, readCursor } from './cursor.js'
import type { Change, Engine } from './engines/engine.js'
import { plain } from './fact-rows.js'
import { keyOf } from './prepare.js'

/** Something that could not be read, and why. */
export interface Rejection {
  /** What it is, as the caller can find it again: a path, an entry of a zip, an address. */
  readonly source: string
  readonly code: string
  readonly message: string
  readonly remedy: string
  /** When it was tried, in ISO 8601. */
  readonly at: string
}

/** A rejection as it is kept: once for each source, with its last reason. */
export interface Reject extends Omit<Rejection, 'at'> {
  readonly firstAt: string
  readonly lastAt: string
  readonly tries: number
}

/** What shows that a reject is the one that was kept. */
export const rejectSeal = (row: Reject): string =>
  createHash('sha256')
    .update(JSON.stringify([row.source, row.code, row.message, row.remedy, row.firstAt, row.lastAt, row.tries]))
    .digest('hex')
    .slice(0, 16)

/** Keeps what could not be read; what was tried before is counted up. */
export async function addRejects(change: Change, kind: Engine['kind'], batch: readonly Rejection[]): Promise<void> {
  for (const { source, code, message, remedy, at } of batch) {
    const key = keyOf(source)
    const before = await change
      .selectFrom('rejects')
      .select(['first_at', 'last_at', 'tries'])
      .where('key', '=', key)
      .executeTakeFirst()
    // the same try told twice, as when a connection was lost, is one try
    const again = before?.last_at === plain(at)
    const row: Reject = {
      source: plain(source),
      code: plain(code),
      message: plain(message),
      remedy: plain(remedy),
      firstAt: before?.first_at ?? plain(at),
      lastAt: plain(at),
      tries: (before?.tries ?? 0) + (again ? 0 : 1),
    }
    if (before !== undefined) await dropRejects(change, kind, [source])
    await change
      .insertInto('rejects')
      .values({
        key,
        source: row.source,
        code: row.code,
        message: row.message,
        remedy: row.remedy,
        first_at: row.firstAt,
        last_at: row.lastAt,
        tries: row.tries,
        seal: rejectSeal(row),
      })
      .execute()
  }
}

/** Forgets rejects, since they have been read. */
export async function dropRejects(change: Change, kind: Engine['kind'], sources: readonly string[]): Promise<void> {
  for (const some of chunks(sources, 500))
    await sql`delete from rejects where ${isOneOf(kind, 'key', some.map(keyOf))}`.execute(change)
}

/** What could not be read, in a stable order. */
export async function listRejects({ read }: Engine, paging: Paging): Promise<Page<Reject>> {
  const limit = limitOf(paging)
  const after = readCursor(paging.after, ['string'])
  let query = read
    .selectFrom('rejects')
    .selectAll()
    .orderBy('key')
    .limit(limit + 1)
  if (after !== null) query = query.where('key', '>', String(after[0]))
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      source: row.source,
      code: row.code,
      message: row.message,
      remedy: row.remedy,
      firstAt: row.first_at,
      lastAt: row.last_at,
      tries: row.tries,
    })),
    next: rows.length > limit && last ? cursorOf([last.key]) : null,
  }
}
