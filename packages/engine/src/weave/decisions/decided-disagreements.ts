import type { Decidable, Disagreement, DisagreementField, Event, Lifeline, Ref, Utterance } from '@isnad/record'
import { disagreementOn, type Told } from '../disagreements/disagreement.js'
import { fewDays } from '../facts/few-days.js'
import type { Standing } from '../origins/standing.js'

/** An entry that was put together or taken apart by hand. */
type Entry = Utterance | Event | Lifeline

/** A part of an entry, as weaving made it, with what its own reports disagree on. */
export interface Part {
  readonly entry: Entry
  readonly disagreements: readonly Disagreement[]
}

/**
 * What the reports of an entry disagree on after people put it together of `parts`, or took it out of one.
 *
 * Decision: what the reports of one part disagree on stays, as far as they are still in; to it comes what two parts tell otherwise. What
 * weaving held to agree within one part agrees still.
 */
export function decidedDisagreements(
  kind: Decidable,
  entry: Entry,
  parts: readonly Part[],
  standing: Standing,
): Disagreement[] {
  const about = entry.id
  const refs = new Set(refsOf(kind, entry))
  const kept = parts.flatMap(({ disagreements }) =>
    disagreements.flatMap((each) => {
      const values = each.values.flatMap(({ value, refs: tellers }) =>
        tellers.filter((ref) => refs.has(ref)).map((ref) => ({ ref, value })),
      )
      return disagreementOn(about, each.field, values, standing, String, (a, b) => a !== b) ?? []
    }),
  )
  const across = new Map<DisagreementField, Disagreement[]>()
  for (const [i, one] of parts.entries()) {
    for (const two of parts.slice(i + 1)) {
      for (const found of between(kind, about, one.entry, two.entry, standing))
        across.set(found.field, [...(across.get(found.field) ?? []), found])
    }
  }
  const joined = [...across].flatMap(([field, found]) => {
    const values = found.flatMap((each) =>
      each.values.flatMap(({ value, refs: tellers }) => tellers.map((ref) => ({ ref, value }))),
    )
    const before = kept.filter((each) => each.field === field).flatMap((each) => each.values)
    const all = [...values, ...before.flatMap(({ value, refs: tellers }) => tellers.map((ref) => ({ ref, value })))]
    return disagreementOn(about, field, all, standing, String, (a, b) => a !== b) ?? []
  })
  return [...kept.filter(({ field }) => !across.has(field)), ...joined]
}

function refsOf(kind: Decidable, entry: Entry): Ref[] {
  if (kind === 'lifeline') return (entry as Lifeline).stages.flatMap(({ tellings }) => tellings.map(({ ref }) => ref))
  return (entry as Utterance | Event).tellings.map(({ ref }) => ref)
}

/** What two entries that are held to be one tell otherwise, of all that their tellings carry. */
function between(kind: Decidable, about: string, one: Entry, two: Entry, standing: Standing): Disagreement[] {
  const [x, y] = [toldBy(kind, one), toldBy(kind, two)]
  const found: Disagreement[] = []
  for (const [field, clash] of CLASHES) {
    const [a, b] = [x[field] ?? [], y[field] ?? []]
    const differ = (value: string, others: readonly Told<string>[]) => others.some((other) => clash(value, other.value))
    const all = [...a.filter(({ value }) => differ(value, b)), ...b.filter(({ value }) => differ(value, a))]
    const disagreement = disagreementOn(about, field, all, standing, String, (v, w) => v !== w)
    if (disagreement === null) continue
    // a stage only tells which values can be set against each other
    const bare = (value: string) => (kind === 'lifeline' ? staged(value)[1] : value)
    found.push({ ...disagreement, values: disagreement.values.map((each) => ({ ...each, value: bare(each.value) })) })
  }
  return found
}

type ToldValues = Partial<Record<DisagreementField, readonly Told<string>[]>>

function toldBy(kind: Decidable, entry: Entry): ToldValues {
  if (kind === 'event') return toldOfEvent(entry as Event)
  if (kind === 'utterance') return toldOfUtterance(entry as Utterance)
  return toldOfLifeline(entry as Lifeline)
}

