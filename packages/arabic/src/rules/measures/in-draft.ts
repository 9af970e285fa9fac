import type { MeasureStage } from '@isnad/record'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import type { Scene } from '../meetings/scene.js'
import type { Staged } from './staged.js'

/** A paper that nobody has adopted yet. */
const DRAFT = /^[وبل]?(?:ال)?(?:مشروع|مسوده)$/u

/** What was done to a draft, before it. */
const ADOPTED = new Set(foldArabic('تبنى تبنت اعتمد اعتمدت أقر أقرت وافق وافقت أيد أيدت بموافقة').split(' '))
const STOPPED = new Set(
  foldArabic('نقض النقض فيتو الفيتو أسقط أسقطت أفشل أفشلت رفض رفضت عطل عطلت أحبط أحبطت عارض عارضت').split(' '),
)
const VOTED = new Set(foldArabic('صوت صوتت يصوت تصوت سيصوت التصويت').split(' '))

/** How far before a draft the word stands that says what was done to it. */
const REACH = 9

/** Stages that a draft can only ask for. */
const ASKED = new Set<MeasureStage>(['called-for', 'agreed', 'in-force', 'carried-out'])

/**
 * The stage of what a draft demands or lays down: proposed by whoever circulates it, rejected by whoever blocks it, discussed while
 * it is voted on; null where a report has it adopted, or where no draft speaks.
 */
export function inDraft(scene: Scene, governed: Staged): Staged | null {
  if (governed.cue < 0 || !ASKED.has(governed.stage) || governed.negated) return null
  const at = draftBefore(scene, governed.cue)
  if (at < 0) return null
  const low = Math.max(scene.sentence(at).from, at - REACH)
  let verb = -1
  let stage: MeasureStage = 'proposed'
  for (let i = at - 1; i >= low; i--) {
    const word = scene.word(i) as Word
    const form = word.form.replace(/^و/u, '')
    if (ADOPTED.has(form) || ADOPTED.has(word.form)) return null
    if (STOPPED.has(form)) stage = 'rejected'
    else if (VOTED.has(form)) stage = 'discussed'
    if (verb < 0 && isFiniteVerb(word)) verb = i
    if (scene.isMark(i) && scene.form(i) === '،') break
  }
  return { ...governed, stage, cue: verb < 0 ? governed.cue : verb, rule: `ar.measure.${stage}`, strength: 0.62 }
}

const isFiniteVerb = ({ verb }: Word): boolean =>
  verb !== null && (verb.is.tense === 'past' || verb.is.tense === 'present')

/** The draft whose words a word of stage stands among: right before its verb, or the speaker of its statement; -1 for none. */
function draftBefore(scene: Scene, cue: number): number {
  const low = Math.max(scene.sentence(cue).from, cue - 4)
  for (let i = cue - 1; i >= low; i--) {
    if (DRAFT.test(scene.form(i))) return i
    if (scene.isMark(i)) return -1
  }
  return -1
}
