import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Read } from '@isnad/engine'
import type { Reading } from '@isnad/record'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LexiconFile } from './input/find-lexicons.js'
import { sampleReading } from './render/sample-reading.js'
import { run } from './run.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-run-'))
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'isnad.lexicon.tsv'), 'project')
  writeFileSync(join(folder, 'page.txt'), 'قال الوزير نعم')
  writeFileSync(join(folder, 'page.json'), '{"text":"قال الوزير نعم","outlet":"الصحيفة","id":"7"}')
  writeFileSync(join(folder, 'old.txt'), Buffer.from([0xde, 0xc7, 0xe1]))
  writeFileSync(join(folder, 'more.tsv'), 'more')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Stands in for the reader: echoes what it was handed. */
const echo =
  (lexicons: readonly LexiconFile[] = []): Read =>
  (input, origin) => {
    if (input.text.includes('عطل')) throw new RangeError('broken inside')
    const { report } = sampleReading
    const findings = lexicons.map(({ text }) => ({ rule: 'lexicon', span: null, message: text }))
    const published = { date: input.published ?? null, basis: 'given' as const }
    const echoed = { text: input.text, ref: input.id ?? null, title: input.title ?? null, published }
    return { ...sampleReading, report: { ...report, ...echoed, source: origin?.source ?? null }, findings }
  }

interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

interface Around {
  readonly stdin?: string | Readable
  readonly terminal?: boolean
  readonly env?: Record<string, string>
  readonly cwd?: string
}

async function isnad(args: string[], around: Around = {}): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const stdin = typeof around.stdin === 'object' ? around.stdin : Readable.from([Buffer.from(around.stdin ?? '')])
  const stdout = Object.assign(sink(out), around.terminal === true ? { isTTY: true, columns: 80 } : {})
  const io = { stdin, stdout, stderr: sink(err), env: around.env ?? {}, cwd: around.cwd ?? folder }
  const status = await run(args, echo, io)
  return { status, out: out.join(''), err: err.join('') }
}

function sink(into: string[]): Writable {
  return new Writable({
    highWaterMark: 16,
    decodeStrings: false,
    write(chunk, _, done) {
      into.push(String(chunk))
      setImmediate(done)
    },
  })
}

