/** Trouble in a call: what was wrong, where, and what to do. Trouble in a text is a finding, not an error. */
export class IsnadError extends Error {
  override readonly name = 'IsnadError'
  /** Stable, in upper snake case: `BAD_JSON`, `BAD_PUBLISHED`, `EMPTY_TEXT` … */
  readonly code: string
  /** What the caller can do about it. */
  readonly remedy: string
  constructor(code: string, message: string, remedy: string) {
    super(message)
    this.code = code
    this.remedy = remedy
  }
}
