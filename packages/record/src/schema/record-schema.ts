import * as z from 'zod'
import { LEVELS, MANNERS, MEETING_KINDS, PARTICIPANT_ROLES, STAGES, STATUSES, TOPICS } from '../codes.js'
import { DISAGREEMENT_FIELDS, LINEAGE_KINDS, PROGRESS, STANCES } from '../record.js'
import { edtf, measureId, meetingId, span, statementId } from './parts.js'

const entryId = (id: string, description: string) => z.string().min(1).meta({ id, description })

const originId = entryId('OriginId', 'The `id` of an entry of `origins`.')
const utteranceId = entryId('UtteranceId', 'The `id` of an entry of `utterances`.')
const eventId = entryId('EventId', 'The `id` of an entry of `events`.')
const lifelineId = entryId('LifelineId', 'The `id` of an entry of `lifelines`.')
const trackId = entryId('TrackId', 'The `id` of an entry of `tracks`.')
const ref = z
  .string()
  .min(1)
  .meta({ id: 'Ref', description: 'The caller’s id of a report; the report’s own otherwise.' })
const origins = z.int().min(0).describe('How many independent origins stand behind it; never reports.')
const topics = z.array(z.enum(TOPICS)).describe('What it is about.')
const day = edtf.nullable()

const named = z
  .object({
    name: z.string().min(1),
    of: z.string().nullable().describe('Whom it speaks for.'),
  })
  .meta({ id: 'Named', description: 'Someone or something by name.' })

const namedPlace = z
  .object({ name: z.string().min(1), country: z.string().nullable().describe('ISO 3166 alpha-2.') })
  .meta({ id: 'NamedPlace', description: 'A place by name.' })

const voice = z
  .union([z.literal('outlet'), utteranceId])
  .describe('The utterance that tells it; `outlet` where the paper tells it itself.')

const tellingKey = z
  .string()
  .min(3)
  .meta({ id: 'TellingKey', description: 'One fact of one report: `ref#id`, the id as in its reading.' })

const because = z
  .array(z.object({ telling: tellingKey, with: tellingKey, grounds: z.array(z.string().min(1)).min(1) }))
  .describe('Why each telling was put to the others.')

const origin = z
  .object({
    id: originId,
    refs: z.array(ref).min(1),
    agency: named.nullable().describe('Whose text it is; null where no report of the group names it.'),
    root: ref.nullable().describe('The report that the others come from.'),
  })
  .meta({ id: 'Origin', description: 'Whose text a group of reports prints.' })

const lineage = z
  .object({
    ref,
    from: ref.nullable().describe('The report it comes from; null where that is not at hand.'),
    agency: z.string().nullable().describe('The agency it comes from.'),
    kind: z.enum(LINEAGE_KINDS),
    share: z.number().min(0).max(1).describe('How much of the shorter text is shared.'),
    evidence: z.array(z.object({ span, fromSpan: span })),
    because: z.array(z.string().min(1)),
  })
  .meta({ id: 'Lineage', description: 'How the text of one report comes from another.' })

const utterance = z
  .object({
    id: utteranceId,
    speaker: named,
    date: day.describe('When it was said.'),
    occasion: z.object({ kind: z.string().nullable(), place: z.string().nullable() }).nullable(),
    topics,
    manner: z.enum(MANNERS).describe('The closest to the speaker’s own words that a report has.'),
    tellings: z
      .array(
        z.object({
          ref,
          statement: statementId,
          content: z.array(span),
          speaker: z.string().describe('The speaker as this report names him.'),
          date: day,
          manner: z.enum(MANNERS),
        }),
      )
      .min(1),
    wordings: z.int().min(1).describe('In how many wordings it is told.'),
    origins,
    because,
  })
  .meta({ id: 'Utterance', description: 'Something said once, by all the reports that tell it.' })

const event = z
  .object({
    id: eventId,
    kind: z.enum(MEETING_KINDS),
    level: z.enum(LEVELS),
    date: day,
    place: namedPlace.nullable(),
    host: named.nullable(),
    participants: z.array(named.extend({ role: z.enum(PARTICIPANT_ROLES), refs: z.array(ref).min(1), origins })),
    status: z.enum(STATUSES).describe('The latest told.'),
    topics,
    tellings: z
      .array(
        z.object({
          ref,
          meeting: meetingId,
          mentions: z.array(span),
          date: day,
          place: z.string().nullable(),
          status: z.enum(STATUSES),
          voice,
        }),
      )
      .min(1),
    history: z
      .array(
        z.object({
          status: z.enum(STATUSES),
          published: z.iso.date().nullable(),
          date: day,
          refs: z.array(ref).min(1),
          origins,
        }),
      )
      .describe('The status through time, oldest first.'),
    because,
    tracks: z.array(trackId),
    origins,
  })
  .meta({ id: 'Event', description: 'One real meeting, before, during and after.' })

const stage = z.object({
  stage: z.enum(STAGES),
  date: day,
  parties: z.array(named).describe('Who performs it.'),
  quantity: z.object({ value: z.number(), unit: z.string() }).nullable(),
  tellings: z.array(z.object({ ref, measure: measureId, span, date: day, voice })).min(1),
  origins,
})

const lifeline = z
  .object({
    id: lifelineId,
    kind: z.enum(TOPICS),
    parties: z.array(named),
    place: namedPlace.nullable(),
    stages: z.array(stage).min(1),
    stances: z.array(
      z.object({
        party: named,
        stance: z.enum(STANCES),
        tellings: z.array(z.object({ ref, statement: statementId, content: z.array(span) })).min(1),
        origins,
      }),
    ),
    progress: z
      .array(z.object({ step: z.enum(PROGRESS), date: day, refs: z.array(ref).min(1), origins }))
      .describe('How near it was said to be, oldest first.'),
  })
  .meta({ id: 'Lifeline', description: 'One measure from demand to agreement, to force, to breach or end.' })

const track = z
  .object({ id: trackId, label: z.string().min(1), criterion: z.string().min(1), events: z.array(eventId).min(1) })
  .meta({ id: 'Track', description: 'Events that belong together under a stated criterion.' })

const disagreement = z
  .object({
    about: z.union([utteranceId, eventId, lifelineId]).describe('The entry.'),
    field: z.enum(DISAGREEMENT_FIELDS),
    values: z.array(z.object({ value: z.string().min(1), refs: z.array(ref).min(1), origins })).min(2),
  })
  .meta({ id: 'Disagreement', description: 'Values for one field of one entry that cannot all hold.' })

/** What a set of readings says together. */
export const recordSchema = z.object({
  schema: z.literal('isnad/record@1'),
  reports: z.array(
    z.object({
      ref,
      id: z.string().min(1).describe('`report.id` of the reading.'),
      outlet: z.string().nullable(),
      published: z.iso.date().nullable(),
      origin: originId,
    }),
  ),
  origins: z.array(origin).describe('They part the reports between them.'),
  lineage: z.array(lineage),
  utterances: z.array(utterance),
  events: z.array(event),
  lifelines: z.array(lifeline),
  tracks: z.array(track),
  disagreements: z.array(disagreement),
})
