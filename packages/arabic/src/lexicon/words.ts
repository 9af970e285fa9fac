import type { Lexicon } from '../lexicon.js'
import { addBodies } from './body-words.js'
import { addDocuments } from './documents.js'
import { addMedia } from './media-words.js'
import { addNameParts } from './name-parts.js'
import { addParticles } from './particles.js'
import { addPortfolios } from './portfolios.js'
import { addSources } from './sources.js'
import { addTitles } from './titles.js'

/** Adds all nouns, name parts and particles. */
export function addWords(lexicon: Lexicon): void {
  addTitles(lexicon)
  addPortfolios(lexicon)
  addSources(lexicon)
  addDocuments(lexicon)
  addBodies(lexicon)
  addMedia(lexicon)
  addNameParts(lexicon)
  addParticles(lexicon)
}
