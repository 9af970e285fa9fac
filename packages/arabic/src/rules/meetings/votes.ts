import { VOTED } from '../../lexicon/meeting-frames.js'
import { isFloor } from './list-edges.js'
import { markerOf } from './marker-of.js'
import type { Party } from './participants.js'
import type { Scene } from './scene.js'
import type { Trigger } from './triggers.js'

/** How far before "and voted on it" the council may be named that the clause speaks of. */
const SUBJECT_BACK = 16
/** How far before its verb a council stands, a word or two between. */
const BESIDE = 2
/** How far behind "the council passed" the word for the vote may stand. */
const VOTE_AHEAD = 30

/** Index of the mention of the council that votes: right behind the verb, or before it as what the sentence speaks of; -1 for none. */
export function voterOf(scene: Scene, verb: number): number {
  const next = scene.mention(verb + 1)
  if (next >= 0) return isCouncil(scene, next) && markerOf(scene, scene.mentionAt(next)) === null ? next : -1
  // "the council gave its assent … and voted on it"; else the council stands right before its verb
  const back = scene.word(verb)?.occasion?.conj === 'و' ? SUBJECT_BACK : BESIDE
  const from = Math.max(scene.clauses.from[verb] ?? 0, scene.around(verb).from, verb - back)
  for (let i = verb - 1; i >= from; i--) {
    const k = scene.mention(i)
    if (k >= 0 && isCouncil(scene, k) && markerOf(scene, scene.mentionAt(k)) === null) return k
    if (k >= 0 && back === BESIDE) return -1
  }
  return -1
}

const isCouncil = (scene: Scene, k: number): boolean =>
  scene.mentionAt(k).of === 'UNSC' || (isFloor(scene, k) && scene.mentionAt(k).office !== 'lawmaker')

/** True where the vote itself is told, or the decision is what the report opens with. */
export function tellsVote(scene: Scene, trigger: Trigger): boolean {
  const { from, to } = scene.around(trigger.from)
  if (from <= scene.layers.credits.bodyFrom) return true
  for (let i = trigger.from; i < Math.min(to, trigger.to + VOTE_AHEAD); i++) if (VOTED.has(scene.form(i))) return true
  return false
}

/** Who takes part in a vote: the council alone, whatever the resolution speaks of. */
export function partyOfVote(scene: Scene, trigger: Trigger): Party {
  const mention = voterOf(scene, trigger.from)
  return {
    attendees: [{ mention, actor: scene.actorOf(mention), role: 'party', sent: false }],
    goals: [],
    partner: false,
    subject: true,
    host: -1,
    unnamed: false,
    media: false,
    athome: false,
    to: Math.max(trigger.to, scene.mentionAt(mention).to),
    agenda: -1,
  }
}
