/** What the server says went wrong, as RFC 9457 has it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** What the caller can do about it, where the server says so. */
    readonly remedy: string | null,
  ) {
    super(message)
  }
}

/** The problem that an answer carries. */
export async function problemOf(answer: Response): Promise<Problem> {
  let body: Readonly<Record<string, unknown>> = {}
  try {
    const read: unknown = await answer.json()
    if (typeof read === 'object' && read !== null) body = read as Readonly<Record<string, unknown>>
  } catch {
    // no problem document: the status says what there is to say
  }
  const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : null)
  return new Problem(
    answer.status,
    text('code') ?? text('type') ?? `HTTP_${answer.status}`,
    text('title') ?? `${answer.status}`,
    text('detail'),
  )
}
