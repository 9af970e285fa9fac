import { closeSync, openSync, writeSync } from 'node:fs'
import { articles } from './articles.mjs'

/** Words so frequent that they stay: function words, verbs of saying, agencies, days. */
const KEPT = 300
/** Reports that are said again in other words. */
const BASE = 5000

/**
 * Writes `count` reports, one a line of JSON: those at hand, and then the same again and again in other words.
 *
 * All but the 300 most frequent words are exchanged for words about as frequent, in each round for others, so that lengths, how often
 * what occurs, and how many words are new stay as they are; the days go on by three weeks a round.
 */
export function writeGrown(file, count) {
  const reports = articles(Math.min(count, BASE))
  const counts = new Map()
  for (const { text } of reports)
    for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([word]) => word)
  const rank = new Map(ranked.map((word, i) => [word, i]))
  const other = (word, round) => {
    const at = rank.get(word)
    if (round === 0 || at === undefined || at < KEPT) return word
    const band = 2 ** Math.floor(Math.log2(at))
    const size = Math.min(band, ranked.length - band)
    return ranked[band + ((at - band + round * 7919) % size)]
  }
  const inOther = (text, round) => text?.replace(/\p{L}+/gu, (word) => other(word, round)) ?? null
  const out = openSync(file, 'w')
  for (let n = 0; n < count; n++) {
    const round = Math.floor(n / reports.length)
    const report = reports[n % reports.length]
    const published = new Date(Date.parse(report.published) + round * 21 * 86_400_000).toISOString().slice(0, 10)
    const [title, text] = [inOther(report.title, round), inOther(report.text, round)]
    writeSync(
      out,
      `${JSON.stringify({ ...report, id: String(n), url: `${report.url}?${round}`, published, title, text })}\n`,
    )
  }
  closeSync(out)
}
