import type { Disagreement } from '@isnad/record'
import type { Saying } from '../facts/facts.js'
import { sameParty } from '../facts/same-party.js'
import type { Standing } from '../origins/standing.js'
import { disagreementOn } from './disagreement.js'

/** What the reports of one utterance disagree on: who said it, when, how many, and in which words. */
export function disagreementsOfUtterance(about: string, facts: readonly Saying[], standing: Standing): Disagreement[] {
  // copies of one text cannot disagree on who speaks and when: then one of them was read wrongly
  const speakers = standing.byOrigin(
    facts.map(({ ref, speaker }) => ({ ref, value: speaker })),
    ({ name }) => name,
  )
  const dated = standing.byOrigin(
    facts.flatMap(({ ref, date, day }) => (date === null || day === null ? [] : [{ ref, value: { date, day } }])),
    ({ date }) => date,
  )
  const counted = facts.flatMap(({ ref, numbers }) => (numbers.length === 0 ? [] : [{ ref, value: numbers }]))
  const quoted = facts
    .filter(({ manner }) => manner !== 'indirect')
    .map((saying) => ({ ref: saying.ref, value: saying }))
  const lacks = (a: readonly string[], b: readonly string[]) => a.some((one) => !b.includes(one))
  const words = ({ content }: Saying) => content.map(({ text }) => text).join(' … ')
  return [
    disagreementOn(
      about,
      'speaker',
      speakers,
      standing,
      ({ name }) => name,
      (a, b) => sameParty(a, b) === 'other',
    ),
    disagreementOn(
      about,
      'date',
      dated,
      standing,
      ({ date }) => date,
      (a, b) => a.day.first > b.day.last || b.day.first > a.day.last,
    ),
    disagreementOn(
      about,
      'quantity',
      counted,
      standing,
      (numbers) => numbers.join(' '),
      (a, b) => lacks(a, b) && lacks(b, a),
    ),
    disagreementOn(about, 'wording', quoted, standing, words, (a, b) => otherWords(a, b) && otherWords(b, a)),
  ].filter((found) => found !== null)
}

/** Whether a has words of content that b lacks, beyond one in ten: else it is an excerpt, or the same but for a letter. */
function otherWords(a: Saying, b: Saying): boolean {
  let missing = 0
  for (const word of a.words.keys()) if (!b.words.has(word)) missing++
  return missing * 10 > a.words.size
}
