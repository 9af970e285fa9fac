import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { exactPairs } from './exact-pairs.mjs'

/**
 * How fast lineage is found and how well, held against exact comparison of all pairs; see bench/README.md.
 *
 * Usage: node --max-old-space-size=12000 bench/lineage.mjs [--grow] [--read] [--json]
 * `--grow` measures nothing but time, at 1, 2, 4 … epochs of the corpus, `--read` reads every article in full, so that direct speech
 * is known, in place of its byline and first lines alone.
 */
const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
if (!existsSync(corpus))
  throw new Error(`no corpus: ${corpus} is not there, and lineage needs reports that copied each other`)
const has = (flag) => process.argv.includes(flag)
const log = (...words) => (has('--json') ? undefined : console.log(...words))

const { arabic, arabicChars, arabicLineage: sense } = await import('@isnad/arabic')
const { findLineage, LineageIndex, lineageReportOf, reader } = await import('@isnad/engine')

const articles = readdirSync(corpus)
  .filter((name) => name.endsWith('.zip'))
  .sort()
  .flatMap((name) =>
    Object.values(unzipSync(readFileSync(`${corpus}/${name}`))).flatMap((json) => JSON.parse(strFromU8(json))),
  )
const reports = lineageReports(articles)
const result = has('--grow')
  ? { articles: reports.length, growth: growth() }
  : { articles: reports.length, ...speed(), ...quality(), hidden: hidden() }
if (has('--json')) console.log(JSON.stringify(result, null, 2))

/** Reports as lineage takes them: real readings with `--read`, else the text in paragraphs with the credits of its head. */
function lineageReports(all) {
  const read = reader({ pack: arabic() })
  return all.map(({ source, date_extracted, author, content }, i) => {
    const input = { ref: `r${i}`, outlet: source, published: date_extracted.slice(0, 10), byline: author }
    if (has('--read')) return lineageReportOf(read({ ...input, text: content }))
    const { outlet, credits } = lineageReportOf(read({ ...input, text: `${content.slice(0, 120)}\n` }))
    return { ...input, outlet, credits, text: content, paragraphs: paragraphsOf(content), quotes: [], dateline: null }
  })
}

function paragraphsOf(text) {
  const paragraphs = []
  for (const { index, 0: words } of text.matchAll(/[^\n]+/gu))
    paragraphs.push({ span: { start: index, end: index + words.length, text: words }, role: 'body', repeats: null })
  return paragraphs
}

function timed(run) {
  const from = performance.now()
  const value = run()
  return [value, performance.now() - from]
}

/** In CPU time of the process, collecting garbage included: what else the machine does falls less on it. */
function timedCpu(run) {
  const from = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(from)
  return [value, (user + system) / 1000]
}

