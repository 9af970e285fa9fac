import type { TakenPage } from '@isnad/intake'
import { IsnadError, type Report } from '@isnad/record'
import { type Incoming, type Origin, type Prepared, prepare, preparer } from '@isnad/store'
import { arabicReading } from '../arabic-reader.js'
import type { LexiconFile } from '../input/find-lexicons.js'

/** A page on its way to be read; without bytes where only the report that is kept of it is read again. */
export type PageToRead = Pick<TakenPage, 'ref' | 'mediaType' | 'report'> & {
  readonly bytes: Uint8Array | null
  readonly origin: Origin
  readonly source?: Report['source']
}

/** A page that was read and is ready to be kept, or why it could not be read. */
export type PageRead =
  | { readonly kind: 'read'; readonly ref: string; readonly prepared: Prepared }
  | {
      readonly kind: 'failed'
      readonly ref: string
      readonly code: string
      readonly message: string
      readonly remedy: string
    }

/** Reads pages, one after another; a page that cannot be read ends nothing else. */
export type ReadPages = (pages: readonly PageToRead[]) => readonly PageRead[]

/** What a reader of pages is made of; plain data, so that each thread can make its own. */
export interface ReadingChoice {
  /** The names that the user brings. */
  readonly lexicons: readonly LexiconFile[]
  /** Whether the words for the text index are made out as well. */
  readonly index: boolean
}

/** A reader of pages. Throws: `IsnadError` where a lexicon is wrong. */
export function pagesReader({ lexicons, index }: ReadingChoice): ReadPages {
  const { read, search } = arabicReading(lexicons)
  return pagesReadBy(read, index ? preparer(search()) : prepare)
}

/** The same with a reader of reports that is there already. */
export function pagesReadBy(
  read: ReturnType<typeof arabicReading>['read'],
  made: (incoming: Incoming) => Prepared = prepare,
): ReadPages {
  return (pages) =>
    inOneBuffer(
      pages.map(({ ref, bytes, mediaType, report, origin, source }): PageRead => {
        try {
          const reading = read(report, { source: source ?? null })
          const page = bytes === null ? null : { bytes, mediaType }
          return { kind: 'read', ref, prepared: made({ reading, page, origin }) }
        } catch (error) {
          if (error instanceof IsnadError)
            return { kind: 'failed', ref, code: error.code, message: error.message, remedy: error.remedy }
          throw error
        }
      }),
    )
}

/**
 * The same pages with all that was packed in one stretch of memory.
 *
 * Decision: zlib gives each of its results in a buffer of 16 KB, and all of that would go from thread to thread and stay until it is kept.
 */
function inOneBuffer(pages: readonly PageRead[]): readonly PageRead[] {
  let size = 0
  for (const page of pages)
    if (page.kind === 'read') {
      const { text, reading, page: whole } = page.prepared
      size += text.length + reading.length + (whole?.bytes.length ?? 0)
    }
  const buffer = new Uint8Array(size)
  let end = 0
  const moved = (bytes: Uint8Array): Uint8Array => {
    buffer.set(bytes, end)
    end += bytes.length
    return buffer.subarray(end - bytes.length, end)
  }
  return pages.map((one): PageRead => {
    if (one.kind === 'failed') return one
    const { text, reading, page } = one.prepared
    return {
      ...one,
      prepared: {
        ...one.prepared,
        text: moved(text),
        reading: moved(reading),
        page: page === null ? null : { ...page, bytes: moved(page.bytes) },
      },
    }
  })
}
