import { countCommonWords } from './common-words.js'

/** For each encoding that UTF-8 is mistaken for: the byte of each letter. */
const TABLES = ['windows-1252', 'windows-1256'].map((encoding) => {
  const bytes = new Map<string, number>()
  const decoder = new TextDecoder(encoding)
  for (let byte = 0x80; byte < 0x100; byte++) bytes.set(decoder.decode(new Uint8Array([byte])), byte)
  return bytes
})

const WESTERN =
  /[ØÙ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gu
const ARABIC =
  /[طظ][\u0080-\u00bf\u0152\u0153\u0192\u02c6\u060c\u061b\u061f\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06d2\u200c-\u203a\u20ac\u2122]/gu

/**
 * The text that stands in a text of UTF-8 taken for another encoding and encoded once more; null where that is not certain.
 *
 * Holds: it is certain only where every letter goes back to a byte, the bytes are UTF-8, and give common Arabic words where there were none.
 */
export function repairTwiceEncoded(text: string): string | null {
  const sample = text.slice(0, 200_000)
  const table = [WESTERN, ARABIC].findIndex((pattern) => (sample.match(pattern)?.length ?? 0) >= 20)
  if (table === -1) return null
  const bytes = bytesOf(text, TABLES[table] as ReadonlyMap<string, number>)
  if (bytes === null) return null
  try {
    const right = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const before = countCommonWords(sample)
    const after = countCommonWords(right.slice(0, 200_000))
    return after.common >= 3 && after.common > before.common * 5 ? right : null
  } catch {
    return null
  }
}

function bytesOf(text: string, table: ReadonlyMap<string, number>): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const byte = unit < 0x80 ? unit : table.get(text[i] as string)
    if (byte === undefined) return null
    bytes[i] = byte
  }
  return bytes
}
