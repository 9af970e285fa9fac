import * as z from 'zod'

/** A stretch of `report.text` with its words. */
export const span = z
  .object({
    start: z.int().min(0).describe('First UTF-16 code unit, counted from 0 in `report.text`.'),
    end: z.int().min(1).describe('The UTF-16 code unit after the last one: `end - start` is the length.'),
    text: z.string().min(1).describe('The words: `report.text.slice(start, end)`, unchanged.'),
  })
  .meta({ id: 'Span', description: 'A stretch of `report.text`, half-open, in UTF-16 code units, with its words.' })

/** The id of one kind of fact, which holds within one reading. */
const factId = (id: string, description: string) => z.string().min(1).meta({ id, description })

export const actorId = factId('ActorId', 'The `id` of an entry of `actors`; holds within this reading.')
export const placeId = factId('PlaceId', 'The `id` of an entry of `places`; holds within this reading.')
export const timeId = factId('TimeId', 'The `id` of an entry of `times`; holds within this reading.')
export const statementId = factId('StatementId', 'The `id` of an entry of `statements`; holds within this reading.')
export const meetingId = factId('MeetingId', 'The `id` of an entry of `meetings`; holds within this reading.')
export const measureId = factId('MeasureId', 'The `id` of an entry of `measures`; holds within this reading.')

export const rule = z.string().min(1).meta({ id: 'Rule', description: 'The permanent id of the rule that found it.' })

export const confidence = z.number().min(0).max(1).meta({
  id: 'Confidence',
  description: 'The share of facts with this value that careful readers call right, 0 to 1.',
})

export const edtf = z.string().min(4).meta({
  id: 'Edtf',
  description: 'A day, month, year, week or interval: 2015-07-24, 2015-07, 2015-W30, 2015-07-20/2015-07-22 (EDTF).',
})
