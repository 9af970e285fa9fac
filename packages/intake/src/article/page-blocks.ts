import { Hint, hintsOf } from './class-hints.js'
import { Kind, kindOf } from './elements.js'
import { readReferences } from './references.js'
import { type Attributes, scanTags, type TagVisitor } from './tag-scanner.js'

/** Why a stretch of a page may be no part of the report; bits that go down from an element to all that it holds. */
export const Zone = {
  /** By its element: a menu, the foot of the page. */
  Furniture: 1,
  /** By its name. */
  Beside: 2,
  Hidden: 4,
  Caption: 8,
  /** Inside a piece of content, not a bar to anything. */
  Piece: 16,
} as const

/** A stretch of words between two breaks of a page. */
export interface Block {
  /** One line, references read. */
  readonly text: string
  /** How many of its letters are links. Units: UTF-16 code units, spaces counted. */
  readonly linked: number
  /** The number of the block element that holds it. */
  readonly node: number
  /** Bits of `Kind` of that element. */
  readonly kind: number
  /** Bits of `Zone`. */
  readonly zone: number
  /** The level of the heading that it is, 0 where it is none. */
  readonly heading: number
}

/** The block elements of a page, numbered in their order: parents before children, 0 for the page itself. */
export interface Nodes {
  readonly parent: readonly number[]
  /** Bits of `Kind`. */
  readonly kind: readonly number[]
  /** Bits of `Hint`. */
  readonly hints: readonly number[]
}

/** What a page says of itself outside its paragraphs, still raw. */
export interface PageFacts {
  /** `[name or property in lower case, content]` of each `meta` element, and of elements with `itemprop` and `content`. */
  readonly metas: readonly (readonly [string, string])[]
  readonly jsonLd: readonly string[]
  readonly title: string | null
  readonly lang: string | null
  readonly canonical: string | null
  /** `datetime` of `time` elements, in their order; whether marked as the day of publication. */
  readonly times: readonly { readonly value: string; readonly marked: boolean }[]
  /** Words in elements that are called byline or author. */
  readonly bylines: readonly string[]
  /** Words in elements that are called date. */
  readonly days: readonly string[]
}

/** A page cut into its blocks. */
export interface PageBlocks {
  readonly blocks: readonly Block[]
  readonly nodes: Nodes
  readonly facts: PageFacts
}

/** How deep open elements are remembered; what is deeper counts as part of the deepest. */
const MAX_DEPTH = 2000
/** How far up an end tag looks for its beginning. */
const MAX_REACH = 40
/** The longest piece of JSON-LD that is looked at. Units: UTF-16 code units. */
const MAX_JSON_LD = 4_000_000

/** Cuts a page of HTML into blocks, in one pass and without a tree. Holds: linear time; the order of the page. */
export function pageBlocks(html: string): PageBlocks {
  const cutter = new Cutter(html)
  scanTags(html, cutter)
  return cutter.finish()
}

/** Words gathered from one element while it is open. */
interface Capture {
  readonly depth: number
  readonly into: string[]
  text: string
}

class Cutter implements TagVisitor {
  private readonly blocks: Block[] = []
  private readonly parent: number[] = [0]
  private readonly nodeKind: number[] = [Kind.Block]
  private readonly nodeHints: number[] = [0]
  // the open elements, one entry each
  private readonly names: string[] = ['']
  private readonly kinds: number[] = [Kind.Block]
  private readonly zones: number[] = [0]
  private readonly nodes: number[] = [0]
  /** Open elements beyond what is remembered. */
  private beyond = 0
  private text = ''
  private linked = 0
  private links = 0
  private controls = 0
  private readonly captures: Capture[] = []

  private readonly metas: [string, string][] = []
  private readonly jsonLd: string[] = []
  private readonly times: { value: string; marked: boolean }[] = []
  private readonly bylines: string[] = []
  private readonly days: string[] = []
  private title: string | null = null
  private lang: string | null = null
  private canonical: string | null = null

  constructor(private readonly html: string) {}

  finish(): PageBlocks {
    this.flush()
    while (this.captures.length > 0) this.release()
    const { metas, jsonLd, title, lang, canonical, times, bylines, days } = this
    return {
      blocks: this.blocks,
      nodes: { parent: this.parent, kind: this.nodeKind, hints: this.nodeHints },
      facts: { metas, jsonLd, title, lang, canonical, times, bylines, days },
    }
  }

