import { readFileSync, writeFileSync } from 'node:fs'
import { type Ablation, SHOWN } from './ablation.js'

const OPENING = '<!-- ablation: written by `npm run eval -- --ablate --accept` -->'
const CLOSING = '<!-- end of ablation -->'

/** What each part is worth, in Markdown: the figures of the whole, and by how many points each falls (−) or rises without the part. */
export function ablationTable({ folder, whole, parts }: Ablation): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    `### ${folder}`,
    '',
    row(['without', ...SHOWN]),
    row(['---', ...SHOWN.map(() => '---:')]),
    row(['*nothing*', ...SHOWN.map((figure) => whole[figure]?.toFixed(1) ?? '–')]),
  ]
  let group = ''
  for (const part of parts) {
    if (part.group !== group) lines.push(row([`**${part.group}**`, ...SHOWN.map(() => '')]))
    group = part.group
    lines.push(row([part.name, ...SHOWN.map((figure) => change(whole[figure], part.figures[figure]))]))
  }
  return lines.join('\n')
}

/** Points gained or lost, nothing where neither. A figure that is gone has lost all. */
function change(before: number | undefined, after: number | undefined): string {
  if (before === undefined) return ''
  const points = Math.round(10 * ((after ?? 0) - before)) / 10
  return points === 0 ? '' : `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`
}

/** Writes the tables into a document between its two marks. Throws: `Error` when the marks are not there. */
export function writeAblation(file: string | URL, ablations: readonly Ablation[]): void {
  const text = readFileSync(file, 'utf8')
  const [start, end] = [text.indexOf(OPENING), text.indexOf(CLOSING)]
  if (start < 0 || end < start)
    throw new Error(`There is no place for the tables in ${file}: put back ${OPENING} and ${CLOSING}.`)
  const tables = ablations.map(ablationTable).join('\n\n')
  writeFileSync(file, `${text.slice(0, start)}${OPENING}\n\n${tables}\n\n${text.slice(end)}`)
}
