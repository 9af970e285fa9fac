import { DISAGREEMENT_FIELDS, MANNERS, MEETING_KINDS, TOPICS } from '@isnad/record'
import type { ListOptions } from '../list/list-facts.js'
import type { RecordList } from '../record/list-record.js'
import type { AddCommand } from './context.js'
import { addFilters, addListOptions, EXIT_STATUS, type FilterName } from './options.js'

interface RecordCommand {
  readonly name: RecordList
  readonly summary: string
  readonly description: string
  readonly filters: readonly FilterName[]
  readonly kinds: readonly string[]
  readonly examples: readonly string[]
}

const OF_REPORT: readonly FilterName[] = ['outlet', 'agency', 'from', 'to']
const OF_ENTRY: readonly FilterName[] = [...OF_REPORT, 'party', 'topic']

const LISTS: readonly RecordCommand[] = [
  {
    name: 'timeline',
    summary: 'list the record in time: meetings, and steps of measures',
    description:
      'List meetings and the steps in the life of measures in the order of their days; those without a day come last.',
    filters: [...OF_ENTRY, 'kind'],
    kinds: [...new Set([...MEETING_KINDS, ...TOPICS])],
    examples: ['isnad timeline --from 2016-12-10', 'isnad timeline --party RU --csv > russia.csv'],
  },
  {
    name: 'events',
    summary: 'list each real meeting once',
    description: 'List each real meeting once, with how many reports of how many independent origins tell it.',
    filters: [...OF_ENTRY, 'kind'],
    kinds: MEETING_KINDS,
    examples: ['isnad events --party US', 'isnad events --kind call --json'],
  },
  {
    name: 'utterances',
    summary: 'list each thing said once',
    description: 'List each thing said once, in however many wordings it is told. Of --kind is how it is told.',
    filters: [...OF_REPORT, 'speaker', 'party', 'topic', 'kind'],
    kinds: MANNERS,
    examples: ['isnad utterances --speaker كيري', 'isnad utterances --topic ceasefire --limit 10'],
  },
  {
    name: 'lifelines',
    summary: 'list measures from demand to end',
    description: 'List what is on the table, each measure once, with its stages in time.',
    filters: [...OF_REPORT, 'speaker', 'party', 'topic'],
    kinds: [],
    examples: ['isnad lifelines --topic ceasefire'],
  },
  {
    name: 'tracks',
    summary: 'list meetings that belong together',
    description: 'List the tracks: meetings of the same parties or format, with the criterion that puts them together.',
    filters: OF_ENTRY,
    kinds: [],
    examples: ['isnad tracks --party RU'],
  },
  {
    name: 'origins',
    summary: 'list whose texts the reports print',
    description: 'List the origins: reports that print one text, with the agency it comes from where that shows.',
    filters: OF_REPORT,
    kinds: [],
    examples: ['isnad origins --agency رويترز'],
  },
  {
    name: 'disagreements',
    summary: 'list what reports differ about',
    description:
      'List where reports give values that cannot all hold, each value with how many independent origins stand behind it. Of --kind is the ' +
      'field.',
    filters: [...OF_REPORT, 'speaker', 'party', 'topic', 'kind'],
    kinds: DISAGREEMENT_FIELDS,
    examples: ['isnad disagreements --kind date', 'isnad disagreements --party SY'],
  },
]

const COST = `
The record is woven from all readings of the archive at each call, and people's decisions laid on top: that takes about
as long as reading the archive through once.`

/** `isnad timeline`, `events`, `utterances`, `lifelines`, `tracks`, `origins` and `disagreements`. */
export const recordCommands: AddCommand = (program, { io }) => {
  for (const { name, summary, description, filters, kinds, examples } of LISTS) {
    const command = program.command(name).summary(summary).description(description)
    addListOptions(addFilters(command, filters, kinds))
      .addHelpText('after', `${COST}\n\nExamples:\n${examples.map((each) => `  ${each}`).join('\n')}\n${EXIT_STATUS}`)
      .action(async (options: ListOptions) => {
        const { listRecord } = await import('../record/list-record.js')
        await listRecord(name, options, io)
      })
  }
}
