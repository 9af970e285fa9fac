import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'
import type { EngineKind } from './migrate.js'

/** The tables of the first release. */
export async function first(db: Kysely<Tables>, kind: EngineKind): Promise<void> {
  const sqlite = kind === 'sqlite'
  // order by bytes, in both engines, on every machine
  const text = sql.raw(sqlite ? 'text' : 'text collate "C"')
  const blob = sql.raw(sqlite ? 'blob' : 'bytea')
  const real = sql.raw(sqlite ? 'real' : 'double precision')
  const keyed = sql.raw(sqlite ? 'strict, without rowid' : '')
  const rows = sql.raw(sqlite ? 'strict' : '')
  const statements = [
    sql`create table about (key ${text} primary key, value ${text} not null) ${rows}`,
    sql`create table pages (
      n integer primary key, sha256 ${text} not null unique, media_type ${text} not null, size integer not null,
      seal ${text} not null, bytes ${blob} not null
    ) ${rows}`,
    sql`create table engines (n integer primary key, version ${text} not null, pack ${text} not null, unique (version, pack)) ${rows}`,
    sql`create table names (n integer primary key, name ${text} not null unique) ${rows}`,
    sql`create table name_words (
      word ${text} not null, name integer not null references names (n), primary key (word, name)
    ) ${keyed}`,
    sql`create table reports (
      n integer primary key, id ${text} not null unique, ref ${text}, url ${text}, url_key ${text},
      outlet integer references names (n), published ${text} not null, title ${text}, byline ${text}, language ${text} not null,
      seal ${text} not null, engine integer not null references engines (n), revises integer references reports (n),
      text ${blob} not null, reading ${blob} not null
    ) ${rows}`,
    sql`create index reports_url on reports (url_key, n) where url_key is not null`,
    sql`create index reports_published on reports (published, n)`,
    sql`create index reports_engine on reports (engine, n)`,
    sql`create index reports_outlet on reports (outlet)`,
    sql`create table sources (
      report integer not null references reports (n), key ${text} not null, page integer references pages (n), origin ${text} not null,
      primary key (report, key)
    ) ${keyed}`,
    sql`create index sources_key on sources (key)`,
    sql`create table facts (
      report integer not null references reports (n), fact ${text} not null, n integer not null, tag ${text} not null,
      kind ${text} not null, state ${text}, level ${text}, name integer references names (n), party ${text}, topics ${text},
      day ${text}, place ${text}, span_start integer, span_end integer, confidence ${real},
      primary key (report, fact, n)
    ) ${keyed}`,
    sql`create index facts_day on facts (fact, day, report) where day is not null`,
    sql`create index facts_name on facts (name) where name is not null`,
    sql`create table parties (
      report integer not null, fact ${text} not null, n integer not null, actor integer not null, part ${text} not null,
      primary key (report, fact, n, actor, part)
    ) ${keyed}`,
    sql`create table decisions (
      n integer primary key, id ${text} not null unique, about ${text} not null, report integer not null,
      action ${text} not null, value ${text} not null, who ${text} not null, at ${text} not null, why ${text}, words ${text} not null
    ) ${rows}`,
    sql`create index decisions_report on decisions (report, n)`,
    sql`create table standings (
      decision integer primary key references decisions (n), tag ${text}, stale integer not null
    ) ${rows}`,
    sql`create table rejects (
      key ${text} primary key, source ${text} not null, code ${text} not null, message ${text} not null, remedy ${text} not null,
      first_at ${text} not null, last_at ${text} not null, tries integer not null, seal ${text} not null
    ) ${rows}`,
    sql`create table to_index (report integer primary key) ${rows}`,
    sql`create table indexed (report integer primary key, length integer not null) ${rows}`,
    ...(sqlite
      ? [
          sql`create virtual table words using fts5(
            title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
          )`,
          sql`create virtual table words_at using fts5vocab(words, instance)`,
        ]
      : [
          sql`create table words (report integer primary key, words tsvector not null)`,
          sql`create index words_words on words using gin (words)`,
        ]),
  ]
  for (const statement of statements) await statement.execute(db)
}
