import type { ReportInput } from '@isnad/record'
import type { FieldName, FieldSource } from '../article/article.js'

/** Where a report came from, and how it was read. */
export interface Origin {
  /** The file, and the names inside it on the way to the page, outermost first. */
  readonly path: readonly string[]
  /** For each field that is known, where it was found. */
  readonly from: Readonly<Partial<Record<FieldName, FieldSource>>>
  /** The encoding of its bytes; null where they are text already. */
  readonly encoding: string | null
  /** True where a label or the page named another encoding. */
  readonly encodingLied: boolean
  /** 0–1: how well the report stood out from its page; null for what is no page. */
  readonly sure: number | null
  /** What was odd about it, in the words of a reject: `WARC_LENGTH`, `UNSAFE_NAME` … */
  readonly notes: readonly string[]
}

/** A report that was taken in. */
export interface TakenPage {
  readonly kind: 'page'
  /** Names it among all that was taken: the path, its parts joined by `!`, and its number where there are several. */
  readonly ref: string
  /** What was read, as it stood; in a table or a feed, the record alone. */
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly report: ReportInput
  /** Shape: ISO 639-1, or 639-3 where that has none; null where it is not clear. */
  readonly language: string | null
  readonly origin: Origin
}

/** A report that a feed or a sitemap only points to. */
export interface TakenLink {
  readonly kind: 'link'
  readonly ref: string
  readonly url: string
  readonly title: string | null
  /** Shape: ISO day. */
  readonly published: string | null
  readonly origin: Pick<Origin, 'path'>
}

/** What could not be read, and why. */
export interface Reject {
  readonly kind: 'reject'
  readonly ref: string
  /** Stable, in upper snake case. */
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** One thing that intake says about a source. */
export type Taken = TakenPage | TakenLink | Reject

/** How much intake reads before it stops. Units: bytes, unless said. */
export interface Limits {
  /** One page, message, feed or record. */
  readonly page: number
  /** What is unpacked from one container, all in all. */
  readonly unpacked: number
  /** Unpacked for each packed byte. */
  readonly ratio: number
  /** Containers inside containers. Units: levels. */
  readonly depth: number
  /** A zip inside another container, which must be held in memory. */
  readonly nestedZip: number
}

/** Limits that no honest archive meets. */
export const LIMITS: Limits = {
  page: 50 * 2 ** 20,
  unpacked: 2 ** 40,
  ratio: 200,
  depth: 6,
  nestedZip: 256 * 2 ** 20,
}

/** What the caller decides. */
export interface IntakeOptions {
  /** For tables: the name of the column that holds each field, where it should not be guessed. */
  readonly columns?: Readonly<Partial<Record<ReportField, string>>>
  readonly limits?: Partial<Limits>
  /** Whether Readability is asked where the report does not stand out from its page. True unless said. */
  readonly secondOpinion?: boolean
}

/** A field of a report that a record can hold. */
export type ReportField = 'id' | 'outlet' | 'published' | 'title' | 'byline' | 'url' | 'text' | 'html'
