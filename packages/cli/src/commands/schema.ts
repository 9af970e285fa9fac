import type { SchemaName } from '@isnad/record/schema'
import { Argument } from 'commander'
import { write } from '../io.js'
import type { AddCommand } from './context.js'
import { EXIT_STATUS } from './options.js'

/** `isnad schema`: prints the JSON Schema of what goes into a reader, comes out of it, or is woven of it. */
export const schemaCommand: AddCommand = (program, { io }) => {
  program
    .command('schema')
    .summary('print the JSON Schema of a reading, a report or a record')
    .description('Print the JSON Schema of a reading, of a report as it is handed over, or of a woven record.')
    .addArgument(new Argument('[WHICH]', 'which schema').choices(['reading', 'report', 'record']).default('reading'))
    .addHelpText('after', `\nExamples:\n  isnad schema record\n${EXIT_STATUS}`)
    .action(async (which: SchemaName) => {
      // Loaded only here: validation is heavy, and reading does without it.
      const { toJsonSchema } = await import('@isnad/record/schema')
      await write(io.stdout, `${JSON.stringify(toJsonSchema(which), null, 2)}\n`)
    })
}
