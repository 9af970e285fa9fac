import { type Deed, SAID_STAGES } from '../facts/facts.js'
import { fewDays } from '../facts/few-days.js'

/**
 * A stage that was reached by being said, on the day of its utterance where its own report does not date the statement: other reports of
 * the same words do.
 */
export function datedByVoice(deed: Deed, said: string | null): Deed {
  if (deed.date !== null || said === null || !SAID_STAGES.has(deed.stage)) return deed
  return { ...deed, date: said, day: fewDays(said) }
}
