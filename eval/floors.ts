import { readFileSync, writeFileSync } from 'node:fs'
import { type Figures, f1 } from './figures.js'

/** The figures of one gold folder that must hold, by name. Units: percent. */
export type Floor = Readonly<Record<string, number>>

/** How far a figure may fall before it counts as a fall. Units: percentage points. */
const SLACK = 0.5

/** A figure that has fallen. */
export interface Fall {
  readonly figure: string
  readonly floor: number
  readonly now: number
}

/** The figures that are held to a floor: F1 of every score, every accuracy, and what is left of 100 after the wrong speakers. */
export function heldFigures({ scores, accuracies, wrongSpeaker }: Figures): Floor {
  const held: Record<string, number> = {}
  for (const [name, tally] of Object.entries(scores)) {
    if (tally.gold + tally.got > 0) held[name] = percent(f1(tally).f)
  }
  for (const [name, { of, right }] of Object.entries(accuracies))
    if (of > 0) held[`${name}, of those matched`] = percent(right / of)
  if (wrongSpeaker.of > 0) held['not a wrong speaker'] = percent(1 - wrongSpeaker.right / wrongSpeaker.of)
  return held
}

const percent = (share: number): number => Math.round(share * 1000) / 10

/** The figures that lie more than the slack under their floors, or are gone. */
export function fallsBelow(floor: Floor, now: Floor): Fall[] {
  return Object.entries(floor)
    .map(([figure, least]) => ({ figure, floor: least, now: now[figure] ?? 0 }))
    .filter((fall) => fall.now < fall.floor - SLACK - 1e-9)
}

/** The committed floors, by gold folder. */
export function loadFloors(file: string | URL): Record<string, Floor> {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Writes the floors of some folders anew, keeps the others, and gives all of them. */
export function acceptFloors(
  file: string | URL,
  news: Readonly<Record<string, Floor>>,
): Readonly<Record<string, Floor>> {
  const floors = { ...loadFloors(file), ...news }
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`)
  return floors
}
