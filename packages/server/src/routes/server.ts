import type { Archive } from '@isnad/store'
import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/accounts.js'
import type { Sessions } from '../accounts/sessions.js'
import type { Writing } from '../adding/writing.js'
import type { RouteContract } from '../contract/index.js'
import type { Answers } from '../http/answers.js'
import { type Handler, serve } from '../http/serve.js'
import type { Stream } from '../http/stream.js'
import type { Keeper } from '../keeper/keeper.js'
import type { ServerLimits, ServerOptions } from '../server-options.js'

/** What the handlers of routes work on. */
export interface Server {
  readonly app: FastifyInstance
  readonly options: ServerOptions
  readonly limits: ServerLimits
  readonly archive: Archive
  readonly keeper: Keeper
  readonly writing: Writing
  readonly stream: Stream
  readonly answers: Answers
  readonly sessions: Sessions
  readonly accounts: Accounts | null
}

/** Puts a route on the server. */
export function on<R extends RouteContract>(server: Server, route: R, handler: Handler<R>): void {
  const { app, keeper, answers } = server
  serve(app, route, { answers, stateNow: (of) => keeper.stateNow(of) }, handler)
}
