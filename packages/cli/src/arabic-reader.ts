import { arabic, parseUserLexicon, type UserLexicon } from '@isnad/arabic'
import { type Explained, explainer, type Read, reader } from '@isnad/engine'
import { IsnadError, type ReportInput } from '@isnad/record'
import type { LexiconFile } from './input/find-lexicons.js'
import { visible } from './render/visible.js'

/** The reader of Arabic reports, knowing the names that the user brings beside its own. Throws: `IsnadError` naming the file. */
export function arabicReader(files: readonly LexiconFile[]): Read {
  return reader({ pack: arabic({ own: together(files) }) })
}

/** The same reader, which can say why. Throws: `IsnadError` naming the file. */
export function arabicExplainer(files: readonly LexiconFile[]): (input: ReportInput) => Explained {
  return explainer({ pack: arabic({ own: together(files) }) })
}

function together(files: readonly LexiconFile[]): UserLexicon {
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
