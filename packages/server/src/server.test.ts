import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { API, ROUTES, type RouteName } from './contract/index.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

let server: SampleServer
beforeAll(async () => {
  server = await sampleServer()
}, 30_000)
afterAll(() => server.close())

test('the samples make a record', async () => {
  const { record } = await server.ask('health')
  expect(record.ready).toBe(true)
  expect(record.woven).toBeGreaterThan(15)
  expect(record.events).toBeGreaterThan(2)
  expect(record.utterances).toBeGreaterThan(10)
})

describe('the timeline', () => {
  test('has events, life-lines and tracks', async () => {
    const timeline = await server.ask('timeline')
    expect(timeline.events.length).toBeGreaterThan(2)
    expect(timeline.lifelines.length).toBeGreaterThan(0)
    expect(timeline.first !== null && timeline.last !== null && timeline.first < timeline.last).toBe(true)
  })
  test('is narrowed to days', async () => {
    const { events } = await server.ask('timeline', { query: { from: '2016-12-10', to: '2016-12-10' } })
    expect(new Set(events.map(({ date }) => date))).toEqual(new Set(['2016-12-10']))
  })
})

test('a list goes on where it ended, and has everything once', async () => {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: { items: { id: string }[]; next: string | null } = await server.ask('listUtterances', {
      query: { limit: '3', ...(after !== null && { after }) },
    })
    ids.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  const { record } = await server.ask('health')
  expect(new Set(ids).size).toBe(record.utterances)
  expect(ids.length).toBe(record.utterances)
})

test('facets count all that is found, and say so', async () => {
  const { total } = await server.ask('search', { query: { q: 'حلب', limit: '1' } })
  const facets = await server.ask('facets', { query: { q: 'حلب' } })
  expect([facets.total, facets.counted]).toEqual([total, total])
  const named = facets.outlets.reduce((sum, { reports }) => sum + reports, 0)
  expect(named).toBeGreaterThan(1)
  expect(named).toBeLessThanOrEqual(total)
  const [month] = facets.months
  const within = await server.ask('facets', { query: { q: 'حلب', from: month?.value ?? '', to: month?.value ?? '' } })
  expect(within.total).toBe(month?.reports)
})

test('the page that prints four paragraphs twice: a naive reader gives Kerry’s words to Toner, the record does not', async () => {
  const { items } = await server.ask('search', { query: { q: 'انشغلت هذا النهار' } })
  const page = items.find(({ report }) => report.outlet === 'الراصد')
  expect(page?.snippet.marks.length).toBeGreaterThan(0)
  const { reading, naive, links } = await server.ask('getReport', { params: { id: page?.report.id ?? '' } })
  const nameOf = (id: string | null) => reading.actors.find((actor) => actor.id === id)?.name
  const wrong = naive.filter(({ differs }) => differs)
  expect(wrong.map(({ speaker, naive: given, repeat }) => [nameOf(speaker), nameOf(given), repeat])).toContainEqual([
    'جون كيري',
    'مارك تونر',
    true,
  ])
  expect(links.length).toBeGreaterThan(0)
})

test('who said what about the ceasefire on a day, through whom, in which words', async () => {
  const { items } = await server.ask('listUtterances', { query: { topic: 'ceasefire' } })
  const several = items.filter(({ reports }) => reports > 1)
  const { utterance, wordings, aligned, chain, tellers } = await server.ask('getUtterance', {
    params: { id: (several[0] ?? items[0])?.id ?? '' },
  })
  expect(chain.length).toBe(utterance.tellings.length)
  expect(aligned.length).toBe(wordings.length - 1)
  expect(tellers.length).toBeGreaterThan(0)
  const text = wordings[0]?.text ?? ''
  for (const { words } of aligned)
    for (const { a } of words) if (a !== null) expect(text.slice(a[0], a[1]).trim()).toBe(text.slice(a[0], a[1]))
})

test('who is in the record, what one said, who meets whom', async () => {
  const { items } = await server.ask('listActors', { query: { q: 'كيري' } })
  expect(items[0]?.name).toContain('كيري')
  const { utterances, roles } = await server.ask('getActor', { params: { id: items[0]?.id ?? '' } })
  expect(utterances.length).toBe(items[0]?.utterances)
  expect(roles.length).toBeGreaterThan(0)
  const { nodes, edges } = await server.ask('network')
  expect(nodes.some(({ of }) => of === 'US')).toBe(true)
  expect(edges.every(({ a, b }) => a < b)).toBe(true)
})

