import type { DayBounds } from '../../read/edtf.js'
import type { Saying } from '../facts/facts.js'
import { sameParty } from '../facts/same-party.js'
import type { Link, Weft } from '../loom/loom.js'

/** How far apart two reports of one undated saying may be published. Units: days. */
const WINDOW = 3

/** Shared weight. Units: hundredths of a usual word. */
const [SOME, ENOUGH, MUCH] = [150, 220, 500]

/** What makes two sayings one utterance: who, when, and how alike in words. The codebook states the criteria. */
export const sayingWeft: Weft<Saying> = {
  keys,
  link,
  conflict: (a, b) => sameParty(a.speaker, b.speaker) === 'other' && !alikeCodes(a, b),
  signature: ({ speaker }) => `${speaker.kind}|${speaker.name}|${speaker.of}`,
  cohesion: 30,
}

/** Sayings meet by who may have said them and the week around them, or by three words of content in a row. */
function keys(saying: Saying): string[] {
  const { speaker, published } = saying
  const out: string[] = []
  const names = [...speaker.codes, ...(speaker.codes.length === 0 ? (speaker.nameWords.slice(-1) ?? []) : [])]
  const day = saying.day?.first ?? published
  if (day !== null) {
    const span = Math.floor(day / WINDOW)
    for (const name of names) out.push(`${name}@${span}`, `${name}@${span + 1}`)
  } else for (const name of names) out.push(`${name}@?`)
  const words = [...saying.words.keys()]
  const runs = words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '))
  return [...out, ...runs.sort().slice(0, 4)]
}

const alikeCodes = (a: Saying, b: Saying) =>
  a.speaker.codes.length === 0 ||
  b.speaker.codes.length === 0 ||
  a.speaker.codes.some((c) => b.speaker.codes.includes(c))

function link(a: Saying, b: Saying): Link | null {
  const speaker = sameParty(a.speaker, b.speaker)
  if (speaker === 'other' && !alikeCodes(a, b)) return null
  const apart = daysApart(a, b)
  if (apart > WINDOW) return null
  const { shared, count } = sharedWeight(a, b)
  if (shared < SOME && count < 2) return null
  const least = Math.min(a.weight, b.weight)
  const contained = Math.floor((1000 * shared) / least)
  const alike = Math.floor((1000 * shared) / (a.weight + b.weight - shared))
  const dated = a.day !== null && b.day !== null
  const sameDay = !dated || apart === 0
  const grounds = [
    speaker === 'same' ? 'speaker' : speaker === 'perhaps' ? 'office' : 'words alone',
    dated && sameDay ? 'day' : sameDay ? 'days near' : 'day differs',
    contained >= 900 ? 'same words' : `words ${Math.round(contained / 10)} %`,
  ]
  const score = Math.min(1000, Math.floor((contained * 6 + alike * 4) / 10)) + (speaker === 'same' ? 200 : 0)
  const verbatim = contained >= 800 && shared >= MUCH
  if (verbatim && (sameDay || apart <= 2)) return { score, grounds, rival: false }
  if (!sameDay || speaker === 'other') return null
  if (speaker === 'same' && contained >= 500 && shared >= ENOUGH && alike >= 200)
    return { score, grounds, rival: false }
  if (speaker === 'perhaps' && contained >= 600 && shared >= ENOUGH * 1.5 && alike >= 300)
    return { score, grounds, rival: false }
  if (speaker !== 'same' || a.ref === b.ref) return null
  if (contained < 300 || alike < 140) return null
  return { score, grounds, rival: true }
}

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
