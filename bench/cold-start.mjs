import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Measures what a cold `isnad read` of one page costs over a bare start of Node, in pairs of alternating order.
 *
 * Usage: node bench/cold-start.mjs [PAGE] [PAIRS]. Exits with 1 when the median pair is over the limit.
 */
const LIMIT_MS = 300
const cli = fileURLToPath(new URL('../packages/cli/bin/isnad.js', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'isnad-cold-'))
const page = process.argv[2] ?? writtenPage()
const pairs = Number(process.argv[3] ?? 10)

const bare = () => time(['-e', '0'])
const read = () => time([cli, 'read', page, '--published', '2016-12-10', '--json'])
bare()
read()
const runs = Array.from({ length: pairs }, (_, at) => {
  if (at % 2 === 0) return { bare: bare(), read: read() }
  const first = read()
  return { bare: bare(), read: first }
})
rmSync(scratch, { recursive: true })

const nothing = median(runs.map((run) => run.bare))
const reading = median(runs.map((run) => run.read))
const more = median(runs.map((run) => run.read - run.bare))
console.log(
  `node -e 0: ${ms(nothing)}; isnad read: ${ms(reading)}; ${ms(more)} more (${(reading / nothing).toFixed(2)} times), limit ${LIMIT_MS} ms`,
)
process.exit(more > LIMIT_MS ? 1 : 0)

function time(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function ms(number) {
  return `${number.toFixed(0)} ms`
}

function writtenPage() {
  const file = join(scratch, 'page.txt')
  const paragraph =
    'قال وزير الخارجية أمس الجمعة إن «المحادثات ستبدأ الأسبوع المقبل» في عمّان، بحسب ما نقلت وكالة الأنباء.'
  writeFileSync(file, Array.from({ length: 12 }, () => paragraph).join('\n'))
  return file
}
