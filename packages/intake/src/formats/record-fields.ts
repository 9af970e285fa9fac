import { IsnadError, type ReportInput } from '@isnad/record'
import type { FieldName, FieldSource } from '../article/article.js'
import { dayIn } from '../article/day-in.js'
import { extractArticle } from '../article/extract-article.js'
import { languageOf } from '../text/language-of.js'
import { wellFormed } from '../text/well-formed.js'
import type { Origin, ReportField, TakenPage } from './taken.js'

/** What a record calls each field, in the languages that records come in; the first that it has is taken. */
const NAMES: Readonly<Record<ReportField, string>> = {
  text: 'text body content articlebody article_text full_text fulltext story النص نص المتن المحتوى الخبر نص_الخبر',
  html: 'html page raw_html content_html',
  title: 'title headline heading subject العنوان عنوان عنوان_الخبر',
  outlet: 'outlet source publisher site source_name newspaper media المصدر الصحيفة الجريدة الموقع الوسيلة الناشر',
  published:
    'published date published_at publishedat pubdate publish_date datepublished day created_at التاريخ تاريخ تاريخ_النشر اليوم',
  byline: 'byline author authors writer reporter الكاتب كاتب المحرر المراسل بقلم',
  url: 'url link permalink address web_url الرابط رابط العنوان_الإلكتروني',
  id: 'id uid guid key number المعرف الرقم رقم',
}

const FIELD_OF: ReadonlyMap<string, ReportField> = new Map(
  (Object.entries(NAMES) as [ReportField, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field] as const),
  ),
)

/** The field that a column's or key's name means, or null. */
export function fieldNamed(name: string): ReportField | null {
  const bare = name
    .normalize('NFC')
    .replace(/^\ufeff/u, '')
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/gu, '_')
  return FIELD_OF.get(bare) ?? null
}

/** The fields of a report in an object whose keys name them, in whichever words. Shape: numbers become strings, lists of names one line. */
export function fieldsOf(value: Readonly<Record<string, unknown>>): ReadonlyMap<ReportField, string> {
  const fields = new Map<ReportField, string>()
  const ranks = new Map<ReportField, number>()
  for (const [key, raw] of Object.entries(value)) {
    const field = fieldNamed(key)
    const text = field === null ? null : textOf(raw)
    if (field === null || text === null) continue
    const rank = NAMES[field].split(' ').indexOf(key.toLowerCase())
    const before = ranks.get(field)
    if (before !== undefined && rank >= before) continue
    fields.set(field, text)
    ranks.set(field, rank)
  }
  return fields
}

function textOf(raw: unknown): string | null {
  if (typeof raw === 'string') return raw.trim() === '' ? null : raw
  if (typeof raw === 'number') return String(raw)
  if (Array.isArray(raw)) {
    const names = raw.flatMap((one) => textOf(one) ?? [])
    return names.length === 0 ? null : names.slice(0, 20).join('، ')
  }
  if (typeof raw === 'object' && raw !== null && 'name' in raw) return textOf(raw.name)
  return null
}

/** What a report out of a record is made of. */
export interface RecordGiven {
  readonly ref: string
  readonly path: readonly string[]
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fields: ReadonlyMap<ReportField, string>
  readonly notes: readonly string[]
}

/**
 * The report in the fields of a record.
 *
 * Throws: `IsnadError` `NO_TEXT` where neither text nor page is given, `BAD_PUBLISHED` for a date that is no day.
 */
export async function reportOfFields(given: RecordGiven): Promise<TakenPage> {
  const { fields } = given
  const words = fields.get('text')
  const page = fields.get('html') ?? (words !== undefined && looksLikePage(words) ? words : null)
  const article = page === null ? null : extractArticle(page, { url: fields.get('url') ?? null })
  const text = article !== null && article.text !== '' ? article.text : (words ?? '')
  if (text.trim() === '') {
    throw new IsnadError(
      'NO_TEXT',
      'it has no words of a report',
      'Put them under "text", or name the column that holds them.',
    )
  }
  const from: Partial<Record<FieldName, FieldSource>> = { ...article?.from, text: article?.from.text ?? 'container' }
  const field = (name: 'title' | 'outlet' | 'byline'): string | null => {
    const value = fields.get(name)
    if (value === undefined) return article?.[name] ?? null
    from[name] = 'container'
    return wellFormed(value)
  }
  const published = dayOf(fields.get('published'))
  if (published !== null) from.published = 'container'
  const report: ReportInput = {
    id: fields.get('id') ?? null,
    title: field('title'),
    outlet: field('outlet'),
    byline: field('byline'),
    published: published ?? article?.published ?? null,
    url: fields.get('url') ?? null,
    text: wellFormed(text),
  }
  const language = await languageOf(report.text)
  if (language === null) delete from.language
  else from.language = 'content'
  const origin: Origin = {
    path: given.path,
    from,
    encoding: null,
    encodingLied: false,
    sure: article?.sure ?? null,
    notes: given.notes,
  }
  return { kind: 'page', ref: given.ref, bytes: given.bytes, mediaType: given.mediaType, report, language, origin }
}

function looksLikePage(text: string): boolean {
  return /^\s{0,99}<(?:!doctype html|html|head|body|article)[\s>]/iu.test(text)
}

function dayOf(value: string | undefined): string | null {
  if (value === undefined) return null
  const day = dayIn(value) ?? dayOfSeconds(value)
  if (day !== null) return day
  const shown = value.replace(/[^\p{L}\p{N}\p{P} ]/gu, ' ').slice(0, 40)
  throw new IsnadError(
    'BAD_PUBLISHED',
    `"${shown}" is not a day`,
    'Write the day of publication as YYYY-MM-DD: 2016-12-10.',
  )
}

/** Databases export times as seconds or milliseconds since 1970, in UTC. */
function dayOfSeconds(value: string): string | null {
  if (!/^\d{9,10}$|^\d{12,13}$/u.test(value)) return null
  return new Date(Number(value) * (value.length > 10 ? 1 : 1000)).toISOString().slice(0, 10)
}
