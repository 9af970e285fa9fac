import { resolve } from 'node:path'
import { Option } from 'commander'
import type { CheckOptions } from '../archive/check-archive.js'
import type { RereadOptions } from '../archive/reread-archive.js'
import { type ArchiveChoice, withArchive } from '../archive-at.js'
import { findLexicons } from '../input/find-lexicons.js'
import { write } from '../io.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS, lexiconOption, threadCount } from './options.js'

const REREAD_HELP = `
What people decided stays. A decision whose words are no longer found is marked stale and listed. Reports are read from
the words that are kept of them; what cannot be read again stays as it was. Broken off at any point, the same call goes on.

Examples:
  isnad reread
  isnad reread --all --lexicon names.tsv`

/** `isnad reread`: reads again what another engine read. */
export const rereadCommand: AddCommand = (program, { io, makeReader }) => {
  program
    .command('reread')
    .summary('read again what an older engine read')
    .description(
      'Read again, with this engine, all reports of the archive that another one read, and replace what it found.',
    )
    .addOption(new Option('--all', 'also those that this engine read, as when your lexicon has changed'))
    .option('--threads <N>', 'threads that read (default: one a processor; 0: none)', threadCount)
    .addOption(lexiconOption())
    .addOption(dbOption())
    .addHelpText('after', `${REREAD_HELP}\n${EXIT_STATUS}`)
    .action(async (options: RereadOptions & { readonly lexicon?: readonly string[] }) => {
      const { rereadArchive } = await import('../archive/reread-archive.js')
      const lexicons = await findLexicons(options.lexicon ?? [], io)
      await rereadArchive(options, { read: makeReader(lexicons), lexicons }, io)
    })
}

const CHECK_HELP = `
Every page is held against its hash, every reading against its seal, spans against the text, rows against the reading,
the text index against the words, decisions and rejects against theirs; the storage is checked by its own means.

Examples:
  isnad check
  isnad check --db archive.db --json

Exit status: 0 all is well, 1 something is damaged, 2 the call could not be carried out as it was given.`

/** `isnad check`: checks all that is kept against itself. */
export const checkCommand: AddCommand = (program, { io, ends }) => {
  program
    .command('check')
    .summary('check that the archive is whole')
    .description('Check all that the archive keeps against itself, and say what is there and what is damaged.')
    .option('--json', 'the counts and faults as JSON')
    .addOption(dbOption())
    .addHelpText('after', CHECK_HELP)
    .action(async (options: CheckOptions) => {
      const { checkArchive } = await import('../archive/check-archive.js')
      if (!(await checkArchive(options, io))) ends(1)
    })
}

const BACKUP_HELP = `
The copy is of one moment, also while others add to the archive, and an archive of its own. A file that exists is never
overwritten. An archive in PostgreSQL is copied by pg_dump.

Examples:
  isnad backup isnad-2026-01-01.db`

/** `isnad backup`: copies the archive while it is in use. */
export const backupCommand: AddCommand = (program, { io }) => {
  program
    .command('backup')
    .summary('copy the archive while it is in use')
    .description('Copy the archive, as of one moment, to a new file.')
    .argument('<TO>', 'the file to make')
    .addOption(dbOption())
    .addHelpText('after', `${BACKUP_HELP}\n${EXIT_STATUS}`)
    .action((to: string, options: ArchiveChoice) =>
      withArchive(options, io, async (archive) => {
        await archive.backup(resolve(io.cwd, to))
        await write(io.stdout, `${to}\n`)
      }),
    )
}
