import { basename, dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { API } from '../contract/index.js'
import { sendProblem } from './problems.js'

/** Serves the app's files, and its page for every address of the app; what is not found below the API is a problem. */
export async function serveApp(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder !== undefined)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // files with a hash in their name never change
        const name = basename(path)
        const lasts = basename(dirname(path)) === 'assets' && /-[A-Za-z0-9_-]{8}\.[a-z0-9]{1,5}$/u.test(name)
        reply.setHeader('cache-control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const page = folder !== undefined && request.method === 'GET' && !request.url.startsWith('/api/')
    if (page && (request.headers.accept ?? '').includes('text/html')) return reply.sendFile('index.html')
    return sendProblem(request, reply, {
      status: 404,
      code: 'NO_SUCH_ROUTE',
      title: 'There is nothing at this address.',
      detail: `What there is stands in ${API}/openapi.json.`,
      errors: [],
    })
  })
}
