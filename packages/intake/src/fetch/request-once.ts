import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { FetchError } from './fetch-error.js'
import { mayConnect } from './public-address.js'
import type { HostAddress } from './resolve-host.js'

/** One request, and the moments at which it must have got on. */
export interface RequestGiven {
  readonly url: URL
  readonly addresses: readonly HostAddress[]
  readonly allowed: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  /** Units: milliseconds without a byte. */
  readonly idleMs: number
  readonly signal: AbortSignal
}

/**
 * The beginning of an answer, its body still to be read, over a connection to one of the given addresses and no other.
 *
 * Throws: `FetchError` `TIMEOUT`, `CONNECTION_FAILED`, `FORBIDDEN_ADDRESS`.
 */
export function requestOnce(given: RequestGiven): Promise<IncomingMessage> {
  const { url, headers, signal } = given
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const options: RequestOptions = {
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers,
    // no connection is kept: a later one must be checked anew
    agent: false,
    lookup: pinned(given.addresses),
    signal,
  }
  return new Promise((answered, failed) => {
    const request = send(options, answered)
    request.setTimeout(given.idleMs, () => {
      request.destroy(
        new FetchError('TIMEOUT', `${url.host} did not answer for ${given.idleMs} ms`, 'Try again later.'),
      )
    })
    request.on('socket', (socket) => {
      socket.on('connect', () => {
        const address = socket.remoteAddress ?? ''
        if (mayConnect(address, given.allowed)) return
        const message = `${url.hostname} led to ${address}, which is not on the public internet`
        socket.destroy(
          new FetchError('FORBIDDEN_ADDRESS', message, 'If you mean a machine of your own, allow its address.'),
        )
      })
    })
    request.on('error', (error) => failed(connectionError(error, url, signal)))
    request.end()
  })
}

/** A lookup that knows one answer. */
function pinned(addresses: readonly HostAddress[]): LookupFunction {
  return (_host, options, done) => {
    if (options.all === true) {
      done(null, [...addresses])
      return
    }
    const first = addresses[0] as HostAddress
    done(null, first.address, first.family)
  }
}

/** What a caller is told of a connection that failed. */
export function connectionError(error: unknown, url: URL, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error
  if (signal.aborted) {
    const reason: unknown = signal.reason
    return reason instanceof FetchError ? reason : new FetchError('STOPPED', 'fetching was stopped', 'Start it again.')
  }
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  const said = (code || message).replace(/[^\p{L}\p{N}_ -]/gu, ' ').slice(0, 80)
  if (code === 'ECONNRESET' || /aborted|HPE_|Parse Error/u.test(`${code} ${message}`)) {
    return new FetchError('BROKEN_OFF', `${url.host} broke the answer off (${said})`, 'Try again later.')
  }
  return new FetchError(
    'CONNECTION_FAILED',
    `${url.host} could not be reached (${said})`,
    'Check the address, or try again later.',
  )
}
