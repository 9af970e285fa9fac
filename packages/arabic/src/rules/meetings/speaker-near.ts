import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'

/** "That he …": a verb behind "that" and a pronoun has the speaker for its subject. */
export function followsThat(scene: Scene, token: number): boolean {
  for (let i = token - 1; i >= token - 2; i--) {
    const particle = scene.word(i)?.particle
    if (particle != null && particle.is.type === 'that') return particle.suffix !== ''
  }
  return false
}

/** The speaker of the statement a token belongs to, or whose frame it stands in (between its cue and its words). */
export function speakerAround(scene: Scene, token: number): Attendee | null {
  const inside = speakerOf(scene, token)
  if (inside !== null) return inside
  const { from } = scene.around(token)
  for (let i = token; i >= from; i--) {
    const k = scene.clauses.cue[i] ?? -1
    if (k >= 0) return speakerBy(scene, k)
  }
  return null
}

/** The speaker of the statement whose words a token is among. */
export function speakerOf(scene: Scene, token: number): Attendee | null {
  const k = scene.clauses.statement[token] ?? -1
  return k < 0 ? null : speakerBy(scene, k)
}

function speakerBy(scene: Scene, k: number): Attendee | null {
  const statement = scene.layers.statements.statements[k]
  if (statement === undefined || statement.speaker === null) return null
  const actor = scene.layers.actors.actors[statement.speaker]
  const mention = actor?.mentions[0]
  if (
    actor === undefined ||
    mention === undefined ||
    actor.kind === 'anonymous' ||
    actor.kind === 'document' ||
    actor.kind === 'agency' ||
    actor.kind === 'outlet'
  )
    return null
  return { mention, actor: statement.speaker, role: 'party', sent: false }
}
