/** A text without halves of surrogate pairs, each replaced by U+FFFD: no store can keep them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
