import type { Snippet } from './snippet.js'

/** What a search shows of a report's words. */
export interface Shown {
  /** The seal of what it was made of. */
  readonly seal: string
  readonly title: Snippet | null
  readonly snippet: Snippet
}

/** How many are kept, each of about a kilobyte. */
const MOST = 10_000
/** Longer questions are seldom asked twice. Units: UTF-16 code units. */
const LONGEST = 200

/**
 * What searches showed of reports, kept by question, so that who asks again, or turns back a page, costs no report's words once more.
 *
 * Holds: what was made of other words than the report has now is not given.
 */
export class ShownBefore {
  private readonly questions = new Map<string, Map<number, Shown>>()
  private size = 0

  /** What was shown of a report under a question; null where it is not kept, or the report has other words now. */
  get(question: string, n: number, seal: string): Shown | null {
    const shown = this.questions.get(question)?.get(n)
    return shown?.seal === seal ? shown : null
  }

  /** Keeps it; the questions that were longest not answered anew go where there are too many. */
  keep(question: string, n: number, { seal, title, snippet }: Shown): void {
    if (question.length > LONGEST) return
    const reports = this.questions.get(question) ?? new Map<number, Shown>()
    this.questions.delete(question)
    this.questions.set(question, reports)
    if (!reports.has(n)) this.size++
    reports.set(n, { seal, title: title === null ? null : byItself(title), snippet: byItself(snippet) })
    for (const [oldest, { size }] of this.questions) {
      if (this.size <= MOST) return
      this.questions.delete(oldest)
      this.size -= size
    }
  }
}

/** With a copy of its text, since a slice would keep the whole text that it is of. */
const byItself = (snippet: Snippet): Snippet => ({
  ...snippet,
  text: Buffer.from(snippet.text, 'utf16le').toString('utf16le'),
})
