import { dayIn } from '../article/day-in.js'
import { readReferences } from '../article/references.js'
import { scanTags } from '../article/tag-scanner.js'
import { type Part, refOf } from './part.js'
import type { Taken } from './taken.js'

/** The reports that a sitemap, a news sitemap or an index of sitemaps points to. */
export function* takeSitemap(part: Part, text: string): Generator<Taken> {
  let number = 0
  for (const { url, title, published } of sitemapEntries(text)) {
    number++
    const day = published === null ? null : dayIn(published)
    yield { kind: 'link', ref: refOf(part.path, number), url, title, published: day, origin: { path: part.path } }
  }
}

/** One address of a sitemap. */
interface SitemapEntry {
  readonly url: string
  readonly title: string | null
  readonly published: string | null
}

/** The addresses of a sitemap, in its order; those that are not http or https are left out. */
function sitemapEntries(text: string): readonly SitemapEntry[] {
  const entries: SitemapEntry[] = []
  let open = new Map<string, string>()
  let words = ''
  const close = (name: string) => {
    const value = readReferences(words).trim()
    words = ''
    if (name !== 'url' && name !== 'sitemap') {
      if (value !== '' && !open.has(name)) open.set(name, value)
      return
    }
    const url = open.get('loc') ?? ''
    const published = open.get('news:publication_date') ?? open.get('lastmod') ?? null
    if (/^https?:\/\//iu.test(url)) entries.push({ url, title: open.get('news:title') ?? null, published })
    open = new Map()
  }
  const plain = withoutCdata(text)
  scanTags(plain, {
    words: (from, to) => {
      words += plain.slice(from, to)
    },
    open: () => {
      words = ''
    },
    close,
    code: () => {},
  })
  return entries
}

/** A text of XML with the words in CDATA written as plain words, for the scanner passes CDATA over. */
function withoutCdata(text: string): string {
  let plain = ''
  let at = 0
  for (;;) {
    const open = text.indexOf('<![CDATA[', at)
    const end = open === -1 ? -1 : text.indexOf(']]>', open)
    if (end === -1) return plain + text.slice(at)
    plain +=
      text.slice(at, open) +
      text
        .slice(open + 9, end)
        .replace(/&/gu, '&amp;')
        .replace(/</gu, '&lt;')
    at = end + 3
  }
}
