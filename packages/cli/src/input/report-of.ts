import { extractArticle } from '@isnad/intake/article'
import { IsnadError, type ReportInput } from '@isnad/record'
import { visible } from '../render/visible.js'

/** What a caller says of a report beside its text. */
export type Given = Omit<ReportInput, 'text'>

const NAMES = ['outlet', 'title', 'byline', 'url'] as const

/**
 * The report in the text of one input: a JSON object where it is one, else plain text. `name` is what a message calls it.
 *
 * Throws: `IsnadError` for JSON that does not parse or has no text, and for an empty text.
 */
export function reportOf(text: string, name: string, extension: string): { input: ReportInput; mediaType: string } {
  if (extension === '.json' || /^\s*\{\s*["}]/u.test(text)) {
    return { input: reportFromJson(parseJson(text, name), name), mediaType: 'application/json' }
  }
  if (/^\s*<(?:!doctype|html)[\s>]/iu.test(text)) return { input: reportOnPage(text, {}, name), mediaType: 'text/html' }
  return { input: { text: textOf(text, name) }, mediaType: 'text/plain' }
}

/** The value that a JSON text stands for. Throws: `IsnadError` `BAD_JSON` saying where it breaks off. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const position = /position (?<at>\d+)/u.exec(said)?.groups?.at
    const where = position === undefined ? '' : ` at ${lineAndColumn(text, Number(position))}`
    const remedy = 'Write one JSON object with a "text"; for one object on each line use --ndjson.'
    throw new IsnadError('BAD_JSON', `${name} looks like JSON but does not parse${where}`, remedy)
  }
}

/** The report in a JSON value: its "text", or its page as "html"; keys that it does not know are left alone. Throws: `IsnadError` naming the key at fault. */
export function reportFromJson(value: unknown, name: string): ReportInput {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const remedy = 'Write {"text": "…"}; for many reports put one object on each line and use --ndjson.'
    throw new IsnadError('NOT_A_REPORT', `${name} is JSON but not an object`, remedy)
  }
  const given = value as Record<string, unknown>
  const words = given.text ?? given.html
  if (typeof words !== 'string') {
    throw new IsnadError('NO_TEXT', `${name} has no "text"`, 'Put the words of the report, as a string, under "text".')
  }
  const said: Given = {
    ...idOf(given.id, name),
    ...Object.fromEntries(NAMES.map((key) => [key, stringOf(given[key], key, name)])),
    published: dayOf(stringOf(given.published, 'published', name), name),
  }
  return words === given.text ? { ...said, text: textOf(words, name) } : reportOnPage(words, said, name)
}

/** The report on a page: what the caller says of it, and for the rest what the page does. */
function reportOnPage(html: string, said: Given, name: string): ReportInput {
  const page = extractArticle(textOf(html, name), { url: said.url ?? null })
  return {
    ...said,
    title: said.title ?? page.title,
    byline: said.byline ?? page.byline,
    outlet: said.outlet ?? page.outlet,
    published: said.published ?? page.published,
    // where no story stands out, all the words of the page are read
    text: page.text === '' ? html : page.text,
  }
}

/** A day as `YYYY-MM-DD`, or null. Throws: `IsnadError` `BAD_PUBLISHED` for a day that the calendar does not have. */
export function dayOf(value: string | null, name: string): string | null {
  if (value === null || isDay(value)) return value
  const message = `${name}: "${visible(value).slice(0, 40)}" is not a day`
  throw new IsnadError('BAD_PUBLISHED', message, 'Write the day of publication as YYYY-MM-DD: 2016-12-10.')
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false
  const [year, month, day] = value.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function textOf(text: string, name: string): string {
  if (text.trim() !== '') return text
  throw new IsnadError('EMPTY_TEXT', `${name} has no words`, 'Give the words of a report.')
}

/** Callers number their reports as often as they name them. */
function idOf(value: unknown, name: string): Given {
  return { id: typeof value === 'number' ? String(value) : stringOf(value, 'id', name) }
}

function stringOf(value: unknown, key: string, name: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  throw new IsnadError('BAD_FIELD', `${name}: "${key}" is not a string`, `Write "${key}" as a string, or leave it out.`)
}

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`
}
