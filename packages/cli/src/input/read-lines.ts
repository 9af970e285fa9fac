import type { Read } from '@isnad/engine'
import { IsnadError, type ReportInput } from '@isnad/record'
import { type Io, write } from '../io.js'
import { decodeUtf8 } from './decode-utf8.js'
import { type Line, lines } from './lines.js'
import { inputName, openBytes, unreadable } from './read-bytes.js'
import { parseJson, reportFromJson } from './report-of.js'

/** The longest line that is read. Units: bytes. */
const MAX_LINE_BYTES = 64 * 1024 * 1024

/** How much output is gathered before it is written. Units: UTF-16 code units. */
const WRITE_AT = 1 << 16

/**
 * Reads one report a line and writes one reading a line, in their order.
 *
 * Holds: constant memory; a line that cannot be read gives an error in its place and never ends the stream.
 * Throws: `IsnadError` when the stream itself breaks.
 */
export async function readLines(file: string, read: Read, io: Io, maxBytes = MAX_LINE_BYTES): Promise<void> {
  const bytes = await openBytes(file, io)
  const groups = lines(unbroken(bytes, file), maxBytes)
  for await (const group of groups) {
    let out = ''
    for (const line of group) {
      out += `${readLine(line, read, maxBytes)}\n`
      if (out.length < WRITE_AT) continue
      await write(io.stdout, out)
      out = ''
    }
    await write(io.stdout, out)
  }
}

function readLine(line: Line, read: Read, maxBytes: number): string {
  let ref: string | null = null
  try {
    if (line.tooLong) {
      const message = `line ${line.number} is longer than ${maxBytes} bytes`
      throw new IsnadError('LINE_TOO_LONG', message, 'Split it, one report a line.')
    }
    const name = `line ${line.number}`
    const text = decodeUtf8(line.bytes, name)
    if (text.trim() === '') throw new IsnadError('EMPTY_LINE', `${name} is empty`, 'Leave out empty lines.')
    const value = parseJson(text, name)
    ref = refOf(value)
    const input: ReportInput = reportFromJson(value, name)
    return JSON.stringify(read(input))
  } catch (error) {
    const { code, message } = error instanceof IsnadError ? error : { code: 'INTERNAL', message: String(error) }
    return JSON.stringify({ error: { code, message, line: line.number }, report: { ref } })
  }
}

/** The caller's own id in a line that may be no report at all. */
function refOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null
}

async function* unbroken(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    const { message } = unreadable(file, error as NodeJS.ErrnoException)
    throw new IsnadError('STREAM_BROKEN', `${inputName(file)} broke off: ${message}`, 'Run it again from the start.')
  }
}
