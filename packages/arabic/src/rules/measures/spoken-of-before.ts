import type { MeasureStage } from '@isnad/record'
import { fills, slotBits } from '../../fills.js'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import type { TopicPhrase } from '../topics/topic-phrases.js'
import type { MeasureScene } from './measure-scene.js'
import { isSides } from './sides.js'

/** A measure named only by what becomes of it: "both sides broke it", "called for its extension", "refused this". */
export interface SpokenOf {
  readonly phrase: TopicPhrase
  /** The stage that the words themselves say. */
  readonly stage: MeasureStage
}

const MEASURE = slotBits('measure')

/** How far back the thing may have been named. */
const BACK = 40

const OF_A_THING = new Set<MeasureStage>(['extended', 'violated', 'collapsed', 'suspended', 'rejected'])
const ANSWERS = new Set<MeasureStage>(['rejected', 'agreed'])
const THIS = new Set(foldArabic('ذلك').split(' '))
/** Kinds of things that stand on their own, so that something may become of them. */
const THINGS = new Set(['ceasefire', 'sanctions', 'negotiations', 'siege', 'elections'])

/** All measures of a report that are spoken of by a pronoun, or by "this", after they have been named. */
export function spokenOfBefore(scene: MeasureScene, phrases: readonly TopicPhrase[]): SpokenOf[] {
  const out: SpokenOf[] = []
  let next = 0
  for (let i = scene.layers.credits.bodyFrom; i < scene.length; i++) {
    while (next < phrases.length && (phrases[next] as TopicPhrase).from < i) next++
    const hit = fills(scene.layers.tokens, i, MEASURE) ? (scene.word(i)?.measure ?? null) : null
    if (hit === null) continue
    const { stage } = hit.is
    const form = isVerbHere(scene, i, hit.suffix) ? 'past' : hit.is.form
    const verb = form === 'past' || form === 'present'
    if (verb && (hit.article || hit.prep !== '' || scene.word(i)?.particle?.is.type === 'prep')) continue
    const pronoun = hit.suffix === 'ه' || hit.suffix === 'ها'
    const byPronoun = pronoun && OF_A_THING.has(stage)
    const byThis = verb && ANSWERS.has(stage) && hit.suffix === '' && THIS.has(scene.form(i + 1))
    if (!byPronoun && !byThis) continue
    const named = phrases[next - 1]
    if (named === undefined || !named.pattern.measure || i - named.to > BACK || phrases[next]?.from === i) continue
    if (byPronoun && (!THINGS.has(named.pattern.topic) || isFeminine(scene, named) !== (hit.suffix === 'ها'))) continue
    // "their violation of the truce": the thing follows by name
    if (byPronoun && form === 'noun' && followsByName(scene, i, phrases[next])) continue
    out.push({ phrase: { from: i, to: byThis ? i + 2 : i + 1, pattern: named.pattern, head: i }, stage })
  }
  return out
}

/** "Both sides broke it (kharaqahu)": the letters of a noun, with a pronoun and then a subject, are a verb. */
const isVerbHere = (scene: MeasureScene, i: number, suffix: string): boolean =>
  (suffix === 'ه' || suffix === 'ها') && isSides(scene, i + 1)

function followsByName(scene: MeasureScene, i: number, next: TopicPhrase | undefined): boolean {
  return next !== undefined && next.from - i <= 3 && scene.sameSentence(i, next.from)
}

function isFeminine(scene: MeasureScene, { from }: TopicPhrase): boolean {
  const { form } = scene.word(from) as Word
  return form.endsWith('ه') || form.endsWith('ات')
}
