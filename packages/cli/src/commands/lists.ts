import { ACTOR_KINDS, ACTS, MEETING_KINDS, TOPICS } from '@isnad/record'
import type { FactList, ListOptions } from '../list/list-facts.js'
import type { AddCommand } from './context.js'
import { addFilters, addListOptions, EXIT_STATUS, type FilterName } from './options.js'

interface ListCommand {
  readonly name: FactList
  readonly summary: string
  readonly description: string
  readonly filters: readonly FilterName[]
  readonly kinds: readonly string[]
  readonly examples: readonly string[]
}

const OF_REPORT: readonly FilterName[] = ['outlet', 'agency', 'from', 'to']

const LISTS: readonly ListCommand[] = [
  {
    name: 'reports',
    summary: 'list the reports of the archive',
    description:
      'List the reports of the archive, the latest first. Filters on what is in them keep the reports that have such a statement, meeting, ' +
      'measure or actor.',
    filters: [...OF_REPORT, 'speaker', 'party', 'topic', 'kind'],
    kinds: [],
    examples: ['isnad reports --outlet الراصد', 'isnad reports --agency رويترز --from 2016-12-10 --json'],
  },
  {
    name: 'statements',
    summary: 'list who said what, as each report tells it',
    description:
      'List the statements that the reports of the archive tell, the latest day first. Of --kind are acts of speech.',
    filters: [...OF_REPORT, 'speaker', 'party', 'topic', 'kind'],
    kinds: ACTS,
    examples: ['isnad statements --speaker كيري', 'isnad statements --party RU --topic ceasefire --csv > russia.csv'],
  },
  {
    name: 'meetings',
    summary: 'list who meets whom, as each report tells it',
    description: 'List the meetings that the reports of the archive tell, the latest day first.',
    filters: [...OF_REPORT, 'party', 'topic', 'kind'],
    kinds: MEETING_KINDS,
    examples: ['isnad meetings --party US --kind talks', 'isnad meetings --from 2016-12-10 --to 2016-12-10'],
  },
  {
    name: 'measures',
    summary: 'list what is on the table, as each report tells it',
    description: 'List the measures that the reports of the archive tell, each with its stage, the latest day first.',
    filters: [...OF_REPORT, 'party', 'topic', 'kind'],
    kinds: TOPICS,
    examples: ['isnad measures --kind ceasefire', 'isnad measures --party TR --json'],
  },
  {
    name: 'actors',
    summary: 'list who is named in the archive',
    description:
      'List who is named in the archive, those of most reports first. Two with one name, kind and code are one here; whether two names are ' +
      'one actor is not decided.',
    filters: [...OF_REPORT, 'speaker', 'party', 'topic', 'kind'],
    kinds: ACTOR_KINDS,
    examples: ['isnad actors --kind person --limit 20', 'isnad actors --party US'],
  },
]

/** `isnad reports`, `statements`, `meetings`, `measures` and `actors`. */
export const listCommands: AddCommand = (program, { io }) => {
  for (const { name, summary, description, filters, kinds, examples } of LISTS) {
    const command = program.command(name).summary(summary).description(description)
    addListOptions(addFilters(command, filters, kinds))
      .addHelpText('after', `\nExamples:\n${examples.map((each) => `  ${each}`).join('\n')}\n${EXIT_STATUS}`)
      .action(async (options: ListOptions) => {
        const { listFacts } = await import('../list/list-facts.js')
        await listFacts(name, options, io)
      })
  }
}
