import type { Lineage, Span } from '@isnad/record'
import { agencyCredits } from './agency-credits.js'
import type { Passage } from './align-texts.js'
import type { Shared } from './compare-texts.js'
import { type StyleWords, styleOf } from './house-style.js'
import type { Indexed } from './indexed.js'
import type { LineageReport, LineageSense } from './lineage-report.js'
import type { TokenPlaces } from './lineage-text.js'

type Placed = Indexed & { readonly places: TokenPlaces }

/** One ground for holding that `a` is nearer to the source (above 0) or `b` (below). */
type Ground = readonly [weight: number, because: string]

/** So many tokens outside the passages are more than the edges of them. */
const LEAST_OWN = 3
/** How much longer a text must be for the other to be cut. */
const CUT = 1.1

/**
 * Tells a link in full: which of the two comes from the other and why, with the words on both sides.
 *
 * Decision: no ground decides alone. A credit to the other outlet weighs most, then the day, then who names the agency; the day can be
 * false (a copy dated back), so that a day's lead is outweighed by a credit and cuts together. Where nothing tells them apart the
 * longer is the source, and of equals the one whose ref comes first; `because` then says `undetermined`.
 */
export function tellLink(
  a: Placed,
  b: Placed,
  shared: Shared,
  agency: string | null,
  sense: LineageSense,
  styleWords: StyleWords,
): Lineage {
  const grounds = groundsOf(a, b, shared, sense, styleWords)
  const sum = grounds.reduce((total, [weight]) => total + weight, 0)
  const aIsSource = sum === 0 ? a.text.ids.length >= b.text.ids.length : sum > 0
  const [from, to] = aIsSource ? [a, b] : [b, a]
  const evidence = shared.passages.map((p) => {
    const onA = spanOf(a, p.aFrom, p.aTo)
    const onB = spanOf(b, p.bFrom, p.bTo)
    return aIsSource ? { span: onB, fromSpan: onA } : { span: onA, fromSpan: onB }
  })
  const because = grounds.filter(([weight]) => weight === 0 || weight > 0 === aIsSource).map(([, why]) => why)
  if (sum === 0) because.push('undetermined')
  return {
    ref: to.report.ref,
    from: from.report.ref,
    agency: agency ?? agencyCredits(from.report, sense)[0]?.printed ?? null,
    kind: shared.kind,
    share: Math.min(1, Math.round(shared.share * 1000) / 1000),
    evidence: evidence.sort((x, y) => x.span.start - y.span.start),
    because,
  }
}

function groundsOf(a: Placed, b: Placed, shared: Shared, sense: LineageSense, styleWords: StyleWords): Ground[] {
  const grounds: Ground[] = []
  const add = (aSpeaks: boolean, bSpeaks: boolean, weight: number, because: string) => {
    if (aSpeaks !== bSpeaks) grounds.push([aSpeaks ? weight : -weight, because])
  }
  const [x, y] = [a.report, b.report]
  add(isNamed(x.outlet, y), isNamed(y.outlet, x), 8, 'credits-the-other')
  if (x.published !== null && y.published !== null) {
    add(x.published < y.published, y.published < x.published, 4, 'published-later')
    if (x.published === y.published) grounds.push([0, 'published-same-day'])
  }
  add(agencyCredits(x, sense).length > 0, agencyCredits(y, sense).length > 0, 3, 'agency-not-named')
  add(x.dateline !== null, y.dateline !== null, 1, 'dateline-dropped')
  const [longA, longB] = [a.text.ids.length, b.text.ids.length]
  add(longA > longB * CUT, longB > longA * CUT, 2, 'cut')
  const style = styleOf(a.text, b.text, shared.passages, styleWords)
  if (style !== null) grounds.push([style, 'house-style'])
  for (const edit of editsOf(a, b, shared.passages)) grounds.push([0, edit])
  return grounds
}

const isNamed = (outlet: string | null, other: LineageReport) =>
  outlet !== null && outlet !== other.outlet && other.credits.some((c) => c.name === outlet)

/** What was done to the text on the way. */
function editsOf(a: Placed, b: Placed, passages: readonly Passage[]): string[] {
  const edits = new Set<string>()
  let reached = -1
  for (const p of passages) {
    if (p.aFrom < reached) edits.add('reordered')
    reached = Math.max(reached, p.aTo)
    const length = p.aTo - p.aFrom
    if (p.matched < Math.max(length, p.bTo - p.bFrom)) edits.add('words-changed')
    else if (!edits.has('respelled') && isRespelled(a, b, p)) edits.add('respelled')
  }
  const own = ({ text }: Placed) => text.ids.length - passages.reduce((sum, p) => sum + p.matched, 0)
  if (own(a) > LEAST_OWN && own(b) > LEAST_OWN) edits.add('words-of-its-own')
  return [...edits].sort()
}

/** True where the words of a passage are the same but not letter by letter. */
function isRespelled(a: Placed, b: Placed, { aFrom, aTo, bFrom }: Passage): boolean {
  for (let i = 0; i < aTo - aFrom; i++) if (wordAt(a, aFrom + i) !== wordAt(b, bFrom + i)) return true
  return false
}

const wordAt = ({ places, report }: Placed, i: number) => report.text.slice(places.start[i], places.end[i])

function spanOf({ places, report }: Placed, from: number, to: number): Span {
  const start = places.start[from] as number
  const end = places.end[to - 1] as number
  return { start, end, text: report.text.slice(start, end) }
}
