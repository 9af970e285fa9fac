import { afterAll, beforeAll, expect, test } from 'vitest'
import { API, CSRF_HEADER, ROUTES } from './contract/index.js'
import { type DeclaredShapes, declaredShapes } from './testing/declared-shapes.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

let server: SampleServer
let shapes: DeclaredShapes
let csrf = ''

beforeAll(async () => {
  server = await sampleServer()
  shapes = await declaredShapes(server.app)
  csrf = (await server.ask('getSession')).csrf
}, 30_000)
afterAll(() => server.close())

/** For each path, what stands in it; for each POST, what is sent. */
async function examples() {
  const event = (await server.ask('listEvents')).items[0]?.id ?? ''
  const utterances = (await server.ask('listUtterances')).items
  const utterance = utterances[0]?.id ?? ''
  const lifeline = (await server.ask('listLifelines')).items[0]?.id ?? ''
  const report = (await server.ask('listReports')).items[0]?.id ?? ''
  const actor = (await server.ask('listActors')).items[0]?.id ?? ''
  const origin = (await server.ask('listOrigins')).items[0]?.id ?? ''
  const about = { entry: 'utterance', id: utterances.at(-1)?.id ?? '' }
  const { decision } = await server.ask('decide', { body: { kind: 'accept', about } })
  const coding = await server.ask('assign', {
    body: { title: 'try', variable: 'statement.act', coders: ['a', 'b'], size: 2 },
  })
  const fact = (await server.ask('getAssignment', { params: { id: coding.id } })).items[0]?.fact ?? ''
  const code = { fact, value: 'say' }
  for (const as of ['a', 'b']) await server.ask('code', { params: { id: coding.id }, body: { ...code, as } })
  const ids: Readonly<Record<string, string>> = {
    '/reports/{id}': report,
    '/reports/{id}/text': report,
    '/events/{id}': event,
    '/utterances/{id}': utterance,
    '/lifelines/{id}': lifeline,
    '/actors/{id}': actor,
    '/origins/{id}': origin,
    '/coding/{id}': coding.id,
    '/coding/{id}/codes': coding.id,
    '/coding/{id}/settled': coding.id,
    '/decisions/{id}/undo': decision.id,
    '/review/items/{entry}/{id}': event,
  }
  const bodies: Readonly<Record<string, object>> = {
    '/session': { name: 'x', password: 'y' },
    '/session/end': {},
    '/decisions': {
      kind: 'correct',
      about: { entry: 'event', id: event },
      field: 'status',
      value: 'held',
      why: 'seen',
    },
    '/decisions/{id}/undo': { why: 'no' },
    '/coding': { title: 'again', variable: 'meeting.kind', coders: ['a', 'b'] },
    '/coding/{id}/codes': { ...code, as: 'a' },
    '/coding/{id}/settled': code,
    '/rejects/retry': {},
    '/rejects/forget': { sources: ['none.txt'] },
    '/reports': { text: 'قال الناطق باسم البلدية إن الطريق مفتوح.', outlet: 'المنبر', published: '2016-12-12' },
  }
  return { ids, bodies }
}

/** What cannot be answered with its own status by this server, and is tried elsewhere: why, and what it says instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /stream': 'never ends: adding.test.ts',
  'POST /uploads': 'files over a socket: adding.test.ts',
  'GET /jobs/{id}': 'needs a job: adding.test.ts',
  'POST /jobs/{id}/stop': 'needs a job: adding.test.ts',
  'POST /addresses': 'needs a fetcher: adding.test.ts',
  'POST /users': 'needs accounts: users.test.ts',
  'POST /users/{name}/role': 'needs accounts: users.test.ts',
  'POST /users/{name}/disabled': 'needs accounts: users.test.ts',
  'POST /users/{name}/password': 'needs accounts: users.test.ts',
  'POST /session/password': 'needs accounts: users.test.ts',
  'GET /session/oidc': 'needs a provider: oidc.test.ts',
  'GET /session/oidc/back': 'needs a provider: oidc.test.ts',
}

test('every operation of the document answers in the shape that the document declares', async () => {
  const { ids, bodies } = await examples()
  const walked: string[] = []
  const faults: string[] = []
  for (const [path, methods] of Object.entries(shapes.document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const short = path.slice(API.length)
      const name = `${method.toUpperCase()} ${short}`
      walked.push(name)
      if (ELSEWHERE[name] !== undefined) continue
      const url = path.replace('{entry}', 'event').replace('{id}', encodeURIComponent(ids[short] ?? 'none'))
      const answer = await server.app.inject({
        method: method === 'get' ? 'GET' : 'POST',
        url,
        query: operation.parameters?.some((one) => one.name === 'q' && one.in === 'query') ? { q: 'حلب' } : {},
        headers: { host: 'localhost', [CSRF_HEADER]: csrf },
        ...(method === 'post' && { payload: bodies[short] ?? {} }),
      })
      const status = String(answer.statusCode)
      const content = operation.responses[status]?.content
      if (content === undefined) {
        faults.push(`${name}: ${status} is not declared: ${answer.body.slice(0, 300)}`)
        continue
      }
      const found = shapes.faultsAt(answer.json(), [
        'paths',
        path,
        method,
        'responses',
        status,
        'content',
        'application/json',
        'schema',
      ])
      if (found !== '') faults.push(`${name}: ${found}`)
    }
  expect(faults).toEqual([])
  expect(walked.length).toBe(Object.keys(ROUTES).length)
})

test('the document’s schemas refuse what is not of their shape', () => {
  const at = ['paths', `${API}/health`, 'get', 'responses', '200', 'content', 'application/json', 'schema']
  expect(shapes.faultsAt({ ok: 'yes' }, at)).not.toBe('')
})

test('every kind of decision is answered in the shape that is declared, also those on tracks', async () => {
  const track = (await server.ask('listTracks')).items[0]
  const [one, other] = (await server.ask('listEvents')).items
  const utterance = (await server.ask('listUtterances')).items[0]?.id ?? ''
  const onTrack = { entry: 'track', id: track?.id ?? '' }
  const outside = (await server.ask('listEvents')).items.find(({ id }) => !track?.events.includes(id))
  const bodies = [
    { kind: 'rename', about: onTrack, name: 'مسار' },
    { kind: 'merge', about: onTrack, with: outside?.id ?? one?.id ?? '' },
    { kind: 'split', about: onTrack, tellings: track?.events.slice(0, 1) },
    { kind: 'merge', about: { entry: 'event', id: one?.id }, with: other?.id },
    { kind: 'reject', about: { entry: 'utterance', id: utterance } },
  ]
  const faults = []
  for (const body of bodies) {
    const answer = await server.call('decide', { body })
    faults.push([answer.statusCode, shapes.faultsIn('decide', answer), answer.json().decision?.hindered])
  }
  expect(faults).toEqual(bodies.map(() => [201, '', null]))
})

test('trouble answers in the shape that is declared for it', async () => {
  const answer = await server.app.inject({ url: `${API}/events/none`, headers: { host: 'localhost' } })
  const at = ['paths', `${API}/events/{id}`, 'get', 'responses', '4XX', 'content', 'application/problem+json', 'schema']
  expect(shapes.faultsAt(answer.json(), at)).toBe('')
})
