import type { Disagreement } from '@isnad/record'
import type { Amount, NamedIn, Party, Saying } from '../facts/facts.js'
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
  const counted = facts.flatMap(({ ref, amounts }) => (amounts.length === 0 ? [] : [{ ref, value: amounts }]))
  const named = standing.byOrigin(
    facts.flatMap((saying) => (saying.named.length === 0 ? [] : [{ ref: saying.ref, value: saying.named }])),
    namesOf,
  )
  const quoted = facts
    .filter(({ manner }) => manner !== 'indirect')
    .map((saying) => ({ ref: saying.ref, value: saying }))
  const written = new Map<string, string>()
  for (const { wording, content } of facts) {
    const text = content.map((span) => span.text).join(' … ')
    const before = written.get(wording)
    if (before === undefined || text < before) written.set(wording, text)
  }
  const words = ({ wording }: Saying) => written.get(wording) ?? ''
  return [
    disagreementOn(about, 'speaker', speakers, standing, ({ name }) => name, otherSpeaker),
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
      (amounts) => amounts.map(({ text }) => text).join('، '),
      countOtherwise,
    ),
    disagreementOn(about, 'participants', named, standing, namesOf, nameOtherwise),
    disagreementOn(about, 'wording', quoted, standing, words, (a, b) => otherWords(a, b) && otherWords(b, a)),
  ].filter((found) => found !== null)
}

/** Whether a has words of content that b lacks, beyond one in ten: else it is an excerpt, or the same but for a letter. */
function otherWords(a: Saying, b: Saying): boolean {
  let missing = 0
  for (const word of a.words.keys()) if (!b.words.has(word)) missing++
  return missing * 10 > a.words.size
}

const namesOf = (names: readonly NamedIn[]) => names.map(({ party }) => party.name).join('، ')

/** Two who are not one; an office or somebody unnamed only says less than a name. */
function otherSpeaker(a: Party, b: Party): boolean {
  if (sameParty(a, b) !== 'other') return false
  const named = a.nameWords.length > 0 && b.nameWords.length > 0
  return named || (a.codes.length > 0 && b.codes.length > 0 && !a.codes.some((code) => b.codes.includes(code)))
}

/** Whether one thing is counted otherwise: the numbers differ beside the same word, or each counts one thing alone. */
function countOtherwise(a: readonly Amount[], b: readonly Amount[]): boolean {
  const has = (list: readonly Amount[], value: string) => list.some((amount) => amount.value === value)
  const alone = a.length === 1 && b.length === 1
  return a.some(
    (x) =>
      !has(b, x.value) &&
      b.some(
        (y) =>
          !has(a, y.value) &&
          (alone || (x.after !== null && x.after === y.after) || (x.before !== null && x.before === y.before)),
      ),
  )
}

/** Whether one person is named otherwise: but for one on each side all are the same, and these two share a name or the word before it. */
function nameOtherwise(a: readonly NamedIn[], b: readonly NamedIn[]): boolean {
  const without = (one: readonly NamedIn[], other: readonly NamedIn[]) =>
    one.filter(({ party }) => !other.some((each) => sameParty(party, each.party) === 'same'))
  const [[x, ...more], [y, ...others]] = [without(a, b), without(b, a)]
  if (x === undefined || y === undefined || more.length > 0 || others.length > 0) return false
  if (x.party.nameWords.length < 2 || y.party.nameWords.length < 2) return false
  const alike = x.party.nameWords.some((word) => y.party.nameWords.includes(word))
  return alike || (x.before !== null && x.before === y.before)
}
