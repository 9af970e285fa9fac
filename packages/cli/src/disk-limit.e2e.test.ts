import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, reportLines } from './testing/built-cli.js'

let folder: string
let program: string
const REPORTS = 120

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-limit-'))
  program = builtCli(folder)
  writeFileSync(join(folder, 'reports.ndjson'), reportLines(REPORTS))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const adding = (db: string) => [program, 'add', 'reports.ndjson', '--db', db, '--threads', '0', '--batch', '3']
const node = (args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })

test('where files may not grow it is told, what was kept is whole, and the same command goes on when they may', () => {
  const script = 'ulimit -f 3000; exec "$@"'
  const limited = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...adding('limited.db')], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(limited.status).toBe(2)
  expect(limited.stderr).toMatch(/\[ARCHIVE_(?:IO|DISK_FULL)\]\n.*limits/u)
  const halted = node([program, 'check', '--db', 'limited.db', '--json'])
  const { counts, faults } = JSON.parse(halted.stdout) as { counts: { reports: number }; faults: string[] }
  expect({ status: halted.status, faults }).toEqual({ status: 0, faults: [] })
  expect(counts.reports).toBeGreaterThan(0)
  expect(counts.reports).toBeLessThan(REPORTS)
  const rest = node(adding('limited.db'))
  expect(rest.stdout).toContain(`${REPORTS - counts.reports} added, ${counts.reports} kept by an earlier run`)
  expect(node([program, 'check', '--db', 'limited.db']).stdout).toContain('all is well')
})

test('two that add the same to one archive take turns, and each report is there once', async () => {
  const both = [1, 2].map(() => spawn(process.execPath, adding('two.db'), { cwd: folder, stdio: 'ignore' }))
  for (const [status] of await Promise.all(both.map((run) => once(run, 'exit')))) expect(status).toBe(0)
  const { stdout } = node([program, 'check', '--db', 'two.db'])
  expect(stdout).toContain('all is well')
  expect(stdout).toContain(`reports ${REPORTS}\n`)
})
