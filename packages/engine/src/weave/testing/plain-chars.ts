import { CharClass, type CharTable } from '../../read/tokens.js'

/** How characters are read where no language is meant: letters and digits as they are. */
export const plainChars: CharTable = {
  classOf: Uint8Array.from({ length: 65536 }, (_, unit) => {
    const character = String.fromCharCode(unit)
    if (/\p{L}/u.test(character)) return CharClass.letter
    if (/\p{N}/u.test(character)) return CharClass.digit
    return /\s/u.test(character) ? CharClass.space : CharClass.mark
  }),
  fold: Uint16Array.from({ length: 65536 }, (_, unit) => unit),
}
