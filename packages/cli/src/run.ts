import { IsnadError } from '@isnad/record'
import type { SchemaName } from '@isnad/record/schema'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { arabicExplainer } from './arabic-reader.js'
import { type AddOptions, addCommand } from './commands/add.js'
import { type MakeReader, type ReadOptions, readCommand } from './commands/read.js'
import { schemaCommand } from './commands/schema.js'
import { type WeaveOptions, weaveCommand } from './commands/weave.js'
import type { WhyOptions } from './commands/why.js'
import { PROJECT_LEXICON } from './input/find-lexicons.js'
import { type Io, write } from './io.js'
import { LANGUAGES } from './render/labels.js'

/** The exit status of a call that could not be carried out as it was given. */
const BAD_CALL = 2

const EXAMPLES = `
Examples:
  isnad read report.txt --outlet "العربي الجديد" --published 2016-12-10
  isnad read report.json --json
  cat reports.ndjson | isnad read --ndjson > readings.ndjson
  isnad weave --ndjson < readings.ndjson > record.json
  isnad why reading.json s3
  isnad schema reading`

/** Runs one command line and gives its exit status. Never throws for what the caller did; our own bugs do throw. */
export async function run(args: readonly string[], makeReader: MakeReader, io: Io): Promise<number> {
  try {
    await commandLine(makeReader, io).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_CALL
    if (!(error instanceof IsnadError)) throw error
    await write(io.stderr, `isnad: ${error.message} [${error.code}]\n${error.remedy}\n`)
    return BAD_CALL
  }
}

function commandLine(makeReader: MakeReader, io: Io): Command {
  const program = new Command('isnad')
    .description('Reads news reports: who said what through whom, who meets whom, what is on the table.')
    .version(manifest.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })

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
    .option(
      '--lexicon <FILE>',
      `names of your own (repeatable); ${PROJECT_LEXICON} here or above is read anyway`,
      gathered,
    )
    .addOption(new Option('--text', 'a summary to read (the default)').conflicts(['json', 'ndjson']))
    .addOption(new Option('--json', 'the reading as JSON').conflicts('ndjson'))
    .addOption(new Option('--ndjson', 'filter: one report in JSON a line in, one reading a line out'))
    .addOption(new Option('--lang <LANG>', 'the language of the summary (default: as the system)').choices(LANGUAGES))
    .action((file: string, options: ReadOptions) => readCommand(file, options, makeReader, io))

  program
    .command('weave')
    .summary('weave readings or reports into one record')
    .description(
      'Weave what many reports say of one history into one record, each thing once, with who stands behind it.',
    )
    .argument('[FILE]', 'one reading or report in JSON a line; - for standard input', '-')
    .option('--ndjson', 'filter: readings or reports in, one record out')
    .option('--lexicon <FILE>', 'names of your own, for reports that are read first (repeatable)', gathered)
    .action((file: string, options: WeaveOptions) => weaveCommand(file, options, makeReader, io))

  program
    .command('why')
    .summary('say what a fact of a reading rests on')
    .description(
      'Say why a reading holds a fact: the rule, the words in their sentence, how sure it is, and for a statement who else was ' +
        'tried as its speaker and why they lost. The report is read once more for it.',
    )
    .argument('<FILE>', 'a reading as "read --json" writes it, or a report; - for standard input')
    .argument('<FACT-ID>', 'the fact: s3, m1, x2, t4, a5 or p1')
    .option('--published <YYYY-MM-DD>', 'the day of publication, where it is not in the file')
    .option('--outlet <NAME>', 'who published it, where it is not in the file')
    .option('--lexicon <FILE>', 'names of your own (repeatable), as for "read"', gathered)
    .addOption(new Option('--json', 'the explanation as JSON'))
    .addOption(
      new Option('--lang <LANG>', 'the language of the explanation (default: as the system)').choices(LANGUAGES),
    )
    .action(async (file: string, factId: string, options: WhyOptions) => {
      // Loaded only here: what it says takes as much room as all of reading.
      const { whyCommand } = await import('./commands/why.js')
      return whyCommand(file, factId, options, arabicExplainer, io)
    })

  program
    .command('add')
    .summary('read reports from files, folders, archives or addresses and keep them')
    .description(
      `Take reports out of files and folders (HTML, text, JSON, NDJSON, CSV, feeds, WARC, EML, and zip, gz and tar of them) or
addresses, read them and keep them in an archive. What was kept is kept: the same command again goes on where it ended.`,
    )
    .argument('<PATH|URL...>', 'what to add')
    .option('--db <FILE|URL>', 'the archive: a file, or postgres://… (default: ISNAD_DB, else isnad.db)')
    .option('--threads <N>', 'threads that read (default: one a processor; 0: none)', threadCount)
    .option(
      '--columns <FIELD=COLUMN,...>',
      'for tables: which column holds text, published, outlet, title, byline, url, id',
    )
    .option('--follow', 'fetch the reports that a feed or sitemap in a file points to')
    .option(
      '--allow <ADDRESS>',
      'an address or CIDR block that may be fetched though it is not public (repeatable)',
      gathered,
    )
    .option('--lexicon <FILE>', 'names of your own (repeatable)', gathered)
    .option('--no-index', 'do not make the new reports searchable yet')
    .action((sources: string[], options: AddOptions) => addCommand(sources, options, io))

  program
    .command('schema')
    .summary('print the JSON Schema of a reading, a report or a record')
    .description('Print the JSON Schema of a reading, of a report as it is handed over, or of a woven record.')
    .addArgument(new Argument('[WHICH]', 'which schema').choices(['reading', 'report', 'record']).default('reading'))
    .action((which: SchemaName) => schemaCommand(which, io))

  return program
}

function threadCount(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0 || count > 256)
    throw new InvalidArgumentError('it is a number from 0 to 256.')
  return count
}

function gathered(file: string, before: readonly string[] = []): string[] {
  if (file === '-') throw new InvalidArgumentError('a lexicon is a file.')
  return [...before, file]
}
