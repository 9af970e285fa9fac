import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Read } from '@isnad/engine'
import { IsnadError, type ReportInput } from '@isnad/record'
import { decodeUtf8 } from '../input/decode-utf8.js'
import { findLexicons, type LexiconFile } from '../input/find-lexicons.js'
import { inputName, readBytes } from '../input/read-bytes.js'
import { readLines } from '../input/read-lines.js'
import { dayOf, type Given, reportOf } from '../input/report-of.js'
import { type Io, write } from '../io.js'
import { type Language, languageOf } from '../render/labels.js'
import { ARABIC } from '../render/labels-ar.js'
import { ENGLISH } from '../render/labels-en.js'
import { inColour, withoutColour } from '../render/paint.js'
import { summary } from '../render/summary.js'

/** What `isnad read` can be told. */
export interface ReadOptions extends Given {
  readonly lexicon?: readonly string[]
  readonly lang?: Language
  readonly text?: true
  readonly json?: true
  readonly ndjson?: true
}

/** Makes the reader, knowing the names that the user brings. */
export type MakeReader = (lexicons: readonly LexiconFile[]) => Read

/** The widest and the usual line of a summary. Units: columns. */
const [WIDEST, USUAL] = [100, 80]

const DESCRIBING = ['id', 'outlet', 'published', 'title', 'byline', 'url'] as const

/** `isnad read`: reads one report, or a stream of them, and shows what was found. */
export async function readCommand(file: string, options: ReadOptions, makeReader: MakeReader, io: Io): Promise<void> {
  const given = describing(options)
  if (options.ndjson === true) {
    const [key] = Object.keys(given)
    if (key !== undefined) {
      const remedy = `Put "${key}" on each line, beside its "text".`
      throw new IsnadError('OPTION_CONFLICT', `--${key} describes one report and --ndjson reads many`, remedy)
    }
    return readLines(file, makeReader(await findLexicons(options.lexicon ?? [], io)), io)
  }
  if (given.published !== undefined) dayOf(given.published, '--published')
  if (file === '-' && io.stdin.isTTY === true) {
    await write(io.stderr, 'Reading from the keyboard: paste a report, then press Ctrl-D on an empty line.\n')
  }
  const bytes = await readBytes(file, io)
  const name = inputName(file)
  const { input, mediaType } = reportOf(decodeUtf8(bytes, name), name, extname(file).toLowerCase())
  const source = { mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const read = makeReader(await findLexicons(options.lexicon ?? [], io))
  const reading = read({ ...input, ...given }, { source })
  const terminal = io.stdout.isTTY === true
  if (options.json === true) return write(io.stdout, terminal ? forTerminal(reading) : `${JSON.stringify(reading)}\n`)
  const labels = (options.lang ?? languageOf(io.env)) === 'ar' ? ARABIC : ENGLISH
  const paint = terminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb' ? inColour : withoutColour
  const width = Math.min(WIDEST, (terminal && io.stdout.columns) || USUAL)
  return write(io.stdout, summary(reading, labels, { width, flush: terminal, paint }))
}

/** What the options say of the report; a report's own words give way to them. */
function describing(options: ReadOptions): Given {
  const said = DESCRIBING.filter((key) => options[key] !== undefined)
  return Object.fromEntries(said.map((key) => [key, options[key]])) satisfies Partial<ReportInput>
}

/** JSON to be looked at: what a terminal would obey rather than show is written as an escape. */
function forTerminal(value: object): string {
  const json = JSON.stringify(value, null, 2)
  const escaped = json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `${escaped}\n`
}
