import type { Measure, Meeting, Reading, Statement } from '@isnad/record'
import { sql } from 'kysely'
import type { Analyser } from './analyser.js'
import { cursorOf, limitOf, type Page, type Paging, readCursor } from './cursor.js'
import type { Engine } from './engines/engine.js'
import { factId, HEAD, HEAD_FROM, type HeadRow, headOf, type ReportHead, readingsOf } from './get.js'
import { every, type Filters, factConditions, plainFilters, reportConditions, within } from './search/filters.js'

/** A fact in a list, with the reading that it stands in. */
export interface ListedFact<Fact> {
  /** Its name among all facts: `13369cbc86a387d0.s7d0e2a`. */
  readonly id: string
  readonly report: ReportHead
  readonly fact: Fact
  readonly reading: Reading
}

/** An actor as all reports name it: the same name, kind and code. Whether two names are one actor is for the record to say. */
export interface ListedActor {
  readonly name: string
  readonly kind: string
  readonly of: string | null
  readonly reports: number
  readonly statements: number
}

/** Reports, the latest first; those without a day come last. */
export async function listReports(
  engine: Engine,
  analyser: Analyser,
  asked: Filters,
  paging: Paging,
): Promise<Page<ReportHead>> {
  const filters = plainFilters(asked)
  const limit = limitOf(paging)
  const after = readCursor(paging.after, ['string', 'number'])
  const onFacts = await factConditions(engine, analyser, filters)
  const conditions = [
    ...(await reportConditions(engine, analyser, filters)),
    ...within('r.published', filters),
    ...(onFacts.length === 0
      ? []
      : [sql<boolean>`exists (select 1 from facts f where f.report = r.n and f.fact <> 'c' and ${every(onFacts)})`]),
    ...(after === null ? [] : [sql<boolean>`(r.published, r.n) < (${after[0]}, ${sql.lit(after[1])})`]),
  ]
  const { rows } = await sql<HeadRow>`
    select ${HEAD} from ${HEAD_FROM} where ${every(conditions)} order by r.published desc, r.n desc limit ${limit + 1}`.execute(
    engine.read,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(headOf), next: rows.length > limit && last ? cursorOf([last.published, last.n]) : null }
}

interface FactRow extends HeadRow {
  readonly tag: string
  readonly place: number
  readonly day: string
}

/** Facts of one kind, the latest day first, those of one report in the order of its page. */
async function listFacts<Fact>(
  engine: Engine,
  analyser: Analyser,
  asked: Filters,
  paging: Paging,
  letter: 's' | 'm' | 'x',
  listOf: (reading: Reading) => readonly Fact[],
): Promise<Page<ListedFact<Fact>>> {
  const filters = plainFilters(asked)
  const limit = limitOf(paging)
  const after = readCursor(paging.after, ['string', 'number', 'number'])
  const [day, report, n] = after ?? []
  // the plus keeps SQLite from walking through all days for one speaker: it goes by the name and sorts what that one said
  const ordered = engine.kind === 'sqlite' && filters.speaker !== undefined ? '+f.day' : 'f.day'
  const dayOf = sql.raw(ordered)
  const conditions = [
    // that it is not null lets the engines take their index
    sql<boolean>`f.fact = ${sql.lit(letter)} and ${dayOf} is not null`,
    ...(await factConditions(engine, analyser, filters)),
    ...(await reportConditions(engine, analyser, filters)),
    ...within(ordered, filters),
    ...(after === null
      ? []
      : [
          sql<boolean>`${dayOf} <= ${day} and (${dayOf} < ${day} or f.report < ${sql.lit(report)}
            or (f.report = ${sql.lit(report)} and f.n > ${sql.lit(n)}))`,
        ]),
  ]
  const { rows } = await sql<FactRow>`
    select f.tag, f.n as place, f.day, ${HEAD} from facts f join reports r on r.n = f.report left join names o on o.n = r.outlet where ${every(conditions)}
    order by ${dayOf} desc, f.report desc, f.n limit ${limit + 1}`.execute(engine.read)
  const shown = rows.slice(0, limit)
  const readings = await readingsOf(engine, [...new Set(shown.map((row) => row.n))])
  const items = shown.flatMap((row): ListedFact<Fact>[] => {
    const reading = readings.get(row.n)
    const fact = reading === undefined ? undefined : listOf(reading)[row.place]
    if (reading === undefined || fact === undefined) return []
    return [{ id: factId(row.id, row.tag), report: headOf(row), fact, reading }]
  })
  const last = shown.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf([last.day, last.n, last.place]) : null }
}

/** Statements, the latest first. */
export const listStatements = (
  engine: Engine,
  analyser: Analyser,
  filters: Filters,
  paging: Paging,
): Promise<Page<ListedFact<Statement>>> =>
  listFacts(engine, analyser, filters, paging, 's', (reading) => reading.statements)

/** Meetings, the latest first. */
export const listMeetings = (
  engine: Engine,
  analyser: Analyser,
  filters: Filters,
  paging: Paging,
): Promise<Page<ListedFact<Meeting>>> =>
  listFacts(engine, analyser, filters, paging, 'm', (reading) => reading.meetings)

/** Measures, the latest first. */
export const listMeasures = (
  engine: Engine,
  analyser: Analyser,
  filters: Filters,
  paging: Paging,
): Promise<Page<ListedFact<Measure>>> =>
  listFacts(engine, analyser, filters, paging, 'x', (reading) => reading.measures)

/** Actors, those of most reports first. */
export async function listActors(
  engine: Engine,
  analyser: Analyser,
  asked: Filters,
  paging: Paging,
): Promise<Page<ListedActor>> {
  const { party, speaker, kind, ...filters } = plainFilters(asked)
  const limit = limitOf(paging)
  const after = readCursor(paging.after, ['number', 'string', 'string', 'string'])
  const onTopic = await factConditions(engine, analyser, filters)
  const conditions = [
    sql<boolean>`f.fact = 'a' and f.name is not null`,
    ...(await factConditions(engine, analyser, {
      ...(party === undefined ? {} : { party }),
      ...(kind === undefined ? {} : { kind }),
    })),
    ...(speaker === undefined
      ? []
      : [sql<boolean>`exists (select 1 from facts s where s.report = f.report and s.fact = 's' and s.name = f.name)`]),
    ...(await reportConditions(engine, analyser, filters)),
    ...within('r.published', filters),
    ...(onTopic.length === 0 ? [] : [sql<boolean>`f.report in (select f.report from facts f where ${every(onTopic)})`]),
  ]
  const beyond =
    after === null
      ? sql<boolean>`true`
      : sql<boolean>`(-reports, name, kind, code) > (${sql.lit(-Number(after[0]))}, ${after[1]}, ${after[2]}, ${after[3]})`
  const { rows } = await sql<{ name: string; kind: string; code: string; reports: number; statements: number }>`
    with counted as (
      select o.name, f.kind, coalesce(f.party, '') as code, count(distinct f.report) as reports,
        sum((select count(*) from facts s where s.report = f.report and s.fact = 's' and s.name = f.name)) as statements
      from facts f join names o on o.n = f.name join reports r on r.n = f.report where ${every(conditions)}
      group by o.name, f.kind, coalesce(f.party, '')
    )
    select * from counted where ${beyond} order by -reports, name, kind, code limit ${limit + 1}`.execute(engine.read)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      name: row.name,
      kind: row.kind,
      of: row.code === '' ? null : row.code,
      reports: Number(row.reports),
      statements: Number(row.statements),
    })),
    next: rows.length > limit && last ? cursorOf([Number(last.reports), last.name, last.kind, last.code]) : null,
  }
}
