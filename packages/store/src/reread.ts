import type { Reading } from '@isnad/record'
import { sql } from 'kysely'
import { insertFacts } from './add.js'
import { isOneOf } from './bulk.js'
import { stand } from './decisions.js'
import type { Dictionaries } from './dictionaries.js'
import type { Change, Engine } from './engines/engine.js'
import { indexOrLeave, removeWords } from './index-words.js'
import { unpackBytes, unpackReading, unpackText } from './pack.js'
import type { Origin, Page, Prepared } from './prepare.js'

/** A report that another engine read, with what it can be read anew from. */
export interface Outdated {
  readonly id: string
  readonly reading: Reading
  /** The page it was first made from, where one is kept, and where that was met. */
  readonly page: Page | null
  readonly origin: Origin
}

/** A report that was read anew. */
export interface Reread {
  /** The id it had. */
  readonly id: string
  readonly prepared: Prepared
}

/** Reports whose reading is by another engine than `version` and `pack`, in the order in which they were added. */
export async function* outdatedReports(
  { read }: Engine,
  { version, pack }: { readonly version: string; readonly pack: string },
): AsyncIterable<Outdated> {
  let after = 0
  for (;;) {
    const { rows } = await sql<{ n: number; id: string; text: Uint8Array; reading: Uint8Array }>`
      select r.n, r.id, r.text, r.reading from reports r join engines e on e.n = r.engine
      where r.n > ${after} and not (e.version = ${version} and e.pack = ${pack}) order by r.n limit 50`.execute(read)
    for (const { n, id, text, reading } of rows) {
      after = n
      const source = await read
        .selectFrom('sources')
        .leftJoin('pages', 'pages.n', 'sources.page')
        .select(['sources.origin', 'pages.media_type', 'pages.bytes'])
        .where('sources.report', '=', n)
        .orderBy(sql`sources.page is null`)
        .orderBy('sources.page')
        .orderBy('sources.key')
        .limit(1)
        .executeTakeFirst()
      yield {
        id,
        reading: unpackReading(reading, unpackText(text)),
        page: source?.bytes ? { bytes: unpackBytes(source.bytes), mediaType: source.media_type ?? '' } : null,
        origin: JSON.parse(source?.origin ?? '{}') as Origin,
      }
    }
    if (rows.length === 0) return
  }
}

/**
 * Puts new readings in the place of old ones; what people decided stays, and is marked where its words are gone.
 *
 * Decision: where cleaning became better, two reports may turn out to be one. The one that was read anew is then given up for the other,
 * which takes over where it was met and what was decided.
 */
export async function replaceReadings(
  change: Change,
  kind: Engine['kind'],
  dictionaries: Dictionaries,
  batch: readonly Reread[],
): Promise<number> {
  let replaced = 0
  for (const { id, prepared } of batch) {
    const old = await change
      .selectFrom('reports')
      .select(['n', 'text', 'title', 'revises'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (old === undefined) continue
    replaced++
    const { n } = old
    const sameText = Buffer.compare(old.text, prepared.text) === 0
    await sql`delete from parties where report = ${n}`.execute(change)
    await sql`delete from facts where report = ${n}`.execute(change)
    const same = await change
      .selectFrom('reports')
      .select('n')
      .where('id', '=', prepared.columns.id)
      .where('n', '<>', n)
      .executeTakeFirst()
    if (same !== undefined) {
      await giveUp(change, kind, n, same.n, old.revises)
      await stand(change, same.n, sameText)
      continue
    }
    const { columns: c } = prepared
    const nameNumber = await dictionaries.numbersOf(change, [prepared])
    const engine = await dictionaries.engineOf(change, prepared.engine)
    await sql`update reports set id = ${c.id}, ref = ${c.ref}, outlet = ${nameNumber(c.outlet)}, published = ${c.published},
      title = ${c.title}, byline = ${c.byline}, language = ${c.language}, url = ${c.url}, url_key = ${c.urlKey}, seal = ${prepared.seal},
      engine = ${engine}, text = ${prepared.text}, reading = ${prepared.reading} where n = ${n}`.execute(change)
    await insertFacts(change, kind, dictionaries, [{ n, prepared }])
    if (!sameText || old.title !== c.title) {
      await removeWords(change, kind, [n])
      await sql`delete from to_index where report = ${n}`.execute(change)
      await indexOrLeave(change, kind, dictionaries.analyser, [{ n, prepared }])
    }
    await stand(change, n, sameText)
  }
  return replaced
}

async function giveUp(
  change: Change,
  kind: Engine['kind'],
  n: number,
  other: number,
  revises: number | null,
): Promise<void> {
  await sql`insert into sources (report, key, page, origin) select ${other}, key, page, origin from sources where report = ${n}
    on conflict do nothing`.execute(change)
  await sql`update decisions set report = ${other} where report = ${n}`.execute(change)
  await sql`update reports set revises = ${revises} where revises = ${n}`.execute(change)
  await removeWords(change, kind, [n])
  for (const table of ['sources', 'to_index'])
    await sql`delete from ${sql.table(table)} where ${isOneOf(kind, 'report', [n])}`.execute(change)
  await sql`delete from reports where n = ${n}`.execute(change)
}
