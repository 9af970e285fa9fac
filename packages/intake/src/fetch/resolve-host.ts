import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { FetchError } from './fetch-error.js'
import { mayConnect } from './public-address.js'

/** One address of a host. */
export interface HostAddress {
  readonly address: string
  readonly family: number
}

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>

/** The system's own way. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true })

/**
 * The addresses to connect to for a host, all of them allowed.
 *
 * Throws: `FetchError` `NO_SUCH_HOST`; `FORBIDDEN_ADDRESS` if any of its addresses is not public and not allowed.
 */
export async function allowedAddresses(
  host: string,
  resolve: Resolve,
  allowed: readonly string[],
): Promise<readonly HostAddress[]> {
  const bare = host.replace(/^\[|\]$/gu, '')
  const family = isIP(bare)
  const addresses = family === 0 ? await resolved(bare, resolve) : [{ address: bare, family }]
  const forbidden = addresses.find(({ address }) => !mayConnect(address, allowed))
  if (forbidden === undefined) return addresses
  const message = `${host} leads to ${forbidden.address}, which is not on the public internet`
  throw new FetchError('FORBIDDEN_ADDRESS', message, 'If you mean a machine of your own, allow its address.')
}

async function resolved(host: string, resolve: Resolve): Promise<readonly HostAddress[]> {
  const addresses = await resolve(host).catch(() => [])
  if (addresses.length > 0) return addresses
  throw new FetchError('NO_SUCH_HOST', `there is no host ${host}`, 'Check the address, and that you are connected.')
}
