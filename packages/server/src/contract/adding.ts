import { reportInputSchema } from '@isnad/record/schema'
import * as z from 'zod'
import { pageOf, paging } from './paging.js'
import type { RouteContract } from './route.js'

const took = z
  .object({
    source: z.string().describe('The file, and the names inside it on the way to the page.'),
    outcome: z
      .enum(['added', 'revision', 'known', 'link', 'rejected'])
      .describe('`revision` has other words at a known address; `known` is kept already; `link` was only pointed to.'),
    report: z.string().nullable().describe('The id of the report.'),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    mediaType: z.string().nullable(),
    encoding: z.string().nullable(),
    code: z.string().nullable().describe('Of a reject.'),
    message: z.string().nullable(),
    remedy: z.string().nullable(),
  })
  .meta({ id: 'Took', description: 'What was understood of one thing that was added.' })

/** Adding that runs or has ended. */
export const job = z
  .object({
    id: z.string(),
    what: z.string().describe('The files or the address, shortened.'),
    by: z.string(),
    state: z.enum(['receiving', 'reading', 'done', 'stopped', 'failed']),
    started: z.string(),
    ended: z.string().nullable(),
    bytes: z.int().describe('Received so far.'),
    size: z.int().nullable().describe('Bytes announced; null where that is not known.'),
    added: z.int(),
    known: z.int(),
    rejected: z.int(),
    links: z.int(),
    rate: z.number().describe('Reports a second.'),
    latest: z.array(took).describe('The last 100.'),
    problem: z.string().nullable().describe('Why it failed or stopped.'),
  })
  .meta({ id: 'Job', description: 'Adding that runs or has ended.' })

/** What comes over `/stream`: the name of the event, and its data. */
export const streamed = z
  .discriminatedUnion('event', [
    z.object({ event: z.literal('report'), data: took }),
    z.object({ event: z.literal('job'), data: job }),
    z.object({ event: z.literal('record'), data: z.object({ record: z.string(), reports: z.int() }) }),
  ])
  .meta({ id: 'Streamed', description: 'One server-sent event: `event:` and `data:` in JSON.' })

const reject = z
  .object({
    source: z.string(),
    code: z.string(),
    message: z.string(),
    remedy: z.string(),
    firstAt: z.string(),
    lastAt: z.string(),
    tries: z.int(),
  })
  .meta({ id: 'Reject', description: 'Something that could not be read, and why.' })

const sources = z.array(z.string().min(1).max(4000)).min(1).max(1000)

const url = z.url({ protocol: /^https?$/u }).max(4000)

export const addingRoutes = {
  upload: {
    method: 'POST',
    path: '/uploads',
    summary:
      'Add files: any number of parts with a file name, of any format that intake reads; answers once all is received',
    tag: 'adding',
    role: 'coder',
    answer: job,
    status: 202,
    wire: 'multipart',
  },
  paste: {
    method: 'POST',
    path: '/reports',
    summary: 'Add one report by its text',
    tag: 'adding',
    role: 'coder',
    body: reportInputSchema,
    answer: z.object({ outcome: z.enum(['added', 'revision', 'known']), report: z.string() }),
    status: 201,
  },
  addAddress: {
    method: 'POST',
    path: '/addresses',
    summary: 'Add what stands at an address: a page, or the pages a feed points to',
    tag: 'adding',
    role: 'coder',
    body: z.object({ url }),
    answer: job,
    status: 202,
  },
  listJobs: {
    method: 'GET',
    path: '/jobs',
    summary: 'Adding that runs or ended since the server began, the latest first',
    tag: 'adding',
    role: 'reader',
    answer: z.object({ items: z.array(job) }),
  },
  getJob: {
    method: 'GET',
    path: '/jobs/:id',
    summary: 'One job',
    tag: 'adding',
    role: 'reader',
    params: z.object({ id: z.string().max(100) }),
    answer: job,
  },
  stopJob: {
    method: 'POST',
    path: '/jobs/:id/stop',
    summary: 'Stop a job after the report it is at; what was added stays',
    tag: 'adding',
    role: 'coder',
    params: z.object({ id: z.string().max(100) }),
    answer: job,
  },
  stream: {
    method: 'GET',
    path: '/stream',
    summary: 'Server-sent events: new reports, running jobs, a new state of the record',
    tag: 'adding',
    role: 'reader',
    answer: streamed,
    wire: 'events',
  },
  listRejects: {
    method: 'GET',
    path: '/rejects',
    summary: 'What could not be read, and why',
    tag: 'adding',
    role: 'reader',
    query: paging,
    answer: pageOf(reject),
  },
  retryRejects: {
    method: 'POST',
    path: '/rejects/retry',
    summary:
      'Try again what could not be read: what stands at addresses and, on this machine alone, files where they were',
    tag: 'adding',
    role: 'coder',
    body: z.object({ sources: sources.optional().describe('Of the list of rejects; without it all of them.') }),
    answer: z.object({
      job: job.nullable().describe('The job that tries them; null where none can be tried.'),
      tried: z.int().describe('How many rejects are tried again: those that are read leave the list.'),
      gone: z
        .array(reject)
        .describe('The first 200 of those that cannot be tried from here: what was uploaded is not kept, add it anew.'),
    }),
    status: 202,
  },
  forgetRejects: {
    method: 'POST',
    path: '/rejects/forget',
    summary: 'Take rejects off the list',
    tag: 'adding',
    role: 'coder',
    body: z.object({ sources }),
    answer: z.object({ forgotten: z.int() }),
  },
} as const satisfies Record<string, RouteContract>
