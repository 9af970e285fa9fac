import { readFileSync, writeFileSync } from 'node:fs'
import type { Floor } from './floors.js'

const OPENING = '<!-- figures: written by `npm run eval -- --accept` -->'
const CLOSING = '<!-- end of figures -->'

/** Writes the floors into a document, as a table between its two marks. Throws: `Error` when the marks are not there. */
export function writeTable(file: string | URL, floors: Readonly<Record<string, Floor>>): void {
  const text = readFileSync(file, 'utf8')
  const [start, end] = [text.indexOf(OPENING), text.indexOf(CLOSING)]
  if (start < 0 || end < start)
    throw new Error(`There is no place for the figures in ${file}: put back ${OPENING} and ${CLOSING}.`)
  writeFileSync(file, `${text.slice(0, start)}${OPENING}\n\n${tableOf(floors)}\n\n${text.slice(end)}`)
}

function tableOf(floors: Readonly<Record<string, Floor>>): string {
  const folders = Object.keys(floors)
  const figures = [...new Set(folders.flatMap((folder) => Object.keys(floors[folder] ?? {})))]
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row(['', ...folders]),
    row(['---', ...folders.map(() => '---:')]),
    ...figures.map((figure) => row([figure, ...folders.map((folder) => floors[folder]?.[figure]?.toFixed(1) ?? '–')])),
  ].join('\n')
}
