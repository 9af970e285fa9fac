import type { Lexicon } from '../lexicon.js'
import { BODIES } from './bodies.js'
import { CAPITALS, SEATS } from './capitals.js'
import { CITIES } from './cities.js'
import { GROUPS } from './groups.js'
import { addNisbas, COMPOUND_NISBAS } from './nationalities.js'
import { PERSONS } from './persons.js'
import { PLACES } from './places.js'
import { STATES } from './states.js'

/** Adds everyone and everything the pack knows by name: states first, so that a name two bear is the state's before the city's. */
export function addEntities(lexicon: Lexicon): void {
  for (const list of [STATES, COMPOUND_NISBAS, BODIES, GROUPS, SEATS, CAPITALS, PLACES, CITIES, PERSONS])
    for (const entry of list) lexicon.addEntry(entry)
  addNisbas(lexicon)
}
