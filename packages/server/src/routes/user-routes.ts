import { randomBytes } from 'node:crypto'
import { IsnadError } from '@isnad/record'
import type { Account, Accounts } from '../accounts/accounts.js'
import { Strikes } from '../accounts/strikes.js'
import { ROUTES } from '../contract/index.js'
import { Refusal } from '../http/problems.js'
import { nameOf } from './review-routes.js'
import { on, type Server } from './server.js'

/** Who has an account: looking, adding, roles, keeping out, passwords. */
export function userRoutes(server: Server): void {
  const { sessions, options, limits } = server
  const at = () => options.clock()
  const strikes = new Strikes(limits.signIns, () => at().getTime())

  on(server, ROUTES.listUsers, async () => ({ items: ((await server.accounts?.list()) ?? []).map(shown) }))

  on(server, ROUTES.addUser, async ({ body: { name, role, password } }) => {
    const accounts = accountsOf(server)
    if ((await accounts.find(name)) !== null)
      throw new Refusal(
        409,
        'NAME_TAKEN',
        'There is an account of that name.',
        'Choose another name, or change that one.',
      )
    const made = password === undefined ? madePassword() : null
    const user = await accounts.put({ name, role, password: password ?? made, at: at() })
    return { user: shown(user), password: made }
  })

  on(server, ROUTES.setRole, async ({ params, body: { role } }) => {
    const accounts = accountsOf(server)
    const account = await found(accounts, params.name)
    if (role !== 'admin') await keepAdmin(accounts, account)
    return { user: shown(await accounts.put({ name: account.name, role, password: null, at: at() })) }
  })

  on(server, ROUTES.disableUser, async ({ params, body: { disabled } }, request) => {
    const accounts = accountsOf(server)
    const account = await found(accounts, params.name)
    if (disabled) await keepAdmin(accounts, account)
    const user = (await accounts.disable(account.name, disabled)) ?? account
    if (disabled) sessions.endOthers(user.name, request)
    return { user: shown(user) }
  })

  on(server, ROUTES.resetPassword, async ({ params, body: { password } }, request) => {
    const accounts = accountsOf(server)
    const { name, role } = await found(accounts, params.name)
    const made = password === undefined ? madePassword() : null
    const user = await accounts.put({ name, role, password: password ?? made, at: at() })
    sessions.endOthers(name, request)
    return { user: shown(user), password: made }
  })

  on(server, ROUTES.changePassword, async ({ body: { password, next } }, request) => {
    const accounts = accountsOf(server)
    const name = nameOf(request.user)
    // whoever found an open window must not be able to guess at leisure
    strikes.check(`as ${name}`)
    const account = await accounts.signIn(name, password)
    if (account === null)
      throw new Refusal(
        403,
        'WRONG_PASSWORD',
        'That is not your password.',
        'Try again, or ask an admin for a new one.',
      )
    strikes.forget(`as ${name}`)
    const user = await accounts.put({ name: account.name, role: account.role, password: next, at: at() })
    sessions.endOthers(account.name, request)
    return { user: shown(user) }
  })
}

const shown = ({ name, role, added, oidc, password, disabled }: Account) => ({
  name,
  role,
  added,
  oidc: oidc !== null,
  password: password !== null,
  disabled,
})

const madePassword = (): string => randomBytes(15).toString('base64url')

function accountsOf({ accounts }: Server): Accounts {
  if (accounts !== null) return accounts
  throw new Refusal(
    409,
    'NO_ACCOUNTS',
    'Nobody signs in on this machine alone.',
    'Start it with --accounts FILE to have accounts.',
  )
}

async function found(accounts: Accounts, name: string): Promise<Account> {
  const account = await accounts.find(name)
  if (account !== null) return account
  throw new IsnadError('NO_SUCH_USER', 'There is no account of that name.', 'Look it up in the list of accounts.')
}

/** Throws: `Refusal` `LAST_ADMIN` where nobody would be left who could let anybody in. */
async function keepAdmin(accounts: Accounts, { name, role, disabled }: Account): Promise<void> {
  if (role !== 'admin' || disabled) return
  const others = (await accounts.list()).some((one) => one.role === 'admin' && !one.disabled && one.name !== name)
  if (others) return
  throw new Refusal(409, 'LAST_ADMIN', 'It is the only admin there is.', 'Make another account admin first.')
}
