import { IsnadError } from '@isnad/record'
import type { IntakeOptions, Limits, Reject, Taken } from './taken.js'

/** Something to be read: a file, or what a container holds. */
export interface Part {
  /** The file, and the names inside it on the way here. Holds: never empty. */
  readonly path: readonly string[]
  readonly chunks: AsyncIterable<Uint8Array>
  /** Where it lies on the disk, if it does. */
  readonly file: string | null
  /** What the container says of it. */
  readonly told: Told
  readonly notes: readonly string[]
}

/** What is known of a part from around it. */
export interface Told {
  readonly url?: string | null
  /** A `Content-Type`, its charset with it. */
  readonly contentType?: string | null
}

/** What one intake carries through all its parts. */
export interface Work {
  readonly limits: Limits
  readonly options: IntakeOptions
  /** Reads what was found inside a container. */
  readonly take: (part: Part) => AsyncGenerator<Taken>
}

/** What names a part. */
export function refOf(path: readonly string[], number: number | null = null): string {
  const ref = path.join('!')
  return number === null ? ref : `${ref}#${number}`
}

/** The name of a part, without what it lies in. */
export function nameOf(part: Part): string {
  return part.path.at(-1) as string
}

/** A reject out of an error that a caller can do something about. Throws: whatever is no such error, for that is a bug of ours. */
export function rejectOf(ref: string, error: unknown): Reject {
  const { code, message, remedy } = asIsnadError(error)
  return { kind: 'reject', ref, code, message, remedy }
}

const DAMAGED = 'What could be read of it was taken. Fetch or copy the file again, then add it once more.'

/** The error that a damaged input is, whichever library found it. */
function asIsnadError(error: unknown): IsnadError {
  if (error instanceof IsnadError) return error
  if (!(error instanceof Error)) throw error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new IsnadError('NO_SUCH_FILE', 'there is no such file', 'Check the name.')
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new IsnadError('NOT_READABLE', 'it may not be read', 'Give yourself permission to read it.')
  }
  // a mistake in our own code must not pass for a damaged file
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError) throw error
  return new IsnadError('DAMAGED', `it is damaged: ${plain(error.message)}`, DAMAGED)
}

function plain(message: string): string {
  return message.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ').slice(0, 200)
}

/** All bytes of a part. Throws: `IsnadError` `TOO_LARGE` as soon as they are more than `most`. */
export async function readAll(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) {
      const message = `it is larger than ${most} bytes, more than one page can be`
      throw new IsnadError('TOO_LARGE', message, 'Split it, one report a file.')
    }
    parts.push(chunk)
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, length)
}

/** The first bytes of a stream, and the whole stream still to be read. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  let error: { readonly thrown: unknown } | null = null
  while (length < count) {
    try {
      const { done, value } = await iterator.next()
      if (done === true) break
      seen.push(value)
      length += value.length
    } catch (thrown) {
      // told where it stands in the stream: after what came before it
      error = { thrown }
      break
    }
  }
  const head = Buffer.concat(seen, length).subarray(0, count)
  return { head, all: resumed(seen, error, iterator) }
}

async function* resumed(
  seen: Uint8Array[],
  error: { readonly thrown: unknown } | null,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    while (seen.length > 0) yield seen.shift() as Uint8Array
    if (error !== null) throw error.thrown
    for (;;) {
      const { done, value } = await iterator.next()
      if (done === true) return
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}

/** Bytes in memory as a stream. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
