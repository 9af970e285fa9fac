import { type RawBuilder, sql } from 'kysely'
import type { Analyser } from '../analyser.js'
import { cursorOf, limitOf, type Page, type Paging, readCursor } from '../cursor.js'
import type { Engine } from '../engines/engine.js'
import { HEAD, HEAD_FROM, type HeadRow, headOf, type ReportHead } from '../get.js'
import { countPending } from '../index-words.js'
import { unpackText } from '../pack.js'
import { ftsExpression, tsExpression, tsRuns } from './expressions.js'
import {
  type Conditions,
  every,
  type Filters,
  factConditions,
  plainFilters,
  reportConditions,
  within,
} from './filters.js'
import { parseQuery, type Query } from './parse-query.js'
import type { Shown, ShownBefore } from './shown-before.js'
import { markedText, type Snippet, snippetOf, soughtBy } from './snippet.js'

/** A report that was found. */
export interface Hit {
  readonly report: ReportHead
  /** The higher, the better it fits; to be compared within one search only. */
  readonly score: number
  readonly title: Snippet | null
  readonly snippet: Snippet
}

/** What was found. */
export interface Found extends Page<Hit> {
  readonly total: number
  /** How many reports the text index does not hold yet: `index()` puts them in. */
  readonly pending: number
  /** How many terms of the question were left out because there were too many. */
  readonly ignored: number
}

/** How much a word in the title counts beside one in the text. */
const TITLE = 4
/** The most runs of words that PostgreSQL weighs. */
const WEIGHED = 32
/** The same for `ts_rank`: places in the text, unused, unused, places in the title. */
const WEIGHTS = `{${1 / TITLE},${1 / TITLE},${1 / TITLE},1}`
/** π²/6, the sum of all 1/j². */
const LIMIT = 1.64493406685

/**
 * Finds reports by their words, the best first.
 *
 * Decision: BM25 in both. FTS5 has it; PostgreSQL does not, and it is worked out there from how many reports have each run of
 * words, how often a report has it (taken back out of `ts_rank`, which reads a vector ten times as fast as `unnest`) and its length.
 */