  words(from: number, to: number): void {
    if (this.controls > 0) return
    const piece = this.html.slice(from, to)
    this.text += piece
    if (this.links > 0) this.linked += piece.length
    for (const capture of this.captures) if (capture.text.length < 400) capture.text += piece.slice(0, 400)
  }

  code(name: string, attributes: Attributes, from: number, to: number): void {
    if (name === 'title') {
      if (this.controls === 0) this.title ??= oneLine(this.html.slice(from, Math.min(to, from + 2000)))
    } else if (name === 'script' && to - from <= MAX_JSON_LD && this.jsonLd.length < MAX_FACTS) {
      if (attributes.get('type')?.toLowerCase().includes('ld+json')) this.jsonLd.push(this.html.slice(from, to))
    }
  }

  open(name: string, attributes: Attributes): void {
    const kind = kindOf(name)
    if ((kind & Kind.Void) !== 0) {
      if ((kind & Kind.Break) !== 0) this.flush()
      else if (name !== 'img') this.headElement(name, attributes)
      return
    }
    if ((kind & Kind.Block) !== 0) {
      this.flush()
      this.closeImplied(name)
    } else if ((kind & Kind.Link) !== 0 && this.links > 0) this.closeUpTo('a', 16)
    if (this.names.length >= MAX_DEPTH) {
      this.beyond++
      return
    }
    this.push(name, kind, attributes)
  }

  close(name: string): void {
    if (name === 'br') this.flush()
    const kind = kindOf(name)
    if ((kind & Kind.Void) !== 0) return
    if ((kind & Kind.Block) !== 0) this.flush()
    if (this.beyond > 0) {
      this.beyond--
      return
    }
    this.closeUpTo(name, (kind & Kind.Block) !== 0 ? MAX_REACH : 16)
  }

  private push(name: string, kind: number, attributes: Attributes): void {
    const top = this.names.length - 1
    const above = this.zones[top] as number
    let zone = above
    let hints = 0
    if (attributes.any) {
      hints = this.hintsOf(name, attributes)
      if ((hints & Hint.Beside) !== 0 && (kind & Kind.Piece) === 0 && top > 1) zone |= Zone.Beside
      if ((hints & Hint.Caption) !== 0) zone |= Zone.Caption
      if (isHidden(attributes)) zone |= Zone.Hidden
      this.facts(name, hints, attributes)
    }
    if ((kind & Kind.Furniture) !== 0) zone |= Zone.Furniture
    if ((kind & Kind.Head) !== 0 && (above & Zone.Piece) === 0) zone |= Zone.Furniture
    if ((kind & Kind.Caption) !== 0) zone |= Zone.Caption
    if ((kind & Kind.Piece) !== 0) zone |= Zone.Piece
    if ((kind & Kind.Control) !== 0) this.controls++
    if ((kind & Kind.Link) !== 0) this.links++
    let node = this.nodes[top] as number
    if ((kind & Kind.Block) !== 0) {
      this.parent.push(node)
      node = this.nodeKind.push(kind) - 1
      this.nodeHints.push(hints)
    } else if (zone !== above) this.flush()
    this.names.push(name)
    this.kinds.push(kind)
    this.zones.push(zone)
    this.nodes.push(node)
  }

  private hintsOf(name: string, attributes: Attributes): number {
    let hints = hintsOf(attributes.get('class') ?? '') | hintsOf(attributes.get('id') ?? '')
    if (attributes.get('itemprop') === 'articleBody') hints |= Hint.Body
    const role = attributes.get('role')
    if (role !== null && /^(?:navigation|complementary|dialog|alertdialog|contentinfo|search|menu)$/u.test(role)) {
      hints |= Hint.Beside
    }
    if (name === 'body' || (hints & Hint.Body) !== 0) hints &= ~Hint.Beside
    return hints
  }

  /** A page leaves some end tags out: what they would have closed. */
  private closeImplied(name: string): void {
    const again = REPEATS.get(name)
    for (let top = this.names.length - 1, reach = 0; top > 0 && reach < 16; top--, reach++) {
      const open = this.names[top] as string
      if (open === 'p' || again?.has(open)) {
        this.pop(top)
        return
      }
      if (((this.kinds[top] as number) & Kind.Block) !== 0) return
    }
  }

