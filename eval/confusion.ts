import { type Alignment, hasSpeaker } from './align.js'

/** A wrong speaker put in the place of the right one: how often, and by which rules. */
export interface Confusion {
  readonly said: string
  readonly right: string
  readonly times: number
  readonly rules: readonly string[]
}

/** Who is taken for whom, the most frequent first. */
export function confusionsOf(alignments: readonly Alignment[]): Confusion[] {
  const found = new Map<string, { said: string; right: string; times: number; rules: Set<string> }>()
  for (const { statements } of alignments) {
    for (const pair of statements.pairs) {
      if (hasSpeaker(pair)) continue
      const said = pair.read.speaker?.name ?? '–'
      const right = pair.gold.said.speaker
      const entry = found.get(`${said}\n${right}`) ?? { said, right, times: 0, rules: new Set() }
      entry.times++
      entry.rules.add(pair.read.said.rule)
      found.set(`${said}\n${right}`, entry)
    }
  }
  return [...found.values()]
    .sort((one, other) => other.times - one.times)
    .map(({ rules, ...entry }) => ({ ...entry, rules: [...rules].sort() }))
}
