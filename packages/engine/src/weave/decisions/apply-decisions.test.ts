import type { Decision } from '@isnad/record'
import { recordSchema } from '@isnad/record/schema'
import { describe, expect, test } from 'vitest'
import { type Draft, makeReading } from '../testing/make-reading.js'
import { plainChars } from '../testing/plain-chars.js'
import { weave } from '../weaver.js'
import { applyDecisions } from './apply-decisions.js'

const met = (ref: string, date: string): Draft => ({
  ref,
  published: date,
  met: [{ who: ['US', 'RU'], words: 'محادثات في جنيف', date, place: ['جنيف', 'CH'] }],
})
const drafts = [met('a', '2016-12-10'), met('b', '2016-12-10'), met('c', '2016-12-14')]
const record = weave(drafts.map(makeReading), { fold: plainChars })
const at = (...refs: string[]) => refs.map((ref) => ({ ref, start: 0, end: 5 }))

let count = 0
const decide = (
  kind: Decision['kind'],
  refs: string[],
  value: Decision['value'] = null,
  more: Partial<Decision> = {},
): Decision => ({
  id: `d${++count}`,
  kind,
  about: { entry: 'event', anchors: at(...refs), id: null },
  value,
  who: 'منى',
  when: `2026-01-01T00:00:${String(count).padStart(2, '0')}`,
  why: 'رأيت الصور',
  ...more,
})
const groups = (...decisions: Decision[]) =>
  applyDecisions(record, decisions)
    .record.events.map(({ tellings }) => tellings.map(({ ref }) => ref).join(''))
    .sort()

test('without decisions the record stays as it is', () => {
  expect(applyDecisions(record, []).record).toEqual(record)
  expect(groups()).toEqual(['ab', 'c'])
})

test.each<[string, Decision[], string[]]>([
  ['merge', [decide('merge', ['a'], { anchors: at('c') })], ['abc']],
  ['split', [decide('split', ['a'], { anchors: at('b') })], ['a', 'b', 'c']],
  [
    'merge, then split',
    [decide('merge', ['a'], { anchors: at('c') }), decide('split', ['a'], { anchors: at('c') })],
    ['ab', 'c'],
  ],
  ['reject', [decide('reject', ['c'])], ['ab']],
  ['reject, then accept', [decide('reject', ['c']), decide('accept', ['c'])], ['ab', 'c']],
])('%s', (_, decisions, expected) => {
  expect(groups(...decisions)).toEqual(expected)
  expect(groups(...decisions.toReversed())).toEqual(expected)
  expect(recordSchema.safeParse(applyDecisions(record, decisions).record).error).toBeUndefined()
})

test('a correction stands, and is marked as a person’s', () => {
  const { record: decided, marks } = applyDecisions(record, [
    decide('correct', ['c'], { field: 'date', value: '2016-12-15' }),
  ])
  const event = decided.events.find(({ date }) => date === '2016-12-15')
  expect(marks.get(event?.id ?? '')?.corrected).toEqual(['date'])
})

test('survives weaving anew with more reports, and reports that were read otherwise', () => {
  const merge = decide('merge', ['b'], { anchors: at('c') })
  const more = weave([met('earlier', '2016-12-09'), ...drafts, met('z', '2016-12-10')].map(makeReading), {
    fold: plainChars,
  })
  const { record: decided, hindered } = applyDecisions(more, [merge])
  expect(
    decided.events
      .map(({ tellings }) =>
        tellings
          .map(({ ref }) => ref)
          .sort()
          .join(' '),
      )
      .sort(),
  ).toEqual(['a b c z', 'earlier'])
  expect(hindered).toEqual([])
})

test.each<[Decision['kind'], Decision]>([
  ['accept', decide('accept', ['b'])],
  ['reject', decide('reject', ['b'])],
  ['merge', decide('merge', ['b'], { anchors: at('c') })],
  ['split', decide('split', ['b'], { anchors: at('a') })],
  ['correct', decide('correct', ['b'], { field: 'place', value: 'لوزان' })],
  ['rename', decide('rename', ['b'], { name: 'لقاء جنيف' })],
])('a decision to %s is in force in a record woven anew, in another order and from more reports', (_, decision) => {
  const more = [met('z', '2016-12-10'), ...drafts.toReversed(), met('y', '2016-12-01')]
  const anew = weave(more.map(makeReading), { fold: plainChars })
  const { hindered, marks, rejected } = applyDecisions(anew, [decision])
  expect(hindered).toEqual([])
  expect([...marks.values()].flatMap(({ decisions }) => decisions).length + rejected.length).toBeGreaterThan(0)
})

