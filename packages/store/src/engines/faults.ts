import { IsnadError } from '@isnad/record'

const SQLITE = {
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

/** What SQLite says where the module gives no number with it. */
const SAID: readonly (readonly [RegExp, number])[] = [
  [/database (?:table )?is locked/u, SQLITE.busy],
  [/readonly database/u, SQLITE.readOnly],
  [/disk I\/O error/u, SQLITE.io],
  [/malformed/u, SQLITE.corrupt],
  [/disk is full/u, SQLITE.full],
  [/unable to open/u, SQLITE.cannotOpen],
  [/not a database/u, SQLITE.notADatabase],
]

/** Whether a fault is one of SQLite. */
export const isOfSqlite = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'

/** The number SQLite gives a fault, without its detail; null for what is not a fault of SQLite. */
function sqliteCode(error: unknown): number | null {
  if (!isOfSqlite(error)) return null
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  return SAID.find(([said]) => said.test(error.message))?.[1] ?? SQLITE.error
}

/** Whether another process holds the file just now. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === SQLITE.busy || code === SQLITE.locked
}

/** The code PostgreSQL or the network gives a fault. */
function postgresCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return /Connection terminated|Client has encountered a connection error|timeout exceeded/u.test(error.message)
    ? 'lost'
    : null
}

/** Whether the connection to PostgreSQL broke or the server was going down. */
export function isLost(error: unknown): boolean {
  const code = postgresCode(error)
  return (
    code !== null &&
    /^(?:lost|08.{3}|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ENOENT|ETIMEDOUT)$/u.test(code) &&
    !isOurs(error)
  )
}

/** Whether PostgreSQL asks for the same change once more. */
export const isCollision = (error: unknown): boolean => ['40001', '40P01'].includes(postgresCode(error) ?? '')

const isOurs = (error: unknown): boolean => error instanceof IsnadError

/** An error of the database in the words of the one who opened the archive; what is no such error is returned as it is. */
export function faultOf(error: unknown, where: string): unknown {
  if (isOurs(error) || !(error instanceof Error)) return error
  const said = error.message
  switch (sqliteCode(error)) {
    case SQLITE.busy:
    case SQLITE.locked:
      return new IsnadError(
        'ARCHIVE_BUSY',
        `Another process is writing to ${where} and does not let go (${said}).`,
        'Wait until it has ended, or end it; nothing was changed.',
      )
    case SQLITE.readOnly:
      return new IsnadError(
        'ARCHIVE_READ_ONLY',
        `${where} may not be written to (${said}).`,
        'Check who owns the file and its folder.',
      )
    case SQLITE.io:
      return new IsnadError(
        'ARCHIVE_IO',
        `The disk under ${where} failed (${said}).`,
        'Check the disk, and what limits are set on it and on files (quota, ulimit), then run the same command again and `isnad check`.',
      )
    case SQLITE.corrupt:
      return damaged(where, said)
    case SQLITE.full:
      return new IsnadError(
        'ARCHIVE_DISK_FULL',
        `There is no room left for ${where} (${said}).`,
        'Make room and run the same command again: what was kept is kept, and the rest is taken up where it stopped.',
      )
    case SQLITE.cannotOpen:
      return new IsnadError(
        'ARCHIVE_CANNOT_OPEN',
        `${where} cannot be opened (${said}).`,
        'Check that its folder exists and may be written to.',
      )
    case SQLITE.notADatabase:
      return notAnArchive(where)
    default:
  }
  if (isLost(error) || /^(?:3D000|28.{3}|ENOTFOUND|EACCES)$/u.test(postgresCode(error) ?? ''))
    return new IsnadError(
      'ARCHIVE_UNREACHABLE',
      `PostgreSQL at ${where} does not answer (${said}).`,
      'Check the address, the password and that the server runs.',
    )
  if (postgresCode(error) === '53100')
    return new IsnadError(
      'ARCHIVE_DISK_FULL',
      `PostgreSQL at ${where} has no room left (${said}).`,
      'Make room and run the same command again.',
    )
  return error
}

/** What is said of a file whose inside contradicts itself. */
export const damaged = (where: string, what: string): IsnadError =>
  new IsnadError(
    'ARCHIVE_DAMAGED',
    `${where} is damaged (${what}).`,
    'Run `isnad check` to see what is lost, and restore the last backup.',
  )

/** What is said of a file that is something else. */
export const notAnArchive = (where: string): IsnadError =>
  new IsnadError(
    'NOT_AN_ARCHIVE',
    `${where} is no archive of Isnad.`,
    'Name another file; Isnad makes a new archive where there is none.',
  )
