import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Accounts } from './accounts/accounts.js'
import { type Answer, API, CSRF_HEADER, ROUTES, type RouteName } from './contract/index.js'
import { type DeclaredShapes, declaredShapes } from './testing/declared-shapes.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-users-'))
const file = join(folder, 'accounts.json')
const host = 'localhost'
const PASSWORD = 'كلمة سر طويلة'

let server: SampleServer
let shapes: DeclaredShapes
let admin = ''
beforeAll(async () => {
  await new Accounts(file).put({ name: 'root', role: 'admin', password: PASSWORD, at: new Date() })
  server = await sampleServer({ accounts: { file }, limits: { signIns: 50 } }, false)
  shapes = await declaredShapes(server.app)
  admin = await cookieOf('root', PASSWORD)
}, 30_000)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const tokenOf = async (cookie: string) =>
  (await server.app.inject({ url: `${API}/session`, headers: { host, cookie } })).json().csrf

/** A call with its session's cookie; the answer must have the shape that the document declares. */
async function call(
  name: RouteName,
  { params = {}, body, cookie = admin }: { params?: Record<string, string>; body?: object; cookie?: string } = {},
) {
  const { method, path } = ROUTES[name]
  const answer = await server.app.inject({
    method,
    url: `${API}${path.replace(/:(?<name>[a-z]+)/gu, (_, key: string) => encodeURIComponent(params[key] ?? ''))}`,
    headers: { host, cookie, [CSRF_HEADER]: await tokenOf(cookie) },
    ...(body !== undefined && { payload: body }),
  })
  expect(shapes.faultsIn(name, answer)).toBe('')
  return answer
}

async function cookieOf(name: string, password: string): Promise<string> {
  const answer = await call('signIn', { body: { name, password }, cookie: '' })
  return answer.statusCode === 200 ? (String(answer.headers['set-cookie']).split(';')[0] ?? '') : ''
}

const who = async (cookie: string) =>
  (await server.app.inject({ url: `${API}/session`, headers: { host, cookie } })).json().user?.name ?? null

const added = async (name: string, role: string) => {
  const answer = await call('addUser', { body: { name, role } })
  return { answer, password: String(answer.json().password) }
}

test('an account is added with a password made for it, told once, and kept from being added twice', async () => {
  const { answer, password } = await added('منى', 'coder')
  expect(answer.statusCode).toBe(201)
  expect(answer.json().user).toMatchObject({ name: 'منى', role: 'coder', password: true, disabled: false })
  expect(await who(await cookieOf('منى', password))).toBe('منى')
  const again = await added('منى', 'admin')
  expect([again.answer.statusCode, again.answer.json().code]).toEqual([409, 'NAME_TAKEN'])
  const { items }: Answer<typeof ROUTES.listUsers> = (await call('listUsers')).json()
  expect(items.map(({ name, role }) => [name, role])).toEqual([
    ['root', 'admin'],
    ['منى', 'coder'],
  ])
  expect(JSON.stringify(items)).not.toContain('scrypt')
})

test('a role holds at once', async () => {
  const { password } = await added('samir', 'reader')
  const cookie = await cookieOf('samir', password)
  const body = { sources: ['none'] }
  expect((await call('forgetRejects', { cookie, body })).statusCode).toBe(403)
  await call('setRole', { params: { name: 'samir' }, body: { role: 'coder' } })
  expect((await call('forgetRejects', { cookie, body })).statusCode).toBe(200)
})

test('who is kept out is out at once, and comes in again when let in', async () => {
  const { password } = await added('layla', 'coder')
  const cookie = await cookieOf('layla', password)
  await call('disableUser', { params: { name: 'layla' }, body: { disabled: true } })
  expect([await who(cookie), await cookieOf('layla', password)]).toEqual([null, ''])
  await call('disableUser', { params: { name: 'layla' }, body: { disabled: false } })
  expect(await who(await cookieOf('layla', password))).toBe('layla')
  expect(await who(cookie)).toBeNull()
})

test('a password that is reset ends the sessions, and the old one opens nothing', async () => {
  const { password } = await added('nadir', 'reader')
  const cookie = await cookieOf('nadir', password)
  const answer = await call('resetPassword', { params: { name: 'nadir' }, body: {} })
  expect([await who(cookie), await cookieOf('nadir', password)]).toEqual([null, ''])
  expect(await who(await cookieOf('nadir', String(answer.json().password)))).toBe('nadir')
  const given = await call('resetPassword', { params: { name: 'nadir' }, body: { password: PASSWORD } })
  expect(given.json().password).toBeNull()
  expect(await who(await cookieOf('nadir', PASSWORD))).toBe('nadir')
})

test('one changes one’s own password, which ends one’s other sessions', async () => {
  const { password } = await added('huda', 'reader')
  const [here, elsewhere] = [await cookieOf('huda', password), await cookieOf('huda', password)]
  const wrong = await call('changePassword', { cookie: here, body: { password: 'not it', next: PASSWORD } })
  expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'WRONG_PASSWORD'])
  await call('changePassword', { cookie: here, body: { password, next: PASSWORD } })
  expect([await who(here), await who(elsewhere)]).toEqual(['huda', null])
  expect(await who(await cookieOf('huda', PASSWORD))).toBe('huda')
})

describe('refused', () => {
  test.each<[string, RouteName, object | undefined, number, string]>([
    ['the only admin keeps itself out', 'disableUser', { disabled: true }, 409, 'LAST_ADMIN'],
    ['the only admin gives up its role', 'setRole', { role: 'reader' }, 409, 'LAST_ADMIN'],
    ['a role that is none', 'setRole', { role: 'owner' }, 400, 'BAD_CALL'],
    ['a short password', 'resetPassword', { password: 'short' }, 400, 'BAD_CALL'],
  ])('%s', async (_, name, body, status, code) => {
    const answer = await call(name, { params: { name: 'root' }, ...(body !== undefined && { body }) })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
  test.each(['<b>', 'a\u202eb', '../x'])('a name that is none: %j', async (name) => {
    const { answer } = await added(name, 'reader')
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'BAD_NAME'])
  })
  test.each<RouteName>(['setRole', 'disableUser', 'resetPassword'])(
    'an account that is not there: %s',
    async (name) => {
      const answer = await call(name, { params: { name: 'nobody' }, body: { role: 'reader', disabled: true } })
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'NO_SUCH_USER'])
    },
  )
})

test('changes made at once all stay', async () => {
  const names = ['a1', 'a2', 'a3', 'a4']
  await Promise.all(names.map((name) => added(name, 'reader')))
  const { items }: Answer<typeof ROUTES.listUsers> = (await call('listUsers')).json()
  expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

test('on this machine alone there are no accounts to change', async () => {
  const local = await sampleServer({}, false)
  try {
    expect((await local.ask('listUsers')).items).toEqual([])
    const answer = await local.call('addUser', { body: { name: 'x', role: 'reader' } })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'NO_ACCOUNTS'])
  } finally {
    await local.close()
  }
})
