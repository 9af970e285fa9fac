import * as z from 'zod'

/** Trouble with a call, as `application/problem+json` (RFC 9457). */
export const problem = z
  .object({
    type: z.string().describe('`urn:isnad:problem:` and the code in lower case.'),
    title: z.string().describe('What was wrong, in a sentence.'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What can be done about it.'),
    code: z.string().describe('Stable, in upper snake case.'),
    instance: z.string().describe('The path that was asked for.'),
    errors: z
      .array(z.object({ at: z.string().describe('JSON Pointer into what was sent.'), message: z.string() }))
      .describe('What in the call does not fit; empty where it is not the form of it.'),
  })
  .meta({ id: 'Problem', description: 'Trouble with a call (RFC 9457).' })
