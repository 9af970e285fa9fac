import { IsnadError } from '@isnad/record'
import { parseFeed } from 'feedsmith'
import { dayIn } from '../article/day-in.js'
import { pageBlocks } from '../article/page-blocks.js'
import { type Part, refOf, rejectOf, type Work } from './part.js'
import { reportOfFields } from './record-fields.js'
import type { ReportField, Taken } from './taken.js'

/** An item of a feed, of whichever kind. */
interface FeedItem {
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly byline: string | null
  readonly outlet: string | null
  /** Words or HTML of the report itself, or of its beginning. */
  readonly content: string | null
  /** True where the feed gives the content as the whole report, false where as its summary. */
  readonly whole: boolean
}

/** A summary as long as this is the report itself. Units: UTF-16 code units of its words. */
const LONG = 700
/** Content shorter than this is a summary, whatever the feed calls it. */
const SHORT = 300

/** The reports of a feed that gives them in full; for the others, where they stand. */
export async function* takeFeed(part: Part, text: string, work: Work): AsyncGenerator<Taken> {
  let items: readonly FeedItem[]
  try {
    items = feedItems(text)
  } catch {
    const remedy = 'Open its address in a browser: it may be a page of the site that names its feeds.'
    yield rejectOf(
      refOf(part.path),
      new IsnadError('BAD_FEED', 'it looks like a feed but cannot be read as one', remedy),
    )
    return
  }
  for (const [i, item] of items.entries()) yield await takeItem(part, item, i + 1, work)
}

async function takeItem(part: Part, item: FeedItem, number: number, work: Work): Promise<Taken> {
  const ref = refOf(part.path, number)
  const words = item.content === null ? '' : wordsOf(item.content)
  const full = words.length >= (item.whole ? SHORT : LONG) && !/(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u.test(words)
  try {
    if (!full && item.url !== null) return linkTo(part, ref, item)
    const fields = new Map<ReportField, string>([['text', words]])
    for (const field of ['title', 'url', 'byline', 'outlet'] as const) {
      const value = item[field]
      if (value !== null) fields.set(field, value)
    }
    const day = item.published === null ? null : dayIn(item.published)
    if (day !== null) fields.set('published', day)
    const bytes = new TextEncoder().encode(item.content ?? '')
    if (bytes.length > work.limits.page)
      throw new IsnadError('TOO_LARGE', 'the item is larger than one page can be', 'Split it.')
    return await reportOfFields({ ref, path: part.path, bytes, mediaType: 'text/html', fields, notes: part.notes })
  } catch (error) {
    return rejectOf(ref, error)
  }
}

function linkTo(part: Part, ref: string, item: FeedItem): Taken {
  const published = item.published === null ? null : dayIn(item.published)
  return { kind: 'link', ref, url: item.url ?? '', title: item.title, published, origin: { path: part.path } }
}

/** The paragraphs in a piece of HTML that holds nothing but the report. */
function wordsOf(content: string): string {
  return pageBlocks(content)
    .blocks.filter((block) => !/^(?:The post .* appeared first on|اقرأ المزيد|المزيد)/u.test(block.text))
    .map((block) => block.text)
    .join('\n')
}

/** The items of an RSS, Atom, RDF or JSON feed. Throws: what the parser throws where it is none. */
function feedItems(text: string): readonly FeedItem[] {
  const { format, feed } = parseFeed(text.trimStart())
  if (format === 'json') {
    return (feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      url: item.url ?? item.external_url ?? null,
      published: item.date_published ?? null,
      byline: line(item.authors?.map((author) => author.name)),
      outlet: feed.title ?? null,
      content: item.content_html ?? item.content_text ?? item.summary ?? null,
      whole: item.content_html !== undefined || item.content_text !== undefined,
    }))
  }
  if (format === 'atom') {
    return (feed.entries ?? []).map((entry) => ({
      title: entry.title?.value ?? null,
      url: (entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? entry.links?.[0])?.href ?? null,
      published: entry.published ?? entry.updated ?? null,
      byline: line(entry.authors?.map((author) => author.name)),
      outlet: feed.title?.value ?? null,
      content: entry.content?.value ?? entry.summary?.value ?? null,
      whole: entry.content?.value !== undefined,
    }))
  }
  return (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    url: item.link ?? null,
    published: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0] ?? null,
    byline: line(item.dc?.creators) ?? ('authors' in item ? line(item.authors?.map((author) => author.name)) : null),
    outlet: feed.title ?? null,
    content: item.content?.encoded ?? item.description ?? null,
    whole: item.content?.encoded !== undefined,
  }))
}

function line(names: readonly (string | undefined)[] | undefined): string | null {
  const known = (names ?? []).filter((name) => name !== undefined && name.trim() !== '')
  return known.length === 0 ? null : known.join('، ')
}
