import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeText } from '../fixtures/encode-text.js'
import { decodeText } from '../text/decode-text.js'
import { FetchError } from './fetch-error.js'
import { type FetchOptions, fetchPage } from './fetch-page.js'

const WORDS = '<p>قال المتحدث إن اللقاء في المدينة تأجل إلى يوم السبت، ولم يذكر السبب.</p>'
const HTML = { 'content-type': 'text/html; charset=utf-8' }

type Behave = (request: IncomingMessage, answer: ServerResponse) => void

/** Every way in which a server misbehaves, by path. */
const BEHAVIOURS: Readonly<Record<string, Behave>> = {
  '/good': (_, answer) =>
    answer.writeHead(200, { ...HTML, etag: '"a"', 'last-modified': 'Sat, 10 Dec 2016 08:00:00 GMT' }).end(WORDS),
  '/cached': (request, answer) => {
    const same = request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'yesterday'
    answer.writeHead(same ? 304 : 200, HTML).end(same ? undefined : WORDS)
  },
  '/gzip': (_, answer) => answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(WORDS)),
  '/brotli': (_, answer) => answer.writeHead(200, { ...HTML, 'content-encoding': 'br' }).end(brotliCompressSync(WORDS)),
  '/moved': (_, answer) => answer.writeHead(302, { location: 'good' }).end(),
  '/loop': (_, answer) => answer.writeHead(301, { location: '/loop' }).end(),
  '/longer': (request, answer) => answer.writeHead(302, { location: `${request.url}x` }).end(),
  '/inside': (_, answer) => answer.writeHead(302, { location: `http://127.0.0.1:${trapPort}/` }).end(),
  '/inside-name': (_, answer) => answer.writeHead(302, { location: `http://rebound.example:${trapPort}/` }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/bad-location': (_, answer) => answer.writeHead(302, { location: 'http://[' }).end(),
  '/no-location': (_, answer) => answer.writeHead(302).end(),
  '/silent': () => {},
  '/loris': (_, answer) => {
    answer.writeHead(200, HTML)
    const drip = setInterval(() => answer.write('x'), 30)
    answer.on('close', () => clearInterval(drip))
  },
  '/stalls': (_, answer) => {
    answer.writeHead(200, HTML)
    answer.write('<p>')
  },
  '/endless': (_, answer) => {
    answer.writeHead(200, HTML)
    const pour = () => {
      while (!answer.destroyed && answer.write('x'.repeat(65536)));
    }
    answer.on('drain', pour)
    pour()
  },
  '/says-huge': (_, answer) => answer.writeHead(200, { ...HTML, 'content-length': '99999999999' }).write('x'),
  '/short': (_, answer) => {
    answer.writeHead(200, { ...HTML, 'content-length': '1000' })
    answer.write(WORDS, () => answer.destroy())
  },
  '/bomb': (_, answer) => answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB),
  '/no-gzip': (_, answer) => answer.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(WORDS),
  '/picture': (_, answer) => answer.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/hidden-picture': (_, answer) => answer.writeHead(200).end(Buffer.from('89504e470d0a1a0a', 'hex')),
  '/lies': (_, answer) => answer.writeHead(200, HTML).end(encodeText(WORDS, 'windows-1256')),
  '/busy': (_, answer) => answer.writeHead(429, { 'retry-after': '120' }).end(),
  '/down': (_, answer) =>
    answer
      .writeHead(503, { date: 'Sat, 10 Dec 2016 08:00:00 GMT', 'retry-after': 'Sat, 10 Dec 2016 08:05:00 GMT' })
      .end(),
  '/gone': (_, answer) => answer.writeHead(410).end(),
  '/none': (_, answer) => answer.writeHead(404).end(),
  '/headers': (_, answer) => answer.writeHead(200, { ...HTML, 'x-long': 'x'.repeat(100_000) }).end(WORDS),
}
const BOMB = gzipSync(new Uint8Array(64 * 2 ** 20))

let server: Server
let trap: Server
let base = ''
let trapPort = 0
let reached = 0

const listen = (one: Server, host: string) =>
  new Promise<number>((done) => one.listen(0, host, () => done((one.address() as AddressInfo).port)))

beforeAll(async () => {
  server = createServer((request, answer) => BEHAVIOURS[(request.url ?? '').replace(/x+$/u, '')]?.(request, answer))
  trap = createServer((_, answer) => answer.end('trap'))
  trap.on('connection', () => reached++)
  // another address of this machine, so that one can be allowed and the other not
  base = `http://127.0.0.2:${await listen(server, '127.0.0.2')}`
  trapPort = await listen(trap, '127.0.0.1')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  trap.close()
})

