import {
  CharClass,
  cleanText,
  type Entry,
  type EntryTrie,
  findRepeats,
  type Page,
  type PageParagraph,
} from '@isnad/engine'
import { type Finding, type ParagraphRole, type ReportInput, spanOf } from '@isnad/record'
import { arabicChars, foldArabic } from '../../orthography.js'
import { creditParts, isOutletHere, meant } from '../credits/credit-line.js'
import { isDateLine } from '../credits/date-line.js'
import { findOutlet } from '../credits/find-outlet.js'
import { ownNames } from '../credits/outlet-names.js'
import { furnitureHead, furnitureTail, isFurniture } from './furniture.js'
import { pageLanguage } from './page-language.js'

interface Block {
  readonly start: number
  readonly end: number
  role: ParagraphRole
}

/** A line longer than this is never a credit or a headline. Units: UTF-16 units. */
const SHORT_LINE = 120
const HEADLINE_WORDS = 14
const CREDIT_WORDS = 12

/**
 * The page of a report: its text cleaned, its blocks with what each of them does, what it prints twice, its language.
 *
 * Holds: blocks stand in order, do not overlap and never hold a line break; a link under the report in the same line is a block
 * of its own. Total: an empty text is a page with a finding.
 */
export function cleanPage(input: ReportInput): Page {
  const { text, controls } = cleanText(input.text)
  const title = oneLine(input.title)
  const byline = oneLine(input.byline)
  const outlet = oneLine(input.outlet)
  const language = pageLanguage(text)
  const blocks = cutBlocks(text)
  assignRoles(text, blocks, title, byline, findOutlet(outlet))
  const repeats = repeatsOf(text, blocks)
  const paragraphs: PageParagraph[] = blocks.map(({ start, end, role }, i) => ({
    start,
    end,
    role,
    repeats: repeats[i] ?? null,
  }))
  return {
    text,
    paragraphs,
    outlet,
    title,
    byline,
    url: input.url ?? null,
    ref: input.id ?? null,
    published: input.published ?? null,
    language,
    findings: findingsOf(text, paragraphs, language, controls),
  }
}

/** A field of one line: cleaned, line breaks as spaces; null where it says nothing. */
function oneLine(field: string | null | undefined): string | null {
  if (field === null || field === undefined) return null
  const line = cleanText(field).text.replaceAll('\n', ' ')
  return line === '' ? null : line
}

function cutBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end)
    if (isFurniture(line)) blocks.push({ start, end, role: 'boilerplate' })
    else {
      const tail = start + furnitureTail(line, newline < 0)
      const bodyStart = start + Math.min(furnitureHead(line), tail - start)
      let bodyEnd = tail
      while (bodyEnd > bodyStart && isSpace(text.charCodeAt(bodyEnd - 1))) bodyEnd--
      if (bodyStart > start) blocks.push({ start, end: bodyStart, role: 'boilerplate' })
      if (bodyEnd > bodyStart) blocks.push({ start: bodyStart, end: bodyEnd, role: 'body' })
      if (tail < end) blocks.push({ start: tail, end, role: 'boilerplate' })
    }
    start = end + 1
  }
  return blocks
}

const isSpace = (unit: number) => arabicChars.classOf[unit] === CharClass.space

function assignRoles(
  text: string,
  blocks: Block[],
  title: string | null,
  byline: string | null,
  outlet: Entry | null,
): void {
  const kept = blocks.filter((b) => b.role === 'body')
  const lineOf = (b: Block) => text.slice(b.start, b.end)
  // a report of one block is its own body, whatever it looks like
  if (kept.length < 2) return
  const foldedTitle = title === null ? '' : foldArabic(title)
  const foldedByline = byline === null ? '' : foldArabic(byline)
  const own = ownNames(outlet)
  const saysWhen = (b: Block) =>
    isDateLine(
      lineOf(b),
      () => creditParts(text, b.start, b.end, null, own),
      () => true,
    )
  /** The block at a place, or the one after it where that says only where and when. */
  const report = (i: number) => {
    const block = kept[i] as Block
    return i + 1 < kept.length && saysWhen(block) ? (kept[i + 1] as Block) : block
  }
  let at = 0
  for (let seen = 0; seen < 3 && at < kept.length - 1; seen++) {
    const block = kept[at] as Block
    const line = lineOf(block)
    if (line.length > SHORT_LINE * 2) break
    const key = foldArabic(line)
    if (key !== '' && key === foldedTitle) block.role = 'headline'
    else if (saysWhen(block)) {
      // it stays a part of the body, where its date is read
    } else if (
      (key !== '' && key === foldedByline) ||
      isCreditLine(text, block, outlet, own) ||
      isSignature(line) ||
      (seen === 0 && isNameAndPlace(text, block))
    )
      block.role = 'credit'
    else if (seen === 0 && looksLikeHeadline(line, key, lineOf(report(at + 1)))) block.role = 'headline'
    else break
    at++
  }
  for (let last = kept.length - 1, seen = 0; last > at && seen < 2; last--, seen++) {
    const block = kept[last] as Block
    if (!isCreditLine(text, block, outlet, own)) break
    block.role = 'credit'
  }
}

