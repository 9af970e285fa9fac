import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { API, CSRF_HEADER, ROUTES } from './contract/index.js'
import { type SampleServer, sampleServer } from './testing/sample-server.js'

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object }
}

let server: SampleServer
let document: Document
let csrf = ''
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })

beforeAll(async () => {
  server = await sampleServer()
  document = (await server.app.inject({ url: `${API}/openapi.json`, headers: { host: 'localhost' } })).json()
  ajv.addSchema({ $id: 'https://isnad.test/api', ...document })
  csrf = (await server.ask('getSession')).csrf
}, 30_000)
afterAll(() => server.close())

/** Whether a value has the shape that the document gives at a place in it. */
function faultsIn(value: unknown, pointer: readonly string[]): string {
  const escaped = pointer.map((part) => encodeURIComponent(part.replace(/~/gu, '~0').replace(/\//gu, '~1')))
  const check = ajv.getSchema(`https://isnad.test/api#/${escaped.join('/')}`)
  if (check === undefined) throw new Error(`nothing at ${pointer.join(' ')}`)
  return check(value) === true ? '' : ajv.errorsText(check.errors)
}

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
  'GET /session/oidc': 'needs a provider: oidc.test.ts',
  'GET /session/oidc/back': 'needs a provider: oidc.test.ts',
}

test('every operation of the document answers in the shape that the document declares', async () => {
  const { ids, bodies } = await examples()
  const walked: string[] = []
  const faults: string[] = []
  for (const [path, methods] of Object.entries(document.paths))
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
      const found = faultsIn(answer.json(), [
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
  expect(faultsIn({ ok: 'yes' }, at)).not.toBe('')
})

test('trouble answers in the shape that is declared for it', async () => {
  const answer = await server.app.inject({ url: `${API}/events/none`, headers: { host: 'localhost' } })
  const at = ['paths', `${API}/events/{id}`, 'get', 'responses', '4XX', 'content', 'application/problem+json', 'schema']
  expect(faultsIn(answer.json(), at)).toBe('')
})
