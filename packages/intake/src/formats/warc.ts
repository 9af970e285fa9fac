import { IsnadError } from '@isnad/record'
import { ByteReader } from './byte-reader.js'
import { chunksOf, type Part, readAll, refOf, rejectOf, type Work } from './part.js'
import type { Taken } from './taken.js'
import { type Packing, unpack } from './unpack.js'

const MARK = Buffer.from('WARC/')
const NEXT = Buffer.from('\r\n\r\nWARC/1.')

type Headers = ReadonlyMap<string, string>

/**
 * The pages of a web archive, WARC or WET, in its order.
 *
 * Holds: memory for one record; a record whose length is wrong is taken up to the next one, with the note `WARC_LENGTH`.
 */
export async function* takeWarc(part: Part, work: Work): AsyncGenerator<Taken> {
  const reader = new ByteReader(part.chunks)
  let number = 0
  try {
    while ((await reader.until(MARK, 0)).found) {
      number++
      await reader.line(200)
      const headers = await readHeaders(reader)
      const said = Number(headers.get('content-length') ?? Number.NaN)
      const { block, wrong } = await readBlock(reader, said, work.limits.page)
      const ref = refOf(part.path, number)
      if (block === null) {
        const message = `record ${number} is larger than ${work.limits.page} bytes, more than one page can be`
        yield rejectOf(ref, new IsnadError('TOO_LARGE', message, 'Cut the page out of the archive and shorten it.'))
      } else yield* takeRecord({ part, headers, block, number, wrong }, work)
    }
  } catch (error) {
    yield rejectOf(refOf(part.path), error)
  } finally {
    await reader.close()
  }
}

async function readHeaders(reader: ByteReader): Promise<Headers> {
  const headers = new Map<string, string>()
  for (let count = 0; count < 200; count++) {
    const line = await reader.line(8192)
    if (line === null || line === '') break
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

/** The block of a record, by its length where that is right, else up to the next record. */
async function readBlock(
  reader: ByteReader,
  said: number,
  most: number,
): Promise<{ block: Uint8Array | null; wrong: boolean }> {
  const known = Number.isSafeInteger(said) && said >= 0
  if (known && said > most) {
    // its length may be the lie: look for the next record
    const { bytes } = await reader.until(NEXT, most + 1)
    return { block: bytes.length > most ? null : bytes, wrong: bytes.length <= most }
  }
  const { bytes: block, found } = await reader.until(NEXT, most + 1, known ? said : 0)
  if (found) return { block, wrong: true }
  const after = Buffer.from(await reader.look(NEXT.length)).toString('latin1')
  if (known && (after.trim() === '' || /^\s{0,8}WARC\//u.test(after))) return { block, wrong: block.length < said }
  const { bytes } = await reader.until(NEXT, most - block.length)
  return { block: Buffer.concat([block, bytes]), wrong: true }
}

interface Record {
  readonly part: Part
  readonly headers: Headers
  readonly block: Uint8Array
  readonly number: number
  readonly wrong: boolean
}

async function* takeRecord({ part, headers, block, number, wrong }: Record, work: Work): AsyncGenerator<Taken> {
  const type = headers.get('warc-type')
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '')
  const path = [...part.path, `${number}${url === '' ? '' : ` ${url}`}`]
  const notes = wrong ? [...part.notes, 'WARC_LENGTH'] : part.notes
  if (type === 'conversion' || type === 'resource') {
    const contentType = headers.get('content-type') ?? null
    if (isText(contentType))
      yield* work.take({ path, chunks: chunksOf(block), file: null, told: { url, contentType }, notes })
    return
  }
  if (type !== 'response' || !/^https?:/iu.test(url)) return
  const reader = new ByteReader(chunksOf(block))
  const status = /^HTTP\/\S+ (?<code>\d{3})/u.exec((await reader.line(200)) ?? '')?.groups?.code
  if (status === undefined || status < '200' || status > '299') return
  const http = await readHeaders(reader)
  const contentType = http.get('content-type') ?? null
  if (!isText(contentType)) return
  try {
    const body = await bodyOf(http, await reader.read(block.length), work)
    yield* work.take({ path, chunks: chunksOf(body), file: null, told: { url, contentType }, notes })
  } catch (error) {
    yield rejectOf(refOf(path), error)
  }
}

/** Pictures, films and programs of a page are no reports, and saying so of each would hide what matters. */
function isText(contentType: string | null): boolean {
  return (
    contentType === null ||
    /^\s*(?:text\/(?!css|javascript)|application\/(?:xhtml|xml|rss|atom|json|feed|ld))/iu.test(contentType)
  )
}

async function bodyOf(http: Headers, raw: Uint8Array, work: Work): Promise<Uint8Array> {
  const body = /chunked/iu.test(http.get('transfer-encoding') ?? '') ? unchunk(raw) : raw
  const packing = packingOf(http.get('content-encoding') ?? '')
  if (packing === null) return body
  // crawlers often unpack a page and leave its header as it was
  const packed = packing !== 'gzip' || (body[0] === 0x1f && body[1] === 0x8b)
  return packed ? readAll(unpack(chunksOf(body), packing, work.limits), work.limits.page) : body
}

/** The packing that a `Content-Encoding` names; null where there is none that is known. */
export function packingOf(contentEncoding: string): Packing | null {
  const name = contentEncoding.trim().toLowerCase()
  if (name === 'gzip' || name === 'x-gzip') return 'gzip'
  return name === 'br' || name === 'deflate' ? name : null
}

/** A body without the sizes between its pieces; as it stands where it has none. */
function unchunk(raw: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const bytes = Buffer.from(raw)
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    const size = end === -1 || end - at > 20 ? '' : bytes.toString('latin1', at, end).replace(/;.*$/su, '').trim()
    if (!/^[0-9a-f]{1,8}$/iu.test(size)) return at === 0 ? raw : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}
