import { DECISION_KINDS } from '@isnad/record'
import * as z from 'zod'
import { pageOf, paging } from './paging.js'
import { disagreement, entryHead, entryKind, said, teller } from './parts.js'
import type { RouteContract } from './route.js'

/** The fields of each kind of entry that a person can correct. */
export const CORRECTABLE = {
  utterance: ['speaker', 'date'],
  event: ['kind', 'level', 'date', 'place', 'host', 'status'],
  lifeline: ['kind', 'place'],
  track: ['label'],
} as const

/** Why an entry waits for a person. */
const REASONS = ['contested', 'uncertain'] as const

const field = z.object({
  field: z.string(),
  value: z.string().nullable().describe('What the machine or a person says now.'),
  decided: z.boolean().describe('Whether a person said so.'),
  choices: z.array(z.string()).nullable().describe('All values it can have; null where any words will do.'),
  alternatives: z
    .array(z.object({ value: z.string(), origins: z.int(), refs: z.array(z.string()) }))
    .describe('What reports say otherwise.'),
})

const queued = z
  .object({
    head: entryHead,
    reasons: z.array(z.enum(REASONS)).min(1),
    confidence: z.number().nullable().describe('Of its surest telling.'),
    weight: z.number().describe('What the queue is ordered by, the highest first.'),
  })
  .meta({ id: 'Queued', description: 'An entry that waits for a person.' })

const about = z.object({ entry: entryKind, id: z.string().min(1).max(200) })
const why = said.default('').describe('Why; kept with the decision.')

const anchor = z.object({ ref: z.string(), start: z.int(), end: z.int() })

const kept = z
  .object({
    id: z.string(),
    kind: z.enum(DECISION_KINDS),
    about: z.object({
      entry: entryKind,
      id: z.string().nullable().describe('The entry it was made on, as it was called then.'),
      anchors: z.array(anchor),
    }),
    value: z
      .union([
        z.object({ anchors: z.array(anchor) }),
        z.object({ field: z.string(), value: z.string() }),
        z.object({ name: z.string() }),
      ])
      .nullable()
      .describe('The anchors of what is merged in or split off, a field and its value, or a name.'),
    who: z.string(),
    when: z.string(),
    why: z.string(),
    undone: z.object({ who: z.string(), when: z.string(), why: z.string() }).nullable(),
    hindered: z
      .object({ hindrance: z.enum(['stale', 'overruled', 'void']), message: z.string() })
      .nullable()
      .describe('Why it is not in force; null where it is, or was undone.'),
  })
  .meta({ id: 'KeptDecision', description: 'What a person decided, and whether it is in force.' })

const done = z.object({
  decision: kept,
  now: z.array(about).describe('The entries that stand now where the decision was made.'),
  record: z.string().describe('The state of the record with it.'),
})

export const reviewRoutes = {
  queue: {
    method: 'GET',
    path: '/review/queue',
    summary: 'Entries that wait for a person: contested and uncertain ones nobody has decided on',
    tag: 'review',
    role: 'reader',
    query: paging.extend({
      entry: entryKind.optional(),
      reason: z.enum(REASONS).optional(),
      below: z.coerce.number().min(0).max(1).default(0.8).describe('What is less sure than this is uncertain.'),
    }),
    answer: pageOf(queued).extend({ total: z.int(), decided: z.int().describe('How many entries people decided on.') }),
    tagged: true,
  },
  reviewItem: {
    method: 'GET',
    path: '/review/items/:entry/:id',
    summary: 'All that is needed to decide on one entry: its fields with alternatives, disagreements, words, like ones',
    tag: 'review',
    role: 'reader',
    params: z.object({ entry: z.enum(['utterance', 'event', 'lifeline']), id: z.string().min(1).max(200) }),
    answer: z.object({
      head: entryHead,
      fields: z.array(field),
      disagreements: z.array(disagreement),
      tellers: z.array(teller),
      tellings: z
        .array(
          z.object({
            telling: z.string().describe('`ref#fact`'),
            ref: z.string(),
            fact: z.string(),
            start: z.int(),
            end: z.int(),
            text: z.string(),
            before: z.string().describe('The words before, in the same paragraph.'),
            after: z.string(),
            confidence: z.number().nullable(),
            rule: z.string().nullable(),
          }),
        )
        .describe('Its words in their sentence, in each report.'),
      like: z.array(entryHead).describe('Entries it could be one with.'),
    }),
    tagged: true,
  },
  listDecisions: {
    method: 'GET',
    path: '/decisions',
    summary: 'What people decided, the latest first',
    tag: 'review',
    role: 'reader',
    query: paging.extend({
      entry: entryKind.optional(),
      id: z.string().max(200).optional(),
      who: z.string().max(200).optional(),
    }),
    answer: pageOf(kept).extend({ total: z.int() }),
    tagged: true,
  },
  decide: {
    method: 'POST',
    path: '/decisions',
    summary: 'Decide on an entry: accept, reject, merge, split, correct, rename',
    tag: 'review',
    role: 'coder',
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal(['accept', 'reject']), about, why }),
      z.object({
        kind: z.literal('merge'),
        about,
        with: z.string().min(1).max(200).describe('The id of the other; for a track, of an event.'),
        why,
      }),
      z.object({
        kind: z.literal('split'),
        about,
        tellings: z
          .array(z.string().max(300))
          .min(1)
          .max(1000)
          .describe('`ref#fact` of those that go; for a track, ids of events.'),
        why,
      }),
      z.object({
        kind: z.literal('correct'),
        about,
        field: z.string().max(40),
        value: z.string().trim().min(1).max(500),
        why,
      }),
      z.object({ kind: z.literal('rename'), about, name: z.string().trim().min(1).max(500), why }),
    ]),
    answer: done,
    status: 201,
  },
  undo: {
    method: 'POST',
    path: '/decisions/:id/undo',
    summary: 'Undo a decision; it stays in the list, with who undid it',
    tag: 'review',
    role: 'coder',
    params: z.object({ id: z.string().min(1).max(100) }),
    body: z.object({ why }),
    answer: done,
    status: 201,
  },
} as const satisfies Record<string, RouteContract>
