import type { ListOptions } from '../list/list-facts.js'
import type { AddCommand } from './context.js'
import { addFilters, addListOptions, EXIT_STATUS } from './options.js'

const HELP = `
All words must be there; "a phrase" in quotation marks, A OR B for either (| and أو too), -word without it, begin* for a
beginning. Hamza, ya, ta marbuta, vowel signs, tatweel, digits and attached و ف ب ك ل ال make no difference; names in
Latin letters find the Arabic ones that the lexicon knows.

Examples:
  isnad search "وقف إطلاق النار" حلب
  isnad search lavrov --from 2016-12 --outlet الراصد
  isnad search 'هدنة -جنيف' --csv > found.csv`

/** `isnad search`. */
export const searchCommand: AddCommand = (program, { io }) => {
  const command = program
    .command('search')
    .summary('find reports of the archive by their words')
    .description('Find reports of the archive by their words, the best first, with the words in their place.')
    .argument('<QUESTION...>', 'what to look for')
  addFilters(command, ['outlet', 'agency', 'from', 'to', 'speaker', 'party', 'topic', 'kind'], [])
  addListOptions(command)
    .addHelpText('after', `${HELP}\n${EXIT_STATUS}`)
    .action(async (question: string[], options: ListOptions) => {
      const { searchArchive } = await import('../list/search-archive.js')
      await searchArchive(question.map(inQuotes).join(' '), options, io)
    })
}

/** An argument of several words is a phrase: the shell took its quotation marks away. Signs of a question in it leave it as it is. */
function inQuotes(argument: string, _: number, all: readonly string[]): string {
  const several = /\s/u.test(argument.trim())
  return several && all.length > 1 && !/["«“|*]|(?:^|\s)-|\sOR\s/u.test(argument) ? `"${argument}"` : argument
}
