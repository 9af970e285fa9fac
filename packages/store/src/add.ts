import { sql } from 'kysely'
import { chunks, insertJson, insertRows, isOneOf } from './bulk.js'
import { type Dictionaries, nextNumber } from './dictionaries.js'
import type { Change, Engine } from './engines/engine.js'
import { indexOrLeave } from './index-words.js'
import { type Prepared, pageSeal } from './prepare.js'
import { FACT_COLUMNS, PARTY_COLUMNS, wholeFacts, wholeParties } from './row-lines.js'

/** What became of one report that was added. */
export interface Added {
  readonly id: string
  /** `known`: its content was there before; only where it was met is new. `revision`: its address was there with other words. */
  readonly outcome: 'added' | 'known' | 'revision'
  /** The report that this one revises. */
  readonly revises: string | null
}

/** A report with the number it is kept under. */
interface Numbered {
  readonly n: number
  readonly prepared: Prepared
}

/** Puts the facts of reports into their rows. */
export async function insertFacts(
  change: Change,
  kind: Engine['kind'],
  dictionaries: Dictionaries,
  reports: readonly Numbered[],
): Promise<void> {
  const numberOf = await dictionaries.numbersOf(
    change,
    reports.map(({ prepared }) => prepared),
  )
  const jsonOf = (rows: (report: Numbered) => string) =>
    reports
      .map(rows)
      .filter((some) => some !== '')
      .join(',')
  const facts = jsonOf(({ n, prepared }) => wholeFacts(prepared, n, numberOf))
  if (facts !== '') await insertJson(change, kind, 'facts', FACT_COLUMNS, `[${facts}]`)
  const parties = jsonOf(({ n, prepared }) => wholeParties(prepared, n))
  if (parties !== '') await insertJson(change, kind, 'parties', PARTY_COLUMNS, `[${parties}]`)
}

/** The pages of a batch, each kept once: the number of each by its hash. */
async function insertPages(
  change: Change,
  kind: Engine['kind'],
  batch: readonly Prepared[],
): Promise<ReadonlyMap<string, number>> {
  const pages = new Map(batch.flatMap(({ page }) => (page === null ? [] : [[page.sha256, page] as const])))
  const numbers = new Map<string, number>()
  for (const some of chunks([...pages.keys()], 500)) {
    const { rows } = await sql<{
      n: number
      sha256: string
    }>`select n, sha256 from pages where ${isOneOf(kind, 'sha256', some)}`.execute(change)
    for (const row of rows) numbers.set(row.sha256, row.n)
  }
  const fresh = [...pages.values()].filter(({ sha256 }) => !numbers.has(sha256))
  if (fresh.length === 0) return numbers
  let n = await nextNumber(change, 'pages')
  for (const { sha256, mediaType, size, bytes } of fresh) {
    numbers.set(sha256, n)
    await sql`insert into pages (n, sha256, media_type, size, seal, bytes)
      values (${n}, ${sha256}, ${mediaType}, ${size}, ${pageSeal(sha256, mediaType)}, ${bytes})`.execute(change)
    n++
  }
  return numbers
}

/** Keeps a batch: what is new with its facts, of what is known only where it was met. */
export async function addBatch(
  change: Change,
  kind: Engine['kind'],
  dictionaries: Dictionaries,
  batch: readonly Prepared[],
): Promise<readonly Added[]> {
  const known = new Map<string, number>()
  for (const some of chunks([...new Set(batch.map(({ columns }) => columns.id))], 500)) {
    const { rows } = await sql<{
      id: string
      n: number
    }>`select id, n from reports where ${isOneOf(kind, 'id', some)}`.execute(change)
    for (const row of rows) known.set(row.id, row.n)
  }
  const latest = await latestAt(change, kind, batch)
  const nameNumber = await dictionaries.numbersOf(change, batch)
  const engines = new Map<string, number>()
  let next = await nextNumber(change, 'reports')
  const fresh: Numbered[] = []
  const results: Added[] = []
  for (const prepared of batch) {
    const { id, urlKey } = prepared.columns
    if (known.has(id)) {
      results.push({ id, outcome: 'known', revises: null })
      continue
    }
    const n = next++
    const before = urlKey === null ? undefined : latest.get(urlKey)
    const stamp = `${prepared.engine.version} ${prepared.engine.pack}`
    const engine = engines.get(stamp) ?? (await dictionaries.engineOf(change, prepared.engine))
    engines.set(stamp, engine)
    await insertReport(change, n, prepared, {
      outlet: nameNumber(prepared.columns.outlet),
      engine,
      revises: before?.n ?? null,
    })
    known.set(id, n)
    if (urlKey !== null) latest.set(urlKey, { n, id })
    fresh.push({ n, prepared })
    results.push({ id, outcome: before === undefined ? 'added' : 'revision', revises: before?.id ?? null })
  }
  await insertFacts(change, kind, dictionaries, fresh)
  const pages = await insertPages(change, kind, batch)
  const sources = batch.map(({ columns, page, origin }) => [
    known.get(columns.id) ?? 0,
    origin.key,
    page === null ? null : (pages.get(page.sha256) ?? null),
    origin.json,
  ])
  const sourceColumns = { report: 'integer', key: 'text', page: 'integer', origin: 'text' } as const
  await insertRows(change, kind, 'sources', sourceColumns, sources, { orIgnore: true })
  await indexOrLeave(change, kind, dictionaries.analyser, fresh)
  return results
}

async function insertReport(
  change: Change,
  n: number,
  { columns: c, text, reading, seal }: Prepared,
  {
    outlet,
    engine,
    revises,
  }: { readonly outlet: number | null; readonly engine: number; readonly revises: number | null },
): Promise<void> {
  await sql`insert into reports
    (n, id, ref, url, url_key, outlet, published, title, byline, language, seal, engine, revises, text, reading)
    values (${n}, ${c.id}, ${c.ref}, ${c.url}, ${c.urlKey}, ${outlet}, ${c.published}, ${c.title}, ${c.byline}, ${c.language},
      ${seal}, ${engine}, ${revises}, ${text}, ${reading})`.execute(change)
}

/** The last report kept at each of the batch's addresses. */
async function latestAt(
  change: Change,
  kind: Engine['kind'],
  batch: readonly Prepared[],
): Promise<Map<string, { readonly n: number; readonly id: string }>> {
  const keys = new Set(batch.flatMap(({ columns }) => (columns.urlKey === null ? [] : [columns.urlKey])))
  const latest = new Map<string, { readonly n: number; readonly id: string }>()
  for (const some of chunks([...keys], 500)) {
    const { rows } = await sql<{ n: number; id: string; url_key: string }>`
      select n, id, url_key from reports where url_key is not null and ${isOneOf(kind, 'url_key', some)} order by n`.execute(
      change,
    )
    for (const { url_key, n, id } of rows) latest.set(url_key, { n, id })
  }
  return latest
}
