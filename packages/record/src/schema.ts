import * as z from 'zod'
import { readingSchema } from './schema/reading-schema.js'
import { reportInputSchema } from './schema/report-schema.js'

export { readingSchema, reportInputSchema }

/** What has a published JSON Schema: what goes into a reader and what comes out. */
export const SCHEMAS = ['reading', 'report'] as const
export type SchemaName = (typeof SCHEMAS)[number]

const PUBLISHED = {
  reading: {
    schema: readingSchema,
    $id: 'urn:isnad:reading@1',
    title: 'What was found in one report (isnad/reading@1)',
  },
  report: { schema: reportInputSchema, $id: 'urn:isnad:report@1', title: 'A report as it is handed over to be read' },
} as const

/**
 * The JSON Schema (2020-12) of what goes into a reader or comes out of it.
 *
 * Holds: names that it does not know are allowed, so that a reading with more in it stays valid.
 */
export function toJsonSchema(name: SchemaName): object {
  const { schema, $id, title } = PUBLISHED[name]
  const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input' })
  return { $schema, $id, title, ...body }
}
