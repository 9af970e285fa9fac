import { languageByLetters } from '../text/letters.js'
import { paragraphs } from '../text/paragraphs.js'
import type { Article, FieldName, FieldSource } from './article.js'
import { articleFacts } from './article-facts.js'
import { type LinkedData, linkedData } from './json-ld.js'
import { type PageBlocks, pageBlocks } from './page-blocks.js'
import { pickBlocks } from './pick-blocks.js'
import { readReferences } from './references.js'

/** What is known of a page beside its bytes. */
export interface PageGiven {
  readonly url?: string | null
}

/**
 * The report on a page of HTML: its words by the structure of the page, or out of its JSON-LD where the page shows none, and what it
 * says of itself.
 *
 * Holds: linear time and no tree, whatever the page holds; a report printed twice on its page stays so.
 * Not covered: pages that hold no report (`sure` is near 0 then); pages that build their words by script and have no JSON-LD.
 */
export function extractArticle(html: string, { url = null }: PageGiven = {}): Article {
  const page = pageBlocks(html)
  const data = linkedData(page.facts.jsonLd)
  const { from, ...facts } = articleFacts(page.facts, data, page.blocks, url)
  const words = wordsOf(page, data, facts.title)
  const language = languageOf(words.text, page, data)
  const sources: Partial<Record<FieldName, FieldSource>> = { ...from }
  if (words.text !== '') sources.text = words.from
  if (language !== null) sources.language = language.from
  return { ...facts, language: language?.code ?? null, text: words.text, from: sources, sure: words.sure }
}

interface Words {
  readonly text: string
  readonly from: FieldSource
  readonly sure: number
}

function wordsOf(page: PageBlocks, data: LinkedData | null, title: string | null): Words {
  const { blocks, sure } = pickBlocks(page.blocks, page.nodes, title)
  const shown: Words = { text: blocks.map((block) => block.text).join('\n'), from: 'page', sure }
  const body = data === null || data.body === null ? '' : bodyText(data.body)
  if (body.length < 80) return shown
  const agreed = shareIn(shown.text, body)
  if (agreed >= 0.6) return { ...shown, sure: Math.max(sure, 0.9) }
  // a teaser in the data says nothing against a longer report on the page
  if (shown.text.length > body.length * 2 && sure >= 0.5) return shown
  return body.length > shown.text.length * 0.5 || sure < 0.5 ? { text: body, from: 'json-ld', sure: 0.8 } : shown
}

/** The words of JSON-LD as paragraphs; some sites put HTML there. */
function bodyText(body: string): string {
  const text = /<(?:p|br|div)[\s/>]/iu.test(body)
    ? pageBlocks(body)
        .blocks.map((block) => block.text)
        .join('\n')
    : readReferences(body)
  return paragraphs(text)
}

/** How much of a text's paragraphs stand in another text. Units: 0–1 of its letters. */
function shareIn(text: string, body: string): number {
  const flat = body.replace(/\s+/gu, '')
  let known = 0
  let all = 0
  for (const line of text.split('\n')) {
    const bare = line.replace(/\s+/gu, '')
    all += bare.length
    // its first letters are enough, and keep the search short
    if (bare.length > 0 && flat.includes(bare.slice(0, 40))) known += bare.length
  }
  return all === 0 ? 0 : known / all
}

function languageOf(
  text: string,
  page: PageBlocks,
  data: LinkedData | null,
): { code: string; from: FieldSource } | null {
  const byLetters = languageByLetters(text)
  if (byLetters !== null) return { code: byLetters, from: 'content' }
  const declared: readonly (readonly [FieldSource, string | null | undefined])[] = [
    ['json-ld', data?.language],
    ['page', page.facts.lang],
    ['meta', page.facts.metas.find(([name]) => name === 'og:locale')?.[1]],
  ]
  for (const [from, value] of declared) {
    const code = /^\s*(?<code>[a-z]{2,3})(?:[-_]|\s*$)/iu.exec(value ?? '')?.groups?.code
    if (code !== undefined) return { code: code.toLowerCase(), from }
  }
  return null
}
