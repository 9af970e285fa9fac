import type { Layers } from '@isnad/engine'
import type { Word } from '../../word.js'
import { Scene } from '../meetings/scene.js'

/** What the rules for measures read. */
export type MeasureNeeds = Omit<Layers<Word>, 'measures'>

interface Encounter {
  readonly at: number
  /** True where the report tells of it first: later words for it may as well be for another. */
  readonly first: boolean
  readonly sides: readonly number[]
}

/** What the rules for measures ask of the layers before them: all that those for meetings do, and who met. */
export class MeasureScene extends Scene {
  private encounters: readonly Encounter[] | null = null
  constructor(override readonly layers: MeasureNeeds) {
    super(layers)
  }

  /**
   * Those who take part in the meeting that is named last between two tokens; empty where there is none of two sides, and inside
   * somebody's words for a meeting named again.
   */
  sidesMetBetween(from: number, to: number): readonly number[] {
    this.encounters ??= encountersOf(this.layers)
    const { encounters } = this
    let low = 0
    let high = encounters.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((encounters[middle] as Encounter).at < to) low = middle + 1
      else high = middle
    }
    const last = encounters[low - 1]
    if (last === undefined || last.at < from) return []
    return last.first || (this.clauses.statement[last.at] ?? -1) < 0 ? last.sides : []
  }

  /** Index of the first mention that begins at or after a token. */
  firstMentionFrom(at: number): number {
    const { mentions } = this.layers.mentions
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentionAt(middle).from < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

function encountersOf({ meetings }: MeasureNeeds): Encounter[] {
  const out: Encounter[] = []
  for (const meeting of meetings.meetings) {
    const sides = meeting.participants
      .filter(({ role }) => role === 'party' || role === 'host')
      .map(({ actor }) => actor)
    if (sides.length < 2) continue
    for (const { from } of meeting.mentions) out.push({ at: from, first: from === meeting.mentions[0]?.from, sides })
  }
  return out.sort((a, b) => a.at - b.at)
}
