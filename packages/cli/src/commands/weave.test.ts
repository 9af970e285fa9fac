import { Readable, Writable } from 'node:stream'
import { recordSchema } from '@isnad/record/schema'
import { expect, test } from 'vitest'
import { arabicReader } from '../arabic-reader.js'
import { run } from '../run.js'

const PAGES = [
  {
    id: 'one',
    published: '2016-12-10',
    text: 'التقى وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف في جنيف أمس الجمعة.',
  },
  {
    id: 'two',
    published: '2016-12-10',
    text: 'اجتمع جون كيري وزير الخارجية الأميركي مع سيرغي لافروف وزير الخارجية الروسي أمس الجمعة في جنيف.',
  },
]
const reports = PAGES.map((page) => JSON.stringify(page))
const readings = PAGES.map((page) => JSON.stringify(arabicReader([])(page)))

async function weave(lines: readonly string[], args = ['--ndjson']) {
  const out: string[] = []
  const err: string[] = []
  const into = (list: string[]) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        list.push(String(chunk))
        done()
      },
    })
  const stdin = Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))])
  const status = await run(['weave', ...args], arabicReader, {
    stdin,
    stdout: into(out),
    stderr: into(err),
    env: {},
    cwd: '/',
  })
  return { status, out: out.join(''), err: err.join('') }
}

test('reports a line give one valid record on one line', async () => {
  const { status, out, err } = await weave(reports)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out.indexOf('\n')).toBe(out.length - 1)
  const record = recordSchema.parse(JSON.parse(out))
  expect(record.events.map(({ tellings }) => tellings.map(({ ref }) => ref))).toEqual([['one', 'two']])
})

test('readings, reports and both in any order give the same bytes', async () => {
  const { out } = await weave(reports)
  expect((await weave(readings)).out).toBe(out)
  expect((await weave([readings[1] ?? '', '', reports[0] ?? ''])).out).toBe(out)
})

test('nothing gives an empty record', async () => {
  const { status, out } = await weave([])
  expect(status).toBe(0)
  expect(recordSchema.parse(JSON.parse(out)).reports).toEqual([])
})

test.each<[string, string[], string]>([
  ['is no JSON', ['{"text":'], 'BAD_JSON'],
  ['has no text', ['{"id":"x"}'], 'NO_TEXT'],
  ['is half a reading', ['{"schema":"isnad/reading@1"}'], 'BAD_READING'],
  [
    'is the error of a report that was not read',
    ['{"error":{"code":"NO_TEXT"},"report":{"ref":null}}'],
    'UNREAD_REPORT',
  ],
  ['is another report of the same id', [reports[0] ?? '', '{"id":"one","text":"نص آخر"}'], 'duplicate-ref'],
])('a line that %s is left out, and said where', async (_, lines, code) => {
  const { status, out, err } = await weave([...lines, ...reports.slice(lines.length > 1 ? 1 : 0)])
  expect(status).toBe(1)
  expect(err).toMatch(new RegExp(`line ${lines.length} of .*\\[${code}\\]`, 'u'))
  expect(out).toBe((await weave(reports)).out)
})

test('without --ndjson there is nothing to weave', async () => {
  const { status, err } = await weave([], [])
  expect(status).toBe(2)
  expect(err).toContain('[NO_ARCHIVE]')
})
