import type { AnswerOf } from '../../api/routes.js'
import type { CodeFamily } from '../../language/language.js'

/** What can be coded twice. */
export type Variable = AnswerOf<'listAssignments'>['items'][number]['variable']

/** The family of each variable's codes; a name has none. */
export const FAMILIES: Readonly<Record<Variable, CodeFamily | null>> = {
  'statement.act': 'act',
  'statement.manner': 'manner',
  'statement.speaker': null,
  'meeting.kind': 'kind',
  'meeting.level': 'level',
  'meeting.status': 'status',
  'measure.kind': 'topic',
  'measure.stage': 'stage',
}
