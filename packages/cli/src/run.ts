import { IsnadError } from '@isnad/record'
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { addCommand } from './commands/add.js'
import type { AddCommand, Context } from './commands/context.js'
import { decideCommand } from './commands/decide.js'
import { listCommands } from './commands/lists.js'
import { type MakeReader, readCommand } from './commands/read.js'
import { recordCommands } from './commands/record-lists.js'
import { rejectsCommand } from './commands/rejects.js'
import { schemaCommand } from './commands/schema.js'
import { searchCommand } from './commands/search.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { backupCommand, checkCommand, rereadCommand } from './commands/upkeep.js'
import { userCommand } from './commands/user.js'
import { watchCommand } from './commands/watch.js'
import { weaveCommand } from './commands/weave.js'
import { whyCommand } from './commands/why.js'
import { type Io, write } from './io.js'

/** The exit status of a call that could not be carried out as it was given. */
const BAD_CALL = 2

const EXAMPLES = `
Examples:
  isnad read report.txt --outlet "العربي الجديد" --published 2016-12-10
  isnad add samples/
  isnad search "وقف إطلاق النار"
  isnad timeline --party RU
  isnad weave --ndjson < readings.ndjson > record.json

Exit status: 0 done, 1 done and something is wrong with what was looked at, 2 the call could not be carried out as it was given.`

/** All commands, in the order of the help. */
const COMMANDS: readonly (readonly [heading: string, commands: readonly AddCommand[]])[] = [
  ['One report:', [readCommand, whyCommand, schemaCommand]],
  ['The archive:', [addCommand, watchCommand, searchCommand, listCommands]],
  ['The record:', [weaveCommand, recordCommands, showCommand, decideCommand]],
  ['The app:', [serveCommand, userCommand]],
  ['Upkeep:', [rejectsCommand, rereadCommand, checkCommand, backupCommand]],
]

/** Runs one command line and gives its exit status. Never throws for what the caller did; our own bugs do throw. */
export async function run(args: readonly string[], makeReader: MakeReader, io: Io): Promise<number> {
  let status = 0
  const ends = (with_: number) => {
    status = with_
  }
  try {
    await commandLine({ makeReader, io, ends }).parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_CALL
    if (!(error instanceof IsnadError)) throw error
    await write(io.stderr, `isnad: ${error.message} [${error.code}]\n${error.remedy}\n`)
    return BAD_CALL
  }
}

function commandLine(context: Context): Command {
  const { io } = context
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
  for (const [heading, commands] of COMMANDS) {
    program.commandsGroup(heading)
    for (const add of commands) add(program, context)
  }
  return program
}
