import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { nextNumber } from './dictionaries.js'
import type { Change, Engine } from './engines/engine.js'
import { anchored, plain } from './fact-rows.js'
import { factId, factOf, numberOf, readFactId } from './get.js'
import type { Json } from './prepare.js'

/** What a person says of a fact or a report. */
export interface Verdict {
  /** The name of a fact, or the id of a report. */
  readonly about: string
  /** What is done to it: the caller's word, such as `confirm`, `correct`, `reject`. */
  readonly action: string
  readonly value: Json
  readonly who: string
  /** When, in ISO 8601. */
  readonly at: string
  readonly why: string | null
}

/** A verdict as it is kept. */
export interface Decision extends Verdict {
  /** Made from what was said, so that saying the same twice is saying it once. */
  readonly id: string
  /** The fact as it is named now; null where it is about a report, or its words are gone. */
  readonly fact: string | null
  /** True when the report was read anew and the words it is about are no longer found as such a fact. */
  readonly stale: boolean
}

interface DecisionRow {
  readonly id: string
  readonly about: string
  readonly action: string
  readonly value: string
  readonly who: string
  readonly at: string
  readonly why: string | null
  readonly words: string
}

/** What shows that a decision is the one that was made. */
export function decisionId({ about, action, value, who, at, why, words }: Omit<DecisionRow, 'id'>): string {
  return createHash('sha256')
    .update(JSON.stringify([about, action, value, who, at, why, words]))
    .digest('hex')
    .slice(0, 32)
}

/** Keeps what a person says; nothing said before is changed by it. */
export async function decide(
  engine: Engine,
  write: <T>(work: (change: Change) => Promise<T>) => Promise<T>,
  verdict: Verdict,
): Promise<string> {
  const onFact = verdict.about.includes('.')
  const about = onFact ? await factOf(engine, verdict.about) : null
  const report = about?.report.id ?? verdict.about
  const n = await numberOf(engine, report)
  const tag = about === null ? null : readFactId(about.id).tag
  const words = about === null ? '' : (anchored(about.report.reading).find((fact) => fact.tag === tag)?.words ?? '')
  const row = {
    about: about?.id ?? report,
    action: plain(verdict.action),
    value: JSON.stringify(verdict.value),
    who: plain(verdict.who),
    at: plain(verdict.at),
    why: verdict.why === null ? null : plain(verdict.why),
    words: plain(words),
  }
  const id = decisionId(row)
  await write(async (change) => {
    const known = await change.selectFrom('decisions').select('n').where('id', '=', id).executeTakeFirst()
    if (known !== undefined) return
    const number = await nextNumber(change, 'decisions')
    await change
      .insertInto('decisions')
      .values({ n: number, id, report: n, ...row })
      .execute()
    await change.insertInto('standings').values({ decision: number, tag, stale: 0 }).execute()
  })
  return id
}

/** What was said, in the order in which it was said; of one report where one is named. */
export async function listDecisions(engine: Engine, report: string | null): Promise<readonly Decision[]> {
  const about = report === null ? sql`` : sql`where d.report = ${await numberOf(engine, report)}`
  const { rows } = await sql<DecisionRow & { tag: string | null; stale: number; report: string }>`
    select d.*, s.tag, s.stale, r.id as report from decisions d join standings s on s.decision = d.n join reports r on r.n = d.report
    ${about} order by d.n`.execute(engine.read)
  return rows.map((row) => ({
    id: row.id,
    about: row.about,
    action: row.action,
    value: JSON.parse(row.value) as Json,
    who: row.who,
    at: row.at,
    why: row.why,
    fact: row.tag === null ? null : factId(row.report, row.tag),
    stale: row.stale === 1,
  }))
}

/** Says anew, of each decision on a report, whether the words that it is about are still found as such a fact. */
export async function stand(change: Change, report: number, sameText: boolean): Promise<void> {
  const { rows } = await sql<{
    n: number
    about: string
  }>`select n, about from decisions where report = ${report}`.execute(change)
  if (rows.length === 0) return
  const found = await change.selectFrom('facts').select('tag').where('report', '=', report).execute()
  const tags = new Set(found.map(({ tag }) => tag))
  for (const { n, about } of rows) {
    const tag = about.includes('.') ? readFactId(about).tag : null
    const holds = tag === null ? sameText : tags.has(tag)
    await sql`update standings set tag = ${holds ? tag : null}, stale = ${holds ? 0 : 1} where decision = ${n}`.execute(
      change,
    )
  }
}
