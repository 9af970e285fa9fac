/** A word of a text as it is searched for, and where it stands. Units: UTF-16 code units, half-open. */
export interface SearchWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * How words are made out and matched; a language's business, so the archive is given it.
 *
 * Holds: the same words come of a text and of a question.
 */
export interface Analyser {
  /** What made the text index; another one makes it anew. */
  readonly id: string
  words(text: string): readonly SearchWord[]
  /** Makes words out as `words` does, at less cost where few are wanted: any other may come as the empty word. */
  wordsAmong(wanted: ReadonlySet<string>): (text: string) => readonly SearchWord[]
  /**
   * Other ways in which the index may hold what a run of words of a question means, each a sequence of words: a name in Latin
   * letters as it is written in Arabic, a word with what may stand attached to it. Empty where there is none.
   */
  alternatives(words: readonly string[]): readonly (readonly string[])[]
  /** How words in the index may begin that begin as is asked. */
  beginnings(text: string): readonly string[]
}

/** The most letters of a word that are told apart. */
export const LONGEST_WORD = 200

/** A word as both engines can hold it. */
export const keptWord = (word: string): string => word.slice(0, LONGEST_WORD)
