import { displayWidth } from './display-width.js'
import { layOut, type Run, type Setting } from './layout.js'

/** Something with what comes out of it. */
export interface Tree {
  readonly runs: readonly Run[]
  /** Lines that stand under it and before its branches. */
  readonly under: readonly (readonly Run[])[]
  readonly branches: readonly Tree[]
}

const [RLI, PDI, SPACE] = ['\u2067', '\u2069', '\u00a0']
const COLOURS = /\u001b\[\d+m/gu

/** How branches are drawn: one with more behind it, the last one, what leads past, nothing. Right to left they open to the left. */
const SIGNS = {
  ltr: { branch: '├─ ', last: '└─ ', past: '│  ', none: '   ' },
  rtl: { branch: '┤─ ', last: '┘─ ', past: '│  ', none: '   ' },
} as const

/** A tree drawn with lines, each stretch of words whole and broken to fit. Units of `indent`: columns. */
export function treeLines(tree: Tree, setting: Setting, indent = 0): string[] {
  const start = SPACE.repeat(indent)
  return [...node(tree, start, start, setting)]
}

function* node(tree: Tree, first: string, rest: string, setting: Setting): Generator<string> {
  const { branch, last, past, none } = SIGNS[setting.direction]
  const below = tree.branches.length > 0 ? past : none
  let prefix = first
  for (const row of rows(tree.runs, first, setting)) {
    yield ruled(prefix, row, setting)
    prefix = rest + below
  }
  for (const runs of tree.under)
    for (const row of rows(runs, rest + below, setting)) yield ruled(rest + below, row, setting)
  for (const [at, child] of tree.branches.entries()) {
    const isLast = at === tree.branches.length - 1
    yield* node(child, rest + (isLast ? last : branch), rest + (isLast ? none : past), setting)
  }
}

const rows = (runs: readonly Run[], prefix: string, setting: Setting): string[] =>
  layOut(runs, 0, { ...setting, flush: false, width: setting.width - displayWidth(prefix) })

function ruled(prefix: string, row: string, { direction, flush, width, paint }: Setting): string {
  const drawn = paint(prefix, 'faint')
  if (direction === 'ltr') return drawn + row
  const columns = displayWidth(prefix) + displayWidth(row.replace(COLOURS, ''))
  const margin = flush ? ' '.repeat(Math.max(0, width - columns)) : ''
  return `${margin}${RLI}${drawn}${row}${PDI}`
}
