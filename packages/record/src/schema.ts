import * as z from 'zod'
import { readingSchema } from './schema/reading-schema.js'
import { recordSchema } from './schema/record-schema.js'
import { reportInputSchema } from './schema/report-schema.js'

export { readingSchema, recordSchema, reportInputSchema }

/** What has a published JSON Schema: what goes into a reader, what comes out, and what is woven of it. */
export const SCHEMAS = ['reading', 'report', 'record'] as const
export type SchemaName = (typeof SCHEMAS)[number]

const PUBLISHED = {
  reading: {
    schema: readingSchema,
    $id: 'urn:isnad:reading@1',
    title: 'What was found in one report (isnad/reading@1)',
  },
  report: { schema: reportInputSchema, $id: 'urn:isnad:report@1', title: 'A report as it is handed over to be read' },
  record: { schema: recordSchema, $id: 'urn:isnad:record@1', title: 'What readings say together (isnad/record@1)' },
} as const

/**
 * The JSON Schema (2020-12) of what goes into a reader, comes out of it, or is woven of it.
 *
 * Holds: names that it does not know are allowed, so that what has more in it stays valid.
 */
export function toJsonSchema(name: SchemaName): object {
  const { schema, $id, title } = PUBLISHED[name]
  const { $schema, ...body } = z.toJSONSchema(schema, { io: 'input' })
  return { $schema, $id, title, ...body }
}
