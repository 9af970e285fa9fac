import { ACTS, LEVELS, MANNERS, MEETING_KINDS, type Reading, STAGES, STATUSES, TOPICS } from '@isnad/record'
import { VARIABLES, type Variable } from '../contract/index.js'

/** The codes to choose from; null where the answer is a name. */
export const CHOICES: Readonly<Record<Variable, readonly string[] | null>> = {
  'statement.act': ACTS,
  'statement.manner': MANNERS,
  'statement.speaker': null,
  'meeting.kind': MEETING_KINDS,
  'meeting.level': LEVELS,
  'meeting.status': STATUSES,
  'measure.kind': TOPICS,
  'measure.stage': STAGES,
}

/** What the machine says of the fact that hangs on these words; null where there is no such fact any more. */
export function machineValue(
  reading: Reading,
  variable: Variable,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const isAt = (span: { readonly start: number; readonly end: number } | null | undefined) =>
    span?.start === start && span.end === end
  const kind = VARIABLES[variable]
  if (kind === 'statement') {
    const found = reading.statements.find(({ content, cue }) => isAt(content[0] ?? cue))
    if (found === undefined) return null
    if (variable === 'statement.act') return found.act
    if (variable === 'statement.manner') return found.manner
    return reading.actors.find(({ id }) => id === found.speaker)?.name ?? ''
  }
  if (kind === 'meeting') {
    const found = reading.meetings.find(({ mentions }) => isAt(mentions[0]))
    if (found === undefined) return null
    return variable === 'meeting.kind' ? found.kind : variable === 'meeting.level' ? found.level : found.status
  }
  const found = reading.measures.find(({ span }) => isAt(span))
  if (found === undefined) return null
  return variable === 'measure.kind' ? found.kind : found.stage
}
