import type { Io } from '../io.js'
import { type Labels, type Language, languageOf } from './labels.js'
import { ARABIC } from './labels-ar.js'
import { ENGLISH } from './labels-en.js'
import type { Setting } from './layout.js'
import { inColour, withoutColour } from './paint.js'

/** How a command writes for a person: in which words, how wide, whether in colour. */
export interface Screen {
  readonly language: Language
  readonly labels: Labels
  readonly setting: Setting
  readonly terminal: boolean
  readonly coloured: boolean
}

/** The widest and the usual line of prose, and of a table. Units: columns. */
const [WIDEST, USUAL, WIDEST_TABLE, USUAL_TABLE] = [100, 80, 200, 120]

/** The screen of a call. A `table` takes more width than prose, which is read line by line. */
export function screenOf(
  lang: Language | undefined,
  { stdout, env }: Pick<Io, 'stdout' | 'env'>,
  shape: 'prose' | 'table' = 'prose',
): Screen {
  const language = lang ?? languageOf(env)
  const labels = language === 'ar' ? ARABIC : ENGLISH
  const terminal = stdout.isTTY === true
  const coloured = terminal && !env.NO_COLOR && env.TERM !== 'dumb'
  const [widest, usual] = shape === 'table' ? [WIDEST_TABLE, USUAL_TABLE] : [WIDEST, USUAL]
  const width = Math.min(widest, (terminal && stdout.columns) || usual)
  const paint = coloured ? inColour : withoutColour
  return {
    language,
    labels,
    setting: { width, flush: terminal, paint, direction: labels.direction },
    terminal,
    coloured,
  }
}
