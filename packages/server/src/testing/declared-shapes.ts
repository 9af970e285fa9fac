import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifyInstance } from 'fastify'
import { API, ROUTES, type RouteName } from '../contract/index.js'

/** One operation of an OpenAPI document, as far as tests walk it. */
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

/** An OpenAPI document, as far as tests walk it. */
interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object }
}

/** The OpenAPI document that a server serves, and whether answers have the shapes that it declares. */
export interface DeclaredShapes {
  readonly document: OpenApiDocument
  /** What in a value is not as the schema at a place of the document says; empty where nothing is. */
  faultsAt(value: unknown, pointer: readonly string[]): string
  /** What in an answer is not as the document declares it for the route; empty where nothing is. */
  faultsIn(name: RouteName, answer: { readonly statusCode: number; json(): unknown }): string
}

/** Reads the document of a server. */
export async function declaredShapes(app: FastifyInstance, host = 'localhost'): Promise<DeclaredShapes> {
  const document: OpenApiDocument = (await app.inject({ url: `${API}/openapi.json`, headers: { host } })).json()
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'https://isnad.test/api', ...document })
  const faultsAt = (value: unknown, pointer: readonly string[]): string => {
    const escaped = pointer.map((part) => encodeURIComponent(part.replace(/~/gu, '~0').replace(/\//gu, '~1')))
    const check = ajv.getSchema(`https://isnad.test/api#/${escaped.join('/')}`)
    if (check === undefined) throw new Error(`nothing at ${pointer.join(' ')}`)
    return check(value) === true ? '' : ajv.errorsText(check.errors)
  }
  return {
    document,
    faultsAt,
    faultsIn(name, answer) {
      const route = ROUTES[name]
      const path = `${API}${route.path.replace(/:(?<name>[a-z]+)/gu, '{$<name>}')}`
      const method = route.method.toLowerCase()
      const status = answer.statusCode >= 400 ? `${Math.floor(answer.statusCode / 100)}XX` : String(answer.statusCode)
      const type = answer.statusCode >= 400 ? 'application/problem+json' : 'application/json'
      if (document.paths[path]?.[method]?.responses[status]?.content?.[type] === undefined)
        return `${status} ${type} is not declared`
      return faultsAt(answer.json(), ['paths', path, method, 'responses', status, 'content', type, 'schema'])
    },
  }
}
