import * as z from 'zod'
import { pageOf, paging } from './paging.js'
import { entryHead, named } from './parts.js'
import type { RouteContract } from './route.js'

const counts = { utterances: z.int(), events: z.int(), lifelines: z.int(), reports: z.int() }

const actorHead = named
  .extend({
    id: z.string().describe('Made of name and code; `of:US` is all who speak for the code.'),
    kind: z.string().nullable().describe('What reports take it for; null for a code.'),
    ...counts,
  })
  .meta({ id: 'ActorHead', description: 'Whoever says or meets something in the record.' })

export const actorRoutes = {
  listActors: {
    method: 'GET',
    path: '/actors',
    summary: 'People and parties of the record, those with most to show first',
    tag: 'actors',
    role: 'reader',
    query: paging.extend({
      q: z.string().max(200).optional().describe('Words of the name, in whichever spelling.'),
      party: z.string().max(100).optional().describe('Whom they speak for.'),
      by: z.enum(['name', 'party']).default('name').describe('Each by name, or all who speak for one code together.'),
    }),
    answer: pageOf(actorHead).extend({ total: z.int() }),
    tagged: true,
  },
  getActor: {
    method: 'GET',
    path: '/actors/:id',
    summary: 'What one said, whom it met, what it has a part in',
    tag: 'actors',
    role: 'reader',
    params: z.object({ id: z.string().min(1).max(2000) }),
    answer: z.object({
      actor: actorHead,
      names: z.array(z.string()).describe('Forms of the name in reports.'),
      roles: z.array(z.object({ role: z.string(), reports: z.int() })).describe('Offices, as reports word them.'),
      utterances: z.array(entryHead).describe('The latest 200.'),
      events: z.array(entryHead).describe('The latest 200.'),
      lifelines: z.array(entryHead),
      met: z.array(z.object({ id: z.string(), name: z.string(), of: z.string().nullable(), events: z.int() })),
      days: z.array(z.object({ month: z.string(), utterances: z.int(), events: z.int() })),
    }),
    tagged: true,
  },
  network: {
    method: 'GET',
    path: '/network',
    summary: 'Who meets whom',
    tag: 'actors',
    role: 'reader',
    query: z.object({
      by: z.enum(['name', 'party']).default('party'),
      from: z.string().max(20).optional(),
      to: z.string().max(20).optional(),
      topic: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(60).describe('Nodes at most, those with most meetings.'),
    }),
    answer: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string(), of: z.string().nullable(), events: z.int() })),
      edges: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          events: z.int(),
          ids: z.array(z.string()).describe('The latest 20.'),
        }),
      ),
    }),
    tagged: true,
  },
} as const satisfies Record<string, RouteContract>
