import { DISAGREEMENT_FIELDS, LEVELS, MANNERS, MEETING_KINDS, PROGRESS, STAGES, STATUSES, TOPICS } from '@isnad/record'
import * as z from 'zod'
import { pageOf, paging } from './paging.js'
import {
  day,
  disagreement,
  entryHead,
  entryKind,
  event,
  lifeline,
  mark,
  named,
  teller,
  track,
  utterance,
} from './parts.js'
import type { RouteContract } from './route.js'

const params = z.object({ id: z.string().min(1).max(200) })
const word = z.string().min(1).max(200).optional()
const period = { from: word.describe('First day: 2016-12-10, 2016-12 or 2016.'), to: word.describe('Last day.') }

/** An event as the timeline draws it. */
export const timelineEvent = z
  .object({
    id: z.string(),
    kind: z.enum(MEETING_KINDS),
    level: z.enum(LEVELS),
    status: z.enum(STATUSES),
    date: day,
    place: z.string().nullable(),
    country: z.string().nullable(),
    parties: z.array(z.string()).describe('Codes, or names of those without one.'),
    topics: z.array(z.enum(TOPICS)),
    tracks: z.array(z.string()),
    reports: z.int(),
    origins: z.int(),
    disagreements: z.int(),
    decided: z.boolean(),
  })
  .meta({ id: 'TimelineEvent', description: 'An event as the timeline draws it.' })

/** A life-line as the timeline draws it. */
export const timelineLifeline = z
  .object({
    id: z.string(),
    kind: z.enum(TOPICS),
    place: z.string().nullable(),
    parties: z.array(z.string()),
    stages: z.array(z.object({ stage: z.enum(STAGES), date: day, origins: z.int() })),
    progress: z.array(z.object({ step: z.enum(PROGRESS), date: day, origins: z.int() })),
    reports: z.int(),
    disagreements: z.int(),
    decided: z.boolean(),
  })
  .meta({ id: 'TimelineLifeline', description: 'A life-line as the timeline draws it.' })

/** What every page of an entry has beside the entry. */
const about = {
  head: entryHead,
  tellers: z.array(teller).describe('The reports that tell it.'),
  disagreements: z.array(disagreement),
  mark: mark.nullable(),
  rejected: z.boolean().describe('True where people rejected it: it is out of the record, and not forgotten.'),
  confidence: z.record(z.string(), z.number()).describe('Of each telling, by `ref#fact`.'),
  rules: z.record(z.string(), z.string()).describe('The rule that found each telling, by `ref#fact`.'),
}

const range = z.tuple([z.int(), z.int()]).nullable().describe('[start, end) in the text of the wording; null for none.')

const wording = z
  .object({
    text: z.string(),
    tellings: z.array(z.string()).min(1).describe('`ref#statement` of each.'),
    manner: z.enum(MANNERS),
  })
  .meta({ id: 'Wording', description: 'One wording of an utterance, and who prints it.' })

