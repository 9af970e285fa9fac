import { readdirSync, readFileSync } from 'node:fs'
import { arabicWeave } from '@isnad/arabic'
import { weave } from '@isnad/engine'
import type { ReportInput } from '@isnad/record'
import { recordSchema } from '@isnad/record/schema'
import { describe, expect, test } from 'vitest'
import { arabicReader } from '../arabic-reader.js'

const folder = new URL('../../../../samples/', import.meta.url)
const read = arabicReader([])

const reports: ReportInput[] = readdirSync(folder)
  .sort()
  .flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    if (name.endsWith('.json')) return [JSON.parse(text)]
    if (name.endsWith('.txt')) return [{ id: name.replace('.txt', ''), text }]
    if (!name.endsWith('.ndjson')) return []
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    return lines.flatMap(({ html, ...line }) =>
      line.text === undefined && html === undefined ? [] : [{ ...line, id: String(line.id), text: line.text ?? html }],
    )
  })

const record = weave(
  reports.map((report) => read(report)),
  arabicWeave,
)

/** The files behind an entry: the numbers of the samples, the ids of the stream. */
const refs = (tellings: readonly { readonly ref: string }[]) =>
  tellings
    .map(({ ref }) => ref.replace(/^(\d\d)-.*/u, '$1'))
    .sort()
    .join(' ')

test('the record of the samples is valid', () => {
  expect(recordSchema.safeParse(record).error).toBeUndefined()
})

test('no sample prints the text of another', () => {
  expect(record.origins.map((origin) => origin.refs.length)).toEqual(reports.map(() => 1))
})

describe('meetings', () => {
  const event = (of: string) => record.events.find(({ tellings }) => tellings.some(({ ref }) => ref.startsWith(of)))

  test('the experts in Geneva: planned, put off, held', () => {
    const found = record.events.filter(({ place }) => place?.name === 'جنيف')
    expect(found.map(({ tellings }) => refs(tellings))).toEqual(['01 04 05 06 14 17 geneva-met'])
    expect(found[0]).toMatchObject({ date: '2016-12-10', status: 'held', level: 'technical', origins: 7 })
    expect(found[0]?.history.map(({ status }) => status)).toContain('postponed')
  })
  test('the ministers in Paris, with several lists and no disagreement', () => {
    const found = record.events.filter(({ place }) => place?.name === 'باريس')
    expect(found.map(({ tellings }) => refs(tellings))).toEqual(['01 02 03 12'])
    expect(found[0]).toMatchObject({ date: '2016-12-10', status: 'held', level: 'ministerial', host: { of: 'FR' } })
    const codes = found[0]?.participants.map(({ of }) => of).sort()
    expect(codes).toEqual(['AE', 'DE', 'EU', 'FR', 'GB', 'IT', 'JO', 'QA', 'SA', 'TR', 'US', 'syrian-opposition'])
    expect(record.disagreements.filter(({ about }) => about === found[0]?.id)).toEqual([])
  })
  test('the call of two presidents and the ministers in Moscow stand alone', () => {
    expect(event('08')).toMatchObject({ kind: 'call', level: 'leaders', date: '2016-12-14', status: 'held' })
    expect(event('13')).toMatchObject({ date: '2016-12-20', place: { name: 'موسكو' } })
  })
})

describe('what Kerry said at the reception', () => {
  const said = (words: RegExp) =>
    record.utterances.filter(({ tellings }) =>
      tellings.some(({ content }) => content.some(({ text }) => words.test(text))),
    )

  test.each<[string, RegExp, string]>([
    ['people are tired of these meetings', /تعبوا من هذه/u, '01 04 05 15'],
    ['close, but not there', /اقتربنا/u, '01 04 05 15'],
    ['to keep Aleppo from ruin', /تدمَّر/u, '01 04 05 15'],
    ['the worst catastrophe since the war', /أسوأ كارثة منذ/u, '04 05 15'],
    ['a team will meet the Russian experts', /بعث به الرئيس/u, '01 04 05'],
  ])('%s', (_, words, expected) => {
    expect(said(words).map(({ tellings, speaker, date }) => [refs(tellings), speaker.name, date])).toEqual([
      [expected, 'جون كيري', '2016-12-09'],
    ])
  })
  test('what else he said is apart', () => {
    expect(said(/نجاح محادثات جنيف/u).map(({ tellings }) => refs(tellings))).toEqual(['02'])
  })
})

test.each<[string, string, RegExp]>([
  ['Toner on a temporary truce', '01 03', /سبل هدنة مؤقتة/u],
  ['the official on the Geneva meeting', '01 15', /لقاء جنيف فني/u],
  ['six capitals', '16 18', /^وقف فوري لإطلاق النار في حلب$/u],
  ['the Red Cross on those who left', '13 7', /25 ألف شخص غادروا/u],
  ['Lavrov in Moscow on the experts', '06 16', /الخبراء سيبحثون/u],
  ['Lavrov in Moscow on the end of fighting', '06', /سيتوقف متى رحل/u],
  ['Lavrov in Hamburg', '14', /الفرصة سانحة/u],
])('%s', (_, expected, words) => {
  const found = record.utterances.filter(({ tellings }) =>
    tellings.some(({ content }) => content.some(({ text }) => words.test(text))),
  )
  expect(found.map(({ tellings }) => refs(tellings))).toEqual([expected])
})

test('the truce in Aleppo, from demand to breach; the country-wide one is another', () => {
  const truces = record.lifelines.filter(({ kind }) => kind === 'ceasefire')
  const aleppo = truces.find(({ place }) => place?.name === 'حلب')
  const stages = aleppo?.stages.map(({ stage, tellings }) => `${stage}: ${refs(tellings)}`) ?? []
  expect(stages).toContain('agreed: 07')
  expect(stages).toContain('violated: 08 09')
  expect(stages.some((stage) => /^called-for: .*16 18/u.test(stage))).toBe(true)
  const wide = truces.filter(({ stages: all }) =>
    all.some(({ tellings }) => tellings.some(({ ref }) => ref.startsWith('11'))),
  )
  expect(wide.map(({ stages: all }) => all.map(({ stage, date }) => [stage, date]))).toEqual([
    [['agreed', '2016-12-29']],
  ])
})

test('who broke the truce is told in two ways', () => {
  const aleppo = record.lifelines.find(({ kind, place }) => kind === 'ceasefire' && place?.name === 'حلب')
  const disputed = record.disagreements.filter(({ about }) => about === aleppo?.id)
  expect(disputed.map(({ field, values }) => [field, ...values.map(({ refs: told }) => told.join(' '))])).toEqual([
    ['participants', '09-breach-told-by-army', '08-breach-told-by-opposition'],
  ])
  expect(aleppo?.stances.filter(({ stance }) => stance === 'accuses')).toHaveLength(2)
})

test('the way out of Aleppo: broken off, then carried out', () => {
  const ways = record.lifelines.filter(({ kind, place }) => kind === 'civilians-evacuation' && place?.name === 'حلب')
  const stages = ways.flatMap(({ stages: all }) => all.map(({ stage, tellings }) => `${stage}: ${refs(tellings)}`))
  expect(stages).toEqual(expect.arrayContaining(['suspended: 08', 'carried-out: 13']))
})

test('nothing is disputed but who broke the truce and how Kerry is quoted', () => {
  expect([...new Set(record.disagreements.map(({ field }) => field))].sort()).toEqual(['participants', 'wording'])
})
