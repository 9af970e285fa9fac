import { type Explanation, explainer, reader, WHY_NOT } from '@isnad/engine'
import { describe, expect, test } from 'vitest'
import { arabic } from './pack.js'
import { describeRule } from './rule-descriptions.js'

const pack = arabic()
const read = reader({ pack })
const explained = explainer({ pack })
const PUBLISHED = '2016-12-10'

const report = (text: string) => explained({ text, published: PUBLISHED })

function why(text: string, id: string): Explanation {
  const explanation = report(text).why(id)
  if (explanation === null) throw new Error(`There is no ${id} in: ${text}`)
  return explanation
}

const PAGE = [
  'قال وزير الخارجية التونسي سالم الحداد أمس الجمعة إن المحادثات مع الوزيرة سلمى الراوي ستبدأ الأسبوع المقبل في جنيف.',
  'وأضاف الحداد أن الهدنة قائمة. وأعلنت الراوي أن الوفد الليبي وصل إلى جنيف.',
  'والتقى الحداد السفير الروسي في تونس أمس. وتناول اللقاء وقف إطلاق النار.',
].join('\n')

test('a reading with a trace is the reading without one', () => {
  expect(report(PAGE).reading).toEqual(read({ text: PAGE, published: PUBLISHED }))
})

test('every fact has an explanation, of a described rule, in its sentence', () => {
  const { reading, why } = report(PAGE)
  const { statements, meetings, measures, times, actors, places } = reading
  const facts = [statements, meetings, measures, times, actors, places].flat()
  expect(statements.length * meetings.length * times.length * actors.length * places.length).toBeGreaterThan(0)
  for (const { id } of facts) {
    const explanation = why(id)
    if (explanation?.words == null) continue
    expect(describeRule(explanation.rule ?? ''), id).not.toBeNull()
    expect(explanation.sentence?.text, id).toContain(explanation.words.text)
  }
})

test.each(['s0', 's99', 'q1', 's', '', 's1x', '1', 'x-1', `s${'9'.repeat(40)}`])('%j is no fact', (id) => {
  expect(report(PAGE).why(id)).toBeNull()
})

describe('a speaker', () => {
  const OTHERS: readonly (readonly [why: string, other: string, id: string, text: string])[] = [
    ['in-the-words', 'سلمى الراوي', 's1', 'قال سالم الحداد إن الوزيرة سلمى الراوي وصلت إلى جنيف.'],
    ['passes-on', 'رويترز', 's1', 'قال سالم الحداد لوكالة رويترز إن الطريق مفتوح.'],
    ['behind-preposition', 'أنطونيو غوتيريش', 's1', 'قال سالم الحداد بعد لقائه مع أنطونيو غوتيريش إن الطريق مفتوح.'],
  ]
  test.each(OTHERS)('is not one who %s', (reason, name, id, text) => {
    const { reading, why } = report(text)
    const others = (why(id)?.speaker?.others ?? []).map(({ actor, why }) => [
      reading.actors.find((a) => a.id === actor)?.name,
      why,
    ])
    expect(others.map(([, why]) => why)).toContain(reason)
    expect(others.some(([who, why]) => why === reason && who?.includes(name.split(' ').at(-1) ?? name))).toBe(true)
  })

  test('named beside the verb is shown with the words that name him', () => {
    const { speaker } = why('قال سالم الحداد إن الطريق مفتوح.', 's1')
    expect(speaker).toMatchObject({ how: 'named', words: { text: 'سالم الحداد' }, from: null })
  })

  test('of a bare verb is carried on from the statement before', () => {
    const { speaker } = why('قال سالم الحداد إن الطريق مفتوح. وأضاف أن القافلة وصلت.', 's2')
    expect(speaker).toMatchObject({ how: 'carried-on', words: null, from: 's1' })
  })

  test('who does not agree with the verb was tried and lost', () => {
    const { reading, why } = report('قالت سلمى الراوي إن الطريق مفتوح. وأضاف أن القافلة وصلت.')
    expect(reading.statements[1]?.speaker).toBeNull()
    expect(why('s2')?.speaker).toMatchObject({ how: 'nobody', others: [{ actor: 'a1', why: 'disagrees' }] })
  })

  test('loses for no other reason than those that are named', () => {
    const { reading, why } = report(PAGE)
    for (const { id } of reading.statements)
      for (const other of why(id)?.speaker?.others ?? []) expect(WHY_NOT).toContain(other.why)
  })
})

test('an actor shows what joined its mentions', () => {
  const { reading, why } = report(
    'قال وزير الخارجية سالم الحداد إن الطريق مفتوح. وأضاف الحداد أن القافلة وصلت. وغادر الوزير.',
  )
  const id = reading.actors.find(({ name }) => name.includes('سالم'))?.id ?? ''
  expect(why(id)?.mentions.map((mention) => mention.why)).toEqual([['new'], ['same-name'], ['named-before']])
})

test('a meeting shows what united its mentions', () => {
  const { mentions } = why(
    'التقى وزير الخارجية التونسي سالم الحداد نظيره الليبي في جنيف أمس. وتناول اللقاء في جنيف وقف إطلاق النار.',
    'm1',
  )
  expect(mentions.map((mention) => mention.words.text)).toEqual(['التقى', 'اللقاء'])
  expect(mentions[1]?.why).toEqual(['same-place', 'spoken-of-as-known'])
})

test('a measure shows the word that says how far it has come', () => {
  expect(why('اتفق الطرفان على وقف إطلاق النار.', 'x1').stageWord?.text).toBe('اتفق')
})

describe('a time', () => {
  test('shows the day it is counted from', () => {
    expect(why('وصل الوفد أمس إلى جنيف.', 't1').time).toMatchObject({
      value: '2016-12-09',
      basis: 'published',
      from: PUBLISHED,
    })
  })

  test('shows the day spoken of that it is counted from', () => {
    const { time } = why('بدأت المحادثات في 2 مايو 2016 وانتهت في 24 منه بنجاح.', 't2')
    expect(time).toMatchObject({ value: '2016-05-24', basis: 'context', from: '2016-05-02' })
  })

  test('that its words alone give is counted from none', () => {
    expect(why('اجتمع الوفدان في 2 مايو 2016.', 't1').time).toMatchObject({ basis: 'absolute', from: null })
  })
})
