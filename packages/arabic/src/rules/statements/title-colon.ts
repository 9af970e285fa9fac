import type { Frame } from './frame.js'
import type { View } from './view.js'

/** "Kerry: «…»": a name at the head of its sentence, a colon, and words in quotes. */
export function titleColonFrame(view: View, colon: number): Frame | null {
  const opens = view.opensQuote(colon + 1)
  if (opens === null || view.quote(opens).kind !== 'speech') return null
  const k = view.mentionAt(colon - 1)
  if (k < 0) return null
  const m = view.mention(k)
  if (m.to !== colon || m.from !== view.sentenceStart(colon) || m.kind === 'place' || m.marker !== null) return null
  return {
    cue: { from: colon, to: colon + 1 },
    reporting: null,
    subject: k,
    joint: [],
    order: 'subject-first',
    joinedBy: 'quote',
    from: colon + 1,
    to: null,
    via: [],
    viaLasts: false,
    time: null,
    occasion: null,
    rule: 'ar.statement.name-colon',
  }
}
