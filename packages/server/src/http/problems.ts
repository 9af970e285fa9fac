import { IsnadError } from '@isnad/record'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'

/** Trouble with a call that has its own status. */
export class Refusal extends IsnadError {
  constructor(
    readonly status: number,
    code: string,
    message: string,
    remedy: string,
  ) {
    super(code, message, remedy)
  }
}

/** What is not found, clashes, or cannot be just now; anything else of the caller's is 400. */
const STATUS_OF: Readonly<Record<string, number>> = {
  NO_SUCH_CODE: 400,
  WEAVING: 503,
  ARCHIVE_BUSY: 503,
  ALREADY_UNDONE: 409,
  TOO_LARGE: 413,
  ARCHIVE_DAMAGED: 500,
  ARCHIVE_READ_ONLY: 500,
  ARCHIVE_UNREACHABLE: 503,
}

const statusOf = ({ code }: IsnadError): number => STATUS_OF[code] ?? (code.startsWith('NO_SUCH_') ? 404 : 400)

interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly { readonly at: string; readonly message: string }[]
}

/** Answers every error as a problem (RFC 9457); a bug of ours is logged, and told without its words. */
export function answerProblems(app: FastifyInstance, onFault: (error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    if (problem.code.startsWith('OUR_')) onFault(isResponseSerializationError(error) ? error.cause : error)
    return sendProblem(request, reply, problem)
  })
}

/** Sends a problem. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, title, detail, errors } = problem
  if (status === 503) reply.header('retry-after', '2')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      type: `urn:isnad:problem:${code.toLowerCase()}`,
      title,
      status,
      detail,
      code,
      instance: request.url.split('?')[0],
      errors,
    })
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof IsnadError) {
    const status = error instanceof Refusal ? error.status : statusOf(error)
    return { status, code: error.code, title: error.message, detail: error.remedy, errors: [] }
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const { validation } = error
    const errors = validation.map(({ instancePath, message }) => ({
      at: `/${error.validationContext ?? 'body'}${instancePath}`,
      message: message ?? 'does not fit',
    }))
    return {
      status: 400,
      code: 'BAD_CALL',
      title: `The call does not fit: ${errors
        .map(({ at, message }) => `${at} ${message}`)
        .join('; ')
        .slice(0, 500)}`,
      detail: 'See /api/v1/openapi.json for what this route takes.',
      errors,
    }
  }
  if (isResponseSerializationError(error)) return ours('OUR_SHAPE', 'The answer has not the shape it should have.')
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500)
    return {
      status,
      code: (error.code ?? 'BAD_CALL').replace(/^FST_(?:ERR_)?/u, ''),
      title: error.message,
      detail: DETAILS[status] ?? 'See /api/v1/openapi.json for what this route takes.',
      errors: [],
    }
  return ours('OUR_FAULT', 'Something went wrong in the server.')
}

const DETAILS: Readonly<Record<number, string>> = {
  413: 'Send less at once, in several parts.',
  415: 'Send JSON, and files as multipart/form-data.',
  429: 'Wait a moment, then go on.',
}

const ours = (code: string, title: string): Problem => ({
  status: 500,
  code,
  title,
  detail: 'It is a bug, and has been written to the log; nothing was lost. Please report it.',
  errors: [],
})
