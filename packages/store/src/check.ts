import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Analyser } from './analyser.js'
import { decisionId } from './decisions.js'
import { wordsOfNames } from './dictionaries.js'
import type { Engine } from './engines/engine.js'
import { faultOf } from './engines/faults.js'
import { factRows } from './fact-rows.js'
import { madeBy } from './index-words.js'
import { strayedSpans, unpackBytes, unpackReading, unpackText } from './pack.js'
import { columnsOf, keyOf, pageSeal, sealOf, wordsIn } from './prepare.js'
import { rejectSeal } from './rejects.js'
import { tsVector } from './search/expressions.js'
import { hashOf, WordDigest } from './word-digest.js'

/** What a check found. */
export interface CheckResult {
  /** How much of each there is. */
  readonly counts: Readonly<
    Record<'reports' | 'revisions' | 'pages' | 'facts' | 'names' | 'decisions' | 'rejects' | 'indexed', number>
  >
  /** What is wrong, each in a sentence; empty when all is well. */
  readonly faults: readonly string[]
}

/** The most faults that are told. */
const MOST_FAULTS = 200

/**
 * Checks all that is kept against itself: every byte of a page against its hash, every reading against its seal, spans against the text,
 * rows against the reading, the text index against the words, and the storage by the engine's own means.
 */
export async function check(live: Engine, analyser: Analyser): Promise<CheckResult> {
  const storage = await live.faults().then(
    (found) => found,
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  )
  return live.still((read) => checkStill({ ...live, read }, analyser, storage))
}

async function checkStill(engine: Engine, analyser: Analyser, storage: readonly string[]): Promise<CheckResult> {
  const faults = storage.map((fault) => `storage: ${fault}`)
  const say = (fault: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(fault)
  }
  /** A part of the check; what cannot even be read is a fault, and the other parts go on. */
  const part = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const told = faultOf(error, name)
      say(`${name}: ${told instanceof Error ? told.message : String(told)}`)
    }
  }
  const digests = new Map<number, WordDigest>()
  await part('reports', () => checkReports(engine, analyser, digests, say))
  await part('pages', () => checkPages(engine, say))
  await part('sources', () => checkSources(engine, say))
  await part('names', () => checkNames(engine, analyser, say))
  await part('decisions', () => checkDecisions(engine, say))
  await part('rejects', () => checkRejects(engine, say))
  if (engine.kind === 'sqlite') await part('text index', () => checkFts(engine, digests, say))
  const counts = { reports: 0, revisions: 0, pages: 0, facts: 0, names: 0, decisions: 0, rejects: 0, indexed: 0 }
  await part('counts', async () => {
    const { rows } = await sql<typeof counts>`select (select count(*) from reports) as reports,
      (select count(*) from reports where revises is not null) as revisions, (select count(*) from pages) as pages,
      (select count(*) from facts) as facts, (select count(*) from names) as names, (select count(*) from decisions) as decisions,
      (select count(*) from rejects) as rejects, (select count(*) from indexed) as indexed`.execute(engine.read)
    Object.assign(counts, rows[0])
  })
  return { counts, faults }
}

interface KeptRow {
  readonly n: number
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly url_key: string | null
  readonly outlet: string | null
  readonly published: string
  readonly title: string | null
  readonly byline: string | null
  readonly language: string
  readonly seal: string
  readonly version: string
  readonly pack: string
  readonly revises: number | null
  readonly before: number | null
  readonly text: Uint8Array
  readonly reading: Uint8Array
  readonly indexed: number | null
  readonly waits: number | null
}

type Say = (fault: string) => void

async function checkReports(
  engine: Engine,
  analyser: Analyser,
  digests: Map<number, WordDigest>,
  say: Say,
): Promise<void> {
  const { read } = engine
  const made = await madeBy(engine)
  const comparable = made === null || made === analyser.id
  if (!comparable) say('text index: it was made by another analyser; `isnad index` makes it anew')
  for (let after = 0; ; ) {
    const { rows } = await sql<KeptRow>`
      select r.n, r.id, r.ref, r.url, r.url_key, o.name as outlet, r.published, r.title, r.byline, r.language, r.seal, e.version, e.pack,
        r.revises, (select max(b.n) from reports b where b.url_key = r.url_key and b.n < r.n) as before, r.text, r.reading,
        i.length as indexed, t.report as waits
      from reports r left join names o on o.n = r.outlet left join engines e on e.n = r.engine
        left join indexed i on i.report = r.n left join to_index t on t.report = r.n
      where r.n > ${after} order by r.n limit 100`.execute(read)
    for (const row of rows) {
      after = row.n
      const fault = (what: string): void => say(`report ${row.id}: ${what}`)
      try {
        await checkReport(engine, row, fault)
        if (comparable) await checkWords(engine, analyser, row, digests, fault)
      } catch (error) {
        fault(`it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`)
      }
    }
    if (rows.length === 0) return
  }
}

