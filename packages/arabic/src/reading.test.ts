import { reader } from '@isnad/engine'
import { expect, test } from 'vitest'
import { arabic } from './pack.js'

const read = reader({ pack: arabic() })

const TWICE = 'قال جون كيري إن المحادثات مفيدة.'
const REPORT = {
  id: 'r-1',
  outlet: 'عكاظ',
  published: '2016-12-10',
  title: 'يوم طويل',
  text: [
    TWICE,
    'ونقلت رويترز عن وزير الخارجية الروسي سيرغي لافروف قوله أمس الجمعة في موسكو: «الطريق مفتوح أمام الجميع اليوم».',
    TWICE,
    'وأضاف أن الوقت قصير.',
  ].join('\n'),
}

test('the chain runs from the speaker through the carriers to the outlet', () => {
  const { actors, report, statements } = read(REPORT)
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name
  expect(report.outlet === null ? null : nameOf(report.outlet)).toBe('عكاظ')
  expect(statements.map(({ chain }) => chain.map(nameOf))).toEqual([
    ['جون كيري', 'عكاظ'],
    ['سيرغي لافروف', 'رويترز', 'عكاظ'],
    ['سيرغي لافروف', 'رويترز', 'عكاظ'],
  ])
})

test('a statement carries its speaker, cue, words, day and what it continues by ids of the same reading', () => {
  const { statements, times, actors } = read(REPORT)
  const [, relayed, added] = statements
  expect(relayed).toMatchObject({
    id: 's2',
    speaker: relayed?.chain[0],
    manner: 'direct',
    date: '2016-12-09',
    continues: null,
  })
  expect(relayed?.content.map(({ text }) => text)).toEqual(['الطريق مفتوح أمام الجميع اليوم'])
  expect(times.find(({ id }) => id === relayed?.time)?.value).toBe('2016-12-09')
  expect(relayed?.speakerSpan?.text).toBe('وزير الخارجية الروسي سيرغي لافروف')
  expect(added).toMatchObject({ id: 's3', speaker: relayed?.speaker, speakerSpan: null, continues: 's2' })
  expect(actors.find(({ id }) => id === relayed?.speaker)).toMatchObject({
    kind: 'person',
    of: 'RU',
    role: 'وزير الخارجية الروسي',
  })
})

test('a paragraph printed twice stays in the text, marked, and nothing is found in it', () => {
  const { report, actors, statements } = read(REPORT)
  expect(report.paragraphs.map(({ repeats }) => repeats)).toEqual([null, null, 0, null])
  const repeat = report.paragraphs[2]?.span.start ?? -1
  const end = report.paragraphs[2]?.span.end ?? -1
  const inRepeat = ({ start }: { start: number }) => start >= repeat && start < end
  expect(actors.flatMap(({ mentions }) => mentions).filter(inRepeat)).toEqual([])
  expect(statements.flatMap(({ content }) => content).filter(inRepeat)).toEqual([])
})

test('no outlet, no end of the chain; no speaker, a finding and no name', () => {
  const { statements, findings, report } = read({ text: 'وقال إن الطريق مفتوح.' })
  expect(report.outlet).toBeNull()
  expect(statements.map(({ speaker, via, chain }) => ({ speaker, via, chain }))).toEqual([
    { speaker: null, via: [], chain: [] },
  ])
  expect(findings.map(({ rule, span }) => [rule, span?.text])).toContainEqual(['statement.unknown-speaker', 'وقال'])
})

test('the outlet that was spoken to stands once in the chain', () => {
  const { statements } = read({ outlet: 'عكاظ', text: 'قال جون كيري لـ«عكاظ» إن الطريق مفتوح.' })
  expect(statements.map(({ via, chain }) => [via.length, chain.length])).toEqual([[0, 2]])
})

test('places are those of the text, one a name', () => {
  const { places, report } = read(REPORT)
  expect(places.map(({ name, country, kind }) => [name, country, kind])).toEqual([['موسكو', 'RU', 'city']])
  for (const { start, end, text } of places.flatMap(({ mentions }) => mentions))
    expect(report.text.slice(start, end)).toBe(text)
})

test('two readings of one report are the same, to the letter', () => {
  expect(JSON.stringify(read(REPORT))).toBe(JSON.stringify(reader({ pack: arabic() })(REPORT)))
})

test('what is not Arabic is kept and not read', () => {
  const { report, statements, actors } = read({
    text: 'The minister said that the road was open, and that talks would go on in Paris.',
  })
  expect(report.language).not.toBe('ar')
  expect([statements, actors]).toEqual([[], []])
})
