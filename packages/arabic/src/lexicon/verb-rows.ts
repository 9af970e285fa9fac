import type { Verb } from '../conjugate.js'
import { foldArabic } from '../orthography.js'
import { spell } from '../spell.js'
import type { Measure } from '../stems.js'

/**
 * A verb of a list in short.
 *
 * Shape: `how` is the measure, then any of `a i u` (vowel of the imperfect), `iya` (past in -iya), `firm`, `active` (no passive) and
 * the list's own marks. `letters` is `root|nouns|prepositions|lemma`, parts after the root may be left out; several nouns or
 * prepositions are parted by spaces, `.` is none needed, `-` no verbal noun.
 */
export interface VerbRow {
  readonly verb: Verb
  readonly nouns: readonly string[]
  readonly preps: readonly string[]
  readonly marks: ReadonlySet<string>
}

/** Reads a verb of a list. */
export function verbRow(how: string, letters: string): VerbRow {
  const [measure, ...rest] = how.split(' ')
  const marks = new Set(rest)
  const [root = '', nouns = '', preps = '', lemma = ''] = letters.split('|')
  const listed = nouns === '' ? [] : nouns.split(' ')
  return {
    verb: {
      root,
      measure: measure as Measure,
      vowel: marks.has('a') ? 'a' : marks.has('i') ? 'i' : marks.has('u') ? 'u' : undefined,
      pastInIya: marks.has('iya'),
      firm: marks.has('firm'),
      activeOnly: marks.has('active'),
      noun: listed[0] === '-' || (measure === 'I' && listed.length === 0) ? '' : listed[0],
      lemma: lemma === '' ? undefined : lemma,
    },
    nouns: listed.slice(1),
    preps: preps === '' ? [''] : preps.split(' ').map((prep) => (prep === '.' ? '' : prep)),
    marks,
  }
}

/** Writes sounds as they are matched. */
export const spellFolded = (sounds: string): string => foldArabic(spell(sounds))
