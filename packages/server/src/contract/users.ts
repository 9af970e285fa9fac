import * as z from 'zod'
import { ROLES, type RouteContract } from './route.js'

const name = z.string().trim().min(1).max(100)
const role = z.enum(ROLES)
const password = z.string().min(10).max(1000)

const user = z
  .object({
    name,
    role,
    added: z.string(),
    oidc: z.boolean().describe('Whether it signs in at an OpenID Connect provider.'),
    password: z.boolean().describe('Whether it has a password.'),
    disabled: z.boolean().describe('Whether it may not sign in; what it decided stays under its name.'),
  })
  .meta({ id: 'User', description: 'An account.' })

const params = z.object({ name })
const shown = z.object({
  user,
  password: z.string().nullable().describe('The password that was made, told this once; null where one was given.'),
})

export const userRoutes = {
  listUsers: {
    method: 'GET',
    path: '/users',
    summary: 'Accounts, by name; none on this machine alone',
    tag: 'users',
    role: 'admin',
    answer: z.object({ items: z.array(user) }),
  },
  addUser: {
    method: 'POST',
    path: '/users',
    summary: 'Add an account; without a password one is made',
    tag: 'users',
    role: 'admin',
    body: z.object({ name, role, password: password.optional() }),
    answer: shown,
    status: 201,
  },
  setRole: {
    method: 'POST',
    path: '/users/:name/role',
    summary: 'Give an account another role; it holds at once',
    tag: 'users',
    role: 'admin',
    params,
    body: z.object({ role }),
    answer: z.object({ user }),
  },
  disableUser: {
    method: 'POST',
    path: '/users/:name/disabled',
    summary: 'Keep an account out, or let it in again; whoever is signed in with it is out at once',
    tag: 'users',
    role: 'admin',
    params,
    body: z.object({ disabled: z.boolean() }),
    answer: z.object({ user }),
  },
  resetPassword: {
    method: 'POST',
    path: '/users/:name/password',
    summary: 'Give an account another password, made where none is given; whoever is signed in with it is out at once',
    tag: 'users',
    role: 'admin',
    params,
    body: z.object({ password: password.optional() }),
    answer: shown,
  },
  changePassword: {
    method: 'POST',
    path: '/session/password',
    summary: 'Change one’s own password; other sessions of the account end',
    tag: 'users',
    role: 'reader',
    body: z.object({ password: z.string().min(1).max(1000).describe('The one there is.'), next: password }),
    answer: z.object({ user }),
  },
} as const satisfies Record<string, RouteContract>
