import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs every test, having first set up what the tests need, and ends with one plain line that counts them.
 *
 * What a machine lacks is installed where that can be done without asking (Debian, as root); elsewhere it is said what to install, and the
 * tests that need it are skipped by name, as are those that need the annotated reports beside the project (`../shared`).
 */
const root = fileURLToPath(new URL('..', import.meta.url))

/** What tests run on besides Node, and Debian's package of it. */
const PROGRAMS = [
  { name: 'PostgreSQL server', debian: 'postgresql', found: () => onDisk('/usr/lib/postgresql', 'bin/initdb') },
  { name: 'Chromium', debian: 'chromium', found: () => ['chromium', 'chromium-browser'].some(onPath) },
]
const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
const onDisk = (folder, file) =>
  existsSync(folder) && readdirSync(folder).some((version) => existsSync(join(folder, version, file)))

if (!existsSync(join(root, 'node_modules', 'vitest'))) must('npm', ['ci'])
provide()

const scratch = mkdtempSync(join(tmpdir(), 'isnad-test-'))
const report = join(scratch, 'vitest.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const { status } = run(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)])
const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
rmSync(scratch, { recursive: true, force: true })

if (counted === null) {
  console.error('the test runner ended without a report')
  process.exit(status || 1)
}
const skipped = counted.numPendingTests + counted.numTodoTests
// A file that cannot be loaded fails without any of its tests being counted.
const failed = Math.max(counted.numFailedTests, status === 0 ? 0 : 1)
console.log(`${counted.numPassedTests} passed, ${failed} failed, ${skipped} skipped`)
process.exit(status === 0 && counted.numPassedTests > 0 ? 0 : 1)

/** Sees to it that the programs are there that tests run on: a PostgreSQL server and a browser. */
function provide() {
  const missing = PROGRAMS.filter(({ found }) => !found())
  if (missing.length === 0) return
  const packages = missing.map(({ debian }) => debian)
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore').status === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], 'inherit', env)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], 'inherit', env)
  }
  for (const { name, debian } of missing.filter(({ found }) => !found()))
    console.error(
      `There is no ${name}: its tests are skipped. To run them: apt-get install ${debian} (as root, on Debian).`,
    )
}

function run(command, args, stdout = 'inherit', env = process.env) {
  return spawnSync(command, args, { cwd: root, env, stdio: ['ignore', stdout, 'inherit'] })
}

function must(command, args) {
  const { status } = run(command, args)
  if (status !== 0) process.exit(status ?? 1)
}
