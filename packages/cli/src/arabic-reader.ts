import { arabic, parseUserLexicon } from '@isnad/arabic'
import { type Read, reader } from '@isnad/engine'
import type { UserLexicon } from './input/find-lexicons.js'

/** The reader of Arabic reports, knowing the names that the user brings beside its own. */
export function arabicReader(lexicons: readonly UserLexicon[]): Read {
  const entries = lexicons.flatMap(({ text, file }) => parseUserLexicon(text, file))
  return reader({ pack: arabic({ entries }) })
}
