import type { Disagreement } from '@isnad/record'
import { byText } from '../books/order.js'

/** The order of disagreements in a record: by what they are about, then by field and values. */
export const inOrderOf = (a: Disagreement, b: Disagreement): number =>
  byText(a.about, b.about) || byText(a.field, b.field) || byText(JSON.stringify(a.values), JSON.stringify(b.values))
