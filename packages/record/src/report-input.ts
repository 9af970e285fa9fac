/** A report as a caller hands it over: its text (or its page) and what is known of it. */
export interface ReportInput {
  readonly id?: string | null
  readonly outlet?: string | null
  /** ISO day, `YYYY-MM-DD`. */
  readonly published?: string | null
  readonly title?: string | null
  readonly byline?: string | null
  readonly url?: string | null
  readonly text: string
}
