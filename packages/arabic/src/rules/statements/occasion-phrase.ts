import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import type { Frame } from './frame.js'
import type { View } from './view.js'

const words = (line: string): ReadonlySet<string> => new Set(line.split(' ').map(foldArabic))

/** "In", "during", "at the side of", "before": what opens a phrase for an occasion. */
const OPENERS = words('في خلال أثناء أمام عقب بعد إثر لدى عبر ضمن هامش')
/** Ends and beginnings of an occasion, which take its kind from what they are of. */
const EDGES = words('ختام اختتام نهاية افتتاح مستهل انتهاء')
/** Occasions at which people speak and no parties meet. */
const GATHERINGS: readonly (readonly [kind: string, words: ReadonlySet<string>])[] = [
  ['reception', words('حفل حفلة مأدبة')],
  ['session', words('جلسة')],
]
const PRESS = words('صحافي صحفي الصحافي الصحفي')
/** Bodies before which one speaks. */
const ASSEMBLIES = words('برلمان مجلس كونغرس كونجرس كنيست جمعية لجنة دوما')
/** Kinds of documents in which one speaks; a decision or a law is none. */
const SPOKEN = new Set('statement letter cable speech post interview recording article report'.split(' '))
/** Words that lead out of the phrase: "to", "of", "on", "that". */
const LEAVING = words('إلى عن على أن إن إنه إنها بأن بأنه ل')
const LONGEST = 12

type Occasion = NonNullable<Frame['occasion']>

/**
 * The occasion named at a token, with the phrase that belongs to its noun and the place in it; null where the token names none.
 *
 * Shape: the phrase begins with the noun behind "in", "during", "before", and ends before a mark, a date or a clause.
 */
export function occasionAt(view: View, at: number): Occasion | null {
  if (!isOpened(view, at)) return null
  const kind = kindOf(view, at)
  if (kind === null) return null
  const to = phraseEnd(view, at)
  return { range: { from: at, to }, kind, place: placeIn(view, at, Math.max(to, at + 8)) }
}

/** The occasion with which the sentence of a cue opens: "At a reception in Paris, he said …". */
export function occasionBefore(view: View, cue: number): Occasion | null {
  const from = view.sentenceStart(cue)
  for (let i = from + 1; i < Math.min(from + 3, cue); i++) {
    const found = occasionAt(view, i)
    if (found !== null) return found.range.to <= cue ? found : null
  }
  return null
}

function isOpened(view: View, at: number): boolean {
  const word = view.word(at)
  if (word === undefined || !view.isWord(at)) return false
  if (OPENERS.has(bare(view.form(at - 1)))) return true
  // "on his arrival at the meeting"
  if (view.form(at - 1) === 'الي' && /^و?(?:ب|ل)?(?:وصول|دخول)/u.test(view.form(at - 2))) return true
  // "by a letter"; but "in particular" is spelled as "by a picture"
  return word.document?.prep === 'ب' && word.document.is.type !== 'recording'
}

const bare = (form: string) => (form.length > 2 && /^[وف]/u.test(form) ? form.slice(1) : form)

function kindOf(view: View, at: number): string | null {
  const word = view.word(at)
  const form = view.form(at)
  const noun = (word?.document ?? word?.occasion)?.rest ?? form
  if (PRESS.has(view.form(at + 1)) && /^(?:ال)?مؤتمر$|^(?:ال)?موتمر$/u.test(form)) return 'press-conference'
  const gathering = GATHERINGS.find(([, of]) => of.has(form) || of.has(noun))
  if (gathering !== undefined) return gathering[0]
  if (EDGES.has(form)) return at + 1 < view.sentenceEnd(at) ? (kindOf(view, at + 1) ?? 'meeting') : null
  if (bare(view.form(at - 1)) === 'امام') return ASSEMBLIES.has(form.replace(/^ال/u, '')) ? 'session' : null
  const document = word?.document?.is.type
  const occasion = word?.occasion?.is
  if (document === 'interview' && (!noun.startsWith('لقا') || withMedium(view, at))) return document
  if (noun === 'خطاب') return 'speech'
  if (occasion !== undefined && occasion.form === 'noun' && occasion.kind !== null) return occasion.kind
  return document !== undefined && SPOKEN.has(document) ? document : null
}

/** True where the one met is a medium: an interview and no meeting. */
function withMedium(view: View, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    const k = view.mentionAt(i)
    if (k < 0) continue
    const { kind } = view.mention(k)
    return kind === 'outlet' || kind === 'agency'
  }
  return false
}

function phraseEnd(view: View, at: number): number {
  const end = Math.min(view.sentenceEnd(at), at + LONGEST)
  let to = at + 1
  while (to < end) {
    const k = view.mentionAt(to)
    if (k >= 0) {
      // the day, or whoever speaks, is no part of it; what stands in it after "of", "with" or "in" is
      if (view.mention(k).marker === 'to' || view.mention(k).marker === 'about') break
      to = view.mention(k).to
      continue
    }
    const word = view.word(to)
    if (word === undefined || !view.isWord(to) || view.timeIndexAt(to) >= 0 || LEAVING.has(word.form)) break
    const type = word.particle?.is.type ?? null
    if (type === 'rel' || type === 'that' || view.reporting(to) !== null) break
    if (isVerb(word) && type === null) break
    to++
  }
  while (to > at + 1 && view.mentionAt(to - 1) < 0 && view.word(to - 1)?.particle?.is.type === 'prep') to--
  return to
}

/** "He held it in", "it was issued by": a clause about the occasion. */
const isVerb = (word: Word): boolean =>
  !word.form.startsWith('ال') &&
  (word.verb !== null || word.form === 'صدر' || (word.occasion !== null && word.occasion.is.form !== 'noun'))

function placeIn(view: View, at: number, to: number): number | null {
  const end = Math.min(to, view.sentenceEnd(at))
  for (let i = at + 1; i < end && !view.isComma(i); i++) {
    const k = view.mentionAt(i)
    if (k >= 0 && view.mention(k).kind === 'place') return k
  }
  return null
}
