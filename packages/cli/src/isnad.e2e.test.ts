import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readingSchema } from '@isnad/record/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

let folder: string
let bin: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-e2e-'))
  bin = join(folder, 'bin', 'isnad.js')
  mkdirSync(join(folder, 'bin'))
  cpSync(join(root, 'packages/cli/bin/isnad.js'), bin)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const built = spawnSync(process.execPath, ['scripts/bundle-cli.mjs', join(folder, 'dist')], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(built.stderr).toBe('')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const PAGE = [
  'قال وزير الخارجية أمس الجمعة إن «المحادثات ستبدأ الأسبوع المقبل في عمّان»، بحسب ما نقلت وكالة «رويترز».',
  'وأضاف أن وقف إطلاق النار ما زال قائماً.',
].join('\n')

function isnad(args: string[], input: string | Buffer = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 })
}

test('a page on standard input gives a reading that the published schema accepts', () => {
  const { status, stdout, stderr } = isnad(['read', '--json', '--published', '2016-12-10', '--outlet', 'الصحيفة'], PAGE)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const reading = readingSchema.parse(JSON.parse(stdout))
  expect(reading.report.text).toBe(PAGE)
  expect(reading.statements.length).toBeGreaterThan(0)
})

test('the same page gives the same bytes, in any locale and time zone', () => {
  const args = ['read', '--json', '--published', '2016-12-10']
  const runs = [
    {},
    { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Kiritimati' },
    { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/Caracas' },
  ]
  const read = runs.map((env) =>
    spawnSync(process.execPath, [bin, ...args], { input: PAGE, env: { ...process.env, ...env } }),
  )
  expect(new Set(read.map(({ stdout }) => stdout.toString())).size).toBe(1)
})

test('a line of 100 MB is passed over, and the lines around it are read', async () => {
  const child = spawn(process.execPath, ['--max-old-space-size=128', bin, 'read', '--ndjson'], { cwd: folder })
  const megabyte = Buffer.alloc(1 << 20, 0x78)
  const rows = text(child.stdout)
  child.stdin.write(`${JSON.stringify({ id: 'before', text: PAGE })}\n`)
  for (let written = 0; written < 100; written++) {
    if (!child.stdin.write(megabyte)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  }
  child.stdin.end(`\n${JSON.stringify({ id: 'after', text: PAGE })}\n`)
  const lines = (await rows)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map((line) => line.error?.code ?? line.report.ref)).toEqual(['before', 'LINE_TOO_LONG', 'after'])
}, 30_000)

test('readings come as their lines come, before the stream ends', async () => {
  const child = spawn(process.execPath, [bin, 'read', '--ndjson'], { cwd: folder })
  child.stdin.write(`${JSON.stringify({ id: 'first', text: PAGE })}\n`)
  const first: Buffer = await new Promise((resolve) => child.stdout.once('data', resolve))
  expect(first.toString()).toContain('"ref":"first"')
  child.stdin.end()
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
})

test('ends quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, [bin, 'read', '--ndjson'], { cwd: folder })
  const errors = text(child.stderr)
  child.stdin.on('error', () => {})
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.stdout.once('data', () => child.stdout.destroy())
  for (let line = 0; line < 2000; line++) child.stdin.write(`${JSON.stringify({ text: PAGE })}\n`)
  child.stdin.end()
  expect(await closed).toBe(0)
  expect(await errors).toBe('')
}, 30_000)

test('names of the user’s own are read, and a line that is none is named with its file', () => {
  writeFileSync(join(folder, 'own.tsv'), 'agency\t\tوكالة ضفاف النهر للأخبار\n')
  const page = 'نقلت وكالة ضفاف النهر للأخبار عن الوزير قوله إن المحادثات مستمرة.'
  const own = JSON.parse(isnad(['read', '--json', '--lexicon', 'own.tsv'], page).stdout)
  expect(own.actors.map((actor: { name: string }) => actor.name)).toContain('وكالة ضفاف النهر للأخبار')
  writeFileSync(join(folder, 'bad.tsv'), '# fine\nnonsense\n')
  const { status, stdout, stderr } = isnad(['read', '--json', '--lexicon', 'bad.tsv'], page)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^isnad: bad\.tsv: Line 2 /u)
})

test('a reading that was saved is explained from a pipe, with the report read once more', () => {
  const read = isnad(['read', '--json', '--published', '2016-12-10', '--outlet', 'الصحيفة'], PAGE)
  const { status, stdout, stderr } = isnad(['why', '-', 's2', '--json'], read.stdout)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { speaker, rule, differs } = JSON.parse(stdout)
  expect({ how: speaker.how, from: speaker.from, rule, differs }).toEqual({
    how: 'carried-on',
    from: 's1',
    rule: 'ar.statement.bare-verb',
    differs: false,
  })
})

test('a wrong call says so on standard error alone', () => {
  const { status, stdout, stderr } = isnad(['read', 'none.txt'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe('isnad: there is no file none.txt [NO_SUCH_FILE]\nCheck the name, or use - for standard input.\n')
})

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
