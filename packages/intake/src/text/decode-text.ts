import { countCommonWords } from './common-words.js'
import { repairTwiceEncoded } from './twice-encoded.js'
import { utf16Of } from './utf16.js'

/** A text out of its bytes, and how it was known to be read so. */
export interface DecodedText {
  readonly text: string
  /** Shape: the name in the WHATWG standard: `utf-8`, `windows-1256`, `iso-8859-6`, `utf-16le` … */
  readonly encoding: string
  /** What decided: a byte order mark, the label given from outside, the page's own `meta`, or the bytes themselves. */
  readonly basis: 'bom' | 'label' | 'meta' | 'content'
  /** True where a label or the page named an encoding that it is not in. */
  readonly lied: boolean
  /** True where UTF-8 had been encoded as UTF-8 once more, and was put right. */
  readonly repaired: boolean
}

/** How much of a text is looked at to tell its encoding. Units: bytes. */
const SAMPLE = 1 << 17
/** How much of a page is searched for its own word on its encoding. Units: bytes. */
const META = 4096

/**
 * The text of bytes whose encoding is unknown, unsure or lied about.
 *
 * Holds: bytes that are UTF-8 are read so whatever their label says; the byte order mark is no part of the text; never throws.
 * Not covered: encodings that the platform's `TextDecoder` does not have (Mac Arabic, IBM 864).
 */
export function decodeText(bytes: Uint8Array, label: string | null = null): DecodedText {
  const told = encodingName(label)
  const meta = told === null ? metaEncoding(bytes) : null
  const said = told ?? meta
  const source = told !== null ? 'label' : 'meta'
  const found = detect(bytes, said)
  const agrees = said === found.encoding
  const basis = found.mark ? 'bom' : agrees ? source : 'content'
  const { text, repaired } = decode(bytes, found)
  return { text, encoding: found.encoding, basis, lied: said !== null && !agrees, repaired }
}

function decode(bytes: Uint8Array, { encoding, text }: Detected): { text: string; repaired: boolean } {
  const read = text ?? new TextDecoder(encoding).decode(bytes)
  const right = encoding === 'utf-8' ? repairTwiceEncoded(read) : null
  return { text: right ?? read, repaired: right !== null }
}

/**
 * The encoding of the beginning of a text, for reading the rest as it comes. Shape: a name that `TextDecoder` takes.
 */
export function encodingOf(head: Uint8Array, label: string | null = null): string {
  return detect(head, encodingName(label) ?? metaEncoding(head)).encoding
}

interface Detected {
  readonly encoding: string
  readonly mark: boolean
  /** The text, where finding out has read it already. */
  readonly text: string | null
}

function detect(bytes: Uint8Array, said: string | null): Detected {
  const mark = byMark(bytes)
  if (mark !== null) return { encoding: mark, mark: true, text: null }
  const wide = utf16Of(bytes.subarray(0, SAMPLE))
  if (wide !== null) return { encoding: wide, mark: false, text: null }
  const text = wholeUtf8(bytes)
  if (text !== null || isMostlyUtf8(bytes)) return { encoding: 'utf-8', mark: false, text }
  return { encoding: singleByte(bytes, said), mark: false, text: null }
}

/** The text of bytes that are all UTF-8, but for a letter that is cut off at their end; null where they are not. */
function wholeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Whether bytes are UTF-8 with a few broken places. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number
    if (lead < 0x80) {
      at++
      continue
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    let tail = 1
    while (tail < length && ((bytes[at + tail] ?? 0) & 0xc0) === 0x80) tail++
    if (length > 0 && tail === length) good++
    else if (at + length <= bytes.length || length === 0) bad++
    at += Math.max(1, tail)
    if (at > SAMPLE * 8) break
  }
  return bad === 0 || good > bad * 20
}

/**
 * The encoding of one byte a letter that gives the most words.
 *
 * Decision: Arabic candidates are judged by their commonest words; another encoding is believed only where neither gives any, for
 * "iso-8859-1" and "windows-1252" are what servers say of everything.
 */
function singleByte(bytes: Uint8Array, said: string | null): string {
  const sample = sampleOf(bytes)
  const scores = ['windows-1256', 'iso-8859-6'].map((encoding) => {
    const { common, words } = countCommonWords(new TextDecoder(encoding).decode(sample))
    return { encoding, common, words, score: words === 0 ? 0 : common + words / 1000 }
  })
  const [first, second] = scores.toSorted((a, b) => b.score - a.score) as [Score, Score]
  const arabic = first.common >= 2 && first.common >= first.words * 0.04
  if (arabic && first.common > second.common) return first.encoding
  const believed = said !== null && said !== 'utf-8' && !said.startsWith('utf-16')
  if (believed && !arabic) return said
  if (arabic || runLength(sample) >= 2.4) return first.encoding
  return 'windows-1252'
}

interface Score {
  readonly encoding: string
  readonly common: number
  readonly words: number
  readonly score: number
}

/** The part of a text in which its letters stand: the head of a page is all ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const first = bytes.findIndex((byte) => byte >= 0x80)
  return bytes.subarray(first, first + SAMPLE)
}

/** How many letters beyond ASCII stand together: about five in Arabic, hardly more than one in French. */
function runLength(bytes: Uint8Array): number {
  let runs = 0
  let high = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0x80) continue
    high++
    if (i === 0 || (bytes[i - 1] as number) < 0x80) runs++
  }
  return runs === 0 ? 0 : high / runs
}

const DECLARING = /<(?:meta|\?xml)/giu
const IN_META = /charset\s{0,5}=\s{0,5}["']?\s{0,5}(?<name>[\w.:-]{2,40})/iu
const IN_XML = /encoding\s{0,5}=\s{0,5}["'](?<name>[\w.:-]{2,40})/iu
/** How long a tag that declares an encoding may be. Units: characters. */
const TAG = 300

function metaEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META))
  for (const { index, 0: opening } of head.matchAll(DECLARING)) {
    const tag = head.slice(index, index + TAG).split('>', 1)[0] ?? ''
    const name = (opening.length === 5 && opening[1] !== '?' ? IN_META : IN_XML).exec(tag)?.groups?.name
    if (name !== undefined) return encodingName(name)
  }
  return null
}

/** The standard's name for a label, or null for one that it does not know. Shape: also takes a whole `text/html; charset=…`. */
function encodingName(label: string | null): string | null {
  if (label === null) return null
  const bare = /charset\s{0,5}=\s{0,5}["']?(?<name>[^\s;"']{1,40})/iu.exec(label.slice(0, 300))?.groups?.name ?? label
  try {
    return new TextDecoder(bare.trim()).encoding
  } catch {
    return null
  }
}
