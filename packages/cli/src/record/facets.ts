import type { Disagreement, Event, Lifeline, Named, Origin, Ref, Track, Utterance, WovenRecord } from '@isnad/record'
import { IsnadError } from '@isnad/record'
import type { Analyser, Filters } from '@isnad/store'

/** What an entry of the record is found by. */
export interface Facets {
  readonly refs: readonly Ref[]
  /** Its days; an entry without one lies within no days. */
  readonly days: readonly string[]
  readonly speakers: readonly string[]
  /** Codes of whoever takes part or speaks. */
  readonly parties: readonly string[]
  readonly topics: readonly string[]
  readonly kinds: readonly string[]
}

const given = (values: readonly (string | null | undefined)[]): string[] =>
  values.filter((value): value is string => typeof value === 'string')
const codes = (parties: readonly (Named | null)[]): string[] => given(parties.map((party) => party?.of))
const refsOf = (tellings: readonly { readonly ref: Ref }[]): Ref[] => [...new Set(tellings.map(({ ref }) => ref))]

export const facetsOfUtterance = ({ speaker, date, topics, manner, tellings }: Utterance): Facets => ({
  refs: refsOf(tellings),
  days: given([date]),
  speakers: [speaker.name, ...tellings.map((telling) => telling.speaker)],
  parties: codes([speaker]),
  topics,
  kinds: [manner],
})

export const facetsOfEvent = ({ participants, host, date, topics, kind, tellings }: Event): Facets => ({
  refs: refsOf(tellings),
  days: given([date]),
  speakers: [],
  parties: codes([...participants, host]),
  topics,
  kinds: [kind],
})

export const facetsOfLifeline = ({ parties, stages, stances, kind }: Lifeline): Facets => ({
  refs: refsOf(stages.flatMap(({ tellings }) => tellings)),
  days: given(stages.map(({ date }) => date)),
  speakers: stances.map(({ party }) => party.name),
  parties: codes([...parties, ...stages.flatMap((stage) => stage.parties)]),
  topics: [kind],
  kinds: [kind],
})

/** Of an origin: its reports' days. */
export const facetsOfOrigin = ({ refs }: Origin, publishedOf: (ref: Ref) => string | null): Facets => ({
  refs,
  days: given(refs.map(publishedOf)),
  speakers: [],
  parties: [],
  topics: [],
  kinds: [],
})

/** All that several entries are found by. */
function together(all: readonly Facets[]): Facets {
  const every = (key: keyof Facets) => [...new Set(all.flatMap((facets) => facets[key]))]
  return {
    refs: every('refs'),
    days: every('days'),
    speakers: every('speakers'),
    parties: every('parties'),
    topics: every('topics'),
    kinds: every('kinds'),
  }
}

/** The facets of tracks and disagreements, which are found by the entries that they are about. */
export class FacetIndex {
  private readonly byEntry = new Map<string, Facets>()

  constructor(record: WovenRecord) {
    for (const entry of record.utterances) this.byEntry.set(entry.id, facetsOfUtterance(entry))
    for (const entry of record.events) this.byEntry.set(entry.id, facetsOfEvent(entry))
    for (const entry of record.lifelines) this.byEntry.set(entry.id, facetsOfLifeline(entry))
  }

  ofTrack({ events }: Track): Facets {
    return together(events.flatMap((id) => this.byEntry.get(id) ?? []))
  }

  ofDisagreement({ about, field, values }: Disagreement): Facets {
    const entry = this.byEntry.get(about)
    const said = field === 'speaker' ? values.map(({ value }) => value) : []
    return {
      ...together(entry === undefined ? [] : [entry]),
      speakers: [...(entry?.speakers ?? []), ...said],
      kinds: [field],
    }
  }
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

/**
 * Whether an entry is among those asked for; names are matched by their words, as the lists of the archive match them.
 *
 * Throws: `IsnadError` `BAD_DAY`.
 */
export function facetFilter(
  filters: Filters,
  analyser: Analyser,
  report: (ref: Ref) => { readonly outlet: string | null; readonly agency: string | null },
): (facets: Facets) => boolean {
  const { from, to, party, topic, kind } = filters
  for (const day of [from, to])
    if (day !== undefined && !DAY.test(day))
      throw new IsnadError(
        'BAD_DAY',
        `${JSON.stringify(day.slice(0, 40))} is no day.`,
        'Write it as 2016-12-10, 2016-12 or 2016.',
      )
  const [outlet, agency, speaker] = [filters.outlet, filters.agency, filters.speaker].map((asked) =>
    asked === undefined ? null : nameFilter(asked, analyser),
  )
  return ({ refs, days, speakers, parties, topics, kinds }) =>
    (!outlet || refs.some((ref) => outlet(report(ref).outlet))) &&
    (!agency || refs.some((ref) => agency(report(ref).agency))) &&
    (!speaker || speakers.some(speaker)) &&
    ((from === undefined && to === undefined) ||
      days.some((day) => (from === undefined || day >= from) && (to === undefined || day <= `${to}~`))) &&
    (party === undefined || parties.includes(party)) &&
    (topic === undefined || topics.includes(topic)) &&
    (kind === undefined || kinds.includes(kind))
}

function nameFilter(asked: string, analyser: Analyser): (name: string | null) => boolean {
  const words = analyser.words(asked).map(({ word }) => word)
  const runs = words.length === 0 ? [] : [words, ...analyser.alternatives(words)]
  const known = new Map<string, boolean>()
  return (name) => {
    if (name === null) return false
    const before = known.get(name)
    if (before !== undefined) return before
    const has = new Set(analyser.words(name).map(({ word }) => word))
    const fits = runs.some((run) => run.every((word) => has.has(word)))
    known.set(name, fits)
    return fits
  }
}
