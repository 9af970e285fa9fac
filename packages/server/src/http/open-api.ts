import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { API, CSRF_HEADER } from '../contract/index.js'

/** Checks calls and answers by their schemas, and gathers them into the OpenAPI document. To be called before the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Isnad',
        version,
        description: `Who said what through whom, who meets whom, what is on the table. Every POST carries ${CSRF_HEADER}, from ${API}/session.`,
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'isnad_session' } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

/** Serves the OpenAPI document. */
export function serveOpenApi(app: FastifyInstance): void {
  let document: string | null = null
  app.get(`${API}/openapi.json`, { schema: { hide: true }, config: { role: 'anyone' } }, (_, reply) => {
    document ??= JSON.stringify(app.swagger())
    return reply.type('application/json; charset=utf-8').serializer(String).send(document)
  })
}
