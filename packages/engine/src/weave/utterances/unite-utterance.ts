import type { Manner, Named, Utterance } from '@isnad/record'
import { entryId } from '../entry-id.js'
import type { Saying } from '../facts/facts.js'
import { inOrder } from '../in-order.js'
import type { Cluster } from '../loom/partition.js'
import type { Standing } from '../origins/standing.js'

const CLOSEST: readonly Manner[] = ['direct', 'mixed', 'indirect']

/** One utterance of all its tellings: for each field the value that most independent origins support. */
export function uniteUtterance({ facts, because }: Cluster<Saying>, standing: Standing): Utterance {
  const told = inOrder(facts)
  const [first] = told as [Saying, ...Saying[]]
  const dates = datesOf(told)
  const refs = new Set(told.map(({ ref }) => ref))
  return {
    id: entryId('utterance', first.key),
    speaker: speakerOf(told, standing),
    date: standing.rank(dates, String, (a, b) => b.length - a.length)[0]?.value ?? null,
    occasion: occasionOf(told, standing),
    topics: [...new Set(told.flatMap(({ topics }) => topics))].sort(),
    manner: CLOSEST.find((manner) => told.some((saying) => saying.manner === manner)) ?? 'indirect',
    tellings: told.map(({ ref, statement, content, speaker, date, manner }) => ({
      ref,
      statement,
      content,
      speaker: speaker.name,
      date,
      manner,
    })),
    wordings: new Set(told.map(({ wording }) => wording)).size,
    origins: standing.count(refs),
    because,
  }
}

/** The days told for it, without those that come after a report that tells it, unless all do. */
function datesOf(told: readonly Saying[]): { ref: string; value: string }[] {
  const dated = told.flatMap(({ ref, date, day }) => (date === null ? [] : [{ ref, value: date, day }]))
  const first = Math.min(...told.map(({ published }) => published ?? Number.POSITIVE_INFINITY))
  const could = dated.filter(({ day }) => day === null || day.first <= first)
  return could.length > 0 ? could : dated
}

/** The speaker most origins name; a name before an office, the fuller name before the shorter. */
function speakerOf(told: readonly Saying[], standing: Standing): Named {
  const all = standing.byOrigin(
    told.map(({ ref, speaker }) => ({ ref, value: speaker })),
    ({ name }) => name,
  )
  const named = all.filter(({ value }) => value.nameWords.length > 0)
  const speakers = named.length > 0 ? named : all
  const [best] = standing.rank(
    speakers,
    ({ name }) => name,
    (a, b) => b.nameWords.length - a.nameWords.length,
  )
  const codes = told.flatMap(({ ref, speaker }) => (speaker.of === null ? [] : [{ ref, value: speaker.of }]))
  return { name: best?.value.name ?? '', of: best?.value.of ?? standing.rank(codes, String)[0]?.value ?? null }
}

function occasionOf(told: readonly Saying[], standing: Standing): Utterance['occasion'] {
  const occasions = told.flatMap(({ ref, occasion }) => (occasion === null ? [] : [{ ref, value: occasion }]))
  const kinds = occasions.flatMap(({ ref, value }) => (value.kind === null ? [] : [{ ref, value: value.kind }]))
  const places = occasions.flatMap(({ ref, value }) => (value.place === null ? [] : [{ ref, value: value.place }]))
  if (occasions.length === 0) return null
  return {
    kind: standing.rank(kinds, String)[0]?.value ?? null,
    place: standing.rank(places, (place) => place.key)[0]?.value.name ?? null,
  }
}
