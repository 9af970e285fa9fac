import type { FieldName, FieldSource } from './article.js'
import { dayIn, dayInUrl } from './day-in.js'
import type { LinkedData } from './json-ld.js'
import type { Block, PageFacts } from './page-blocks.js'
import { readReferences } from './references.js'

/** What is known of a report beside its words, and where each was found. */
export interface ArticleFacts {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly from: Partial<Record<FieldName, FieldSource>>
}

type Candidate = readonly [FieldSource, () => string | null | undefined]

/** Title, byline, outlet and day of publication of a page: what it declares before what it shows, what it shows before its address. */
export function articleFacts(
  facts: PageFacts,
  data: LinkedData | null,
  blocks: readonly Block[],
  url: string | null,
): ArticleFacts {
  const from: Partial<Record<FieldName, FieldSource>> = {}
  const take = (field: FieldName, candidates: readonly Candidate[]): string | null => {
    for (const [source, find] of candidates) {
      const value = find()
      const line = value === null || value === undefined ? '' : oneLine(value)
      if (line === '') continue
      from[field] = source
      return line
    }
    return null
  }
  const meta = metaOf(facts)
  const address = url ?? facts.canonical
  const host = address === null ? null : hostOf(address)
  const site = [data?.publisher, meta('og:site_name', 'application-name', 'twitter:app:name:iphone')]
  const heading = headingOf(blocks) ?? titleShown(facts.title, blocks)
  const outlet = take('outlet', [
    ['json-ld', () => data?.publisher],
    ['meta', () => meta('og:site_name', 'application-name', 'dc.publisher', 'publisher')],
    ['page', () => siteInTitle(facts.title, heading)],
    ['url', () => host],
  ])
  const title = take('title', [
    ['json-ld', () => withoutSite(data?.headline, site)],
    ['meta', () => withoutSite(meta('og:title', 'twitter:title', 'headline', 'dc.title'), [...site, outlet])],
    ['page', () => heading],
    ['page', () => withoutSite(facts.title, [...site, outlet])],
  ])
  const byline = take('byline', [
    ['json-ld', () => nameOf(data?.author)],
    ['meta', () => nameOf(meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'))],
    ['page', () => bylineOf(facts, blocks)],
  ])
  const published = take('published', [
    ['json-ld', () => dayOf(data?.published)],
    ['meta', () => dayOf(meta(...DAY_METAS))],
    ['page', () => dayOf(facts.times.find((time) => time.marked)?.value)],
    ['url', () => (address === null ? null : dayInUrl(address))],
    ['page', () => dayOf(facts.times[0]?.value)],
    ['page', () => first(facts.days, dayIn)],
    ['page', () => dayNearHeading(blocks)],
  ])
  return { title, byline, outlet, published, from }
}

const DAY_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'og:published_time',
  'publishdate',
  'pubdate',
  'publish-date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
]

function metaOf(facts: PageFacts): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>()
  for (const [name, content] of facts.metas) if (content !== '' && !values.has(name)) values.set(name, content)
  return (...names) => first(names, (name) => values.get(name) ?? null)
}

function first<T, Found>(list: readonly T[], find: (one: T) => Found | null): Found | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

function dayOf(value: string | null | undefined): string | null {
  return value === null || value === undefined ? null : dayIn(value)
}

/** A page's first heading of the first level with words of its own, else of the second. */
function headingOf(blocks: readonly Block[]): string | null {
  const shown = blocks.filter((block) => block.heading > 0 && block.text.length > 8)
  const inPiece = (level: number) =>
    shown.find((block) => block.heading === level && block.linked < block.text.length / 2)
  return (inPiece(1) ?? shown.find((block) => block.heading === 1) ?? inPiece(2))?.text ?? null
}

/** The part of the page's title that the page shows in some other element than a heading. */
function titleShown(title: string | null, blocks: readonly Block[]): string | null {
  const part = title?.split(PARTING)[0] ?? ''
  return part.length > 15 && blocks.some((block) => block.text.startsWith(part)) ? part : null
}

const PARTING = / [|–—»«:·•-]{1,3} | ?\| ?/u
const MARKS = new Set(' |–—»«:·•-')

/** A line without the marks that part titles at its ends. */
function withoutMarks(line: string): string {
  let from = 0
  let to = line.length
  while (from < to && MARKS.has(line[from] as string)) from++
  while (to > from && MARKS.has(line[to - 1] as string)) to--
  return line.slice(from, to)
}

/** A title without the name of its site at either end. */
function withoutSite(title: string | null | undefined, site: readonly (string | null | undefined)[]): string | null {
  if (title === null || title === undefined) return null
  const parts = title.split(PARTING)
  if (parts.length < 2) return title
  for (const name of site) {
    if (name === null || name === undefined) continue
    if (parts.at(-1) === name) return withoutMarks(title.slice(0, title.lastIndexOf(name)))
    if (parts[0] === name) return withoutMarks(title.slice(name.length))
  }
  return title
}

/** The rest of the page's title beside its heading. */
function siteInTitle(title: string | null, heading: string | null): string | null {
  if (title === null || heading === null || !title.includes(heading)) return null
  const rest = withoutMarks(title.replace(heading, ''))
  return rest.length >= 3 && rest.length <= 40 && !PARTING.test(rest) ? rest : null
}

function nameOf(value: string | null | undefined): string | null {
  if (value === null || value === undefined || /^https?:|^@|^admin$/iu.test(value.trim()) || value.length > 120)
    return null
  return value
}

const BY = /^(?:بقلم|كتب|كتبت|كتبه|إعداد|اعداد|تقرير|تحرير|By)\s{0,3}[:/-]?\s{1,3}(?<name>\p{L}[\p{L} .'،-]{3,60})$/u

function bylineOf(facts: PageFacts, blocks: readonly Block[]): string | null {
  for (const line of facts.bylines) {
    const name = (BY.exec(line)?.groups?.name ?? line).trim()
    if (name.length >= 4 && name.length <= 80 && !/\d/u.test(name)) return name
  }
  const shown = blocks.find((block) => block.text.length < 80 && BY.test(block.text))
  return shown === undefined ? null : (BY.exec(shown.text)?.groups?.name ?? null)
}

/** A day in a short line by the heading. */
function dayNearHeading(blocks: readonly Block[]): string | null {
  const at = Math.max(
    0,
    blocks.findIndex((block) => block.heading === 1 || block.heading === 2),
  )
  const near = [...blocks.slice(at, at + 8), ...blocks.slice(Math.max(0, at - 4), at)]
  return first(near, (block) => (block.text.length < 90 ? dayIn(block.text) : null))
}

function hostOf(url: string): string | null {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./u, '')
}

function oneLine(value: string): string {
  return readReferences(value).replace(/\s+/gu, ' ').trim()
}
