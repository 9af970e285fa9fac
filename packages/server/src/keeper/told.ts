import type { Actor, Place, Reading, Span } from '@isnad/record'

/** One fact of a report, as far as pages of the record need it beside the record. */
export interface ToldFact {
  readonly kind: 'statement' | 'meeting' | 'measure'
  readonly confidence: number
  readonly rule: string
  /** The words it hangs on. */
  readonly at: Span | null
  /** Through whom a statement reached the report. */
  readonly via: readonly ToldActor[]
  /** Whom a meeting names. */
  readonly named: readonly (ToldActor & { readonly role: string })[]
  readonly place: Place | null
}

/** An actor by name, with what it is. */
interface ToldActor {
  readonly name: string
  readonly of: string | null
  readonly kind: string
}

/** What is kept in memory of one report beside the record. */
export interface ToldReport {
  readonly ref: string
  /** The number that the archive has for it. */
  readonly n: number
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly facts: ReadonlyMap<string, ToldFact>
  readonly actors: readonly Pick<Actor, 'name' | 'names' | 'kind' | 'of' | 'role'>[]
  readonly speakers: readonly string[]
  readonly topics: readonly string[]
}

/** What is kept in memory of a reading. */
export function toldOf(reading: Reading, n: number): ToldReport {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const places = new Map(reading.places.map(({ mentions, ...place }) => [place.id, { ...place, mentions: [] }]))
  const toldActor = (id: string): ToldActor[] => {
    const actor = actors.get(id)
    return actor === undefined ? [] : [{ name: actor.name, of: actor.of, kind: actor.kind }]
  }
  const facts = new Map<string, ToldFact>()
  const keep = (kind: ToldFact['kind'], id: string, confidence: number, rule: string, more: Partial<ToldFact>) =>
    facts.set(id, { kind, confidence, rule, at: null, via: [], named: [], place: null, ...more })
  for (const { id, confidence, rule, content, cue, via } of reading.statements)
    keep('statement', id, confidence, rule, { at: content[0] ?? cue, via: via.flatMap(toldActor) })
  for (const { id, confidence, rule, mentions, participants, place } of reading.meetings)
    keep('meeting', id, confidence, rule, {
      at: mentions[0] ?? null,
      named: participants.flatMap(({ actor, role }) => toldActor(actor).map((found) => ({ ...found, role }))),
      place: place === null ? null : (places.get(place) ?? null),
    })
  for (const { id, confidence, rule, span } of reading.measures) keep('measure', id, confidence, rule, { at: span })
  return {
    ref: reading.report.id,
    n,
    title: reading.report.title,
    outlet: reading.report.outlet === null ? null : (actors.get(reading.report.outlet)?.name ?? null),
    published: reading.report.published.date,
    facts,
    actors: reading.actors.map(({ name, names, kind, of, role }) => ({ name, names, kind, of, role })),
    speakers: [
      ...new Set(
        reading.statements.flatMap(({ speaker }) => (speaker === null ? [] : toldActor(speaker).map((a) => a.name))),
      ),
    ],
    topics: [
      ...new Set([
        ...reading.statements.flatMap(({ topics }) => topics),
        ...reading.meetings.flatMap(({ topics }) => topics),
        ...reading.measures.map(({ kind }) => kind),
      ]),
    ].sort(),
  }
}