const readingsIn = (out: string): Reading[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('isnad read', () => {
  test('shows a summary, with colours only for a terminal that wants them', async () => {
    const piped = await isnad(['read', 'page.txt'])
    expect(piped).toMatchObject({ status: 0, err: '' })
    expect(piped.out).toContain('Who said what')
    expect(piped.out).not.toContain('\u001b')
    expect((await isnad(['read', 'page.txt'], { terminal: true })).out).toContain('\u001b[')
    expect((await isnad(['read', 'page.txt'], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b')
  })

  test('speaks the language that it is asked for, or that of the system', async () => {
    expect((await isnad(['read', 'page.txt', '--lang', 'ar'])).out).toContain('من قال ماذا')
    expect((await isnad(['read', 'page.txt'], { env: { LANG: 'ar_SY.UTF-8' } })).out).toContain('من قال ماذا')
    expect((await isnad(['read', 'page.txt', '--lang', 'en'], { env: { LANG: 'ar' } })).out).toContain('Who said what')
    expect((await isnad(['read', 'page.txt'], { env: { LANG: 'arn_CL' } })).out).toContain('Who said what')
  })

  test('gives the reading in JSON, on one line for another program', async () => {
    const { out } = await isnad(['read', 'page.txt', '--json'])
    expect(out.indexOf('\n')).toBe(out.length - 1)
    const [reading] = readingsIn(out)
    expect(reading?.report.source).toEqual({
      mediaType: 'text/plain',
      bytes: 26,
      sha256: '33807f5d8f3c37e7d81e8e46e5b829d451c147d6a7a6be58f174a05b2890ad64',
    })
    expect((await isnad(['read', 'page.txt', '--json'], { terminal: true })).out).toContain('\n  "engine"')
  })

  test('reads standard input, and a report in JSON', async () => {
    const [fromPipe] = readingsIn((await isnad(['read', '--json'], { stdin: 'نعم' })).out)
    expect(fromPipe?.report.text).toBe('نعم')
    const [fromJson] = readingsIn((await isnad(['read', 'page.json', '--json', '--published', '2016-12-10'])).out)
    expect(fromJson?.report).toMatchObject({ ref: '7', text: 'قال الوزير نعم', published: { date: '2016-12-10' } })
    expect(fromJson?.report.source?.mediaType).toBe('application/json')
  })

  test('knows the names of the project, from a folder below too, and those of files that are named', async () => {
    const { out } = await isnad(['read', '../page.txt', '--json', '--lexicon', '../more.tsv'], {
      cwd: join(folder, 'sub'),
    })
    expect(readingsIn(out)[0]?.findings.map((finding) => finding.message)).toEqual(['project', 'more'])
  })

  test('shows a terminal no character that it would obey, in JSON too', async () => {
    const { out } = await isnad(['read', 'page.txt', '--json', '--title', 'a\u009b1m\u202eb'], { terminal: true })
    expect(out).toContain('a\\u009b1m\\u202eb')
    expect(JSON.parse(out).report.title).toBe('a\u009b1m\u202eb')
  })

  test.each<[string[], string]>([
    [['read', 'none.txt'], 'NO_SUCH_FILE'],
    [['read', 'page.txt/x'], 'NO_SUCH_FILE'],
    [['read', '.'], 'IS_DIRECTORY'],
    [['read', 'old.txt'], 'NOT_UTF8'],
    [['read', '-'], 'EMPTY_TEXT'],
    [['read', 'page.txt', '--published', '2016-02-30'], 'BAD_PUBLISHED'],
    [['read', 'page.txt', '--lexicon', 'none.tsv'], 'NO_SUCH_FILE'],
    [['read', '--ndjson', '--published', '2016-12-10'], 'OPTION_CONFLICT'],
    [['read', '--ndjson', 'none.ndjson'], 'NO_SUCH_FILE'],
  ])('%j ends with %s on standard error, status 2 and nothing else written', async (args, code) => {
    const { status, out, err } = await isnad(args)
    expect(err).toContain(`[${code}]`)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  test.each([
    [['read', '--json', '--ndjson']],
    [['read', '--text', '--json']],
    [['read', '--lang', 'fr']],
    [['read', 'a', 'b']],
    [['raed']],
    [['schema', 'page']],
  ])('%j is no call', async (args) => {
    expect(await isnad(args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('error:') })
  })

  test('a report larger than any is refused before it is read whole', async () => {
    let served = 0
    const endless = Readable.from(
      (function* () {
        for (; served < 200; served++) yield Buffer.alloc(1 << 20, 0x61)
      })(),
    )
    const { status, err } = await isnad(['read'], { stdin: endless })
    expect(status).toBe(2)
    expect(err).toContain('[TOO_LARGE]')
    expect(served).toBeLessThan(70)
  })
})

describe('isnad read --ndjson', () => {
  const filter = (stdin: string | Readable) => isnad(['read', '--ndjson'], { stdin })

  test('gives one reading a line, in order, and an error in place of a line that cannot be read', async () => {
    const { status, out, err } = await filter(
      [
        '{"id":"a","text":"أول"}',
        '{"id":"b","title":"no text"}',
        'not json',
        '',
        '{"id":5,"text":"عطل"}',
        '{"id":"f","text":"ثانٍ","published":"2016-12-10"}',
      ].join('\n'),
    )
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map((row) => row.report.ref)).toEqual(['a', 'b', null, null, '5', 'f'])
    expect(rows.map((row) => row.error?.code)).toEqual([
      undefined,
      'NO_TEXT',
      'BAD_JSON',
      'EMPTY_LINE',
      'INTERNAL',
      undefined,
    ])
    expect(rows[1]).toEqual({
      error: { code: 'NO_TEXT', message: 'line 2 has no "text"', line: 2 },
      report: { ref: 'b' },
    })
    expect(rows[5].report.published.date).toBe('2016-12-10')
  })

  test('says which line is not UTF-8 and reads on', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xde]), Buffer.from('"}\n{"text":"نعم"}\n')])
    const rows = (await filter(Readable.from([bytes]))).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows[0].error).toEqual({
      code: 'NOT_UTF8',
      message: 'line 1 is not UTF-8: byte 9 (0xDE) does not fit',
      line: 1,
    })
    expect(rows[1].report.text).toBe('نعم')
  })

  test('of nothing is nothing', async () => {
    expect(await filter('')).toEqual({ status: 0, out: '', err: '' })
  })

  test('ends with status 2 when the stream itself breaks, after what came before', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('{"id":"a","text":"أول"}\n')
        throw new Error('cable pulled')
      })(),
    )
    const { status, out, err } = await filter(broken)
    expect(status).toBe(2)
    expect(readingsIn(out)[0]?.report.ref).toBe('a')
    expect(err).toContain('[STREAM_BROKEN]')
  })
})

test('isnad schema prints the published schema', async () => {
  const { out } = await isnad(['schema', 'report'])
  expect(JSON.parse(out).$id).toBe('urn:isnad:report@1')
  expect(JSON.parse((await isnad(['schema'])).out).$id).toBe('urn:isnad:reading@1')
})

test('isnad --version and --help', async () => {
  expect(await isnad(['--version'])).toEqual({ status: 0, out: '0.1.0\n', err: '' })
  const help = await isnad(['--help'])
  expect(help.status).toBe(0)
  for (const command of ['read', 'schema']) expect(help.out).toContain(command)
})
