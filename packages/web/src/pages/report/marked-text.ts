import type { Reading, Span } from '@isnad/record'

/** What a stretch of a report can be: the four hues. */
export const LAYERS = ['statement', 'meeting', 'measure', 'time'] as const
export type MarkLayer = (typeof LAYERS)[number]

/** A fact of a report with the words it stands on. */
export interface FactWords {
  readonly id: string
  readonly layer: MarkLayer
  readonly spans: readonly Span[]
}

/** A stretch of a paragraph under the same facts throughout. Units: UTF-16 code units of the report's text. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly facts: readonly { readonly id: string; readonly layer: MarkLayer }[]
}

/** Every fact of a reading with its words, in the order of the text. */
export function factsOf(reading: Reading): readonly FactWords[] {
  const facts: FactWords[] = [
    ...reading.statements.map(({ id, content, cue }) => ({
      id,
      layer: 'statement' as const,
      spans: cue === null ? content : [cue, ...content],
    })),
    ...reading.meetings.map(({ id, mentions }) => ({ id, layer: 'meeting' as const, spans: mentions })),
    ...reading.measures.map(({ id, span }) => ({ id, layer: 'measure' as const, spans: [span] })),
    ...reading.times.map(({ id, span }) => ({ id, layer: 'time' as const, spans: [span] })),
  ]
  return facts.sort((a, b) => firstOf(a) - firstOf(b))
}

const firstOf = ({ spans }: FactWords): number => spans.reduce((least, { start }) => Math.min(least, start), Infinity)

/**
 * A stretch of text cut wherever a fact begins or ends.
 *
 * Holds: the pieces follow each other without gap from `from` to `to`.
 */
export function cutAtFacts(from: number, to: number, facts: readonly FactWords[]): readonly Piece[] {
  const spans = facts
    .flatMap(({ id, layer, spans }) => spans.map(({ start, end }) => ({ id, layer, start, end })))
    .filter(({ start, end }) => start < to && end > from)
  const edges = new Set([from, to])
  for (const { start, end } of spans) for (const edge of [start, end]) if (edge > from && edge < to) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? to
    const over = spans.filter((span) => span.start <= start && span.end >= end)
    return { start, end, facts: over.map(({ id, layer }) => ({ id, layer })) }
  })
}
