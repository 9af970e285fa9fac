import { sql } from 'kysely'
import type { Analyser } from './analyser.js'
import { chunks, insertRows, isOneOf } from './bulk.js'
import type { Change, Engine } from './engines/engine.js'

/** How many names are remembered between changes. */
const REMEMBERED = 100_000

/** The next number of a table that only one change at a time adds to. */
export async function nextNumber(
  change: Change,
  table: 'reports' | 'names' | 'pages' | 'engines' | 'decisions',
): Promise<number> {
  const { rows } = await sql<{ n: number | null }>`select max(n) as n from ${sql.table(table)}`.execute(change)
  return (rows[0]?.n ?? 0) + 1
}

/** The numbers of names and engines, so that each is kept once. */
export class Dictionaries {
  private names = new Map<string, number>()

  constructor(
    private readonly kind: Engine['kind'],
    private readonly analyser: Analyser,
  ) {}

  /** Forgets what it knows: to be called when a change was not kept. */
  forget(): void {
    this.names = new Map()
  }

  /** The numbers of names; new ones are added with their words. */
  async numbersOf(change: Change, names: Iterable<string>): Promise<(name: string | null) => number | null> {
    if (this.names.size > REMEMBERED) this.forget()
    const known = this.names
    const missing = [...new Set(names)].filter((name) => !known.has(name))
    for (const some of chunks(missing, 500)) {
      const { rows } = await sql<{
        n: number
        name: string
      }>`select n, name from names where ${isOneOf(this.kind, 'name', some)}`.execute(change)
      for (const row of rows) known.set(row.name, row.n)
    }
    const fresh = missing.filter((name) => !known.has(name))
    if (fresh.length > 0) {
      let n = await nextNumber(change, 'names')
      const rows: [number, string][] = []
      for (const name of fresh) {
        rows.push([n, name])
        known.set(name, n++)
      }
      await insertRows(change, this.kind, 'names', { n: 'integer', name: 'text' }, rows)
      await insertRows(
        change,
        this.kind,
        'name_words',
        { word: 'text', name: 'integer' },
        wordsOfNames(this.analyser, rows),
      )
    }
    return (name) => (name === null ? null : (known.get(name) ?? null))
  }

  /** The number of an engine; a new one is added. */
  async engineOf(change: Change, engine: { readonly version: string; readonly pack: string }): Promise<number> {
    const { version, pack } = engine
    const found = await change
      .selectFrom('engines')
      .select('n')
      .where('version', '=', version)
      .where('pack', '=', pack)
      .executeTakeFirst()
    if (found !== undefined) return found.n
    const n = await nextNumber(change, 'engines')
    await change.insertInto('engines').values({ n, version, pack }).execute()
    return n
  }
}

/** The words by which names are found, each once a name. */
export function wordsOfNames(analyser: Analyser, names: readonly (readonly [number, string])[]): [string, number][] {
  return names.flatMap(([n, name]) =>
    [...new Set(analyser.words(name).map(({ word }) => word))].map((word): [string, number] => [word, n]),
  )
}
