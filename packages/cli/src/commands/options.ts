import { IsnadError, TOPICS } from '@isnad/record'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { PROJECT_LEXICON } from '../input/find-lexicons.js'
import { LANGUAGES } from '../render/labels.js'

/** What is said of exit statuses under the help of a command that has only these. */
export const EXIT_STATUS = '\nExit status: 0 done, 2 the call could not be carried out as it was given.'

/** Names an archive. */
export const dbOption = (): Option =>
  new Option('--db <FILE|URL>', 'the archive: a file, or postgres://… (default: $ISNAD_DB, else isnad.db here)')

/** Chooses the language of what is written. */
export const langOption = (): Option =>
  new Option('--lang <LANG>', 'the language of the output (default: as the system)').choices(LANGUAGES)

/** Names lexicons of the user's own. */
export const lexiconOption = (): Option =>
  new Option(
    '--lexicon <FILE>',
    `names of your own (repeatable); ${PROJECT_LEXICON} here or above is read anyway`,
  ).argParser(gatherLexicon)

/** Puts one more lexicon to those named before. Throws: for standard input, which is no file. */
function gatherLexicon(file: string, before: readonly string[] = []): string[] {
  if (file === '-') throw new InvalidArgumentError('a lexicon is a file.')
  return [...before, file]
}

/** Reads how many threads are wanted. */
export function threadCount(value: string): number {
  const count = Number(value)
  if (!/^\d{1,3}$/u.test(value) || count > 256) throw new InvalidArgumentError('it is a number from 0 to 256.')
  return count
}

const FILTERS = {
  outlet: () => new Option('--outlet <NAME>', 'printed by this outlet'),
  agency: () => new Option('--agency <NAME>', 'credited to this agency'),
  from: () => new Option('--from <DAY>', 'from this day on: 2016-12-10, 2016-12 or 2016'),
  to: () => new Option('--to <DAY>', 'up to this day, itself within'),
  speaker: () => new Option('--speaker <NAME>', 'said by this one'),
  party: () => new Option('--party <CODE>', 'with this party: the code of a state, body or group, such as RU'),
  topic: () => new Option('--topic <TOPIC>', `about this: ${TOPICS.slice(0, 3).join(', ')} …`).choices(TOPICS),
  kind: () => new Option('--kind <KIND>', 'of this kind'),
} as const

/** What a list can be narrowed by. */
export type FilterName = keyof typeof FILTERS

/** Adds filters to a command; `kinds` are those that it has. */
export function addFilters(command: Command, names: readonly FilterName[], kinds: readonly string[]): Command {
  for (const name of names) {
    const option = FILTERS[name]()
    if (name === 'kind' && kinds.length > 0) option.choices(kinds)
    command.addOption(option)
  }
  return command
}

/** Adds what every list of the archive can be told: which, how many, how written. */
export function addListOptions(command: Command): Command {
  return command
    .addOption(new Option('--limit <N>', 'how many at most, 1 to 1000').argParser(wholeNumber).default(50))
    .option('--after <CURSOR>', 'go on from where a list ended')
    .addOption(new Option('--all', 'all of them').conflicts(['limit', 'after']))
    .addOption(new Option('--json', 'one JSON object a line').conflicts('csv'))
    .option('--csv', 'a table for a spreadsheet: CSV as RFC 4180 has it, UTF-8 with its mark, formulas made harmless')
    .addOption(dbOption())
    .addOption(langOption())
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (/^\d{1,4}$/u.test(text) && value >= 1 && value <= 1000) return value
  throw new IsnadError('BAD_LIMIT', `--limit cannot be ${JSON.stringify(text.slice(0, 40))}`, 'Ask for 1 to 1000.')
}
