import { fills, slotBits } from '../../fills.js'
import type { Word } from '../../word.js'
import { pairPattern, type TopicPhrase } from '../topics/topic-phrases.js'
import type { MeasureScene } from './measure-scene.js'

const TOPIC = slotBits('topic')

/** How far from its verb an object, or the subject of a passive, may stand. */
const REACH = 24
/** Words that belong to nobody's name, to no date and no number, that may stand between. */
const GAP = 3

/**
 * Deeds told by a finite verb whose object stands behind its subject, the date and a number: "exchanged, X and Y on Tuesday, 120
 * prisoners"; or before it, where the verb is passive: "25,000 people were evacuated".
 *
 * Holds: in order of place; none begins where one of `phrases` of more than one word does.
 */
export function farObjects(scene: MeasureScene, phrases: readonly TopicPhrase[]): TopicPhrase[] {
  const out: TopicPhrase[] = []
  let next = 0
  for (let i = scene.layers.credits.bodyFrom; i < scene.length; i++) {
    while (next < phrases.length && (phrases[next] as TopicPhrase).from < i) next++
    const hit = fills(scene.layers.tokens, i, TOPIC) ? (scene.word(i)?.topic ?? null) : null
    if (hit === null || hit.is.form === 'noun' || hit.article || hit.prep !== '') continue
    const known = phrases[next]
    if (known !== undefined && known.from === i && known.to > i + 1) continue
    const found = objectAfter(scene, i, hit.is.concepts) ?? subjectBefore(scene, i, hit.is.concepts)
    if (found !== null) out.push(found)
  }
  return out
}

function objectAfter(scene: MeasureScene, verb: number, deeds: readonly number[]): TopicPhrase | null {
  const limit = Math.min(scene.clauses.to[verb] ?? verb, verb + REACH)
  let gap = 0
  for (let i = verb + 1; i < limit && gap <= GAP; i++) {
    const word = scene.word(i) as Word
    const { topic } = word
    if (topic !== null && topic.is.form === 'noun' && topic.conj === '') {
      const pattern = pairPattern(deeds, topic.is.concepts)
      if (pattern !== null) return { from: verb, to: i + 1, pattern, head: verb }
    }
    if (!passes(scene, i)) gap++
    if (word.particle?.is.type === 'rel') return null
  }
  return null
}

function subjectBefore(scene: MeasureScene, verb: number, deeds: readonly number[]): TopicPhrase | null {
  const is = scene.word(verb)?.topic?.is
  if (is === undefined || (is.form !== 'passive' && is.form !== 'past')) return null
  const low = Math.max(scene.clauses.from[verb] ?? 0, verb - 5)
  for (let i = verb - 1; i >= low; i--) {
    if (scene.isMark(i)) return null
    const topic = scene.word(i)?.topic ?? null
    if (topic === null || topic.is.form !== 'noun') continue
    const pattern = pairPattern(deeds, topic.is.concepts)
    return pattern === null || !PEOPLE_MOVE.has(pattern.topic)
      ? null
      : { from: verb, to: verb + 1, pattern, head: verb }
  }
  return null
}

/** What those who are moved do themselves, so that they stand as its subject. */
const PEOPLE_MOVE = new Set(['civilians-evacuation', 'fighters-withdrawal', 'refugees', 'prisoners'])

/** True for what may stand between a verb and its object without counting: names, dates, numbers, marks of quotation, commas. */
function passes(scene: MeasureScene, i: number): boolean {
  return scene.mention(i) >= 0 || scene.time(i) >= 0 || scene.isMark(i) || (scene.word(i) as Word).number !== null
}
