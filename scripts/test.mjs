import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs every test, having first set up what the tests need, and ends with one plain line that counts them.
 *
 * Tests that need the annotated reports beside the project (`../shared`) are skipped where those are not there.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

if (!existsSync(join(root, 'node_modules', 'vitest'))) must('npm', ['ci'])

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

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}

function must(command, args) {
  const { status } = run(command, args)
  if (status !== 0) process.exit(status ?? 1)
}
