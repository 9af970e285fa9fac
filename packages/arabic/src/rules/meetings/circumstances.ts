import type { TimeFact } from '@isnad/engine'
import type { MeetingStatus } from '@isnad/record'
import type { Occasion } from '../../word.js'
import { markerOf } from './participants.js'
import { type Scene, WINDOW } from './scene.js'
import type { Trigger } from './triggers.js'

/** The support word that governs a trigger: "held", "postponed", "called for". */
export interface Support {
  readonly at: number
  readonly frame: Occasion['frame']
  readonly form: Occasion['form']
  readonly future: boolean
  readonly many: boolean
}

/** How far a word that undoes an occasion may stand from it. */
const CLOSE = 4

/** How far a word of support may stand before the noun it speaks of. */
const REACH = 22

/** Words of support around a trigger, nearest first: before it in its clause, or right after it. */
export function supportsOf(scene: Scene, trigger: Trigger, to: number): Support[] {
  const out: Support[] = []
  const from = Math.max(scene.clauses.from[trigger.from] ?? 0, trigger.from - REACH)
  for (let i = trigger.from - 1; i >= from; i--) {
    const hit = scene.word(i)?.occasion ?? null
    if (hit === null || scene.mention(i) >= 0) continue
    if (hit.is.kind !== null) {
      if (!hit.is.weak) break
      continue
    }
    out.push({
      at: i,
      frame: hit.is.frame,
      form: hit.is.form,
      future: hit.future || scene.form(i - 1) === 'سوف',
      many: hit.is.many,
    })
  }
  const limit = Math.min(to, trigger.to + 8)
  for (let i = trigger.to; i < limit; i++) {
    const hit = scene.word(i)?.occasion ?? null
    if (hit === null || hit.is.kind !== null || scene.mention(i) >= 0) continue
    out.push({
      at: i,
      frame: hit.is.frame,
      form: hit.is.form,
      future: hit.future || scene.form(i - 1) === 'سوف',
      many: hit.is.many,
    })
  }
  return out
}

