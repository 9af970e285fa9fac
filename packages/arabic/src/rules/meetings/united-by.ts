import type { Scene } from './scene.js'
import type { Sighting } from './sightings.js'
import { isChained, keyOf, samePlace, type United } from './unite-meetings.js'

/** What a mention of a meeting has in common with a meeting it belongs to, in the words of a trace. */
export function unitedBy(scene: Scene, m: United, s: Sighting): string[] {
  const previous = m.sightings[m.sightings.length - 1] as Sighting
  const known = new Set(m.attendees.map((a) => keyOf(scene, a)))
  const out: string[] = []
  if (isChained(scene, m, previous, s)) out.push('same-sentence')
  if (s.attendees.some((a) => known.has(keyOf(scene, a)))) out.push('same-party')
  if (m.date !== null && m.date === s.date) out.push('same-day')
  if (m.place !== null && s.place !== null && (m.place === s.place || samePlace(scene, m.place, s.place)))
    out.push('same-place')
  if (s.trigger.definite || s.trigger.owned) out.push('spoken-of-as-known')
  return out.length === 0 ? ['nothing-against'] : out
}
