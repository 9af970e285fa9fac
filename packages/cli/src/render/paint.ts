/** The looks that a run of text can have. */
export type Look = 'plain' | 'strong' | 'faint' | 'accent' | 'warning'

/** Puts a look on a text, or leaves it as it is. */
export type Paint = (text: string, look: Look) => string

const CODES: Record<Look, readonly [number, number] | null> = {
  plain: null,
  strong: [1, 22],
  faint: [2, 22],
  accent: [36, 39],
  warning: [33, 39],
}

export const inColour: Paint = (text, look) => {
  const codes = CODES[look]
  return codes === null ? text : `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m`
}

export const withoutColour: Paint = (text) => text