  private closeUpTo(name: string, reach: number): void {
    const last = Math.max(1, this.names.length - reach)
    for (let top = this.names.length - 1; top >= last; top--) {
      if (this.names[top] === name) {
        this.pop(top)
        return
      }
      // words in the wrong order of tags do not end a cell of a table, nor the page
      if (HOLDS.has(this.names[top] as string) && !HOLDS.has(name)) return
    }
  }

  /** Closes all from the entry at `to` on. */
  private pop(to: number): void {
    for (let top = this.names.length - 1; top >= to; top--) {
      const kind = this.kinds[top] as number
      if (this.zones[top] !== this.zones[top - 1]) this.flush()
      if ((kind & Kind.Control) !== 0) this.controls--
      if ((kind & Kind.Link) !== 0) this.links--
      while (this.captures.length > 0 && (this.captures.at(-1) as Capture).depth >= top) this.release()
    }
    this.names.length = to
    this.kinds.length = to
    this.zones.length = to
    this.nodes.length = to
  }

  private flush(): void {
    if (this.text === '') return
    const { text, linked } = this
    this.text = ''
    this.linked = 0
    if (isBlank(text)) return
    const top = this.names.length - 1
    const node = this.nodes[top] as number
    const kind = this.nodeKind[node] as number
    const line = oneLine(text)
    if (line === '') return
    const name = this.names[this.blockTop(top)] as string
    this.blocks.push({
      text: line,
      linked: linked === 0 ? 0 : Math.min(line.length, linked),
      node,
      kind,
      zone: this.zones[top] as number,
      heading: (kind & Kind.Heading) === 0 ? 0 : Number(name[1]),
    })
    for (const capture of this.captures) capture.text += ' '
  }

  private blockTop(top: number): number {
    let at = top
    for (let reach = 0; at > 0 && reach < 16 && ((this.kinds[at] as number) & Kind.Block) === 0; reach++) at--
    return at
  }

  private headElement(name: string, attributes: Attributes): void {
    if (name === 'link') {
      if (attributes.get('rel')?.toLowerCase() === 'canonical') this.canonical ??= attributes.get('href')
    } else if (name === 'meta') this.meta(attributes)
  }

  private meta(attributes: Attributes): void {
    const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop')
    const content = attributes.get('content')
    if (key !== null && content !== null && this.metas.length < MAX_FACTS) {
      this.metas.push([key.toLowerCase().slice(0, 100), oneLine(content.slice(0, 4000))])
    }
  }

  private facts(name: string, hints: number, attributes: Attributes): void {
    if (name === 'html') this.lang = attributes.get('lang') ?? attributes.get('xml:lang')
    if (attributes.get('itemprop') !== null) this.meta(attributes)
    if (name === 'time' && this.times.length < MAX_FACTS) {
      const value = attributes.get('datetime')
      const marked = attributes.get('itemprop') === 'datePublished' || attributes.get('pubdate') !== null
      if (value !== null) this.times.push({ value, marked: marked || (hints & Hint.Day) !== 0 })
    }
    const author = attributes.get('rel') === 'author' || attributes.get('itemprop') === 'author'
    if (author || (hints & Hint.Byline) !== 0) this.capture(this.bylines)
    else if ((hints & Hint.Day) !== 0) this.capture(this.days)
  }

  private capture(into: string[]): void {
    if (this.captures.length >= 2 || into.length >= MAX_FACTS) return
    this.captures.push({ depth: this.names.length, into, text: '' })
  }

  private release(): void {
    const { into, text } = this.captures.pop() as Capture
    const line = oneLine(text)
    if (line !== '') into.push(line)
  }
}

/** How many of each kind of fact are kept. */
const MAX_FACTS = 200

/** What may not stand open when another of its kind begins. */
const REPEATS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ li: 'li', tr: 'tr td th', td: 'td th', th: 'td th', dt: 'dt dd', dd: 'dt dd' }).map(
    ([name, open]) => [name, new Set(open.split(' '))],
  ),
)

const HOLDS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'html', 'body'])

function isHidden(attributes: Attributes): boolean {
  if (attributes.get('hidden') !== null || attributes.get('aria-hidden') === 'true') return true
  const style = attributes.get('style')
  return style !== null && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/iu.test(style.slice(0, 1000))
}

/** Any space but a single plain one. */
const UNEVEN = /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/u

function isBlank(text: string): boolean {
  let at = 0
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at === text.length
}

function oneLine(text: string): string {
  const read = readReferences(text)
  return UNEVEN.test(read) ? read.replace(/[\s\u0085]+/gu, ' ').trim() : read.trim()
}
