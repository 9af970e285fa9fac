import { edtfBounds, parseDay } from '@isnad/engine'
import type { MeetingStatus } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Occasion } from '../../word.js'
import { REACH, type Support } from './circumstances.js'
import type { Scene } from './scene.js'
import type { Trigger } from './triggers.js'

/** How many words, names and times aside, may stand between an occasion and what undoes it. */
const CLOSE = 3

/** Where a date stands to the day of publication; null where that cannot be said. */
function relation(date: string | null, published: string | null): 'before' | 'on' | 'during' | 'after' | null {
  const bounds = date === null ? null : edtfBounds(date)
  const day = published === null ? null : parseDay(published)
  if (bounds === null || day === null) return null
  if (bounds.last < day) return 'before'
  if (bounds.first > day) return 'after'
  if (bounds.first === bounds.last) return 'on'
  return date?.includes('/') === true ? 'during' : null
}

/** "Late this month", told early in it, is ahead; "early this month", told late in it, is past; null where the month says neither. */
function withinMonth(scene: Scene, date: string | null, time: number): 'before' | 'after' | null {
  const published = scene.layers.times.published.date
  const fact = scene.layers.times.times[time]
  if (fact === undefined || date === null || published === null || !published.startsWith(`${date}-`)) return null
  const day = Number(published.slice(-2))
  for (let i = Math.max(0, fact.from - BEFORE_MONTH); i < fact.to; i++) {
    const form = scene.form(i)
    if (LATE.has(form)) return day <= LATE_FROM ? 'after' : null
    if (EARLY.has(form)) return day > EARLY_TO ? 'before' : null
  }
  return null
}

/** How far before a month the word for its part may stand. */
const BEFORE_MONTH = 3
const LATE = new Set(foldArabic('أواخر نهاية لاحق لاحقا آخر').split(' '))
const EARLY = new Set(foldArabic('أوائل مطلع بداية مستهل').split(' '))
const LATE_FROM = 20
const EARLY_TO = 10

/** Words between two places of a sentence that are no names, times or marks. */
function wordsBetween(scene: Scene, a: number, b: number): number {
  let count = 0
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++)
    if (scene.mention(i) < 0 && scene.time(i) < 0 && !scene.isMark(i)) count++
  return count
}

/** How a meeting stands as of publication, by the words that govern it, then by tense, then by its date; `dated` where a day is told at all. */
export function statusOf(
  scene: Scene,
  trigger: Trigger,
  supports: readonly Support[],
  date: string | null,
  dated: boolean,
  time: number,
): MeetingStatus {
  const when = relation(date, scene.layers.times.published.date) ?? withinMonth(scene, date, time)
  const aside = trigger.form === 'noun' && scene.word(trigger.from - 1)?.particle?.is.type === 'prep'
  const has = (frame: Occasion['frame']) =>
    supports.some(
      (s) => s.frame === frame && (frame === 'plan' || (!aside && wordsBetween(scene, s.at, trigger.from) <= CLOSE)),
    )
  if (has('cancel')) return 'cancelled'
  if (has('postpone')) return 'postponed'
  if (has('deny') || isDenied(scene, trigger)) return 'denied'
  if (trigger.future || supports.some((s) => s.future)) return 'planned'
  // "an invitation to visit next month"; a meeting called for a day is on the calendar
  if (when === 'after')
    return trigger.frame === 'visit' && trigger.form === 'noun' && isProposed(scene, trigger, supports)
      ? 'proposed'
      : 'planned'
  if (when === 'during') return 'under-way'
  if (trigger.form === 'noun' && when !== 'before' && isProposed(scene, trigger, supports)) return 'proposed'
  if (has('plan') && when !== 'before') return 'planned'
  if (supports.some((s) => s.frame === 'begin') && goesOnStill(scene, trigger, date, when)) return 'under-way'
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
  // "meet today" of a report that does not say which day that is; "visits X this month": ahead
  if (dated && (date === null || when === null)) return 'planned'
  if (when === 'on' || followsFuture(scene, trigger)) return 'planned'
  const before = scene.form((verb as Support).at !== undefined ? (verb as Support).at - 1 : trigger.from - 1)
  if (before === 'لم') return 'denied'
  if (before === 'ان' || before === 'لن') return 'planned'
  return 'under-way'
}

/** "Called for a meeting", "invited him to a visit": the noun itself is what is called for, not a time at which something else is. */
export function isProposed(scene: Scene, trigger: Trigger, supports: readonly Support[]): boolean {
  // "for the holding of a conference"
  const head = headOf(scene, trigger)
  const before = scene.word(head - 1)?.particle?.is
  if (before?.type === 'prep' && before.key !== 'to') return false
  const statement = scene.layers.statements.statements[scene.clauses.statement[trigger.from] ?? -1]
  if (statement !== undefined && statement.act === 'demand') {
    // "asked for the holding of a session", "asked X for …": what is asked for is what the demand opens with
    if (before?.key === 'to' || wordsBetween(scene, statement.contentRange.from - 1, head) <= ASKED) return true
  }
  if (supports.some((s) => s.frame === 'propose' && s.at < trigger.from)) return true
  if (before?.key !== 'to') return false
  const { from } = scene.around(trigger.from)
  for (let i = head - 2; i >= from && i > head - REACH; i--) {
    const occasion = scene.word(i)?.occasion
    if (occasion != null && occasion.is.frame === 'propose') return true
  }
  return false
}

/** The word that stands for an occasion in its clause: the noun of holding before it, or itself. */
export const headOf = (scene: Scene, trigger: Trigger): number =>
  scene.occasion(trigger.from - 1)?.frame === 'hold' ? trigger.from - 1 : trigger.from

/** How many words a demand may put before the occasion it asks for, names aside. */
const ASKED = 1

/** "Will visit … and meets": a present joined to a future. */
function followsFuture(scene: Scene, trigger: Trigger): boolean {
  const { from } = scene.around(trigger.from)
  for (let i = trigger.from - 1; i >= from && i >= trigger.from - 14; i--) {
    const occasion = scene.word(i)?.occasion
    if (occasion != null && occasion.is.kind !== null && occasion.is.form !== 'noun') return occasion.future
  }
  return false
}

/** How far into the words of a denial its occasion may stand. */
const OPENING = 6

/** The first thing that a denial speaks of. */
function isDenied(scene: Scene, trigger: Trigger): boolean {
  const statement = scene.layers.statements.statements[scene.clauses.statement[trigger.from] ?? -1]
  return (
    statement !== undefined &&
    statement.act === 'deny' &&
    wordsBetween(scene, statement.contentRange.from, trigger.from) < OPENING
  )
}

/** How many days talks or a visit that have begun are taken to last when no end is told. */
const LASTING = 2

const LONG = new Set(['talks', 'visit', 'conference'])

/** Begun today, or lately where it is of a kind that lasts for days. */
function goesOnStill(scene: Scene, trigger: Trigger, date: string | null, when: ReturnType<typeof relation>): boolean {
  if (when === 'on') return true
  const begun = date === null ? null : parseDay(date)
  const day = parseDay(scene.layers.times.published.date ?? '')
  return when === 'before' && begun !== null && day !== null && day - begun <= LASTING && LONG.has(trigger.kind)
}
