import { foldArabic } from '../../orthography.js'
import type { Scene } from '../meetings/scene.js'
import type { MeasureScene } from './measure-scene.js'

/** Words for parties named before: "the two sides", "the two countries", "those gathered". */
const SIDES = new Set(
  foldArabic(
    'الطرفان الطرفين الجانبان الجانبين البلدان البلدين الوزيران الوزيرين الرئيسان الرئيسين الزعيمان الزعيمين الدولتان الدولتين الحكومتان الحكومتين الوفدان الوفدين المجتمعون المجتمعين المشاركون المشاركين الأطراف الطرفي طرفي المتحاورون المتحاورين المتفاوضون المتفاوضين',
  ).split(' '),
)

/** How many mentions back the parties of "the two sides" are looked for. */
const BACK = 24

/** True at a word for parties that have been named before. */
export function isSides(scene: Scene, i: number): boolean {
  const form = scene.form(i)
  return SIDES.has(form) || (form.startsWith('و') && SIDES.has(form.slice(1)))
}

/** Those whom "the two sides" at a token stand for: who last met, else the two last named; empty where the report names none. */
export function sidesAt(scene: MeasureScene, at: number): readonly number[] {
  const met = lastMeeting(scene, at)
  if (met.length > 1) return met
  const before = pairOf(scene, at, -1)
  return before.length > 1 ? before : pairOf(scene, at, 1)
}

/** Who takes part in the meeting told of last before the end of a token's sentence; empty for none of two sides. */
export function lastMeeting(scene: MeasureScene, at: number, from = 0): readonly number[] {
  return scene.sidesMetBetween(from, scene.around(at).to)
}

/** The two states, bodies or groups named nearest to a token on one side of it. */
function pairOf(scene: MeasureScene, at: number, step: 1 | -1): readonly number[] {
  const { mentions } = scene.layers.mentions
  const { actors } = scene.layers.actors
  const out: number[] = []
  const codes = new Set<string>()
  const k = scene.firstMentionFrom(at)
  for (let i = step < 0 ? k - 1 : k; i >= 0 && i < mentions.length && Math.abs(i - k) <= BACK; i += step) {
    const actor = scene.layers.actors.actorOf[i] ?? -1
    const of = actors[actor]?.of ?? null
    const kind = actors[actor]?.kind
    if (
      of === null ||
      codes.has(of) ||
      of.includes(' ') ||
      kind === 'document' ||
      kind === 'outlet' ||
      kind === 'agency'
    )
      continue
    codes.add(of)
    out.push(actor)
    if (out.length === 2) return out
  }
  return out
}
