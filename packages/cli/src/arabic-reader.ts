import { arabic, parseUserLexicon, type UserLexicon } from '@isnad/arabic'
import { type Read, reader } from '@isnad/engine'
import { IsnadError } from '@isnad/record'
import type { LexiconFile } from './input/find-lexicons.js'
import { visible } from './render/visible.js'

/** The reader of Arabic reports, knowing the names that the user brings beside its own. Throws: `IsnadError` naming the file. */
export function arabicReader(files: readonly LexiconFile[]): Read {
  const lexicons = files.map(parsed)
  const entries = lexicons.flatMap((lexicon) => lexicon.entries)
  const nisbas = lexicons.flatMap((lexicon) => lexicon.nisbas)
  return reader({ pack: arabic({ own: { entries, nisbas } }) })
}

function parsed({ file, text }: LexiconFile): UserLexicon {
  try {
    return parseUserLexicon(text)
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    throw new IsnadError(error.code, `${visible(file)}: ${visible(error.message)}`, error.remedy)
  }
}
