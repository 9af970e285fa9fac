import { DECIDABLE } from '@isnad/record'
import { readingSchema, recordSchema } from '@isnad/record/schema'
import * as z from 'zod'

const { shape } = recordSchema

/** The parts of a record, as `isnad/record@1` has them. */
export const utterance = shape.utterances.element
export const event = shape.events.element
export const lifeline = shape.lifelines.element
export const track = shape.tracks.element
export const origin = shape.origins.element
export const lineage = shape.lineage.element
export const disagreement = shape.disagreements.element
export const named = utterance.shape.speaker
export const reading = readingSchema.meta({ id: 'Reading', description: 'All that was found in one report.' })

/** Which kind of entry of the record. */
export const entryKind = z.enum(DECIDABLE)

/** A day or what else is known of it, in EDTF. */
export const day = z.string().nullable().describe('EDTF; null where no report says.')

/** What people decided of an entry. */
export const mark = z
  .object({
    accepted: z.boolean(),
    name: z.string().nullable().describe('The name that a person gave it.'),
    corrected: z.array(z.string()).describe('Fields whose value is a person’s, not the machine’s.'),
    decisions: z.array(z.string()).describe('The ids of the decisions in force.'),
  })
  .meta({ id: 'Mark', description: 'What people decided of an entry.' })

/** An entry of the record as it stands in a list. */
export const entryHead = z
  .object({
    entry: entryKind,
    id: z.string(),
    kind: z.string().nullable().describe('Kind of the event or of the measure; null for an utterance.'),
    status: z.string().nullable().describe('Status of an event, last stage of a life-line.'),
    date: day,
    place: z.string().nullable(),
    parties: z.array(named).describe('Speaker, participants or parties.'),
    topics: z.array(z.string()),
    text: z.string().nullable().describe('Its words in one report, shortened.'),
    ref: z.string().nullable().describe('The report those words are from.'),
    reports: z.int().min(0),
    origins: z.int().min(0).describe('How many independent origins stand behind it.'),
    disagreements: z.int().min(0),
    mark: mark.nullable().describe('Null where nobody decided anything.'),
  })
  .meta({ id: 'EntryHead', description: 'An utterance, event, life-line or track in a list.' })

/** A report as it stands in a list. */
export const reportHead = z
  .object({
    id: z.string().describe('The report’s id; `ref` in the entries of the record.'),
    ref: z.string().nullable().describe('The id its giver had for it.'),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    revises: z.string().nullable(),
    revisedBy: z.string().nullable(),
  })
  .meta({ id: 'ReportHead', description: 'A report in a list.' })

/** A report as the tellings of an entry need it. */
export const teller = z
  .object({
    ref: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    origin: z.string().describe('The id of the origin whose text it prints.'),
    agency: named.nullable().describe('Whose text that is.'),
    copies: lineage
      .pick({ from: true, agency: true, kind: true, share: true })
      .nullable()
      .describe('The report or agency it comes from; null for text of its own.'),
  })
  .meta({ id: 'Teller', description: 'A report that tells an entry, and whose text it prints.' })

/** Anything that a person typed, bounded. */
export const said = z.string().trim().max(2000)
