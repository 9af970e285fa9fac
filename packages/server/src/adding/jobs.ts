import { createHash, randomUUID } from 'node:crypto'
import { IsnadError, type ReportInput } from '@isnad/record'
import type { Added, Origin } from '@isnad/store'
import type * as z from 'zod'
import type { job } from '../contract/index.js'
import { Refusal } from '../http/problems.js'
import type { Sent } from '../http/sent.js'
import type { Stream } from '../http/stream.js'
import type { Keeper } from '../keeper/keeper.js'
import type { PageToRead, Taken } from '../server-options.js'
import type { Writing } from './writing.js'

export type ShownJob = Sent<z.output<typeof job>>
export type Took = ShownJob['latest'][number]

/** Pages that are read and kept together. */
const PAGES = 24
/** Bytes after which fewer are. */
const BYTES = 4 * 1024 * 1024
/** How long pages wait for others at most. Units: milliseconds. */
const PAUSE = 500
/** Jobs that are remembered. */
const REMEMBERED = 200
/** What a job shows of what it took. */
const LATEST = 100

/** What jobs work with. */
export interface JobWork {
  readonly writing: Writing
  readonly keeper: Keeper
  readonly stream: Stream
  readonly clock: () => Date
}

/** Everything that is being added, and what was added since the server began. */
export class Jobs {
  private readonly jobs = new Map<string, Job>()
  private indexing: Promise<void> = Promise.resolve()

  constructor(
    private readonly work: JobWork,
    private readonly most: number,
  ) {}

  /** Begins a job. Throws: `Refusal` `TOO_MANY_JOBS`. */
  begin(what: string, by: string, size: number | null): Job {
    if (this.running().length >= this.most)
      throw new Refusal(
        429,
        'TOO_MANY_JOBS',
        'As much is being added as can be at once.',
        'Wait until one job is done, or stop one.',
      )
    const begun = new Job(this.work, what, by, size, () => this.index())
    this.jobs.set(begun.id, begun)
    if (this.jobs.size > REMEMBERED) this.jobs.delete(this.jobs.keys().next().value ?? '')
    return begun
  }

  all(): Job[] {
    return [...this.jobs.values()].reverse()
  }

  running(): Job[] {
    return this.all().filter(({ isOver }) => !isOver)
  }

  /** Throws: `IsnadError` `NO_SUCH_JOB`. */
  get(id: string): Job {
    const found = this.jobs.get(id)
    if (found !== undefined) return found
    throw new IsnadError(
      'NO_SUCH_JOB',
      'There is no such job.',
      'Jobs are forgotten when the server starts anew; what they added is not.',
    )
  }

  /** Adds one report at once. Throws: what reading it throws. */
  async addOne(report: ReportInput, ref: string): Promise<Added> {
    const bytes = Buffer.from(JSON.stringify(report))
    const origin = { ref, path: [ref], from: {}, content: hashOf(bytes) }
    const [page] = await this.work.writing.keep([{ ref, bytes, mediaType: 'application/json', report, origin }])
    if (page?.kind !== 'kept')
      throw new IsnadError(
        page?.code ?? 'EMPTY_TEXT',
        page?.message ?? 'nothing was read',
        page?.remedy ?? 'Give its words.',
      )
    this.work.keeper.add()
    await this.index()
    return page.added
  }

  /** Brings the text index up to date, one after another. */
  private index(): Promise<void> {
    const { writing, keeper } = this.work
    const next = async () => {
      if ((await writing.index()) > 0) keeper.touch()
      await keeper.wrote()
    }
    // one that failed must not keep the next from trying
    this.indexing = this.indexing.then(next, next)
    return this.indexing
  }

  /** Stops all, and waits until they have. */
  async close(): Promise<void> {
    for (const one of this.running()) one.stop()
    await Promise.all(this.all().map(({ ended }) => ended))
    await this.indexing.catch(() => undefined)
  }
}

/** One thing being added, of however many reports. */
export class Job {
  readonly id = randomUUID()
  /** Settles when it is over, whichever way. */
  readonly ended: Promise<void>
  private readonly stopper = new AbortController()
  private readonly startedAt: Date
  private endedAt: Date | null = null
  private state: ShownJob['state'] = 'reading'
  private bytes = 0
  private readonly counts = { added: 0, known: 0, rejected: 0, links: 0 }
  private latest: Took[] = []
  private problem: string | null = null
  private readonly refused = new Set<string>()
  private batch: { page: PageToRead; taken: Extract<Taken, { kind: 'page' }> }[] = []
  private batchBytes = 0
  private flushedAt = performance.now()
  private tellEnd: () => void = () => undefined

  constructor(
    private readonly work: JobWork,
    private readonly what: string,
    private readonly by: string,
    private readonly size: number | null,
    private readonly index: () => Promise<void>,
  ) {
    this.startedAt = work.clock()
    this.ended = new Promise((resolve) => {
      this.tellEnd = resolve
    })
    this.tell()
  }

  get isOver(): boolean {
    return this.endedAt !== null
  }

  get signal(): AbortSignal {
    return this.stopper.signal
  }

  stop(): void {
    this.stopper.abort()
  }

  /** Counts bytes as they come. */
  received(count: number): void {
    this.bytes += count
  }