async function checkReport({ read }: Engine, row: KeptRow, fault: Say): Promise<void> {
  const reading = unpackReading(row.reading, unpackText(row.text))
  if (sealOf(reading) !== row.seal) fault('its reading is not the one that was kept')
  const strayed = strayedSpans(reading)
  if (strayed.length > 0) fault(`spans are not slices of its text: ${strayed.slice(0, 3).join(', ')}`)
  const c = columnsOf(reading)
  const kept = {
    ...c,
    id: row.id,
    ref: row.ref,
    url: row.url,
    urlKey: row.url_key,
    outlet: row.outlet,
    published: row.published,
    title: row.title,
    byline: row.byline,
    language: row.language,
  }
  for (const [key, value] of Object.entries(c))
    if (kept[key as keyof typeof c] !== value) fault(`its ${key} is not that of its reading`)
  if (row.version !== reading.engine.version || row.pack !== reading.engine.pack)
    fault('its engine is not that of its reading')
  if (row.revises !== row.before) fault('what it revises is not the report before it at its address')
  const expected = factRows(reading)
  const { rows: facts } = await sql<Record<string, unknown>>`
    select f.fact, f.n, f.tag, f.kind, f.state, f.level, o.name, f.party, f.topics, f.day, f.place, f.span_start, f.span_end, f.confidence
    from facts f left join names o on o.n = f.name where f.report = ${row.n}`.execute(read)
  if (!sameRows(facts, expected.facts)) fault('its facts are not those of its reading')
  const { rows: parties } = await sql<Record<string, unknown>>`
    select fact, n, actor, part from parties where report = ${row.n}`.execute(read)
  if (!sameRows(parties, expected.parties)) fault('the parties of its facts are not those of its reading')
}

/** Whether two lists hold the same rows, in whichever order. */
function sameRows(kept: readonly object[], expected: readonly object[]): boolean {
  const asText = (rows: readonly object[]) =>
    rows
      .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
      .sort()
      .join('\n')
  return asText(kept) === asText(expected)
}

async function checkWords(
  engine: Engine,
  analyser: Analyser,
  row: KeptRow,
  digests: Map<number, WordDigest>,
  fault: Say,
): Promise<void> {
  if ((row.indexed === null) === (row.waits === null))
    fault('the text index neither holds it nor waits for it, or both')
  if (row.indexed === null) return
  const title = wordsIn(analyser, row.title ?? '')
  const body = wordsIn(analyser, unpackText(row.text))
  if (row.indexed !== title.length + body.length) fault('the text index has another number of its words')
  if (engine.kind === 'sqlite') {
    const digest = new WordDigest()
    for (const [i, word] of title.entries()) digest.add(hashOf(word), 0, i)
    for (const [i, word] of body.entries()) digest.add(hashOf(word), 1, i)
    digests.set(row.n, digest)
    return
  }
  const { rows } = await sql<{ same: boolean }>`
    select words = ${tsVector(title, body)}::tsvector as same from words where report = ${row.n}`.execute(engine.read)
  if (rows[0]?.same !== true) fault('the text index has other words of it')
}

async function checkFts({ read }: Engine, digests: ReadonlyMap<number, WordDigest>, say: Say): Promise<void> {
  const held = new Map<number, WordDigest>()
  let term = ''
  let hash = hashOf(term)
  for await (const row of read.selectFrom('words_at').select(['term', 'doc', 'col', 'offset']).stream(2000)) {
    if (row.term !== term) {
      term = row.term
      hash = hashOf(term)
    }
    let digest = held.get(row.doc)
    if (digest === undefined) {
      digest = new WordDigest()
      held.set(row.doc, digest)
    }
    if (row.col !== 'title' && row.col !== 'body')
      say(`text index: a word of report number ${row.doc} stands in no part of it`)
    digest.add(hash, row.col === 'title' ? 0 : 1, row.offset)
  }
  if (digests.size === 0) return
  for (const [n, digest] of digests)
    if (!(held.get(n) ?? new WordDigest()).equals(digest)) say(`text index: it has other words of report number ${n}`)
  for (const n of held.keys())
    if (!digests.has(n)) say(`text index: it has words of report number ${n}, which is not there`)
}

