import type { FactRows } from './fact-rows.js'

/** A name with the words by which it is found, one space between two; null where nobody has made them out. */
export type NamedWords = readonly [name: string, words: string | null]

/**
 * The rows of a reading on their way to the writer: JSON that only lacks the numbers which the archive gives.
 *
 * Decision: text, since it goes from thread to thread at no cost, and as it is into the statement that makes rows of it.
 */
export interface RowLines {
  /** Every name that the rows bear, once. */
  readonly names: readonly NamedWords[]
  /** Of each fact, the place of its name in `names`; -1 where it has none. */
  readonly nameAt: readonly number[]
  /** What `FACT_COLUMNS` names behind report and name, the end of a JSON array for each fact, a line each. */
  readonly facts: string
  /** The same for `PARTY_COLUMNS` behind report. */
  readonly parties: string
}

/** The columns of a row of `facts`. */
export const FACT_COLUMNS = {
  report: 'integer',
  name: 'integer',
  fact: 'text',
  n: 'integer',
  tag: 'text',
  kind: 'text',
  state: 'text',
  level: 'text',
  party: 'text',
  topics: 'text',
  day: 'text',
  place: 'text',
  span_start: 'integer',
  span_end: 'integer',
  confidence: 'real',
} as const

/** The columns of a row of `parties`. */
export const PARTY_COLUMNS = { report: 'integer', fact: 'text', n: 'integer', actor: 'integer', part: 'text' } as const

/** Makes the lines of a reading's rows; `outlet` is a name beside those that the facts bear. */
export function rowLines(
  { facts, parties }: FactRows,
  outlet: string | null,
  wordsOf: (name: string) => string | null,
): RowLines {
  const places = new Map<string, number>()
  const placeOf = (name: string | null): number => {
    if (name === null) return -1
    const known = places.get(name)
    if (known !== undefined) return known
    places.set(name, places.size)
    return places.size - 1
  }
  placeOf(outlet)
  const nameAt = facts.map(({ name }) => placeOf(name))
  return {
    nameAt,
    facts: facts
      .map(
        (row) =>
          `"${row.fact}",${row.n},"${row.tag}",${quoted(row.kind)},${quoted(row.state)},${quoted(row.level)},${quoted(row.party)},` +
          `${quoted(row.topics)},${quoted(row.day)},${quoted(row.place)},${row.span_start},${row.span_end},${row.confidence}]`,
      )
      .join('\n'),
    parties: parties.map((row) => `"${row.fact}",${row.n},${row.actor},${quoted(row.part)}]`).join('\n'),
    names: Array.from(places.keys(), (name): NamedWords => [name, wordsOf(name)]),
  }
}

const ESCAPED = /["\\\u0000-\u001f]/u

/** A string as JSON has it; most are codes in which there is nothing to escape. */
const quoted = (text: string | null): string =>
  text === null ? 'null' : ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`

/** The rows of `facts` in lines, each whole: the inside of a JSON array of arrays; empty where there are none. */
export function wholeFacts(
  { facts, nameAt, names }: RowLines,
  report: number,
  numberOf: (name: string) => number | null,
): string {
  if (facts === '') return ''
  const numbers = names.map(([name]) => numberOf(name))
  return facts
    .split('\n')
    .map((end, i) => `[${report},${numbers[nameAt[i] ?? -1] ?? null},${end}`)
    .join(',')
}

/** The same for `parties`. */
export function wholeParties({ parties }: RowLines, report: number): string {
  return parties === '' ? '' : `[${report},${parties.replaceAll('\n', `,[${report},`)}`
}
