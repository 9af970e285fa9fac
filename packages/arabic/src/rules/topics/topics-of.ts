import type { Tokens } from '@isnad/engine'
import type { Topic } from '@isnad/record'
import type { Word } from '../../word.js'
import { firstPhraseAt, type TopicPhrase, topicPhrases } from './topic-phrases.js'

const MOST = 3

/**
 * What the words from `from` to `to` are about, the best supported first; usually one or two topics, at most three.
 *
 * Single words ("peace", "war") count little: they are left out beside a phrase that says more.
 */
export function topicsOf(tokens: Tokens<Word>, from: number, to: number): Topic[] {
  const phrases = topicPhrases(tokens)
  const score = new Map<Topic, number>()
  for (let i = firstPhraseAt(phrases, from); i < phrases.length; i++) {
    const phrase = phrases[i] as TopicPhrase
    if (phrase.from >= to) break
    const { topic, weight } = phrase.pattern
    const before = score.get(topic) ?? 0
    // saying it again adds less than saying it
    score.set(topic, before === 0 ? weight : before + weight / 4)
  }
  const ranked = [...score].sort((a, b) => b[1] - a[1])
  const best = ranked[0]?.[1] ?? 0
  return ranked
    .filter(([, s]) => s >= best * 0.6)
    .slice(0, MOST)
    .map(([topic]) => topic)
}
