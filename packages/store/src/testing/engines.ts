import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres-server.js'

/** Gives tests a place for an archive that nothing is in yet. */
export type NewPlace = () => Promise<string>

/** Runs the same tests over SQLite and over PostgreSQL; the latter are skipped by name where no server is installed. */
export function onBothEngines(tests: (newPlace: NewPlace) => void): void {
  describe('in SQLite', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'))
    let made = 0
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    tests(() => Promise.resolve(join(folder, `${made++}.isnad`)))
  })
  const bin = postgresPrograms()
  describe.skipIf(bin === null)('in PostgreSQL (needs /usr/lib/postgresql)', { timeout: 60_000 }, () => {
    let server: PostgresServer | null = null
    let made = 0
    beforeAll(async () => {
      server = await startPostgres(bin ?? '')
    }, 60_000)
    afterAll(() => server?.stop())
    tests(async () => (await server?.database(`archive_${made++}`)) ?? '')
  })
}
