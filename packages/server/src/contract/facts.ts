import { readingSchema } from '@isnad/record/schema'
import * as z from 'zod'
import { filters, pageOf, paging } from './paging.js'
import { named, reportHead } from './parts.js'
import type { RouteContract } from './route.js'

const listed = <T extends z.ZodType>(fact: T) =>
  z.object({
    id: z.string().describe('Its name among all facts: 13369cbc86a387d0.s7d0e2a.'),
    report: reportHead,
    fact,
    actors: z
      .record(z.string(), named.extend({ kind: z.string() }))
      .describe('The actors the fact names, by their ids.'),
    place: z.string().nullable().describe('The name of its place.'),
    entry: z
      .string()
      .nullable()
      .describe('The entry of the record that it tells; null while the record is being woven.'),
  })

const list = <T extends z.ZodType>(path: string, summary: string, fact: T) =>
  ({
    method: 'GET',
    path,
    summary,
    tag: 'facts',
    role: 'reader',
    query: filters.extend(paging.shape),
    answer: pageOf(listed(fact)),
    tagged: true,
  }) as const satisfies RouteContract

export const factRoutes = {
  listStatements: list('/statements', 'Statements, the latest first', readingSchema.shape.statements.element),
  listMeetings: list(
    '/meetings',
    'Meetings as reports tell them, the latest first',
    readingSchema.shape.meetings.element,
  ),
  listMeasures: list(
    '/measures',
    'Measures as reports tell them, the latest first',
    readingSchema.shape.measures.element,
  ),
} as const
