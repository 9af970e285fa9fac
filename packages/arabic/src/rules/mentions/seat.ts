import type { Entry, Mention } from '@isnad/engine'
import { behind, type Cut } from '../../clitics.js'
import { CAPITALS } from '../../lexicon/capitals.js'
import { cliticsOf, markerOf } from './marker.js'
import type { Scan } from './scan.js'

/** Seats of government by the state they are in, the first name of each. */
const SEAT_OF = new Map<string, Entry>()
for (const entry of CAPITALS) if (entry.of !== null && !SEAT_OF.has(entry.of)) SEAT_OF.set(entry.of, entry)

const CUTS = new Map<string, Cut>()
const NOUNS = ['العاصمه', 'المملكه'] as const
for (const noun of NOUNS)
  for (const [conj, prep] of [
    ['', ''],
    ['و', ''],
    ['', 'ب'],
    ['', 'ل'],
    ['و', 'ب'],
    ['و', 'ل'],
  ] as const)
    CUTS.set(conj + (prep === 'ل' ? `لل${noun.slice(2)}` : prep + noun), behind(conj, prep, noun))

/** How many mentions back "the capital" may have been named. */
const NAMED_BACK = 12

/**
 * A place called by what it is: "the Algerian capital" (the city), "the capital" named shortly before, "the kingdom" one comes to.
 *
 * Not covered: "the Syrian capital Damascus", where the name that follows says it.
 */
export function seatAt(scan: Scan, i: number, before: readonly Mention[]): Mention | null {
  const cut = CUTS.get(scan.form(i))
  if (cut === undefined) return null
  const marker = markerOf(scan, i, cut)
  if (cut.rest === NOUNS[1]) {
    const led = marker === 'to' || marker === 'in' || (marker === null && cut.conj === '' && isVisited(scan, i, before))
    if (!led || isNamed(scan, i + 1)) return null
    return place(i, i + 1, null, cut, marker)
  }
  const nisba = scan.word(i + 1)?.nisba ?? null
  const owned = nisba?.article === true && nisba.is.gender === 'f' && nisba.is.number === 'one' && nisba.prep === ''
  const to = owned ? i + 2 : i + 1
  if (isNamed(scan, to)) return null
  // "the holy capital" is Mecca, "the economic capital" no seat
  if (!owned && /^ال.+ه$/u.test(scan.form(to))) return null
  if (owned) {
    const entry = SEAT_OF.get(nisba.is.of ?? '')
    return entry === undefined ? null : place(i, to, entry, cut, marker)
  }
  if (marker !== 'to' && marker !== 'in') return null
  return place(i, to, namedBefore(before), cut, marker)
}

/** "He visited the kingdom", "his visit to it", "the visit of a delegation to it": what a visit leads to without a preposition. */
function isVisited(scan: Scan, i: number, before: readonly Mention[]): boolean {
  const last = before.at(-1)
  for (const at of last !== undefined && last.to === i ? [i - 1, last.from - 1] : [i - 1]) {
    const occasion = scan.word(at)?.occasion ?? null
    if (occasion !== null && occasion.is.frame === 'visit') return !occasion.article
  }
  return false
}

/** True where the name of the city, or whose it is, follows: the words before it are part of that. */
function isNamed(scan: Scan, at: number): boolean {
  const word = scan.word(at)
  if (word === undefined || !scan.isWord(at)) return scan.isOpening(at)
  const hit = scan.entryAt(at)
  return (hit !== null && hit.cut.conj === '' && hit.cut.prep === '') || (word.nisba !== null && word.nisba.conj === '')
}

function namedBefore(before: readonly Mention[]): Entry | null {
  for (let k = before.length - 1; k >= 0 && k >= before.length - NAMED_BACK; k--) {
    const entry = before[k]?.entry ?? null
    if (entry?.capital === true) return entry
  }
  return null
}

function place(from: number, to: number, entry: Entry | null, cut: Cut, marker: string | null): Mention {
  return {
    from,
    to,
    kind: 'place',
    entry,
    name: { from, to },
    role: null,
    office: null,
    of: entry?.of ?? null,
    parts: [],
    agreement: { number: 'one', gender: 'f' },
    anaphoric: false,
    counterpart: false,
    clitics: cliticsOf(cut),
    marker,
    rule: 'ar.mention.seat',
  }
}
