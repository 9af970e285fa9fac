import {
  type ArabicSearch,
  arabic,
  arabicLexicon,
  arabicSearch,
  parseUserLexicon,
  type UserLexicon,
} from '@isnad/arabic'
import { type Explained, explainer, type Read, reader } from '@isnad/engine'
import { IsnadError, type ReportInput } from '@isnad/record'
import type { LexiconFile } from './input/find-lexicons.js'
import { visible } from './render/visible.js'

/** The reader of Arabic reports, knowing the names that the user brings beside its own. Throws: `IsnadError` naming the file. */
export function arabicReader(files: readonly LexiconFile[]): Read {
  return reader({ pack: arabic({ own: namesIn(files) }) })
}

/**
 * The same reader, and how Arabic is searched, which no user's names change.
 *
 * Decision: both from one lexicon where the user brings none, since building it costs as much as reading a hundred reports.
 */
export function arabicReading(files: readonly LexiconFile[]): {
  readonly read: Read
  readonly search: () => ArabicSearch
} {
  const lexicon = arabicLexicon(namesIn(files))
  return {
    read: reader({ pack: arabic({ lexicon }) }),
    search: () => arabicSearch(files.length === 0 ? lexicon : arabicLexicon()),
  }
}

/** The same reader, which can say why. Throws: `IsnadError` naming the file. */
export function arabicExplainer(files: readonly LexiconFile[]): (input: ReportInput) => Explained {
  return explainer({ pack: arabic({ own: namesIn(files) }) })
}

/** The names that a user brings, in all his files. Throws: `IsnadError` naming the file. */
export function namesIn(files: readonly LexiconFile[]): UserLexicon {
  const lexicons = files.map(parsed)
  const entries = lexicons.flatMap((lexicon) => lexicon.entries)
  const nisbas = lexicons.flatMap((lexicon) => lexicon.nisbas)
  return { entries, nisbas }
}

function parsed({ file, text }: LexiconFile): UserLexicon {
  try {
    return parseUserLexicon(text)
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    throw new IsnadError(error.code, `${visible(file)}: ${visible(error.message)}`, error.remedy)
  }
}
