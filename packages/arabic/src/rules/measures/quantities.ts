import { TokenKind, type TokenRange, type Tokens } from '@isnad/engine'
import { foldArabic } from '../../orthography.js'
import type { Word } from '../../word.js'
import { readNumeral } from '../times/numbers.js'

/** A number of things counted: 25,000 people. */
export interface Quantity {
  readonly value: number
  readonly unit: string
  readonly range: TokenRange
}

const UNITS = new Map<string, string>()
for (const [unit, words] of [
  [
    'people',
    'شخص شخصا أشخاص مدني مدنيا مدنيين مواطن مواطنا نسمة عائلة عائلات أسير أسيرا سجين سجينا معتقل معتقلا رهينة لاجئ لاجئا نازح نازحا',
  ],
  ['fighters', 'مقاتل مقاتلا مقاتلين مسلح مسلحا مسلحين عنصر عنصرا'],
  ['soldiers', 'جندي جنديا جنود عسكري عسكريا'],
  ['buses', 'حافلة حافلات باص باصات'],
  ['trucks', 'شاحنة شاحنات قاطرة قاطرات'],
  ['tonnes', 'طن طنا أطنان'],
  ['euros', 'يورو'],
  ['dollars', 'دولار دولارا دولارات'],
  ['riyals', 'ريال ريالا'],
  ['days', 'يوم يوما أيام'],
  ['hours', 'ساعة ساعات'],
  ['months', 'شهر شهرا أشهر'],
  ['years', 'سنة سنوات عام عاما أعوام'],
] as const) {
  for (const word of foldArabic(words).split(' ')) UNITS.set(word, unit)
}

/** The number that begins at a token, with the decimals of agencies (9ر3 is 3.9) and thousands in a word (25 ألف). */
function numberAt(
  tokens: Tokens<Word>,
  at: number,
  end: number,
): { readonly to: number; readonly value: number } | null {
  if (tokens.kind[at] !== TokenKind.number) {
    const found = readNumeral(tokens, at, end)
    return found === null || found.value.ordinal ? null : { to: found.to, value: found.value.value }
  }
  let value = Number(tokens.form[at])
  let to = at + 1
  const mark = tokens.form[to]
  if (
    to + 1 < end &&
    tokens.kind[to + 1] === TokenKind.number &&
    tokens.start[to] === tokens.end[at] &&
    tokens.start[to + 1] === tokens.end[to]
  ) {
    const next = tokens.form[to + 1] as string
    if (mark === 'ر') value = Number(`${next}.${tokens.form[at]}`)
    else if (mark === ',' && next.length === 3) value = value * 1000 + Number(next)
    else if (mark === '.' || mark === '،' || mark === ',') value = Number(`${tokens.form[at]}.${next}`)
    to += 2
  }
  for (; to < end; to++) {
    const scale = (tokens.word[to] as Word).number
    if (scale === null || scale.is.value < 1000 || scale.conj !== '') break
    value *= scale.is.value
  }
  return { to, value }
}

/** The first quantity between two tokens whose unit is one of those asked for. */
export function quantityIn(
  tokens: Tokens<Word>,
  from: number,
  to: number,
  units: ReadonlySet<string>,
): Quantity | null {
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.number && (tokens.word[i] as Word).number === null) continue
    const number = numberAt(tokens, i, to)
    if (number === null || !Number.isFinite(number.value)) continue
    const at = number.to
    const unit = UNITS.get(tokens.form[at] ?? '')
    if (unit !== undefined && units.has(unit)) return { value: number.value, unit, range: { from: i, to: at + 1 } }
    i = at - 1
  }
  return null
}