/** Index of the mention that says where, -1 for none: nearest "in …" in the clause, else in the sentence when it holds one occasion. */
export function placeOf(scene: Scene, trigger: Trigger, to: number, leads: boolean): number {
  const clauseFrom = Math.max(scene.clauses.from[trigger.from] ?? 0, trigger.from - WINDOW)
  const right = search(
    scene,
    trigger.to,
    Math.min(scene.around(trigger.from).to, trigger.frame === 'discuss' ? to : to + 4),
    1,
  )
  if (right >= 0) return cityOf(scene, right, to + 4)
  const left = search(scene, trigger.from - 1, reachLeft(scene, trigger, clauseFrom), -1)
  if (left >= 0) return cityOf(scene, left, left)
  if (!leads) return -1
  const { from } = scene.around(trigger.from)
  const first = scene.mention(Math.min(from + 1, scene.length - 1))
  return first >= 0 && isWhere(scene, first) && scene.mentionAt(first).from <= from + 1 ? first : -1
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

function search(scene: Scene, start: number, end: number, step: 1 | -1): number {
  let last = -1
  for (let i = start; i !== end && i >= 0 && i < scene.length; i += step) {
    const k = scene.mention(i)
    if (k < 0) {
      if (isOther(scene, i)) return -1
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
  const right = searchTime(scene, trigger.to, agenda >= 0 ? agenda : Math.min(clauseTo, trigger.to + 30), 1)
  if (right >= 0) return right
  const left = searchTime(scene, trigger.from - 1, reachLeft(scene, trigger, clauseFrom), -1)
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

function searchTime(scene: Scene, start: number, end: number, step: 1 | -1): number {
  for (let i = start; i !== end && i >= 0 && i < scene.length; i += step) {
    const t = scene.time(i)
    if (t < 0) {
      if (scene.mention(i) < 0 && isOther(scene, i)) return -1
      continue
    }
    if (isPoint(scene.layers.times.times[t])) return t
  }
  return -1
}

/** Whether the words say that an occasion began or ended at a time; null where they say neither. */
export function phaseOf(
  scene: Scene,
  trigger: Trigger,
  supports: readonly Support[],
  time: number,
): 'begin' | 'end' | null {
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

/** The time of an end told right behind that of a beginning: "which began on Wednesday and closed yesterday". */
export function endAfter(scene: Scene, time: number): number {
  const from = scene.layers.times.times[time]?.to ?? 0
  const { to } = scene.around(Math.max(0, from - 1))
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (scene.occasion(i)?.frame !== 'end') continue
    for (let j = i + 1; j < Math.min(to, i + 4); j++) if (scene.time(j) >= 0) return scene.time(j)
  }
  return -1
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

/** Where a date stands to the day of publication: before, on, after; null where that cannot be said. */
function relation(date: string | null, published: string | null): 'before' | 'on' | 'after' | null {
  if (date === null || published === null || !/^\d{4}-\d\d-\d\d/u.test(date)) return null
  const day = date.slice(0, 10)
  return day < published ? 'before' : day > published ? 'after' : 'on'
}

/** How a meeting stands as of publication, by the words that govern it, then by tense, then by its date. */
export function statusOf(
  scene: Scene,
  trigger: Trigger,
  supports: readonly Support[],
  date: string | null,
): MeetingStatus {
  const when = relation(date, scene.layers.times.published.date)
  const aside = trigger.form === 'noun' && scene.word(trigger.from - 1)?.particle?.is.type === 'prep'
  const has = (frame: Occasion['frame']) =>
    supports.some((s) => s.frame === frame && (frame === 'plan' || (!aside && Math.abs(s.at - trigger.from) <= CLOSE)))
  if (has('cancel')) return 'cancelled'
  if (has('postpone')) return 'postponed'
  if (has('deny')) return 'denied'
  if (trigger.future || supports.some((s) => s.future)) return 'planned'
  if (when === 'after') return 'planned'
  if (trigger.form === 'noun' && when !== 'before' && isProposed(scene, trigger, supports)) return 'proposed'
  if (has('plan') && when !== 'before') return 'planned'
  const verb = trigger.form === 'noun' ? supports.find((s) => s.form !== 'noun') : trigger
  if (verb === undefined)
    return supports.some((s) => s.frame === 'end')
      ? 'held'
      : trigger.form === 'noun' && trigger.prep === 'ل' && when !== 'before'
        ? 'planned'
        : 'held'
  if (verb.form === 'past' || verb.form === 'passive')
    return trigger.form === 'noun' &&
      trigger.prep === 'ل' &&
      when !== 'before' &&
      !('frame' in verb && (verb.frame === 'hold' || verb.frame === 'gather'))
      ? 'planned'
      : 'held'
  if (when === 'before') return 'held'
  if (when === 'on' || followsFuture(scene, trigger)) return 'planned'
  const before = scene.form((verb as Support).at !== undefined ? (verb as Support).at - 1 : trigger.from - 1)
  if (before === 'لم') return 'denied'
  if (before === 'ان' || before === 'لن') return 'planned'
  return 'under-way'
}

/** "Called for a meeting", "invited him to a visit": the noun itself is what is called for, not a time at which something else is. */
function isProposed(scene: Scene, trigger: Trigger, supports: readonly Support[]): boolean {
  const before = scene.word(trigger.from - 1)?.particle?.is
  if (before?.type === 'prep' && before.key !== 'to') return false
  const statement = scene.layers.statements.statements[scene.clauses.statement[trigger.from] ?? -1]
  if (before?.key === 'to' && statement !== undefined && statement.act === 'demand') return true
  if (supports.some((s) => s.frame === 'propose' && s.at < trigger.from)) return true
  if (before?.key !== 'to') return false
  const { from } = scene.around(trigger.from)
  for (let i = trigger.from - 2; i >= from && i > trigger.from - REACH; i--) {
    const occasion = scene.word(i)?.occasion
    if (occasion != null && occasion.is.frame === 'propose') return true
  }
  return false
}

/** "Will visit … and meets": a present joined to a future. */
function followsFuture(scene: Scene, trigger: Trigger): boolean {
  const { from } = scene.around(trigger.from)
  for (let i = trigger.from - 1; i >= from && i >= trigger.from - 14; i--) {
    const occasion = scene.word(i)?.occasion
    if (occasion != null && occasion.is.kind !== null && occasion.is.form !== 'noun') return occasion.future
  }
  return false
}
