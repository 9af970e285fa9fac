/** What evidence is asked for: one fact of one report, or an entry of the record, of some of its reports or of all. */
export type EvidenceOf =
  | { readonly as: 'fact'; readonly ref: string; readonly fact: string }
  | { readonly as: 'utterance' | 'event' | 'lifeline'; readonly id: string; readonly refs: readonly string[] }

/** Reports that one address names at most: it stays short enough to be sent to someone. */
const MOST_REFS = 12

/** The evidence as it stands in the address of a page: `fact.REF.s2`, `event.ID`, `event.ID.REF.REF`. */
export function evidenceWords(of: EvidenceOf): string {
  return of.as === 'fact'
    ? `fact.${of.ref}.${of.fact}`
    : [of.as, of.id, ...of.refs.slice(0, MOST_REFS).map((ref) => ref.slice(0, 16))].join('.')
}

/** What such words ask for; null where they ask for nothing. */
export function evidenceOf(words: string | undefined): EvidenceOf | null {
  const [as, id, ...rest] = (words ?? '').split('.')
  if (id === undefined || id === '') return null
  if (as === 'fact') return rest[0] === undefined || rest[0] === '' ? null : { as, ref: id, fact: rest[0] }
  if (as === 'utterance' || as === 'event' || as === 'lifeline') return { as, id, refs: rest.filter(Boolean) }
  return null
}
