import * as z from 'zod'
import { filters, pageOf, paging } from './paging.js'
import { reportHead } from './parts.js'
import type { RouteContract } from './route.js'

const q = z.string().max(1000).describe('All words, "phrases", either OR other, -without, begin*.')

/** A part of a text with what was found in it. */
const snippet = z
  .object({
    start: z.int().describe('Where it stands in the text it is from.'),
    text: z.string(),
    marks: z.array(z.object({ start: z.int(), end: z.int() })).describe('What was found, in units of this text.'),
  })
  .meta({ id: 'Snippet', description: 'A part of a text with what was found in it.' })

const count = z.array(z.object({ value: z.string(), reports: z.int() }))

export const searchRoutes = {
  search: {
    method: 'GET',
    path: '/search',
    summary: 'Reports by their words, the best first, with the words marked',
    tag: 'search',
    role: 'reader',
    query: filters.extend(paging.shape).extend({ q }),
    answer: pageOf(z.object({ report: reportHead, score: z.number(), title: snippet.nullable(), snippet })).extend({
      total: z.int(),
      pending: z.int().describe('How many reports the text index does not hold yet.'),
      ignored: z.int().describe('How many terms of the question were left out because there were too many.'),
    }),
    tagged: true,
  },
  facets: {
    method: 'GET',
    path: '/search/facets',
    summary: 'What the reports found have in common: outlets, months, topics, speakers, parties',
    tag: 'search',
    role: 'reader',
    query: filters.extend({ q }),
    answer: z.object({
      total: z.int(),
      counted: z
        .int()
        .describe('How many of them are counted: all, but for those added so lately that they are not in the record.'),
      outlets: count,
      months: count,
      topics: count,
      speakers: count,
      parties: count,
    }),
    tagged: true,
  },
} as const satisfies Record<string, RouteContract>
