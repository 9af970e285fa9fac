import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Accounts } from './accounts/accounts.js'
import { API, CSRF_HEADER, ROLES, ROUTES } from './contract/index.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-accounts-'))
const file = join(folder, 'accounts.json')
const PASSWORD = 'كلمة سر طويلة'
let now = Date.parse('2026-01-01T00:00:00Z')

let server: SampleServer
let app: FastifyInstance
beforeAll(async () => {
  const accounts = new Accounts(file)
  for (const role of ROLES) await accounts.put({ name: role, role, password: PASSWORD, at: new Date(now) })
  server = await sampleServer(
    { accounts: { file, hosts: ['isnad.example.org'] }, clock: () => new Date(now), limits: { signIns: 5 } },
    false,
  )
  app = server.app
}, 30_000)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const host = 'isnad.example.org'
interface Held {
  readonly cookie?: string
  readonly csrf: string
}

async function session(cookie?: string): Promise<Held> {
  const answer = await app.inject({ url: `${API}/session`, headers: { host, ...(cookie !== undefined && { cookie }) } })
  return { csrf: answer.json().csrf, ...(cookie !== undefined && { cookie }) }
}

const post = (path: string, body: object, { cookie, csrf }: Held, more: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST',
    url: `${API}${path}`,
    payload: body,
    headers: { host, [CSRF_HEADER]: csrf, ...(cookie !== undefined && { cookie }), ...more },
  })

async function signIn(name: string, password = PASSWORD) {
  now += 61_000
  const answer = await post('/session', { name, password }, await session())
  const set = String(answer.headers['set-cookie'])
  return { answer, set, held: { cookie: set.split(';')[0] ?? '', csrf: answer.json().csrf } }
}

test('accounts are their owner’s file alone, and hold no password', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(file).size).toBeGreaterThan(100)
})

test('the cookie goes only by https, to no script and from no other site', async () => {
  const { answer, set } = await signIn('reader')
  expect(answer.json().user).toEqual({ name: 'reader', role: 'reader' })
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(set).toContain(part)
})

test('wrong passwords and unknown names are told alike, and only so often', async () => {
  now += 61_000
  const open = await session()
  const wrong = await post('/session', { name: 'reader', password: 'x' }, open)
  const unknown = await post('/session', { name: 'nobody', password: 'x' }, open)
  expect([wrong.statusCode, wrong.json().title]).toEqual([401, unknown.json().title])
  const statuses: number[] = []
  for (let n = 0; n < 5; n++) statuses.push((await post('/session', { name: 'admin', password: 'x' }, open)).statusCode)
  expect(statuses.at(-1)).toBe(429)
})

