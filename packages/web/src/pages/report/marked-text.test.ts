import { spanOf } from '@isnad/record'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutAtFacts, type FactWords, LAYERS } from './marked-text.js'

const text = 'قال الوزير إن اللقاء غدا'
const fact = (id: string, layer: FactWords['layer'], start: number, end: number): FactWords => ({
  id,
  layer,
  spans: [spanOf(text, start, end)],
})

it('cuts where a fact begins or ends, and keeps those that overlap', () => {
  const pieces = cutAtFacts(0, text.length, [fact('s1', 'statement', 14, 24), fact('t1', 'time', 21, 24)])
  expect(pieces.map(({ start, end, facts }) => [text.slice(start, end), facts.map(({ id }) => id)])).toEqual([
    ['قال الوزير إن ', []],
    ['اللقاء ', ['s1']],
    ['غدا', ['s1', 't1']],
  ])
})

it('gives back the whole stretch, whatever the facts', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom(...LAYERS))).map((drawn) =>
    drawn.map(
      ([a, b, layer], i): FactWords => ({
        id: `f${i}`,
        layer,
        spans: [{ start: Math.min(a, b), end: Math.max(a, b) + 1, text: '' }],
      }),
    ),
  )
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 1, max: 20 }), spans, (from, length, facts) => {
      const pieces = cutAtFacts(from, from + length, facts)
      expect(pieces[0]?.start).toBe(from)
      expect(pieces.at(-1)?.end).toBe(from + length)
      for (const [i, piece] of pieces.entries()) if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end)
    }),
  )
})
