import * as z from 'zod'
import { ROLES, type RouteContract } from './route.js'

const name = z.string().trim().min(1).max(100)
const role = z.enum(ROLES)

const session = z
  .object({
    user: z.object({ name, role }).nullable().describe('Null before signing in.'),
    accounts: z.boolean().describe('False on this machine alone, where nobody signs in.'),
    oidc: z.boolean().describe('Whether one can sign in elsewhere: go to `/api/v1/session/oidc`.'),
    csrf: z.string().describe('To be sent back as `x-isnad-csrf` with every POST.'),
  })
  .meta({ id: 'Session', description: 'Who asks.' })

export const sessionRoutes = {
  getSession: {
    method: 'GET',
    path: '/session',
    summary: 'Who asks, and the token that every POST must carry',
    tag: 'session',
    role: 'anyone',
    answer: session,
  },
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in',
    tag: 'session',
    role: 'anyone',
    body: z.object({ name, password: z.string().min(1).max(1000) }),
    answer: session,
  },
  signOut: {
    method: 'POST',
    path: '/session/end',
    summary: 'Sign out',
    tag: 'session',
    role: 'anyone',
    answer: session,
  },
  oidcStart: {
    method: 'GET',
    path: '/session/oidc',
    summary: 'Sign in with OpenID Connect: leads on to the provider',
    tag: 'session',
    role: 'anyone',
    answer: z.null(),
    status: 302,
    wire: 'redirect',
  },
  oidcBack: {
    method: 'GET',
    path: '/session/oidc/back',
    summary: 'Where the provider leads back to',
    tag: 'session',
    role: 'anyone',
    query: z.object({
      code: z.string().max(4000).optional(),
      state: z.string().max(4000).optional(),
      iss: z.string().max(4000).optional(),
      error: z.string().max(400).optional(),
      error_description: z.string().max(4000).optional(),
    }),
    answer: z.null(),
    status: 302,
    wire: 'redirect',
  },
} as const satisfies Record<string, RouteContract>
