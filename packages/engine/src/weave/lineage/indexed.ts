import type { Shared } from './compare-texts.js'
import type { LineageReport } from './lineage-report.js'
import type { LineageText, TokenPlaces } from './lineage-text.js'

/** One report of the index. */
export interface Indexed {
  readonly report: LineageReport
  readonly text: LineageText
  readonly seeds: Int32Array
  /** By which representatives are chosen: at random, but always the same. */
  readonly rank: number
  /** What it shares with others, by their numbers. */
  readonly links: Map<number, Shared>
  places: TokenPlaces | null
}
