import type { ListOptions } from '../list/list-facts.js'
import type { AddCommand } from './context.js'
import { addListOptions, EXIT_STATUS } from './options.js'

const HELP = `
Each source is listed once, with the last reason and how often it was tried. It leaves the list once it was read.

Examples:
  isnad rejects
  isnad rejects --all --csv > rejects.csv
  isnad rejects --retry`

/** `isnad rejects`. */
export const rejectsCommand: AddCommand = (program, { io }) => {
  const command = program
    .command('rejects')
    .summary('list what could not be read, and why')
    .description('List the files, parts of files and addresses that could not be read into the archive, and why.')
  addListOptions(command)
    .option('--retry', 'try all of them again, from the folder in which they were added, and say what became of it')
    .addHelpText('after', `${HELP}\n${EXIT_STATUS}`)
    .action(async (options: ListOptions & { readonly retry?: true }) => {
      if (options.retry === true) {
        const [{ rejectedSources }, { addSources }] = await Promise.all([
          import('../list/list-rejects.js'),
          import('./add.js'),
        ])
        const again = { ...(options.db !== undefined && { db: options.db }), index: true }
        await addSources(await rejectedSources(options, io), again, io)
        return
      }
      const { rejectsOf } = await import('../list/list-rejects.js')
      await rejectsOf(options, io)
    })
}
