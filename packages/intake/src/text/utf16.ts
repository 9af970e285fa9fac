/** High halves of the code units that Arabic pages are made of: ASCII, Arabic, general punctuation, presentation forms. */
const HIGH = new Uint8Array(256)
for (const byte of [0x00, 0x06, 0x20, 0xfb, 0xfc, 0xfd, 0xfe]) HIGH[byte] = 1

/** Whether bytes without a mark are UTF-16, and in which order; null where they are not. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = bytes.length >> 1
  // no other text has NUL or ACK bytes, and Arabic in UTF-16 cannot be without both
  if (pairs < 4 || (bytes.indexOf(0) === -1 && bytes.indexOf(6) === -1)) return null
  const counts = [0, 0]
  const controls = [0, 0]
  for (let i = 0; i < pairs * 2; i++) {
    const byte = bytes[i] as number
    if (HIGH[byte] === 1) counts[i & 1] = (counts[i & 1] as number) + 1
    if (byte === 0 || byte === 6) controls[i & 1] = (controls[i & 1] as number) + 1
  }
  // a file that is no text has them at both places
  const [even, odd] = controls as [number, number]
  if (odd > pairs * 0.5 && even < pairs * 0.1 && (counts[1] as number) > pairs * 0.85) return 'utf-16le'
  if (even > pairs * 0.5 && odd < pairs * 0.1 && (counts[0] as number) > pairs * 0.85) return 'utf-16be'
  return null
}
