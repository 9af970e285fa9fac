import { chmod, open, readFile, rename, stat } from 'node:fs/promises'
import { IsnadError } from '@isnad/record'
import * as z from 'zod'
import { ROLES, type Role } from '../contract/index.js'
import { hashPassword, isPassword } from './passwords.js'

const accountSchema = z.object({
  name: z.string().min(1),
  role: z.enum(ROLES),
  added: z.string(),
  password: z.string().nullable(),
  oidc: z.object({ issuer: z.string(), subject: z.string() }).nullable(),
  disabled: z.boolean().default(false),
})
const fileSchema = z.object({ schema: z.literal('isnad/accounts@1'), accounts: z.array(accountSchema) })

/** Someone who may sign in. */
export type Account = z.output<typeof accountSchema>

/**
 * The accounts of a server.
 *
 * Decision: in a file beside the archive and not in it: an archive is copied, backed up and handed to others, and the hashes of passwords
 * must not go with it. The file is its owner's alone, and is replaced as a whole.
 */
export class Accounts {
  private read: { readonly stamp: string; readonly accounts: readonly Account[] } | null = null
  private last: Promise<unknown> = Promise.resolve()

  constructor(readonly file: string) {}

  /** All of them, by name. Throws: `IsnadError` `BAD_ACCOUNTS` where the file is not one of accounts. */
  async list(): Promise<readonly Account[]> {
    const stamp = await stat(this.file).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => '',
    )
    if (stamp === '') return []
    if (this.read?.stamp !== stamp)
      this.read = { stamp, accounts: parsed(await readFile(this.file, 'utf8'), this.file) }
    return this.read.accounts
  }

  async find(name: string): Promise<Account | null> {
    const key = nameKey(name)
    return (await this.list()).find((account) => nameKey(account.name) === key) ?? null
  }

  /** The account that a provider knows by this subject. */
  async findOidc(issuer: string, subject: string): Promise<Account | null> {
    const all = await this.list()
    return all.find(({ oidc }) => oidc !== null && oidc.issuer === issuer && oidc.subject === subject) ?? null
  }

  /** The account that a name and a password open; null for none, and for one that is kept out. */
  async signIn(name: string, password: string): Promise<Account | null> {
    const account = await this.find(name)
    return (await isPassword(password, account?.password ?? null)) && account?.disabled === false ? account : null
  }

  /**
   * Adds an account, or gives one that is there another role or password.
   *
   * Throws: `IsnadError` `BAD_NAME`, `BAD_PASSWORD`.
   */
  async put(given: {
    readonly name: string
    readonly role: Role
    readonly password: string | null
    readonly oidc?: Account['oidc']
    readonly at: Date
  }): Promise<Account> {
    const name = given.name.trim().normalize('NFC')
    if (!/^[\p{L}\p{M}\p{N}._@ -]{1,100}$/u.test(name))
      throw new IsnadError('BAD_NAME', 'That is no name for an account.', 'Use letters, digits, spaces and . _ @ -')
    if (given.password !== null && given.password.length < 10)
      throw new IsnadError('BAD_PASSWORD', 'The password is too short.', 'Use 10 characters or more.')
    const password = given.password === null ? null : await hashPassword(given.password)
    return this.change(async () => {
      const before = await this.find(name)
      const account: Account = {
        name: before?.name ?? name,
        role: given.role,
        added: before?.added ?? given.at.toISOString(),
        password: password ?? before?.password ?? null,
        oidc: given.oidc ?? before?.oidc ?? null,
        disabled: before?.disabled ?? false,
      }
      await this.write([...(await this.list()).filter((one) => one.name !== account.name), account])
      return account
    })
  }

  /** Keeps an account out, or lets it in again; null where there is none. */
  disable(name: string, disabled: boolean): Promise<Account | null> {
    return this.change(async () => {
      const before = await this.find(name)
      if (before === null) return null
      const account = { ...before, disabled }
      await this.write([...(await this.list()).filter((one) => one.name !== account.name), account])
      return account
    })
  }

  /** Takes an account away and tells whether it was there. */
  remove(name: string): Promise<boolean> {
    return this.change(async () => {
      const account = await this.find(name)
      if (account === null) return false
      await this.write((await this.list()).filter((one) => one.name !== account.name))
      return true
    })
  }

  /** One change after another, so that none undoes what another did meanwhile. */
  private change<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work)
    this.last = next.catch(() => undefined)
    return next
  }

  private async write(accounts: readonly Account[]): Promise<void> {
    const sorted = [...accounts].sort((a, b) => (a.name < b.name ? -1 : 1))
    const next = `${this.file}.${process.pid}.new`
    const file = await open(next, 'w', 0o600)
    try {
      await file.writeFile(`${JSON.stringify({ schema: 'isnad/accounts@1', accounts: sorted }, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await chmod(next, 0o600)
    await rename(next, this.file)
    this.read = null
  }
}

/** Names that look alike but for case and form are one. */
const nameKey = (name: string) => name.trim().normalize('NFKC').toLowerCase()

function parsed(text: string, file: string): readonly Account[] {
  try {
    return fileSchema.parse(JSON.parse(text)).accounts
  } catch {
    throw new IsnadError(
      'BAD_ACCOUNTS',
      `${file} is no file of accounts.`,
      'Put it back from a copy, or take it away and add accounts anew.',
    )
  }
}
