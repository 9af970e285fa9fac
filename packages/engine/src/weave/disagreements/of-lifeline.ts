import type { Disagreement, Lifeline } from '@isnad/record'
import { otherPlace } from '../events/event-conflict.js'
import type { Deed } from '../facts/facts.js'
import { stepsOf } from '../lifelines/stages.js'
import type { Standing } from '../origins/standing.js'
import { disagreementOn } from './disagreement.js'

/** Stages that only one side can have performed: two reports that name two parties do not agree. */
const ONE_SIDED: ReadonlySet<string> = new Set(['violated', 'collapsed', 'suspended'])

/** What the reports of one measure disagree on: when it was agreed or begins, how much, where, who broke it. */
export function disagreementsOfLifeline({ id }: Lifeline, deeds: readonly Deed[], standing: Standing): Disagreement[] {
  const begun = deeds.flatMap(({ ref, begins }) => (begins === null ? [] : [{ ref, value: begins }]))
  const apart = (a: string, b: string) => (a.length === b.length ? a !== b : !a.startsWith(b) && !b.startsWith(a))
  const start = disagreementOn(id, 'date', begun, standing, String, apart)
  const claims = deeds.map((deed) => ({ ref: deed.ref, value: deed }))
  const status = disagreementOn(
    id,
    'status',
    claims,
    standing,
    ({ stage, negated }) => (negated ? `not ${stage}` : stage),
    denies,
  )
  const found = [start, status]
  for (const { stage, deeds: told } of stepsOf(deeds)) {
    const dates = told.flatMap(({ ref, date, day }) =>
      date === null || day === null ? [] : [{ ref, value: { date, day } }],
    )
    const amounts = told.flatMap(({ ref, quantity }) => (quantity === null ? [] : [{ ref, value: quantity }]))
    const places = told.flatMap(({ ref, place }) => (place === null ? [] : [{ ref, value: place }]))
    const sides = told.flatMap(({ ref, by }) =>
      by.filter((p) => p.kind !== 'anonymous').map((party) => ({ ref, value: party.of ?? party.name })),
    )
    found.push(
      disagreementOn(
        id,
        'date',
        dates,
        standing,
        ({ date }) => date,
        (a, b) => a.day.first > b.day.last || b.day.first > a.day.last,
      ),
      disagreementOn(
        id,
        'quantity',
        amounts,
        standing,
        ({ value, unit }) => `${value} ${unit}`,
        (a, b) => a.unit === b.unit && a.value !== b.value,
      ),
      disagreementOn(id, 'place', places, standing, ({ name }) => name, otherPlace),
      ONE_SIDED.has(stage) ? disagreementOn(id, 'participants', sides, standing, String, (a, b) => a !== b) : null,
    )
  }
  return found.filter((one) => one !== null)
}

/** How near in time a stage must be told and denied to be the same one. Units: days. */
const NEAR = 3

/** One says that a stage was reached, the other that it was not. */
function denies(a: Deed, b: Deed): boolean {
  if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) > NEAR) return false
  return a.stage === b.stage && a.negated !== b.negated
}
