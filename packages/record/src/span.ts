/**
 * A stretch of one report's `text`, half-open: `[start, end)`, with its words.
 *
 * Units: UTF-16 code units of `Report.text`; never bytes, code points, or positions in the raw page.
 * Holds: `0 <= start < end <= text.length` and `text === report.text.slice(start, end)`.
 */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The span of `text` between two offsets. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}