export async function search(
  engine: Engine,
  analyser: Analyser,
  before: ShownBefore,
  question: string,
  asked: Filters,
  paging: Paging,
): Promise<Found> {
  const limit = limitOf(paging)
  const after = readCursor(paging.after, ['number', 'number', 'number'])
  const query = parseQuery(question, analyser)
  const pending = await countPending(engine, analyser)
  if (query.all.length === 0) return { items: [], next: null, total: 0, pending, ignored: query.ignored }
  const conditions = await conditionsOf(engine, analyser, asked)
  const matches = engine.kind === 'sqlite' ? matchesInSqlite(query) : await matchesInPostgres(engine, query)
  // what comes in while someone turns the pages does not move them
  const upTo = after?.[2] ?? (await lastReport(engine))
  const [score, n] = after ?? []
  const beyond =
    after === null ? sql<boolean>`true` : sql<boolean>`(score > ${score} or (score = ${score} and n < ${n}))`
  const { rows } = await sql<{ n: number; score: number; total: number }>`
    with matches as materialized (${matches}), kept as materialized (${keptOf(sql`m.n, m.score`, upTo, conditions)})
    select n, score, (select count(*) from kept) as total from kept where ${beyond} order by score, n desc limit ${limit + 1}`.execute(
    engine.read,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  const total = rows[0]?.total ?? 0
  const next = more ? cursorOf([last.score, last.n, upTo]) : null
  const items = await hitsOf(engine, analyser, before, question, query, shown)
  return { items, next, total, pending, ignored: query.ignored }
}

/** The numbers of all reports that a search finds, in no order. Throws: as `search`. */
export async function matching(
  engine: Engine,
  analyser: Analyser,
  question: string,
  asked: Filters,
): Promise<readonly number[]> {
  const query = parseQuery(question, analyser)
  if (query.all.length === 0) return []
  const conditions = await conditionsOf(engine, analyser, asked)
  const matches =
    engine.kind === 'sqlite'
      ? sql`select rowid as n from words where words match ${ftsExpression(query)}`
      : sql`select report as n from words where words @@ ${tsExpression(query)}::tsquery`
  const upTo = await lastReport(engine)
  const { rows } = await sql<{ n: number }>`
    with matches as materialized (${matches}) ${keptOf(sql`m.n`, upTo, conditions)}`.execute(engine.read)
  return rows.map(({ n }) => n)
}

async function conditionsOf(engine: Engine, analyser: Analyser, asked: Filters): Promise<Conditions> {
  const filters = plainFilters(asked)
  const onFacts = await factConditions(engine, analyser, filters)
  return [
    ...(await reportConditions(engine, analyser, filters)),
    ...within('r.published', filters),
    ...(onFacts.length === 0
      ? []
      : [sql<boolean>`exists (select 1 from facts f where f.report = r.n and f.fact <> 'c' and ${every(onFacts)})`]),
  ]
}

/** Matches that fit. Reports are looked up only where something is asked of them: their rows are large, and a common word is in most. */
const keptOf = (columns: RawBuilder<unknown>, upTo: unknown, conditions: Conditions): RawBuilder<unknown> =>
  conditions.length === 0
    ? sql`select ${columns} from matches m where m.n <= ${upTo}`
    : sql`select ${columns} from matches m join reports r on r.n = m.n where r.n <= ${upTo} and ${every(conditions)}`

async function lastReport({ read }: Engine): Promise<number> {
  const { rows } = await sql<{ n: number | null }>`select max(n) as n from reports`.execute(read)
  return rows[0]?.n ?? 0
}

const matchesInSqlite = (query: Query): RawBuilder<unknown> =>
  sql`select rowid as n, bm25(words, ${sql.lit(TITLE)}.0, 1.0) as score from words where words match ${ftsExpression(query)}`

async function matchesInPostgres({ read }: Engine, query: Query): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ reports: number; length: number }>`
    select count(*) as reports, coalesce(avg(length), 1)::float8 as length from indexed`.execute(read)
  const { reports = 0, length = 1 } = rows[0] ?? {}
  const weights: RawBuilder<unknown>[] = []
  for (const expression of tsRuns(query).slice(0, WEIGHED)) {
    const counted = await sql<{
      n: number
    }>`select count(*) as n from words where words @@ ${expression}::tsquery`.execute(read)
    const n = counted.rows[0]?.n ?? 0
    if (n === 0) continue
    const rarity = Math.max(Math.log((reports - n + 0.5) / (n + 0.5)), 1e-6)
    // what ts_rank makes of n places in the text is the sum of 1/j² to n, over its limit
    const sum = sql`least(ts_rank(${sql.lit(WEIGHTS)}, w.words, ${expression}::tsquery) * ${sql.lit(TITLE * LIMIT)}::float8, 1.62)`
    const times = sql`greatest(1 / (${sql.lit(LIMIT)}::float8 - ${sum}) - 0.6079, 0)`
    weights.push(
      sql`${rarity}::float8 * ${times} * 2.2 / (${times} + 1.2 * (0.25 + 0.75 * i.length / ${Math.max(length, 1)}::float8))`,
    )
  }
  if (weights.length === 0) weights.push(sql`0`)
  return sql`select w.report as n, -(${sql.join(weights, sql` + `)})::float8 as score
    from words w join indexed i on i.report = w.report where w.words @@ ${tsExpression(query)}::tsquery`
}

async function hitsOf(
  { read }: Engine,
  analyser: Analyser,
  before: ShownBefore,
  question: string,
  query: Query,
  found: readonly { readonly n: number; readonly score: number }[],
): Promise<readonly Hit[]> {
  if (found.length === 0) return []
  const { rows } = await sql<HeadRow & { seal: string }>`
    select ${HEAD}, r.seal from ${HEAD_FROM} where r.n in (${sql.join(found.map(({ n }) => n))})`.execute(read)
  const shown = new Map<number, Shown>()
  const fresh: number[] = []
  for (const { n, seal } of rows) {
    const kept = before.get(question, n, seal)
    if (kept === null) fresh.push(n)
    else shown.set(n, kept)
  }
  if (fresh.length > 0) {
    const sought = soughtBy(query, analyser)
    const { rows: texts } = await sql<{ n: number; seal: string; title: string | null; text: Uint8Array }>`
      select n, seal, title, text from reports where n in (${sql.join(fresh)})`.execute(read)
    for (const { n, seal, title, text } of texts) {
      const made = {
        seal,
        title: title === null ? null : markedText(title, sought),
        snippet: snippetOf(unpackText(text), sought),
      }
      shown.set(n, made)
      before.keep(question, n, made)
    }
  }
  const heads = new Map(rows.map((row) => [row.n, row]))
  return found.flatMap(({ n, score }) => {
    const [row, words] = [heads.get(n), shown.get(n)]
    if (row === undefined || words === undefined) return []
    return [{ report: headOf(row), score: -score, title: words.title, snippet: words.snippet }]
  })
}
