import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const samples = fileURLToPath(new URL('../samples', import.meta.url))

/**
 * Reports to measure on: `count` of those in the directory `../shared/corpus` beside the repository, as many of each day;
 * the sample reports again and again where it is absent.
 *
 * Shape: what `reader` takes. The corpus is the Saudi Newspapers dump: one zip a day, in it one JSON array of articles.
 */
export function articles(count) {
  const found = existsSync(corpus) ? corpusReports(count) : sampleReports()
  if (found.length === 0) throw new Error(`no articles: neither ${corpus} nor ${samples} holds any`)
  return Array.from({ length: count }, (_, i) => found[i % found.length])
}

/** Which of the two they are, for the head of a report. */
export const articlesFrom = existsSync(corpus) ? 'corpus' : 'samples'

/**
 * Read day by day, and of each day only its share kept, so that the corpus does not stay in memory. Where days have less than their
 * share, the others give more.
 */
function corpusReports(count) {
  const days = readdirSync(corpus)
    .filter((name) => name.endsWith('.zip'))
    .sort()
  for (let share = Math.ceil(count / days.length); ; share = Math.ceil(share * 1.2)) {
    const found = days.map((day) => shareOf(day, share))
    const reports = found.flatMap(({ kept }) => kept)
    if (reports.length >= count || found.every(({ kept, of }) => kept.length === of)) return reports
  }
}

function shareOf(day, share) {
  const all = Object.values(unzipSync(readFileSync(`${corpus}/${day}`))).flatMap((json) => JSON.parse(strFromU8(json)))
  const kept = Math.min(share, all.length)
  return {
    kept: Array.from({ length: kept }, (_, i) => reportOf(all[Math.floor((i * all.length) / kept)])),
    of: all.length,
  }
}

const reportOf = ({ source, url, date_extracted, title, author, content }) => ({
  outlet: source,
  url,
  published: date_extracted.slice(0, 10),
  title,
  byline: author,
  text: content,
})

function sampleReports() {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${samples}/${name}`, 'utf8')))
}
