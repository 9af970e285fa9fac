import type { Reading, Span } from '@isnad/record'
import { contentOf, type WeaveLanguage, wordsOf } from '../language.js'
import type { Amount, NamedIn, Party } from './facts.js'

const NUMBER = /^\d+/u

/** What some spans count: each number that stands in no expression of time, number words side by side taken together. */
export function amountsOf(spans: readonly Span[], { times }: Reading, language: WeaveLanguage): Amount[] {
  const amounts: Amount[] = []
  for (const { start, text } of spans) {
    const words = wordsOf(text, language.fold)
    const content = words.map(({ form }) => contentOf(form, language))
    const isNumber = (i: number) => {
      const word = words[i]
      if (word === undefined || !NUMBER.test(content[i] ?? '')) return false
      const at = start + word.start
      return !times.some(({ span }) => span.start <= at && at < span.end)
    }
    for (let i = 0; i < words.length; i++) {
      if (!isNumber(i)) continue
      let to = i + 1
      while (isNumber(to)) to++
      let before = i - 1
      while (before >= 0 && content[before] === null) before--
      let after = to
      while (after < words.length && content[after] === null) after++
      const end = words[Math.min(to, words.length - 1)]?.end ?? text.length
      amounts.push({
        value: content.slice(i, to).join(' '),
        before: content[before] ?? null,
        after: content[after] ?? null,
        text: text.slice(words[i]?.start, end),
      })
      i = to - 1
    }
  }
  return amounts
}

/** A mention of someone by name in a report. */
export interface NameAt {
  readonly start: number
  readonly party: Party
}

/** Where a report names people, in the order of the text. */
export function namesAt({ actors }: Reading, partyOf: (id: string) => Party | null): NameAt[] {
  const names: NameAt[] = []
  for (const { id, mentions } of actors) {
    const party = partyOf(id)
    if (party === null || party.nameWords.length === 0) continue
    for (const { start } of mentions) names.push({ start, party })
  }
  return names.sort((a, b) => a.start - b.start)
}

/** Whom some spans name, each once. */
export function namedIn(spans: readonly Span[], names: readonly NameAt[], language: WeaveLanguage): NamedIn[] {
  const found = new Map<Party, NamedIn>()
  for (const { start, end, text } of spans) {
    for (const name of names) {
      if (name.start < start || name.start >= end || found.has(name.party)) continue
      const before = wordsOf(text.slice(0, name.start - start), language.fold)
        .map(({ form }) => contentOf(form, language))
        .findLast((word) => word !== null)
      found.set(name.party, { party: name.party, before: before ?? null })
    }
  }
  return [...found.values()]
}
