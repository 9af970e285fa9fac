import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes an archive of the sample reports and asks it what it holds, as a newcomer would; on a terminal it then opens the app on it until
 * Ctrl-C.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-demo-'))
const env = { ...process.env, ISNAD_DB: join(folder, 'aleppo.db') }
const samples = readdirSync(`${root}samples`)
  .filter((name) => /\.(?:json|txt)$/u.test(name))
  .sort()
if (samples.length === 0) throw new Error('there are no sample reports in samples/')

try {
  show(['read', 'samples/01-two-meetings.json'])
  show(['add', ...samples.map((name) => `samples/${name}`)], ['add', 'samples/*.json', 'samples/*.txt'])
  show(['timeline', '--topic', 'ceasefire'])
  show(['statements', '--speaker', 'كيري', '--limit', '8'])
  show(['show', mostTold()])
  show(['disagreements'])
  show(['search', 'إجلاء المدنيين', '--limit', '2'])
  console.log('\nYour own: npx isnad add PATH… makes isnad.db here; npx isnad --help names the rest.')
  if (process.stdout.isTTY) {
    console.log('\nThe same in your browser, until you press Ctrl-C:')
    process.on('SIGINT', () => {})
    show(['serve'])
  }
} finally {
  rmSync(folder, { recursive: true })
}

function show(args, shown = args) {
  console.log(`\n$ npx isnad ${shown.map((word) => (/[^\w./*-]/u.test(word) ? `"${word}"` : word)).join(' ')}\n`)
  isnad(args, 'inherit')
}

/** The id of what most reports tell that somebody said. */
function mostTold() {
  const told = isnad(['utterances', '--json'], 'pipe')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return told.reduce((best, one) => (one.tellings.length > best.tellings.length ? one : best)).id
}

function isnad(args, stdout) {
  const run = spawnSync(process.execPath, ['packages/cli/bin/isnad.js', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
  })
  if (run.status === 0) return run.stdout
  rmSync(folder, { recursive: true })
  process.exit(run.status ?? 1)
}
