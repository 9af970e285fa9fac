import { languageByLetters } from './letters.js'

/** How much of a text is looked at. Units: UTF-16 code units. */
const SAMPLE = 2000

/**
 * The language of a text: by its letters where they tell it, else by what its syllables are most like; null where neither is clear.
 *
 * Shape: ISO 639-1, or 639-3 where that has none (`ckb`).
 * Decision: the tables for syllables are loaded only when the first text needs them; Arabic news does not. The smallest do for texts as long
 * as reports, and the next larger ones take 65 to 300 MB more of memory.
 */
export async function languageOf(text: string): Promise<string | null> {
  const byLetters = languageByLetters(text)
  if (byLetters !== null) return byLetters
  if (!/\p{L}{2}/u.test(text.slice(0, SAMPLE))) return null
  const { eld } = await import('eld/extrasmall')
  const { language } = eld.detect(text.slice(0, SAMPLE))
  return language === '' ? null : language
}
