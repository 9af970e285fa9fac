import { IsnadError } from '@isnad/record'
import { findLexicons } from '../input/find-lexicons.js'
import { write } from '../io.js'
import type { Language } from '../render/labels.js'
import type { AddCommand } from './context.js'
import { dbOption, langOption, lexiconOption } from './options.js'

interface WeaveOptions {
  readonly ndjson?: true
  readonly json?: true
  readonly lexicon?: readonly string[]
  readonly lang?: Language
  readonly db?: string
}

const HELP = `
Without --ndjson the archive is woven, with people's decisions on top, and what the record holds is counted; --json gives
the record itself. That reads all readings of the archive at each call, and takes about as long.

Examples:
  isnad weave
  isnad weave --json > record.json
  isnad weave --ndjson < readings.ndjson > record.json`

const LINES_LEFT_OUT = `
Exit status: 0 done, 1 woven without lines that could not be read (standard error says which), 2 the call could not be
carried out as it was given.`

/** `isnad weave`. */
export const weaveCommand: AddCommand = (program, { io, makeReader, ends }) => {
  program
    .command('weave')
    .summary('weave the archive, or readings, into one record')
    .description(
      'Weave what many reports say of one history into one record, each thing once, with who stands behind it.',
    )
    .argument('[FILE]', 'with --ndjson: one reading or report in JSON a line; - for standard input', '-')
    .option('--ndjson', 'filter: readings or reports in, one record out')
    .option('--json', 'the record of the archive as JSON')
    .addOption(lexiconOption())
    .addOption(dbOption())
    .addOption(langOption())
    .addHelpText('after', `${HELP}\n${LINES_LEFT_OUT}`)
    .action(async (file: string, options: WeaveOptions) => {
      if (options.ndjson !== true) {
        if (file !== '-')
          throw new IsnadError('OPTION_MISSING', 'a file is woven with --ndjson', `Write isnad weave --ndjson ${file}.`)
        const { weaveSummary } = await import('../record/weave-summary.js')
        return weaveSummary(options, io)
      }
      const { weaveLines } = await import('../weave/weave-lines.js')
      const { record, leftOut } = await weaveLines(file, makeReader(await findLexicons(options.lexicon ?? [], io)), io)
      await write(io.stdout, `${JSON.stringify(record)}\n`)
      if (leftOut > 0) ends(1)
    })
}
