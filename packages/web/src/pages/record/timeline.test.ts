import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clustersAt } from './clusters.js'
import { daysOf, denseOf, isoOf, ticksOf, wholeOf, zoomed } from './days.js'

it.each([
  ['2016-12-10', '2016-12-10', 1],
  ['2016-12', '2016-12-01', 31],
  ['2016', '2016-01-01', 366],
  ['2016-12-10/2016-12-12', '2016-12-10', 3],
  ['../2016-12-12', '2016-12-12', 1],
  ['2016-12-10T18:00', '2016-12-10', 1],
  ['2016-W47', '2016-11-21', 7],
  ['2020-W53', '2020-12-28', 7],
  ['1965-W01', '1965-01-04', 7],
])('%s begins on %s and lasts %i', (edtf, first, length) => {
  const days = daysOf(edtf)
  expect(isoOf(days?.from ?? 0)).toBe(first)
  expect((days?.to ?? 0) - (days?.from ?? 0)).toBe(length)
})

it.each([null, '', 'XXXX-12-10', 'soon'])('%s is no day', (edtf) => {
  expect(daysOf(edtf)).toBeNull()
})

it('marks the axis no nearer than asked, whatever the stretch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40_000, max: 40_000 }),
      fc.double({ min: 0.5, max: 80_000, noNaN: true }),
      (from, length) => {
        const ticks = ticksOf({ from, to: from + length }, 1000, 60)
        expect(ticks.length).toBeLessThanOrEqual(19)
        for (const { at } of ticks) expect(at).toBeGreaterThanOrEqual(from)
      },
    ),
  )
})

it('draws ten thousand events as no more groups than fit, and loses none', () => {
  const points = Float64Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 1000).sort()
  const clusters = clustersAt(points, { from: 0, to: 1000 }, 1000, 20)
  expect(clusters.length).toBeLessThanOrEqual(51)
  expect(clusters.reduce((n, { first, end }) => n + end - first, 0)).toBe(10_000)
})

it('groups the same wherever one looks from, and never nearer than asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 3000 }),
      (days, from) => {
        const points = Float64Array.from(days).sort()
        const all = clustersAt(points, { from: 0, to: 4000 }, 4000, 24)
        const some = clustersAt(points, { from, to: from + 1000 }, 1000, 24)
        const starts = new Set(all.map(({ first }) => first))
        for (const { first } of some) expect(starts).toContain(first)
        for (const [i, { at }] of some.entries()) expect((some[i + 1]?.at ?? Infinity) - at).toBeGreaterThanOrEqual(24)
      },
    ),
  )
})

it('keeps the point it zooms around where it is', () => {
  const whole = { from: 0, to: 100 }
  const half = zoomed(whole, 0.5, 25, whole)
  expect(half).toEqual({ from: 12.5, to: 62.5 })
  expect(zoomed(whole, 99, 50, whole).to).toBeLessThanOrEqual(112)
})

it('shows first where nine of ten lie, and all when asked', () => {
  const all = [100, ...Array.from({ length: 19 }, (_, i) => 1000 + i)].map((from) => ({ from, to: from + 1 }))
  expect(denseOf(all).from).toBeGreaterThan(990)
  expect(wholeOf(all).from).toBeLessThan(100)
  expect(denseOf([])).toEqual(wholeOf([]))
})
