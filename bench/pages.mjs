import { extractArticle } from '@isnad/intake'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { pageShapes } from '../packages/intake/dist/fixtures/page-shapes.js'
import { meanF1, paragraphScore } from '../packages/intake/dist/fixtures/paragraph-score.js'
import { compare, cpu } from './measure.mjs'

/**
 * The report on a page: how fast and how well ours finds it, beside linkedom with Readability in the same run.
 *
 * Usage: node bench/pages.mjs [--json] [--seeds=5] [--each]
 */
const seeds = Number(process.argv.find((argument) => argument.startsWith('--seeds='))?.split('=')[1] ?? 5)
const pages = Array.from({ length: seeds }, (_, seed) => pageShapes(seed)).flat()

const ours = (page) => extractArticle(page.html).text
const breaks =
  /<\/?(?:p|div|li|h[1-6]|blockquote|td|tr|article|section|ul|ol|pre|br|hr|figure|figcaption|table|main)(?:\s[^>]*)?\/?>/giu
/** Its answer cut into paragraphs where its own HTML breaks, as `extractArticle` cuts a page. */
const theirs = (page) => {
  const content = new Readability(parseHTML(page.html).document).parse()?.content ?? ''
  const lines = content
    .replace(/\s+/gu, ' ')
    .replace(breaks, '\n')
    .replace(/<[^>]*>/gu, '')
  return lines
    .replace(/&nbsp;|&#160;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
}

/** The same pages with the scripts and styles that most pages of today carry. */
const heavy = pages.map((page) => ({ html: page.html.replace('<body', `${weight()}<body`) }))
const readability = (page) => new Readability(parseHTML(page.html).document).parse()
const each = (list, find, times) => () => {
  for (let i = 0; i < times; i++) for (const page of list) find(page)
}
// ours ten times to theirs once, so that the garbage of the one does not weigh on the time of the other
const TIMES = 10
const speed = (list) => {
  const { a, b, ratio } = compare(each(list, ours, TIMES), each(list, readability, 1), 6)
  return { ours: (list.length * TIMES * 1000) / a, theirs: (list.length * 1000) / b, ratio: ratio * TIMES }
}
const light = speed(pages)
const loaded = speed(heavy)
const scores = { ours: pages.map((page) => score(ours, page)), theirs: pages.map((page) => score(theirs, page)) }
const deep = (count) =>
  `<html><body>${'<div>'.repeat(count)}${'قال المتحدث إن اللقاء تأجل، ولم يعلن موعد جديد. '.repeat(9)}`
const nestedMs = (count) => cpu(() => extractArticle(deep(count)))
nestedMs(1000)
const result = {
  node: process.version,
  pages: pages.length,
  shapes: pages.length / seeds,
  kilobytesAPage: pages.reduce((sum, page) => sum + Buffer.byteLength(page.html), 0) / 1000 / pages.length,
  ours: { pagesPerSecond: light.ours, heavyPerSecond: loaded.ours, f1: meanF1(scores.ours) },
  readability: { pagesPerSecond: light.theirs, heavyPerSecond: loaded.theirs, f1: meanF1(scores.theirs) },
  timesAsFast: { light: light.ratio, heavy: loaded.ratio },
  nestedTags: { halfMillionMs: nestedMs(500_000), millionMs: nestedMs(1_000_000) },
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
else {
  const row = (name, { pagesPerSecond, heavyPerSecond, f1 }) =>
    `${name.padEnd(24)}${pagesPerSecond.toFixed(0).padStart(8)} pages/s${heavyPerSecond.toFixed(0).padStart(8)} with 60 kB of scripts   F1 ${f1.toFixed(4)}`
  console.log(
    `${result.pages} pages of ${result.shapes} shapes, ${result.kilobytesAPage.toFixed(1)} kB each, Node ${result.node}`,
  )
  console.log(row('isnad', result.ours))
  console.log(row('linkedom + Readability', result.readability))
  console.log(`${light.ratio.toFixed(1)} and ${loaded.ratio.toFixed(1)} times as fast`)
  console.log(
    `nested tags: 500,000 in ${result.nestedTags.halfMillionMs.toFixed(0)} ms, 1,000,000 in ${result.nestedTags.millionMs.toFixed(0)} ms`,
  )
}
if (process.argv.includes('--each')) {
  for (let i = 0; i < result.shapes; i++) {
    const at = (list) => meanF1(list.filter((_, page) => page % result.shapes === i)).toFixed(3)
    console.log(`${at(scores.ours)}  ${at(scores.theirs)}  ${pages[i].name}`)
  }
}

function score(find, page) {
  return paragraphScore(find(page), page.paragraphs, page.free)
}

function weight() {
  const script = 'function a(b){return b<3&&"</div>"!==b?b.c.map((d)=>({e:d})):null};'.repeat(600)
  return `<script>${script}</script><style>${'.a>.b{color:#123456;margin:0 auto}'.repeat(600)}</style>`
}
