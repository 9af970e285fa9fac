import { IsnadError } from '@isnad/record'

/** A place in a list, to go on from: opaque to whoever carries it. */
export type Cursor = string

/** Part of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  /** Gives the next part; null at the end. */
  readonly next: Cursor | null
}

/** Which part of a list is wanted. */
export interface Paging {
  /** How many at most, 1 to 1000; 50 unless said. */
  readonly limit?: number
  readonly after?: Cursor | null
}

type CursorValue = string | number | null

/** Writes a cursor. */
export const cursorOf = (values: readonly CursorValue[]): Cursor =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * Reads a cursor that has as many values as `shape` and of its types; null when there is none.
 *
 * Throws: `IsnadError` `BAD_CURSOR`.
 */
export function readCursor(
  after: Cursor | null | undefined,
  shape: readonly ('string' | 'number')[],
): readonly CursorValue[] | null {
  if (after === null || after === undefined) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (
      Array.isArray(values) &&
      values.length === shape.length &&
      values.every((value, i) => typeof value === shape[i])
    )
      return values as CursorValue[]
  } catch {
    // told below
  }
  throw new IsnadError('BAD_CURSOR', 'The place to go on from is not one that a list gave.', 'Begin again without it.')
}

/** How many items a page takes. Throws: `IsnadError` `BAD_LIMIT`. */
export function limitOf({ limit = 50 }: Paging): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new IsnadError('BAD_LIMIT', `A page cannot have ${limit} items.`, 'Ask for 1 to 1000.')
}