export const recordRoutes = {
  timeline: {
    method: 'GET',
    path: '/timeline',
    summary: 'Events and life-lines in time, compact: all of them, or of a period',
    tag: 'record',
    role: 'reader',
    query: z.object({
      ...period,
      party: word.describe('A code or a name that takes part.'),
      topic: word,
      kind: word.describe('Kind of event.'),
      status: word,
      track: word.describe('Id of a track; leaves life-lines out.'),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(50_000)
        .default(20_000)
        .describe('Events and life-lines at most, of each.'),
    }),
    answer: z.object({
      first: day.describe('The first day of what is here.'),
      last: day,
      events: z.array(timelineEvent),
      lifelines: z.array(timelineLifeline),
      tracks: z.array(z.object({ id: z.string(), label: z.string(), events: z.int() })),
      total: z.int().describe('Events that fit, where more than `limit` do.'),
    }),
    tagged: 'record',
  },
  listEvents: {
    method: 'GET',
    path: '/events',
    summary: 'Events, the latest first',
    tag: 'record',
    role: 'reader',
    query: paging.extend({ ...period, party: word, topic: word, kind: word, status: word, track: word }),
    answer: pageOf(entryHead),
    tagged: 'record',
  },
  getEvent: {
    method: 'GET',
    path: '/events/:id',
    summary: 'One event: united facts, what each report says, disagreements, status through time',
    tag: 'record',
    role: 'reader',
    params,
    answer: z.object({
      ...about,
      event,
      at: z
        .tuple([z.number(), z.number()])
        .nullable()
        .describe('[latitude, longitude] of its place where a report’s place has one.'),
      precision: z.enum(['site', 'city', 'region', 'country']).nullable().describe('What `at` is the middle of.'),
      named: z
        .array(
          z.object({ ref: z.string(), meeting: z.string(), participants: z.array(named.extend({ role: z.string() })) }),
        )
        .describe('Whom each telling names.'),
      utterances: z.array(entryHead).describe('The utterances that tell of it.'),
    }),
    tagged: 'record',
  },
  listUtterances: {
    method: 'GET',
    path: '/utterances',
    summary: 'Utterances, the latest first: who said what, once each',
    tag: 'record',
    role: 'reader',
    query: paging.extend({
      ...period,
      speaker: word.describe('Words of the speaker’s name.'),
      party: word,
      topic: word,
    }),
    answer: pageOf(entryHead),
    tagged: 'record',
  },
  getUtterance: {
    method: 'GET',
    path: '/utterances/:id',
    summary: 'One utterance: its chain, its tellings, its wordings laid side by side',
    tag: 'record',
    role: 'reader',
    params,
    answer: z.object({
      ...about,
      utterance,
      chain: z
        .array(z.object({ telling: z.string(), ref: z.string(), via: z.array(named.extend({ kind: z.string() })) }))
        .describe('Through whom the words reached each report, the speaker’s side first, as the report says.'),
      wordings: z.array(wording).describe('The longest first.'),
      aligned: z
        .array(
          z.object({
            wording: z.int().describe('Index of the wording laid beside the first.'),
            words: z.array(z.object({ a: range, b: range, as: z.enum(['same', 'form', 'differs']) })),
          }),
        )
        .describe('Each wording against the first, word by word: `a` in the first, `b` in the other.'),
    }),
    tagged: 'record',
  },
  listLifelines: {
    method: 'GET',
    path: '/lifelines',
    summary: 'Life-lines of measures, those last heard of first',
    tag: 'record',
    role: 'reader',
    query: paging.extend({ ...period, party: word, topic: word }),
    answer: pageOf(entryHead),
    tagged: 'record',
  },
  getLifeline: {
    method: 'GET',
    path: '/lifelines/:id',
    summary: 'One life-line: stages, stances of parties, quantities, how near it was said to be',
    tag: 'record',
    role: 'reader',
    params,
    answer: z.object({ ...about, lifeline }),
    tagged: 'record',
  },
  listTracks: {
    method: 'GET',
    path: '/tracks',
    summary: 'Tracks: events that belong together under a stated criterion',
    tag: 'record',
    role: 'reader',
    answer: z.object({ items: z.array(track.extend({ first: day, last: day, mark: mark.nullable() })) }),
    tagged: 'record',
  },
  listDisagreements: {
    method: 'GET',
    path: '/disagreements',
    summary: 'Where reports give values that cannot all hold, those of most origins first',
    tag: 'record',
    role: 'reader',
    query: paging.extend({ field: z.enum(DISAGREEMENT_FIELDS).optional(), entry: entryKind.optional() }),
    answer: pageOf(z.object({ disagreement, head: entryHead, tellers: z.array(teller) })).extend({ total: z.int() }),
    tagged: 'record',
  },
} as const satisfies Record<string, RouteContract>
