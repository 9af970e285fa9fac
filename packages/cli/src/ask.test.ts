import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '@isnad/record'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arabicReader } from './arabic-reader.js'
import { displayWidth } from './render/display-width.js'
import { type SampleArchive, sampleArchive } from './testing/sample-archive.js'

let samples: SampleArchive
beforeAll(async () => {
  samples = await sampleArchive()
}, 60_000)
afterAll(() => samples.remove())

const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replaceAll('\u00a0', ' ')
async function isnad(...args: string[]): Promise<string> {
  const { status, out, err } = await samples.isnad(args)
  expect({ args, status, err }).toEqual({ args, status: 0, err: expect.not.stringContaining('[') })
  return bare(out)
}
const rows = async (...args: string[]) =>
  (await isnad(...args, '--all', '--json'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('search', () => {
  test('marks what was found, the best first', async () => {
    const out = await isnad('search', 'حفل', 'استقبال')
    expect(out).toMatch(/^\d of \d reports/u)
    expect(out).toContain('[حفل] [استقبال]')
  })
  test('finds Arabic names by Latin letters, and phrases', async () => {
    expect((await rows('search', 'lavrov')).length).toBeGreaterThan(2)
    expect((await rows('search', '"النار إطلاق"')).length).toBe(0)
  })
  test('nothing asked is refused', async () => {
    expect((await samples.isnad(['search', ' '])).err).toContain('[NO_QUESTION]')
  })
})

describe('lists of what reports tell', () => {
  test('reports, with filters', async () => {
    expect((await rows('reports')).length).toBe(18)
    const some = await rows('reports', '--outlet', 'الراصد')
    expect(some.map(({ ref }) => ref).sort()).toEqual(['01-two-meetings', '15-quote-marks'])
    expect(await rows('reports', '--from', '2016-12-30')).toMatchObject([{ ref: '11-country-wide-ceasefire' }])
  })
  test('who said what, with the actors that a fact names', async () => {
    const said = await rows('statements', '--speaker', 'توننر')
    expect(said).toEqual([])
    const toner = await rows('statements', '--speaker', 'تونر')
    expect(toner.length).toBe(3)
    for (const { fact, actors } of toner)
      expect(actors.find(({ id }: { id: string }) => id === fact.speaker).name).toContain('تونر')
  })
  test('who meets whom, what is on the table, who is named', async () => {
    expect(await isnad('meetings', '--kind', 'call')).toContain('اتصال هاتفي')
    expect(await isnad('measures', '--kind', 'ceasefire', '--party', 'TR')).toContain('ceasefire')
    expect((await rows('actors', '--kind', 'person')).map(({ name }) => name)).toContain('جون كيري')
  })
  test('pages follow each other without a gap or a double', async () => {
    const all = await rows('statements')
    const seen: string[] = []
    let after: string[] = []
    for (;;) {
      const { out, err } = await samples.isnad(['statements', '--json', '--limit', '7', ...after])
      seen.push(
        ...out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).id),
      )
      const next = /--after (?<cursor>\S+)/u.exec(err)?.groups?.cursor
      if (next === undefined) break
      after = ['--after', next]
    }
    expect(seen).toEqual(all.map(({ id }) => id))
  })
  test('a table is aligned by what letters take up, and fits the terminal', async () => {
    const { out } = await samples.isnad(['reports', '--lang', 'en'], { terminal: true })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/\u001b\[\d+m/gu, ''))
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(100)
    const title = lines[0]?.indexOf('outlet') ?? 0
    const columns = lines.slice(1).map((line) => displayWidth(line.slice(0, line.indexOf('\u2068'))))
    expect(new Set(columns.filter((width) => width >= title && width < title + 3))).toEqual(new Set([title]))
  })
  test('CSV has one row an item, quoted as RFC 4180 says', async () => {
    const { out } = await samples.isnad(['statements', '--all', '--csv'])
    expect(out.startsWith('\ufeffid,day,speaker,of,act,')).toBe(true)
    expect(out.trimEnd().split('\r\n').length).toBe((await rows('statements')).length + 1)
  })
})

