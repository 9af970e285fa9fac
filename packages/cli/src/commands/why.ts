import { IsnadError } from '@isnad/record'
import { arabicExplainer } from '../arabic-reader.js'
import type { WhyOptions } from '../explain/explain-fact.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS, langOption, lexiconOption } from './options.js'

const HELP = `
Give a FACT of the archive by its name, as lists show it; or a FILE and the fact in it; or a report of the archive by its
id and the fact in it. The report is read once more for it.

Examples:
  isnad why 13369cbc86a387d0.s7d0e2a
  isnad why 13369cbc86a387d0 s3
  isnad why reading.json s3`

const REPORT_ID = /^[0-9a-f]{8,64}$/u

/** `isnad why`. */
export const whyCommand: AddCommand = (program, { io }) => {
  program
    .command('why')
    .summary('say what a fact rests on')
    .description(
      'Say why a reading holds a fact: the rule, the words in their sentence, how sure it is, and for a statement who else was ' +
        'tried as its speaker and why they lost.',
    )
    .argument(
      '<FACT|FILE>',
      'a fact of the archive; or a reading as "read --json" writes it, or a report; - for standard input',
    )
    .argument('[FACT-ID]', 'the fact in the file: s3, m1, x2, t4, a5 or p1')
    .option('--published <YYYY-MM-DD>', 'the day of publication, where it is not in the file')
    .option('--outlet <NAME>', 'who published it, where it is not in the file')
    .addOption(lexiconOption())
    .option('--json', 'the explanation as JSON')
    .addOption(dbOption())
    .addOption(langOption())
    .addHelpText('after', `${HELP}\n${EXIT_STATUS}`)
    .action(async (of: string, factId: string | undefined, options: WhyOptions) => {
      // Loaded only here: what it says takes as much room as all of reading.
      const { explainInArchive, explainInFile, isFile } = await import('../explain/explain-fact.js')
      if (factId === undefined) {
        if (of.includes('.') && REPORT_ID.test(of.slice(0, of.indexOf('.'))))
          return explainInArchive(of, options, arabicExplainer, io)
        throw new IsnadError(
          'NO_FACT',
          'it is not said which fact',
          'Name a fact of the archive, or give a file and the fact in it: isnad why reading.json s3.',
        )
      }
      if (REPORT_ID.test(of) && !isFile(of, io))
        return explainInArchive(`${of}.${factId}`, options, arabicExplainer, io)
      return explainInFile(of, factId, options, arabicExplainer, io)
    })
}
