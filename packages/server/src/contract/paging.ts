import * as z from 'zod'

/** Which part of a list is wanted. */
export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most.'),
  after: z.string().max(2000).optional().describe('`next` of the part before.'),
})

/** A part of a list, with where to go on. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Give it as `after` for the next part; null at the end.'),
  })

const words = z.string().min(1).max(200)

/** What lists and search are narrowed by; names are matched by their words, in whichever spelling. */
export const filters = z.object({
  outlet: words.optional(),
  agency: words.optional().describe('Of the agencies a report is credited to.'),
  from: words.optional().describe('First day: 2016-12-10, 2016-12 or 2016.'),
  to: words.optional().describe('Last day, itself within.'),
  speaker: words.optional(),
  party: words.optional().describe('The code of a state, a body or a group.'),
  topic: words.optional(),
  kind: words.optional().describe('Kind of a meeting, a measure or an actor; act of a statement.'),
})
