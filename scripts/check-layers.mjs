import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Checks the imports of all packages against the table of layers, and that all their files were really looked at. */
const root = fileURLToPath(new URL('..', import.meta.url))
const cruiser = fileURLToPath(new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url))
const args = ['packages', '--config', '.dependency-cruiser.json', '--output-type', 'json']
const run = spawnSync(process.execPath, [cruiser, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
if (run.status === null || run.stdout === '') {
  console.error(run.stderr || `dependency-cruiser did not run: ${run.error?.message ?? 'no output'}`)
  process.exit(1)
}

const { modules, summary } = JSON.parse(run.stdout)
for (const { rule, from, to } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`)

// A parser that does not fit the installed compiler sees no modules and finds no violations: count them against the disk.
const cruised = new Set(modules.map((module) => module.source))
const missed = readdirSync(`${root}packages`)
  .flatMap((name) => sourcesOf(`packages/${name}/src`))
  .filter((file) => !cruised.has(file))
if (missed.length > 0) console.error(`not looked at: ${missed.join(', ')}`)

console.log(`layers: ${cruised.size} modules, ${summary.totalDependenciesCruised} imports, ${summary.error} violations`)
process.exit(summary.error > 0 || missed.length > 0 ? 1 : 0)

/** The TypeScript files under a folder. */
function sourcesOf(folder) {
  try {
    return readdirSync(root + folder, { recursive: true })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => `${folder}/${name}`)
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}
