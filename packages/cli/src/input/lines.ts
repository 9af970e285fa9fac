/** One line of a stream: its bytes without the line break, or how it was too long. `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly bytes: Uint8Array; readonly tooLong: false }
  | { readonly number: number; readonly bytes: null; readonly tooLong: true }

/**
 * The lines of a stream of bytes, in groups as they come.
 *
 * Holds: no more than `maxBytes` and one chunk are kept; the rest of a longer line is passed over unread.
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line[]> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  let tooLong = false

  const add = (part: Uint8Array) => {
    length += part.length
    if (length > maxBytes) {
      tooLong = true
      parts = []
    } else if (part.length > 0) parts.push(part)
  }
  const close = (): Line => {
    const line: Line = tooLong
      ? { number, bytes: null, tooLong }
      : { number, bytes: withoutReturn(parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)), tooLong }
    number++
    parts = []
    length = 0
    tooLong = false
    return line
  }

  for await (const chunk of chunks) {
    const group: Line[] = []
    let from = 0
    for (let to = chunk.indexOf(0x0a); to !== -1; to = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, to))
      group.push(close())
      from = to + 1
    }
    add(chunk.subarray(from))
    if (group.length > 0) yield group
  }
  if (length > 0) yield [close()]
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes
}