async function checkPages({ read }: Engine, say: Say): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await read.selectFrom('pages').selectAll().where('n', '>', after).orderBy('n').limit(50).execute()
    for (const { n, sha256, media_type, size, seal, bytes } of rows) {
      after = n
      if (pageSeal(sha256, media_type) !== seal) say(`page ${sha256}: its media type was changed`)
      try {
        const page = unpackBytes(bytes)
        if (createHash('sha256').update(page).digest('hex') !== sha256 || page.length !== size)
          say(`page ${sha256}: its bytes are not those that were kept`)
      } catch (error) {
        say(`page ${sha256}: it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`)
      }
    }
    if (rows.length === 0) break
  }
  const { rows } = await sql<{
    sha256: string
  }>`select sha256 from pages where n not in (select page from sources where page is not null)`.execute(read)
  for (const { sha256 } of rows) say(`page ${sha256}: no report is from it`)
}

async function checkSources({ read }: Engine, say: Say): Promise<void> {
  const { rows: lost } = await sql<{
    id: string
  }>`select id from reports where n not in (select report from sources)`.execute(read)
  for (const { id } of lost) say(`report ${id}: it is not told where it came from`)
  for (let after = 0; ; ) {
    const { rows: reports } = await sql<{
      n: number
    }>`select n from reports where n > ${after} order by n limit 500`.execute(read)
    const first = reports[0]?.n
    const last = reports.at(-1)?.n
    if (first === undefined || last === undefined) return
    after = last
    const rows = await read
      .selectFrom('sources')
      .select(['report', 'key', 'origin'])
      .where('report', '>=', first)
      .where('report', '<=', last)
      .execute()
    for (const { report, key, origin } of rows)
      if (createHash('sha256').update(origin).digest('hex').slice(0, 32) !== key)
        say(`report number ${report}: where it came from was changed`)
  }
}

async function checkNames(engine: Engine, analyser: Analyser, say: Say): Promise<void> {
  const made = await madeBy(engine)
  if (made !== null && made !== analyser.id) return
  for (let after = 0; ; ) {
    const rows = await engine.read
      .selectFrom('names')
      .select(['n', 'name'])
      .where('n', '>', after)
      .orderBy('n')
      .limit(500)
      .execute()
    const last = rows.at(-1)?.n
    if (last === undefined) return
    const kept = await engine.read
      .selectFrom('name_words')
      .select(['word', 'name'])
      .where('name', '>', after)
      .where('name', '<=', last)
      .execute()
    const expected = wordsOfNames(
      analyser,
      rows.map(({ n, name }) => [n, name] as const),
    )
    const asText = (pairs: readonly (readonly [string, number])[]) =>
      pairs
        .map(([word, name]) => `${name} ${word}`)
        .sort()
        .join('\n')
    if (asText(kept.map(({ word, name }) => [word, name])) !== asText(expected))
      say(`names ${after + 1} to ${last}: their words are not theirs`)
    after = last
  }
}

async function checkDecisions({ read }: Engine, say: Say): Promise<void> {
  const rows = await read
    .selectFrom('decisions')
    .leftJoin('standings', 'standings.decision', 'decisions.n')
    .selectAll()
    .orderBy('n')
    .execute()
  for (const row of rows) {
    if (decisionId(row) !== row.id) say(`decision ${row.id}: it was changed`)
    if (row.decision === null) say(`decision ${row.id}: it is not told whether it stands`)
    else if (row.tag !== null && !row.about.endsWith(`.${row.tag}`))
      say(`decision ${row.id}: it stands for another fact`)
  }
}

async function checkRejects({ read }: Engine, say: Say): Promise<void> {
  for (const row of await read.selectFrom('rejects').selectAll().execute()) {
    const seal = rejectSeal({ ...row, firstAt: row.first_at, lastAt: row.last_at })
    if (seal !== row.seal || keyOf(row.source) !== row.key) say(`reject ${row.source}: it was changed`)
  }
}
