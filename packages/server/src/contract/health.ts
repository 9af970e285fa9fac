import * as z from 'zod'
import type { RouteContract } from './route.js'

export const healthRoutes = {
  health: {
    method: 'GET',
    path: '/health',
    summary: 'Whether it works, and how far the record is woven',
    tag: 'server',
    role: 'anyone',
    answer: z.object({
      ok: z.boolean(),
      version: z.string(),
      record: z.object({
        ready: z.boolean(),
        state: z.string().describe('Changes with every change of the record.'),
        woven: z.int().describe('Reports woven so far.'),
        waiting: z.int().describe('Reports added since, which the next weaving takes in.'),
        utterances: z.int(),
        events: z.int(),
        lifelines: z.int(),
        disagreements: z.int(),
      }),
    }),
  },
} as const satisfies Record<string, RouteContract>
