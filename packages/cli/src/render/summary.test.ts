import type { Reading } from '@isnad/record'
import { describe, expect, test } from 'vitest'
import { displayWidth } from './display-width.js'
import { ARABIC } from './labels-ar.js'
import { ENGLISH } from './labels-en.js'
import { inColour, withoutColour } from './paint.js'
import { sampleReading } from './sample-reading.js'
import { summary } from './summary.js'

const plain = { width: 80, flush: false, paint: withoutColour }
const english = (reading: Reading = sampleReading, width = 80) => summary(reading, ENGLISH, { ...plain, width })
const arabic = (reading: Reading = sampleReading, width = 80) => summary(reading, ARABIC, { ...plain, width })
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '')

describe('a summary', () => {
  test('says who said what through whom, who meets whom, what is on the table and what is odd', () => {
    expect(bare(english())).toBe(`محادثات في عمّان لبحث هدنة في الوادي
published 2016-12-10 (as given) · outlet صحيفة Delta اليومية · credited to وكالة
الضفاف

Who said what
 s1  سالم الحداد (المتحدث باسم الخارجية, JO) · says · word for word · 2016-12-09
     (أمس الجمعة) · ceasefire
     سالم الحداد → وكالة الضفاف → صحيفة Delta اليومية
       “الهدنة تبدأ مع وصول أول قافلة إلى الوادي ولا تنتهي إلا باتفاق مكتوب بين
       الطرفين”
 s2  speaker not named · demands · in substance
       بإدخال ٤٠ شاحنة

Who meets whom
 m1  talks · ministers · planned · عمّان · 2016-12-10
     سالم الحداد (المتحدث باسم الخارجية, JO), مصدر (mediator)
     host سالم الحداد · beside m2 · ceasefire

What is on the table
 x1  humanitarian aid · called for · 40 trucks · الوادي · by مصدر · told in s2
       إدخال ٤٠ شاحنة

What is odd
 !   paragraph 4 repeats paragraph 3 · page.repeat
       وطالب مصدر بإدخال ٤٠ شاحنة
`)
  })

  test('draws the chain the way the words went, in either direction of writing', () => {
    expect(bare(english())).toContain('سالم الحداد → وكالة الضفاف → صحيفة Delta اليومية')
    expect(bare(arabic())).toContain('سالم الحداد ← وكالة الضفاف ← صحيفة Delta اليومية')
  })

  test('in Arabic has no English label left', () => {
    const values = new Set([
      'JO',
      'Delta',
      's1',
      's2',
      'm1',
      'm2',
      'x1',
      'trucks',
      'page',
      'repeat',
      'paragraph',
      'repeats',
    ])
    const latin = bare(arabic()).match(/[A-Za-z]+\d*/gu) ?? []
    expect(latin.filter((word) => !values.has(word))).toEqual([])
  })

  test('isolates every run of another direction, and closes what it opens on each line', () => {
    for (const line of english().split('\n')) {
      expect(line.match(/\u2068/gu)?.length ?? 0).toBe(line.match(/\u2069/gu)?.length ?? 0)
      const outside = line.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')
      expect(outside).not.toMatch(/[\p{Script=Arabic}]/u)
    }
    for (const line of arabic()
      .split('\n')
      .filter((line) => line !== '')) {
      expect(line).toMatch(/^\u2067.*\u2069$/u)
      expect(line.slice(1, -1).replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')).not.toMatch(/[A-Za-z0-9]/u)
    }
  })

  test.each([30, 40, 60, 80, 100])('fits in %i columns', (width) => {
    for (const text of [english(sampleReading, width), arabic(sampleReading, width)]) {
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  test('obeys nothing that the page says', () => {
    const title = '\u001b[2J\u001b]0;x\u0007عاجل\u202eنص\u2069\u0085\u009b31m'
    const text = english({ ...sampleReading, report: { ...sampleReading.report, title } })
    const [line] = text.split('\n')
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u)
    expect(line).toContain('␛[2J')
    expect(line).toContain('‹RLO›نص‹PDI›')
  })

  test('of one word without end is broken to fit, and soon done', () => {
    const report = { ...sampleReading.report, title: 'لا'.repeat(500_000) }
    const lines = english({ ...sampleReading, report }).split('\n')
    expect(lines.length).toBeGreaterThan(12_500)
    for (const line of lines.slice(0, 12_500)) expect(displayWidth(line)).toBeLessThanOrEqual(80)
  })

  test('without a day of publication says what that costs', () => {
    const report = { ...sampleReading.report, published: { date: null, basis: 'unknown' as const } }
    expect(english({ ...sampleReading, report })).toContain('day of publication not known')
  })

  test('of a report in another language says that it was not read in depth', () => {
    const report = { ...sampleReading.report, language: 'fa' }
    expect(english({ ...sampleReading, report })).toContain('only Arabic is read in depth')
  })

  test('is the same without colours, and pushed to the right edge in Arabic where asked', () => {
    const painted = summary(sampleReading, ENGLISH, { ...plain, paint: inColour })
    expect(painted).toContain('\u001b[')
    expect(painted.replace(/\u001b\[\d+m/gu, '')).toBe(english())
    const flush = summary(sampleReading, ARABIC, { ...plain, flush: true })
      .split('\n')
      .filter((line) => line !== '')
    for (const line of flush) expect(displayWidth(line)).toBe(80)
  })
})
