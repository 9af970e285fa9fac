import type { Frame } from './frame.js'
import type { View } from './view.js'

/** Kinds of occasions at which several speak, one after the other. */
const GATHERINGS = new Set([
  'meeting',
  'talks',
  'summit',
  'conference',
  'press-conference',
  'session',
  'reception',
  'signing',
])

export const isGathering = (kind: string | null): boolean => kind !== null && GATHERINGS.has(kind)

/** "In his turn", "for his part": another speaks where one has spoken. */
const TURNS = new Set(['بدوره', 'بدورها', 'جانبه', 'جانبها', 'جهته', 'جهتها', 'ناحيته', 'ناحيتها'])
const NEAR = 5

/** True where the words before a cue, or right behind its speaker, say that it is his turn. */
export function hasTurn(view: View, frame: Frame): boolean {
  const start = Math.max(view.sentenceStart(frame.cue.from), frame.cue.from - NEAR)
  for (let j = frame.cue.from - 1; j >= start; j--) if (TURNS.has(view.form(j))) return true
  if (frame.subject === null) return false
  const { to } = view.mention(frame.subject)
  return TURNS.has(view.form(to)) || TURNS.has(view.form(to + 1))
}
