/** What the interface says: words with `{places}`, or one form for each way of counting, with `#` for the number. */
export type Message = string | Plural

/** Forms by the categories of `Intl.PluralRules`; `other` stands in for those that a language does not use. */
interface Plural {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** How numbers are written and which form of a plural they take. */
export interface Counting {
  readonly rules: Intl.PluralRules
  readonly numbers: Intl.NumberFormat
}

/** A message with its places filled; `n` chooses the form where there are several. */
export function say(message: Message, values: Readonly<Record<string, string | number>>, counting: Counting): string {
  const n = typeof values.n === 'number' ? values.n : 0
  const words = typeof message === 'string' ? message : (message[counting.rules.select(n)] ?? message.other)
  return words.replace(/#|\{(?<place>[a-z]+)\}/gu, (all, place: string | undefined) => {
    const value = place === undefined ? values.n : values[place]
    if (value === undefined) return all
    return typeof value === 'number' ? counting.numbers.format(value) : value
  })
}