test('outlets, agencies, origins', async () => {
  const { outlets } = await server.ask('sources')
  expect(outlets.some(({ name }) => name === 'الراصد')).toBe(true)
  const { items, total } = await server.ask('listOrigins')
  expect(items.length).toBe(total)
  const { tellers } = await server.ask('getOrigin', { params: { id: items[0]?.id ?? '' } })
  expect(tellers.length).toBe(items[0]?.reports)
})

test('the codebook in both languages, with counterparts elsewhere', async () => {
  const { sections } = await server.ask('codebook')
  const acts = sections.find(({ field }) => field === 'statements[].act')
  expect(acts?.codes.find(({ code }) => code === 'deny')?.name.ar).not.toBe('deny')
  expect(acts?.codes.every(({ counterparts }) => counterparts !== null)).toBe(true)
})

describe('an answer that the caller has already', () => {
  test('is not sent again, until something changes', async () => {
    const first = await server.call('listReports')
    const tag = String(first.headers.etag)
    expect(tag).toMatch(/^W\/"/u)
    const again = await server.call('listReports', { headers: { 'if-none-match': tag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await server.ask('paste', {
      body: { text: 'قال وزير الخارجية سامر الحلو إن الهدنة صامدة.', published: '2016-12-11', outlet: 'المنبر' },
    })
    const later = await server.call('listReports', { headers: { 'if-none-match': tag } })
    expect(later.statusCode).toBe(200)
  })
})

test('a large answer is sent packed to whoever takes it so, and is the same', async () => {
  const plain = await server.call('codebook')
  const packed = await server.call('codebook', { headers: { 'accept-encoding': 'gzip, br' } })
  expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
  expect(packed.headers.etag).toBe(plain.headers.etag)
})

describe('trouble is told as a problem', () => {
  test.each<[string, RouteName, object, number, string]>([
    ['an id of nothing', 'getReport', { params: { id: '0123456789abcdef' } }, 404, 'NO_SUCH_REPORT'],
    ['no id at all', 'getReport', { params: { id: 'zzz' } }, 400, 'BAD_CALL'],
    ['no such event', 'getEvent', { params: { id: 'x' } }, 404, 'NO_SUCH_ENTRY'],
    ['a cursor that no list gave', 'listReports', { query: { after: 'x' } }, 400, 'BAD_CURSOR'],
    ['a cursor of another list', 'listUtterances', { query: { after: 'WyJhIl0' } }, 400, 'BAD_CURSOR'],
    ['no day', 'timeline', { query: { from: 'yesterday' } }, 400, 'BAD_DAY'],
    ['too many at once', 'listReports', { query: { limit: '100000' } }, 400, 'BAD_CALL'],
    ['no text', 'paste', { body: { text: '' } }, 400, 'BAD_CALL'],
    ['no files', 'upload', {}, 415, 'NOT_MULTIPART'],
    ['nothing fetches', 'addAddress', { body: { url: 'https://example.org/' } }, 501, 'NO_ADDRESSES'],
    ['no such job', 'getJob', { params: { id: 'x' } }, 404, 'NO_SUCH_JOB'],
  ])('%s', async (_, name, call, status, code) => {
    const answer = await server.call(name, call)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({ status, code, type: `urn:isnad:problem:${code.toLowerCase()}` })
    expect(answer.statusCode).toBe(status)
  })
  test('an address of nothing', async () => {
    const answer = await server.app.inject({ url: `${API}/nothing`, headers: { host: 'localhost' } })
    expect(answer.json()).toMatchObject({ status: 404, code: 'NO_SUCH_ROUTE' })
  })
  test('JSON that breaks off', async () => {
    const answer = await server.call('paste', { headers: { 'content-type': 'application/json' } })
    expect(answer.statusCode).toBe(400)
  })
})

test('an answer in another shape than declared fails, and tells nothing of it', async () => {
  const { record } = await server.ask('health')
  expect(record.ready).toBe(true)
  const bare = await sampleServer({ version: 7 as unknown as string }, false)
  const answer = await bare.call('health')
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'OUR_SHAPE'])
  await bare.close()
})

test('every route of the contract is in the document, and nothing else', async () => {
  const document = (await server.app.inject({ url: `${API}/openapi.json`, headers: { host: 'localhost' } })).json()
  const there = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const told = Object.values(ROUTES).map(
    ({ method, path }) => `${method} ${API}${path.replace(/:(?<name>[a-z]+)/gu, '{$<name>}')}`,
  )
  expect(there.sort()).toEqual(told.sort())
  expect(document.openapi).toBe('3.1.0')
})
