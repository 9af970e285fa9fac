import { randomBytes } from 'node:crypto'
import { IsnadError } from '@isnad/record'
import { Accounts, type Role } from '@isnad/server'
import { type Io, write } from '../io.js'
import { visible } from '../render/visible.js'
import { accountsFile } from './accounts-file.js'

/** What `isnad user` can be told. */
export interface UserOptions {
  readonly accounts?: string
  readonly db?: string
  readonly role?: Role
  readonly passwordStdin?: true
  readonly oidc?: string
  readonly oidcSubject?: string
}

/** Adds an account, or changes one. Throws: `IsnadError` `BAD_NAME`, `BAD_PASSWORD`, `BAD_OIDC`. */
export async function addUser(name: string, options: UserOptions, io: Io): Promise<void> {
  const accounts = new Accounts(accountsFile(options, io))
  const { oidc, oidcSubject } = options
  if ((oidc === undefined) !== (oidcSubject === undefined))
    throw new IsnadError(
      'BAD_OIDC',
      'a provider and its name for the account go together',
      'Give --oidc and --oidc-subject.',
    )
  const elsewhere = oidc === undefined || oidcSubject === undefined ? null : { issuer: oidc, subject: oidcSubject }
  const known = await accounts.find(name)
  const made =
    options.passwordStdin !== true && elsewhere === null && known === null
      ? randomBytes(15).toString('base64url')
      : null
  const password = options.passwordStdin === true ? await firstLine(io) : made
  const account = await accounts.put({
    name,
    role: options.role ?? 'reader',
    password,
    oidc: elsewhere,
    at: new Date(),
  })
  await write(io.stdout, `${account.name} (${account.role}) in ${accounts.file}\n`)
  if (made !== null) await write(io.stdout, `password: ${made}\n`)
}

/** Shows the accounts. */
export async function listUsers(options: UserOptions, io: Io): Promise<void> {
  for (const { name, role, added, oidc, disabled } of await new Accounts(accountsFile(options, io)).list())
    await write(
      io.stdout,
      `${visible(name)}\t${role}\t${added.slice(0, 10)}${oidc === null ? '' : `\t${visible(oidc.issuer)}`}${disabled ? '\tdisabled' : ''}\n`,
    )
}

/** Takes an account away. Throws: `IsnadError` `NO_SUCH_USER`. */
export async function removeUser(name: string, options: UserOptions, io: Io): Promise<void> {
  if (await new Accounts(accountsFile(options, io)).remove(name)) return
  throw new IsnadError(
    'NO_SUCH_USER',
    `there is no account ${JSON.stringify(visible(name).slice(0, 80))}`,
    'isnad user list shows them.',
  )
}

async function firstLine({ stdin }: Io): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/u, 1)[0] ?? ''
}
