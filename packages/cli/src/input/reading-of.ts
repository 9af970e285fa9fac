import { IsnadError, type Reading, type ReportInput } from '@isnad/record'
import { visible } from '../render/visible.js'

/** True for JSON that says of itself that it is a reading. */
export function isReading(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'schema' in json && json.schema === 'isnad/reading@1'
}

/** The reading in a JSON value. Throws: `IsnadError` `BAD_READING` naming the first field that is not as it should be. */
export async function readingOf(json: unknown, name: string): Promise<Reading> {
  // Loaded only here: validation is heavy, and reading does without it.
  const { readingSchema } = await import('@isnad/record/schema')
  const parsed = readingSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue === undefined ? '' : `: ${issue.path.join('.')} ${issue.message}`
  throw new IsnadError(
    'BAD_READING',
    `${name} calls itself a reading and is none${visible(where)}`,
    'Give a reading as `isnad read --json` wrote it, or the report itself.',
  )
}

/** The report that a reading was made of, as far as the reading keeps it: its cleaned text and what its caller said of it. */
export function reportIn({ report, actors }: Reading): ReportInput {
  const outlet = actors.find(({ id }) => id === report.outlet)?.name ?? null
  const published = report.published.basis === 'given' ? report.published.date : null
  const { text, title, byline, url, ref } = report
  return { text, outlet, published, title, byline, url, id: ref }
}
