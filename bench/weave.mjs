/**
 * What weaving costs: the readings of the corpus from cold, memory, and one report more.
 *
 *   node bench/weave.mjs [--count=19000] [--times=1] [--json]
 *
 * `--times=10` weaves every reading ten times, each time a month later, to stand for ten times the corpus; the words stay the same.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { articles, articlesFrom } from './articles.mjs'
import { median } from './measure.mjs'

const option = (name, usual) => Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const [count, times] = [option('count', 19_000), option('times', 1)]

/** The sources, bundled, so that nothing has to be built before it. */
async function sources() {
  const root = fileURLToPath(new URL('../packages/', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
  const entry = 'virtual:bench'
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    tsconfig: false,
    resolve: {
      alias: {
        '@isnad/record': `${root}record/src/index.ts`,
        '@isnad/engine': `${root}engine/src/index.ts`,
        '@isnad/arabic': `${root}arabic/src/index.ts`,
      },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `export { weaver, reader } from '@isnad/engine'
               export { arabic, arabicWeave } from '@isnad/arabic'`
            : null,
      },
    ],
  })
  await bundle.write({ file: join(folder, 'bench.mjs'), format: 'esm' })
  await bundle.close()
  const loaded = await import(join(folder, 'bench.mjs'))
  rmSync(folder, { recursive: true })
  return loaded
}

const { weaver, reader, arabic, arabicWeave } = await sources()
const read = reader({ pack: arabic() })
const wall = () => performance.now()
const took = (run) => {
  const from = wall()
  run()
  return wall() - from
}

const input = articles(count)
const readings = input.map((article, i) => read({ ...article, id: `r${i}` }))

/** A reading as it would be some months later: its dates moved, its ref and id its own. */
function moved(reading, round) {
  if (round === 0) return reading
  const mark = `-${round}`
  const day = (date) => {
    if (date === null || !/^\d{4}-\d{2}-\d{2}/u.test(date)) return date
    const at = new Date(`${date.slice(0, 10)}T00:00:00Z`)
    at.setUTCDate(at.getUTCDate() + 30 * round)
    return at.toISOString().slice(0, 10) + date.slice(10)
  }
  const { report } = reading
  return {
    ...reading,
    report: {
      ...report,
      ref: report.ref + mark,
      id: report.id + mark,
      published: { ...report.published, date: day(report.published.date) },
    },
    times: reading.times.map((time) => ({ ...time, value: time.type === 'DATE' ? day(time.value) : time.value })),
    statements: reading.statements.map((statement) => ({ ...statement, date: day(statement.date) })),
    meetings: reading.meetings.map((meeting) => ({ ...meeting, date: day(meeting.date) })),
  }
}

const weaving = weaver(arabicWeave)
globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const adding = took(() => {
  for (let round = 0; round < times; round++) for (const reading of readings) weaving.add(moved(reading, round))
})
let record
const writing = took(() => {
  record = weaving.record()
})
globalThis.gc?.()
const held = process.memoryUsage().heapUsed - before

const tries = readings.filter((_, i) => i % Math.ceil(readings.length / 60) === 0)
const one = []
const recorded = []
for (const reading of tries) {
  weaving.remove(reading.report.ref)
  weaving.record()
  const adding = took(() => weaving.add(reading))
  one.push(adding)
  recorded.push(adding + took(() => weaving.record()))
}

const result = {
  from: articlesFrom,
  readings: readings.length * times,
  addMs: Math.round(adding),
  recordMs: Math.round(writing),
  heapMB: Math.round(held / 1e6),
  oneMoreMs: { median: median(one), most: Math.max(...one) },
  oneMoreAndRecordMs: { median: median(recorded), most: Math.max(...recorded) },
  utterances: record.utterances.length,
  toldByMany: record.utterances.filter(({ origins }) => origins > 1).length,
  events: record.events.length,
  eventsByMany: record.events.filter(({ origins }) => origins > 1).length,
  lifelines: record.lifelines.length,
  disagreements: record.disagreements.length,
  largestEvent: Math.max(...record.events.map(({ tellings }) => tellings.length)),
  largestUtterance: Math.max(...record.utterances.map(({ tellings }) => tellings.length)),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else
  for (const [key, value] of Object.entries(result))
    console.log(key.padEnd(18), typeof value === 'object' ? JSON.stringify(value) : value)
