import type { ShowOptions } from '../record/show.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS, langOption } from './options.js'

const HELP = `
ID is one of:
  13369cbc86a387d0            a report: its id, or at least 8 digits of it
  13369cbc86a387d0.s7d0e2a    a fact, as lists name it; or by its place in the report, 13369cbc86a387d0.s3
  event-1f0c…, utterance-…, lifeline-…, track-…, origin:…
                              an entry of the record, with all its evidence; the record is woven for it

Examples:
  isnad show 13369cbc86a387d0
  isnad events --party US          (gives ids)
  isnad show event-0a1b2c3d4e5f`

/** `isnad show`. */
export const showCommand: AddCommand = (program, { io }) => {
  program
    .command('show')
    .summary('show a report, a fact, or an entry of the record with its evidence')
    .description(
      'Show one thing with all that it rests on. An entry of the record is shown with who tells it, through whom, drawn as a tree: ' +
        'copies hang under what they copy.',
    )
    .argument('<ID>', 'what to show')
    .option('--json', 'as JSON, in one object')
    .addOption(dbOption())
    .addOption(langOption())
    .addHelpText('after', `${HELP}\n${EXIT_STATUS}`)
    .action(async (id: string, options: ShowOptions) => {
      const { show } = await import('../record/show.js')
      await show(id, options, io)
    })
}
