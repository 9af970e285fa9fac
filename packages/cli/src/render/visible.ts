/** Marks for the characters that would turn, hide or overwrite what stands around them. */
const NAMES = new Map<number, string>([
  [0x00ad, 'SHY'],
  [0x061c, 'ALM'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0xfeff, 'BOM'],
])

/** White space of any kind, and controls or format characters; the joiners that shape letters are left alone. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const SPACE = /[\s\u0085]+/gu
const JOINERS = new Set([0x200c, 0x200d])

/**
 * A stranger's words as they can be shown: on one line, with each control or direction character as a mark to be seen.
 *
 * Holds: no character of the answer moves the cursor, changes a colour or turns the direction of what follows.
 */
export function visible(text: string): string {
  return text.replace(SPACE, ' ').replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) as number
    if (JOINERS.has(code)) return character
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    if (code === 0x7f) return '\u2421'
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
    // Letters of number signs: they stand before a number and turn nothing.
    if ((code >= 0x600 && code <= 0x605) || code === 0x6dd) return character
    return `‹${NAMES.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}›`
  })
}
