import type { Shape } from '../word.js'

/** A form and the number and gender it shows. */
export type Inflected = readonly [form: string, shape: Shape]

/** How a noun for a person makes its plural and feminine; `m` for one without a feminine, `f` for one without a masculine. */
export type PersonNoun = 'sound' | 'broken' | 'm' | 'f'

/** The words of a list that is written as one block. */
export function wordsOf(block: string): string[] {
  return block.split(/\s+/u).filter((word) => word !== '')
}

/**
 * All forms of a noun for a person, from its masculine singular and its broken plurals.
 *
 * Shape: `forms` is "singular plural plural …"; for `f` the singular is the feminine with its ta marbuta.
 * Holds: of forms that are written alike the likelier comes first: -īn is the plural where there is a sound plural, else the dual.
 */
export function inflectPerson(kind: PersonNoun, forms: string): Inflected[] {
  const [singular = '', ...plurals] = wordsOf(forms)
  const out: Inflected[] = []
  if (kind !== 'f') {
    out.push([singular, { number: 'one', gender: 'm' }])
    for (const plural of plurals) out.push([plural, { number: 'many', gender: 'm' }])
    if (kind === 'sound') {
      for (const ending of ['ون', 'ين']) out.push([singular + ending, { number: 'many', gender: 'm' }])
      for (const ending of ['و', 'ي']) out.push([singular + ending, { number: 'many', gender: 'm', bound: 'construct' }])
    }
    if (!singular.endsWith('ة') && !singular.endsWith('ا')) {
      out.push([`${singular}ا`, { number: 'two', gender: 'm', bound: 'or-accusative' }])
      for (const ending of ['ان', 'ين']) out.push([singular + ending, { number: 'two', gender: 'm' }])
      out.push([`${singular}ي`, { number: 'two', gender: 'm', bound: 'construct' }])
    }
  }
  if (kind !== 'm') {
    const stem = kind === 'f' ? singular.slice(0, -1) : singular
    if (kind === 'f') for (const plural of plurals) out.push([plural, { number: 'many', gender: 'f' }])
    out.push(...feminine(stem))
  }
  return out
}

/** The forms of a noun in ta marbuta, from the stem before it. */
function feminine(stem: string): Inflected[] {
  return [
    [`${stem}ة`, { number: 'one', gender: 'f' }],
    [`${stem}ات`, { number: 'many', gender: 'f' }],
    [`${stem}تا`, { number: 'two', gender: 'f', bound: 'construct' }],
    [`${stem}تي`, { number: 'two', gender: 'f', bound: 'construct' }],
    [`${stem}تان`, { number: 'two', gender: 'f' }],
    [`${stem}تين`, { number: 'two', gender: 'f' }],
  ]
}

/**
 * All forms of a noun for a thing, from its singular and its plurals.
 *
 * Holds: the plural of things is feminine, as their verbs and adjectives are. The dual in -ay is left out of masculine nouns,
 * where the same letters make an adjective: ḥizbī, "partisan".
 */
export function inflectThing(forms: string): Inflected[] {
  const [singular = '', ...plurals] = wordsOf(forms)
  const many: Shape = { number: 'many', gender: 'f' }
  const listed = plurals.map((plural): Inflected => [plural, many])
  if (singular.endsWith('ة')) {
    const all = feminine(singular.slice(0, -1))
    return listed.length === 0 ? all : [...listed, ...all.filter(([, shape]) => shape.number !== 'many')]
  }
  return [
    [singular, { number: 'one', gender: 'm' }],
    ...listed,
    [`${singular}ا`, { number: 'two', gender: 'm', bound: 'or-accusative' }],
    [`${singular}ان`, { number: 'two', gender: 'm' }],
    [`${singular}ين`, { number: 'two', gender: 'm' }],
  ]
}

/** All forms of an adjective, from its masculine singular and its broken plurals. */
export function inflectAdjective(forms: string): Inflected[] {
  const [singular = '', ...plurals] = wordsOf(forms)
  const stem = singular.endsWith('ى') ? singular.slice(0, -1) : singular
  return [
    [singular, { number: 'one', gender: 'm' }],
    [`${stem}ة`, { number: 'one', gender: 'f' }],
    ...plurals.map((plural): Inflected => [plural, { number: 'many', gender: 'm' }]),
    [`${stem}ون`, { number: 'many', gender: 'm' }],
    [`${stem}ين`, { number: 'many', gender: 'm' }],
    [`${stem}ات`, { number: 'many', gender: 'f' }],
    [`${stem}ا`, { number: 'one', gender: 'm', bound: 'or-accusative' }],
    [`${stem}ان`, { number: 'two', gender: 'm' }],
    [`${stem}تان`, { number: 'two', gender: 'f' }],
    [`${stem}تين`, { number: 'two', gender: 'f' }],
  ]
}
