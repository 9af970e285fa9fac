import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { articles, articlesFrom } from './articles.mjs'
import { writeGrown } from './grown.mjs'

/**
 * What it costs to make a searchable archive with the command line: reports a second by the clock and by the processor, with one thread
 * and with two, memory, bytes on disk, and what the same command costs when all is kept already.
 *
 * Usage: node bench/ingest.mjs [--articles=1000,5000] [--threads=0,1,2] [--grow=10000,200000]
 * Shape: `articles` come from a zip of JSON; `grow` from a file of lines, the same articles again and again in other words.
 */
const option = (name, otherwise) =>
  (process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
    .split(',')
    .filter((count) => count !== '')
    .map(Number)
const bin = fileURLToPath(new URL('../packages/cli/bin/isnad.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-ingest-'))
const WIDTHS = [9, 9, 11, 15, 13, 10, 11, 10]
const row = (cells) => console.log(cells.map((cell, i) => String(cell).padStart(WIDTHS[i])).join(''))

console.log(`articles from the ${articlesFrom}; the whole process, Node ${process.version}`)
row(['articles', 'threads', 'reports/s', 'CPU ms/report', 'main thread', 'peak MB', 'kB/report', 'again: s'])
try {
  for (const count of option('articles', process.argv.some((word) => word.startsWith('--grow')) ? '' : '1000,5000')) {
    const zip = join(folder, `${count}.zip`)
    const json = JSON.stringify(articles(count).map((report, i) => ({ ...report, id: String(i) })))
    writeFileSync(zip, zipSync({ 'articles.json': strToU8(json) }))
    for (const threads of option('threads', '0,1,2')) await measured(zip, count, threads)
  }
  for (const count of option('grow', '')) {
    const lines = join(folder, `${count}.ndjson`)
    writeGrown(lines, count)
    for (const threads of option('threads', '2')) await measured(lines, count, threads)
    rmSync(lines)
  }
} finally {
  rmSync(folder, { recursive: true })
}

async function measured(source, count, threads) {
  const db = join(folder, `${count}-${threads}.db`)
  const first = await add(source, db, threads)
  const again = await add(source, db, threads)
  row([
    count,
    threads,
    (count / first.seconds).toFixed(0),
    ((first.cpu / count) * 1000).toFixed(2),
    `${Math.round((first.main / first.cpu) * 100)} %`,
    first.peak.toFixed(0),
    (statSync(db).size / 1024 / count).toFixed(1),
    again.seconds.toFixed(1),
  ])
  rmSync(db)
}

/** Runs the command. Units: seconds by the clock, of all processors and of its first thread; megabytes at the most. */
async function add(source, db, threads) {
  const began = performance.now()
  const child = spawn(process.execPath, [bin, 'add', source, '--db', db, '--threads', String(threads)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const seen = { peak: 0, cpu: 0, main: 0 }
  const watch = setInterval(() => {
    try {
      const of = `/proc/${child.pid}`
      seen.peak = Math.max(
        seen.peak,
        Number(/VmHWM:\s+(?<kb>\d+)/u.exec(readFileSync(`${of}/status`, 'utf8'))?.groups.kb ?? 0),
      )
      seen.cpu = ticksOf(`${of}/stat`)
      seen.main = ticksOf(`${of}/task/${readdirSync(`${of}/task`)[0]}/stat`)
    } catch {
      // it has ended, or the system does not tell
    }
  }, 50)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (status !== 0) throw new Error(`isnad add ended with ${status}`)
  return { seconds: (performance.now() - began) / 1000, cpu: seen.cpu, main: seen.main, peak: seen.peak / 1024 }
}

/** Time on a processor that a process or thread has had. Units: seconds. */
function ticksOf(stat) {
  const fields = readFileSync(stat, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
