import type { Anchor, Event, Lifeline, Ref, Span, Utterance } from '@isnad/record'

/** The words at which one telling stands. */
export interface Stand {
  readonly ref: Ref
  readonly spans: readonly Span[]
}

/** Whether one of the anchors lies on the telling's words. */
export const anchored = ({ ref, spans }: Stand, anchors: readonly Anchor[]): boolean =>
  anchors.some((anchor) => anchor.ref === ref && spans.some((s) => s.start < anchor.end && anchor.start < s.end))

/** Where the tellings of an entry stand. */
export const standsOf = {
  utterance: (entry: Utterance): Stand[] => entry.tellings.map(({ ref, content }) => ({ ref, spans: content })),
  event: (entry: Event): Stand[] => entry.tellings.map(({ ref, mentions }) => ({ ref, spans: mentions })),
  lifeline: (entry: Lifeline): Stand[] =>
    entry.stages.flatMap(({ tellings }) => tellings.map(({ ref, span }) => ({ ref, spans: [span] }))),
}

/** The anchors of an entry, as a decision on it keeps them. */
export const anchorsOf = (stands: readonly Stand[]): Anchor[] =>
  stands.flatMap(({ ref, spans }) => spans.slice(0, 1).map(({ start, end }) => ({ ref, start, end })))
