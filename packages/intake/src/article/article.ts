/**
 * Where a field of a report was found: `meta` elements, JSON-LD, the address, the page itself, its letters (`content`), or the container
 * that held the page (`container`: a feed, a table, the head of a message, an archive record).
 */
export type FieldSource = 'meta' | 'json-ld' | 'url' | 'page' | 'content' | 'container' | 'second-opinion'

/** The fields whose source is told. */
export type FieldName = 'title' | 'byline' | 'outlet' | 'published' | 'language' | 'text'

/** The report on a page. */
export interface Article {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  /** Shape: ISO day, `YYYY-MM-DD`. */
  readonly published: string | null
  /** Shape: ISO 639-1, or 639-3 where that has none. */
  readonly language: string | null
  /** Paragraphs parted by one `\n`; empty where the page holds none. */
  readonly text: string
  /** For each field that is not null, where it was found. */
  readonly from: Readonly<Partial<Record<FieldName, FieldSource>>>
  /** 0–1: how well the report stands out from its page. */
  readonly sure: number
}
