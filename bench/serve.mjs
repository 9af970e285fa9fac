/**
 * What the server answers in, with 16 connections, while reports are being added: each route by itself, beside a bare static file of the
 * same run.
 *
 *   node bench/serve.mjs [--count=19000] [--seconds=5] [--archive=FILE] [--only=WORD] [--profile=FOLDER] [--quiet]
 *
 * `--archive` keeps the archive it is measured on, so that the next run need not add it again; the run itself works on a copy.
 * `--profile` has the server write what its threads did. `--quiet` adds nothing meanwhile. It runs the built command line: `npm run build`
 * first. What is added meanwhile are reports of the archive with a line more: each has a twin, so that lineage has work to do.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { articles, articlesFrom } from './articles.mjs'

const word = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const option = (name, usual) => Number(word(name) ?? usual)
const [count, seconds] = [option('count', 19_000), option('seconds', 5)]
const [kept, only, profile] = [word('archive'), word('only'), word('profile')]
const quiet = process.argv.includes('--quiet')
const CONNECTIONS = 16

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const bin = fileURLToPath(new URL('../packages/cli/bin/isnad.js', import.meta.url))
const db = join(folder, 'bench.isnad')
const app = join(folder, 'app')
mkdirSync(app)
writeFileSync(join(app, 'index.html'), '<!doctype html><title>bench</title>')

const reports = articles(count)
if (kept === undefined || !existsSync(kept)) {
  const lines = reports.map((report) => JSON.stringify(report))
  writeFileSync(join(folder, 'reports.ndjson'), lines.join('\n'))
  await once(
    spawn(process.execPath, [bin, 'add', join(folder, 'reports.ndjson'), '--db', db], { stdio: 'ignore' }),
    'exit',
  )
  if (kept !== undefined) {
    copyFileSync(db, `${kept}.part`)
    renameSync(`${kept}.part`, kept)
  }
} else copyFileSync(kept, db)

const began = performance.now()
const watched = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
const server = spawn(process.execPath, [...watched, bin, 'serve', '--db', db, '--port', '0', '--app', app], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [first] = await once(server.stdout, 'data')
const base = String(first).trim().split(/\s/u)[0]
const listens = performance.now() - began
const api = async (path) => (await fetch(`${base}/api/v1${path}`)).json()
let health = await api('/health')
while (!health.record.ready) {
  await sleep(200)
  health = await api('/health')
}
const { record } = health
console.log(
  `${record.woven} reports of ${articlesFrom}: ${record.utterances} utterances, ${record.events} events, ${record.lifelines} life-lines`,
)
console.log(
  `listens after ${(listens / 1000).toFixed(1)} s, record woven after ${((performance.now() - began) / 1000).toFixed(1)} s`,
)

const { csrf } = await api('/session')
let adding = !quiet
let added = 0
/** Adds reports, one file after another, until it is told to stop. */
const ingest = async () => {
  for (let n = 0; adding; n += 10) {
    const form = new FormData()
    const lines = Array.from({ length: 10 }, (_, i) => {
      const report = reports[((n + i) * 997) % reports.length]
      const text = `${report.text}\nالتحديث رقم ${n + i}`
      return JSON.stringify({ ...report, url: `${report.url}?update=${n + i}`, text })
    })
    form.append('files', new Blob([lines.join('\n')]), 'more.ndjson')
    const answer = await fetch(`${base}/api/v1/uploads`, {
      method: 'POST',
      headers: { 'x-isnad-csrf': csrf },
      body: form,
    })
    added += (await answer.json()).added ?? 0
  }
}
const ingested = ingest()

const ids = async (path) => (await api(`${path}?limit=200`)).items.map(({ id }) => id)
const each = async (path) => (await ids(path)).map((id) => `/api/v1${path}/${id}`)
const words = reports
  .slice(0, 200)
  .map(({ text }, i) => text.split(/\s+/u).filter((word) => word.length > 3)[i % 7] ?? 'حلب')
const routes = {
  'a static file': ['/index.html'],
  health: ['/api/v1/health'],
  'report page': await each('/reports'),
  'event page': await each('/events'),
  'statement page (utterance)': await each('/utterances'),
  'statements, a list': ['/api/v1/statements?limit=20'],
  'ranked search with snippets': words.map((word) => `/api/v1/search?limit=20&q=${encodeURIComponent(word)}`),
  'timeline, up to 10,000': ['/api/v1/timeline?limit=10000'],
}
for (const [name, paths] of Object.entries(routes)) {
  if (paths.length === 0 || (only !== undefined && !name.includes(only))) continue
  const { latency, requests, non2xx, errors } = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: seconds,
    // as every browser says
    headers: { 'accept-encoding': 'gzip' },
    requests: paths.map((path) => ({ path })),
  })
  const wrong = non2xx + errors === 0 ? '' : `, ${non2xx + errors} failed`
  console.log(
    `${name}: p50 ${latency.p50} ms, p99 ${latency.p99} ms, most ${latency.max} ms, ${Math.round(requests.average)}/s${wrong}`,
  )
}
adding = false
await ingested
console.log(`${added} reports were added meanwhile`)
server.kill('SIGTERM')
await once(server, 'exit')
rmSync(folder, { recursive: true, force: true })
