import type { StatementDraft, TokenRange } from '@isnad/engine'
import type { Hit, Reporting } from '../../word.js'
import type { Frame } from './frame.js'
import { isNounLike } from './may-report.js'
import type { View } from './view.js'

/** How far left in its sentence whoever does something is looked for. */
const FAR = 80

/** "Whom she accused": the pronoun on the verb is the one the relative stands for, and not who speaks. */
export function isResumed(view: View, relative: number, { suffix }: Hit<Reporting>): boolean {
  const particle = view.word(relative)?.particle ?? null
  if (particle?.is.type !== 'rel') return false
  return (particle.is.key === 'm' && suffix === 'ه') || (particle.is.key === 'f' && suffix === 'ها')
}

/** Mentions right behind a finite verb before a token in its sentence, nearest first: those who do something there. */
export function* doersBefore(view: View, at: number): Generator<number> {
  const start = Math.max(view.sentenceStart(at), at - FAR)
  for (let j = at - 1; j > start; j--) {
    const k = view.mentionAt(j)
    if (k < 0) continue
    const m = view.mention(k)
    const verb = view.word(m.from - 1)?.verb ?? null
    const finite = verb !== null && (verb.is.tense === 'past' || verb.is.tense === 'present') && verb.suffix === ''
    if (finite && m.marker === null && (m.kind !== 'place' || m.rule === 'ar.mention.capital-acts')) yield k
    j = m.from
  }
}

/** Whose refusal, call or confirmation some words report: "(the post confirmed) the refusal of X"; -1 for nobody's. */
export function whoseSaying(view: View, content: TokenRange): number {
  const noun = view.reporting(content.from)
  if (noun === null || !(noun.is.form.tense === 'noun' || isNounLike(view, content.from))) return -1
  const k = view.mentionAt(content.from + 1)
  return k >= 0 && view.mention(k).marker === null && view.mention(k).kind !== 'place' ? k : -1
}

/**
 * "(The source said that) X met Y, and urged it to": with a pronoun on the verb for somebody told of before, X, who does in what is
 * reported what comes before it; -1 elsewhere.
 */
export function doerIn(view: View, { contentRange, manner }: StatementDraft, { reporting, cue }: Frame): number {
  if (manner !== 'indirect' || reporting === null || reporting.suffix === '' || reporting.conj !== 'و') return -1
  if (reporting.is.form.tense !== 'past' || !view.isComma(cue.from - 1)) return -1
  const k = view.mentionAt(contentRange.from)
  if (k < 0) return -1
  const m = view.mention(k)
  const verb = view.word(m.to)?.verb
  const does = verb != null && verb.is.tense === 'past' && verb.is.person === 3 && verb.suffix === ''
  return does && m.from === contentRange.from && m.marker === null && m.kind !== 'place' && view.mentionAt(m.to) < 0
    ? k
    : -1
}
