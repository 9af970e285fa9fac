import * as z from 'zod'
import type { RouteContract } from './route.js'

const both = z.object({ en: z.string(), ar: z.string() })

const code = z
  .object({
    code: z.string(),
    name: both.describe('In English the code itself.'),
    meaning: both,
    example: z.string().nullable().describe('An Arabic sentence; the words that decide between ** and **.'),
    borderline: both.nullable(),
    counterparts: z
      .record(z.string(), z.string().nullable())
      .nullable()
      .describe('In PLOVER, CAMEO, PA-X, CF and MEND.'),
  })
  .meta({ id: 'Code', description: 'One code of a vocabulary.' })

export const codebookRoutes = {
  codebook: {
    method: 'GET',
    path: '/codebook',
    summary: 'Every code with what it means and what lies on its border, in Arabic and English',
    tag: 'codebook',
    role: 'reader',
    answer: z.object({
      sections: z.array(
        z.object({
          field: z.string().describe('The field of a reading that takes these codes: `statements[].act`.'),
          title: both,
          codes: z.array(code),
        }),
      ),
      rules: z
        .array(z.object({ id: z.string(), meaning: both }))
        .describe('Rules that find facts, by their permanent ids.'),
    }),
    tagged: true,
  },
} as const satisfies Record<string, RouteContract>
