import type { WeaveLanguage } from '@isnad/engine'
import { arabicLineage } from '../lineage-sense.js'
import { arabicChars } from '../orthography.js'
import { contentWord } from './content-word.js'
import { nearness } from './nearness.js'
import { opensClause } from './opens-clause.js'

/** What weaving must know of Arabic. */
export const arabicWeave: WeaveLanguage = {
  fold: arabicChars,
  contentWord,
  opensClause,
  nearness,
  lineage: arabicLineage,
}
