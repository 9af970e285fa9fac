import { cutAtWidth, displayWidth } from './display-width.js'
import { isolated, type Setting } from './layout.js'
import type { Look } from './paint.js'
import { visible } from './visible.js'

/** A column as it is set. */
export interface TableColumn {
  readonly title: string
  readonly look: Look
  /** Whether it gives way where the line is too short; the others are always shown whole. */
  readonly gives: boolean
  /** Whether its cells stand at the end of the column, as numbers do. */
  readonly numeric: boolean
}

/** The least that a column which gives way is narrowed to. Units: columns. */
const LEAST = 12
const GAP = '  '
const [RLI, PDI] = ['\u2067', '\u2069']

/**
 * A table for a person at a terminal: each cell on one line and kept apart in its direction, columns aligned by what letters take up.
 *
 * Shape: in a right-to-left setting the first column stands at the right.
 */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  setting: Setting,
): string[] {
  const cells = rows.map((row) => columns.map((_, at) => visible(row[at] ?? '').trim()))
  const titles = columns.map(({ title }) => title)
  const widths = widthsOf(columns, [titles, ...cells], setting.width)
  const line = (row: readonly string[], looks: readonly Look[]) => {
    let columnsUsed = GAP.length * (columns.length - 1)
    const parts = columns.map(({ numeric }, at) => {
      const width = widths[at] ?? 0
      const text = cut(row[at] ?? '', width)
      const last = at === columns.length - 1
      const room = ' '.repeat(Math.max(0, width - displayWidth(text)))
      columnsUsed += last && !numeric ? displayWidth(text) : width
      const set = text === '' ? '' : setting.paint(isolated(text, text, setting.direction), looks[at] ?? 'plain')
      return numeric ? room + set : last ? set : set + room
    })
    const joined = parts.join(GAP)
    if (setting.direction === 'ltr') return joined.trimEnd()
    const margin = setting.flush ? ' '.repeat(Math.max(0, setting.width - columnsUsed)) : ''
    return `${margin}${RLI}${joined}${PDI}`
  }
  return [
    line(
      titles,
      titles.map(() => 'faint'),
    ),
    ...cells.map((row) =>
      line(
        row,
        columns.map(({ look }) => look),
      ),
    ),
  ]
}

/** How wide each column is: as wide as it needs, those that give way sharing what is left. */
function widthsOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((_, at) => rows.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), 1))
  const gaps = GAP.length * (columns.length - 1)
  let over = widths.reduce((sum, each) => sum + each, 0) + gaps - width
  while (over > 0) {
    const widest = columns.reduce(
      (best, { gives }, at) => (gives && (widths[at] ?? 0) > (best < 0 ? LEAST : (widths[best] ?? 0)) ? at : best),
      -1,
    )
    if (widest < 0) break
    const next = Math.max(
      LEAST,
      ...columns.map(({ gives }, at) =>
        gives && at !== widest ? Math.min(widths[at] ?? 0, (widths[widest] ?? 0) - 1) : 0,
      ),
    )
    const less = Math.min(over, Math.max(1, (widths[widest] ?? 0) - next))
    widths[widest] = (widths[widest] ?? 0) - less
    over -= less
  }
  return widths
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  return `${cutAtWidth(text, width - 1)[0].trimEnd()}…`
}
