import * as z from 'zod'
import {
  ACTOR_KINDS,
  ACTS,
  LEVELS,
  MANNERS,
  MEASURE_PARTS,
  MEETING_KINDS,
  PARTICIPANT_ROLES,
  PLACE_KINDS,
  STAGES,
  STATUSES,
  TIME_TYPES,
  TOPICS,
} from '../codes.js'
import { actorId, confidence, edtf, measureId, meetingId, placeId, rule, span, statementId, timeId } from './parts.js'
import { reportSchema } from './report-schema.js'

const topics = z.array(z.enum(TOPICS)).describe('What it is about.')
const mentions = z.array(span).describe('Where the report names it.')
const toldBy = statementId.nullable().describe('The statement that tells it; null for the outlet’s own voice.')

const actor = z
  .object({
    id: actorId,
    kind: z.enum(ACTOR_KINDS).describe('What it is.'),
    name: z.string().min(1).describe('The fullest form in the report, or the description of someone unnamed.'),
    names: z.array(z.string()).describe('Other forms used in the report.'),
    role: z.string().nullable().describe('Office or role, as the report words it.'),
    of: z.string().nullable().describe('Whom it speaks for: ISO 3166 alpha-2, UN, EU …, or the slug of a group.'),
    mentions,
  })
  .meta({ id: 'Actor', description: 'Whoever speaks, meets, acts or passes words on.' })

const place = z
  .object({
    id: placeId,
    name: z.string().min(1),
    country: z.string().nullable().describe('ISO 3166 alpha-2.'),
    kind: z.enum(PLACE_KINDS),
    at: z
      .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
      .nullable()
      .describe('[latitude, longitude], in degrees.'),
    mentions,
  })
  .meta({ id: 'Place', description: 'Where something is or happens.' })

const time = z
  .object({
    id: timeId,
    span,
    type: z.enum(TIME_TYPES).describe('As in TIMEX3.'),
    value: z.string().nullable().describe('EDTF for points and intervals, TIMEX3 for durations and sets.'),
    relation: z
      .string()
      .nullable()
      .describe('What the words say in relation to a day not known, when `value` is null.'),
    basis: z.enum(['absolute', 'published', 'context']).describe('What the value was reckoned from.'),
    check: z.enum(['agrees', 'conflicts']).nullable().describe('Whether the weekday it names is that of its date.'),
    rule,
  })
  .meta({ id: 'Time', description: 'A time expression.' })

const statement = z
  .object({
    id: statementId,
    speaker: actorId.nullable().describe('Who said it; null when the report does not let a careful reader know.'),
    speakerSpan: span.nullable().describe('The words beside the cue that name the speaker.'),
    cue: span.nullable().describe('The words that report: the verb, participle, preposition or noun.'),
    content: z.array(span).describe('What is reported, in order.'),
    manner: z.enum(MANNERS).describe('direct = in the speaker’s own words.'),
    act: z.enum(ACTS).describe('What the speaker does by saying it.'),
    via: z.array(actorId).describe('Named go-betweens, the source’s side first.'),
    chain: z.array(actorId).describe('Speaker, go-betweens, outlet: the line by which the words reached the report.'),
    occasion: z
      .object({ span, kind: z.string().nullable(), place: placeId.nullable() })
      .nullable()
      .describe('Where or when it was said: an interview, a press conference.'),
    time: timeId.nullable().describe('When it was said.'),
    date: edtf.nullable().describe('When it was said, resolved.'),
    topics,
    continues: statementId.nullable().describe('The statement that it carries on.'),
    rule,
    confidence,
  })
  .meta({ id: 'Statement', description: 'One reporting cue and what it reports.' })

const participant = z.object({
  actor: actorId,
  role: z.enum(PARTICIPANT_ROLES),
  span: span.describe('The words that name it as taking part.'),
})

const meeting = z
  .object({
    id: meetingId,
    kind: z.enum(MEETING_KINDS),
    level: z.enum(LEVELS).describe('The rank at which it is held.'),
    status: z.enum(STATUSES).describe('Where it stands on the day of publication.'),
    participants: z.array(participant),
    host: actorId.nullable(),
    place: placeId.nullable(),
    time: timeId.nullable(),
    date: edtf.nullable(),
    topics,
    mentions,
    toldBy,
    beside: z.array(meetingId).describe('Meetings said to run in parallel, at the same time, or as part of it.'),
    rule,
    confidence,
  })
  .meta({ id: 'Meeting', description: 'An occasion at which parties meet, talk, call or visit.' })

const measure = z
  .object({
    id: measureId,
    kind: z.enum(TOPICS),
    stage: z.enum(STAGES).describe('How far it has come, as the report tells it.'),
    parties: z.array(z.object({ actor: actorId, part: z.enum(MEASURE_PARTS) })),
    place: placeId.nullable(),
    time: timeId.nullable(),
    quantity: z
      .object({ value: z.number(), unit: z.string().describe('What is counted: people, trucks, days.'), span })
      .nullable(),
    span: span.describe('The most telling mention.'),
    toldBy,
    negated: z.boolean().describe('True when the words deny it.'),
    rule,
    confidence,
  })
  .meta({ id: 'Measure', description: 'Something on the table: of a kind, at a stage.' })

const finding = z
  .object({
    rule,
    span: span.nullable().describe('Where; null for the page as a whole.'),
    message: z.string().min(1).describe('What is odd, in one sentence.'),
  })
  .meta({ id: 'Finding', description: 'Something odd about the page.' })

/** All that was found in one report. */
export const readingSchema = z.object({
  schema: z.literal('isnad/reading@1'),
  engine: z
    .object({
      name: z.literal('isnad'),
      version: z.string().min(1),
      pack: z.string().min(1).describe('The language pack and its version: arabic@0.1.0.'),
    })
    .describe('What read it: two readings of the same page with the same engine are identical.'),
  report: reportSchema.describe('The article as published.'),
  actors: z.array(actor),
  places: z.array(place),
  times: z.array(time),
  statements: z.array(statement),
  meetings: z.array(meeting),
  measures: z.array(measure),
  findings: z.array(finding),
})
