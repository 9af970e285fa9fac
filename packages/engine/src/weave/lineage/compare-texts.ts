import type { LineageKind } from '@isnad/record'
import type { Passage } from './align-texts.js'
import { type LineageText, TokenFlag } from './lineage-text.js'

/** What two reports share. `a` is the one whose ref comes first. */
export interface Shared {
  readonly kind: LineageKind
  /** Of the shorter text, 0 … 1. */
  readonly share: number
  /** Of each text, 0 … 1. */
  readonly ofA: number
  readonly ofB: number
  /** True where they print one text: see `groupOrigins`. */
  readonly unites: boolean
  readonly passages: readonly Passage[]
}

/**
 * A passage that is no whole sentence shows that a text was used only from so many tokens on: shorter ones are titles and formulas.
 *
 * Units: tokens.
 */
const TELLING = 13
/** How much of such a passage must be the same on both sides. */
const TELLING_SAME = 0.75
/** From this share of the shorter text on, two reports print one text. */
const ONE_TEXT = 0.6
/** From so many numbers changed on, and as many as are kept, two texts are one form filled in twice. */
const FILLED_IN = 3
/** From this share of both on, one is a copy of the other. */
const COPY = 0.7
/** How much of the words in a passage must be the same for it to be word for word. */
const WORD_FOR_WORD = 0.85
/** How much of what is shared must be speech for it to be speech alone. */
const SPEECH = 0.85
/** With fewer tokens outside speech than this, a text is nothing but speech. Units: tokens. */
const LEAST_OWN = 8
/** How much of the words outside speech must be shared for the speech to have been copied with them. */
const OWN_SHARED = 0.3

/** Judges what two texts share; null where they share no passage that tells anything. */
export function compareTexts(a: LineageText, b: LineageText, passages: readonly Passage[]): Shared | null {
  if (!passages.some((p) => p.sentence || (p.matched >= TELLING && p.matched >= spreadOf(p) * TELLING_SAME)))
    return null
  let matched = 0
  let quoted = 0
  let spread = 0
  let kept = 0
  let changed = 0
  for (const p of passages) {
    kept += p.numbersKept
    changed += p.numbersChanged
    matched += p.matched
    quoted += p.quoted
    spread += spreadOf(p)
  }
  // a form filled in anew: the market of another day
  if (changed >= FILLED_IN && changed >= kept) return null
  const ofA = matched / a.ids.length
  const ofB = matched / b.ids.length
  const share = Math.max(ofA, ofB)
  const speech = isSpeechAlone(a, b, matched, quoted)
  const wordForWord = matched / spread >= WORD_FOR_WORD
  const kind: LineageKind = speech
    ? 'quotes-the-same'
    : Math.min(ofA, ofB) >= COPY
      ? 'copy'
      : wordForWord
        ? 'excerpt'
        : 'rewrite'
  return { kind, share, ofA, ofB, unites: !speech && share >= ONE_TEXT, passages }
}

const spreadOf = (p: Passage) => Math.max(p.aTo - p.aFrom, p.bTo - p.bFrom)

/**
 * True where two reporters quote the same words and share nothing else.
 *
 * Decision: a text that is nothing but one speech, or whose words around the speech are shared too, is copied with them.
 */
function isSpeechAlone(a: LineageText, b: LineageText, matched: number, quoted: number): boolean {
  if (quoted < matched * SPEECH) return false
  const own = Math.min(outsideSpeech(a), outsideSpeech(b))
  return own >= LEAST_OWN && matched - quoted < own * OWN_SHARED
}

function outsideSpeech({ flags }: LineageText): number {
  let count = 0
  for (let i = 0; i < flags.length; i++) if (((flags[i] as number) & TokenFlag.quoted) === 0) count++
  return count
}