  /** Adds what is taken, up to the end of it or until somebody stops the job; the last of it when the job is finished. */
  async feed(taken: AsyncIterable<Taken>, state: 'receiving' | 'reading'): Promise<void> {
    this.state = state
    for await (const one of taken) {
      await this.take(one)
      if (this.signal.aborted) break
    }
  }

  /** Forgets rejects out of a file or an address that were tried again and not refused again. */
  async settle(whole: string, sources: readonly string[]): Promise<void> {
    await this.flush()
    // what could not be opened says nothing of what is in it
    if (this.refused.has(whole)) return
    const read = sources.filter((source) => !this.refused.has(source))
    if (read.length > 0) await this.work.writing.settle(read)
  }

  /** Ends the job. */
  async finish(): Promise<void> {
    this.state = 'reading'
    await this.flush()
    await this.index()
    this.over(this.signal.aborted ? 'stopped' : 'done', this.signal.aborted ? 'Stopped; what was added stays.' : null)
  }

  /** Ends the job with what went wrong. */
  fail(error: unknown): void {
    this.over(
      'failed',
      error instanceof IsnadError ? `${error.message} ${error.remedy}` : 'Something went wrong in the server.',
    )
  }

  private over(state: ShownJob['state'], problem: string | null): void {
    this.state = state
    this.problem = problem
    this.endedAt = this.work.clock()
    this.tell()
    this.tellEnd()
  }

  private async take(taken: Taken): Promise<void> {
    if (taken.kind === 'link') {
      this.counts.links++
      this.took({ ...NOTHING, source: taken.ref, outcome: 'link', title: taken.title, published: taken.published })
    } else if (taken.kind === 'reject') await this.reject([taken])
    else {
      const { ref, bytes, mediaType, report } = taken
      this.batch.push({ taken, page: { ref, bytes, mediaType, report, origin: originOf(taken) } })
      this.batchBytes += bytes.length
      if (this.batch.length >= PAGES || this.batchBytes >= BYTES || performance.now() - this.flushedAt > PAUSE)
        await this.flush()
    }
  }

  private async flush(): Promise<void> {
    const { batch } = this
    this.batch = []
    this.batchBytes = 0
    this.flushedAt = performance.now()
    if (batch.length > 0) {
      const { writing, keeper } = this.work
      const taken = new Map(batch.map((one) => [one.page.ref, one.taken]))
      const pages = await writing.keep(batch.map(({ page }) => page))
      for (const page of pages) {
        const from = taken.get(page.ref)
        if (page.kind === 'failed' || from === undefined) continue
        if (page.added.outcome === 'known') this.counts.known++
        else this.counts.added++
        this.took(tookOf(from, page.added))
      }
      await this.reject(pages.flatMap((page) => (page.kind === 'failed' ? [page] : [])))
      if (pages.some(({ kind }) => kind === 'kept')) keeper.add()
      await keeper.wrote()
    }
    this.tell()
  }

  private async reject(
    some: readonly { readonly ref: string; readonly code: string; readonly message: string; readonly remedy: string }[],
  ): Promise<void> {
    if (some.length === 0) return
    const at = this.work.clock().toISOString()
    await this.work.writing.reject(
      some.map(({ ref, code, message, remedy }) => ({ source: ref, code, message, remedy, at })),
    )
    for (const { ref, code, message, remedy } of some) {
      this.counts.rejected++
      this.refused.add(ref)
      this.took({ ...NOTHING, source: ref, outcome: 'rejected', code, message, remedy })
    }
  }

  private took(took: Took): void {
    this.latest = [took, ...this.latest].slice(0, LATEST)
    this.work.stream.tell({ event: 'report', data: took })
  }

  private tell(): void {
    this.work.stream.tell({ event: 'job', data: this.shown() })
  }

  shown(): ShownJob {
    const { id, what, by, state, bytes, size, counts, latest, problem } = this
    const seconds = ((this.endedAt ?? this.work.clock()).getTime() - this.startedAt.getTime()) / 1000
    const seen = counts.added + counts.known + counts.rejected
    return {
      id,
      what,
      by,
      state,
      started: this.startedAt.toISOString(),
      ended: this.endedAt?.toISOString() ?? null,
      bytes,
      size,
      ...counts,
      rate: seconds > 0 ? Math.round((seen / seconds) * 10) / 10 : 0,
      latest,
      problem,
    }
  }
}

const NOTHING = {
  report: null,
  title: null,
  outlet: null,
  published: null,
  language: null,
  mediaType: null,
  encoding: null,
  code: null,
  message: null,
  remedy: null,
}

function tookOf(
  { ref, report, language, mediaType, origin }: Extract<Taken, { kind: 'page' }>,
  { id, outcome }: Added,
): Took {
  const { title = null, outlet = null, published = null } = report
  return {
    ...NOTHING,
    source: ref,
    outcome,
    report: id,
    title,
    outlet,
    published,
    language,
    mediaType,
    encoding: origin.encoding,
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Where a page was met, without the time, so that the same page met there again is known. */
function originOf({ ref, bytes, origin, language }: Extract<Taken, { kind: 'page' }>): Origin {
  const from = Object.entries(origin.from).flatMap(([field, source]) => (source === undefined ? [] : [[field, source]]))
  return { ...origin, ref, from: Object.fromEntries(from), language, content: hashOf(bytes) }
}
