import { deflateSync, inflateSync } from 'node:zlib'
import type { Reading } from '@isnad/record'
import { READING_DICTIONARY, TEXT_DICTIONARY } from './pack-dictionary.js'

/**
 * How hard zlib tries: three hundredths larger than at its usual level, in six tenths of the time.
 *
 * Decision: free to be changed, since what was packed at any level is unpacked alike.
 */
const EFFORT = { level: 4, memLevel: 7 } as const

/** The first byte of what is kept in UTF-16, since it holds half a pair; no UTF-8 begins with it. */
const UTF16 = 0xff

/** The words of a text as they are kept: compressed, with a checksum of zlib. */
export function packText(text: string): Uint8Array {
  const bytes = /\p{Surrogate}/u.test(text)
    ? Buffer.concat([Buffer.from([UTF16]), Buffer.from(text, 'utf16le')])
    : Buffer.from(text)
  return deflateSync(bytes, { ...EFFORT, dictionary: TEXT_DICTIONARY })
}

/** Gives back what `packText` was given. Throws: where a byte was changed. */
export function unpackText(packed: Uint8Array): string {
  const bytes = inflateSync(packed, { dictionary: TEXT_DICTIONARY })
  return bytes[0] === UTF16 ? bytes.toString('utf16le', 1) : bytes.toString('utf8')
}

/**
 * A reading as it is kept beside its text: without the words of its spans, which are slices of the text, and compressed.
 *
 * Holds: `unpackReading` of it gives a reading that is the same to the last byte of its JSON.
 */
export function packReading(reading: Reading): Uint8Array {
  const { text } = reading.report
  const bare = { ...reading, report: { ...reading.report, text: '' } }
  return deflateSync(JSON.stringify(withoutWords(bare, text)), { ...EFFORT, dictionary: READING_DICTIONARY })
}

/** Gives back the reading that `packReading` was given. Throws: where a byte was changed. */
export function unpackReading(bytes: Uint8Array, text: string): Reading {
  const json = inflateSync(bytes, { dictionary: READING_DICTIONARY }).toString('utf8')
  const reading = withWords(JSON.parse(json), text) as Reading
  return { ...reading, report: { ...reading.report, text } }
}

/** The key under which a span's place is kept; no field of a reading has it. */
const SPAN = '$'

function withoutWords(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withoutWords(item, text))
  if ('start' in value && isSpan(value) && value.text === text.slice(value.start, value.end))
    return { [SPAN]: [value.start, value.end] }
  const out: Record<string, unknown> = {}
  for (const key of Object.keys(value)) out[key] = withoutWords((value as Record<string, unknown>)[key], text)
  return out
}

function withWords(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withWords(item, text))
  const place: unknown = (value as Record<string, unknown>)[SPAN]
  if (Array.isArray(place)) {
    const [start, end] = place as [number, number]
    return { start, end, text: text.slice(start, end) }
  }
  const out = value as Record<string, unknown>
  for (const key of Object.keys(out)) out[key] = withWords(out[key], text)
  return out
}

/** Whether a value is a span and nothing more, with its fields in the order in which they are given back. */
function isSpan(value: object): value is { start: number; end: number; text: string } {
  const keys = Object.keys(value)
  return keys.length === 3 && keys[0] === 'start' && keys[1] === 'end' && keys[2] === 'text'
}

/** The spans of a reading whose words are not what stands there in its text. */
export function strayedSpans(reading: Reading): readonly string[] {
  const { text } = reading.report
  const strayed: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if ('start' in value && isSpan(value)) {
      const { start, end } = value
      if (!(0 <= start && start < end && end <= text.length) || value.text !== text.slice(start, end))
        strayed.push(`${start}–${end}`)
    } else for (const item of Object.values(value)) walk(item)
  }
  walk(reading)
  return strayed
}

/** Bytes as they are kept: compressed, also where that gains nothing, since zlib's checksum is worth its few bytes. */
export const packBytes = (bytes: Uint8Array): Uint8Array =>
  deflateSync(bytes, { ...EFFORT, dictionary: TEXT_DICTIONARY })

/** Gives back what `packBytes` was given. Throws: where a byte was changed. */
export const unpackBytes = (bytes: Uint8Array): Uint8Array => inflateSync(bytes, { dictionary: TEXT_DICTIONARY })
