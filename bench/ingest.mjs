import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { articles, articlesFrom } from './articles.mjs'

/**
 * What it costs to make a searchable archive of a zip of JSON with the command line: reports a second with one thread and with two, memory,
 * bytes on disk, and what the same command costs when all is kept already.
 *
 * Usage: node bench/ingest.mjs [--articles=1000,5000] [--threads=1,2]
 */
const option = (name, otherwise) =>
  (process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
    .split(',')
    .map(Number)
const bin = fileURLToPath(new URL('../packages/cli/bin/isnad.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-ingest-'))

console.log(`articles from the ${articlesFrom}; wall time of the whole process, Node ${process.version}`)
console.log('articles  threads  reports/s  peak MB  kB/report  again: s')
try {
  for (const count of option('articles', '1000,5000')) {
    const zip = join(folder, `${count}.zip`)
    const json = JSON.stringify(articles(count).map((report, i) => ({ ...report, id: String(i) })))
    writeFileSync(zip, zipSync({ 'articles.json': strToU8(json) }))
    for (const threads of option('threads', '1,2')) {
      const db = join(folder, `${count}-${threads}.db`)
      const first = await add(zip, db, threads)
      const again = await add(zip, db, threads)
      const kilobytes = statSync(db).size / 1024 / count
      const row = [count, threads, (count / first.seconds).toFixed(0), first.peak.toFixed(0), kilobytes.toFixed(1)]
      console.log(
        [...row, again.seconds.toFixed(1)].map((cell, i) => String(cell).padStart([8, 9, 11, 9, 11, 10][i])).join(''),
      )
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Runs the command. Units: seconds, and megabytes at the most. */
async function add(zip, db, threads) {
  const began = performance.now()
  const child = spawn(process.execPath, [bin, 'add', zip, '--db', db, '--threads', String(threads)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peak = 0
  const watch = setInterval(() => {
    try {
      const told = /VmHWM:\s+(?<kb>\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.groups.kb
      peak = Math.max(peak, Number(told ?? 0))
    } catch {
      // it has ended, or the system does not tell
    }
  }, 50)
  const status = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (status !== 0) throw new Error(`isnad add ended with ${status}`)
  return { seconds: (performance.now() - began) / 1000, peak: peak / 1024 }
}
