import type { ActorDraft, StatementDraft } from '@isnad/engine'
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
const CLOSE = 5

/** True where the words before a cue, or right behind its speaker, say that it is his turn. */
function hasTurn(view: View, frame: Frame): boolean {
  const start = Math.max(view.sentenceStart(frame.cue.from), frame.cue.from - CLOSE)
  for (let j = frame.cue.from - 1; j >= start; j--) if (TURNS.has(view.form(j))) return true
  if (frame.subject === null) return false
  const { to } = view.mention(frame.subject)
  return TURNS.has(view.form(to)) || TURNS.has(view.form(to + 1))
}

/** How many statements back a day is looked for. */
const NEAR = 60

type ActorAt = (index: number) => ActorDraft

/** A paper just spoken of has the day of who spoke in it: "X said in a statement on Sunday. The statement added …". */
export function dayOfPaper(actorAt: ActorAt, speaker: number, before: readonly StatementDraft[]): string | null {
  if (actorAt(speaker).kind !== 'document') return null
  const { of } = actorAt(speaker)
  for (let k = before.length - 1; k >= Math.max(0, before.length - NEAR); k--) {
    const earlier = before[k] as StatementDraft
    if (earlier.occasion !== null) return earlier.date
    // "the presidency asked, on Saturday … A statement of the presidency said"
    if (of !== null && earlier.date !== null && earlier.speaker !== null && actorAt(earlier.speaker).of === of)
      return earlier.date
  }
  return null
}

/**
 * The day of others at the same gathering: what is said "at the meeting", or by one "in his turn", is said on the day of what has been
 * told of it before.
 */
export function dayOfGathering(
  view: View,
  actorAt: ActorAt,
  gathered: ReadonlySet<number>,
  speaker: number,
  frame: Frame,
  before: readonly StatementDraft[],
): string | null {
  const gathers = frame.occasion !== null && isGathering(frame.occasion.kind)
  const joins = frame.subject !== null && hasTurn(view, frame)
  if (!gathers && !joins) return null
  const { of } = actorAt(speaker)
  const segment = view.segmentOf(frame.cue.from)
  for (let k = before.length - 1; k >= Math.max(0, before.length - NEAR); k--) {
    const earlier = before[k] as StatementDraft
    if (view.segmentOf(earlier.cue.from) !== segment) return null
    if (earlier.date === null || earlier.speaker === null) continue
    const there = earlier.occasion !== null && isGathering(earlier.occasion.kind)
    if (there || (gathers && of !== null && actorAt(earlier.speaker).of === of)) return earlier.date
    if (joins && gathered.has(earlier.speaker)) return earlier.date
  }
  return null
}

/** The day of an EDTF value; a value coarser than a day stays as it is. */
export function dayOf(value: string | null): string | null {
  if (value === null || value.startsWith('P') || value.includes('W') || value.includes('/')) return null
  const t = value.indexOf('T')
  return t < 0 ? value : value.slice(0, t)
}
