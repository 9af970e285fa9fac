import { type Io, write } from '../io.js'
import type { Labels } from '../render/labels.js'
import { label, layOut } from '../render/layout.js'
import type { Look } from '../render/paint.js'
import type { RecordLabels } from '../render/record-labels.js'
import type { Screen } from '../render/screen.js'
import { type TableColumn, tableLines } from '../render/table.js'
import { terminalJson } from '../render/terminal-json.js'
import { type CsvValue, csvHead, csvRows } from './csv.js'

/** The words that lists are written in. */
export interface Words {
  readonly labels: Labels
  readonly record: RecordLabels
}

/** One column of a list. */
export interface Column<T> {
  /** Heads it in CSV, and finds its title in a table. */
  readonly key: keyof RecordLabels['columns']
  /** What CSV holds: codes as codes. */
  readonly value: (item: T) => CsvValue
  /** What a table shows where that is something else; null keeps the column out of tables. */
  readonly shown?: ((item: T, words: Words) => string) | null
  readonly look?: Look
  readonly gives?: boolean
}

/** A list that a command writes: page by page, so that a long one takes no more memory than its page. */
export interface List<T> {
  readonly columns: readonly Column<T>[]
  readonly pages: AsyncIterable<{ readonly items: readonly T[]; readonly next: string | null }>
  readonly json: (item: T) => unknown
}

/** How a list is asked to be written. */
export interface ListFormat {
  readonly json?: true
  readonly csv?: true
}

/**
 * Writes a list: a table, or what programs read.
 *
 * Shape: JSON and CSV go to standard output alone; that there is more is said on standard error then.
 */
export async function writeList<T>(
  list: List<T>,
  format: ListFormat,
  words: Words,
  screen: Screen,
  io: Io,
): Promise<void> {
  if (format.json === true || format.csv === true) return writeForPrograms(list, format, screen.terminal, io)
  const items: T[] = []
  let next: string | null = null
  for await (const page of list.pages) {
    items.push(...page.items)
    ;({ next } = page)
  }
  if (items.length === 0) {
    const nothing = layOut([label(words.labels.none, 'plain')], 0, screen.setting)
    return write(io.stdout, `${nothing.join('\n')}\n`)
  }
  const shown = list.columns
    .filter((column) => column.shown !== null)
    .map((column) => ({
      column,
      cells: items.map((item) => (column.shown ? column.shown(item, words) : String(column.value(item) ?? ''))),
    }))
    // a column with nothing in it would only take room
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const set = shown.map(({ column: { key, look = 'plain', gives = false, value, shown: worded } }): TableColumn => {
    const numeric = worded === undefined && items.every((item) => typeof value(item) === 'number')
    return { title: words.record.columns[key], look, gives, numeric }
  })
  const rows = items.map((_, at) => shown.map(({ cells }) => cells[at] ?? ''))
  await write(io.stdout, `${tableLines(set, rows, screen.setting).join('\n')}\n`)
  if (next !== null) await write(io.stdout, `${more(next, words)}\n`)
}

async function writeForPrograms<T>(list: List<T>, format: ListFormat, terminal: boolean, io: Io): Promise<void> {
  if (format.csv === true) await write(io.stdout, csvHead(list.columns.map(({ key }) => key)))
  let next: string | null = null
  for await (const page of list.pages) {
    ;({ next } = page)
    if (page.items.length === 0) continue
    const text =
      format.csv === true
        ? csvRows(page.items.map((item) => list.columns.map(({ value }) => value(item))))
        : page.items
            .map((item) => `${terminal ? terminalJson(list.json(item)) : JSON.stringify(list.json(item))}\n`)
            .join('')
    await write(io.stdout, text)
  }
  if (next !== null) await write(io.stderr, `more: --after ${next}\n`)
}

/** The line that says how to go on; whole, so that it can be copied. */
export const more = (next: string, { record }: Words): string => `${record.more} --after ${next}`
