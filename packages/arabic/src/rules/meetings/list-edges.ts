import type { Mention } from '@isnad/engine'
import { PRESENCE, RELATIONS } from '../../lexicon/meeting-frames.js'
import { foldArabic } from '../../orthography.js'
import type { Scene } from './scene.js'

/** Bodies that sit: who meets in one of them meets with it. */
const BODY = /^[A-Z][A-Z-]{2,}$/u

/** "A session of, in or before the Security Council". */
export function isSitting(scene: Scene, k: number, marker: string | null): boolean {
  if (marker === 'before-face') return isFloor(scene, k)
  return (marker === 'in' || marker === 'to') && isBody(scene, k)
}

/** True for a body of states: the Security Council, the Arab League. */
export function isBody(scene: Scene, k: number): boolean {
  const { kind, of } = scene.mentionAt(k)
  return kind === 'organisation' && of !== null && BODY.test(of)
}

/** "Relations with X", "the border between X and Y": who stands there is not whom one meets. */
export function ofRelation(scene: Scene, mention: Mention): boolean {
  for (let i = mention.from - 2; i >= mention.from - 3; i--)
    if (scene.mention(i) < 0 && RELATIONS.has(scene.form(i).replace(/^و(?=ال)/u, ''))) return true
  return false
}

/** "After the prayer of Friday": a preposition of time with a time close behind it. */
export const isTemporal = (scene: Scene, i: number): boolean =>
  scene.time(i + 1) >= 0 || scene.time(i + 2) >= 0 || isPlace(scene, i + 1) || isPlace(scene, i + 2)

const isPlace = (scene: Scene, i: number): boolean =>
  scene.mention(i) >= 0 && scene.mentionAt(scene.mention(i)).kind === 'place'

/** "The meeting that was held …": a relative clause that goes on with the same occasion. */
export function opensSupport(scene: Scene, i: number): boolean {
  // "which it had been planned that X hosts"
  let at = i
  while (at < i + AUXILIARIES && AUXILIARY.has(scene.form(at))) at++
  const is = scene.occasion(at)
  if ((is !== null && is.kind === null) || PRESENCE.has(scene.form(at))) return true
  const verb = scene.word(at)?.verb ?? null
  return verb !== null && verb.suffix !== ''
}

/** How many words may open a clause before its verb. */
const AUXILIARIES = 5
const AUXILIARY = new Set(
  foldArabic('سوف قد كان كانت يكون تكون من المقرر المقررة المزمع المتوقع المنتظر المرتقب مقررا مقررة أن').split(' '),
)

/** "For the first time since …": the clause goes on behind it. */
export const isFirstSince = (scene: Scene, i: number): boolean =>
  scene.form(i) === 'منذ' && (FIRST.has(scene.form(i - 1)) || FIRST.has(scene.form(i - 2)))

const FIRST = new Set(foldArabic('الأولى الأول أولى أول مرة').split(' '))

/** Bodies before which one speaks, by the first word of their names. */
const FLOORS = new Set(
  foldArabic('مجلس مجلسي البرلمان برلمان الكونغرس الكونجرس الكنيست الدوما البوندستاغ الجمعية اللجنة لجنة').split(' '),
)

/** A parliament, a council or a committee: somebody speaks "before" it when it sits. */
export function isFloor(scene: Scene, k: number): boolean {
  const mention = scene.mentionAt(k)
  // "before the deputies"
  if (mention.office === 'lawmaker') return mention.agreement.number === 'many'
  return mention.kind === 'organisation' && (mention.office === 'parliament' || FLOORS.has(scene.form(mention.from)))
}

/** "The Shura Council (the parliament)": another name for whoever stands before the bracket. */
export const isGloss = (scene: Scene, mention: Mention, before: number): boolean =>
  before >= 0 &&
  scene.form(mention.from - 1) === '(' &&
  scene.form(mention.to) === ')' &&
  scene.mentionAt(before).to === mention.from - 1

/** "Signed for the Egyptian side by X": whose signer comes next. */
export const isOnBehalf = (scene: Scene, preposition: number): boolean => SIDE.has(scene.form(preposition + 1))

const SIDE = new Set(foldArabic('الجانب الطرف').split(' '))
