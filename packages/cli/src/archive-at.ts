import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { ArabicSearch } from '@isnad/arabic'
import { IsnadError } from '@isnad/record'
import type { Archive } from '@isnad/store'
import type { Io } from './io.js'

/** Which archive a command works on. */
export interface ArchiveChoice {
  /** A file, or `postgres://…`; else what the environment's ISNAD_DB names, else `isnad.db` here. */
  readonly db?: string
}

/** The archive that is meant where none is named. */
const USUAL_FILE = 'isnad.db'

const ON_SERVER = /^postgres(?:ql)?:\/\//u

/** Where the archive is that a command works on: a path, or the address of a database. */
export function archivePlace({ db }: ArchiveChoice, { env, cwd }: Pick<Io, 'env' | 'cwd'>): string {
  const named = db ?? env.ISNAD_DB ?? ''
  const place = named === '' ? USUAL_FILE : named
  return ON_SERVER.test(place) || isAbsolute(place) ? place : join(cwd, place)
}

/**
 * The archive that a command works on, opened with the words of Arabic; whoever asks for it closes it.
 *
 * Throws: `IsnadError` `NO_ARCHIVE` where there is none and it must not be `made`; as `openArchive`.
 */
async function archiveAt(
  choice: ArchiveChoice & { readonly made?: boolean },
  io: Pick<Io, 'env' | 'cwd'>,
): Promise<Archive> {
  const place = archivePlace(choice, io)
  if (choice.made !== true && !ON_SERVER.test(place) && !existsSync(place)) {
    const shown = choice.db ?? (io.env.ISNAD_DB || USUAL_FILE)
    throw new IsnadError(
      'NO_ARCHIVE',
      `there is no archive ${shown}`,
      'Make one with isnad add PATH…, or name one with --db or ISNAD_DB.',
    )
  }
  // Loaded only here: reading by itself does without an archive.
  const { openArchive } = await import('@isnad/store')
  return openArchive(place, { analyser: await analyser() })
}

let made: Promise<ArabicSearch> | null = null

/** The words of Arabic, made out once in the life of a process, and not before someone asks for one. */
function analyser(): Promise<ArabicSearch> {
  made ??= import('@isnad/arabic').then(({ ARABIC_SEARCH_ID, arabicLexicon, arabicSearch }) => {
    let search: ArabicSearch | null = null
    const built = (): ArabicSearch => {
      search ??= arabicSearch(arabicLexicon())
      return search
    }
    return {
      id: ARABIC_SEARCH_ID,
      words: (text) => built().words(text),
      wordsAmong: (wanted) => built().wordsAmong(wanted),
      alternatives: (words) => built().alternatives(words),
      beginnings: (text) => built().beginnings(text),
    }
  })
  return made
}

/** Does some work on an archive and closes it, also where the work fails. Throws: as `archiveAt`, and as the work. */
export async function withArchive<T>(
  choice: ArchiveChoice & { readonly made?: boolean },
  io: Pick<Io, 'env' | 'cwd'>,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = await archiveAt(choice, io)
  try {
    return await work(archive)
  } finally {
    await archive.close()
  }
}
