import type { Article } from './article.js'
import { extractArticle, type PageGiven } from './extract-article.js'
import { pageBlocks } from './page-blocks.js'

/** Below this, a second opinion is asked for. Units: `Article.sure`. */
const UNSURE = 0.45

/** The largest page, and the deepest, that a tree is built of; beyond them Readability takes seconds. */
const MAX_LENGTH = 1_500_000
const MAX_DEPTH = 400

/**
 * The report on a page as `extractArticle` finds it, and where that is unsure, as Mozilla's Readability finds it if it finds more.
 *
 * Decision: Readability is loaded only when it is first asked, and never sees a page that would hold it up.
 */
export async function extractArticleTwice(html: string, given: PageGiven = {}): Promise<Article> {
  const ours = extractArticle(html, given)
  if (ours.sure >= UNSURE || html.length > MAX_LENGTH || depthOf(html) > MAX_DEPTH) return ours
  const text = await readability(html)
  if (text.length < 200 || text.length < ours.text.length * 1.3) return ours
  return { ...ours, text, from: { ...ours.from, text: 'second-opinion' }, sure: Math.max(ours.sure, 0.4) }
}

async function readability(html: string): Promise<string> {
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')])
  try {
    const content = new Readability(parseHTML(html).document).parse()?.content
    if (content === null || content === undefined) return ''
    return pageBlocks(content)
      .blocks.map((block) => block.text)
      .join('\n')
  } catch {
    // it throws on about one mangled page in a hundred, and an opinion may be missing
    return ''
  }
}

/** How deep elements are nested, at most: every tag that opens and none that closes, corrected as it closes. */
function depthOf(html: string): number {
  let depth = 0
  let most = 0
  for (const tag of html.matchAll(
    /<(?<close>\/?)(?:div|span|section|table|td|tr|ul|li|b|i|font|center|blockquote|p)[\s>]/giu,
  )) {
    depth = tag.groups?.close === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > most) most = depth
  }
  return most
}
