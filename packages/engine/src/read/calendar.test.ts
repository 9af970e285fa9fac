import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendarDate,
  dayNumber,
  daysInMonth,
  isoWeek,
  nearestWeekday,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
  weekStart,
} from './calendar.js'
import { edtfBounds, edtfDay, edtfDecade, edtfMonth, edtfSeason, edtfWeek, edtfYear, parseDay } from './edtf.js'
import { hijriDate, hijriDay, hijriMonth } from './hijri.js'

const day = fc.integer({ min: dayNumber(1600, 1, 1), max: dayNumber(2400, 1, 1) })

test('a day and its date are the same thing', () => {
  fc.assert(
    fc.property(day, (n) => {
      const { year, month, day: d } = calendarDate(n)
      expect(dayNumber(year, month, d)).toBe(n)
      expect(d).toBeLessThanOrEqual(daysInMonth(year, month))
      expect(parseDay(edtfDay(n))).toBe(n)
    }),
  )
})

test('days agree with the clock of the machine', () => {
  fc.assert(
    fc.property(day, (n) => {
      const date = new Date(n * 86_400_000)
      expect(edtfDay(n)).toBe(date.toISOString().slice(0, 10))
      expect(weekdayOf(n) % 7).toBe(date.getUTCDay())
    }),
  )
})

test('a day lies in its ISO week', () => {
  fc.assert(
    fc.property(day, (n) => {
      const { year, week } = isoWeek(n)
      const monday = weekStart(year, week)
      expect(n - monday).toBeGreaterThanOrEqual(0)
      expect(n - monday).toBeLessThan(7)
    }),
  )
})

test.each([
  ['2015-01-01', '2015-W01'],
  ['2016-01-03', '2015-W53'],
  ['2018-12-31', '2019-W01'],
  ['2016-12-10', '2016-W49'],
])('%s lies in %s', (iso, week) => expect(edtfWeek(parseDay(iso) as number)).toBe(week))

test('weekdays are found behind, ahead and nearest', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (n, weekday) => {
      const [back, ahead, near] = [
        weekdayOnOrBefore(n, weekday),
        weekdayOnOrAfter(n, weekday),
        nearestWeekday(n, weekday),
      ]
      for (const found of [back, ahead, near]) expect(weekdayOf(found)).toBe(weekday)
      expect(n - back).toBeLessThan(7)
      expect(ahead - n).toBeLessThan(7)
      expect(Math.abs(near - n)).toBeLessThanOrEqual(3)
    }),
  )
})

test.each([
  ['2015-08-10', 1436, 10, 25],
  ['2015-10-14', 1437, 1, 1],
  ['1882-11-12', 1300, 1, 1],
  ['2023-03-23', 1444, 9, 1],
])('%s is %i/%i/%i of the Hijra', (iso, year, month, d) => {
  expect(edtfDay(hijriDay(year, month, d) as number)).toBe(iso)
  expect(hijriDate(parseDay(iso) as number)).toEqual({ year, month, day: d })
})

test('Hijri dates go there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1300, max: 1500 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const [first, last] = hijriMonth(year, month) as readonly [number, number]
      expect([29, 30]).toContain(last - first + 1)
      expect(hijriDate(first)).toEqual({ year, month, day: 1 })
      expect(hijriDate(last)).toEqual({ year, month, day: last - first + 1 })
    }),
  )
})

test.each([
  [1299, 1],
  [1501, 1],
  [1436, 13],
])('the table does not reach %i/%i', (year, month) => expect(hijriMonth(year, month)).toBeNull())

test('values cover the days they say', () => {
  const covers = (value: string) => {
    const bounds = edtfBounds(value)
    return bounds === null ? null : [edtfDay(bounds.first), edtfDay(bounds.last)]
  }
  expect(covers('2015-07-24')).toEqual(['2015-07-24', '2015-07-24'])
  expect(covers('2015-07-24T18:00')).toEqual(['2015-07-24', '2015-07-24'])
  expect(covers(edtfMonth(2016, 2))).toEqual(['2016-02-01', '2016-02-29'])
  expect(covers(edtfYear(2015))).toEqual(['2015-01-01', '2015-12-31'])
  expect(covers(edtfDecade(1987))).toEqual(['1980-01-01', '1989-12-31'])
  expect(covers(edtfSeason(2014, 22))).toEqual(['2014-06-01', '2014-08-31'])
  expect(covers('2015-W30')).toEqual(['2015-07-20', '2015-07-26'])
  expect(covers('2015-07-20/2015-07-22')).toEqual(['2015-07-20', '2015-07-22'])
})

test.each(['', '2015-13', '2015-02-30', '2015-W54', '2015-07-22/2015-07-20', '2015-07-24T25:00', 'P3D', '15-07-24'])(
  '%j is no value',
  (value) => expect(edtfBounds(value)).toBeNull(),
)
