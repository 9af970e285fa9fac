import { IsnadError } from '@isnad/record'
import type { Added, Archive, Rejection } from '@isnad/store'
import type { PageRead, PageToRead, ReadPages } from '../server-options.js'
import type { Port } from '../weaving/messages.js'

/** What became of a page: what the archive made of it, or why it could not be read. */
export type PageKept =
  | { readonly kind: 'kept'; readonly ref: string; readonly added: Added }
  | Extract<PageRead, { readonly kind: 'failed' }>

/** All that is written while reports are added. */
export interface Writing {
  /** Reads pages and keeps what could be read, all of it or none. */
  keep(pages: readonly PageToRead[]): Promise<readonly PageKept[]>
  reject(batch: readonly Rejection[]): Promise<void>
  settle(sources: readonly string[]): Promise<void>
  /** Brings the text index up to date, and gives how many reports were put in. */
  index(): Promise<number>
}

/** Writes into an archive on the thread that calls it. */
export function writingInto(archive: Archive, read: ReadPages): Writing {
  return {
    async keep(pages) {
      const results = await read(pages)
      const good = results.flatMap((page) => (page.kind === 'read' ? [page] : []))
      const added = good.length === 0 ? [] : await archive.add(good.map(({ prepared }) => prepared))
      if (good.length > 0) await archive.settle(good.map(({ ref }) => ref))
      let n = 0
      return results.flatMap((page): PageKept[] => {
        if (page.kind === 'failed') return [page]
        const one = added[n++]
        return one === undefined ? [] : [{ kind: 'kept', ref: page.ref, added: one }]
      })
    },
    reject: (batch) => archive.reject(batch),
    settle: (sources) => archive.settle(sources),
    async index() {
      let indexed = 0
      for await (const count of archive.index()) indexed = count
      return indexed
    },
  }
}

type Asked =
  | { readonly call: number; readonly kind: keyof Writing; readonly given: readonly unknown[] }
  | { readonly kind: 'close' }

type Answered =
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly trouble: Trouble }

/** An error as it goes from thread to thread. */
interface Trouble {
  readonly code: string | null
  readonly message: string
  readonly remedy: string
}

/** Does what is asked for at a port, until that one has it closed. */
export async function writeHere(port: Port, writing: Writing): Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  await new Promise<void>((end) => {
    port.hear((message) => {
      const asked = message as Asked
      if (asked.kind === 'close') {
        void last.then(() => end())
        return
      }
      const { call, kind, given } = asked
      const work = writing[kind] as (...args: readonly unknown[]) => Promise<unknown>
      const answered = work(...given).then(
        (result) => port.send({ call, result }),
        (error: unknown) => port.send({ call, trouble: troubleOf(error) }),
      )
      last = Promise.all([last, answered])
    })
  })
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof IsnadError) return { code: error.code, message: error.message, remedy: error.remedy }
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error), remedy: '' }
}

/** Has all of it done at the other end of a port. */
export class WritingElsewhere implements Writing {
  private calls = 0
  private fault: unknown = null
  private readonly waiting = new Map<
    number,
    { readonly done: (result: never) => void; readonly failed: (error: unknown) => void }
  >()

  constructor(private readonly port: Port) {
    port.hear((message) => {
      const answered = message as Answered
      const waits = this.waiting.get(answered.call)
      this.waiting.delete(answered.call)
      if ('result' in answered) waits?.done(answered.result as never)
      else {
        const { code, message: said, remedy } = answered.trouble
        waits?.failed(code === null ? new Error(said) : new IsnadError(code, said, remedy))
      }
    })
  }

  keep(pages: readonly PageToRead[]): Promise<readonly PageKept[]> {
    return this.ask('keep', pages)
  }

  reject(batch: readonly Rejection[]): Promise<void> {
    return this.ask('reject', batch)
  }

  settle(sources: readonly string[]): Promise<void> {
    return this.ask('settle', sources)
  }

  index(): Promise<number> {
    return this.ask('index')
  }

  /** The thread came to grief: whoever waits is told, and whoever asks afterwards. */
  fail(error: unknown): void {
    this.fault = error
    for (const { failed } of this.waiting.values()) failed(error)
    this.waiting.clear()
  }

  close(): void {
    this.port.send({ kind: 'close' })
  }

  private ask<T>(kind: keyof Writing, ...given: readonly unknown[]): Promise<T> {
    if (this.fault !== null) return Promise.reject(this.fault)
    const call = ++this.calls
    const answered = new Promise<T>((done, failed) => this.waiting.set(call, { done, failed }))
    this.port.send({ call, kind, given })
    return answered
  }
}
