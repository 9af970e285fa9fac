import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli } from './testing/built-cli.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

let folder: string
let program: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-archive-'))
  program = builtCli(folder)
  cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function isnad(...args: string[]): string {
  const env = { ...process.env, ISNAD_DB: '', LC_ALL: 'C.UTF-8' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}

test('an archive is filled, asked, decided on and checked', () => {
  expect(isnad('add', 'samples')).toContain('22 added')
  expect(isnad('search', 'kerry', '--json').trim().split('\n').length).toBeGreaterThan(3)
  const events = () =>
    isnad('events', '--all', '--json')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const geneva = events().find(({ place }) => place?.name === 'جنيف')
  expect(geneva).toMatchObject({ date: '2016-12-10', status: 'held' })
  expect(isnad('show', geneva.id)).toContain('└─')
  isnad('decide', 'reject', geneva.id, '--who', 'منى')
  expect(events().map(({ id }) => id)).not.toContain(geneva.id)
  expect(isnad('check')).toContain('all is well')
}, 60_000)
