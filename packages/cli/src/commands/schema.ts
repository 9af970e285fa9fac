import type { SchemaName } from '@isnad/record/schema'
import { type Io, write } from '../io.js'

/** `isnad schema`: prints the JSON Schema of what goes into a reader, comes out of it, or is woven of it. */
export async function schemaCommand(name: SchemaName, io: Io): Promise<void> {
  // Loaded only here: validation is heavy, and reading does without it.
  const { toJsonSchema } = await import('@isnad/record/schema')
  await write(io.stdout, `${JSON.stringify(toJsonSchema(name), null, 2)}\n`)
}
