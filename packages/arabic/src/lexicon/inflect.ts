import type { Shape } from '../word.js'

/** A number and gender, and the forms that show them. */
export type Inflected = readonly [shape: Shape, forms: readonly string[]]

/** How a noun for a person makes its plural and feminine; `m` for one without a feminine, `f` for one without a masculine. */
export type PersonNoun = 'sound' | 'broken' | 'm' | 'f'

const ONE_M: Shape = { number: 'one', gender: 'm' }
const ONE_M_ACCUSATIVE: Shape = { number: 'one', gender: 'm', bound: 'or-accusative' }
const TWO_M: Shape = { number: 'two', gender: 'm' }
const TWO_M_BOUND: Shape = { number: 'two', gender: 'm', bound: 'construct' }
const TWO_M_ACCUSATIVE: Shape = { number: 'two', gender: 'm', bound: 'or-accusative' }
const MANY_M: Shape = { number: 'many', gender: 'm' }
const MANY_M_BOUND: Shape = { number: 'many', gender: 'm', bound: 'construct' }
const ONE_F: Shape = { number: 'one', gender: 'f' }
const TWO_F: Shape = { number: 'two', gender: 'f' }
const TWO_F_BOUND: Shape = { number: 'two', gender: 'f', bound: 'construct' }
const MANY_F: Shape = { number: 'many', gender: 'f' }

/** The words of a list that is written as one block of lines. */
export function wordsOf(block: string): string[] {
  return block
    .replaceAll('\n', ' ')
    .split(' ')
    .filter((word) => word !== '')
}

/**
 * All forms of a noun for a person, from its masculine singular and its broken plurals.
 *
 * Shape: `forms` is "singular plural plural …"; for `f` the singular is the feminine with its ta marbuta.
 * Holds: of forms that are written alike the likelier comes first: -īn is the plural where there is a sound plural, else the dual.
 */
export function inflectPerson(kind: PersonNoun, forms: string): Inflected[] {
  const [singular = '', ...plurals] = forms.split(' ')
  if (kind === 'f') return [[MANY_F, plurals], ...feminine(singular.slice(0, -1))]
  const out: Inflected[] = [[ONE_M, [singular]]]
  if (plurals.length > 0) out.push([MANY_M, plurals])
  if (kind === 'sound') {
    out.push([MANY_M, [`${singular}ون`, `${singular}ين`]], [MANY_M_BOUND, [`${singular}و`, `${singular}ي`]])
  }
  if (!singular.endsWith('ة') && !singular.endsWith('ا')) {
    out.push(
      [TWO_M_ACCUSATIVE, [`${singular}ا`]],
      [TWO_M, [`${singular}ان`, `${singular}ين`]],
      [TWO_M_BOUND, [`${singular}ي`]],
    )
  }
  if (kind !== 'm') out.push(...feminine(singular))
  return out
}

/** The forms of a noun in ta marbuta, from the stem before it. */
function feminine(stem: string): Inflected[] {
  return [
    [ONE_F, [`${stem}ة`]],
    [MANY_F, [`${stem}ات`]],
    [TWO_F_BOUND, [`${stem}تا`, `${stem}تي`]],
    [TWO_F, [`${stem}تان`, `${stem}تين`]],
  ]
}

/**
 * All forms of a noun for a thing, from its singular and its plurals.
 *
 * Holds: the plural of things is feminine, as their verbs and adjectives are. The dual in -ay is left out of masculine nouns,
 * where the same letters make an adjective: ḥizbī, "partisan".
 */
export function inflectThing(forms: string): Inflected[] {
  const [singular = '', ...plurals] = forms.split(' ')
  if (singular.endsWith('ة')) {
    const all = feminine(singular.slice(0, -1))
    return plurals.length === 0 ? all : [[MANY_F, plurals], ...all.filter(([shape]) => shape !== MANY_F)]
  }
  return [
    [ONE_M, [singular]],
    [MANY_F, plurals],
    [TWO_M_ACCUSATIVE, [`${singular}ا`]],
    [TWO_M, [`${singular}ان`, `${singular}ين`]],
  ]
}

/** All forms of an adjective, from its masculine singular and its broken plurals. */
export function inflectAdjective(forms: string): Inflected[] {
  const [singular = '', ...plurals] = forms.split(' ')
  const stem = singular.endsWith('ى') ? singular.slice(0, -1) : singular
  return [
    [ONE_M, [singular]],
    [ONE_F, [`${stem}ة`]],
    [MANY_M, [...plurals, `${stem}ون`, `${stem}ين`]],
    [MANY_F, [`${stem}ات`]],
    [ONE_M_ACCUSATIVE, [`${stem}ا`]],
    [TWO_M, [`${stem}ان`]],
    [TWO_F, [`${stem}تان`, `${stem}تين`]],
  ]
}
