import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { arabic } from '@isnad/arabic'
import { reader } from '@isnad/engine'
import type { ReportInput } from '@isnad/record'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arabicReader } from './arabic-reader.js'
import type { Labels } from './render/labels.js'
import { ARABIC } from './render/labels-ar.js'
import { ENGLISH } from './render/labels-en.js'
import { withoutColour } from './render/paint.js'
import { summary } from './render/summary.js'
import { run } from './run.js'

const root = new URL('../../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The fenced blocks of a page, of one language, '' for none. */
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(/^```(?<language>\w*)\n(?<body>.*?)^```$/gmsu)]
    .filter((block) => block.groups?.language === language)
    .map((block) => block.groups?.body ?? '')

/** What the first program of a page prints when it is run with the packages at hand. */
function runProgram(page: string): string[][] {
  const program = (blocks(page, 'js')[0] ?? '').replaceAll(/^import .*$/gmu, '')
  const printed: string[][] = []
  const log = (...values: unknown[]): void => {
    printed.push(values.map((value) => (Array.isArray(value) ? value.join(' > ') : String(value))))
  }
  new Function('arabic', 'reader', 'console', program)(arabic, reader, { log })
  return printed
}

/** What a call of the command line prints. */
async function printed(args: readonly string[]): Promise<string> {
  let out = ''
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out += chunk
      done()
    },
  })
  const stdin = (async function* () {})()
  const io = { stdin, stdout, stderr: stdout, env: {}, cwd: fileURLToPath(root) }
  expect(await run(args, arabicReader, io), out).toBe(0)
  return out
}

let folder: string
let db: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-readme-'))
  db = join(folder, 'samples.db')
  const samples = readdirSync(new URL('samples/', root)).filter((file) => /\.(?:json|txt)$/u.test(file))
  await printed(['add', ...samples.map((file) => `samples/${file}`), '--db', db, '--threads', '0'])
})
afterAll(() => rm(folder, { recursive: true }))

const READMES: readonly (readonly [file: string, labels: Labels])[] = [
  ['README.md', ENGLISH],
  ['README.ar.md', ARABIC],
]

describe.each(READMES)('%s', (file, labels) => {
  const page = textOf(file)

  test('shows what the command line really prints (else: node scripts/show-in-readme.mjs)', () => {
    const input = JSON.parse(textOf('samples/01-two-meetings.json')) as ReportInput
    const setting = { width: 80, flush: false, paint: withoutColour }
    const real = summary(reader({ pack: arabic() })(input), labels, setting).split('\n')
    const shown = blocks(page, '').find((block) => block.startsWith('$ npx isnad read samples/01')) ?? ''
    const lines = shown
      .split('\n')
      .slice(1)
      .filter((line) => line.trim() !== '…')
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => !real.includes(line))).toEqual([])
  })

  test('shows what the archive of the samples really answers (else: node scripts/show-in-readme.mjs)', async () => {
    const asked = blocks(page, '').flatMap((block) => {
      const [command = '', ...lines] = block.split('\n')
      const args = /^\$ npx isnad (?<args>(?:show|timeline|disagreements)\b.*)$/u.exec(command)?.groups?.args
      return args === undefined ? [] : [{ args: args.split(' '), lines: lines.filter((line) => line.trim() !== '…') }]
    })
    expect(asked.map(({ args }) => args[0])).toEqual(['show', 'timeline', 'disagreements'])
    for (const { args, lines } of asked) {
      const real = (await printed([...args, '--db', db, ...(args.includes('--lang') ? [] : ['--lang', 'en'])])).split(
        '\n',
      )
      const ends = real.map((line) => line.trimEnd())
      expect(lines.filter((line) => !ends.includes(line.trimEnd()))).toEqual([])
    }
  })

  test('has a program that runs as it stands', () => {
    expect(runProgram(page)).toEqual([
      ['2016-12-09', 'سلمى الراوي > رويترز > الميناء', 'المحادثات ستستأنف الأربعاء المقبل'],
    ])
  })
})

/** The pages of a folder of the project, by their paths from its root. */
const pagesIn = (folder: string): string[] =>
  readdirSync(new URL(folder === '' ? './' : folder, root), { recursive: folder !== '', encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => folder + file)
const PAGES = [...pagesIn(''), ...pagesIn('docs/'), ...pagesIn('samples/')]

test.each(PAGES)('every link of %s leads somewhere', (file) => {
  const here = new URL(file, root)
  const links = [...textOf(file).matchAll(/\]\((?<to>[^)#\s]+)/gu)].map((link) => link.groups?.to ?? '')
  expect(links.filter((to) => !/^https?:/u.test(to) && !existsSync(new URL(to, here)))).toEqual([])
})

test('the truth of every sample is told', () => {
  const told = textOf('samples/README.md')
  const samples = readdirSync(new URL('samples/', root)).filter((file) => !file.endsWith('.md'))
  expect(samples.filter((file) => !told.includes(`](${file})`))).toEqual([])
})
