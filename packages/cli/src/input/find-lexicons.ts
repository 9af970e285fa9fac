import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Io } from '../io.js'
import { decodeUtf8 } from './decode-utf8.js'
import { readBytes } from './read-bytes.js'

/** The name of the file in which a project keeps names of its own. */
export const PROJECT_LEXICON = 'isnad.lexicon.tsv'

/** The text of a lexicon that a user brings. */
export interface LexiconFile {
  readonly file: string
  readonly text: string
}

/** The nearest project lexicon, upwards from the working directory, and then those named. Throws: `IsnadError`. */
export async function findLexicons(named: readonly string[], io: Io): Promise<LexiconFile[]> {
  const project = await nearest(io.cwd)
  const read = named.map(async (file) => ({ file, text: decodeUtf8(await readBytes(file, io), file) }))
  const given = await Promise.all(read)
  return project === null ? given : [project, ...given]
}

async function nearest(folder: string): Promise<LexiconFile | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, PROJECT_LEXICON)
    const bytes = await readFile(file).catch(() => null)
    if (bytes !== null) return { file, text: decodeUtf8(bytes, file) }
    if (dirname(at) === at) return null
  }
}
