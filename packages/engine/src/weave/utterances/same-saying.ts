import type { DayBounds } from '../../read/edtf.js'
import type { Saying } from '../facts/facts.js'
import { passageKeys, REACH, samePassage } from '../facts/passage.js'
import { sameParty } from '../facts/same-party.js'
import type { Link, Weft } from '../loom/loom.js'

/** How far apart two reports of one undated saying may be published, copies too: all but a few come within two days. Units: days. */
const WINDOW = 3

/** How far apart two days told for the same words may be. Units: days. */
const MISDATED = 1

/** How many runs of words a saying is found by. */
const [MOST_PAIRS, MOST_THREES] = [20, 5]

/** How wide the stretches of days are in which sayings meet: those near may be told for a day up to so far apart. Units: days. */
const STRETCH = 4

/** Shared weight. Units: hundredths of a usual word. */
const [SOME, ENOUGH, MUCH] = [150, 220, 500]

/** What makes two sayings one utterance: who, when, and how alike in words. The codebook states the criteria. */
export const sayingWeft: Weft<Saying> = {
  at: (saying) => keys(saying, 0),
  seeks: (saying) => keys(saying, 1),
  mutual: true,
  link,
  conflict: (a, b) =>
    (sameParty(a.speaker, b.speaker) === 'other' && !alikeCodes(a, b)) ||
    (a.day !== null && b.day !== null && daysApart(a, b) > MISDATED),
  signature: ({ speaker, date }) => `${speaker.kind}|${speaker.name}|${speaker.of}|${date}`,
  cohesion: 30,
}

/**
 * Sayings meet in the days around: by the speaker's surname, or by words of content in a row, two in the mouth of one code, three in
 * anyone's. Of many such runs those are taken that sort first, the same in any report. They stand at one stretch of days and seek those beside it.
 */
function keys(saying: Saying, reach: 0 | 1): string[] {
  const { speaker, published } = saying
  const words = [...saying.words.keys()]
  const pairs = speaker.surname === null ? pairsOf(words) : []
  const threes = words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)
  const names = [
    ...(speaker.surname === null ? [] : [speaker.surname]),
    ...pairs
      .sort()
      .slice(0, MOST_PAIRS)
      .flatMap((pair) => speaker.codes.map((code) => `${code} ${pair}`)),
    ...threes.sort().slice(0, MOST_THREES),
    ...passageKeys(saying.passage),
  ]
  const day = saying.day?.first ?? published
  if (day === null) return names.map((name) => `${name}@?`)
  const stretch = Math.floor(day / STRETCH)
  const stretches = reach === 0 ? [stretch] : [stretch - 1, stretch, stretch + 1]
  return stretches.flatMap((at) => names.map((name) => `${name}@${at}`))
}

/** Two words of content side by side or with one between them, in whatever order. */
function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((word, i) =>
    words.slice(i + 1, i + 3).map((other) => (word < other ? `${word} ${other}` : `${other} ${word}`)),
  )
}

const alikeCodes = (a: Saying, b: Saying) =>
  a.speaker.codes.length === 0 ||
  b.speaker.codes.length === 0 ||
  a.speaker.codes.some((c) => b.speaker.codes.includes(c))

/** How much of the shorter of two sayings must stand in the passage they share. Units: hundredths. */
const IN_PASSAGE = 60

/** How many words before them must agree for words that were read to be two speakers'. Units: words. */
const INTRODUCED = 4

/** So many words in a row are no formula, as in the finding of lineage. Units: words. */
const NO_FORMULA = 13

/** True where both are words of one passage that one report took from the other or both from a third. */
function copied(a: Saying, b: Saying): boolean {
  if (a.ref === b.ref) return false
  if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) > WINDOW) return false
  const passage = samePassage(a.passage, b.passage)
  if (passage === null) return false
  // two who are not one must also be introduced in the same words: else both said one formula
  const introduced = passage.all - passage.ahead >= INTRODUCED || passage.ahead >= NO_FORMULA
  if (!introduced && sameParty(a.speaker, b.speaker) === 'other') return false
  const least = Math.min(a.length, b.length, REACH)
  return passage.ahead * 100 >= IN_PASSAGE * least
}

