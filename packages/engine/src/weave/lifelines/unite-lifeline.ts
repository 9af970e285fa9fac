import type { Lifeline, LifelineStage } from '@isnad/record'
import { entryId } from '../entry-id.js'
import type { VoiceOf } from '../events/unite-event.js'
import type { Deed } from '../facts/facts.js'
import { inOrder } from '../in-order.js'
import type { Standing } from '../origins/standing.js'
import { progressOf } from './progress.js'
import { partiesOf, stageOf, stepsOf } from './stages.js'
import { stancesOf } from './stances.js'

/** One measure's life of all its tellings, from demand to agreement, to force, to breach or end. */
export function uniteLifeline(deeds: readonly Deed[], standing: Standing, voiceOf: VoiceOf): Lifeline {
  const [first] = inOrder(deeds) as [Deed, ...Deed[]]
  const places = deeds.flatMap(({ ref, place }) => (place === null ? [] : [{ ref, value: place }]))
  const place = standing.rank(places, ({ key }) => key)[0]?.value
  const steps = stepsOf(deeds)
  const begun = deeds.flatMap(({ ref, begins }) =>
    begins === null || !/T/u.test(begins) ? [] : [{ ref, value: begins }],
  )
  const hour = standing.rank(begun, String)[0]?.value ?? null
  return {
    id: entryId('lifeline', first.key),
    kind: first.kind,
    parties: partiesOf(
      deeds.map(({ ref, by, others }) => ({ ref, parties: [...by, ...others] })),
      standing,
    ),
    place: place === undefined ? null : { name: place.name, country: place.country },
    stages: steps.map((step) => withHour(stageOf(step, standing, voiceOf), hour)),
    stances: stancesOf(deeds, standing),
    progress: progressOf(steps, standing),
  }
}

/** What came into force on a day, at the hour of that day at which it was to begin as most origins tell it. */
function withHour(stage: LifelineStage, hour: string | null): LifelineStage {
  if (stage.stage !== 'in-force' || hour === null || stage.date === null || !hour.startsWith(`${stage.date}T`))
    return stage
  return { ...stage, date: hour }
}
