import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const samples = fileURLToPath(new URL('../samples', import.meta.url))

/**
 * Reports to measure on: `count` of those in the directory `../shared/corpus` beside the repository, taken evenly over all its days;
 * the sample reports again and again where it is absent.
 *
 * Shape: what `reader` takes. The corpus is the Saudi Newspapers dump: one zip a day, in it one JSON array of articles.
 */
export function articles(count) {
  const all = existsSync(corpus) ? corpusReports() : sampleReports()
  if (all.length === 0) throw new Error(`no articles: neither ${corpus} nor ${samples} holds any`)
  return Array.from(
    { length: count },
    (_, i) => all[count < all.length ? Math.floor((i * all.length) / count) : i % all.length],
  )
}

/** Which of the two they are, for the head of a report. */
export const articlesFrom = existsSync(corpus) ? 'corpus' : 'samples'

function corpusReports() {
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .flatMap((name) => Object.values(unzipSync(readFileSync(`${corpus}/${name}`))))
    .flatMap((json) => JSON.parse(strFromU8(json)))
    .map(({ source, url, date_extracted, title, author, content }) => ({
      outlet: source,
      url,
      published: date_extracted.slice(0, 10),
      title,
      byline: author,
      text: content,
    }))
}

function sampleReports() {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${samples}/${name}`, 'utf8')))
}
