import { Readable } from 'node:stream'
import { IsnadError } from '@isnad/record'
import { parse } from 'csv-parse'
import { type Part, refOf, rejectOf, type Work } from './part.js'
import { fieldNamed, reportOfFields } from './record-fields.js'
import type { IntakeOptions, ReportField, Taken } from './taken.js'

/** The reports in a table, one a row: CSV, with tabs, semicolons or bars too. Holds: memory for one row; a bad row rejects that row only. */
export async function* takeTable(
  part: Part,
  chunks: AsyncIterable<Uint8Array>,
  firstLine: string,
  work: Work,
): AsyncGenerator<Taken> {
  const skipped: IsnadError[] = []
  const source = Readable.from(chunks, { objectMode: false })
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(firstLine),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: work.limits.page,
    on_skip: (error) => {
      const remedy = 'Put the row right: fields with commas or line breaks stand in double quotation marks.'
      skipped.push(new IsnadError('BAD_ROW', `a row could not be read: ${error?.message.slice(0, 200) ?? ''}`, remedy))
      return undefined
    },
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let columns: ReadonlyMap<ReportField, number> | null = null
  let number = 0
  try {
    for await (const row of parser as AsyncIterable<readonly string[]>) {
      if (columns === null) {
        columns = columnsOf(row, work.options)
        continue
      }
      number++
      while (skipped.length > 0) yield rejectOf(refOf(part.path, number), skipped.shift())
      yield await takeRow(part, row, columns, number)
    }
    while (skipped.length > 0) yield rejectOf(refOf(part.path, ++number), skipped.shift())
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function takeRow(
  part: Part,
  row: readonly string[],
  columns: ReadonlyMap<ReportField, number>,
  number: number,
): Promise<Taken> {
  const ref = refOf(part.path, number)
  const fields = new Map<ReportField, string>()
  for (const [field, column] of columns) {
    const value = row[column]
    if (value !== undefined && value.trim() !== '') fields.set(field, value)
  }
  const bytes = new TextEncoder().encode(JSON.stringify(row))
  try {
    return await reportOfFields({ ref, path: part.path, bytes, mediaType: 'text/csv', fields, notes: part.notes })
  } catch (error) {
    return rejectOf(ref, error)
  }
}

/** Which column holds which field. Throws: `IsnadError` `NO_COLUMN` where the words of the reports have none. */
function columnsOf(
  header: readonly string[],
  { columns: given = {} }: IntakeOptions,
): ReadonlyMap<ReportField, number> {
  const columns = new Map<ReportField, number>()
  header.forEach((name, i) => {
    const field = fieldNamed(name)
    if (field !== null && !columns.has(field)) columns.set(field, i)
  })
  const bare = header.map((name) => name.replace(/^\ufeff/u, '').trim())
  const shown = bare
    .map((name) => `"${name.slice(0, 30)}"`)
    .slice(0, 12)
    .join(', ')
  for (const [field, name] of Object.entries(given) as [ReportField, string][]) {
    const at = bare.indexOf(name)
    if (at === -1) throw new IsnadError('NO_COLUMN', `there is no column "${name}"; there are ${shown}`, CHOOSE)
    columns.set(field, at)
  }
  if (columns.has('text') || columns.has('html')) return columns
  throw new IsnadError('NO_COLUMN', `no column is known to hold the words of the reports; there are ${shown}`, CHOOSE)
}

const CHOOSE = 'Say which column holds what: --columns text=NAME,title=NAME,published=NAME.'

const DELIMITERS = [',', '\t', ';', '|']

/** The sign that parts the columns of a table, by its first line. */
function delimiterOf(firstLine: string): string {
  const counts = DELIMITERS.map((sign) => ({ sign, count: firstLine.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ','
}

/** Whether a first line is the head of a table of reports: at least two columns, the words of the report or two other fields among them. */
export function isTableHead(firstLine: string): boolean {
  if (firstLine.length > 2000) return false
  const names = firstLine.split(delimiterOf(firstLine)).map((name) => fieldNamed(name.replace(/^\s*"|"\s*$/gu, '')))
  const known = new Set(names.filter((name) => name !== null))
  return names.length >= 2 && (known.size >= 3 || (known.size >= 2 && (known.has('text') || known.has('html'))))
}
