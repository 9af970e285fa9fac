import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads every sample report with the command line, as a newcomer would. */
const root = fileURLToPath(new URL('..', import.meta.url))
const samples = readdirSync(`${root}samples`)
  .filter((name) => /\.(?:json|txt)$/u.test(name))
  .sort()
if (samples.length === 0) throw new Error('there are no sample reports in samples/')

for (const name of samples) {
  const args = ['read', `samples/${name}`, ...process.argv.slice(2)]
  console.log(`\n$ npx isnad ${args.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, ['packages/cli/bin/isnad.js', ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
