import '@fastify/cookie'
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '../contract/index.js'
import type { Accounts } from './accounts.js'

/** Who asks. */
export interface SignedIn {
  readonly name: string
  readonly role: Role
}

interface Session {
  readonly name: string
  readonly csrf: string
  readonly begun: number
  used: number
}

/** The name that what is done on this machine goes by, where there are no accounts. */
const LOCAL: SignedIn = { name: 'local', role: 'admin' }

const COOKIE = 'isnad_session'
/** Sessions end after so long without use, and after so long in any case. Units: milliseconds. */
const IDLE = 12 * 3600_000
const WHOLE = 7 * 24 * 3600_000
const MOST = 10_000

/**
 * Who is signed in. Kept in memory alone: everybody signs in again when the server starts.
 *
 * Holds: only hashes of the cookies are kept; a role is that which the account has now.
 */
export class Sessions {
  private readonly sessions = new Map<string, Session>()
  /** For those who have not signed in: a page elsewhere cannot read it. */
  private readonly anonymous = randomBytes(24).toString('base64url')

  constructor(
    private readonly accounts: Accounts | null,
    private readonly https: boolean,
    private readonly now: () => number,
  ) {}

  get hasAccounts(): boolean {
    return this.accounts !== null
  }

  async userOf(request: FastifyRequest): Promise<SignedIn | null> {
    if (this.accounts === null) return LOCAL
    const session = this.sessionOf(request)
    if (session === null) return null
    const account = await this.accounts.find(session.name)
    return account === null || account.disabled ? null : { name: account.name, role: account.role }
  }

  /** The token that a POST must carry. */
  tokenOf(request: FastifyRequest): string {
    return this.sessionOf(request)?.csrf ?? this.anonymous
  }

  /** Begins a session in place of the one there may be, and gives its token. */
  begin(request: FastifyRequest, reply: FastifyReply, name: string): string {
    this.forget(request)
    const secret = randomBytes(32).toString('base64url')
    const csrf = randomBytes(24).toString('base64url')
    const now = this.now()
    this.sessions.set(hashOf(secret), { name, csrf, begun: now, used: now })
    if (this.sessions.size > MOST) this.sessions.delete(this.sessions.keys().next().value ?? '')
    reply.setCookie(COOKIE, secret, { ...this.cookie(), maxAge: WHOLE / 1000 })
    return csrf
  }

  end(request: FastifyRequest, reply: FastifyReply): void {
    this.forget(request)
    reply.clearCookie(COOKIE, this.cookie())
  }

  /** Ends all sessions of an account but that of whoever asks. */
  endOthers(name: string, request: FastifyRequest): void {
    const own = request.cookies[COOKIE]
    const kept = own === undefined ? null : hashOf(own)
    for (const [hash, session] of this.sessions) if (session.name === name && hash !== kept) this.sessions.delete(hash)
  }

  /** The token of those who have not signed in. */
  get anonymousToken(): string {
    return this.anonymous
  }

  private forget(request: FastifyRequest): void {
    const secret = request.cookies[COOKIE]
    if (secret !== undefined) this.sessions.delete(hashOf(secret))
  }

  private sessionOf(request: FastifyRequest): Session | null {
    const secret = request.cookies[COOKIE]
    if (secret === undefined) return null
    const session = this.sessions.get(hashOf(secret))
    const now = this.now()
    if (session === undefined) return null
    if (now - session.used > IDLE || now - session.begun > WHOLE) {
      this.sessions.delete(hashOf(secret))
      return null
    }
    session.used = now
    return session
  }

  private cookie() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.https } as const
  }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')
