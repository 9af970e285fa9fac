import type { MeetingStatus } from '@isnad/record'
import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'
import type { Sighting } from './sightings.js'
import { isBefore } from './triggers.js'

/** True where the words tell of an occasion of its own: two parties, or one and a place or day. */
export function stands(scene: Scene, s: Sighting): boolean {
  const { trigger } = s
  const parties = new Set(s.attendees.map((a) => partyOf(scene, a))).size
  const placed = s.place !== null || s.date !== null
  if (trigger.frame === 'meet' && trigger.kind === 'meeting' && !trigger.definite && isAssembly(scene, s)) return true
  if (trigger.form === 'noun' && s.attendees.every((a) => isVague(scene, a))) return false
  if (trigger.frame === 'meet' && trigger.form !== 'noun' && s.unnamed && s.attendees.some((a) => !isVague(scene, a)))
    return true
  if (trigger.frame === 'discuss') return s.partner && parties > 1
  if (trigger.frame === 'vote') return s.voted && s.date !== null && isDay(s.date)
  if (trigger.frame === 'travel')
    return (s.place !== null || s.athome) && s.attendees[0] !== undefined && isRanked(scene, s.attendees[0])
  // a round that is no round of talks is a tour: somebody goes somewhere
  if (trigger.frame === 'visit' && trigger.weak && (s.place === null || !s.attendees.every((a) => isRanked(scene, a))))
    return false
  if (isProcess(scene, s) && !s.supported && !placed) return false
  if (trigger.frame === 'visit')
    return (
      parties > 0 &&
      s.first !== null &&
      (s.place !== null || s.athome || (s.date !== null && s.supported)) &&
      !trigger.many
    )
  if (s.sitting) return true
  // a call of which one party is known is a talk with the paper
  if (trigger.frame === 'call' && parties < 2) return false
  if (trigger.many && (trigger.definite || trigger.owned)) return false
  if (trigger.frame === 'receive') return parties > 1 && s.attendees.slice(0, 2).every((a) => isRanked(scene, a))
  if (trigger.kind === 'signing') return parties > 1 || (parties > 0 && s.place !== null)
  if (isBefore(scene, trigger)) return s.attendees.length > 1
  if (trigger.kind === 'session')
    return parties > 1 || (parties > 0 && (s.supported || placed) && !s.attendees.every((a) => isPerson(scene, a)))
  if (trigger.kind === 'conference') return placed && parties > 0 && (!trigger.definite || s.partner)
  if (trigger.frame === 'talk' && trigger.form === 'noun')
    return (
      !s.goesOn &&
      // "our talks with X": no one occasion, where nothing says when or where
      (!trigger.owned || placed || s.supported || s.aside) &&
      parties > 0 &&
      (parties > 1 || placed) &&
      ((s.partner && !trigger.definite) || s.supported || placed) &&
      (!trigger.weak || !(trigger.definite || trigger.owned))
    )
  const full = s.place !== null && s.date !== null
  if (trigger.weak && trigger.form === 'noun')
    return parties > 1 ? s.supported || placed : parties > 0 && placed && (s.supported || full)
  return parties > 1 || (parties > 0 && placed)
}

function isRanked(scene: Scene, a: Attendee): boolean {
  const mention = scene.mentionAt(a.mention)
  const actor = scene.layers.actors.actors[a.actor]
  const sent = a.sent || (mention.kind === 'group' && SENT.has(mention.office ?? ''))
  return sent || mention.kind === 'person' || mention.office === 'delegation' || actor?.kind === 'person'
}

/** Offices of those who come for others. */
const SENT = new Set(['representative', 'official', 'member', 'envoy', 'ambassador', 'expert'])

/** An occasion that has not ended, or not begun. */
export const OPEN = new Set<MeetingStatus>(['planned', 'under-way', 'proposed'])

/** "Negotiating is the only way": the doing, not an occasion. */
export const isProcess = (scene: Scene, { trigger }: Sighting): boolean =>
  trigger.form === 'noun' && trigger.frame === 'talk' && /^(?:ال|لل)?ت/u.test(scene.form(trigger.from))

/** "Experts", "ministers": nobody's in particular. */
export function isVague(scene: Scene, a: Attendee): boolean {
  const actor = scene.layers.actors.actors[a.actor]
  return actor?.of === null && actor.kind !== 'person'
}

/** Whom somebody speaks for, or he himself. */
export function keyOf(scene: Scene, a: Attendee): string {
  const actor = scene.layers.actors.actors[a.actor]
  return actor?.of != null ? actor.of : `#${a.actor}`
}

/** Whom somebody counts as at one meeting: two ministers of one government who meet are two. */
export function partyOf(scene: Scene, a: Attendee): string {
  return isPerson(scene, a) ? `#${a.actor}` : keyOf(scene, a)
}

/** "Met the foreign ministers of the Union": holders of one office who meet are several parties by themselves. */
function isAssembly(scene: Scene, { attendees, trigger, supported, status }: Sighting): boolean {
  const [only] = attendees
  if (only === undefined || attendees.length > 1 || trigger.owned) return false
  const { kind, office, of, agreement } = scene.mentionAt(only.mention)
  if (kind !== 'group' || agreement.number !== 'many' || of === null || office === null) return false
  return (RANKING.test(office) && trigger.form !== 'noun') || supported || OPEN.has(status)
}

/** Offices whose holders come for a state or a party each. */
const RANKING = /(?:minister|president|leader|head|king|ambassador|envoy|commander)/u

const isPerson = (scene: Scene, a: Attendee): boolean => scene.layers.actors.actors[a.actor]?.kind === 'person'

/** True for a date that is a day. */
export const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(date)