const get = (path: string, options: FetchOptions = {}) =>
  fetchPage(base + path, { allow: ['127.0.0.2'], totalMs: 3000, idleMs: 1000, maxBytes: 200_000, ...options })

describe('what is fetched', () => {
  test.each(['/good', '/gzip', '/brotli', '/moved', '/cached'])('%s', async (path) => {
    const { bytes } = await get(path)
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe(WORDS)
  })

  test('where it stood at last, and what it is called', async () => {
    expect(await get('/moved')).toMatchObject({ url: `${base}/good`, etag: '"a"', contentType: HTML['content-type'] })
  })

  test('nothing where nothing has changed', async () => {
    expect((await get('/cached', { etag: '"a"', lastModified: 'yesterday' })).bytes).toBeNull()
  })

  test('a wrong charset is seen through', async () => {
    const { bytes, contentType } = await get('/lies')
    expect(decodeText(bytes ?? new Uint8Array(), contentType)).toMatchObject({ encoding: 'windows-1256', lied: true })
  })
})

describe('what is refused', () => {
  const cases: readonly (readonly [string, string, FetchOptions?])[] = [
    ['/loop', 'TOO_MANY_REDIRECTS'],
    ['/longer', 'TOO_MANY_REDIRECTS'],
    ['/inside', 'FORBIDDEN_ADDRESS'],
    ['/inside-name', 'FORBIDDEN_ADDRESS', { resolve: async () => [{ address: '127.0.0.1', family: 4 }] }],
    ['/file', 'FORBIDDEN_SCHEME'],
    ['/bad-location', 'BAD_URL'],
    ['/no-location', 'HTTP_302'],
    ['/silent', 'TIMEOUT', { idleMs: 80 }],
    ['/stalls', 'TIMEOUT', { idleMs: 80 }],
    ['/loris', 'TIMEOUT', { totalMs: 200 }],
    ['/endless', 'TOO_LARGE'],
    ['/says-huge', 'TOO_LARGE'],
    ['/short', 'BROKEN_OFF'],
    ['/bomb', 'BOMB', { maxBytes: 2 ** 26 }],
    ['/bomb', 'BOMB'],
    ['/no-gzip', 'CONNECTION_FAILED'],
    ['/picture', 'WRONG_TYPE'],
    ['/hidden-picture', 'WRONG_TYPE'],
    ['/busy', 'HTTP_429'],
    ['/down', 'HTTP_503'],
    ['/gone', 'HTTP_410'],
    ['/none', 'HTTP_404'],
    ['/headers', 'BROKEN_OFF'],
  ]
  test.each(cases.map(([path, code, options = {}]) => ({ path, code, options })))(
    '$path: $code',
    async ({ path, code, options }) => {
      const error = await get(path, options).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(FetchError)
      expect((error as FetchError).code).toBe(code)
      expect(reached).toBe(0)
    },
  )

  test('how long a server asks to be left alone', async () => {
    await expect(get('/busy')).rejects.toMatchObject({ status: 429, retryAfter: 120_000 })
    await expect(get('/down')).rejects.toMatchObject({ status: 503, retryAfter: 300_000 })
  })

  test('a name that leads elsewhere when it is asked again', async () => {
    let asked = 0
    const port = Number(new URL(base).port)
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 }]
    const options = { allow: ['127.0.0.2'], resolve, totalMs: 2000 }
    // the first answer is checked and connected to; nobody asks a second time
    expect((await fetchPage(`http://rebound.example:${port}/good`, options)).bytes).not.toBeNull()
    await expect(fetchPage(`http://rebound.example:${port}/good`, options)).rejects.toMatchObject({
      code: 'FORBIDDEN_ADDRESS',
    })
    expect(reached).toBe(0)
  })

  test('what is no HTTP', async () => {
    const odd = createSocketServer((socket) => socket.end('SSH-2.0-x\r\n'))
    const port = await new Promise<number>((done) =>
      odd.listen(0, '127.0.0.2', () => done((odd.address() as AddressInfo).port)),
    )
    await expect(fetchPage(`http://127.0.0.2:${port}/`, { allow: ['127.0.0.2'] })).rejects.toMatchObject({
      code: 'BROKEN_OFF',
    })
    odd.close()
  })

  test('nobody there', async () => {
    await expect(fetchPage('http://127.0.0.2:1/', { allow: ['127.0.0.2'] })).rejects.toMatchObject({
      code: 'CONNECTION_FAILED',
    })
  })

  test('a fetch that is stopped', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    await expect(get('/silent', { signal: stop.signal })).rejects.toMatchObject({ code: 'STOPPED' })
    await expect(get('/good', { signal: stop.signal })).rejects.toMatchObject({ code: 'STOPPED' })
  })
})
