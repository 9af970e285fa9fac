import type { Query, Term } from './parse-query.js'

/** How an engine writes what is looked for; words go in quoted, so that none is taken for an operator. */
interface Notation {
  run(words: readonly string[], prefix: boolean): string
  any(parts: readonly string[]): string
  all(parts: readonly string[]): string
  without(wanted: string, unwanted: string): string
}

const quoted = (word: string): string => word.replaceAll('"', '""')
const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

const FTS5: Notation = {
  run: (words, prefix) => `"${words.map(quoted).join(' ')}"${prefix ? ' *' : ''}`,
  any: (parts) => `(${parts.join(' OR ')})`,
  all: (parts) => parts.join(' AND '),
  without: (wanted, unwanted) => `(${wanted}) NOT ${unwanted}`,
}

const TSQUERY: Notation = {
  run: (words, prefix) => `(${words.map((word) => lexeme(word) + (prefix ? ':*' : '')).join(' <-> ')})`,
  any: (parts) => `(${parts.join(' | ')})`,
  all: (parts) => parts.join(' & '),
  without: (wanted, unwanted) => `(${wanted}) & !${unwanted}`,
}

const termIn = (notation: Notation, { runs, prefix }: Term): string[] =>
  runs.map((words) => notation.run(words, prefix))
const groupIn = (notation: Notation, group: readonly Term[]): string =>
  notation.any(group.flatMap((term) => termIn(notation, term)))

function expressionIn(notation: Notation, { all, none }: Query): string {
  const wanted = notation.all(all.map((group) => groupIn(notation, group)))
  return none.length === 0 ? wanted : notation.without(wanted, groupIn(notation, none))
}

/** A question for FTS5. */
export const ftsExpression = (query: Query): string => expressionIn(FTS5, query)
/** A question for PostgreSQL. */
export const tsExpression = (query: Query): string => expressionIn(TSQUERY, query)
/** Each run of words of a question for PostgreSQL, by which it is counted how rare they are. */
export const tsRuns = ({ all }: Query): readonly string[] => all.flat().flatMap((term) => termIn(TSQUERY, term))

/** What a text is to PostgreSQL's index: its words with their places, the title's above the others. */
export function tsVector(title: readonly string[], body: readonly string[]): string {
  const places = new Map<string, string[]>()
  let size = 0
  const add = (words: readonly string[], from: number, weight: string): void => {
    for (const [i, word] of words.entries()) {
      const at = from + i
      // places end at 16,383, there are 256 for a word and a megabyte for all; what is beyond is found, but not as a phrase
      if (size > MOST_BYTES) return
      const known = places.get(word)
      if (known === undefined) {
        places.set(word, [`${Math.min(at, LAST_PLACE)}${weight}`])
        size += 3 * word.length + 8
      } else if (known.length < 250 && at < LAST_PLACE) {
        known.push(`${at}${weight}`)
        size += 2
      }
    }
  }
  add(title, 1, 'A')
  add(body, title.length + 3, '')
  return Array.from(places, ([word, at]) => `${lexeme(word)}:${at.join(',')}`).join(' ')
}

const LAST_PLACE = 16_383
const MOST_BYTES = 700_000
