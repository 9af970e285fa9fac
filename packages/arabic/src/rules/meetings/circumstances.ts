import { edtfDay, parseDay, type TimeFact } from '@isnad/engine'
import { SIGNED } from '../../lexicon/meeting-frames.js'
import { foldArabic } from '../../orthography.js'
import type { Hit, Occasion } from '../../word.js'
import { isTemporal } from './list-edges.js'
import { markerOf } from './marker-of.js'
import { type Scene, WINDOW } from './scene.js'
import type { Trigger } from './triggers.js'

/** The support word that governs a trigger: "held", "postponed", "called for". */
export interface Support {
  readonly at: number
  readonly frame: Occasion['frame']
  readonly form: Occasion['form']
  readonly future: boolean
  readonly many: boolean
  /** True for a noun whose owner is behind it or in its pronoun: "the making of a visit by X", "his chairing". */
  readonly owned: boolean
}

/** How far a word of support may stand before the noun it speaks of, names and dates not counted. */
export const REACH = 22
/** How near a verb of planning stands to what it plans. */
const PLANNED = 6

/** Words of support around a trigger, nearest first: before it in its clause, or right after it. */
export function supportsOf(scene: Scene, trigger: Trigger, to: number): Support[] {
  const out: Support[] = []
  const from = Math.max(scene.clauses.from[trigger.from] ?? 0, scene.around(trigger.from).from)
  let near = 0
  for (let i = trigger.from - 1; i >= from && near <= REACH; i--) {
    const named = scene.mention(i) >= 0
    if (!named && scene.time(i) < 0) near++
    const hit = scene.word(i)?.occasion ?? null
    if (hit === null || named || isForSake(scene, i)) continue
    if (hit.is.kind !== null) {
      if (!hit.is.weak) break
      continue
    }
    // "decided … during a session" plans no session
    if (hit.is.frame === 'plan' && hit.is.form !== 'noun' && near > PLANNED) continue
    out.push(supportAt(scene, i, hit))
  }
  const limit = Math.min(to, trigger.to + 8)
  for (let i = trigger.to; i < limit; i++) {
    const hit = scene.word(i)?.occasion ?? null
    if (hit === null || hit.is.kind !== null || scene.mention(i) >= 0 || isForSake(scene, i)) continue
    out.push(supportAt(scene, i, hit))
  }
  return out
}

/** Behind a preposition the letters of a verb are a noun: daʿā ilā ʿaqd, "called for the holding of". */
function supportAt(scene: Scene, i: number, { is, future, suffix, article }: Hit<Occasion>): Support {
  const before = scene.word(i - 1)?.particle ?? null
  const governed = before !== null && before.is.type === 'prep' && before.suffix === ''
  return {
    at: i,
    frame: is.frame,
    form: governed ? 'noun' : is.form,
    future: future || scene.form(i - 1) === 'سوف',
    many: is.many,
    owned: is.form === 'noun' && !article && (suffix !== '' || scene.mention(i + 1) >= 0),
  }
}

/** Min ajl, "for the sake of", is written like ajjala, "put off". */
const isForSake = (scene: Scene, i: number): boolean => scene.form(i) === 'اجل' && scene.form(i - 1) === 'من'

