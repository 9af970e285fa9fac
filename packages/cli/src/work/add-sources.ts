import { hash } from 'node:crypto'
import type { Taken } from '@isnad/intake'
import type { Archive, Origin, Rejection } from '@isnad/store'
import type { PageRead, PageToRead } from './read-pages.js'
import type { ReadPool } from './read-pool.js'

/** What became of all that was taken. */
export interface Tally {
  /** Reports that are new. */
  added: number
  /** Reports at an address that was known with other words; they are new as well. */
  revised: number
  /** Reports whose content was there before. */
  known: number
  /** Pages that an earlier run has kept from the same place, and that were not read again. */
  skipped: number
  rejected: number
  /** Reports that a feed or a sitemap only points to, and that were not fetched. */
  links: number
}

/** What adding needs. */
export interface Adding {
  readonly archive: Archive
  readonly pool: ReadPool
  /** The time, in ISO 8601, for what could not be read. */
  readonly now: () => string
  /** Asked to stop: what is under way is finished and kept. */
  readonly signal?: AbortSignal
  /** Reports that are kept in one transaction. */
  readonly keptAtOnce?: number
  /** Told after each batch that is kept, and of which file the last page was. */
  readonly onKept?: (tally: Tally, file: string) => void
}

/** Pages that one thread is given at a time. */
const PAGES = 24
/** Bytes after which a batch is handed over with fewer pages. */
const BYTES = 1024 * 1024
/** Reports that are kept in one transaction, unless said. */
const KEPT_AT_ONCE = 250

/**
 * Reads and keeps everything that is taken, in its order, one writer behind the readers.
 *
 * Holds: what it has told as kept outlives a crash; the same call again reads only what the one before has not kept.
 */
export async function addAll(taken: AsyncIterable<Taken>, adding: Adding): Promise<Tally> {
  const keeper = new Keeper(adding)
  for await (const one of taken) {
    if (adding.signal?.aborted === true) break
    await keeper.take(one)
  }
  await keeper.flush()
  return keeper.tally
}

/** Reads and keeps what it is handed, in batches. Holds: what was handed over before `flush` resolved is kept. */
export class Keeper {
  readonly tally: Tally = { added: 0, revised: 0, known: 0, skipped: 0, rejected: 0, links: 0 }
  private batch: PageToRead[] = []
  private bytes = 0
  /** Batches being read, in the order in which they were taken. */
  private readonly reading: Promise<readonly PageRead[]>[] = []
  private read: Extract<PageRead, { kind: 'read' }>[] = []
  private rejections: Rejection[] = []
  private file = ''
  private settles: boolean | null = null

  private readonly keptAtOnce: number

  constructor(private readonly adding: Adding) {
    this.keptAtOnce = adding.keptAtOnce ?? KEPT_AT_ONCE
  }

  async take(one: Taken): Promise<void> {
    if (one.kind === 'link') {
      this.tally.links++
      return
    }
    if (one.kind === 'reject') {
      this.reject(one)
      return
    }
    const { ref, bytes, mediaType, report } = one
    this.file = one.origin.path[0] ?? ref
    this.batch.push({ ref, bytes, mediaType, report, origin: originOf(one) })
    this.bytes += bytes.length
    if (this.batch.length >= Math.min(PAGES, this.keptAtOnce) || this.bytes >= BYTES) await this.handOver()
  }

  async flush(): Promise<void> {
    await this.handOver()
    while (this.reading.length > 0) await this.collect()
    if (this.read.length + this.rejections.length > 0) await this.keep()
  }

  private async handOver(): Promise<void> {
    const { batch } = this
    if (batch.length === 0) return
    this.batch = []
    this.bytes = 0
    const met = await this.adding.archive.met(batch.map(({ origin }) => origin))
    const fresh = batch.filter((_, i) => met[i] !== true)
    this.tally.skipped += batch.length - fresh.length
    if (fresh.length === 0) return
    const reading = this.adding.pool.read(fresh)
    // it is awaited in its turn, and until then a fault in it must not count as unheard
    reading.catch(() => {})
    this.reading.push(reading)
    while (this.reading.length >= this.adding.pool.width + 1) await this.collect()
  }

  private async collect(): Promise<void> {
    for (const page of (await this.reading.shift()) ?? []) {
      if (page.kind === 'failed') this.reject(page)
      else this.read.push(page)
    }
    if (this.read.length + this.rejections.length >= this.keptAtOnce) await this.keep()
  }

  private reject({
    ref,
    code,
    message,
    remedy,
  }: Pick<Rejection, 'code' | 'message' | 'remedy'> & { ref: string }): void {
    this.tally.rejected++
    this.rejections.push({ source: ref, code, message, remedy, at: this.adding.now() })
  }

  private async keep(): Promise<void> {
    const { archive, onKept } = this.adding
    const { read, rejections } = this
    this.read = []
    this.rejections = []
    if (read.length > 0) {
      for (const { outcome } of await archive.add(read.map(({ prepared }) => prepared))) {
        if (outcome === 'added') this.tally.added++
        else if (outcome === 'revision') this.tally.revised++
        else this.tally.known++
      }
      this.settles ??= (await archive.rejects({ limit: 1 })).items.length > 0
      if (this.settles) await archive.settle(read.map(({ ref }) => ref))
    }
    if (rejections.length > 0) await archive.reject(rejections)
    onKept?.({ ...this.tally }, this.file)
  }
}

/** Where a page was met, without the time, so that the same page met there again is known. */
function originOf({ ref, bytes, origin, language }: Extract<Taken, { kind: 'page' }>): Origin {
  return {
    ref,
    path: origin.path,
    from: { ...origin.from },
    encoding: origin.encoding,
    encodingLied: origin.encodingLied,
    sure: origin.sure,
    notes: origin.notes,
    language,
    content: hash('sha256', bytes, 'hex'),
  }
}
