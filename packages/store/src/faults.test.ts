import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { IsnadError } from '@isnad/record'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, demandSqlite } from './engines/sqlite-module.js'
import { openArchive } from './open-archive.js'
import { unpackBytes, unpackReading, unpackText } from './pack.js'
import { killIngest } from './testing/kill-ingest.js'
import { type PostgresServer, postgresPrograms, startPostgres } from './testing/postgres-server.js'
import { plainAnalyser as analyser, drafted, manyDrafts } from './testing/readings.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-faults-'))
afterAll(() => {
  if (disk !== null) run('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})
let made = 0
const newFile = () => join(folder, `${made++}.isnad`)
const batch = (count: number, first = 0) =>
  manyDrafts(count, first).map((draft) =>
    drafted(draft, 'a', { bytes: Buffer.from(draft.text), mediaType: 'text/plain' }),
  )

describe('two that write', { timeout: 60_000 }, () => {
  test('take turns, and lose and double nothing', async () => {
    const where = newFile()
    const writers = await Promise.all([openArchive(where, { analyser }), openArchive(where, { analyser })])
    const adding = writers.map(async (archive, i) => {
      for (let first = 0; first < 60; first += 10) await archive.add(batch(10, first + i * 30))
    })
    await Promise.all(adding)
    for (const archive of writers) for await (const _ of archive.index());
    expect(await writers[0]?.check()).toMatchObject({ faults: [], counts: { reports: 90, indexed: 90 } })
    for (const archive of writers) await archive.close()
  })

  test('where one does not let go, the other is told so, and can go on after', async () => {
    const where = newFile()
    const archive = await openArchive(where, { analyser, patience: 100 })
    const other = connect(where, 0)
    other.exec('begin immediate')
    await expect(archive.add(batch(1))).rejects.toMatchObject({ code: 'ARCHIVE_BUSY' })
    expect((await archive.reports()).items).toEqual([])
    other.exec('rollback')
    other.close()
    expect(await archive.add(batch(1))).toHaveLength(1)
    await archive.close()
  })
})

describe('what is no archive is refused and left as it is', () => {
  test.each([
    ['a text', (path: string) => writeFileSync(path, 'هذا نص '.repeat(100))],
    ['a folder', (path: string) => mkdirSync(path)],
    [
      'another SQLite file',
      (path: string) => {
        const database = connect(path, 0)
        database.exec('create table reports (n integer)')
        database.close()
      },
    ],
  ])('%s', async (_, make) => {
    const path = newFile()
    make(path)
    const before = execFileSync('ls', ['-la', path], { encoding: 'utf8' })
    await expect(openArchive(path, { analyser })).rejects.toMatchObject({ code: 'NOT_AN_ARCHIVE' })
    expect(execFileSync('ls', ['-la', path], { encoding: 'utf8' })).toBe(before)
  })

  test('an empty file becomes one', async () => {
    const path = newFile()
    writeFileSync(path, '')
    const archive = await openArchive(path, { analyser })
    await archive.add(batch(1))
    await archive.close()
  })

  test('an archive of a newer Isnad', async () => {
    const path = newFile()
    await (await openArchive(path, { analyser })).close()
    const database = connect(path, 0)
    database.exec(`insert into kysely_migration values ('9999-later', '')`)
    database.close()
    await expect(openArchive(path, { analyser })).rejects.toMatchObject({ code: 'ARCHIVE_NEWER' })
  })
})

test.each([
  ['3.40.1', false],
  ['3.51.2', false],
  ['3.51.3', true],
  ['3.53.0', true],
  ['4.0.0', true],
])('SQLite %s is fit: %s', (version, fit) => {
  if (fit) expect(() => demandSqlite(version)).not.toThrow()
  else expect(() => demandSqlite(version)).toThrow(expect.objectContaining({ code: 'SQLITE_TOO_OLD' }))
})

/** Everything an archive says, so that two can be held side by side. */
async function told(path: string): Promise<string> {
  const database = connect(path, 0)
  try {
    const tables = database
      .prepare(
        `select name from sqlite_schema where type = 'table' and name not like 'words_%' and name not like 'kysely%'`,
      )
      .all() as { name: string }[]
    // unpacked, since the last byte of what zlib wrote has bits that mean nothing
    const unpacked = (row: Record<string, unknown>) => {
      const { text, reading, bytes } = row
      if (bytes instanceof Uint8Array) return { ...row, bytes: Buffer.from(unpackBytes(bytes)).toString('hex') }
      if (!(text instanceof Uint8Array) || !(reading instanceof Uint8Array)) return row
      return { ...row, text: unpackText(text), reading: unpackReading(reading, unpackText(text)) }
    }
    const rows = (table: string) =>
      database
        .prepare(`select * from "${table}"`)
        .all()
        .map((row) => JSON.stringify(unpacked(row as Record<string, unknown>)))
        .sort()
    return JSON.stringify([...tables.map(({ name }) => name), 'words_at'].map((name) => [name, rows(name)]))
  } finally {
    database.close()
  }
}

describe('damage', { timeout: 60_000 }, () => {
  test('any byte that is changed is found, or changes nothing that is kept', async () => {
    const path = newFile()
    const archive = await openArchive(path, { analyser })
    await archive.add(batch(12))
    const [item] = (await archive.statements()).items
    await archive.decide({
      about: item?.id ?? '',
      action: 'confirm',
      value: true,
      who: 'سمر',
      at: '2026-01-01',
      why: 'قرأته',
    })
    await archive.reject([{ source: 'a', code: 'B', message: 'c', remedy: 'd', at: '2026-01-01' }])
    for await (const _ of archive.index());
    expect((await archive.check()).faults).toEqual([])
    await archive.close()
    const bytes = readFileSync(path)
    const whole = await told(path)
    let found = 0
    let harmless = 0
    const used = Array.from(bytes.keys()).filter((at) => bytes[at] !== 0)
    for (let i = 0; i < 100; i++) {
      const copy = newFile()
      const at = used[Math.floor(((i + 0.5) * used.length) / 100)] ?? 0
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (i % 8))
      writeFileSync(copy, changed)
      let faults: readonly string[]
      try {
        const damaged = await openArchive(copy, { analyser })
        faults = (await damaged.check()).faults
        await damaged.close()
      } catch (error) {
        expect(error).toBeInstanceOf(IsnadError)
        faults = [String(error)]
      }
      if (faults.length > 0) found++
      else {
        harmless++
        expect((await told(copy)) === whole, `the byte at ${at}`).toBe(true)
      }
      rmSync(copy, { force: true })
    }
    expect(found).toBeGreaterThan(harmless)
  })

  test('an archive that was cut short is an error, and the copy beside it is well', async () => {
    const path = newFile()
    const archive = await openArchive(path, { analyser })
    await archive.add(batch(40))
    await archive.close()
    copyFileSync(path, `${path}.copy`)
    truncateSync(path, 20_000)
    const outcome = await openArchive(path, { analyser }).then(
      async (cut) => {
        const { faults } = await cut.check()
        await cut.close()
        return faults.length > 0
      },
      (error: unknown) => error instanceof IsnadError,
    )
    expect(outcome).toBe(true)
    const copy = await openArchive(`${path}.copy`, { analyser })
    expect((await copy.check()).faults).toEqual([])
    await copy.close()
  })
})

describe('a log that was cut off', () => {
  test('loses whole changes from its end, and never a part of one', async () => {
    const path = newFile()
    const archive = await openArchive(path, { analyser })
    for (let first = 0; first < 50; first += 10) await archive.add(batch(10, first))
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
    await archive.close()
    const counts: number[] = []
    for (const share of [0.3, 0.6, 0.8, 0.95, 1]) {
      const copy = newFile()
      writeFileSync(copy, file)
      writeFileSync(`${copy}-wal`, log.subarray(0, Math.floor(log.length * share) - (share < 1 ? 5 : 0)))
      const cut = await openArchive(copy, { analyser })
      const { counts: there, faults } = await cut.check()
      expect(faults).toEqual([])
      counts.push(there.reports)
      await cut.close()
    }
    expect(counts.at(-1)).toBe(50)
    expect(counts.every((count, i) => count % 10 === 0 && count >= (counts[i - 1] ?? 0))).toBe(true)
    expect(counts[0]).toBeLessThan(50)
  })
})

/** Runs a program of the system, in silence. */
const run = (program: string, args: readonly string[]) => execFileSync(program, args, { stdio: 'ignore' })

/** A small disk of its own; null where this process may not make one. */
function smallDisk(): string | null {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
    return disk
  } catch {
    return null
  }
}

const disk = smallDisk()
describe.skipIf(disk === null)('a disk that fills up (needs the right to mount)', { timeout: 60_000 }, () => {
  test('is told, keeps what was acknowledged, and is taken up again when there is room', async () => {
    const where = join(disk ?? '', 'a.isnad')
    const archive = await openArchive(where, { analyser })
    let kept = 0
    const fill = async () => {
      for (; kept < 5000; kept += 20) await archive.add(batch(20, kept))
    }
    await expect(fill()).rejects.toMatchObject({ code: 'ARCHIVE_DISK_FULL' })
    expect(kept).toBeGreaterThan(0)
    expect(await archive.check()).toMatchObject({ faults: [], counts: { reports: kept } })
    run('mount', ['-o', 'remount,size=8m', disk ?? ''])
    const more = kept
    await archive.add(batch(20, more))
    await archive.close()
    const again = await openArchive(where, { analyser })
    expect(await again.check()).toMatchObject({ faults: [], counts: { reports: more + 20 } })
    await again.close()
  })

  test('that may only be read is told, and keeps what is on it', async () => {
    const where = join(disk ?? '', 'b.isnad')
    const archive = await openArchive(where, { analyser })
    await archive.add(batch(5))
    await archive.close()
    const before = readFileSync(where)
    const still = join(folder, 'still')
    mkdirSync(still)
    run('mount', ['--bind', disk ?? '', still])
    run('mount', ['-o', 'remount,bind,ro', still])
    const opening = openArchive(join(still, 'b.isnad'), { analyser }).then(async (open) => {
      await open.add(batch(5, 5)).finally(() => open.close())
    })
    await expect(opening).rejects.toMatchObject({ code: expect.stringMatching(/^ARCHIVE_(?:READ_ONLY|CANNOT_OPEN)$/u) })
    run('umount', ['-l', still])
    expect(readFileSync(where).equals(before)).toBe(true)
  })
})

test('killed at random moments it loses nothing that was acknowledged, and doubles nothing', {
  timeout: 120_000,
}, async () => {
  // beside the packages it needs
  const file = fileURLToPath(new URL('../node_modules/.isnad/ingest-child.mjs', import.meta.url))
  await build({
    input: fileURLToPath(new URL('./testing/ingest-child.ts', import.meta.url)),
    platform: 'node',
    external: ['@photostructure/sqlite', 'kysely', 'pg'],
    resolve: { alias: { '@isnad/record': fileURLToPath(new URL('../../record/src/index.ts', import.meta.url)) } },
    output: { file, format: 'esm' },
    logLevel: 'silent',
  })
  const where = newFile()
  const result = await killIngest(file, where, 12, 1)
  expect(result).toMatchObject({ kills: 12, lost: 0, faults: [] })
  expect(result.acknowledged).toBeGreaterThan(0)
  expect(result.kept).toBeLessThanOrEqual(result.acknowledged + 7)

  // taken up again, it exports the same bytes as one that nothing disturbed
  const exported = []
  for (const path of [where, newFile()]) {
    const archive = await openArchive(path, { analyser })
    await archive.add(batch(result.acknowledged + 20))
    const lines: string[] = []
    for await (const reading of archive.readings()) lines.push(JSON.stringify(reading))
    exported.push(lines.join('\n'))
    await archive.close()
  }
  expect(exported[0] === exported[1]).toBe(true)
})

const bin = postgresPrograms()
describe.skipIf(bin === null)('PostgreSQL (needs /usr/lib/postgresql)', { timeout: 120_000 }, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(bin ?? '')
  }, 60_000)
  afterAll(() => server.stop())

  test('started anew mid-way loses and doubles nothing', async () => {
    const archive = await openArchive(await server.database('restarted'), { analyser, patience: 30_000 })
    const adding = (async () => {
      for (let first = 0; first < 200; first += 10) await archive.add(batch(10, first))
    })()
    await new Promise((resolve) => setTimeout(resolve, 150))
    server.restart()
    await adding
    expect(await archive.check()).toMatchObject({ faults: [], counts: { reports: 200 } })
    await archive.close()
  })

  test('in another encoding is refused', async () => {
    const where = await server.database('ascii', `encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`)
    await expect(openArchive(where, { analyser })).rejects.toMatchObject({ code: 'ARCHIVE_ENCODING' })
    const c = await server.database('c', `encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0`)
    await expect(openArchive(c, { analyser })).rejects.toMatchObject({ code: 'ARCHIVE_ENCODING' })
  })

  test('that does not answer is told, without its password', async () => {
    const opening = openArchive('postgres://isnad:secret@127.0.0.1:1/none', { analyser, patience: 100 })
    await expect(opening).rejects.toMatchObject({ code: 'ARCHIVE_UNREACHABLE' })
    await expect(opening).rejects.not.toThrow('secret')
  })

  test('two that write take turns', async () => {
    const where = await server.database('two')
    const writers = await Promise.all([openArchive(where, { analyser }), openArchive(where, { analyser })])
    await Promise.all(
      writers.map(async (archive, i) => {
        for (let first = 0; first < 60; first += 10) await archive.add(batch(10, first + i * 30))
      }),
    )
    expect(await writers[0]?.check()).toMatchObject({ faults: [], counts: { reports: 90 } })
    for (const archive of writers) await archive.close()
  })
})
