import type { MeasureScene } from './measure-scene.js'
import { listFrom, subjectAfter } from './subjects.js'

/** How many mentions of a document are looked at, and how far behind one those who made it may stand. */
const LOOKED_AT = 3
const BEHIND = 14

/** Bodies that decide by resolutions. */
const DECIDING = 'UNSC'
const RESOLUTION = /^(?:ال|لل|بال)?قرار/u

/**
 * Those who made a document, or agreed on it: named by the clause behind it ("that Norway circulated", "signed between X and Y"),
 * those who met last before it, the council whose resolution it is; empty where the report does not say.
 */
function makersOf(scene: MeasureScene, document: number): readonly number[] {
  const draft = scene.layers.actors.actors[document]
  if (draft === undefined) return []
  for (const k of draft.mentions.slice(0, LOOKED_AT)) {
    const named = namedBehind(scene, k)
    if (named.length > 0) return named
  }
  const first = draft.mentions[0]
  if (first === undefined) return []
  const { from, to } = scene.mentionAt(first)
  for (let i = from; i < to; i++) if (RESOLUTION.test(scene.form(i))) return actorOfCode(scene, DECIDING)
  const agreed = between(scene, from)
  return agreed.length > 0 ? agreed : scene.sidesMetBetween(0, from)
}

/** "… that Norway circulated", "… between X and Y": behind the document, in its sentence. */
function namedBehind(scene: MeasureScene, k: number): readonly number[] {
  const mention = scene.mentionAt(k)
  const limit = Math.min(scene.sentence(mention.from).to, mention.to + BEHIND)
  for (let i = mention.to; i < limit; i++) {
    const word = scene.word(i)
    if (scene.isMark(i) || word === null) return []
    if (word.particle?.is.key === 'between' && scene.mention(i + 1) >= 0)
      return listFrom(scene, scene.mention(i + 1), limit)
    if (i <= mention.to + 1 && (word.form.endsWith('ها') || word.form.endsWith('ه')) && scene.mention(i + 1) >= 0)
      if (word.verb !== null || word.measure !== null || word.topic?.is.form === 'past')
        return subjectAfter(scene, i, limit)
  }
  return []
}

/** "Between X and Y" of the agreement told of last before a token: whose it is. */
function between(scene: MeasureScene, to: number): readonly number[] {
  const { mentions } = scene.layers.mentions
  const low = Math.max(0, scene.firstMentionFrom(to) - LOOKED_AT * 4)
  for (let k = scene.firstMentionFrom(to) - 1; k >= low; k--) {
    const mention = mentions[k]
    if (mention?.marker !== 'between') continue
    return listFrom(scene, k, scene.sentence(mention.from).to)
  }
  return []
}

function actorOfCode(scene: MeasureScene, code: string): readonly number[] {
  const at = scene.layers.actors.actors.findIndex(({ of, kind }) => of === code && kind !== 'person')
  return at < 0 ? [] : [at]
}

/** The actors of a list with those who made a document in place of it. */
export function withMakers(scene: MeasureScene, actors: readonly number[]): readonly number[] {
  const known = scene.layers.actors.actors
  if (!actors.some((actor) => known[actor]?.kind === 'document')) return actors
  return actors.flatMap((actor) => {
    const draft = known[actor]
    if (draft?.kind !== 'document' || draft.of !== null) return [actor]
    const makers = makersOf(scene, actor)
    return makers.length > 0 ? makers : [actor]
  })
}
