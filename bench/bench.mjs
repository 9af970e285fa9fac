import { readFileSync } from 'node:fs'
import { articles, articlesFrom } from './articles.mjs'
import { floor } from './floor.mjs'
import { compare, cpu, median } from './measure.mjs'

/**
 * How fast one thread reads, held against the floor in the same run; see bench/README.md.
 *
 * Usage: node bench/bench.mjs [--json] [--articles=3000] [--pairs=6]
 */
const option = (name, otherwise) =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const count = option('articles', 3000)
const pairs = option('pairs', 6)

const importing = performance.now()
const { arabic } = await import('@isnad/arabic')
const { reader } = await import('@isnad/engine')
const building = performance.now()
const pack = arabic()
const built = performance.now()

const reports = articles(count)
const jsons = reports.map((report) => JSON.stringify(report))
const bytes = jsons.reduce((sum, json) => sum + Buffer.byteLength(json), 0)
const result = {
  node: process.version,
  articles: { from: articlesFrom, count, megabytes: bytes / 1e6 },
  load: { importMs: building - importing, buildMs: built - building },
  speed: speed(),
  stages: stages(),
  // asked here: what follows builds lexicons and pages that no reader meets
  peakMegabytes: peakMegabytes(),
  growth: growth(),
  linear: linear(),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
else print(result)

function speed() {
  const read = reader({ pack })
  const least = floor(wordsOf(reports).slice(0, 5000))
  const { a, b, ratio } = compare(
    () => each(jsons, (json) => least(json)),
    () => each(jsons, (json) => read(JSON.parse(json))),
    pairs,
  )
  return {
    floorArticlesPerSecond: (count / a) * 1000,
    articlesPerSecond: (count / b) * 1000,
    megabytesPerSecond: bytes / 1000 / b,
    timesTheFloor: ratio,
  }
}

/** Microseconds an article, stage by stage; the medians of several rounds. `other` is tokens, ids and the hash of the text. */
function stages() {
  const names = Object.keys(pack).filter((name) => typeof pack[name] === 'function')
  const spent = {}
  const timed = { ...pack }
  for (const name of names) {
    timed[name] = (layers) => {
      const from = performance.now()
      const layer = pack[name](layers)
      spent[name] += performance.now() - from
      return layer
    }
  }
  const read = reader({ pack: timed })
  const rounds = Array.from({ length: 5 }, () => {
    for (const name of names) spent[name] = 0
    const from = performance.now()
    for (const report of reports) read(report)
    const all = performance.now() - from
    return { ...spent, other: names.reduce((rest, name) => rest - spent[name], all) }
  })
  return Object.fromEntries(
    [...names, 'other'].map((name) => [name, (median(rounds.map((round) => round[name])) / count) * 1000]),
  )
}

/** How much longer reading takes with 50,000 entries of a user's own than with 500. Six in ten are one word, the others two or three. */
function growth() {
  const words = wordsOf(reports)
  const at = (i) => words[(i * 7919) % words.length]
  const own = (size) => ({
    nisbas: [],
    entries: Array.from({ length: size }, (_, i) => {
      const form = [at(i), at(i + 31), at(i + 77)].slice(0, i % 10 < 6 ? 1 : i % 10 < 9 ? 2 : 3).join(' ')
      return { kind: 'organisation', of: null, name: `entry ${i}`, forms: [form], guarded: true }
    }),
  })
  const some = reader({ pack: arabic({ own: own(500) }) })
  const many = reader({ pack: arabic({ own: own(50_000) }) })
  const { a, b, ratio } = compare(
    () => each(reports, some),
    () => each(reports, many),
    Math.ceil(pairs / 2),
  )
  return { entries: [500, 50_000], articlesPerSecond: [(count / a) * 1000, (count / b) * 1000], ratio }
}

/** Pages of one paragraph, made to be hard, at a quarter, a half and the whole of a million characters. */
function linear() {
  const prose =
    'قال وزير الخارجية الروسي سيرغي لافروف أمس الجمعة إن «المحادثات ستبدأ الأسبوع المقبل» في جنيف، بحسب ما نقلت وكالة رويترز عن مسؤول أمريكي. '
  const page = {
    prose,
    'quote marks': '"',
    'opening marks': '«',
    brackets: '(',
    and: 'و ',
    commas: '،',
    digits: '1 ',
    'one number': '1',
    'one word': 'ا',
    weekdays: 'الأربعاء ',
    names: 'محمد ',
    titles: 'وزير ',
    said: 'قال ',
    'said that': 'قال إن ',
    'tags open': '<',
    lines: 'قال الوزير إن.\n',
  }
  const read = reader({ pack })
  const time = (text) =>
    Math.min(...Array.from({ length: 3 }, () => cpu(() => read({ text, published: '2016-12-10' }))))
  return Object.fromEntries(
    Object.entries(page).map(([name, unit]) => {
      const whole = unit.repeat(Math.ceil(1e6 / unit.length))
      const times = [0.25, 0.5, 1].map((part) => time(whole.slice(0, whole.length * part)))
      return [name, { ms: times, ratios: [times[1] / times[0], times[2] / times[1]] }]
    }),
  )
}

function each(all, run) {
  for (const one of all) run(one)
}

/** Every word of the reports once, in order of appearance. */
function wordsOf(all) {
  return [...new Set(all.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))].filter((word) => word.length > 2)
}

/** The most memory that the process has held; null where the system does not tell. */
function peakMegabytes() {
  try {
    return Number(/VmHWM:\s+(?<kb>\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.groups.kb) / 1024
  } catch {
    return null
  }
}

function print({
  node,
  articles: taken,
  load,
  speed: fast,
  stages: micros,
  growth: grown,
  linear: lines,
  peakMegabytes: peak,
}) {
  const n = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits })
  console.log(`${n(taken.count)} articles (${taken.from}, ${n(taken.megabytes, 1)} MB), Node ${node}, one thread, CPU time
load    import ${n(load.importMs)} ms, lexicon ${n(load.buildMs)} ms
read    ${n(fast.articlesPerSecond)} articles/s, ${n(fast.megabytesPerSecond, 1)} MB/s
floor   ${n(fast.floorArticlesPerSecond)} articles/s; reading takes ${n(fast.timesTheFloor, 1)} times the floor
peak    ${peak === null ? 'not known' : `${n(peak)} MB`}
lexicon ${n(grown.ratio, 2)} times as long with ${n(grown.entries[1])} entries more as with ${n(grown.entries[0])}
`)
  console.log('stage        µs/article')
  for (const [name, spent] of Object.entries(micros)) console.log(`${name.padEnd(12)} ${n(spent, 1).padStart(10)}`)
  console.log('\none paragraph   ms at 1 M   t(2n)/t(n)')
  for (const [name, { ms, ratios }] of Object.entries(lines))
    console.log(`${name.padEnd(15)} ${n(ms[2]).padStart(9)}   ${ratios.map((ratio) => n(ratio, 2)).join(', ')}`)
}
