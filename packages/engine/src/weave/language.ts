import type { ProgressStep } from '@isnad/record'
import { CharClass, type CharTable } from '../read/tokens.js'
import type { LineageSense } from './lineage/lineage-report.js'

/** What weaving must know of a language: how its letters are folded, and what of a word carries meaning. */
export interface WeaveLanguage {
  readonly fold: CharTable
  /**
   * What a folded word is compared by, so that forms and synonyms of one word are the same; null for words without content of their
   * own. Without it words of four letters and more, and numbers, stand for themselves.
   */
  readonly contentWord?: (folded: string) => string | null
  /** Whether a folded word after a comma opens a clause; without it sentences are cut at semicolons alone. */
  readonly opensClause?: (folded: string) => boolean
  /** How near the folded words of a sentence say that the measure in it is; null where they say nothing of it. */
  readonly nearness?: (folded: readonly string[]) => ProgressStep | null
  /** What it knows of agencies and house styles. */
  readonly lineage?: LineageSense
}

/** A word of a text, folded, and where it stands. Units: UTF-16 code units. */
export interface WordAt {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The words of a text in order: runs of letters and digits, folded; marks and what is dropped in folding left out. */
export function wordsOf(text: string, { classOf, fold }: CharTable): WordAt[] {
  const words: WordAt[] = []
  let form = ''
  let start = 0
  let end = 0
  const close = () => {
    if (form !== '') words.push({ form, start, end })
    form = ''
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const cls = classOf[unit]
    if (cls === CharClass.ignorable) continue
    if (cls === CharClass.letter || cls === CharClass.digit || cls === CharClass.latin) {
      if (form === '') start = i
      form += String.fromCharCode(fold[unit] as number)
      end = i + 1
    } else close()
  }
  close()
  return words
}

/** A text as it is compared: its folded words with single spaces between them. */
export function foldText(text: string, fold: CharTable): string {
  return wordsOf(text, fold)
    .map((word) => word.form)
    .join(' ')
}

/** What a folded word is compared by in this language; null for a word without content. */
export function contentOf(form: string, language: WeaveLanguage): string | null {
  if (language.contentWord !== undefined) return language.contentWord(form)
  return form.length >= 4 || /^\d+$/u.test(form) ? form : null
}
