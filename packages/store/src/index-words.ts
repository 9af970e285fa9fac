import { sql } from 'kysely'
import type { Analyser } from './analyser.js'
import { chunks, insertRows, isOneOf } from './bulk.js'
import { wordsOfNames } from './dictionaries.js'
import type { Change, Engine } from './engines/engine.js'
import { unpackText } from './pack.js'
import { type IndexWords, indexWordsOf, type Prepared } from './prepare.js'
import { tsVector } from './search/expressions.js'

/** How many reports are indexed in one change. */
const BATCH = 200

const ANALYSER = 'analyser'

/** How many reports the text index does not hold yet; all of them where it was made by another analyser. */
export async function countPending(engine: Engine, analyser: Analyser): Promise<number> {
  const made = await madeBy(engine)
  const { rows } = await (made === analyser.id
    ? sql<{ n: number }>`select count(*) as n from to_index`
    : sql<{ n: number }>`select count(*) as n from reports`
  ).execute(engine.read)
  return rows[0]?.n ?? 0
}

/** The analyser that made the text index; null where there is none yet. */
export async function madeBy({ read }: Pick<Engine, 'read'>): Promise<string | null> {
  const row = await read.selectFrom('about').select('value').where('key', '=', ANALYSER).executeTakeFirst()
  return row?.value ?? null
}

/**
 * Brings the text index up to date, batch by batch; what is cut off is taken up where it stopped.
 *
 * Shape: gives how many reports it has put in, after each batch.
 */
export async function* indexWords(engine: Engine, analyser: Analyser): AsyncIterable<number> {
  if ((await madeBy(engine)) !== analyser.id) await engine.write((change) => beginAnew(change, engine.kind, analyser))
  let done = 0
  for (;;) {
    const rows = await engine.read
      .selectFrom('to_index')
      .innerJoin('reports', 'reports.n', 'to_index.report')
      .select(['reports.n', 'reports.title', 'reports.text', 'reports.seal'])
      .orderBy('to_index.report')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    // outside the change, so that whoever adds need not wait for it
    const ready = rows.map(
      ({ n, title, text, seal }): Indexable => ({
        n,
        seal,
        words: indexWordsOf(analyser, title, unpackText(text)),
      }),
    )
    done += await engine.write((change) => insertWords(change, engine.kind, ready))
    yield done
  }
}

/** The words of a report with the number it is kept under. */
interface Numbered {
  readonly n: number
  readonly words: IndexWords
}

interface Indexable extends Numbered {
  readonly seal: string
}

/**
 * Puts the words of new reports into the text index where they were made out as it is made, and leaves those of the others to the step
 * that brings it up to date.
 */
export async function indexOrLeave(
  change: Change,
  kind: Engine['kind'],
  analyser: Analyser,
  reports: readonly { readonly n: number; readonly prepared: Prepared }[],
): Promise<void> {
  const ready = reports.flatMap(({ n, prepared: { words, analyser: by } }) =>
    words !== null && by === analyser.id ? [{ n, words }] : [],
  )
  const current = ready.length > 0 && (await isMadeBy(change, analyser))
  const left = current
    ? reports.filter(({ prepared: { words, analyser: by } }) => words === null || by !== analyser.id)
    : reports
  await insertRows(
    change,
    kind,
    'to_index',
    { report: 'integer' },
    left.map(({ n }) => [n]),
    { orIgnore: true },
  )
  if (current) await putWords(change, kind, ready)
}

/** Whether an analyser made the text index; the index of an archive that was never indexed and holds nothing becomes its own. */
async function isMadeBy(change: Change, analyser: Analyser): Promise<boolean> {
  const made = await madeBy({ read: change })
  if (made !== null) return made === analyser.id
  const { rows } = await sql<{ waits: number }>`select count(*) as waits from to_index`.execute(change)
  if (rows[0]?.waits !== 0) return false
  await nameMaker(change, analyser)
  return true
}

async function insertWords(change: Change, kind: Engine['kind'], ready: readonly Indexable[]): Promise<number> {
  const numbers = ready.map(({ n }) => n)
  const { rows } = await sql<{ report: number; seal: string }>`
    select t.report, r.seal from to_index t join reports r on r.n = t.report where ${isOneOf(kind, 't.report', numbers)}`.execute(
    change,
  )
  // another process may have been here, or the report read anew meanwhile
  const current = new Map(rows.map((row) => [row.report, row.seal]))
  const due = ready.filter(({ n, seal }) => current.get(n) === seal)
  await removeWords(
    change,
    kind,
    due.map(({ n }) => n),
  )
  await sql`delete from to_index where ${isOneOf(
    kind,
    'report',
    due.map(({ n }) => n),
  )}`.execute(change)
  await putWords(change, kind, due)
  return due.length
}

/** Puts words into the text index, which must not hold the report yet. */
async function putWords(change: Change, kind: Engine['kind'], reports: readonly Numbered[]): Promise<void> {
  const lengths = reports.map(({ n, words }) => [n, words.length])
  await insertRows(change, kind, 'indexed', { report: 'integer', length: 'integer' }, lengths)
  // last and by themselves, since FTS5 writes down what it has gathered whenever a statement over JSON comes between
  for (const { n, words } of reports) {
    const { title, body } = words
    if (kind === 'sqlite')
      await sql`insert into words (rowid, title, body) values (${n}, ${title}, ${body})`.execute(change)
    else {
      const vector = tsVector(split(title), split(body))
      await sql`insert into words (report, words) values (${n}, ${vector}::tsvector)`.execute(change)
    }
  }
}

const split = (words: string): readonly string[] => (words === '' ? [] : words.split(' '))

/** Takes reports out of the text index. */
export async function removeWords(change: Change, kind: Engine['kind'], numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const { rows } = await sql<{
    report: number
  }>`select report from indexed where ${isOneOf(kind, 'report', numbers)}`.execute(change)
  const held = rows.map(({ report }) => report)
  if (held.length === 0) return
  await sql`delete from words where ${isOneOf(kind, kind === 'sqlite' ? 'rowid' : 'report', held)}`.execute(change)
  await sql`delete from indexed where ${isOneOf(kind, 'report', held)}`.execute(change)
}

async function beginAnew(change: Change, kind: Engine['kind'], analyser: Analyser): Promise<void> {
  await (kind === 'sqlite' ? sql`insert into words (words) values ('delete-all')` : sql`delete from words`).execute(
    change,
  )
  await sql`delete from indexed`.execute(change)
  await sql`insert into to_index (report) select n from reports where true on conflict do nothing`.execute(change)
  await sql`delete from name_words`.execute(change)
  const names = await change.selectFrom('names').select(['n', 'name']).execute()
  for (const some of chunks(names, 5000)) {
    const rows = wordsOfNames(
      analyser,
      some.map(({ n, name }) => [n, name] as const),
    )
    await insertRows(change, kind, 'name_words', { word: 'text', name: 'integer' }, rows)
  }
  await nameMaker(change, analyser)
}

/** Writes down who makes the text index from now on. */
async function nameMaker(change: Change, analyser: Analyser): Promise<void> {
  await sql`insert into about (key, value) values (${ANALYSER}, ${analyser.id})
    on conflict (key) do update set value = excluded.value`.execute(change)
}
