import { IsnadError, type Reading } from '@isnad/record'
import { sql } from 'kysely'
import { chunks, isOneOf } from './bulk.js'
import type { Engine } from './engines/engine.js'
import { anchored } from './fact-rows.js'
import { unpackBytes, unpackReading, unpackText } from './pack.js'
import { type Origin, originKey, type Page } from './prepare.js'

/** A report as it stands in a list. */
export interface ReportHead {
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly language: string
  /** The report this one revises, and the one that revises it. */
  readonly revises: string | null
  readonly revisedBy: string | null
}

/** Where a report was met. */
export interface Source {
  readonly origin: Origin
  /** The hash of its page, where the page is kept. */
  readonly page: string | null
}

/** A report with all that is kept of it. */
export interface KeptReport extends ReportHead {
  readonly reading: Reading
  readonly sources: readonly Source[]
  /** All reports at its address, the oldest first; only itself where there is one. */
  readonly revisions: readonly { readonly id: string; readonly published: string | null }[]
}

/** Of each origin, whether a report has been met there. */
export async function metAt({ read, kind }: Engine, origins: readonly Origin[]): Promise<readonly boolean[]> {
  const keys = origins.map(originKey)
  const met = new Set<string>()
  for (const some of chunks([...new Set(keys)], 500)) {
    const { rows } = await sql<{ key: string }>`select key from sources where ${isOneOf(kind, 'key', some)}`.execute(
      read,
    )
    for (const { key } of rows) met.add(key)
  }
  return keys.map((key) => met.has(key))
}

/** The columns that a list of reports is made of. */
export const HEAD = sql.raw(`r.n, r.id, r.ref, r.url, o.name as outlet, r.title, r.byline, r.published, r.language,
  (select b.id from reports b where b.n = r.revises) as revises,
  (select min(l.id) from reports l where l.url_key = r.url_key and l.revises = r.n) as revised_by`)
/** The tables they come from. */
export const HEAD_FROM = sql.raw('reports r left join names o on o.n = r.outlet')

/** A row of those columns. */
export interface HeadRow extends Omit<ReportHead, 'published' | 'revisedBy'> {
  readonly n: number
  readonly published: string
  readonly revised_by: string | null
}

/** A list's report from its row. */
export const headOf = ({
  id,
  ref,
  url,
  outlet,
  title,
  byline,
  published,
  language,
  revises,
  revised_by,
}: HeadRow): ReportHead => ({
  id,
  ref,
  url,
  outlet,
  title,
  byline,
  published: published === '' ? null : published,
  language,
  revises,
  revisedBy: revised_by,
})

const ID = /^[0-9a-f]{8,64}$/u

/**
 * The report with an id, or with the only id that begins so.
 *
 * Throws: `IsnadError` `NO_SUCH_REPORT`, `AMBIGUOUS_ID`.
 */
export async function numberOf({ read }: Engine, id: string): Promise<number> {
  const rows = ID.test(id)
    ? await read.selectFrom('reports').select('n').where('id', '>=', id).where('id', '<', `${id}g`).limit(2).execute()
    : []
  const [row, other] = rows
  if (row === undefined)
    throw new IsnadError(
      'NO_SUCH_REPORT',
      `No report here has the id ${id.slice(0, 80)}.`,
      'Ids are shown by `isnad reports`; give at least 8 digits of one.',
    )
  if (other !== undefined)
    throw new IsnadError('AMBIGUOUS_ID', `More than one report has an id that begins with ${id}.`, 'Give more of it.')
  return row.n
}

/** The readings of reports, by their numbers. */
export async function readingsOf({ read }: Engine, numbers: readonly number[]): Promise<ReadonlyMap<number, Reading>> {
  const out = new Map<number, Reading>()
  if (numbers.length === 0) return out
  const rows = await read.selectFrom('reports').select(['n', 'text', 'reading']).where('n', 'in', numbers).execute()
  for (const { n, text, reading } of rows) out.set(n, unpackReading(reading, unpackText(text)))
  return out
}

