import { MessageChannel } from 'node:worker_threads'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { Accounts } from './accounts/accounts.js'
import { Sessions } from './accounts/sessions.js'
import { WritingElsewhere, writingInto } from './adding/writing.js'
import { codebookOf } from './codebook/codebook-of.js'
import { CodingBook } from './coding/coding-book.js'
import { ROUTES } from './contract/index.js'
import { Answers } from './http/answers.js'
import { guard, ownHosts } from './http/guard.js'
import { describeApi, serveOpenApi } from './http/open-api.js'
import { answerProblems, Refusal } from './http/problems.js'
import { secure } from './http/security.js'
import { serveApp } from './http/static-app.js'
import { Stream } from './http/stream.js'
import { Keeper } from './keeper/keeper.js'
import { actorRoutes } from './routes/actor-routes.js'
import { addingRoutes } from './routes/adding-routes.js'
import { codingRoutes } from './routes/coding-routes.js'
import { factRoutes } from './routes/fact-routes.js'
import { recordRoutes } from './routes/record-routes.js'
import { reportRoutes } from './routes/report-routes.js'
import { reviewRoutes } from './routes/review-routes.js'
import { searchRoutes } from './routes/search-routes.js'
import { on, type Server } from './routes/server.js'
import { sessionRoutes } from './routes/session-routes.js'
import { sourceRoutes } from './routes/source-routes.js'
import { userRoutes } from './routes/user-routes.js'
import { LIMITS, type ServerOptions, type Thread } from './server-options.js'
import { portOf } from './weaving/messages.js'
import { weaveHere } from './weaving/weave-here.js'

/** A server on an archive: it answers at once, and weaves meanwhile. */
export interface IsnadServer {
  readonly app: FastifyInstance
  /** Settles when the record has been woven for the first time. Throws: what weaving throws. */
  readonly woven: Promise<void>
}

/**
 * The HTTP API over one archive, and the app, ready to listen. Closing it stops what runs; the archive stays open.
 *
 * Holds: without accounts it answers only to the names of this machine, so that it must be bound to loopback.
 * Throws: `IsnadError` where options cannot be.
 */
export async function createServer(options: ServerOptions): Promise<IsnadServer> {
  const { archive, clock, accounts: signIn, weaving, version } = options
  const limits = { ...LIMITS, ...options.limits }
  const app = Fastify({
    bodyLimit: limits.body,
    routerOptions: { maxParamLength: 2000 },
    requestTimeout: 0,
    forceCloseConnections: true,
    // one proxy, the nearest, is believed
    trustProxy: signIn?.behindProxy === true ? (_, hop) => hop < 1 : false,
  })
  const accounts = signIn === undefined ? null : new Accounts(signIn.file)
  const https = signIn !== undefined && (signIn.https ?? true)
  const now = () => clock().getTime()
  const sessions = new Sessions(accounts, https, now)
  const onFault = options.onFault ?? (() => undefined)
  const thread = options.weaveThread?.() ?? weavingHere(options)
  const keeper = new Keeper(archive, weaving, now().toString(36), thread.port, onFault)
  thread.onFault?.((error) => keeper.fail(error))
  const writer = options.writeThread?.() ?? null
  const elsewhere = writer === null ? null : new WritingElsewhere(writer.port)
  writer?.onFault?.((error) => {
    onFault(error)
    elsewhere?.fail(error)
  })
  const writing = elsewhere ?? writingInto(archive, options.read)
  const stream = new Stream(limits.streams)
  const answers = new Answers()
  const server: Server = { app, options, limits, archive, keeper, writing, stream, sessions, accounts, answers }

  answerProblems(app, onFault)
  await secure(app, https)
  await app.register(cookie)
  await app.register(multipart)
  guard(app, sessions, signIn === undefined ? ownHosts() : (signIn.hosts ?? null))
  if (accounts !== null)
    await app.register(rateLimit, {
      max: limits.calls,
      timeWindow: 60_000,
      keyGenerator: (request) => request.user?.name ?? request.ip,
      errorResponseBuilder: (_, { after }) =>
        new Refusal(429, 'TOO_MANY_CALLS', 'You ask more often than this server answers.', `Go on in ${after}.`),
    })
  await describeApi(app, version)

  healthRoute(server)
  sessionRoutes(server)
  userRoutes(server)
  reportRoutes(server)
  factRoutes(server)
  searchRoutes(server)
  recordRoutes(server)
  actorRoutes(server)
  sourceRoutes(server)
  reviewRoutes(server)
  const coding = new CodingBook(archive)
  coding.load(await archive.decisions())
  codingRoutes(server, coding)
  const jobs = addingRoutes(server)
  on(server, ROUTES.codebook, () => codebookOf(options.rules ?? []))
  serveOpenApi(app)
  await serveApp(app, options.app)

  keeper.onRecord((view) =>
    stream.tell({ event: 'record', data: { record: view.state, reports: view.record.reports.length } }),
  )
  app.addHook('preClose', async () => {
    stream.close()
    await jobs.close()
    await keeper.close()
    await thread.close()
    elsewhere?.close()
    await writer?.close()
  })
  const woven = keeper.start()
  woven.catch(onFault)
  return { app, woven }
}

/** Weaves on this thread, where there is none for it. */
function weavingHere({ archive, weaving }: ServerOptions): Thread {
  const { port1, port2 } = new MessageChannel()
  void weaveHere(portOf(port2), archive, weaving)
  return { port: portOf(port1), close: () => Promise.resolve(port1.close()) }
}

function healthRoute(server: Server): void {
  const { keeper, options } = server
  on(server, ROUTES.health, () => {
    const record = keeper.viewOrNull()?.record
    return {
      ok: true,
      version: options.version,
      record: {
        ...keeper.progress(),
        utterances: record?.utterances.length ?? 0,
        events: record?.events.length ?? 0,
        lifelines: record?.lifelines.length ?? 0,
        disagreements: record?.disagreements.length ?? 0,
      },
    }
  })
}
