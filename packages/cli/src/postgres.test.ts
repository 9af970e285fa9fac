import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PostgresServer, postgresPrograms, startPostgres } from '@isnad/store/testing/postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportLines } from './testing/built-cli.js'
import { call } from './testing/sample-archive.js'

const bin = postgresPrograms()
describe.skipIf(bin === null)('an archive in PostgreSQL (needs /usr/lib/postgresql)', () => {
  let server: PostgresServer
  let folder: string
  let db: string
  let reports: string
  beforeAll(async () => {
    server = await startPostgres(bin ?? '')
    folder = mkdtempSync(join(tmpdir(), 'isnad-on-postgres-'))
    db = await server.database('commands')
    reports = join(folder, 'reports.ndjson')
    writeFileSync(reports, `${reportLines(12)}\n{"id": "broken", "text": \n`)
  })
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const isnad = async (...args: string[]) => {
    const { status, out, err } = await call([...args, '--db', db], folder)
    expect({ args, status, err }).toEqual({ args, status: 0, err: '' })
    return out
  }
  const objects = (lines: string) =>
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  test('is added to, and the same again adds nothing', async () => {
    expect(await isnad('add', reports)).toContain('12 added, 1 could not be read')
    expect(await isnad('add', reports)).toContain('12 kept by an earlier run')
  })
  test('is searched, also for words behind their clitics', async () => {
    expect(objects(await isnad('search', 'هدنة', '--json')).length).toBe(12)
    expect(objects(await isnad('search', '"الاجتماع رقم 7"', '--json')).length).toBe(1)
  })
  test('is asked for its facts', async () => {
    const statements = objects(await isnad('statements', '--speaker', 'إيرولت', '--all', '--json'))
    expect(statements.length).toBeGreaterThanOrEqual(12)
    expect(objects(await isnad('reports', '--outlet', 'صحيفة الميناء', '--json')).length).toBe(12)
  })
  test('keeps what could not be read, until it can', async () => {
    expect(objects(await isnad('rejects', '--json'))).toMatchObject([{ code: 'BAD_JSON', tries: 2 }])
    writeFileSync(reports, reportLines(13))
    expect(await isnad('rejects', '--retry')).toContain('1 added, 12 kept by an earlier run')
    expect(await isnad('rejects', '--json')).toBe('')
  })
  test('is read again, and is well', async () => {
    expect(await isnad('reread')).toContain('nothing to read again')
    expect(await isnad('reread', '--all')).toContain('13 read again')
    const check = await isnad('check')
    expect(check).toContain('all is well')
    expect(check).toContain('indexed 13')
  })
  test('is copied by its own means', async () => {
    const { status, err } = await call(['backup', 'copy.db', '--db', db], folder)
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('pg_dump') })
  })
})
