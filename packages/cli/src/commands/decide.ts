import type { DecisionKind } from '@isnad/record'
import type { Command } from 'commander'
import type { DecideOptions } from '../record/decide.js'
import type { AddCommand, Context } from './context.js'
import { dbOption, EXIT_STATUS } from './options.js'

const HELP = `
A decision is kept in the archive with who made it and when, and laid on top of the record whenever it is woven; reading
or weaving anew does not undo it, a later decision does. It hangs on the words of the reports: where these change, it is
told to be stale. Its id is printed.

Examples:
  isnad decide accept event-0a1b2c3d4e5f --who "منى" --why "رأيت الصور"
  isnad decide merge event-0a1b2c3d4e5f event-5f4e3d2c1b0a --who "منى"
  isnad decide split event-0a1b2c3d4e5f 13369cbc86a387d0.m1 --who "منى"
  isnad decide correct event-0a1b2c3d4e5f date 2016-12-15 --who "منى"
  isnad decide rename track-0a1b2c3d4e5f "مسار جنيف" --who "منى"`

/** `isnad decide`. */
export const decideCommand: AddCommand = (program, context) => {
  const command = program
    .command('decide')
    .summary('say what people hold of an entry of the record')
    .description(
      'Keep what a person decides of an entry of the record: an utterance, an event, a life-line or a track.',
    )
    .addHelpText('after', `${HELP}\n${EXIT_STATUS}`)
  kind(command, context, 'accept', 'it stands as it is; brings back what was rejected')
  kind(command, context, 'reject', 'it is not so: out of the record, and not forgotten')
  kind(command, context, 'merge', 'it and another are one; an event joins a track').argument(
    '<OTHER>',
    'the other entry',
  )
  kind(command, context, 'split', 'some tellings are of something else; an event leaves a track').argument(
    '<TELLING...>',
    'what goes: REPORT.m1 as isnad show names it, or a REPORT for all that it tells; an event of a track',
  )
  kind(command, context, 'correct', 'one field has another value')
    .argument(
      '<FIELD>',
      'utterance: speaker, date; event: kind, level, date, place, host, status; life-line: kind, place',
    )
    .argument('<VALUE>', 'the right value')
  kind(command, context, 'rename', 'it is called so').argument('<NAME>', 'the name')
  options(command.command('undo'))
    .description('Take a decision back; that it was made stays in the archive.')
    .summary('take a decision back')
    .argument('<DECISION>', 'its id, as isnad decide printed it and isnad show names it')
    .action(async (id: string, given: DecideOptions) => {
      const { undo } = await import('../record/decide.js')
      await undo(id, given, context.io)
    })
}

function kind(parent: Command, { io }: Context, name: DecisionKind, description: string): Command {
  return options(parent.command(name))
    .description(`Decide: ${description}.`)
    .summary(description)
    .argument('<ID>', 'the entry')
    .action(async (...given: unknown[]) => {
      const called = given.at(-1) as Command
      const [id = '', ...values] = called.args
      const { decide } = await import('../record/decide.js')
      await decide(name, id, values, called.opts<DecideOptions>(), io)
    })
}

const options = (command: Command): Command =>
  command
    .option('--who <NAME>', 'who decides (default: $ISNAD_WHO)')
    .option('--why <WORDS>', 'why')
    .addOption(dbOption())
    .addHelpText('after', EXIT_STATUS)