describe('the record', () => {
  test('what the samples say together, each thing once', async () => {
    const events = await rows('events')
    const geneva = events.find(({ place }) => place?.name === 'جنيف')
    expect(geneva).toMatchObject({ date: '2016-12-10', level: 'technical' })
    expect((await rows('events', '--party', 'JO')).map(({ place }) => place.name)).toEqual(['باريس'])
    expect((await rows('utterances', '--speaker', 'kerry', '--from', '2016-12-09')).length).toBeGreaterThan(5)
    expect((await rows('lifelines', '--topic', 'ceasefire')).length).toBeGreaterThan(1)
    expect((await rows('tracks', '--party', 'RU')).length).toBeGreaterThan(0)
    expect((await rows('origins', '--agency', 'رويترز')).length).toBeGreaterThan(0)
    expect((await rows('disagreements', '--kind', 'participants'))[0].values.length).toBe(2)
  })
  test('the time-line is in time', async () => {
    const days = (await rows('timeline', '--from', '2016-12-10', '--to', '2016-12-14')).map(
      ({ event, stage }) => event?.date ?? stage.date,
    )
    expect(days.length).toBeGreaterThan(4)
    expect(days).toEqual([...days].sort())
  })
  test('an utterance with its chain as a tree, in both languages', async () => {
    const [{ id }] = (await rows('utterances', '--speaker', 'تونر')).filter(({ tellings }) => tellings.length === 2)
    const out = await isnad('show', id)
    expect(out).toMatch(/مارك تونر \(US\)\n └─ وكالة الأناضول\n {4}├─ .*\n.*\n {4}└─ /u)
    expect(await isnad('show', id, '--lang', 'ar')).toContain('┘─ وكالة الأناضول')
    const { reports, entry } = JSON.parse(await isnad('show', id, '--json'))
    expect(reports.length).toBe(entry.tellings.length)
  })
  test('a report, a fact of it, and why', async () => {
    expect(await isnad('show', '13369cbc')).toContain('Met at')
    expect(await isnad('show', '13369cbc.s1')).toContain(' s1 ')
    const [{ id }] = await rows('statements', '--speaker', 'تونر')
    expect(await isnad('show', id)).toContain('تونر')
    expect(await isnad('why', id)).toContain('confidence')
    expect(await isnad('why', '13369cbc', 's1')).toContain('confidence')
  })
  test('woven as a whole', async () => {
    expect(await isnad('weave')).toContain('reports 18')
    expect(JSON.parse(await isnad('weave', '--json')).reports.length).toBe(18)
  })
})