/** Index of the mention that says where, -1 for none: nearest "in …" in the clause, else in the sentence when it holds one occasion. */
export function placeOf(scene: Scene, trigger: Trigger, to: number, leads: boolean): number {
  const clauseFrom = Math.max(scene.clauses.from[trigger.from] ?? 0, trigger.from - WINDOW)
  // "X dealt during the meeting with the situation in …": what the sentence goes on with is no place of the meeting
  const beside = trigger.definite && trigger.form === 'noun' && scene.word(trigger.to)?.particle?.is.type !== 'rel'
  const right = search(
    scene,
    trigger.to,
    Math.min(
      beside && isAside(scene, trigger.from) ? trigger.to + BESIDE : scene.length,
      scene.around(trigger.from).to,
      trigger.frame === 'discuss' ? to : Math.max(to, heldBehind(scene, to)) + 4,
    ),
    1,
  )
  if (right >= 0) return cityOf(scene, right, to + 4)
  const where = trigger.form === 'noun' ? -1 : whereBefore(scene, trigger.from)
  if (where >= 0) return where
  const gone = trigger.frame === 'visit' && trigger.form === 'noun' ? goalBefore(scene, trigger.from) : -1
  if (gone >= 0) return gone
  // "in X, in keeping with an agreement that was signed": where that is done, not where it was signed
  const apart =
    trigger.frame === 'sign' &&
    trigger.form !== 'noun' &&
    SIGNED.has(scene.form(trigger.from - 1).replace(/^ل(?!ل)/u, ''))
  const left = apart ? -1 : search(scene, trigger.from - 1, reachLeft(scene, trigger, clauseFrom), -1)
  if (left >= 0) return cityOf(scene, left, left)
  if (!leads) return -1
  const { from } = scene.around(trigger.from)
  const first = scene.mention(Math.min(from + 1, scene.length - 1))
  // "in Ankara, X said that …": where something was said is not where it takes place
  if (scene.clauses.statement[from] !== scene.clauses.statement[trigger.from]) return -1
  return first >= 0 && isWhere(scene, first) && scene.mentionAt(first).from <= from + 1 ? first : -1
}

/** How far behind "during the meeting" its place stands. */
const BESIDE = 4

/** True behind "during", "after", "before". */
function isAside(scene: Scene, noun: number): boolean {
  const particle = scene.word(noun - 1)?.particle ?? null
  const key = particle?.is.type === 'prep' ? particle.is.key : undefined
  return key === 'during' || key === 'after' || key === 'before'
}

/** "Sent X to Arbil, where he met …": the place right before "where"; -1 for none. */
function whereBefore(scene: Scene, verb: number): number {
  const { from } = scene.around(verb)
  for (let i = verb - 1; i >= from && i >= verb - 3; i--) {
    if (scene.form(i) !== 'حيث') continue
    const k = scene.mentionBefore(i)
    return k >= 0 && i - scene.mentionAt(k).to <= 1 && scene.canBePlace(scene.mentionAt(k)) ? k : -1
  }
  return -1
}

/** "Left for Cairo on a visit", "arrived in Doha today on an official visit": the goal of the way, right before; -1 for none. */
export function goalBefore(scene: Scene, visit: number): number {
  const { from } = scene.around(visit)
  if (scene.word(visit - 1)?.particle?.is.key !== 'in' && scene.word(visit)?.occasion?.prep !== 'ب') return -1
  for (let i = visit - 1; i >= from && i >= visit - GONE; i--) {
    const k = scene.mention(i)
    if (k < 0) {
      if (scene.isMark(i)) return -1
      continue
    }
    const mention = scene.mentionAt(k)
    return scene.canBePlace(mention) && markerOf(scene, mention) === 'to' ? k : -1
  }
  return -1
}

/** How far before the word for a visit its goal may stand. */
const GONE = 6

/** The word behind the parties that takes an occasion up again: "which it was planned to hold in …"; -1 where none does. */
function heldBehind(scene: Scene, to: number): number {
  const end = scene.around(to).to
  for (let i = to; i < Math.min(end, to + 6); i++) {
    const hit = scene.mention(i) < 0 ? (scene.word(i)?.occasion ?? null) : null
    if (hit !== null && hit.is.kind === null && hit.suffix !== '') return i
  }
  return -1
}

const HOLDING = new Set<Occasion['frame']>(['hold', 'attend', 'gather', 'host', 'begin', 'end', 'plan', 'postpone'])

/** How far left of a trigger its place and time may stand: a noun that nothing holds has only what touches it. */
function reachLeft(scene: Scene, trigger: Trigger, clauseFrom: number): number {
  if (trigger.form !== 'noun') return clauseFrom - 1
  for (let i = trigger.from - 1; i >= clauseFrom && i >= trigger.from - REACH; i--) {
    const occasion = scene.occasion(i)
    if (occasion !== null && HOLDING.has(occasion.frame) && scene.mention(i) < 0) return clauseFrom - 1
  }
  return Math.max(clauseFrom - 1, trigger.from - 5)
}

