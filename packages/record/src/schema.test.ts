import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type { Reading } from './reading.js'
import type { WovenRecord } from './record.js'
import type { ReportInput } from './report-input.js'
import { readingSchema, type recordSchema, reportInputSchema, SCHEMAS, toJsonSchema } from './schema.js'
import { type Span, spanOf } from './span.js'

const TEXT = 'أعلن الوزير في عمّان أمس أن لقاءً سيعقد لبحث وقف إطلاق النار'

const find = (words: string): Span => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)

const reading: Reading = {
  schema: 'isnad/reading@1',
  engine: { name: 'isnad', version: '0.1.0', pack: 'arabic@0.1.0' },
  report: {
    ref: 'r1',
    id: '0'.repeat(64),
    outlet: 'a2',
    url: null,
    title: null,
    byline: null,
    dateline: null,
    published: { date: '2016-12-10', basis: 'given' },
    language: 'ar',
    credits: [{ actor: 'a2', span: null, where: 'byline' }],
    text: TEXT,
    paragraphs: [{ span: find(TEXT), role: 'body', repeats: null }],
    source: { mediaType: 'text/plain', bytes: 108, sha256: 'f'.repeat(64) },
  },
  actors: [
    { id: 'a1', kind: 'person', name: 'الوزير', names: [], role: 'الوزير', of: 'JO', mentions: [find('الوزير')] },
    { id: 'a2', kind: 'outlet', name: 'الصحيفة', names: [], role: null, of: null, mentions: [] },
  ],
  places: [{ id: 'p1', name: 'عمّان', country: 'JO', kind: 'city', at: [31.95, 35.93], mentions: [find('عمّان')] }],
  times: [
    {
      id: 't1',
      span: find('أمس'),
      type: 'DATE',
      value: '2016-12-09',
      relation: null,
      basis: 'published',
      check: null,
      rule: 'ar.date.yesterday',
    },
  ],
  statements: [
    {
      id: 's1',
      speaker: 'a1',
      speakerSpan: find('الوزير'),
      cue: find('أعلن'),
      content: [find('لقاءً سيعقد لبحث وقف إطلاق النار')],
      manner: 'indirect',
      act: 'announce',
      via: [],
      chain: ['a1', 'a2'],
      occasion: null,
      time: 't1',
      date: '2016-12-09',
      topics: ['ceasefire'],
      continues: null,
      rule: 'ar.statement.verb',
      confidence: 0.9,
    },
  ],
  meetings: [
    {
      id: 'm1',
      kind: 'meeting',
      level: 'unspecified',
      status: 'planned',
      participants: [],
      host: null,
      place: null,
      time: null,
      date: null,
      topics: [],
      mentions: [find('لقاءً')],
      toldBy: 's1',
      beside: [],
      rule: 'ar.meeting.noun',
      confidence: 0.7,
    },
  ],
  measures: [
    {
      id: 'x1',
      kind: 'ceasefire',
      stage: 'proposed',
      parties: [{ actor: 'a1', part: 'by' }],
      place: null,
      time: null,
      quantity: null,
      span: find('وقف إطلاق النار'),
      toldBy: 's1',
      negated: false,
      rule: 'ar.measure.noun',
      confidence: 0.8,
    },
  ],
  findings: [{ rule: 'page.no-headline', span: null, message: 'the page has no headline' }],
}

test.each(SCHEMAS)('the published schema of a %s is the one in the repository', async (name) => {
  const published = `${JSON.stringify(toJsonSchema(name), null, 2)}\n`
  await expect(published).toMatchFileSnapshot(`../schema/${name}@1.json`)
})

describe('a reading', () => {
  test('survives being written and read back, field for field', () => {
    expect(readingSchema.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading)
  })

  test('with more in it stays valid', () => {
    expect(readingSchema.safeParse({ ...reading, later: 1 }).success).toBe(true)
  })

  test.each<[string, unknown]>([
    ['another schema', { ...reading, schema: 'isnad/reading@2' }],
    ['no findings', { ...reading, findings: undefined }],
    ['an unknown act', { ...reading, statements: [{ ...reading.statements[0], act: 'mumble' }] }],
    [
      'a day that is none',
      { ...reading, report: { ...reading.report, published: { date: '2016-02-30', basis: 'given' } } },
    ],
    ['more than certain', { ...reading, measures: [{ ...reading.measures[0], confidence: 1.1 }] }],
    ['a place off the globe', { ...reading, places: [{ ...reading.places[0], at: [91, 0] }] }],
  ])('with %s is refused', (_, broken) => {
    expect(readingSchema.safeParse(broken).success).toBe(false)
  })
})

describe('a report as handed over', () => {
  test.each<[string, unknown, boolean]>([
    ['its text alone', { text: TEXT }, true],
    [
      'all that is known of it',
      { id: '1', outlet: 'x', published: '2016-12-10', title: 't', byline: null, url: 'u', text: TEXT },
      true,
    ],
    ['unknown keys beside', { text: TEXT, lang: 'ar' }, true],
    ['no text', { title: 't' }, false],
    ['an empty text', { text: '' }, false],
    ['a day in another order', { text: TEXT, published: '10/12/2016' }, false],
  ])('%s', (_, input, valid) => {
    expect(reportInputSchema.safeParse(input).success).toBe(valid)
  })
})

test('schemas and interfaces are the same types', () => {
  expectTypeOf<Frozen<z.infer<typeof readingSchema>>>().toEqualTypeOf<Reading>()
  expectTypeOf<Frozen<z.infer<typeof reportInputSchema>>>().toEqualTypeOf<ReportInput>()
  expectTypeOf<Frozen<z.infer<typeof recordSchema>>>().toEqualTypeOf<WovenRecord>()
})

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
