import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import * as z from 'zod'
import { type Answer, API, type Asked, problem, type RouteContract } from '../contract/index.js'
import type { Answers } from './answers.js'
import { isToPack, packed } from './packed.js'
import type { Sent } from './sent.js'
import { Written } from './written.js'

/** Answers one route. */
export type Handler<R extends RouteContract> = (
  asked: Asked<R>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Told<R>> | Told<R>

type Told<R extends RouteContract> = Sent<Answer<R>> | (R['tagged'] extends true | 'record' ? Written : never)

/** Puts a route on the server as its contract says; the answer fails where it has another shape. */
export function serve<R extends RouteContract>(
  app: FastifyInstance,
  route: R,
  kept: { readonly stateNow: (of: 'archive' | 'record') => Promise<string>; readonly answers: Answers },
  handler: Handler<R>,
): void {
  const { status = 200 } = route
  app.route({
    ...declared(route),
    handler: async (request, reply) => {
      const { params, query, body, headers } = request
      const asked = { params, query, body } as Asked<R>
      if (route.tagged === undefined) {
        reply.header('cache-control', 'no-store')
        return reply.code(status).send(await handler(asked, request, reply))
      }
      const tag = tagOf(request, await kept.stateNow(route.tagged === 'record' ? 'record' : 'archive'))
      reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding')
      if (isKnown(request, tag)) return reply.code(304).send()
      // what is told to everybody who may ask is the same: it is checked and written once for each state
      const text = await kept.answers.of(tag, async () => {
        const answer = await handler(asked, request, reply)
        return answer instanceof Written ? answer.bytes : Buffer.from(String(reply.code(status).serialize(answer)))
      })
      reply.code(status).type('application/json; charset=utf-8')
      if (!isToPack(text, headers['accept-encoding'])) return reply.send(text)
      const less = await kept.answers.of(`${tag} gzip`, () => packed(text))
      return reply.header('content-encoding', 'gzip').send(less)
    },
  })
}

/** Puts a route on the server that writes its answer itself. */
export function serveRaw(
  app: FastifyInstance,
  route: RouteContract,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply,
): void {
  app.route({ ...declared(route), handler })
}

function declared(route: RouteContract) {
  const { method, path, summary, tag, role, params, query, body, answer, status = 200, wire } = route
  const content =
    wire === 'events' ? { content: { 'text/event-stream': { schema: answer } }, description: summary } : answer
  const failed = { description: 'Trouble with the call.', content: { 'application/problem+json': { schema: problem } } }
  return {
    method: method as HTTPMethods,
    url: `${API}${path}`,
    config: { role },
    schema: {
      summary,
      tags: [tag],
      operationId: operationId(method, path),
      ...(params !== undefined && { params }),
      ...(query !== undefined && { querystring: query }),
      ...(body !== undefined && { body }),
      ...(wire === 'multipart' && { consumes: ['multipart/form-data'] }),
      response: {
        ...(wire === 'redirect' ? { 302: z.null().describe('Leads on.') } : { [status]: content }),
        '4xx': failed,
        '5xx': failed,
      },
    },
  }
}

const operationId = (method: string, path: string) =>
  `${method.toLowerCase()}${path.replace(/[/:]+(?<first>.)/gu, (_, first: string) => first.toUpperCase())}`

/** The weak tag of an answer, made of the state and the address. */
function tagOf(request: FastifyRequest, state: string): string {
  const hash = createHash('sha256').update(`${state} ${request.url}`).digest('base64url')
  return `W/"${hash.slice(0, 22)}"`
}

/** Whether the caller has the answer with this tag. */
function isKnown(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match']
  return known?.split(',').some((one) => one.trim() === tag || one.trim() === '*') ?? false
}