/** A report with its reading, where it was met and its revisions. */
export async function reportOf(engine: Engine, id: string): Promise<KeptReport> {
  const { read } = engine
  const n = await numberOf(engine, id)
  const { rows } = await sql<HeadRow & { text: Uint8Array; reading: Uint8Array; url_key: string | null }>`
    select ${HEAD}, r.text, r.reading, r.url_key from ${HEAD_FROM} where r.n = ${n}`.execute(read)
  const [row] = rows
  if (row === undefined)
    throw new IsnadError('NO_SUCH_REPORT', `The report ${id} was taken out just now.`, 'Ask again.')
  const sources = await read
    .selectFrom('sources')
    .leftJoin('pages', 'pages.n', 'sources.page')
    .select(['sources.origin', 'pages.sha256'])
    .where('sources.report', '=', n)
    .orderBy('sources.key')
    .execute()
  const revisions =
    row.url_key === null
      ? [{ id: row.id, published: row.published }]
      : await read
          .selectFrom('reports')
          .select(['id', 'published'])
          .where('url_key', '=', row.url_key)
          .orderBy('n')
          .execute()
  return {
    ...headOf(row),
    reading: unpackReading(row.reading, unpackText(row.text)),
    sources: sources.map(({ origin, sha256 }) => ({ origin: JSON.parse(origin) as Origin, page: sha256 })),
    revisions: revisions.map((revision) => ({
      id: revision.id,
      published: revision.published === '' ? null : revision.published,
    })),
  }
}

/** The bytes of a page, by its hash. Throws: `IsnadError` `NO_SUCH_PAGE`. */
export async function pageOf({ read }: Engine, sha256: string): Promise<Page> {
  const row = await read
    .selectFrom('pages')
    .select(['media_type', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (row === undefined)
    throw new IsnadError(
      'NO_SUCH_PAGE',
      `No page with the hash ${sha256.slice(0, 80)} is kept here.`,
      'Hashes of pages stand among the sources of a report.',
    )
  return { mediaType: row.media_type, bytes: unpackBytes(row.bytes) }
}

/**
 * The name of a fact among all facts of the archive.
 *
 * Shape: the first 16 digits of its report's id, a dot, its tag: `13369cbc86a387d0.s7d0e2a`.
 */
export const factId = (report: string, tag: string): string => `${report.slice(0, 16)}.${tag}`

const FACT_ID = /^(?<report>[0-9a-f]{8,64})\.(?<tag>[asmx][0-9a-f]{6})$/u

/** A fact with the report it stands in. */
export interface KeptFact {
  readonly id: string
  readonly kind: 'actor' | 'statement' | 'meeting' | 'measure'
  /** Its id within the reading: `s3`. */
  readonly local: string
  readonly report: KeptReport
}

/** A fact's report and tag from its name. Throws: `IsnadError` `BAD_FACT_ID`. */
export function readFactId(id: string): { readonly report: string; readonly tag: string } {
  const { report, tag } = FACT_ID.exec(id)?.groups ?? {}
  if (report !== undefined && tag !== undefined) return { report, tag }
  throw new IsnadError(
    'BAD_FACT_ID',
    `“${id.slice(0, 80)}” is no name of a fact.`,
    'It has the form 13369cbc86a387d0.s7d0e2a, as lists show it.',
  )
}

const KINDS = { a: 'actor', s: 'statement', m: 'meeting', x: 'measure' } as const

/** A fact by its name. Throws: `IsnadError` `BAD_FACT_ID`, `NO_SUCH_REPORT`, `NO_SUCH_FACT`. */
export async function factOf(engine: Engine, id: string): Promise<KeptFact> {
  const { report: prefix, tag } = readFactId(id)
  const report = await reportOf(engine, prefix)
  const { reading } = report
  const found = anchored(reading).find((fact) => fact.tag === tag)
  if (found === undefined || found.letter === 'c')
    throw new IsnadError(
      'NO_SUCH_FACT',
      `The report ${prefix} has no fact ${tag}.`,
      'It may have been read anew since; ask for the report.',
    )
  const lists = { a: reading.actors, s: reading.statements, m: reading.meetings, x: reading.measures } as const
  const local = lists[found.letter][found.n]?.id ?? ''
  return { id: factId(report.id, tag), kind: KINDS[found.letter], local, report }
}
