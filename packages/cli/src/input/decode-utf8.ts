import { IsnadError } from '@isnad/record'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The text of UTF-8 bytes, without the byte order mark. `name` is what a message calls them.
 *
 * Throws: `IsnadError` `NOT_UTF8` with the offset of the first byte that does not fit; `NUL_BYTES`.
 */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  const nul = bytes.indexOf(0)
  if (hasUtf16Mark(bytes)) {
    throw new IsnadError('NOT_UTF8', `${name} is UTF-16, not UTF-8 (byte 0)`, convertFrom('UTF-16'))
  }
  if (nul !== -1) {
    const remedy =
      'A text has no NUL bytes: perhaps it is a picture, an archive or a word-processor file. Save it as plain text.'
    throw new IsnadError('NUL_BYTES', `${name} has a NUL byte at byte ${nul}`, remedy)
  }
  try {
    return decoder.decode(bytes)
  } catch {
    const at = firstInvalidByte(bytes)
    const byte = bytes[at]?.toString(16).toUpperCase().padStart(2, '0') ?? 'the end'
    const message = `${name} is not UTF-8: byte ${at} (0x${byte}) does not fit`
    throw new IsnadError(
      'NOT_UTF8',
      message,
      convertFrom('WINDOWS-1256', 'Older Arabic texts are mostly windows-1256. '),
    )
  }
}

function convertFrom(encoding: string, because = ''): string {
  return `${because}Convert it first: iconv -f ${encoding} -t UTF-8 FILE > FILE.utf8.txt`
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** Where the first sequence that is not UTF-8 starts; the length when there is none. Units: bytes. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] as number
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (length === 0 || at + length > bytes.length) return at
    for (let i = 1; i < length; i++) {
      const [low, high] = i === 1 ? secondByteOf(lead) : [0x80, 0xbf]
      const byte = bytes[at + i] as number
      if (byte < low || byte > high) return at
    }
    at += length
  }
  return at
}

/** What may follow a lead byte: neither a longer spelling than needed, nor a surrogate, nor past U+10FFFF. */
function secondByteOf(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
