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
  const claims = deeds.map((deed) => ({ ref: deed.ref, value: deed, voice: voiceOf(deed) }))
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
    const amounts = told.flatMap((deed) =>
      deed.quantity === null ? [] : [{ ref: deed.ref, value: deed.quantity, voice: voiceOf(deed) }],
    )
    // copies of one text cannot disagree on the place: then one of them was read wrongly
    const places = standing.byOrigin(
      told.flatMap(({ ref, place }) => (place === null ? [] : [{ ref, value: place }])),
      ({ name }) => name,
    )
    const sides = told.flatMap((deed) => {
      const side = sideOf(deed)
      return side.length === 0 ? [] : [{ ref: deed.ref, value: side, voice: voiceOf(deed) }]
    })
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
      ONE_SIDED.has(stage)
        ? disagreementOn(
            id,
            'participants',
            sides,
            standing,
            (side) => side.join(' '),
            (a, b) => lacks(a, b) && lacks(b, a),
          )
        : null,
    )
  }
  return found.filter((one) => one !== null)
}

/** Whose words tell a deed; '' for the report's own. */
const voiceOf = ({ statement }: Deed) => statement?.speaker?.name ?? ''

/** Who is said to have done it, those without a name left out. */
const sideOf = ({ by }: Deed) =>
  [...new Set(by.filter(({ kind }) => kind !== 'anonymous').map(({ of, name }) => of ?? name))].sort()

const lacks = (a: readonly string[], b: readonly string[]) => a.some((one) => !b.includes(one))

/** How near in time a stage must be told and denied to be the same one. Units: days. */
const NEAR = 3

/** One says that a stage was reached, the other that it was not. */
function denies(a: Deed, b: Deed): boolean {
  if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) > NEAR) return false
  return a.stage === b.stage && a.negated !== b.negated
}