/** The city beside a country: "in Skhirat in Morocco", "the parties in Libya in the town of Skhirat". */
function cityOf(scene: Scene, k: number, limit: number): number {
  const mention = scene.mentionAt(k)
  const isCity = (m: number) =>
    m >= 0 && scene.mentionAt(m).entry?.place?.kind === 'city' && scene.mentionAt(m).kind !== 'state'
  if (isCity(k)) return k
  const before = scene.mention(mention.from - 1)
  if (isCity(before)) return before
  for (let i = mention.to; i < Math.min(mention.to + 2, limit, scene.length); i++) {
    const next = scene.mention(i)
    if (isCity(next) && isWhere(scene, next)) return next
  }
  return k
}

function isWhere(scene: Scene, k: number): boolean {
  const mention = scene.mentionAt(k)
  return scene.canBePlace(mention) && markerOf(scene, mention) === 'in'
}

/** "On the margin of the conference": what goes on beside it goes on in the same place. */
const isMargin = (scene: Scene, i: number): boolean => MARGIN.has(scene.form(i))
const MARGIN = new Set(foldArabic('هامش هوامش').split(' '))

function search(scene: Scene, start: number, end: number, step: 1 | -1): number {
  let last = -1
  const speech = scene.speech(start - step)
  for (let i = start; i !== end && i >= 0 && i < scene.length; i += step) {
    const k = scene.mention(i)
    if (scene.speech(i) !== speech) return -1
    if (k < 0) {
      if (isOther(scene, i) && !isMargin(scene, i - 1)) return -1
      continue
    }
    if (k === last) continue
    last = k
    if (isWhere(scene, k)) return k
  }
  return -1
}

/** Index of the time that says when, -1 for none. */
export function timeOf(scene: Scene, trigger: Trigger, to: number, agenda: number, alone: boolean): number {
  const clauseFrom = Math.max(scene.clauses.from[trigger.from] ?? 0, trigger.from - WINDOW)
  const clauseTo = Math.max(to, scene.clauses.to[trigger.from] ?? 0)
  // "the round lasts until Thursday"
  const last = lastingUntil(scene, trigger)
  if (last >= 0) return last
  const right = searchTime(scene, trigger.to, agenda >= 0 ? agenda : Math.min(clauseTo, trigger.to + 30), 1)
  if (right >= 0) return right
  // "invited him today to a visit": the day is that of the invitation
  const purpose = trigger.form === 'noun' && (trigger.prep === 'ل' || scene.form(trigger.from - 1) === 'الي')
  const left = purpose ? -1 : searchTime(scene, trigger.from - 1, reachLeft(scene, trigger, clauseFrom), -1)
  if (left >= 0 || !alone || agenda >= 0) return left
  const { from, to: sentenceTo } = scene.around(trigger.from)
  if (scene.time(from) >= 0 && isPoint(scene.layers.times.times[scene.time(from)])) return scene.time(from)
  return searchTime(scene, trigger.to, Math.min(sentenceTo, trigger.to + 30), 1)
}

/** True for a word that tells of another occasion, which the place or time beyond it belongs to. */
function isOther(scene: Scene, i: number): boolean {
  const occasion = scene.occasion(i)
  return (
    occasion !== null &&
    occasion.kind !== null &&
    (!occasion.weak || occasion.form !== 'noun' || occasion.frame === 'meet')
  )
}

function isPoint(time: TimeFact | undefined): boolean {
  return time !== undefined && time.value !== null && (time.type === 'DATE' || time.type === 'TIME')
}

/** Prepositions whose time is not when the occasion is: "until Thursday", "since Monday". */
const UNTIL = new Set(foldArabic('حتى لغاية منذ').split(' '))

function searchTime(scene: Scene, start: number, end: number, step: 1 | -1): number {
  for (let i = start; i !== end && i >= 0 && i < scene.length; i += step) {
    const t = scene.time(i)
    if (t < 0) {
      if (scene.mention(i) < 0 && (isOther(scene, i) || (step > 0 && opensOther(scene, i)))) return -1
      continue
    }
    const time = scene.layers.times.times[t]
    if (isPoint(time) && !UNTIL.has(scene.form((time as TimeFact).from - 1))) return t
  }
  return -1
}