function speed() {
  const [found, allCpuMs] = timedCpu(() => findLineage(reports, arabicChars, sense))
  const index = new LineageIndex(arabicChars, sense)
  const each = reports.map((report) => timed(() => index.add(report))[1])
  const late = each.slice(-2000).sort((x, y) => x - y)
  const at = (share) => late[Math.floor((late.length - 1) * share)]
  const [origins, originsCpuMs] = timedCpu(() => index.origins())
  const [, lineageCpuMs] = timedCpu(() => index.lineage(origins))
  const out = {
    allCpuMs,
    links: found.lineage.filter((l) => l.from !== null).length,
    origins: found.origins.length,
    largest: Math.max(...found.origins.map((o) => o.refs.length)),
    addMs: { p50: at(0.5), p99: at(0.99), most: at(1) },
    originsCpuMs,
    lineageCpuMs,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
  log(out)
  return out
}

/** Links held against exact pairs: J and C are those of sets of five folded words in a row. */
function quality() {
  const pairs = exactPairs(reports)
  const { lineage, origins } = findLineage(reports, arabicChars, sense)
  const links = new Map()
  for (const l of lineage) if (l.from !== null && l.kind !== 'quotes-the-same') links.set(key(l.ref, l.from), l)
  const count = { near: [0, 0], partial: [0, 0] }
  const missed = []
  for (const [pair, { jaccard, containment, shared }] of pairs) {
    const kind = jaccard >= 0.5 ? 'near' : containment >= 0.5 && shared >= 20 ? 'partial' : null
    if (kind === null) continue
    count[kind][1]++
    if (links.has(pair)) count[kind][0]++
    else missed.push([kind, pair, jaccard, containment, shared])
  }
  const originOf = new Map(origins.flatMap((o) => o.refs.map((ref) => [ref, o.id])))
  const together = { near: [0, 0], partial: [0, 0] }
  for (const [pair, { jaccard, containment, shared }] of pairs) {
    const kind = jaccard >= 0.5 ? 'near' : containment >= 0.5 && shared >= 20 ? 'partial' : null
    if (kind === null) continue
    const [x, y] = pair.split(' ')
    together[kind][1]++
    if (originOf.get(x) === originOf.get(y)) together[kind][0]++
  }
  // an edit in every fifth word leaves a quarter of the runs of five whole; the shortest passage, a sentence of six words, holds two
  const whole = [...links].filter(([, l]) => l.share >= 0.6)
  const wrong = whole.filter(([pair]) => (pairs.get(pair)?.containment ?? 0) < 0.25)
  const parts = [...links].filter(([, l]) => l.share < 0.6)
  const idle = parts.filter(([pair]) => (pairs.get(pair)?.shared ?? 0) < 2)
  const out = {
    nearRecall: count.near[0] / count.near[1],
    partialRecall: count.partial[0] / count.partial[1],
    near: count.near[1],
    partial: count.partial[1],
    nearInOneOrigin: together.near[0] / together.near[1],
    partialInOneOrigin: together.partial[0] / together.partial[1],
    wholePrecision: 1 - wrong.length / whole.length,
    partPrecision: 1 - idle.length / parts.length,
    whole: whole.length,
    parts: parts.length,
  }
  log(out)
  if (has('--show')) {
    console.log(missed.slice(0, 40))
    for (const [pair, l] of wrong.slice(0, 40))
      console.log(
        pair,
        l.kind,
        l.share,
        pairs.get(pair),
        l.evidence.map((e) => e.span.text),
      )
    for (const [pair, l] of idle.slice(0, 40))
      console.log(
        pair,
        l.kind,
        l.share,
        pairs.get(pair),
        l.evidence.map((e) => e.span.text),
      )
  }
  return out
}

/**
 * Each report that names an agency has it hidden, credits and all; do its twins give it back?
 *
 * Shape: `twins` as `lineage` tells of that report, `origin` as its origin does; of those asked for which any other names an agency.
 */
function hidden() {
  const { origins, lineage } = findLineage(reports, arabicChars, sense)
  const byRef = new Map(reports.map((r) => [r.ref, r]))
  const linked = new Map(reports.map((r) => [r.ref, new Set([r.ref])]))
  for (const { ref, from } of lineage) {
    if (from === null) continue
    linked.get(ref).add(from)
    linked.get(from).add(ref)
  }
  const originOf = new Map(origins.flatMap((o) => o.refs.map((ref) => [ref, o])))
  const agencies = (r) =>
    r.credits.filter((c) => c.kind === 'agency' && c.name !== r.outlet && !sense.unnamedAgencies.has(c.name))
  const nameOf = new Map(reports.flatMap((r) => agencies(r).map((c) => [c.printed, c.name])))
  const out = { twins: { asked: 0, right: 0 }, origin: { asked: 0, right: 0 } }
  for (const report of reports) {
    const mine = agencies(report).map((c) => c.name)
    if (mine.length === 0) continue
    const around = new Set([...linked.get(report.ref), ...originOf.get(report.ref).refs])
    if (around.size === 1) continue
    const again = findLineage(
      [...around].map((ref) => byRef.get(ref)).map((r) => (r === report ? { ...r, credits: [] } : r)),
      arabicChars,
      sense,
    )
    const told = {
      twins: again.lineage.find((l) => l.ref === report.ref && l.from === null)?.agency,
      origin: again.origins.find((o) => o.refs.includes(report.ref)).agency?.name,
    }
    for (const [by, agency] of Object.entries(told)) {
      if (agency == null) continue
      out[by].asked++
      if (mine.includes(nameOf.get(agency))) out[by].right++
    }
  }
  for (const by of Object.values(out)) by.share = by.right / by.asked
  log({ hidden: out })
  return out
}

/**
 * The corpus again and again in other words: each epoch maps every word beyond the 300 most frequent to another of the same frequency,
 * so that all copies inside an epoch stay as they are and nothing but formulas is shared between epochs.
 */
function growth() {
  const counts = new Map()
  for (const { text } of reports)
    for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([word]) => word)
  const rank = new Map(ranked.map((word, i) => [word, i]))
  const points = []
  const index = new LineageIndex(arabicChars, sense)
  let spent = 0
  let latest = []
  for (let epoch = 0; epoch < 11; epoch++) {
    const grown = epoch === 0 ? reports : reports.map((r) => inOtherWords(r, epoch, ranked, rank))
    latest = []
    spent += timedCpu(() => {
      for (const report of grown) latest.push(timed(() => index.add(report))[1])
    })[1]
    if (![1, 2, 4, 8, 11].includes(epoch + 1)) continue
    const [origins, ms] = timedCpu(() => index.origins())
    latest.sort((x, y) => x - y)
    points.push({
      reports: index.size,
      addAllCpuMs: spent,
      originsCpuMs: ms,
      origins: origins.length,
      addP50: latest[Math.floor(latest.length * 0.5)],
      addP99: latest[Math.floor(latest.length * 0.99)],
      addMost: latest.at(-1),
      megabytes: process.resourceUsage().maxRSS / 1024,
    })
    log(points.at(-1))
  }
  const [first, last] = [points[0], points.at(-1)]
  const exponent =
    Math.log((last.addAllCpuMs + last.originsCpuMs) / (first.addAllCpuMs + first.originsCpuMs)) /
    Math.log(last.reports / first.reports)
  log({ exponent })
  return { points, exponent }
}

function inOtherWords(report, epoch, ranked, rank) {
  const text = report.text.replace(/\p{L}+/gu, (word) => {
    const at = rank.get(word)
    if (at < 300) return word
    // bands of words about equally frequent, each turned round by a step of the epoch's own
    const band = 2 ** Math.floor(Math.log2(at))
    const size = Math.min(band, ranked.length - band)
    return ranked[band + ((at - band + epoch * 7919) % size)]
  })
  const day = new Date(Date.parse(report.published) + epoch * 21 * 86_400_000).toISOString().slice(0, 10)
  return {
    ...report,
    ref: `${report.ref}e${epoch}`,
    published: day,
    text,
    paragraphs: paragraphsOf(text),
    quotes: [],
    dateline: null,
  }
}

function key(x, y) {
  return x < y ? `${x} ${y}` : `${y} ${x}`
}
