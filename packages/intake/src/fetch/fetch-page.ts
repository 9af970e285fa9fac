import type { IncomingMessage } from 'node:http'
import { IsnadError } from '@isnad/record'
import { formatOf, HEAD } from '../formats/format-of.js'
import { LIMITS } from '../formats/taken.js'
import { unpack } from '../formats/unpack.js'
import { packingOf } from '../formats/warc.js'
import { FetchError } from './fetch-error.js'
import { connectionError, requestOnce } from './request-once.js'
import { allowedAddresses, type Resolve, systemResolve } from './resolve-host.js'
import { retryAfterOf } from './retry-after.js'

/** What may be fetched, and how long and how much of it. */
export interface FetchOptions {
  /** Addresses or CIDR blocks that may be connected to though they are not public. Shape: `10.0.0.7`, `192.168.1.0/24`, `::1`. */
  readonly allow?: readonly string[]
  readonly resolve?: Resolve
  /** Units: bytes, packed and unpacked. 20 MB unless said. */
  readonly maxBytes?: number
  /** Units: milliseconds for everything, redirects included. One minute unless said. */
  readonly totalMs?: number
  /** Units: milliseconds without a byte. 15 seconds unless said. */
  readonly idleMs?: number
  readonly redirects?: number
  /** What a `Content-Type` must match. */
  readonly contentTypes?: RegExp
  /** What the answer was called when it was fetched before, so that nothing is sent again that has not changed. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly userAgent?: string
  readonly signal?: AbortSignal
}

/** An answer: the page, or that it has not changed. */
export interface Fetched {
  /** Null where it has not changed. */
  readonly bytes: Uint8Array | null
  /** Where it stood at last, after redirects. */
  readonly url: string
  readonly contentType: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

/** How this program names itself to servers. */
export const USER_AGENT = 'IsnadBot/0.1 (news archive; reads robots.txt)'

const TEXT =
  /^\s*(?:text\/(?:html|plain|xml|csv)|application\/(?:xhtml\+xml|xml|(?:rss|atom|rdf)\+xml|(?:feed\+|ld\+)?json|x-ndjson|(?:x-)?gzip|warc|octet-stream))\b/iu

/**
 * A page of the public internet.
 *
 * Holds: only http and https; every address that a host has is checked, connected to as checked, and checked once more when connected, after
 * each redirect anew; no more is read than the limits say; no cookies, no sign-in.
 * Throws: `FetchError` with what was wrong.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { totalMs = 60_000, redirects = 5 } = options
  const stop = new AbortController()
  const stopped = () => stop.abort(options.signal?.reason)
  const message = `it took longer than ${totalMs} ms`
  const timer = setTimeout(() => stop.abort(new FetchError('TIMEOUT', message, 'Try again later.')), totalMs)
  options.signal?.addEventListener('abort', stopped)
  if (options.signal?.aborted === true) stopped()
  try {
    let url = webAddress(address, null)
    for (let hop = 0; hop <= redirects; hop++) {
      const answer = await ask(url, options, stop.signal)
      const next = redirectOf(answer)
      if (next === null) return await read(answer, url, options, stop.signal)
      answer.destroy()
      url = webAddress(next, url)
    }
    throw new FetchError(
      'TOO_MANY_REDIRECTS',
      `it leads on more than ${redirects} times`,
      'Open it in a browser and take the address it ends at.',
    )
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', stopped)
  }
}

/** Throws: `FetchError` `BAD_URL`, `FORBIDDEN_SCHEME`. */
function webAddress(address: string, base: URL | null): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null
  const shown = address.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, ' ').slice(0, 200)
  if (url === null || address.length > 8192)
    throw new FetchError('BAD_URL', `${shown} is no address`, 'Write it as https://…')
  if ((url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '') return url
  throw new FetchError('FORBIDDEN_SCHEME', `${shown} is neither http nor https`, 'Save the page, then add the file.')
}

async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allow: allowed = [], resolve = systemResolve, idleMs = 15_000 } = options
  const addresses = await until(signal, allowedAddresses(url.hostname, resolve, allowed), url)
  const headers: Record<string, string> = {
    'user-agent': options.userAgent ?? USER_AGENT,
    accept:
      'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,text/xml;q=0.9,*/*;q=0.5',
    'accept-language': 'ar,*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    connection: 'close',
  }
  if (typeof options.etag === 'string') headers['if-none-match'] = options.etag
  if (typeof options.lastModified === 'string') headers['if-modified-since'] = options.lastModified
  return requestOnce({ url, addresses, allowed, headers, idleMs, signal })
}

/** A promise that gives up when told to. */
function until<T>(signal: AbortSignal, promise: Promise<T>, url: URL): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopped = () => reject(connectionError(signal.reason, url, signal))
    if (signal.aborted) stopped()
    signal.addEventListener('abort', stopped, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stopped))
  })
}

function redirectOf(answer: IncomingMessage): string | null {
  const { statusCode = 0, headers } = answer
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null
}

async function read(answer: IncomingMessage, url: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { maxBytes = 20 * 2 ** 20, contentTypes = TEXT, idleMs = 15_000 } = options
  const { statusCode: status = 0, headers } = answer
  const contentType = headers['content-type'] ?? null
  const known = {
    url: url.href,
    contentType,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  }
  try {
    if (status === 304) return { ...known, bytes: null }
    if (status < 200 || status > 299)
      throw badStatus(status, url, retryAfterOf(headers['retry-after'] ?? null, headers.date ?? null))
    if (contentType !== null && !contentTypes.test(contentType)) throw wrongType(contentType.slice(0, 80))
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
    answer.setTimeout(idleMs, () =>
      answer.destroy(new FetchError('TIMEOUT', `${url.host} stopped sending`, 'Try again later.')),
    )
    const packing = packingOf(headers['content-encoding'] ?? '')
    const wire = limited(answer, maxBytes)
    const limits = { ratio: LIMITS.ratio, unpacked: maxBytes }
    const bytes = await gather(packing === null ? wire : unpack(wire, packing, limits), maxBytes)
    if (contentType === null && formatOf(bytes.subarray(0, HEAD), '', {}) === 'other')
      throw wrongType('a picture, a film or a document')
    return { ...known, bytes }
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (error instanceof IsnadError) throw new FetchError(error.code, error.message, error.remedy, { status })
    throw connectionError(error, url, signal)
  } finally {
    answer.destroy()
  }
}

async function* limited(answer: IncomingMessage, most: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > most) throw tooLarge(most)
    yield chunk
  }
  if (!answer.complete) throw new FetchError('BROKEN_OFF', 'the answer broke off before its end', 'Try again later.')
}

async function gather(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) throw tooLarge(most)
    parts.push(chunk)
  }
  return Buffer.concat(parts, length)
}

function tooLarge(most: number): FetchError {
  return new FetchError('TOO_LARGE', `it is larger than ${most} bytes`, 'Fetch it yourself, then add the file.')
}

function wrongType(type: string): FetchError {
  return new FetchError('WRONG_TYPE', `it is ${type}, no text`, 'Take the address of the page that shows it.')
}

function badStatus(status: number, url: URL, retryAfter: number | null): FetchError {
  const message = `${url.host} answered ${status}`
  const remedy = status === 429 || status >= 500 ? 'Try again later.' : 'Check the address in a browser.'
  return new FetchError(`HTTP_${status}`, message, remedy, { status, retryAfter })
}
