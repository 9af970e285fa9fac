import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { arabicReader } from '../arabic-reader.js'
import { run } from '../run.js'

const cwd = mkdtempSync(join(tmpdir(), 'isnad-serve-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function isnad(args: readonly string[], typed = '', onLine: (text: string) => void = () => undefined) {
  let out = ''
  let err = ''
  const sink = (keep: (text: string) => void) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        keep(String(chunk))
        done()
      },
    })
  const stdin = (async function* () {
    if (typed !== '') yield Buffer.from(typed)
  })()
  const stdout = sink((text) => {
    out += text
    onLine(text)
  })
  const status = await run(args, arabicReader, { stdin, stdout, stderr: sink((text) => (err += text)), env: {}, cwd })
  return { status, out, err }
}

test('serves the record where it says, until it is told to end', async () => {
  let health: Promise<unknown> = Promise.resolve(null)
  const { status, out } = await isnad(['serve', '--port', '0', '--threads', '0'], '', (text) => {
    const address = /^http:\S+/u.exec(text)?.[0]
    health = fetch(`${address}/api/v1/health`)
      .then((answer) => answer.json())
      .finally(() => process.emit('SIGTERM'))
  })
  expect(status).toBe(0)
  expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+/u)
  expect(await health).toMatchObject({ ok: true })
}, 30_000)

test('accounts are added with a password made or given, shown and taken away', async () => {
  const made = await isnad(['user', 'add', 'منى', '--role', 'coder'])
  expect(made.out).toMatch(/password: \S{20}/u)
  const given = await isnad(['user', 'add', 'root', '--role', 'admin', '--password-stdin'], 'a long password\n')
  expect(given.out).not.toContain('password')
  const { out } = await isnad(['user', 'list'])
  expect(out.split('\n').map((line) => line.split('\t')[1])).toEqual(['admin', 'coder', undefined])
  expect((await isnad(['user', 'remove', 'منى'])).status).toBe(0)
})

describe('refuses', () => {
  test.each([
    [
      'to be reached by others when nobody could sign in',
      ['serve', '--host', '0.0.0.0', '--accounts', 'none.json'],
      'NO_ACCOUNTS',
    ],
    [
      'a provider without a secret',
      ['serve', '--oidc', 'https://id.example.org', '--oidc-client', 'isnad'],
      'BAD_OIDC',
    ],
    ['an app that is none', ['serve', '--app', '.'], 'NO_APP'],
    ['to take away what is not there', ['user', 'remove', 'nobody'], 'NO_SUCH_USER'],
    ['a short password', ['user', 'add', 'x', '--password-stdin'], 'BAD_PASSWORD'],
  ])('%s', async (_, args, code) => {
    const { status, err } = await isnad(args, 'short\n')
    expect([status, err]).toEqual([2, expect.stringContaining(`[${code}]`)])
  })
})