const SIGNED = /^(?:كتب|كتبت|بقلم|إعداد|اعداد|ترجمة|تقرير|تحرير|تصوير|متابعة) ?[:/–-]/u

const isSignature = (line: string) => line.length <= 60 && SIGNED.test(line)

/** "So-and-so – Cairo": a reporter and a town without the outlet's name. */
function isNameAndPlace(text: string, block: Block): boolean {
  if (block.end - block.start > 40) return false
  const parts = creditParts(text, block.start, block.end, null)
  const [one, other] = parts
  if (parts.length !== 2 || one === undefined || other === undefined) return false
  return (
    /^[-–—]$/u.test(one.after) &&
    other.after === '' &&
    parts.every((p) => p.words >= 1 && p.words <= 3 && p.numbers === 0) &&
    one.words + other.words <= 5
  )
}

function looksLikeHeadline(line: string, key: string, next: string): boolean {
  if (line.length > SHORT_LINE || /[.؟!…:،؛»”"]\s*$/u.test(line)) return false
  const words = key === '' ? 0 : key.split(' ').length
  return words >= 3 && words <= HEADLINE_WORDS && next.length > line.length * 2 && next.length > 100
}

/** True where a line is nothing but agencies, outlets, places and short names, one of them sure to be an agency or outlet. */
function isCreditLine(text: string, block: Block, outlet: Entry | null, own: EntryTrie | null): boolean {
  if (block.end - block.start > SHORT_LINE) return false
  const parts = creditParts(text, block.start, block.end, null, own)
  let words = 0
  let credited = false
  for (const part of parts) {
    words += part.words
    for (const name of part.names) {
      const entry = meant(name, outlet)
      const own = entry.name === outlet?.name
      if (
        entry.guarded !== true ||
        part.marked ||
        own ||
        (parts.length === 1 && isOutletHere(name, part, parts, outlet))
      )
        credited = true
    }
    if (part.names.length === 0 && part.numbers === 0 && part.words > 3) return false
  }
  return credited && words <= CREDIT_WORDS
}

/** Repeats among the blocks that are read; furniture is printed on every page and repeats nothing. */
function repeatsOf(text: string, blocks: readonly Block[]): (number | null)[] {
  const read = blocks.flatMap((block, i) => (block.role === 'body' || block.role === 'headline' ? [i] : []))
  const repeats = new Array<number | null>(blocks.length).fill(null)
  if (read.length < 2) return repeats
  const keys = read.map((i) => openingOf(text, blocks[i] as Block))
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  // a paragraph that opens like no other needs no further look
  const words = read.map((i, n) => {
    if (times.get(keys[n] as string) === 1) return []
    const { start, end } = blocks[i] as Block
    return foldArabic(text.slice(start, end)).split(' ').filter(Boolean)
  })
  for (const [i, of] of findRepeats(words).entries()) if (of !== null) repeats[read[i] as number] = read[of] as number
  return repeats
}

const OPENING_LETTERS = 24

/** The first letters and digits of a block, folded, spaces and marks left out. */
function openingOf(text: string, { start, end }: Block): string {
  const { classOf, fold } = arabicChars
  let out = ''
  for (let i = start; i < end && out.length < OPENING_LETTERS; i++) {
    const unit = text.charCodeAt(i)
    const cls = classOf[unit]
    if (cls === CharClass.letter || cls === CharClass.digit || cls === CharClass.latin)
      out += String.fromCharCode(fold[unit] as number)
  }
  return out
}

function findingsOf(
  text: string,
  paragraphs: readonly PageParagraph[],
  language: string,
  controls: number,
): readonly Finding[] {
  if (text === '') return [{ rule: 'page.empty', span: null, message: 'the page has no text' }]
  const findings: Finding[] = []
  if (language !== 'ar')
    findings.push({
      rule: 'page.not-arabic',
      span: null,
      message: `the text looks like ${language}, which is not read in depth`,
    })
  if (controls > 0)
    findings.push({
      rule: 'page.control-characters',
      span: null,
      message: `${controls} control or direction-turning characters were struck`,
    })
  for (const [i, p] of paragraphs.entries()) {
    if (p.repeats === null) continue
    findings.push({
      rule: 'page.repeated-paragraph',
      span: spanOf(text, p.start, p.end),
      message: `paragraph ${i + 1} prints paragraph ${p.repeats + 1} again`,
    })
  }
  return findings
}