const told = <T extends { readonly ref: Ref }>(tellings: readonly T[], read: (telling: T) => string | null) =>
  tellings.flatMap((telling) => {
    const value = read(telling)
    return value === null ? [] : [{ ref: telling.ref, value }]
  })

function toldOfEvent({ tellings, participants }: Event): ToldValues {
  const guests = participants.filter(({ role, of }) => role !== 'host' && of !== null)
  const listed = (ref: Ref) => guests.filter(({ refs }) => refs.includes(ref)).map(({ of }) => of)
  return {
    date: told(tellings, ({ date }) => date),
    place: told(tellings, ({ place }) => place),
    status: told(tellings, ({ status }) => status),
    participants: told(tellings, ({ ref }) => (listed(ref).length < 2 ? null : listed(ref).sort().join(' '))),
  }
}

function toldOfUtterance({ tellings }: Utterance): ToldValues {
  return {
    date: told(tellings, ({ date }) => date),
    speaker: told(tellings, ({ speaker }) => speaker),
    wording: told(
      tellings.filter(({ manner }) => manner !== 'indirect'),
      ({ content }) => content.map(({ text }) => text).join(' … '),
    ),
  }
}

/** Stages that a measure reaches once. */
const ONCE: ReadonlySet<string> = new Set(['agreed', 'in-force', 'extended', 'collapsed'])

function toldOfLifeline({ stages }: Lifeline): ToldValues {
  const once = stages.filter(({ stage }) => ONCE.has(stage))
  return {
    // the stage stands before its day, so that only days of one stage are set against each other
    date: once.flatMap(({ stage, tellings }) =>
      told(tellings, ({ date }) => (date === null ? null : `${stage} ${date}`)),
    ),
    quantity: stages.flatMap(({ stage, quantity, tellings }) =>
      quantity === null ? [] : told(tellings, () => `${stage} ${quantity.value} ${quantity.unit}`),
    ),
  }
}

/** For each field, whether two values that two entries tell cannot both hold. */
const CLASHES: readonly (readonly [DisagreementField, (a: string, b: string) => boolean])[] = [
  ['date', datesClash],
  ['place', (a, b) => a !== b && !a.includes(b) && !b.includes(a)],
  ['participants', (a, b) => listsClash(a.split(' '), b.split(' '))],
  ['status', (a, b) => (TOOK_PLACE.has(a) && DID_NOT.has(b)) || (TOOK_PLACE.has(b) && DID_NOT.has(a))],
  ['speaker', (a, b) => a !== b && !a.includes(b) && !b.includes(a)],
  ['quantity', quantitiesClash],
  ['wording', (a, b) => otherWords(a.split(/\s+/u), b.split(/\s+/u))],
]

const TOOK_PLACE: ReadonlySet<string> = new Set(['held', 'under-way'])
const DID_NOT: ReadonlySet<string> = new Set(['cancelled', 'denied'])

function datesClash(a: string, b: string): boolean {
  const [[stageA, dayA], [stageB, dayB]] = [staged(a), staged(b)]
  const [x, y] = [fewDays(dayA), fewDays(dayB)]
  return stageA === stageB && x !== null && y !== null && (x.first > y.last || y.first > x.last)
}

/** A value without the stage before it; '' for one that has none. */
function staged(value: string): [stage: string, value: string] {
  const at = value.indexOf(' ')
  return at < 0 ? ['', value] : [value.slice(0, at), value.slice(at + 1)]
}

function quantitiesClash(a: string, b: string): boolean {
  const [[stageA, restA], [stageB, restB]] = [staged(a), staged(b)]
  const [[valueA, unitA], [valueB, unitB]] = [staged(restA), staged(restB)]
  return stageA === stageB && unitA === unitB && valueA !== valueB
}

const listsClash = (a: readonly string[], b: readonly string[]) => lacks(a, b) > 0 && lacks(b, a) > 0

/** Both have words that the other lacks, beyond one in ten. */
const otherWords = (a: readonly string[], b: readonly string[]) =>
  lacks(a, b) * 10 > a.length && lacks(b, a) * 10 > b.length

const lacks = (a: readonly string[], b: readonly string[]) => a.filter((one) => !b.includes(one)).length
