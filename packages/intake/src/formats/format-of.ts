import { decodeText } from '../text/decode-text.js'
import type { Told } from './part.js'
import { isTableHead } from './table.js'

/** What a stream of bytes is. */
export type Format =
  | 'empty'
  | 'gzip'
  | 'zip'
  | 'tar'
  | 'warc'
  | 'json'
  | 'table'
  | 'feed'
  | 'sitemap'
  | 'message'
  | 'page'
  | 'text'
  /** Something known that holds no text to be read here. */
  | 'other'

/** How much of a stream tells what it is. Units: bytes. */
export const HEAD = 16384

const OTHERS = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '7z\xbc\xaf',
  'Rar!',
  'BZh',
  '\xfd7zXZ',
  '\xd0\xcf\x11\xe0',
  'RIFF',
  'ID3',
  '\x7fELF',
  'SQLite format 3\0',
  'OggS',
  '\x28\xb5\x2f\xfd',
]

/** What a stream is by its first bytes, and only where these leave it open by its name or by what was told of it. */
export function formatOf(head: Uint8Array, name: string, told: Told): Format {
  if (head.length === 0) return 'empty'
  const raw = Buffer.from(head.subarray(0, 512)).toString('latin1')
  if (raw.startsWith('\x1f\x8b')) return 'gzip'
  if (raw.startsWith('PK\x03\x04') || raw.startsWith('PK\x05\x06')) return 'zip'
  if (raw.startsWith('ustar', 257)) return 'tar'
  if (/^\s{0,8}WARC\/[01]\./u.test(raw)) return 'warc'
  if (OTHERS.some((mark) => raw.startsWith(mark))) return 'other'
  return formatOfText(decodeText(head, told.contentType ?? null).text.trimStart(), name.toLowerCase(), told)
}

function formatOfText(text: string, name: string, told: Told): Format {
  const type = (told.contentType ?? '').toLowerCase()
  if (/^[{[]/u.test(text) && /^(?:\{\s*["}]|\[\s*[{\]])/u.test(text)) {
    return /"version"\s*:\s*"https:\/\/jsonfeed\.org/u.test(text.slice(0, 500)) ? 'feed' : 'json'
  }
  if (/\.(?:json|jsonl|ndjson)$/u.test(name)) return 'json'
  if (text.startsWith('<')) {
    const start = text.slice(0, 4000)
    if (/<(?:urlset|sitemapindex)[\s>]/iu.test(start)) return 'sitemap'
    if (/<(?:rss|feed|rdf:RDF)[\s>]/u.test(start) && !/<html[\s>]/iu.test(start)) return 'feed'
  }
  if (isMessage(text)) return 'message'
  const firstLine = /^[^\r\n]*/u.exec(text)?.[0] ?? ''
  if (/\.(?:csv|tsv)$/u.test(name) || type.startsWith('text/csv') || isTableHead(firstLine)) return 'table'
  if (type.startsWith('text/plain')) return 'text'
  if (/<(?:!doctype html|html|head|body|div|p|table|article|br|meta|font|span)[\s/>]/iu.test(text)) return 'page'
  return /\.(?:html?|xhtml|php|aspx?|shtml)$/u.test(name) || type.includes('html') ? 'page' : 'text'
}

/** Lines of a head, one of them one that only messages have. */
function isMessage(text: string): boolean {
  const head = text.slice(0, 8000).split(/\r?\n\r?\n/u)[0] ?? ''
  const lines = head.split(/\r?\n/u)
  if (lines.length < 2 || !lines.every((line) => /^(?:[!-9;-~]{1,60}:|[ \t]|From )/u.test(line))) return false
  return (
    /^(?:From|MIME-Version|Message-ID|Received|Return-Path):?\s/imu.test(head) &&
    /^(?:Subject|Date|Content-Type):/imu.test(head)
  )
}
