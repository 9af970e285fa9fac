import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pageShapes } from '../fixtures/page-shapes.js'
import type { Taken } from '../formats/taken.js'
import type { Clock } from './clock.js'
import { type WatchOptions, watchFeeds } from './watch-feeds.js'

/** A clock that a test can look back on: sleeping takes no time, and stops the watch at an hour that is too late. */
class TestClock implements Clock {
  time = 0
  readonly stop = new AbortController()
  constructor(private readonly end: number) {}
  now(): number {
    return this.time
  }
  async sleep(ms: number): Promise<void> {
    this.time += ms
    if (this.time >= this.end) this.stop.abort()
  }
}

const MINUTE = 60_000
let server: Server
let base = ''
let asked: { path: string; at: number; headers: IncomingMessage['headers'] }[] = []
let clock: TestClock
let answers: Record<string, (answer: ServerResponse, times: number) => void> = {}

beforeEach(async () => {
  asked = []
  answers = {}
  server = createServer((request, answer) => {
    const path = request.url ?? ''
    asked.push({ path, at: clock.time, headers: request.headers })
    const times = asked.filter((one) => one.path === path).length
    const behave = answers[path]
    if (behave === undefined) answer.writeHead(404).end()
    else behave(answer, times)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.2', done))
  base = `http://127.0.0.2:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const rss = (...paths: readonly string[]) =>
  `<rss version="2.0"><channel><title>صحيفة الميناء</title>${paths.map((path) => `<item><title>خبر ${path}</title><link>${base}${path}</link><pubDate>Sat, 10 Dec 2016 08:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`
const send =
  (body: string, headers: Record<string, string> = {}) =>
  (answer: ServerResponse) => {
    answer
      .writeHead(200, { 'content-type': body.startsWith('<rss') ? 'application/rss+xml' : 'text/html', ...headers })
      .end(body)
  }
const page = (seed: number) => send(pageShapes(seed)[0]?.html ?? '')

async function watch(minutes: number, options: WatchOptions = {}, feeds = [`${base}/feed`]): Promise<Taken[]> {
  clock = new TestClock(minutes * MINUTE)
  const taken: Taken[] = []
  const given = { fetch: { allow: ['127.0.0.2'] }, everyMs: 10 * MINUTE, clock, signal: clock.stop.signal, ...options }
  for await (const one of watchFeeds(feeds, given)) taken.push(one)
  return taken
}
const times = (path: string) => asked.filter((one) => one.path === path).map((one) => one.at / MINUTE)

describe('a watch', () => {
  test('takes each report once, however often its feed names it', async () => {
    answers['/feed'] = (answer, count) => send(count === 1 ? rss('/a') : rss('/b', '/a'))(answer)
    answers['/a'] = page(1)
    answers['/b'] = page(2)
    const taken = await watch(35)
    expect(taken.map((one) => [one.kind, one.ref])).toEqual([
      ['page', `${base}/a`],
      ['page', `${base}/b`],
    ])
    expect(times('/feed')).toHaveLength(4)
    expect(times('/a')).toHaveLength(1)
  })

  test('only tells of reports when it is not to follow', async () => {
    answers['/feed'] = send(rss('/a'))
    expect((await watch(5, { follow: false })).map((one) => one.kind)).toEqual(['link'])
  })

  test('asks for what has changed', async () => {
    answers['/feed'] = (answer, count) => {
      if (count === 1) send(rss(), { etag: '"1"', 'last-modified': 'Sat, 10 Dec 2016 08:00:00 GMT' })(answer)
      else answer.writeHead(304).end()
    }
    await watch(25)
    const later = asked.filter((one) => one.path === '/feed').slice(1)
    expect(later).toHaveLength(2)
    for (const { headers } of later) {
      expect(headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': 'Sat, 10 Dec 2016 08:00:00 GMT' })
    }
  })

  test('keeps to robots.txt', async () => {
    answers['/robots.txt'] = send('User-agent: *\nDisallow: /secret\nCrawl-delay: 30')
    answers['/feed'] = send(rss('/a', '/secret/b'))
    answers['/a'] = page(1)
    const taken = await watch(5)
    expect(taken.map((one) => (one.kind === 'reject' ? one.code : one.kind))).toEqual(['page', 'ROBOTS'])
    expect(times('/secret/b')).toEqual([])
    expect((times('/a')[0] ?? 0) - (times('/feed')[0] ?? 0)).toBeGreaterThanOrEqual(0.5)
    expect(times('/robots.txt')).toHaveLength(1)
  })

  test('leaves a host alone whose robots.txt cannot be read', async () => {
    answers['/robots.txt'] = (answer) => answer.writeHead(503).end()
    answers['/feed'] = send(rss('/a'))
    expect((await watch(5)).map((one) => (one.kind === 'reject' ? one.code : one.kind))).toEqual(['ROBOTS'])
    expect(times('/feed')).toEqual([])
  })

  test('pauses between two requests to a host', async () => {
    answers['/feed'] = send(rss('/a', '/b', '/c'))
    for (const path of ['/a', '/b', '/c']) answers[path] = page(path.charCodeAt(1))
    await watch(5, { paceMs: 20_000 })
    const at = asked.map((one) => one.at)
    expect(asked).toHaveLength(5)
    for (let i = 1; i < at.length; i++) expect((at[i] ?? 0) - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(20_000)
  })

  test('asks a feed in trouble ever more seldom', async () => {
    answers['/feed'] = (answer) => answer.writeHead(500).end()
    await watch(200)
    const at = times('/feed').map(Math.round)
    expect(at).toEqual([0, 20, 60, 140])
  })

  test('does not ask before it may again', async () => {
    answers['/feed'] = (answer, count) => {
      if (count === 1) answer.writeHead(429, { 'retry-after': '7200' }).end()
      else send(rss())(answer)
    }
    const taken = await watch(135)
    expect(times('/feed').map(Math.round)).toEqual([0, 120, 130])
    expect(taken).toMatchObject([{ kind: 'reject', code: 'HTTP_429' }])
  })

  test('gives up a feed that is gone', async () => {
    answers['/feed'] = (answer) => answer.writeHead(410).end()
    expect(await watch(1e9)).toMatchObject([{ kind: 'reject', code: 'HTTP_410' }])
    expect(clock.time).toBeLessThan(MINUTE)
  })

  test('goes on when a report or another feed fails', async () => {
    answers['/feed'] = send(rss('/none', '/a'))
    answers['/a'] = page(1)
    answers['/other'] = send(rss('/b'))
    answers['/b'] = page(2)
    const taken = await watch(5, {}, [`${base}/broken`, `${base}/feed`, `${base}/other`])
    expect(taken.map((one) => (one.kind === 'reject' ? one.code : one.kind))).toEqual([
      'HTTP_404',
      'HTTP_404',
      'page',
      'page',
    ])
  })

  test('goes from an index to sitemaps to pages', async () => {
    const map = (kind: string, one: string, path: string) =>
      `<?xml version="1.0"?><${kind}><${one}><loc>${base}${path}</loc></${one}></${kind}>`
    answers['/feed'] = send(map('sitemapindex', 'sitemap', '/map'), { 'content-type': 'text/xml' })
    answers['/map'] = send(map('urlset', 'url', '/a'), { 'content-type': 'text/xml' })
    answers['/a'] = page(1)
    expect((await watch(5)).map((one) => one.ref)).toEqual([`${base}/a`])
  })

  test('fills in what its feed knows and the page does not', async () => {
    answers['/feed'] = send(rss('/a'))
    answers['/a'] = send(`<p>${'قال المتحدث إن اللقاء في المدينة تأجل إلى يوم السبت، ولم يذكر السبب. '.repeat(5)}</p>`)
    expect(await watch(5)).toMatchObject([
      { report: { title: 'خبر /a', published: '2016-12-10' }, origin: { from: { published: 'container' } } },
    ])
  })

  test('ends when it is stopped while a page is on its way', async () => {
    answers['/feed'] = send(rss('/a', '/b'))
    answers['/a'] = () => clock.stop.abort()
    expect(await watch(60)).toEqual([])
    expect(times('/b')).toEqual([])
  })
})
