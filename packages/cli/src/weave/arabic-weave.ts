import { arabicChars } from '@isnad/arabic'
import type { WeaveLanguage } from '@isnad/engine'
import { contentWord } from './content-word.js'

/** What weaving must know of Arabic. */
export const arabicWeave: WeaveLanguage = { fold: arabicChars, contentWord }
