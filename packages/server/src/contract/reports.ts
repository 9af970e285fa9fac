import * as z from 'zod'
import { filters, pageOf, paging } from './paging.js'
import { entryKind, reading, reportHead } from './parts.js'
import type { RouteContract } from './route.js'

const id = z
  .string()
  .regex(/^[0-9a-f]{8,64}$/u, 'is no id of a report')
  .describe('Or the beginning of it, from 8 digits.')

/** What the record makes of one fact of a report. */
export const factLink = z
  .object({
    fact: z.string().describe('`s1`, `m2`, `x3`: its id in the reading.'),
    entry: entryKind,
    id: z.string().describe('The entry of the record that it tells.'),
    reports: z.int(),
    origins: z.int(),
    disagreements: z.int(),
  })
  .meta({ id: 'FactLink', description: 'Which entry of the record a fact of a report tells.' })

/** One printing of a statement, and to whom a reader who does not see repeats would give it. */
export const naive = z
  .object({
    statement: z.string(),
    start: z.int().describe('Where this printing of it stands in the text.'),
    end: z.int(),
    paragraph: z.int().describe('The index of its paragraph.'),
    repeat: z.boolean().describe('Whether this is a paragraph printed again.'),
    speaker: z.string().nullable().describe('The actor who said it.'),
    naive: z.string().nullable().describe('The actor last named as a speaker before this place.'),
    differs: z.boolean(),
  })
  .meta({ id: 'Naive', description: 'Where a reader who does not see repeats puts words into a mouth.' })

export const reportRoutes = {
  listReports: {
    method: 'GET',
    path: '/reports',
    summary: 'Reports, the latest first',
    tag: 'reports',
    role: 'reader',
    query: filters.extend(paging.shape),
    answer: pageOf(reportHead),
    tagged: true,
  },
  getReport: {
    method: 'GET',
    path: '/reports/:id',
    summary: 'A report with its reading, where it was met, its revisions, and what the record makes of its facts',
    tag: 'reports',
    role: 'reader',
    params: z.object({ id }),
    answer: z.object({
      head: reportHead,
      reading,
      sources: z.array(
        z.object({
          origin: z.record(z.string(), z.unknown()).describe('File, address, when, how its fields were found.'),
          page: z.string().nullable().describe('SHA-256 of the page it was made from, where that is kept.'),
        }),
      ),
      revisions: z.array(z.object({ id: z.string(), published: z.string().nullable() })),
      links: z.array(factLink).describe('Empty while the record is being woven.'),
      naive: z.array(naive),
    }),
    tagged: true,
  },
  getReportText: {
    method: 'GET',
    path: '/reports/:id/text',
    summary: 'The words of a report',
    tag: 'reports',
    role: 'reader',
    params: z.object({ id }),
    answer: z.object({ id: z.string(), text: z.string() }),
    tagged: true,
  },
} as const satisfies Record<string, RouteContract>
