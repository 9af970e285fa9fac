import type { Support } from './circumstances.js'
import { isGloss } from './list-edges.js'
import { markerOf } from './marker-of.js'
import { subjectBefore } from './named-before.js'
import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'
import { speakerOf } from './speaker-near.js'
import { headOf, isProposed } from './status-of.js'
import type { Trigger } from './triggers.js'

/** True for whoever is asked, named before the occasion he is asked for. */
export const isAsked = (scene: Scene, a: Attendee, trigger: Trigger): boolean =>
  scene.mentionAt(a.mention).to <= trigger.from

/** "X called for a meeting", "X asked Y to hold one": where nobody else is named, whoever calls and whoever is asked meet. */
export function callersOf(scene: Scene, trigger: Trigger, supports: readonly Support[]): Attendee[] {
  if (trigger.frame !== 'meet' && trigger.frame !== 'talk' && trigger.frame !== 'session') return []
  if (trigger.definite || trigger.owned || !isProposed(scene, trigger, supports)) return []
  const caller = speakerOf(scene, trigger.from) ?? callerBefore(scene, supports)
  if (caller === null) return []
  const asked = askedBefore(scene, headOf(scene, trigger))
  return asked < 0 ? [caller] : [caller, { ...caller, mention: asked, actor: scene.actorOf(asked) }]
}

/** Whoever is asked, min X, right before what he is asked for; -1 for nobody. */
function askedBefore(scene: Scene, head: number): number {
  let k = scene.mentionBefore(head)
  // "the Atlantic alliance (NATO)"
  if (k > 0 && isGloss(scene, scene.mentionAt(k), k - 1)) k--
  if (k < 0 || head - scene.mentionAt(k).to > GLOSS || markerOf(scene, scene.mentionAt(k)) !== 'from') return -1
  return scene.canMeet(scene.mentionAt(k), k) ? k : -1
}

/** How many tokens another name in brackets takes. */
const GLOSS = 4

/** The subject of a verb of calling for something. */
function callerBefore(scene: Scene, supports: readonly Support[]): Attendee | null {
  const verb = supports.find((s) => s.frame === 'propose' && s.form !== 'noun')
  if (verb === undefined) return null
  const behind = scene.mention(verb.at + 1)
  if (
    behind >= 0 &&
    markerOf(scene, scene.mentionAt(behind)) === null &&
    scene.canMeet(scene.mentionAt(behind), behind)
  )
    return { mention: behind, actor: scene.actorOf(behind), role: 'party', sent: false }
  return subjectBefore(scene, verb.at)
}
