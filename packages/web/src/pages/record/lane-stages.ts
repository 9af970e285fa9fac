import type { AnswerOf } from '../../api/routes.js'
import { type Days, daysOf } from './days.js'

/** A life-line as the timeline has it. */
export type TimelineLifeline = AnswerOf<'timeline'>['lifelines'][number]

/** A stage of a life-line, from its day until the next one's. */
interface LaneStage extends Days {
  readonly stage: TimelineLifeline['stages'][number]['stage']
  readonly date: string
}

/** How near it was said to be, on its day. Units: `at` in days, `high` in CSS pixels. */
interface LaneStep {
  readonly at: number
  readonly high: number
  readonly step: string
  readonly date: string
}

/** A life-line as it is drawn. */
export interface Lane {
  readonly lifeline: TimelineLifeline
  readonly stages: readonly LaneStage[]
  readonly steps: readonly LaneStep[]
}

const STEPS = ['far', 'under-discussion', 'close', 'agreed', 'done']

/** The stages and steps of a life-line that have a day, oldest first. */
export function laneOf(lifeline: TimelineLifeline): Lane {
  const dated = lifeline.stages
    .flatMap(({ stage, date }) => {
      const days = daysOf(date)
      return days === null || date === null ? [] : [{ stage, date, ...days }]
    })
    .sort((a, b) => a.from - b.from)
  return {
    lifeline,
    stages: dated.map((one, i) => ({ ...one, to: Math.max(dated[i + 1]?.from ?? one.to, one.from) })),
    steps: lifeline.progress.flatMap(({ step, date }) => {
      const days = daysOf(date)
      return days === null || date === null ? [] : [{ at: days.from, high: 3 + 2 * STEPS.indexOf(step), step, date }]
    }),
  }
}
