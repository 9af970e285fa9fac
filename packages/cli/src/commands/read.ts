import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Read } from '@isnad/engine'
import { IsnadError, type ReportInput } from '@isnad/record'
import { Option } from 'commander'
import { decodeUtf8 } from '../input/decode-utf8.js'
import { findLexicons, type LexiconFile } from '../input/find-lexicons.js'
import { inputName, readBytes } from '../input/read-bytes.js'
import { readLines } from '../input/read-lines.js'
import { dayOf, type Given, reportOf } from '../input/report-of.js'
import { type Io, write } from '../io.js'
import type { Language } from '../render/labels.js'
import { screenOf } from '../render/screen.js'
import { summary } from '../render/summary.js'
import { terminalJson } from '../render/terminal-json.js'
import type { AddCommand } from './context.js'
import { EXIT_STATUS, langOption, lexiconOption } from './options.js'

/** What `isnad read` can be told. */
interface ReadOptions extends Given {
  readonly lexicon?: readonly string[]
  readonly lang?: Language
  readonly text?: true
  readonly json?: true
  readonly ndjson?: true
}

/** Makes the reader, knowing the names that the user brings. */
export type MakeReader = (lexicons: readonly LexiconFile[]) => Read

const HELP = `
Examples:
  isnad read report.txt --outlet "العربي الجديد" --published 2016-12-10
  isnad read report.json --json
  cat reports.ndjson | isnad read --ndjson > readings.ndjson`

const DESCRIBING = ['id', 'outlet', 'published', 'title', 'byline', 'url'] as const

/** `isnad read`. */
export const readCommand: AddCommand = (program, { io, makeReader }) => {
  program
    .command('read')
    .summary('read a report and show what is found in it')
    .description('Read one report, plain text or a JSON object with its "text", and show what is found in it.')
    .argument('[FILE]', 'the report; - for standard input', '-')
    .option('--published <YYYY-MM-DD>', 'the day of publication; without it "yesterday" stays open')
    .option('--outlet <NAME>', 'who published it')
    .option('--title <TEXT>', 'its headline')
    .option('--byline <TEXT>', 'the line that names its writers or agencies')
    .option('--url <URL>', 'where it was published')
    .option('--id <ID>', 'your own id for it, echoed in the reading')
    .addOption(lexiconOption())
    .addOption(new Option('--text', 'a summary to read (the default)').conflicts(['json', 'ndjson']))
    .addOption(new Option('--json', 'the reading as JSON').conflicts('ndjson'))
    .addOption(new Option('--ndjson', 'filter: one report in JSON a line in, one reading a line out'))
    .addOption(langOption())
    .addHelpText('after', `${HELP}\n${EXIT_STATUS}`)
    .action((file: string, options: ReadOptions) => readReport(file, options, makeReader, io))
}

/** Reads one report, or a stream of them, and shows what was found. */
async function readReport(file: string, options: ReadOptions, makeReader: MakeReader, io: Io): Promise<void> {
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
  const { labels, setting, terminal } = screenOf(options.lang, io)
  if (options.json === true)
    return write(io.stdout, `${terminal ? terminalJson(reading, 2) : JSON.stringify(reading)}\n`)
  return write(io.stdout, summary(reading, labels, setting))
}

/** What the options say of the report; a report's own words give way to them. */
function describing(options: ReadOptions): Given {
  const said = DESCRIBING.filter((key) => options[key] !== undefined)
  return Object.fromEntries(said.map((key) => [key, options[key]])) satisfies Partial<ReportInput>
}
