import { foldArabic } from '../../orthography.js'
import { markerOf } from './marker-of.js'
import type { Attendee } from './participants.js'
import type { Scene } from './scene.js'
import type { United } from './unite-meetings.js'

/** Verbs of heading a delegation, and of who belongs to it. */
const HEADED = new Set(foldArabic('ترأس يترأس سيترأس ترأست تترأس رأس يرأس سيرأس رأست ضم يضم سيضم').split(' '))

/** How far behind the words for a meeting those who head its delegations may be told. */
const REACH = 70

/** How many a delegation is told to be made up of. */
const MOST = 8

/** "…. X headed the Russian delegation": whoever heads or makes up a delegation comes to the meeting just told of. */
export function addHeads(scene: Scene, meetings: readonly United[]): void {
  for (const [i, m] of meetings.entries()) {
    const told = m.sightings[m.sightings.length - 1]
    if (told === undefined) continue
    const from = told.trigger.to
    const next = meetings[i + 1]?.sightings[0]?.trigger.from ?? scene.length
    const here = scene.layers.sentences.at[from - 1] ?? 0
    const end = scene.layers.sentences.sentences[here + 1]?.to ?? scene.length
    const to = Math.min(end, from + REACH, next > from ? next : scene.length)
    for (let at = from; at < to; at++) if (isHeading(scene, at)) addTeam(scene, m, at)
  }
}

/** True for a verb of heading with a delegation or a side right behind it. */
function isHeading(scene: Scene, at: number): boolean {
  const form = scene.form(at)
  if (!HEADED.has(form) && !(form[0] === 'و' && HEADED.has(form.slice(1)))) return false
  const k = scene.mention(at + 1)
  if (k < 0) return false
  const { from, office } = scene.mentionAt(k)
  return from === at + 1 && (office === 'delegation' || office === 'side')
}

/** Adds those named right behind the delegation, one joined to the other, where they speak for a party that comes. */
function addTeam(scene: Scene, m: United, verb: number): void {
  const team = scene.mentionAt(scene.mention(verb + 1))
  let end = team.to
  for (let n = 0; n < MOST; n++) {
    const k = scene.mention(scene.isMark(end) && n > 0 ? end + 1 : end)
    if (k < 0) return
    const mention = scene.mentionAt(k)
    const joined = n > 0
    if (mention.kind !== 'person' || (joined ? !scene.isJoined(mention) : markerOf(scene, mention) !== null)) return
    const head: Attendee = { mention: k, actor: scene.actorOf(k), role: 'party', sent: false }
    const side = scene.sideOf(head.actor)
    if (side === null || (team.of !== null && team.of !== side)) return
    if (!m.attendees.some((a) => scene.sideOf(a.actor) === side)) return
    if (!m.attendees.some((a) => a.actor === head.actor)) m.attendees.push(head)
    end = mention.to
  }
}
