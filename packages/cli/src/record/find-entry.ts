import {
  type Disagreement,
  type Event,
  IsnadError,
  type Lifeline,
  type Origin,
  type Ref,
  type Track,
  type Utterance,
} from '@isnad/record'
import type { ArchiveRecord } from './archive-record.js'

/** An entry of the record with what it is. */
export type FoundEntry =
  | { readonly kind: 'utterance'; readonly entry: Utterance }
  | { readonly kind: 'event'; readonly entry: Event }
  | { readonly kind: 'lifeline'; readonly entry: Lifeline }
  | { readonly kind: 'track'; readonly entry: Track }
  | { readonly kind: 'origin'; readonly entry: Origin }

/** Whether an id is that of an entry of the record, and not of a report or a fact. */
export const isEntryId = (id: string): boolean => /^(?:(?:utterance|event|lifeline|track)-|origin:)/u.test(id)

/** The shortest beginning of the id of an origin that stands for it. */
const SHORTEST_ORIGIN = 'origin:'.length + 8

/** The entry with an id, or for an origin with the beginning of it. Throws: `IsnadError` `NO_SUCH_ENTRY`. */
export function entryWith(id: string, { record, rejected }: ArchiveRecord): FoundEntry {
  const among = <T extends { readonly id: string }>(entries: readonly T[]) => entries.find((entry) => entry.id === id)
  const utterance = among(record.utterances)
  if (utterance !== undefined) return { kind: 'utterance', entry: utterance }
  const event = among(record.events)
  if (event !== undefined) return { kind: 'event', entry: event }
  const lifeline = among(record.lifelines)
  if (lifeline !== undefined) return { kind: 'lifeline', entry: lifeline }
  const track = among(record.tracks)
  if (track !== undefined) return { kind: 'track', entry: track }
  const origin = record.origins.find((each) => each.id.startsWith(id) && id.length >= SHORTEST_ORIGIN)
  if (origin !== undefined) return { kind: 'origin', entry: origin }
  const gone = rejected.some((entry) => entry.id === id)
  throw new IsnadError(
    'NO_SUCH_ENTRY',
    gone ? `${id} was rejected by a person` : `the record has no ${JSON.stringify(id.slice(0, 80))}`,
    gone
      ? `isnad decide accept ${id} brings it back.`
      : 'Ids are shown by isnad events, utterances, lifelines, tracks and origins.',
  )
}

/** An entry for programs: itself, what people decided, where reports disagree about it, and the reports that tell it. */
export function entryJson({ kind, entry }: FoundEntry, decided: ArchiveRecord): object {
  const told = refsIn(entry)
  const named = [...decided.heads].filter(([ref]) => told.has(ref))
  return {
    kind,
    entry,
    decided: decided.marks.get(entry.id) ?? null,
    disagreements: disagreementsAbout(entry.id, decided),
    reports: named.map(([ref, head]) => ({ ...head, ref })),
  }
}

/** The reports that an entry names, at whichever depth. */
function refsIn(value: unknown, into: Set<Ref> = new Set()): ReadonlySet<Ref> {
  if (typeof value !== 'object' || value === null) return into
  for (const [key, part] of Object.entries(value)) {
    if (key === 'ref' && typeof part === 'string') into.add(part)
    else if (key === 'refs' && Array.isArray(part)) for (const ref of part) into.add(String(ref))
    else refsIn(part, into)
  }
  return into
}

/** Where reports disagree about an entry. */
export const disagreementsAbout = (id: string, { record }: ArchiveRecord): readonly Disagreement[] =>
  record.disagreements.filter((disagreement) => disagreement.about === id)
