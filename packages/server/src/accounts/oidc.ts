import * as client from 'openid-client'
import { Refusal } from '../http/problems.js'
import type { OidcOptions } from '../server-options.js'
import type { Account, Accounts } from './accounts.js'

/** A sign-in that was begun and has not come back. */
interface Begun {
  readonly verifier: string
  readonly nonce: string
  readonly at: number
}

/** How long one may take to sign in at the provider. Units: milliseconds. */
const PATIENCE = 10 * 60_000
const MOST = 1000

/** Signing in at an OpenID Connect provider: authorization code with PKCE, state and nonce. */
export class Oidc {
  private found: Promise<client.Configuration> | null = null
  private readonly begun = new Map<string, Begun>()

  constructor(
    private readonly options: OidcOptions,
    private readonly accounts: Accounts,
    private readonly callback: string,
    private readonly now: () => Date,
  ) {}

  /** Where whoever signs in is led, and the state that must come back with the same browser. */
  async start(): Promise<{ readonly url: string; readonly state: string }> {
    const provider = await this.provider()
    const verifier = client.randomPKCECodeVerifier()
    const state = client.randomState()
    const nonce = client.randomNonce()
    this.begun.set(state, { verifier, nonce, at: this.now().getTime() })
    if (this.begun.size > MOST) this.begun.delete(this.begun.keys().next().value ?? '')
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: `${this.options.at}${this.callback}`,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    return { url: url.href, state }
  }

  /** The account of who comes back. Throws: `Refusal` `SIGN_IN_FAILED`, `NO_ACCOUNT`. */
  async back(pathAndQuery: string, state: string): Promise<Account> {
    const begun = this.begun.get(state)
    this.begun.delete(state)
    if (begun === undefined || this.now().getTime() - begun.at > PATIENCE)
      throw failed('it was begun too long ago, or elsewhere')
    const claims = await this.claims(new URL(pathAndQuery, this.options.at), state, begun)
    const { issuer, newcomers } = this.options
    const known = await this.accounts.findOidc(issuer, claims.sub)
    if (known?.disabled === true)
      throw new Refusal(403, 'NO_ACCOUNT', 'Your account is kept out.', 'Ask an admin to let it in again.')
    if (known !== null) return known
    if (newcomers === null)
      throw new Refusal(
        403,
        'NO_ACCOUNT',
        'You have no account here.',
        'Ask an admin to add you: isnad user add --oidc-subject.',
      )
    const name = await this.freeName(claims.name, claims.sub)
    return this.accounts.put({
      name,
      role: newcomers,
      password: null,
      oidc: { issuer, subject: claims.sub },
      at: this.now(),
    })
  }

  private async claims(
    url: URL,
    state: string,
    { verifier, nonce }: Begun,
  ): Promise<{ sub: string; name: string | null }> {
    try {
      const tokens = await client.authorizationCodeGrant(await this.provider(), url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw failed('the provider says not who it is')
      const name = [claims.preferred_username, claims.name, claims.email].find((one) => typeof one === 'string')
      return { sub: claims.sub, name: typeof name === 'string' ? name : null }
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw failed(error instanceof Error ? error.message.slice(0, 200) : 'the provider refused')
    }
  }

  /** A name that no other account has: one that comes from outside must not open what is another’s. */
  private async freeName(wanted: string | null, subject: string): Promise<string> {
    const plain = (wanted ?? subject).replace(/[^\p{L}\p{M}\p{N}._@ -]/gu, '').slice(0, 80) || 'user'
    for (let n = 1; ; n++) {
      const name = n === 1 ? plain : `${plain} ${n}`
      if ((await this.accounts.find(name)) === null) return name
    }
  }

  private provider(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, insecure } = this.options
    this.found ??= client
      .discovery(
        new URL(issuer),
        clientId,
        clientSecret,
        undefined,
        insecure === true ? { execute: [client.allowInsecureRequests] } : {},
      )
      .catch((error: unknown) => {
        this.found = null
        throw new Refusal(
          502,
          'NO_PROVIDER',
          `The provider does not answer: ${error instanceof Error ? error.message.slice(0, 200) : ''}`,
          'Try again later, or sign in with a password.',
        )
      })
    return this.found
  }
}

const failed = (why: string) =>
  new Refusal(403, 'SIGN_IN_FAILED', `Signing in failed: ${why}.`, 'Try again from the start.')