describe('what is not in force is told', () => {
  const hindrances = (...decisions: Decision[]) =>
    applyDecisions(record, decisions).hindered.map(({ decision, hindrance }) => [decision.kind, hindrance])
  test.each<[string, Decision[], [string, string][]]>([
    ['its report is gone', [decide('accept', ['gone'])], [['accept', 'stale']]],
    ['the other entry is gone', [decide('merge', ['a'], { anchors: at('gone') })], [['merge', 'stale']]],
    ['a later one says otherwise', [decide('reject', ['c']), decide('accept', ['c'])], [['reject', 'overruled']]],
    ['there is no such field', [decide('correct', ['a'], { field: 'colour', value: 'red' })], [['correct', 'void']]],
    ['there is no such day', [decide('correct', ['a'], { field: 'date', value: 'soon' })], [['correct', 'void']]],
    ['it lacks its value', [decide('rename', ['a'])], [['rename', 'void']]],
    [
      'one correction overrules another',
      [
        decide('correct', ['a'], { field: 'status', value: 'held' }),
        decide('correct', ['a'], { field: 'status', value: 'cancelled' }),
      ],
      [['correct', 'overruled']],
    ],
  ])('%s', (_, decisions, expected) => {
    expect(hindrances(...decisions)).toEqual(expected)
  })
})

test('a track is renamed and regrouped', () => {
  const [track] = record.tracks
  const about = { entry: 'track' as const, anchors: [], id: track?.id ?? '' }
  const { record: decided } = applyDecisions(record, [
    decide('rename', [], { name: 'مسار جنيف' }, { about }),
    decide('split', [], { anchors: at('c') }, { about }),
  ])
  expect(decided.tracks.map(({ label, events }) => [label, events.length])).toEqual([['مسار جنيف', 1]])
})

describe('what reports disagree on is told anew', () => {
  const told = (ref: string, date: string, place: readonly [string, string], quantity = 0): Draft => ({
    ref,
    published: '2016-12-20',
    met: [{ who: ['US', 'RU'], words: 'محادثات في فندق كبير', date, place }],
    done: [{ kind: 'prisoners', stage: 'agreed', by: ['SY'], words: 'اتفاق على الأسرى', date, place, quantity }],
  })
  const [geneva, vienna] = [['جنيف', 'CH'] as const, ['فيينا', 'AT'] as const]
  const of = (drafts: readonly Draft[], ...decisions: Decision[]) => {
    const { record: decided } = applyDecisions(weave(drafts.map(makeReading), { fold: plainChars }), decisions)
    recordSchema.parse(decided)
    const ids = new Set([...decided.events, ...decided.lifelines].map(({ id }) => id))
    return decided.disagreements
      .filter(({ about }) => ids.has(about))
      .map(({ field, values }) => `${field}: ${values.map(({ value }) => value).join(' / ')}`)
      .sort()
  }
  const lifeline = (kind: Decision['kind'], ref: string, other: string) =>
    decide(
      kind,
      [ref],
      { anchors: [{ ref: other, start: 21, end: 25 }] },
      {
        about: { entry: 'lifeline', anchors: [{ ref, start: 21, end: 25 }], id: null },
      },
    )

  test('of two meetings made one', () => {
    const drafts = [told('a', '2016-12-18', geneva), told('b', '2016-12-20', vienna)]
    expect(of(drafts)).toEqual([])
    expect(of(drafts, decide('merge', ['a'], { anchors: at('b') }))).toEqual([
      'date: 2016-12-18 / 2016-12-20',
      'place: جنيف / فيينا',
    ])
  })
  test('of two meetings made one and parted again', () => {
    const drafts = [told('a', '2016-12-18', geneva), told('b', '2016-12-20', vienna)]
    expect(
      of(drafts, decide('merge', ['a'], { anchors: at('b') }), decide('split', ['a'], { anchors: at('b') })),
    ).toEqual([])
  })
  test('of two life-lines made one', () => {
    const drafts = [told('a', '2016-12-20', geneva, 10), told('b', '2016-12-20', vienna, 20)]
    expect(of(drafts, lifeline('merge', 'a', 'b'))).toEqual(['quantity: 10 people / 20 people'])
  })
  test('of the part that is left when one is taken out', () => {
    const drafts = [
      told('a', '2016-12-20', geneva, 10),
      told('b', '2016-12-20', geneva, 20),
      told('c', '2016-12-20', geneva, 30),
    ]
    expect(of(drafts)).toEqual(['quantity: 10 people / 20 people / 30 people'])
    expect(of(drafts, lifeline('split', 'a', 'c'))).toEqual(['quantity: 10 people / 20 people'])
  })
})
