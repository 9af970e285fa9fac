import type { Event, Lifeline, Track, Utterance } from '@isnad/record'

/** An entry of the record with its kind. */
export type Entry =
  | { readonly entry: 'utterance'; readonly of: Utterance }
  | { readonly entry: 'event'; readonly of: Event }
  | { readonly entry: 'lifeline'; readonly of: Lifeline }
  | { readonly entry: 'track'; readonly of: Track }

/** The fact of a report that tells an entry: `ref#fact`. */
export const tellingKey = (ref: string, fact: string): string => `${ref}#${fact}`

/** The facts that tell an entry, each as `ref#fact`; of a track none. */
export function tellingsOf(entry: Entry): string[] {
  if (entry.entry === 'utterance') return entry.of.tellings.map(({ ref, statement }) => tellingKey(ref, statement))
  if (entry.entry === 'event') return entry.of.tellings.map(({ ref, meeting }) => tellingKey(ref, meeting))
  if (entry.entry === 'lifeline')
    return entry.of.stages.flatMap(({ tellings }) => tellings.map(({ ref, measure }) => tellingKey(ref, measure)))
  return []
}
