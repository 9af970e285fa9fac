import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type Job, Jobs } from '../adding/jobs.js'
import { bytesOf, fileName } from '../adding/named-bytes.js'
import { forgetRejects, rejectsAgain } from '../adding/rejects-again.js'
import { ROUTES } from '../contract/index.js'
import { Refusal } from '../http/problems.js'
import { serveRaw } from '../http/serve.js'
import { nameOf } from './review-routes.js'
import { on, type Server } from './server.js'

/** How many of the rejects that cannot be tried again are told. */
const GONE = 200

/** Adding reports: files, text, addresses; jobs, the stream of what happens, rejects. */
export function addingRoutes(server: Server): Jobs {
  const { archive, keeper, options, stream, limits } = server
  const { takeAddress, clock } = options
  const jobs = new Jobs({ writing: server.writing, keeper, stream, clock }, limits.jobs)

  on(server, ROUTES.upload, async (_, request) => {
    if (!request.isMultipart())
      throw new Refusal(415, 'NOT_MULTIPART', 'No files were sent.', 'Send them as multipart/form-data.')
    const job = jobs.begin('upload', nameOf(request.user), sizeOf(request))
    try {
      await receive(request, job, server)
      await job.finish()
    } catch (error) {
      job.fail(error)
      throw error
    }
    return job.shown()
  })

  on(server, ROUTES.paste, async ({ body }, request) => {
    const added = await jobs.addOne(body, `pasted by ${nameOf(request.user)}`)
    if (added.outcome !== 'known') stream.tell({ event: 'report', data: pasted(body, added) })
    return { outcome: added.outcome, report: added.id }
  })

  on(server, ROUTES.addAddress, ({ body }, request) => {
    if (takeAddress === undefined)
      throw new Refusal(501, 'NO_ADDRESSES', 'This server fetches nothing.', 'Save the page and add the file.')
    const job = jobs.begin(body.url, nameOf(request.user), null)
    const work = async () => {
      await job.feed(takeAddress(body.url, job.signal), 'reading')
      await job.finish()
    }
    work().catch((error: unknown) => {
      options.onFault?.(error)
      job.fail(error)
    })
    return job.shown()
  })

  on(server, ROUTES.listJobs, () => ({ items: jobs.all().map((job) => job.shown()) }))
  on(server, ROUTES.getJob, ({ params }) => jobs.get(params.id).shown())
  on(server, ROUTES.stopJob, ({ params }) => {
    const job = jobs.get(params.id)
    job.stop()
    return job.shown()
  })

  on(server, ROUTES.listRejects, ({ query: { limit, after } }) => archive.rejects({ limit, after: after ?? null }))

  on(server, ROUTES.retryRejects, async ({ body }, request) => {
    const again = await rejectsAgain(server, body.sources ?? null)
    const tried = again.wholes.reduce((sum, { sources }) => sum + sources.length, 0)
    const gone = again.gone.slice(0, GONE)
    if (tried === 0) return { job: null, tried, gone }
    const job = jobs.begin('rejects', nameOf(request.user), null)
    const work = async () => {
      for (const { whole, sources, take } of again.wholes) {
        await job.feed(take(job.signal), 'reading')
        if (job.signal.aborted) break
        await job.settle(whole, sources)
      }
      await job.finish()
    }
    work().catch((error: unknown) => {
      options.onFault?.(error)
      job.fail(error)
    })
    return { job: job.shown(), tried, gone }
  })

  on(server, ROUTES.forgetRejects, async ({ body }) => {
    const { forgotten } = await forgetRejects(server, body.sources)
    return { forgotten }
  })

  serveRaw(server.app, ROUTES.stream, (request, reply) =>
    stream.open(request, reply, [
      { event: 'record', data: { record: keeper.state(), reports: keeper.reports().size } },
      ...jobs.running().map((job) => ({ event: 'job', data: job.shown() }) as const),
    ]),
  )
  return jobs
}

async function receive(request: FastifyRequest, job: Job, { options, limits }: Server): Promise<void> {
  const parts = request.files({
    limits: { fileSize: limits.file, files: limits.files, fields: 20, fieldSize: 10_000 },
    throwFileSizeLimit: false,
  })
  for await (const { file, filename } of parts) {
    const bytes = bytesOf(file, (count) => job.received(count))
    if (!job.signal.aborted) await job.feed(options.take({ name: fileName(filename), bytes }), 'receiving')
    // what was not read of it would hold up the parts behind it
    file.resume()
  }
}

function sizeOf(request: FastifyRequest): number | null {
  const size = Number(request.headers['content-length'])
  return Number.isInteger(size) && size >= 0 ? size : null
}

interface Pasted {
  readonly title?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly published?: string | null | undefined
}

function pasted(
  report: Pasted,
  { id, outcome }: { readonly id: string; readonly outcome: 'added' | 'revision' | 'known' },
) {
  return {
    source: 'pasted',
    outcome,
    report: id,
    title: report.title ?? null,
    outlet: report.outlet ?? null,
    published: report.published ?? null,
    language: null,
    mediaType: null,
    encoding: null,
    code: null,
    message: null,
    remedy: null,
  }
}
