const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60]$/u

/** How many columns of a terminal a text takes; marks above and below letters take none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += columns(character)
  return width
}

/** The longest start of a text that fits, and the rest; at least one character fits. */
export function cutAtWidth(text: string, width: number): [string, string] {
  let taken = 0
  let at = 0
  for (const character of text) {
    taken += columns(character)
    if (taken > width && at > 0) break
    at += character.length
  }
  return [text.slice(0, at), text.slice(at)]
}

function columns(character: string): number {
  if (character < '\u0300') return 1
  if (ZERO.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}
