import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Reading } from '@isnad/record'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arabicReader } from './arabic-reader.js'
import { WHY_ARABIC } from './render/why-labels-ar.js'
import { WHY_ENGLISH } from './render/why-labels-en.js'
import { run } from './run.js'

const PAGE = [
  'قال وزير الخارجية التونسي سالم الحداد أمس الجمعة لوكالة رويترز إن الوزيرة سلمى الراوي موافقة على العرض.',
  'وأضاف أن الطرفين اتفقا على وقف إطلاق النار.',
  'والتقى الحداد نظيره الليبي في جنيف أمس. وتناول اللقاء في جنيف وقف إطلاق النار.',
].join('\n')

let folder: string
let reading: Reading
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-why-'))
  writeFileSync(join(folder, 'page.txt'), PAGE)
  const { out } = await isnad(['read', 'page.txt', '--json', '--published', '2016-12-10', '--outlet', 'الميناء'])
  reading = JSON.parse(out)
  save('reading.json', reading)
})
afterAll(() => rmSync(folder, { recursive: true }))

const save = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value))
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/gu, '').replace(/\s+/gu, ' ')

async function isnad(args: string[], stdin = ''): Promise<{ status: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sink(out),
    stderr: sink(err),
    env: {},
    cwd: folder,
  }
  const status = await run(args, arabicReader, io)
  return { status, out: out.join(''), err: err.join('') }
}

function sink(into: string[]): Writable {
  return new Writable({
    write(chunk, _, done) {
      into.push(String(chunk))
      done()
    },
  })
}

describe('isnad why', () => {
  test('explains a statement: rule, words, sentence, confidence, and who is not the speaker', async () => {
    const { status, out, err } = await isnad(['why', 'reading.json', 's1', '--lang', 'en'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const text = bare(out)
    expect(text).toContain('s1 statement · ar.statement.verb-first: the verb, then the speaker, then "that"')
    expect(text).toContain('words قال')
    expect(text).toContain('in قال وزير الخارجية التونسي سالم الحداد')
    expect(text).toMatch(/confidence 0\.\d\d/u)
    expect(text).toContain('speaker سالم الحداد · named beside the verb')
    expect(text).toMatch(/not [^·]*سلمى الراوي[^·]*· stands in the words that are said/u)
    expect(text).toMatch(/not [^·]*رويترز[^·]*· passes the words on/u)
  })

  test('says from which statement a bare verb carries its speaker on', async () => {
    const { out } = await isnad(['why', 'reading.json', 's2', '--lang', 'en'])
    expect(bare(out)).toContain('speaker سالم الحداد · carried on from s1')
  })

  test.each([
    ['m1', 'first mention · ar.meeting.meet: a verb of meeting'],
    ['m1', 'at the same place, spoken of as known'],
    ['x1', 'how far it has come is said by اتفقا'],
    ['t1', 'value 2016-12-09 · relation -1d weekday:5 · counted from the day of publication which is 2016-12-10'],
    ['a1', 'the same name or a part of it · ar.mention.last-name'],
    ['p1', 'ar.mention.place: a place of the lexicon'],
  ])('explains %s', async (id, said) => {
    const { out } = await isnad(['why', 'reading.json', id, '--lang', 'en'])
    expect(bare(out)).toContain(said)
  })

  test('in Arabic has no English word but ids, codes and versions', async () => {
    for (const id of ['s1', 's2', 'm1', 'x1', 't1', 'a1', 'p1']) {
      const { out } = await isnad(['why', 'reading.json', id, '--lang', 'ar'])
      const latin = bare(out).match(/[A-Za-z][\w.-]*/gu) ?? []
      expect(latin.filter((word) => !/^(?:[smxtap]\d+|ar\.[\w.-]+|d|weekday)$/u.test(word))).toEqual([])
    }
  })

  test('reads a report as well as a reading, from a file or from standard input', async () => {
    const about = ['--published', '2016-12-10', '--outlet', 'الميناء', '--lang', 'en']
    const ofReading = await isnad(['why', 'reading.json', 's2', '--lang', 'en'])
    expect(await isnad(['why', 'page.txt', 's2', ...about])).toEqual(ofReading)
    expect(await isnad(['why', '-', 's2', ...about], PAGE)).toEqual(ofReading)
    expect(await isnad(['why', '-', 's2', '--lang', 'en'], JSON.stringify(reading))).toEqual(ofReading)
  })

  test('gives it all as JSON, with the rules in both languages', async () => {
    const { out } = await isnad(['why', 'reading.json', 's1', '--json'])
    const told = JSON.parse(out)
    expect(told).toMatchObject({
      schema: 'isnad/why@1',
      id: 's1',
      fact: reading.statements[0],
      words: reading.statements[0]?.cue,
      rules: { 'ar.statement.verb-first': { ar: 'الفعل ثم القائل ثم أنّ' } },
      engine: { made: reading.engine, explained: reading.engine },
      differs: false,
    })
  })

  test('says so where another engine made the reading, or the fact is not the same read again', async () => {
    const [first, ...rest] = reading.statements
    save('old.json', {
      ...reading,
      engine: { ...reading.engine, version: '0.0.9' },
      statements: [{ ...first, date: '2016-12-01' }, ...rest],
    })
    const { status, out } = await isnad(['why', 'old.json', 's1', '--lang', 'en'])
    expect(status).toBe(0)
    expect(bare(out)).toContain(`read by another engine than this one: 0.0.9 ${reading.engine.pack} → `)
    expect(bare(out)).toContain('read again, this fact is not the same')
    const { differs, engine } = JSON.parse((await isnad(['why', 'old.json', 's1', '--json'])).out)
    expect({ differs, made: engine.made.version }).toEqual({ differs: true, made: '0.0.9' })
  })

  test.each([
    ['an id that the reading does not have', ['reading.json', 's99'], 'NO_SUCH_FACT', 's1 … s'],
    ['no id at all', ['reading.json', '../etc'], 'NO_SUCH_FACT', 'It has'],
    ['a file that is not there', ['none.json', 's1'], 'NO_SUCH_FILE', 'Check the name'],
    ['what only calls itself a reading', ['broken.json', 's1'], 'BAD_READING', 'isnad read --json'],
  ])('refuses %s', async (_what, args, code, remedy) => {
    save('broken.json', { schema: 'isnad/reading@1', report: { text: 7 } })
    const { status, out, err } = await isnad(['why', ...args])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(remedy)
  })

  test('has its own help', async () => {
    const { status, out } = await isnad(['why', '--help'])
    expect(status).toBe(0)
    for (const word of ['FACT-ID', '--json', '--lang', '--lexicon', 'who else was']) expect(out).toContain(word)
  })
})

test('the words of an explanation are written in both languages, each in its own', () => {
  const flat = (labels: object): [string, string][] =>
    Object.entries(labels).flatMap(([key, each]) => (typeof each === 'string' ? [[key, each]] : flat(each)))
  const [english, arabic] = [flat(WHY_ENGLISH), flat(WHY_ARABIC)]
  expect(arabic.map(([key]) => key)).toEqual(english.map(([key]) => key))
  for (const [, words] of arabic) expect(words).not.toMatch(/[A-Za-z]/u)
})
