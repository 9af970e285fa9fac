import { stringify } from 'csv-stringify/sync'

/** A cell as CSV holds it. */
export type CsvValue = string | number | null

/** Begins a file that spreadsheets would else take for another encoding than UTF-8. */
const MARK = '\ufeff'

/** What would be run behind signs that are not seen, or behind what parts cells in some settings. */
const FORMULA_BEHIND = /^[\s\p{C}\p{Z}"',;،؛|]+[=+\-@＝＋－＠]/u
/** What csv-stringify sees by itself. */
const SEEN = /^[=+\-@\t\r＝＋－＠]/u

/**
 * Rows as CSV: RFC 4180, lines ended by CR LF.
 *
 * Holds: no cell of text is a formula to a spreadsheet; one that would be begins with an apostrophe.
 */
export function csvRows(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value))),
    { escape_formulas: true, record_delimiter: '\r\n' },
  )
}

/** The first row of a file of CSV. */
export const csvHead = (keys: readonly string[]): string => MARK + csvRows([keys])

function harmless(text: string): string {
  const whole = text.replaceAll('\0', '\ufffd')
  return FORMULA_BEHIND.test(whole) && !SEEN.test(whole) ? `'${whole}` : whole
}
