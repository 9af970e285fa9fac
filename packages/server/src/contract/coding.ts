import * as z from 'zod'
import { said } from './parts.js'
import type { RouteContract } from './route.js'

/** What two coders can be asked of a fact, and of which kind of fact. */
export const VARIABLES = {
  'statement.act': 'statement',
  'statement.manner': 'statement',
  'statement.speaker': 'statement',
  'meeting.kind': 'meeting',
  'meeting.level': 'meeting',
  'meeting.status': 'meeting',
  'measure.kind': 'measure',
  'measure.stage': 'measure',
} as const
export type Variable = keyof typeof VARIABLES

const variable = z.enum(Object.keys(VARIABLES) as [Variable, ...Variable[]])
const id = z.string().min(1).max(100)
const user = z.string().trim().min(1).max(100)

const assignment = z
  .object({
    id,
    title: z.string(),
    variable,
    choices: z.array(z.string()).nullable().describe('The codes to choose from; null where the answer is a name.'),
    coders: z.array(z.string()),
    by: z.string(),
    at: z.string(),
    items: z.int(),
    done: z.record(z.string(), z.int()).describe('How many items each coder has coded.'),
    alpha: z
      .number()
      .nullable()
      .describe(
        'Krippendorff’s alpha, nominal; null while fewer than two coders have coded one item, or all codes are one.',
      ),
    agreed: z.int().describe('Items on which all coders who coded agree.'),
    disputed: z.int().describe('Items on which they differ.'),
    adjudicated: z.int(),
  })
  .meta({ id: 'Assignment', description: 'Facts that several people code without seeing each other’s codes.' })

const item = z
  .object({
    fact: z.string().describe('Its report and its words: `REPORT@START-END`.'),
    report: z.string(),
    start: z.int(),
    end: z.int(),
    text: z.string(),
    before: z.string(),
    after: z.string(),
    mine: z.string().nullable().describe('The code you gave.'),
    codes: z
      .array(z.object({ who: z.string(), value: z.string(), at: z.string(), why: z.string() }))
      .describe('All codes: shown once every coder has coded the item, so that nobody is led.'),
    machine: z.string().nullable().describe('What the machine says; shown with the codes.'),
    settled: z.object({ value: z.string(), who: z.string(), at: z.string(), why: z.string() }).nullable(),
    stale: z.boolean().describe('The report was read anew and the words are no longer found as such a fact.'),
  })
  .meta({ id: 'CodingItem', description: 'One fact to be coded.' })

export const codingRoutes = {
  listAssignments: {
    method: 'GET',
    path: '/coding',
    summary: 'Double coding: all assignments with their progress and agreement',
    tag: 'coding',
    role: 'reader',
    answer: z.object({ items: z.array(assignment) }),
  },
  assign: {
    method: 'POST',
    path: '/coding',
    summary: 'Give facts to two or more coders',
    tag: 'coding',
    role: 'admin',
    body: z.object({
      title: z.string().trim().min(1).max(200),
      variable,
      coders: z.array(user).min(2).max(10),
      size: z
        .int()
        .min(1)
        .max(500)
        .default(50)
        .describe('How many facts, spread evenly over the archive by their names.'),
      facts: z.array(z.string().max(100)).max(500).optional().describe('These facts and no others.'),
    }),
    answer: assignment,
    status: 201,
  },
  getAssignment: {
    method: 'GET',
    path: '/coding/:id',
    summary: 'One assignment with its items as you may see them, and how values fall together',
    tag: 'coding',
    role: 'reader',
    params: z.object({ id }),
    query: z.object({ as: user.optional().describe('Your name, where there are no accounts.') }),
    answer: z.object({
      assignment,
      items: z.array(item),
      coincidences: z
        .array(z.object({ a: z.string(), b: z.string(), weight: z.number() }))
        .describe('Krippendorff’s coincidence matrix.'),
    }),
  },
  code: {
    method: 'POST',
    path: '/coding/:id/codes',
    summary: 'Code one fact; coding it again replaces your code',
    tag: 'coding',
    role: 'coder',
    params: z.object({ id }),
    body: z.object({
      fact: z.string().max(100),
      value: z.string().trim().min(1).max(200),
      why: said.default(''),
      as: user.optional().describe('Your name, where there are no accounts.'),
    }),
    answer: z.object({ assignment, item }),
    status: 201,
  },
  adjudicate: {
    method: 'POST',
    path: '/coding/:id/settled',
    summary: 'Settle an item on which coders differ',
    tag: 'coding',
    role: 'admin',
    params: z.object({ id }),
    body: z.object({ fact: z.string().max(100), value: z.string().trim().min(1).max(200), why: said.default('') }),
    answer: z.object({ assignment, item }),
    status: 201,
  },
} as const satisfies Record<string, RouteContract>
