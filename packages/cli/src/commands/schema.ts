import { type Io, write } from '../io.js'

/** `isnad schema`: prints the JSON Schema of what goes into a reader or comes out of it. */
export async function schemaCommand(name: 'reading' | 'report', io: Io): Promise<void> {
  // Loaded only here: validation is heavy, and reading does without it.
  const { toJsonSchema } = await import('@isnad/record/schema')
  await write(io.stdout, `${JSON.stringify(toJsonSchema(name), null, 2)}\n`)
}
