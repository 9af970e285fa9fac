import type { Actor, Place } from '@isnad/record'
import { contentOf, foldText, type WeaveLanguage, wordsOf } from '../language.js'
import type { Party, Spot } from './facts.js'

/** An actor of a reading as it is compared. */
export function partyOf(actor: Actor, language: WeaveLanguage): Party {
  const words = wordsOf(actor.name, language.fold).map((word) => word.form)
  const role = actor.role === null ? '' : foldText(actor.role, language.fold)
  const name = words.join(' ')
  // an office in place of a name: the name stands in the role, or the role in the name
  const described = role !== '' && (role.includes(name) || name.includes(role))
  const named = actor.kind === 'person' && !described
  const said = `${actor.name} ${actor.role ?? ''} ${actor.names.join(' ')}`
  const roleWords = new Set<string>()
  for (const { form } of wordsOf(said, language.fold)) {
    const word = contentOf(form, language)
    if (word !== null) roleWords.add(word)
  }
  return {
    kind: actor.kind,
    name: actor.name,
    of: actor.of,
    codes: actor.of === null ? [] : actor.of.split(' '),
    nameWords: named ? words : [],
    surname: named ? surnameOf(words.map((word) => contentOf(word, language) ?? word)) : null,
    roleWords: [...roleWords].sort(),
  }
}

/** A place of a reading as it is compared. */
export function spotOf(place: Place, language: WeaveLanguage): Spot {
  return {
    key: foldText(place.name, language.fold),
    name: place.name,
    country: place.country,
    wide: place.kind === 'country' || place.kind === 'region',
  }
}

/** The last word of a name; of a long one, which may end in the name of a house that many share, the first with it. */
function surnameOf(words: readonly string[]): string | null {
  const last = words.at(-1) ?? null
  return words.length >= 4 ? `${words[0]} ${last}` : last
}
