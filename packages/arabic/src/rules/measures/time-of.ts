import type { TopicPhrase } from '../topics/topic-phrases.js'
import type { MeasureScene } from './measure-scene.js'
import type { Staged } from './staged.js'

/** How far from a phrase, and from the word of its stage, the day may stand. */
const REACH = 15
const BESIDE_CUE = 8

/** Stages at which a thing stands since a day; of all others that day tells how things were before. */
const STANDING = new Set<Staged['stage']>(['in-force', 'suspended', 'extended'])

const COMMAS = new Set(['،', ','])

/** Words before the day from which something is to hold: "starting from", "begins". */
const STARTING =
  /^[وت]?(?:اعتبارا|ابتداء|ابتداءا|بدءا|[يت]?بد[اء]|تبدا|يبدا|ستبدا|سيبدا|سريانها|سريانه|تدخل|يدخل|تسري|يسري|تستمر|يستمر)$/u
const START_REACH = 4

/** The day at which a measure reached its stage, by the words near the one that says so; null where none is told. */
export function timeOf(scene: MeasureScene, phrase: TopicPhrase, staged: Staged): number | null {
  const from = scene.clauses.from[phrase.from] ?? phrase.from
  const to = scene.clauses.to[phrase.from] ?? phrase.to
  const { cue } = staged
  const governed = cue >= 0 && cue < phrase.from
  if (governed) {
    const near = besideCue(scene, Math.max(scene.sentence(cue).from, cue - BESIDE_CUE), cue, phrase.from, staged)
    if (near !== null) return near
  }
  let described = false
  for (let i = phrase.to; i < Math.min(to, phrase.to + REACH); i++) {
    // of a thing that a clause describes, the clause tells another day, up to its comma
    if (governed && isRelative(scene, i)) described = true
    if (described && !COMMAS.has(scene.form(i - 1))) continue
    if (mayDate(scene, i, staged)) return scene.time(i)
  }
  if (cue >= phrase.to) return null
  if (!governed)
    for (let i = phrase.from - 1; i >= from && i > phrase.from - REACH; i--)
      if (mayDate(scene, i, staged)) return scene.time(i)
  return staged.stage === 'discussed' ? meetingDay(scene, phrase.from) : null
}

/** The day nearest to the word of stage, before the phrase. */
function besideCue(scene: MeasureScene, low: number, cue: number, to: number, staged: Staged): number | null {
  for (let i = cue + 1; i < to; i++) {
    if (isRelative(scene, i)) break
    if (mayDate(scene, i, staged)) return scene.time(i)
  }
  for (let i = cue - 1; i >= low; i--) {
    if (scene.isMark(i) || isRelative(scene, i)) return null
    if (mayDate(scene, i, staged)) return scene.time(i)
  }
  return null
}

/** True at a day, not a span ("for five days"), that can be the day of a stage. */
function mayDate(scene: MeasureScene, i: number, { stage }: Staged): boolean {
  const k = scene.time(i)
  if (k < 0) return false
  const time = scene.layers.times.times[k]
  if (time === undefined || time.value === null || time.value.startsWith('P')) return false
  for (let j = time.from - 1; j >= time.from - START_REACH && j >= 0; j--) {
    const form = scene.form(j)
    if (scene.word(j)?.particle?.is.key === 'since' && j >= time.from - 2) return STANDING.has(stage)
    if (STARTING.test(form)) return stage === 'in-force'
    if (scene.isMark(j)) break
  }
  return true
}

function isRelative(scene: MeasureScene, i: number): boolean {
  const particle = scene.word(i)?.particle?.is
  return particle?.type === 'rel' && particle.key !== 'what'
}

/** The day of the meeting at which a thing is discussed, told of in the same sentence. */
function meetingDay(scene: MeasureScene, at: number): number | null {
  const { from } = scene.sentence(at)
  for (const { mentions, time } of scene.layers.meetings.meetings)
    if (time !== null && mentions.some((m) => m.from >= from && m.from < at)) return time
  return null
}