function link(a: Saying, b: Saying): Link | null {
  if (copied(a, b)) {
    return { score: 1200, grounds: ['same passage'], weak: false, passage: true, bond: a.speaker.of ?? '' }
  }
  const apart = daysApart(a, b)
  if (apart > WINDOW) return null
  const { shared, count } = sharedWeight(a, b)
  if (shared < SOME && count < 2) return null
  const speaker = sameParty(a.speaker, b.speaker)
  if (speaker === 'other' && !alikeCodes(a, b)) return null
  const least = Math.min(a.weight, b.weight)
  const contained = Math.floor((1000 * shared) / least)
  const alike = Math.floor((1000 * shared) / (a.weight + b.weight - shared))
  const dated = a.day !== null && b.day !== null
  const sameDay = dated ? apart === 0 : apart <= MISDATED
  const grounds = [
    speaker === 'same' ? 'speaker' : speaker === 'perhaps' ? 'office' : 'words alone',
    dated && sameDay ? 'day' : sameDay ? 'days near' : 'day differs',
    contained >= 900 ? 'same words' : `words ${Math.round(contained / 10)} %`,
  ]
  const score = Math.min(1000, Math.floor((contained * 6 + alike * 4) / 10)) + (speaker === 'same' ? 200 : 0)
  const bond = a.speaker.of ?? ''
  if (a.ref === b.ref) {
    // one report tells one thing twice only in the same mouth; a speaker's words inside another's are two statements
    if (speaker !== 'same' || !sameDay || overlaps(a, b)) return null
    if (contained >= 700 && alike >= 500) return { score, grounds, weak: false, bond }
    // what the lead sums up the body tells again: no ground to put them together, and none to keep them apart
    const resumed = a.statement !== b.statement && contained >= 400 && shared >= SOME
    return resumed ? { score: 0, grounds, weak: false, allows: true, bond } : null
  }
  const whole = contained >= 800 && (shared >= MUCH || (count >= 5 && alike >= 600))
  if (whole && apart <= MISDATED) return { score, grounds, weak: false, bond }
  if (!sameDay || speaker === 'other') return null
  if (speaker === 'perhaps') {
    return contained >= 600 && alike >= 300 && shared * 2 >= ENOUGH * 3 ? { score, grounds, weak: false, bond } : null
  }
  const told = (contained >= 500 || (contained >= 400 && count >= 4)) && alike >= 200 && shared >= ENOUGH
  const excerpt = contained >= 700 && shared >= ENOUGH && count >= 4
  const quoted = contained >= 900 && shared >= SOME && count >= 3
  if (told || excerpt || quoted) return { score, grounds, weak: false, bond }
  return contained >= 300 && alike >= 140 ? { score, grounds, weak: true, bond } : null
}

const overlaps = (a: Saying, b: Saying) =>
  a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end))

/** The shared words and their weight, a word counted as the report that has it more often counts it. */
function sharedWeight(a: Saying, b: Saying): { shared: number; count: number } {
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a]
  let shared = 0
  let count = 0
  for (const [word, weight] of few.words) {
    const other = many.words.get(word)
    if (other === undefined) continue
    shared += Math.min(weight, other)
    count++
  }
  return { shared, count }
}

/** How many days lie between two sayings at the least. What is undated was said on the day of publication or up to two days before it. */
function daysApart(a: Saying, b: Saying): number {
  const [x, y] = [saidWithin(a), saidWithin(b)]
  if (x === null || y === null) return 0
  return Math.max(0, x.first - y.last, y.first - x.last)
}

function saidWithin(saying: Saying): DayBounds | null {
  if (saying.day !== null) return saying.day
  return saying.published === null ? null : { first: saying.published - 2, last: saying.published }
}
