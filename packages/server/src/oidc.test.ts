import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type Server as HttpServer, createServer as httpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from './contract/index.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const folder = mkdtempSync(join(tmpdir(), 'isnad-oidc-'))
const HOST = 'isnad.example.org'

/** What the provider says of whoever signs in there, and what it was asked with. */
const said = { sub: 'u1', name: 'reader', nonce: '', challenge: '' }

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(issuer: string): string {
  const now = Math.floor(Date.now() / 1000)
  const body = `${part({ alg: 'RS256', kid: 'k' })}.${part({
    iss: issuer,
    aud: 'isnad',
    sub: said.sub,
    name: said.name,
    nonce: said.nonce,
    iat: now,
    exp: now + 60,
  })}`
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`
}

let provider: HttpServer
let server: SampleServer

beforeAll(async () => {
  provider = httpServer((request, response) => {
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
    const answer = (body: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/go`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (request.url === '/keys')
      return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] })
    let text = ''
    request.on('data', (chunk) => {
      text += String(chunk)
    })
    request.on('end', () => {
      const verifier = new URLSearchParams(text).get('code_verifier') ?? ''
      const fits = createHash('sha256').update(verifier).digest('base64url') === said.challenge
      if (fits) answer({ access_token: 'a', token_type: 'bearer', id_token: idToken(issuer) })
      else answer({ error: 'invalid_grant' }, 400)
    })
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const oidc = {
    issuer,
    clientId: 'isnad',
    clientSecret: 's',
    at: `https://${HOST}`,
    newcomers: 'reader',
    insecure: true,
  } as const
  server = await sampleServer({ accounts: { file: join(folder, 'accounts.json'), hosts: [HOST], oidc } }, false)
}, 30_000)
afterAll(async () => {
  await server.close()
  provider.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, cookie = '') =>
  server.app.inject({ url, headers: { host: HOST, ...(cookie !== '' && { cookie }) } })
const cookieIn = (set: string | string[] | number | undefined) =>
  String(Array.isArray(set) ? set[0] : set).split(';')[0] ?? ''

/** Goes to the provider and comes back as it leads. */
async function begin() {
  const start = await get(`${API}/session/oidc`)
  expect(start.statusCode).toBe(302)
  const to = new URL(String(start.headers.location)).searchParams
  said.nonce = to.get('nonce') ?? ''
  said.challenge = to.get('code_challenge') ?? ''
  expect(to.get('redirect_uri')).toBe(`https://${HOST}${API}/session/oidc/back`)
  return { state: to.get('state') ?? '', cookie: cookieIn(start.headers['set-cookie']) }
}

const back = (state: string, cookie: string) =>
  get(`${API}/session/oidc/back?code=c&state=${encodeURIComponent(state)}`, cookie)

async function userAfter({ headers }: { headers: { 'set-cookie'?: string | string[] | undefined } }) {
  const session = await get(`${API}/session`, cookieIn(headers['set-cookie']))
  return session.json().user
}

test('a newcomer is let in with the role of newcomers, and is the same one the next time', async () => {
  for (let n = 0; n < 2; n++) {
    const { state, cookie } = await begin()
    const answer = await back(state, cookie)
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/'])
    expect(await userAfter(answer)).toEqual({ name: 'reader', role: 'reader' })
  }
})

test('another of the same name gets a name of its own', async () => {
  said.sub = 'u2'
  const { state, cookie } = await begin()
  expect((await userAfter(await back(state, cookie))).name).toBe('reader 2')
})

test.each<[string, (held: { state: string; cookie: string }) => Promise<{ statusCode: number }>]>([
  ['begun in another browser', ({ state }) => back(state, '')],
  ['another state', ({ cookie }) => back('x'.repeat(43), cookie)],
  [
    'another nonce',
    ({ state, cookie }) => {
      said.nonce = 'other'
      return back(state, cookie)
    },
  ],
  [
    'another verifier',
    ({ state, cookie }) => {
      said.challenge = 'other'
      return back(state, cookie)
    },
  ],
  [
    'the same answer again',
    async ({ state, cookie }) => {
      await back(state, cookie)
      return back(state, cookie)
    },
  ],
])('refused: %s', async (_, come) => {
  expect((await come(await begin())).statusCode).toBe(403)
})
