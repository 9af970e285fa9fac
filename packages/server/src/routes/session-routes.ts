import '@fastify/cookie'
import { Oidc } from '../accounts/oidc.js'
import type { SignedIn } from '../accounts/sessions.js'
import { Strikes } from '../accounts/strikes.js'
import { API, ROUTES } from '../contract/index.js'
import { same } from '../http/guard.js'
import { Refusal } from '../http/problems.js'
import { serveRaw } from '../http/serve.js'
import { on, type Server } from './server.js'

const OIDC_COOKIE = 'isnad_oidc'
const BACK = `${API}${ROUTES.oidcBack.path}`

/** Signing in and out. */
export function sessionRoutes(server: Server): void {
  const { options, sessions, accounts, limits } = server
  const { oidc, https = true } = options.accounts ?? {}
  const now = () => options.clock().getTime()
  const strikes = new Strikes(limits.signIns, now)
  const shown = (user: SignedIn | null, csrf: string) => ({
    user: user === null ? null : { name: user.name, role: user.role },
    accounts: accounts !== null,
    oidc: oidc !== undefined,
    csrf,
  })

  on(server, ROUTES.getSession, (_, request) => shown(request.user, sessions.tokenOf(request)))

  on(server, ROUTES.signIn, async ({ body }, request, reply) => {
    if (accounts === null) return shown(request.user, sessions.tokenOf(request))
    strikes.check(`from ${request.ip}`, `as ${body.name.toLowerCase()}`)
    const account = await accounts.signIn(body.name, body.password)
    if (account === null)
      throw new Refusal(
        401,
        'WRONG_PASSWORD',
        'Name and password do not go together.',
        'Try again, or ask an admin for a new one.',
      )
    strikes.forget(`as ${body.name.toLowerCase()}`)
    return shown(account, sessions.begin(request, reply, account.name))
  })

  on(server, ROUTES.signOut, (_, request, reply) => {
    if (accounts === null) return shown(request.user, sessions.tokenOf(request))
    sessions.end(request, reply)
    return shown(null, sessions.anonymousToken)
  })

  const provider = oidc === undefined || accounts === null ? null : new Oidc(oidc, accounts, BACK, options.clock)
  const without = () => new Refusal(404, 'NO_OIDC', 'Nobody signs in elsewhere here.', 'Sign in with a password.')
  // lax, and not strict: the browser comes back from another site
  const cookie = { path: BACK, httpOnly: true, sameSite: 'lax', secure: https } as const

  serveRaw(server.app, ROUTES.oidcStart, async (_, reply) => {
    if (provider === null) throw without()
    const { url, state } = await provider.start()
    return reply.setCookie(OIDC_COOKIE, state, { ...cookie, maxAge: 600 }).redirect(url, 302)
  })

  serveRaw(server.app, ROUTES.oidcBack, async (request, reply) => {
    if (provider === null) throw without()
    const { state } = request.query as { readonly state?: string }
    const own = request.cookies[OIDC_COOKIE]
    if (state === undefined || own === undefined || !same(state, own))
      throw new Refusal(403, 'SIGN_IN_FAILED', 'Signing in was begun in another browser.', 'Try again from the start.')
    const account = await provider.back(request.url, state)
    sessions.begin(request, reply, account.name)
    return reply.clearCookie(OIDC_COOKIE, cookie).redirect('/', 302)
  })
}
