import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { arabic, arabicLexicon, arabicSearch } from '../packages/arabic/dist/index.js'
import { reader } from '../packages/engine/dist/index.js'
import { openArchive, prepare } from '../packages/store/dist/index.js'
import { articles, articlesFrom } from './articles.mjs'

/** What an archive costs: time to keep and to index, bytes on disk, time to search; `node bench/archive.mjs --count 19000`. */
const { values } = parseArgs({ options: { count: { type: 'string', default: '19000' }, db: { type: 'string' } } })
const count = Number(values.count)
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const where = values.db ?? join(folder, 'bench.isnad')
const read = reader({ pack: arabic() })
const analyser = arabicSearch(arabicLexicon())
const archive = await openArchive(where, { analyser })
const time = { parse: 0, read: 0, prepare: 0, add: 0, index: 0, check: 0 }
const timed = async (step, work) => {
  const began = performance.now()
  const result = await work()
  time[step] += performance.now() - began
  return result
}

const BATCH = 100
const reports = articles(count)
const outcomes = { added: 0, known: 0, revision: 0 }
const names = []
for (let first = 0; first < reports.length; first += BATCH) {
  const some = reports.slice(first, first + BATCH)
  // the floor of the same run: what the same articles cost only to be parsed
  await timed('parse', () => some.map((report) => JSON.parse(JSON.stringify(report))))
  const readings = await timed('read', () => some.map((report) => read(report)))
  const ready = await timed('prepare', () =>
    readings.map((reading, i) => {
      const page = { bytes: Buffer.from(JSON.stringify(some[i])), mediaType: 'application/json' }
      return prepare({ reading, page, origin: { path: 'corpus.zip', entry: String(first + i) } })
    }),
  )
  for (const { outcome } of await timed('add', () => archive.add(ready))) outcomes[outcome]++
  for (const reading of readings)
    if (names.length < 400) names.push(...reading.actors.slice(0, 1).map(({ name }) => name))
}
const before = values.db ? 0 : size()
await timed('index', async () => {
  for await (const _ of archive.index());
})
const kept = outcomes.added + outcomes.revision

const words = reports.slice(0, 300).map(({ text }) => text.split(/\s+/u).filter((word) => word.length > 3))
const questions = words.flatMap((list, i) => {
  const at = (i * 7) % Math.max(1, list.length - 3)
  const [a = '', b = '', c = ''] = list.slice(at, at + 3)
  return [a, `${a} ${b}`, `"${a} ${b}"`, `${a} ${c} -${b}`]
})
const search = []
for (const question of questions) {
  const began = performance.now()
  await archive.search(question, {}, { limit: 20 })
  search.push(performance.now() - began)
}
const lists = []
for (const name of names.slice(0, 100)) {
  const began = performance.now()
  await archive.statements({ speaker: name }, { limit: 20 })
  lists.push(performance.now() - began)
}
const result = await timed('check', () => archive.check())
await archive.close()

const at = (list, share) => list.sort((a, b) => a - b)[Math.floor(list.length * share)]?.toFixed(2)
const rate = (ms) => Math.round(count / (ms / 1000))
console.log(`${count} articles from ${articlesFrom}: ${JSON.stringify(outcomes)}`)
for (const step of ['read', 'prepare', 'add', 'index'])
  console.log(`${step}: ${rate(time[step])}/s, ${(time[step] / time.parse).toFixed(1)} times parsing`)
console.log(
  `add and index beside read: ${((time.add + time.index) / (time.read + time.prepare)).toFixed(2)} of its time`,
)
if (before > 0)
  console.log(
    `KB an article: ${(before / kept / 1024).toFixed(1)} before the text index, ${(size() / kept / 1024).toFixed(1)} with it`,
  )
console.log(
  `search p50 ${at(search, 0.5)} ms, p99 ${at(search, 0.99)} ms; statements of a speaker p50 ${at(lists, 0.5)} ms, p99 ${at(lists, 0.99)} ms`,
)
console.log(
  `check: ${(time.check / 1000).toFixed(1)} s, ${result.faults.length} faults, ${result.counts.facts} facts; memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
rmSync(folder, { recursive: true, force: true })

function size() {
  return statSync(where).size
}
