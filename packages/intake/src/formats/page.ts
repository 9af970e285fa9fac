import { IsnadError, type ReportInput } from '@isnad/record'
import { extractArticle } from '../article/extract-article.js'
import { extractArticleTwice } from '../article/second-opinion.js'
import { decodeText } from '../text/decode-text.js'
import { languageOf } from '../text/language-of.js'
import { wellFormed } from '../text/well-formed.js'
import { type Part, refOf, type Work } from './part.js'
import type { Origin, TakenPage } from './taken.js'

/** The report on a page of HTML. Throws: `IsnadError` `NO_TEXT` where the page holds none. */
export async function takePage(part: Part, bytes: Uint8Array, work: Work): Promise<TakenPage> {
  const { text: html, encoding, lied } = decodeText(bytes, part.told.contentType ?? null)
  const given = { url: part.told.url ?? null }
  const article =
    work.options.secondOpinion === false ? extractArticle(html, given) : await extractArticleTwice(html, given)
  if (article.text === '') {
    throw new IsnadError(
      'NO_TEXT',
      'the page shows no report',
      'Save the page of one report, after its words have appeared.',
    )
  }
  const text = wellFormed(article.text)
  const { title, byline, outlet, published } = article
  const report: ReportInput = { title, byline, outlet, published, url: given.url, text }
  const language = article.from.language === 'content' ? article.language : await languageOf(text)
  const from = { ...article.from }
  if (language === null) delete from.language
  else from.language = 'content'
  const { path, notes } = part
  const origin = { path, from, encoding, encodingLied: lied, sure: article.sure, notes }
  return { kind: 'page', ref: refOf(path), bytes, mediaType: 'text/html', report, language, origin }
}

/** A plain text as one report. Throws: `IsnadError` `EMPTY_TEXT`, `NOT_TEXT`. */
export async function takeText(part: Part, bytes: Uint8Array): Promise<TakenPage> {
  const { text, encoding, lied } = decodeText(bytes, part.told.contentType ?? null)
  if (text.trim() === '') throw new IsnadError('EMPTY_TEXT', 'it has no words', 'Give the words of a report.')
  if (countControls(text) > text.length * 0.01) {
    const remedy = 'It may be a picture, a program or a word-processor file. Save it as plain text or as HTML.'
    throw new IsnadError('NOT_TEXT', 'it is no text', remedy)
  }
  const url = part.told.url ?? null
  const language = await languageOf(text)
  const { path, notes } = part
  const from: Origin['from'] = language === null ? { text: 'page' } : { text: 'page', language: 'content' }
  const origin = { path, from, encoding, encodingLied: lied, sure: null, notes }
  const report: ReportInput = { url, text: wellFormed(text) }
  return { kind: 'page', ref: refOf(path), bytes, mediaType: 'text/plain', report, language, origin }
}

function countControls(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 ? unit !== 0x09 && unit !== 0x0a && unit !== 0x0d && unit !== 0x0c : unit === 0xfffd) count++
  }
  return count
}
