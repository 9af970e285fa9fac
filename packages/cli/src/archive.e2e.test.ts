import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-archive-'))
  mkdirSync(join(folder, 'bin'))
  cpSync(join(root, 'packages/cli/bin/isnad.js'), join(folder, 'bin', 'isnad.js'))
  cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  // what the bundle leaves to be installed
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const built = spawnSync(process.execPath, ['scripts/bundle-cli.mjs', join(folder, 'dist')], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(built.stderr).toBe('')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function isnad(...args: string[]): string {
  const bin = join(folder, 'bin', 'isnad.js')
  const env = { ...process.env, ISNAD_DB: '', LC_ALL: 'C.UTF-8' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env })
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
