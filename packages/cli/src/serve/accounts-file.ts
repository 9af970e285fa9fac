import { join, resolve } from 'node:path'
import { archivePlace } from '../archive-at.js'
import type { Io } from '../io.js'

/** The file of accounts: the one named, else the one beside the archive. */
export function accountsFile(
  { accounts, db }: { readonly accounts?: string; readonly db?: string },
  io: Pick<Io, 'cwd' | 'env'>,
): string {
  if (accounts !== undefined) return resolve(io.cwd, accounts)
  const place = archivePlace(db === undefined ? {} : { db }, io)
  return place.includes('://') ? join(io.cwd, 'isnad.accounts.json') : `${place}.accounts.json`
}
