import { sql } from 'kysely'
import type { Analyser } from './analyser.js'
import { chunks, insertRows, isOneOf } from './bulk.js'
import type { Change, Engine } from './engines/engine.js'
import { wordsOfName } from './prepare.js'
import type { NamedWords } from './row-lines.js'

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
    readonly analyser: Analyser,
  ) {}

  /** Forgets what it knows: to be called when a change was not kept. */
  forget(): void {
    this.names = new Map()
  }

  /** The numbers of the names in reports; new ones are added with their words. */
  async numbersOf(
    change: Change,
    reports: readonly { readonly names: readonly NamedWords[]; readonly analyser: string | null }[],
  ): Promise<(name: string | null) => number | null> {
    if (this.names.size > REMEMBERED) this.forget()
    const known = this.names
    const words = new Map<string, string | null>()
    for (const { names, analyser } of reports)
      for (const [name, made] of names)
        if (!known.has(name)) words.set(name, analyser === this.analyser.id ? made : null)
    const missing = [...words.keys()]
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
      const wordRows: [string, number][] = []
      for (const name of fresh) {
        rows.push([n, name])
        const made = words.get(name) ?? null
        const own = made === null ? wordsOfName(this.analyser, name) : made.split(' ').filter((word) => word !== '')
        for (const word of own) wordRows.push([word, n])
        known.set(name, n++)
      }
      await insertRows(change, this.kind, 'names', { n: 'integer', name: 'text' }, rows)
      await insertRows(change, this.kind, 'name_words', { word: 'text', name: 'integer' }, wordRows)
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
  return names.flatMap(([n, name]) => wordsOfName(analyser, name).map((word): [string, number] => [word, n]))
}
