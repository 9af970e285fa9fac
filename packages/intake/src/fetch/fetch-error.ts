import { IsnadError } from '@isnad/record'

/** Why a page could not be fetched. */
export class FetchError extends IsnadError {
  /** What the server answered; null where it did not. */
  readonly status: number | null
  /** How long the server asks to be left alone. Units: milliseconds; null where it does not ask. */
  readonly retryAfter: number | null
  constructor(
    code: string,
    message: string,
    remedy: string,
    { status = null, retryAfter = null }: { status?: number | null; retryAfter?: number | null } = {},
  ) {
    super(code, message, remedy)
    this.status = status
    this.retryAfter = retryAfter
  }
}