/** Who may ask for each route: told by asking for all of them as everybody. */
describe('every route lets in the role that its contract names, and no lesser one', () => {
  const cases = Object.entries(ROUTES).filter(([, { role, path }]) => role !== 'anyone' && path !== '/stream')
  test.each(['', ...ROLES])('as %s', async (name) => {
    const held = name === '' ? await session() : (await signIn(name)).held
    const rank = ROLES.map(String).indexOf(name)
    const wrong: string[] = []
    for (const [route, { method, path, role }] of cases) {
      const url = path.replace(':entry', 'event').replace(':id', 'x')
      const answer =
        method === 'POST'
          ? await post(url, {}, held)
          : await app.inject({
              url: `${API}${url}`,
              headers: { host, ...(held.cookie !== undefined && { cookie: held.cookie }) },
            })
      const kept = answer.statusCode === 401 || (answer.statusCode === 403 && answer.json().code === 'NOT_ALLOWED')
      const may = rank >= ROLES.map(String).indexOf(role)
      if (kept === may) wrong.push(`${route} ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('a POST that does not come from the app is refused', () => {
  test.each<[string, (held: Held) => readonly [Held, Record<string, string>]]>([
    ['without the token', ({ cookie }) => [{ ...(cookie !== undefined && { cookie }), csrf: '' }, {}]],
    ['with another’s token', ({ cookie }) => [{ ...(cookie !== undefined && { cookie }), csrf: 'x'.repeat(32) }, {}]],
    ['from another origin', (held) => [held, { origin: 'https://evil.example' }]],
    ['from a sandboxed page', (held) => [held, { origin: 'null' }]],
    ['from another site', (held) => [held, { 'sec-fetch-site': 'cross-site' }]],
  ])('%s', async (_, change) => {
    const { held } = await signIn('admin')
    const [sent, headers] = change(held)
    const answer = await post('/reports', { text: 'قال' }, sent, headers)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'NOT_FROM_THE_APP'])
  })
  test('from the app it is not', async () => {
    const { held } = await signIn('coder')
    const body = { text: 'قال الحارس إن البوابة مغلقة.', published: '2016-12-15' }
    expect(
      (await post('/reports', body, held, { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' })).statusCode,
    ).toBe(201)
  })
})

test('whoever signs out, is taken away or stays away is out', async () => {
  const { held } = await signIn('coder')
  const who = async () =>
    (await app.inject({ url: `${API}/session`, headers: { host, cookie: held.cookie } })).json().user?.name ?? null
  expect(await who()).toBe('coder')
  await post('/session/end', {}, held)
  expect(await who()).toBeNull()
  const accounts = new Accounts(file)
  await accounts.put({ name: 'guest', role: 'reader', password: PASSWORD, at: new Date(now) })
  const { held: guest } = await signIn('guest')
  await accounts.remove('guest')
  expect((await app.inject({ url: `${API}/events`, headers: { host, cookie: guest.cookie } })).statusCode).toBe(401)
  const { held: idle } = await signIn('reader')
  now += 13 * 3600_000
  expect((await app.inject({ url: `${API}/events`, headers: { host, cookie: idle.cookie } })).statusCode).toBe(401)
})

test.each(['evil.example', '127.0.0.1', '', 'isnad.example.org.evil.example'])(
  'the server does not go by the name “%s”',
  async (name) => {
    const answer = await app.inject({ url: `${API}/health`, headers: { host: name } })
    expect([answer.statusCode, answer.json().code]).toEqual([421, 'WRONG_HOST'])
  },
)

test.each(['سلمى', 'a.b_c@d-e'])('a name for an account: %s', async (name) => {
  const accounts = new Accounts(join(folder, 'names.json'))
  expect((await accounts.put({ name, role: 'reader', password: null, at: new Date(now) })).name).toBe(name)
})

test.each([
  ['', PASSWORD, 'BAD_NAME'],
  ['a\u202eb', PASSWORD, 'BAD_NAME'],
  ['<b>', PASSWORD, 'BAD_NAME'],
  ['x', 'short', 'BAD_PASSWORD'],
])('no account: %j %s', async (name, password, code) => {
  const accounts = new Accounts(join(folder, 'names.json'))
  await expect(accounts.put({ name, role: 'reader', password, at: new Date(now) })).rejects.toMatchObject({ code })
})

test('a file that is none of accounts is told, and opens nothing', async () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{"accounts":')
  await expect(new Accounts(broken).signIn('reader', PASSWORD)).rejects.toMatchObject({ code: 'BAD_ACCOUNTS' })
})

describe('how much one may ask', () => {
  let small: SampleServer
  const PLAIN = 'localhost'
  beforeAll(async () => {
    small = await sampleServer(
      { accounts: { file }, clock: () => new Date(now), limits: { calls: 20, body: 2000, streams: 0 } },
      false,
    )
  })
  afterAll(() => small.close())
  const ask = (url: string) => small.app.inject({ url: `${API}${url}`, headers: { host: PLAIN } })

  test('a body that is too large is refused before it is read', async () => {
    const { csrf } = (await ask('/session')).json()
    const answer = await small.app.inject({
      method: 'POST',
      url: `${API}/session`,
      headers: { host: PLAIN, [CSRF_HEADER]: csrf },
      payload: { name: 'x', password: 'y'.repeat(3000) },
    })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ])
  })
  test('whoever asks too often is told to wait, and for how long', async () => {
    const answers = []
    for (let n = 0; n < 25; n++) answers.push(await ask('/health'))
    const last = answers.at(-1)
    expect([last?.statusCode, last?.json().code]).toEqual([429, 'TOO_MANY_CALLS'])
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

test.each(['__proto__', 'constructor', 'prototype'])('a %s in what is sent changes nothing', async (key) => {
  const { held } = await signIn('coder')
  const answer = await app.inject({
    method: 'POST',
    url: `${API}/reports`,
    headers: { host, 'content-type': 'application/json', cookie: held.cookie, [CSRF_HEADER]: held.csrf },
    payload: `{"text":"قال الحارس إن البوابة رقم ${key.length} مغلقة.","${key}":{"polluted":true}}`,
  })
  expect(answer.statusCode).not.toBe(500)
  expect('polluted' in {}).toBe(false)
})

test.each(['"', '*', 'NEAR(', "' OR 1=1 --", '%_%', 'a'.repeat(500), '"a" AND (', '-', '\u0000', '((((('])(
  'no question is an error: %j',
  async (q) => {
    const { held } = await signIn('reader')
    for (const route of ['/search', '/search/facets'])
      expect(
        (await app.inject({ url: `${API}${route}`, query: { q }, headers: { host, cookie: held.cookie } })).statusCode,
      ).toBe(200)
  },
)

describe('on this machine alone', () => {
  let local: SampleServer
  beforeAll(async () => {
    local = await sampleServer({ app: mkdtempSync(join(folder, 'app-')) }, false)
  })
  afterAll(() => local.close())

  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])('it goes by the name %s', async (name) => {
    expect((await local.app.inject({ url: `${API}/events`, headers: { host: name } })).statusCode).toBe(200)
  })
  test.each(['rebound.example:3000', '192.168.1.7', 'localhost.evil.example'])(
    'a page elsewhere whose name leads here gets nothing: %s',
    async (name) => {
      expect((await local.app.inject({ url: `${API}/session`, headers: { host: name } })).statusCode).toBe(421)
    },
  )
  test('a form elsewhere can send nothing', async () => {
    const answer = await local.app.inject({
      method: 'POST',
      url: `${API}/uploads`,
      headers: { host: 'localhost', 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--\r\n',
    })
    expect(answer.statusCode).toBe(403)
  })
  test('nothing is loaded from elsewhere, framed or guessed at', async () => {
    const { headers } = await local.app.inject({ url: `${API}/health`, headers: { host: 'localhost' } })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
  test('a stranger’s text is JSON and never a page', async () => {
    const text = '</script><script>alert(1)</script> قال الحارس إن البوابة مغلقة.'
    const { report } = await local.ask('paste', { body: { text, title: '<img src=x onerror=alert(1)>' } })
    const answer = await local.call('getReport', { params: { id: report }, headers: { accept: 'text/html' } })
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  })
  test.each(['/../accounts.json', '/%2e%2e/accounts.json', '/..%2faccounts.json'])(
    'no file outside the app: %s',
    async (path) => {
      const answer = await local.app.inject({ url: path, headers: { host: 'localhost' } })
      expect(answer.body).not.toContain('scrypt')
    },
  )
})
