import { IsnadError } from '@isnad/record'
import { type RawBuilder, sql } from 'kysely'
import type { Analyser } from '../analyser.js'
import { isOneOf } from '../bulk.js'
import type { Engine } from '../engines/engine.js'
import { plain } from '../fact-rows.js'

/** What lists and search are narrowed by; names are matched by their words, in whichever spelling. */
export interface Filters {
  readonly outlet?: string
  /** Of the agencies a report is credited to. */
  readonly agency?: string
  /** First day, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly from?: string
  /** Last day, itself within. */
  readonly to?: string
  readonly speaker?: string
  /** The code of a state, a body or a group, whoever speaks or takes part for it. */
  readonly party?: string
  readonly topic?: string
  /** Kind of a meeting, a measure or an actor; act of a statement. */
  readonly kind?: string
}

/** Filters as both engines can hold them. */
export function plainFilters(filters: Filters): Filters {
  const entries = Object.entries(filters).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, plain(value, 1000)]] : [],
  )
  return Object.fromEntries(entries) as Filters
}

/** Conditions, to be joined by "and". */
export type Conditions = readonly RawBuilder<boolean>[]

/** All conditions as one. */
export const every = (conditions: Conditions): RawBuilder<boolean> =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

/** Conditions that a day column lies within the filters' days. Throws: `IsnadError` `BAD_DAY`. */
export function within(column: string, { from, to }: Filters): Conditions {
  for (const day of [from, to])
    if (day !== undefined && !DAY.test(day))
      throw new IsnadError('BAD_DAY', `“${day.slice(0, 40)}” is no day.`, 'Write it as 2016-12-10, 2016-12 or 2016.')
  const on = sql.raw(column)
  return [
    // an unknown day lies within no days
    ...(from === undefined ? [] : [sql<boolean>`${on} >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`${on} <= ${`${to}~`}`, sql<boolean>`${on} <> ''`]),
  ]
}

/** The most names that a filter goes by. */
const MOST_NAMES = 5000

/** The numbers of the names that have all words of what is asked. */
async function namesLike({ read, kind }: Engine, analyser: Analyser, asked: string): Promise<readonly number[]> {
  const words = analyser.words(asked).map(({ word }) => word)
  if (words.length === 0) return []
  const runs = [words, ...analyser.alternatives(words)].slice(0, 64)
  const found = new Set<number>()
  for (const run of runs) {
    const distinct = [...new Set(run)]
    const { rows } = await sql<{ name: number }>`
      select name from name_words where ${isOneOf(kind, 'word', distinct)}
      group by name having count(*) = ${distinct.length} order by name limit ${MOST_NAMES}`.execute(read)
    for (const { name } of rows) found.add(name)
  }
  return [...found]
}

const nameCondition = async (
  engine: Engine,
  analyser: Analyser,
  column: string,
  asked: string,
): Promise<RawBuilder<boolean>> => {
  const names = await namesLike(engine, analyser, asked)
  return names.length === 0 ? sql<boolean>`1 = 0` : isOneOf(engine.kind, column, names)
}

/** Conditions on a report `r`. */
export async function reportConditions(engine: Engine, analyser: Analyser, filters: Filters): Promise<Conditions> {
  const conditions: RawBuilder<boolean>[] = []
  if (filters.outlet !== undefined) conditions.push(await nameCondition(engine, analyser, 'r.outlet', filters.outlet))
  if (filters.agency !== undefined) {
    const named = await nameCondition(engine, analyser, 'c.name', filters.agency)
    conditions.push(sql<boolean>`exists (select 1 from facts c where c.report = r.n and c.fact = 'c' and ${named})`)
  }
  return conditions
}

/** Conditions on a fact `f`, but for its day; empty where the filters ask for none. */
export async function factConditions(engine: Engine, analyser: Analyser, filters: Filters): Promise<Conditions> {
  const { speaker, party, topic, kind } = filters
  const conditions: RawBuilder<boolean>[] = []
  if (speaker !== undefined) {
    const named = await nameCondition(engine, analyser, 'f.name', speaker)
    conditions.push(sql<boolean>`f.fact = 's' and ${named}`)
  }
  if (party !== undefined)
    conditions.push(sql<boolean>`(${has('f.party', party)} or exists (
      select 1 from parties p join facts a on a.report = p.report and a.fact = 'a' and a.n = p.actor
      where p.report = f.report and p.fact = f.fact and p.n = f.n and ${has('a.party', party)}))`)
  if (topic !== undefined) conditions.push(has('f.topics', topic))
  if (kind !== undefined) conditions.push(sql<boolean>`f.kind = ${kind}`)
  return conditions
}

/** That a list of codes has one. */
function has(column: string, code: string): RawBuilder<boolean> {
  const pattern = `% ${code.replace(/[\\%_]/gu, '\\$&')} %`
  return sql<boolean>`(' ' || ${sql.raw(column)} || ' ') like ${pattern} escape '\\'`
}
