import type { TakenPage } from '@isnad/intake'
import { IsnadError } from '@isnad/record'
import { type Origin, type Prepared, prepare } from '@isnad/store'
import { arabicReader } from '../arabic-reader.js'
import type { LexiconFile } from '../input/find-lexicons.js'

/** A page on its way to be read. */
export type PageToRead = Pick<TakenPage, 'ref' | 'bytes' | 'mediaType' | 'report'> & { readonly origin: Origin }

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
export type ReadPages = (pages: readonly PageToRead[]) => PageRead[]

/** A reader of pages that knows the names which a user brings. Throws: `IsnadError` where a lexicon is wrong. */
export function pagesReader(lexicons: readonly LexiconFile[]): ReadPages {
  const read = arabicReader(lexicons)
  return (pages) =>
    pages.map(({ ref, bytes, mediaType, report, origin }): PageRead => {
      try {
        const reading = read(report)
        return { kind: 'read', ref, prepared: prepare({ reading, page: { bytes, mediaType }, origin }) }
      } catch (error) {
        if (error instanceof IsnadError)
          return { kind: 'failed', ref, code: error.code, message: error.message, remedy: error.remedy }
        throw error
      }
    })
}
