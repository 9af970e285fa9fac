import { fileURLToPath } from 'node:url'
import { LEVELS, MANNERS, MEETING_KINDS, STAGES, STATUSES, TOPICS } from '@isnad/record'
import { describe, expect, test } from 'vitest'
import { faultsInGold } from './check-gold.js'
import { GOLD_KINDS, type GoldReport, loadGold } from './gold.js'

const own = loadGold(fileURLToPath(new URL('gold', import.meta.url)))
const statements = own.flatMap(({ gold }) => gold.statements)
const meetings = own.flatMap(({ gold }) => gold.meetings)
const measures = own.flatMap(({ gold }) => gold.measures)

test.each(own.map((report) => [report.id, report]))(
  '%s: every answer stands in its text, in the codes',
  (_, report) => {
    expect(faultsInGold(report)).toEqual([])
  },
)

test('the reports are told apart', () => {
  expect(new Set(own.map(({ id }) => id)).size).toBe(own.length)
})

test.each<[string, readonly string[], readonly string[]]>([
  ['kinds of source', GOLD_KINDS, statements.map(({ kind }) => kind)],
  ['manners', MANNERS, statements.map(({ manner }) => manner)],
  ['topics', TOPICS, statements.flatMap(({ topics }) => topics)],
  ['kinds of meeting', MEETING_KINDS, meetings.map(({ kind }) => kind)],
  ['levels', LEVELS, meetings.map(({ level }) => level)],
  ['statuses', STATUSES, meetings.map(({ status }) => status)],
  ['kinds of measure', TOPICS, measures.map(({ kind }) => kind)],
  ['stages', STAGES, measures.map(({ stage }) => stage)],
])('together they show all %s', (_, codes, used) => {
  expect(codes.filter((code) => !used.includes(code))).toEqual([])
})

test.each([
  ['« and »', /«.+»/u],
  ['straight marks', /".+"/u],
  ['” and “', /”.+“/u],
  ['» and «, turned', /»[^«»]+«/u],
])('and quotations in %s', (_, marks) => {
  expect(own.some(({ text }) => marks.test(text))).toBe(true)
})

describe('the check finds', () => {
  const good: GoldReport = {
    id: 'x',
    outlet: '',
    published: '2016-12-10',
    title: '',
    byline: '',
    text: 'قال الوزير أمس إن الهدنة صامدة',
    gold: {
      repeats: [],
      credits: [],
      times: [{ text: 'أمس', n: 0, value: '2016-12-09' }],
      statements: [],
      meetings: [],
      measures: [],
    },
  }
  const withTime = (time: GoldReport['gold']['times'][number]): string[] =>
    faultsInGold({ ...good, gold: { ...good.gold, times: [time] } })

  test('nothing in a good report', () => expect(faultsInGold(good)).toEqual([]))
  test('words that are not there so often', () => {
    expect(withTime({ text: 'أمس', n: 1, value: '2016-12-09' })).toEqual(['time: not in the text (1): أمس'])
  })
  test.each(['2016-13-01', '9 December', '2016-12-32', ''])('that %j is no date', (value) => {
    expect(withTime({ text: 'أمس', value })).not.toEqual([])
  })
  test.each(['2016', '2016-12', '2016-22', '2016-W49', '2016-12-09T18:00', '2016-12-09/2016-12-11'])(
    'that %s is one',
    (value) => expect(withTime({ text: 'أمس', value })).toEqual([]),
  )
})
