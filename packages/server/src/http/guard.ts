import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Sessions, SignedIn } from '../accounts/sessions.js'
import { CSRF_HEADER, ROLES, type Role } from '../contract/index.js'
import { Refusal } from './problems.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may ask. */
    role?: Role | 'anyone'
  }
  interface FastifyRequest {
    /** Who asks; null before signing in. */
    user: SignedIn | null
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets nobody in who should not be: the name in `Host` must be one of the server's (a page elsewhere cannot have its own name lead here),
 * a POST must come from the app (its origin, and the session's token), and whoever asks must have the role that the route needs.
 */
export function guard(app: FastifyInstance, sessions: Sessions, hosts: readonly string[] | null): void {
  app.decorateRequest('user', null)
  app.addHook('onRequest', async (request) => {
    checkHost(request, hosts)
    request.user = await sessions.userOf(request)
    const { role } = request.routeOptions.config
    if (role === undefined) return
    if (!SAFE.has(request.method)) checkSender(request, sessions)
    checkRole(role, request.user)
  })
}

function checkHost(request: FastifyRequest, hosts: readonly string[] | null): void {
  if (hosts === null) return
  const name = (request.headers.host ?? '').replace(/:\d+$/u, '').toLowerCase()
  if (hosts.includes(name)) return
  throw new Refusal(421, 'WRONG_HOST', 'This server does not go by that name.', 'Open it by one of its own names.')
}

/** The names of this machine. */
export const ownHosts = (): readonly string[] => LOOPBACK

function checkSender(request: FastifyRequest, sessions: Sessions): void {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign = (origin !== undefined && hostIn(origin) !== host) || site === 'cross-site' || site === 'same-site'
  const token = request.headers[CSRF_HEADER]
  if (!foreign && typeof token === 'string' && same(token, sessions.tokenOf(request))) return
  throw new Refusal(
    403,
    'NOT_FROM_THE_APP',
    'The call does not come from the app, or its token is of an earlier session.',
    `Get the token from /api/v1/session and send it as ${CSRF_HEADER}.`,
  )
}

function hostIn(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function same(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)]
  return one.length === two.length && timingSafeEqual(one, two)
}

function checkRole(needed: Role | 'anyone', user: SignedIn | null): void {
  if (needed === 'anyone') return
  if (user === null) throw new Refusal(401, 'SIGN_IN', 'Nobody is signed in.', 'Sign in first.')
  if (ROLES.indexOf(user.role) < ROLES.indexOf(needed))
    throw new Refusal(403, 'NOT_ALLOWED', `A ${user.role} may not do that.`, `Ask someone who is ${needed} here.`)
}
