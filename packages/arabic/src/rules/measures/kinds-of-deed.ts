import type { Topic } from '@isnad/record'
import { conceptNumber } from '../../lexicon/topics.js'
import type { Scene } from '../meetings/scene.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'

/** Things that stand by themselves, so that only a strong word beside them says otherwise. */
const STANDING = new Set<Topic>(['nuclear', 'military-action', 'siege'])

/** Words that make of an agreement something still to be done: "carrying out the agreement". */
const KEEP = conceptNumber('keep')

/** True for a thing that stands by itself: an agreement, a bombing, a siege. */
export const isStanding = ({ pattern }: TopicPhrase): boolean =>
  STANDING.has(pattern.topic) && pattern.concepts[0] !== KEEP

/** Concepts of stopping and ending. */
export const STOPPING = new Set([conceptNumber('stop'), conceptNumber('end')])

const LIFT = conceptNumber('lift')

const STRENGTHEN = conceptNumber('strengthen')

/** "Stopping the raids", "suspending the flights": to do it is to suspend what goes on. */
export function endsSomething(scene: Scene, phrase: TopicPhrase): boolean {
  const { topic } = phrase.pattern
  if (topic !== 'military-action' && topic !== 'relations') return false
  const concepts = scene.word(phrase.head)?.topic?.is.concepts ?? []
  return concepts.some((c) => STOPPING.has(c) || c === LIFT) && !concepts.includes(STRENGTHEN)
}

const IMPOSE = conceptNumber('impose')

/** "Imposed sanctions": what holds from then on. */
export const isImposed = (scene: Scene, { pattern, head }: TopicPhrase): boolean =>
  pattern.topic === 'sanctions' && scene.word(head)?.topic?.is.concepts.includes(IMPOSE) === true