describe('what people decide', () => {
  const decide = (...args: string[]) => isnad('decide', ...args, '--who', 'منى', '--why', 'رأيت الصور')
  const ids = async () => (await rows('events')).map(({ id }) => id)

  test('a merge stands until it is taken back', async () => {
    const before = await ids()
    const decision = (await decide('merge', before[0], before[1])).trim()
    const merged = (await ids()).filter((id) => !before.includes(id))
    expect(merged.length).toBe(1)
    expect(await isnad('show', merged[0])).toContain('منى')
    await isnad('decide', 'undo', decision, '--who', 'منى')
    expect(await ids()).toEqual(before)
    expect((await samples.isnad(['decide', 'undo', decision, '--who', 'منى'])).err).toContain('[NO_SUCH_DECISION]')
  })
  test('what is rejected can be accepted again', async () => {
    const before = await ids()
    await decide('reject', before[0])
    expect(await ids()).toEqual(before.slice(1))
    expect((await samples.isnad(['show', before[0]])).err).toContain('was rejected')
    await decide('accept', before[0])
    expect(await ids()).toEqual(before)
  })
  test('a telling is split off by its name', async () => {
    const before = (await rows('events')).find(({ tellings }) => tellings.length > 2)
    const [first] = before.tellings
    const decision = await decide('split', before.id, `${first.ref.slice(0, 16)}.${first.meeting}`)
    expect((await ids()).length).toBe((await rows('events')).length)
    expect(await ids()).not.toContain(before.id)
    await isnad('decide', 'undo', decision.trim(), '--who', 'منى')
  })
  test('a correction and a name are shown', async () => {
    const [first = ''] = await ids()
    const corrected = (await decide('correct', first, 'date', '2016-12-11')).trim()
    await decide('rename', first, 'لقاء باريس')
    const event = (await rows('events')).find(({ id }) => id === first)
    expect(event).toMatchObject({ date: '2016-12-11', decided: { name: 'لقاء باريس', corrected: ['date'] } })
    await isnad('decide', 'undo', corrected, '--who', 'منى')
  })
  test.each<[string[], string]>([
    [['correct', 'EVENT', 'colour', 'red', '--who', 'x'], 'CANNOT_DECIDE'],
    [['correct', 'EVENT', 'date', 'soon', '--who', 'x'], 'CANNOT_DECIDE'],
    [['accept', 'event-000000000000', '--who', 'x'], 'NO_SUCH_ENTRY'],
    [['split', 'EVENT', '00000000', '--who', 'x'], 'NO_SUCH_TELLING'],
    [['accept', 'EVENT'], 'NO_WHO'],
  ])('%j is refused and nothing kept', async (args, code) => {
    const [event = ''] = await ids()
    const { status, err } = await samples.isnad(['decide', ...args.map((arg) => (arg === 'EVENT' ? event : arg))])
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(`[${code}]`) })
  })
})

describe('upkeep', () => {
  test('all is well, and a backup is an archive of its own', async () => {
    expect(await isnad('check')).toContain('all is well')
    await isnad('backup', 'copy.db')
    expect(statSync(join(samples.folder, 'copy.db')).size).toBeGreaterThan(1000)
    expect(await isnad('check', '--db', 'copy.db')).toContain('reports 18')
    expect((await samples.isnad(['backup', 'copy.db'])).err).toContain('[FILE_EXISTS]')
  })
  test('nothing is read again that this engine read; all is where that is wanted', async () => {
    expect(await isnad('reread')).toContain('nothing to read again')
    expect(await isnad('reread', '--all')).toContain('18 read again')
    expect(await isnad('check')).toContain('all is well')
  })
  test('a newer engine reads again what the older read, and decisions stay', async () => {
    const arabic = arabicReader([])
    const newer = (input: Parameters<typeof arabic>[0]): Reading => {
      const reading = arabic(input)
      return { ...reading, engine: { ...reading.engine, version: '9.9.9' } }
    }
    const { out } = await samples.isnad(['reread', '--db', 'copy.db'], { read: newer })
    expect(out).toContain('18 read again by 9.9.9')
    expect(out).not.toContain('stale')
  })
  test('what could not be read', async () => {
    expect(await isnad('rejects', '--json')).toBe('')
  })
})

test.each<[string[], string]>([
  [['reports', '--db', 'none.db'], 'NO_ARCHIVE'],
  [['statements', '--from', 'soon'], 'BAD_DAY'],
  [['events', '--from', 'soon'], 'BAD_DAY'],
  [['reports', '--after', 'x'], 'BAD_CURSOR'],
  [['events', '--after', 'x'], 'BAD_CURSOR'],
  [['reports', '--limit', '0'], 'BAD_LIMIT'],
  [['show', 'ffffffffffff'], 'NO_SUCH_REPORT'],
  [['show', 'event-ffffffffffff'], 'NO_SUCH_ENTRY'],
  [['show', '13369cbc.s99'], 'NO_SUCH_FACT'],
  [['why', '13369cbc.q1'], 'BAD_FACT_ID'],
  [['why', 'reading.json'], 'NO_FACT'],
])('%j ends with %s, and makes no archive', async (args, code) => {
  const { status, out, err } = await samples.isnad(args)
  expect({ status, out, err }).toEqual({ status: 2, out: '', err: expect.stringContaining(`[${code}]`) })
  expect(existsSync(join(samples.folder, 'none.db'))).toBe(false)
})
