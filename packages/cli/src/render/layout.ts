import { cutAtWidth, displayWidth } from './display-width.js'
import type { Look, Paint } from './paint.js'
import { visible } from './visible.js'

/** A stretch of one look: a label of ours, or a value from the page, which is kept apart in its direction. */
export interface Run {
  readonly text: string
  readonly look: Look
  readonly value: boolean
}

/** Words of ours. */
export const label = (text: string, look: Look = 'faint'): Run => ({ text, look, value: false })

/** Words from the page, or any value whose direction may differ from that of the line. */
export const value = (text: string, look: Look = 'plain'): Run => ({ text: visible(text).trim(), look, value: true })

/** How lines are set. Units of `width`: columns. */
export interface Setting {
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
  /** Whether lines of right-to-left text are pushed to the right edge. */
  readonly flush: boolean
  readonly paint: Paint
}

const [FSI, RLI, PDI, LRM, RLM] = ['\u2068', '\u2067', '\u2069', '\u200e', '\u200f']
const STRONG = /[\p{L}]/u
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

interface Word {
  readonly text: string
  readonly run: Run
}

/** Lines that hold the runs one after another, broken at spaces to fit. Units of `indent`, `hang` (the later lines): columns. */
export function layOut(runs: readonly Run[], indent: number, setting: Setting, hang = indent): string[] {
  const room = (from: number) => Math.max(20, setting.width - from)
  const rows: Word[][] = []
  let row: Word[] = []
  let used = 0
  for (const group of groupsOf(runs, room(Math.max(indent, hang)))) {
    const width = group.reduce((sum, word) => sum + displayWidth(word.text), 0)
    const space = group.every((word) => word.text === ' ')
    if (used + width > room(rows.length === 0 ? indent : hang) && row.length > 0 && !space) {
      rows.push(row)
      row = []
      used = 0
    }
    if (space && row.length === 0) continue
    row.push(...group)
    used += width
  }
  if (row.length > 0) rows.push(row)
  return rows.map((words, at) => setRow(trimmed(words), at === 0 ? indent : hang, setting))
}

/** What may not be broken: words of neighbouring runs with no space between them, or one space. */
function groupsOf(runs: readonly Run[], room: number): Word[][] {
  const groups: Word[][] = []
  let open: Word[] = []
  for (const run of runs) {
    for (const part of run.text.split(/( )/u)) {
      if (part === ' ') {
        if (open.length > 0) groups.push(open)
        open = []
        groups.push([{ text: part, run }])
        continue
      }
      let [head, rest] = cutAtWidth(part, room)
      while (rest !== '') {
        groups.push([...open, { text: head, run }])
        open = []
        ;[head, rest] = cutAtWidth(rest, room)
      }
      if (head !== '') open.push({ text: head, run })
    }
  }
  if (open.length > 0) groups.push(open)
  return groups
}

function trimmed(words: Word[]): Word[] {
  const last = words.findLastIndex((word) => word.text !== ' ')
  return words.slice(0, last + 1)
}

function setRow(words: readonly Word[], indent: number, { width, direction, flush, paint }: Setting): string {
  let line = ''
  let columns = indent
  for (let at = 0; at < words.length; ) {
    const { run } = words[at] as Word
    let text = ''
    for (; words[at]?.run === run; at++) text += words[at]?.text
    columns += displayWidth(text)
    line += paint(run.value ? isolated(text, run.text, direction) : text, run.look)
  }
  if (direction === 'ltr') return ' '.repeat(indent) + line
  const margin = flush ? ' '.repeat(Math.max(0, width - columns)) : ''
  return `${margin}${RLI}${' '.repeat(indent)}${line}${PDI}`
}

/**
 * A part of a value, kept from turning what stands beside it and turned as the whole value is.
 *
 * A value of plain ASCII in a left-to-right line needs nothing.
 */
export function isolated(part: string, whole: string, direction: Setting['direction']): string {
  if (direction === 'ltr' && /^[\x20-\x7e]*$/u.test(whole)) return part
  const own = directionOf(part)
  const wanted = directionOf(whole) ?? 'ltr'
  const turn = own === null || own === wanted ? '' : wanted === 'rtl' ? RLM : LRM
  return `${FSI}${turn}${part}${PDI}`
}

function directionOf(text: string): 'ltr' | 'rtl' | null {
  const first = STRONG.exec(text)?.[0]
  return first === undefined ? null : RTL.test(first) ? 'rtl' : 'ltr'
}
