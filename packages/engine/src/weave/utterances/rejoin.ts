import type { Saying } from '../facts/facts.js'
import type { Cluster } from '../loom/partition.js'

/** The sentences that a cluster's clauses are of: clusters of the same sentences belong together. */
export const sentencesOf = ({ facts }: Cluster<Saying>): string =>
  [...new Set(facts.map(({ sentenceKey }) => sentenceKey))].sort().join(' ')

/**
 * Clusters of clauses, put together again where nobody tells them apart: clauses of the same sentences in the same reports are one
 * utterance, the whole sentence. So a sentence is cut only where some report tells a part of it alone.
 */
export function together(group: readonly Cluster<Saying>[]): Cluster<Saying> {
  const [only] = group
  if (only !== undefined && group.length === 1) return only
  const sentences = new Map<string, Saying[]>()
  for (const { facts } of group) {
    for (const fact of facts) sentences.set(fact.sentenceKey, [...(sentences.get(fact.sentenceKey) ?? []), fact])
  }
  const facts = [...sentences.values()].map((clauses) => clauses.sort((a, b) => a.place - b.place).reduce(joined))
  return {
    facts: facts.sort((a, b) => (a.key < b.key ? -1 : 1)),
    because: group
      .flatMap(({ because }) => because)
      .sort((a, b) => (a.telling < b.telling ? -1 : a.telling > b.telling ? 1 : a.with < b.with ? -1 : 1)),
  }
}

function joined(a: Saying, b: Saying): Saying {
  const words = new Map([...a.words, ...b.words])
  return {
    ...a,
    content: [...a.content, ...b.content],
    length: a.length + b.length,
    wording: `${a.wording} ${b.wording}`,
    words,
    amounts: [...a.amounts, ...b.amounts],
    named: [...a.named, ...b.named],
    weight: [...words.values()].reduce((sum, weight) => sum + weight, 0),
  }
}
