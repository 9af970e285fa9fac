import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { IsnadError } from '@isnad/record'
import { takeFeed } from './formats/feed.js'
import { type Format, formatOf, HEAD } from './formats/format-of.js'
import { takeJson } from './formats/json.js'
import { takeMessage } from './formats/message.js'
import { takePage, takeText } from './formats/page.js'
import { chunksOf, nameOf, type Part, peek, readAll, refOf, rejectOf, type Told, type Work } from './formats/part.js'
import { takeSitemap } from './formats/sitemap.js'
import { takeTable } from './formats/table.js'
import { type IntakeOptions, LIMITS, type Taken } from './formats/taken.js'
import { takeTar } from './formats/tar.js'
import { unpack } from './formats/unpack.js'
import { takeWarc } from './formats/warc.js'
import { takeZip } from './formats/zip.js'
import { decodeText, encodingOf } from './text/decode-text.js'

/** Where reports are taken from: a file or folder, or bytes with the name they go by. */
export type Source =
  | { readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array | AsyncIterable<Uint8Array>; readonly told?: Told }

/**
 * Every report in a source, one after another: in a folder in the order of the names, in a container in its own order.
 *
 * Holds: memory does not grow with the container; what cannot be read gives a reject in its place and ends nothing else; formats are told by
 * their first bytes, then by name.
 */
export async function* intake(source: Source, options: IntakeOptions = {}): AsyncGenerator<Taken> {
  const limits = { ...LIMITS, ...options.limits }
  const at = (depth: number): Work => ({ limits, options, take: (part) => takePart(part, at(depth + 1), depth + 1) })
  if ('path' in source) {
    yield* takePath(source.path, [source.path], at(0))
    return
  }
  const chunks = source.bytes instanceof Uint8Array ? chunksOf(source.bytes) : source.bytes
  yield* takePart({ path: [source.name], chunks, file: null, told: source.told ?? {}, notes: [] }, at(0), 0)
}

async function* takePath(file: string, path: readonly string[], work: Work): AsyncGenerator<Taken> {
  try {
    const found = await stat(file)
    if (!found.isDirectory()) {
      if (!found.isFile())
        throw new IsnadError('NOT_A_FILE', 'it is neither a file nor a folder', 'Name a file or a folder.')
      yield* takePart({ path, chunks: createReadStream(file), file, told: {}, notes: [] }, work, 0)
      return
    }
    const entries = await readdir(file, { withFileTypes: true })
    // sorted by code units, so that no locale changes the order
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue
      const inside = join(file, entry.name)
      yield* takePath(inside, [inside], work)
    }
  } catch (error) {
    yield rejectOf(refOf(path), error)
  }
}

async function* takePart(part: Part, work: Work, depth: number): AsyncGenerator<Taken> {
  try {
    if (depth > work.limits.depth) {
      const message = `it lies more than ${work.limits.depth} containers deep`
      throw new IsnadError('TOO_DEEP', message, 'Unpack the outer ones and add what they hold.')
    }
    const { head, all } = await peek(part.chunks, HEAD)
    const format = formatOf(head, nameOf(part), part.told)
    yield* READERS[format]({ ...part, chunks: all }, work, head)
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
  }
}

type Reader = (part: Part, work: Work, head: Uint8Array) => AsyncGenerator<Taken>

const READERS: Readonly<Record<Format, Reader>> = {
  // biome-ignore lint/correctness/useYield: it has nothing to give
  async *empty(part) {
    // where nothing came because the container is damaged, that is what is told
    await readAll(part.chunks, 0)
    throw new IsnadError('EMPTY_FILE', 'it is empty', 'Copy or fetch it again.')
  },
  // biome-ignore lint/correctness/useYield: it has nothing to give
  async *other() {
    const remedy = 'Save the report as HTML or plain text, then add it again.'
    throw new IsnadError(
      'NOT_READ_HERE',
      'it is a picture, a document or an archive of a kind that is not read here',
      remedy,
    )
  },
  async *gzip(part, work) {
    const name = nameOf(part).replace(/\.t?gz$/iu, (end) => (end.length === 4 ? '.tar' : ''))
    const chunks = unpack(part.chunks, 'gzip', work.limits)
    yield* work.take({ ...part, path: [...part.path, name], chunks, file: null })
  },
  zip: takeZip,
  tar: takeTar,
  warc: takeWarc,
  json: (part, work, head) => takeJson(part, recoded(part, head), work),
  table: (part, work, head) => {
    const firstLine = decodeText(head, part.told.contentType ?? null).text.split(/\r?\n/u)[0] ?? ''
    return takeTable(part, recoded(part, head), firstLine, work)
  },
  async *feed(part, work) {
    yield* takeFeed(part, await textOf(part, work), work)
  },
  async *sitemap(part, work) {
    yield* takeSitemap(part, await textOf(part, work))
  },
  async *message(part, work) {
    yield* takeMessage(part, await readAll(part.chunks, work.limits.page), work)
  },
  async *page(part, work) {
    yield await takePage(part, await readAll(part.chunks, work.limits.page), work)
  },
  async *text(part, work) {
    yield await takeText(part, await readAll(part.chunks, work.limits.page))
  },
}

async function textOf(part: Part, work: Work): Promise<string> {
  return decodeText(await readAll(part.chunks, work.limits.page), part.told.contentType ?? null).text
}

/** The stream in UTF-8, whatever it was in. */
function recoded(part: Part, head: Uint8Array): AsyncIterable<Uint8Array> {
  const encoding = encodingOf(head, part.told.contentType ?? null)
  return encoding === 'utf-8' ? part.chunks : reencode(part.chunks, encoding)
}

async function* reencode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}
