import { type LifelineStage, type MeasureStage, type Named, STAGES } from '@isnad/record'
import type { VoiceOf } from '../events/unite-event.js'
import type { Deed, Party } from '../facts/facts.js'
import type { Standing } from '../origins/standing.js'

/** Stages that a measure reaches once; days told for them a few days apart are of one step. */
const ONCE: ReadonlySet<MeasureStage> = new Set(['agreed', 'in-force', 'extended', 'collapsed'])

/** How far apart the days told for a stage that is reached once may be. Units: days. */
const APART = 3

/** The deeds of one step in a measure's life. */
export interface Step {
  readonly stage: MeasureStage
  readonly deeds: readonly Deed[]
}

/** The steps of a life-line in time: the deeds of each stage, parted by the day they are told for. */
export function stepsOf(deeds: readonly Deed[]): Step[] {
  const steps = STAGES.flatMap((stage) => {
    const told = deeds.filter((deed) => deed.stage === stage && !deed.negated)
    return told.length === 0 ? [] : byDay(stage, told)
  })
  const at = ({ deeds: told }: Step) => Math.min(...told.map((d) => d.day?.first ?? d.published ?? 0))
  return steps.sort((a, b) => at(a) - at(b) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
}

function byDay(stage: MeasureStage, told: readonly Deed[]): Step[] {
  const dated = told.filter((deed) => deed.day !== null).sort((a, b) => first(a) - first(b) || (a.key < b.key ? -1 : 1))
  const groups: Deed[][] = []
  for (const deed of dated) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const gap = before === undefined ? Number.POSITIVE_INFINITY : first(deed) - first(before)
    if (last !== undefined && gap <= (ONCE.has(stage) ? APART : 0)) last.push(deed)
    else groups.push([deed])
  }
  const undated: Deed[] = []
  for (const deed of told) {
    if (deed.day !== null) continue
    // what is undated belongs to the last step that had been taken when it was told
    const past = groups.filter((group) => first(group[0] as Deed) <= (deed.published ?? Number.POSITIVE_INFINITY))
    const home = past.at(-1)
    if (home === undefined) undated.push(deed)
    else home.push(deed)
  }
  if (undated.length > 0) groups.push(undated)
  return groups.map((deeds) => ({ stage, deeds: deeds.sort((a, b) => (a.key < b.key ? -1 : 1)) }))
}

const first = (deed: Deed) => deed.day?.first ?? 0

/** A step as the record gives it: for each field the value that most independent origins support. */
export function stageOf({ stage, deeds }: Step, standing: Standing, voiceOf: VoiceOf): LifelineStage {
  const dates = deeds.flatMap(({ ref, date }) => (date === null ? [] : [{ ref, value: date }]))
  const quantities = deeds.flatMap(({ ref, quantity }) => (quantity === null ? [] : [{ ref, value: quantity }]))
  return {
    stage,
    date: standing.rank(dates, String)[0]?.value ?? null,
    parties: partiesOf(
      deeds.map(({ ref, by }) => ({ ref, parties: by })),
      standing,
    ),
    quantity: standing.rank(quantities, ({ value, unit }) => `${value} ${unit}`)[0]?.value ?? null,
    tellings: deeds.map(({ ref, measure, span, date, toldBy }) => ({
      ref,
      measure,
      span,
      date,
      voice: (toldBy === null ? null : voiceOf(toldBy)) ?? 'outlet',
    })),
    origins: standing.count(deeds.map(({ ref }) => ref)),
  }
}

/** Parties by code, the one with the most independent origins first; those without a code by name. */
export function partiesOf(told: readonly { ref: string; parties: readonly Party[] }[], standing: Standing): Named[] {
  const all = told.flatMap(({ ref, parties }) => parties.map((party) => ({ ref, value: party })))
  const coded = all.flatMap(({ ref, value }) => value.codes.map((code) => ({ ref, value: { party: value, code } })))
  const named = all.filter(({ value }) => value.codes.length === 0 && value.kind !== 'anonymous')
  return [
    ...standing
      .rank(coded, ({ code }) => code)
      .map(({ value }) => value.code)
      .map((code) => ({
        name:
          standing.rank(
            coded.filter(({ value }) => value.code === code),
            ({ party }) => party.name,
          )[0]?.value.party.name ?? code,
        of: code,
      })),
    ...standing
      .rank(named, ({ nameWords, name }) => nameWords.join(' ') || name)
      .map(({ value }) => ({ name: value.name, of: null })),
  ]
}
