import * as z from 'zod'
import { pageOf, paging } from './paging.js'
import { lineage, named, origin, teller } from './parts.js'
import type { RouteContract } from './route.js'

const originHead = origin
  .omit({ refs: true })
  .extend({
    reports: z.int(),
    outlets: z.array(z.string()),
    first: z.string().nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: 'OriginHead', description: 'Whose text a group of reports prints, in a list.' })

export const sourceRoutes = {
  sources: {
    method: 'GET',
    path: '/sources',
    summary: 'Outlets and agencies, and who copies whom',
    tag: 'sources',
    role: 'reader',
    answer: z.object({
      outlets: z.array(
        z.object({
          name: z.string(),
          reports: z.int(),
          own: z.int().describe('Reports whose text comes from no other report and no agency.'),
          first: z.string().nullable(),
          last: z.string().nullable(),
        }),
      ),
      agencies: z.array(named.extend({ reports: z.int(), origins: z.int(), outlets: z.int() })),
      copies: z.array(
        z.object({
          outlet: z.string(),
          from: z.string(),
          source: z.enum(['outlet', 'agency']),
          reports: z.int(),
          refs: z.array(z.string()).describe('The latest 20.'),
        }),
      ),
    }),
    tagged: true,
  },
  listOrigins: {
    method: 'GET',
    path: '/origins',
    summary: 'Origins: whose text groups of reports print, the largest groups first',
    tag: 'sources',
    role: 'reader',
    query: paging.extend({ outlet: z.string().max(200).optional(), agency: z.string().max(200).optional() }),
    answer: pageOf(originHead).extend({ total: z.int() }),
    tagged: true,
  },
  getOrigin: {
    method: 'GET',
    path: '/origins/:id',
    summary: 'One origin: its reports and how each text comes from another, with the words that show it',
    tag: 'sources',
    role: 'reader',
    params: z.object({ id: z.string().min(1).max(200) }),
    answer: z.object({ origin, tellers: z.array(teller), lineage: z.array(lineage) }),
    tagged: true,
  },
} as const satisfies Record<string, RouteContract>
