import type { Reading, Span } from '@isnad/record'
import { contentOf, type WeaveLanguage, wordsOf } from '../language.js'
import type { Amount, NamedIn, Party } from './facts.js'

const NUMBER = /^\d+/u
const DIGITS = /^\d+$/u

/** What some spans count: each number that stands in no expression of time, number words side by side taken together. */
export function amountsOf(spans: readonly Span[], { times }: Reading, language: WeaveLanguage): Amount[] {
  const amounts: Amount[] = []
  for (const { start, text } of spans) {
    const words = wordsOf(text, language.fold)
    const content = words.map(({ form }) => contentOf(form, language))
    const isNumber = (i: number) => {
      const word = words[i]
      if (word === undefined || !NUMBER.test(content[i] ?? '')) return false
      // "of a hundred" behind a number in digits
      if (content[i] === '100' && !DIGITS.test(word.form) && [1, 2].some((k) => DIGITS.test(words[i - k]?.form ?? '')))
        return false
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
      const last = after === to ? words[to] : undefined
      const number = text.slice(words[i]?.start, words[to - 1]?.end)
      amounts.push({
        value: numberOf(words.slice(i, to), content.slice(i, to)),
        before: content[before] ?? null,
        after: content[after] ?? null,
        text: last === undefined ? number : `${number} ${text.slice(last.start, last.end)}`,
      })
      i = to - 1
    }
  }
  return amounts
}

/** What number words side by side come to; digits with a mark between them stay as they are written. */
function numberOf(words: readonly { readonly form: string }[], content: readonly (string | null)[]): string {
  if (words.length > 1 && words.every(({ form }) => DIGITS.test(form))) return content.join('.')
  let [sum, last] = [0, 0]
  for (const each of content) {
    const number = Number(each)
    // thousands and hundreds multiply what stands before them, all else is added to it
    if (last > 0 && number >= 100 && number > last) last *= number
    else [sum, last] = [sum + last, number]
  }
  return String(sum + last)
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