/** "Since he took office in February", "after his release last month": the time behind belongs to what came before. */
function opensOther(scene: Scene, i: number): boolean {
  const form = scene.form(i)
  if (form !== 'منذ' && form !== 'بعد' && form !== 'قبل' && form !== 'عقب') return false
  return !isTemporal(scene, i)
}

/** Whether the words say that an occasion began or ended at a time; null where they say neither. */
export function phaseOf(
  scene: Scene,
  trigger: Trigger,
  supports: readonly Support[],
  time: number,
): 'begin' | 'end' | null {
  if (time >= 0 && lastingUntil(scene, trigger) === time) return 'end'
  const at = scene.layers.times.times[time]?.from ?? -1
  if (at > trigger.to) {
    for (let i = at - 1; i > trigger.to && i > at - 6; i--) {
      const occasion = scene.occasion(i)
      if (occasion?.frame === 'begin' || occasion?.frame === 'end') return occasion.frame
    }
  }
  const held = supports.find(
    (s) => s.at < trigger.from && s.form === 'past' && (s.frame === 'begin' || s.frame === 'end'),
  )
  return held === undefined ? null : held.frame === 'begin' ? 'begin' : 'end'
}

/** Verbs that say how long an occasion lasts. */
const LASTS = new Set(
  foldArabic(
    'تستمر يستمر وتستمر ويستمر ستستمر سيستمر استمرت استمر تستغرق يستغرق تدوم يدوم لمدة مدتها مدته تمتد يمتد وتختتم',
  ).split(' '),
)

/** The time in "the round lasts until Thursday", the verb before its noun; -1 for none. */
function lastingUntil(scene: Scene, trigger: Trigger): number {
  if (trigger.form !== 'noun' || !LASTS.has(scene.form(trigger.from - 1))) return -1
  const { to } = scene.around(trigger.from)
  for (let i = trigger.to; i < Math.min(to, trigger.to + 4); i++)
    if (UNTIL.has(scene.form(i))) return isPoint(scene.layers.times.times[scene.time(i + 1)]) ? scene.time(i + 1) : -1
  return -1
}

/** The last day of an occasion that begins on a day: "and closed yesterday", "lasting two days", "until Thursday"; null where none is told. */
export function endOf(scene: Scene, time: number, begin: string | null): string | null {
  const from = scene.layers.times.times[time]?.to ?? 0
  const first = begin === null ? null : parseDay(begin)
  if (first === null) return null
  const { to } = scene.around(Math.max(0, from - 1))
  for (let i = from; i < Math.min(to, from + 9); i++) {
    const lasts = LASTS.has(scene.form(i))
    const ends = i < from + 4 && scene.occasion(i)?.frame === 'end' && scene.mention(i) < 0
    if (!lasts && !ends) continue
    for (let j = i + 1; j < Math.min(to, i + 4); j++) {
      const end = scene.layers.times.times[scene.time(j)]
      if (end === undefined) continue
      const days = /^P(\d+)D$/u.exec(end.value ?? '')
      if (days !== null) return lasts ? edtfDay(first + Number(days[1]) - 1) : null
      return lasts ? afterBegin(end, first) : dayOf(end.value)
    }
  }
  return null
}

/** The day of an end: a weekday told without more is the first one after the beginning. */
function afterBegin(end: TimeFact, first: number): string | null {
  const day = dayOf(end.value)
  const last = day === null ? null : parseDay(day)
  if (last === null) return null
  if (last >= first) return day
  return end.relation?.startsWith('weekday') === true ? edtfDay(last + 7 * Math.ceil((first - last) / 7)) : null
}

/** The days from a beginning to an end, EDTF; the end alone where they are no days in order. */
export function interval(begin: string | null, end: string | null): string | null {
  const isDay = (d: string | null): d is string => d !== null && /^\d{4}-\d\d-\d\d$/u.test(d)
  return isDay(begin) && isDay(end) && begin < end ? `${begin}/${end}` : (end ?? begin)
}

/** The day of a time, without its hour. */
export function dayOf(value: string | null): string | null {
  if (value === null) return null
  const at = value.indexOf('T')
  return at === 10 ? value.slice(0, 10) : value
}
