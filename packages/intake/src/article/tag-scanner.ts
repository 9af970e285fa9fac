/** What a scan of a page tells, in the order of the page. Positions are UTF-16 units of the page. */
export interface TagVisitor {
  words(from: number, to: number): void
  open(name: string, attributes: Attributes): void
  close(name: string): void
  /** The contents of an element that holds no HTML. */
  code(name: string, attributes: Attributes, from: number, to: number): void
}

/** Elements whose contents are no HTML: everything up to their own end tag belongs to them. */
const CODE = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/** How many attributes of one tag are remembered; a page that means something has no more. */
const MAX_ATTRIBUTES = 64

/** The attributes of the tag at hand, cut out only when asked for. Holds: good until the next tag is read. */
export class Attributes {
  private readonly bounds = new Int32Array(MAX_ATTRIBUTES * 4)
  private count = 0
  constructor(private readonly html: string) {}

  clear(): void {
    this.count = 0
  }

  add(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void {
    if (this.count === MAX_ATTRIBUTES) return
    const at = this.count++ * 4
    this.bounds[at] = nameFrom
    this.bounds[at + 1] = nameTo
    this.bounds[at + 2] = valueFrom
    this.bounds[at + 3] = valueTo
  }

  get any(): boolean {
    return this.count > 0
  }

  /** The raw value of an attribute, `''` where it has none, null where it does not stand. Shape: `name` in lower case. */
  get(name: string): string | null {
    for (let i = 0; i < this.count; i++) {
      const from = this.bounds[i * 4] as number
      const to = this.bounds[i * 4 + 1] as number
      if (to - from !== name.length) continue
      if (this.html.startsWith(name, from) || this.html.slice(from, to).toLowerCase() === name) {
        return this.html.slice(this.bounds[i * 4 + 2], this.bounds[i * 4 + 3])
      }
    }
    return null
  }
}

/**
 * Walks through a page of HTML once, from `<` to `<`, and tells a visitor what stands there.
 *
 * Holds: linear in the length of the page whatever it holds; a comment or a quotation mark that never ends costs only its tag, a
 * script that never ends the rest of the page, as in a browser.
 */
export function scanTags(html: string, visitor: TagVisitor): void {
  new Scan(html, visitor).run()
}

class Scan {
  private at = 0
  private readonly attributes: Attributes
  /** Names as they stand in this page, and in lower case: pages use few and use them often. */
  private readonly lower = new Map<string, string>()

  constructor(
    private readonly html: string,
    private readonly visitor: TagVisitor,
  ) {
    this.attributes = new Attributes(html)
  }

  run(): void {
    const { html, visitor } = this
    let textFrom = 0
    while (this.at < html.length) {
      const less = html.indexOf('<', this.at)
      if (less === -1) break
      const next = html.charCodeAt(less + 1)
      const isTag = isLetter(next) || (next === 0x2f && isLetter(html.charCodeAt(less + 2)))
      if (!isTag && next !== 0x21 && next !== 0x3f) {
        this.at = less + 1
        continue
      }
      if (less > textFrom) visitor.words(textFrom, less)
      if (!isTag) this.skipMarkup(less)
      else if (next === 0x2f) this.closeTag(less + 2)
      else this.openTag(less + 1)
      textFrom = this.at
    }
    if (html.length > textFrom) visitor.words(textFrom, html.length)
  }

  /** Comments, doctypes, CDATA and processing instructions. */
  private skipMarkup(less: number): void {
    const { html } = this
    const [mark, from] = html.startsWith('<!--', less)
      ? ['-->', less + 2]
      : html.startsWith('<![CDATA[', less)
        ? [']]>', less]
        : ['>', less]
    const end = mark === '>' || this.never.has(mark) ? -1 : html.indexOf(mark, from)
    if (end !== -1) {
      this.at = end + mark.length
      return
    }
    if (mark !== '>') this.never.add(mark)
    const greater = html.indexOf('>', less)
    this.at = greater === -1 ? html.length : greater + 1
  }

  /** Marks that are known to stand nowhere further on, so that they are looked for once. */
  private readonly never = new Set<string>()

  private name(from: number): string {
    const { html } = this
    let to = from
    while (to < html.length && to - from < 40) {
      const unit = html.charCodeAt(to)
      if (unit <= 0x20 || unit === 0x2f || unit === 0x3e) break
      to++
    }
    this.at = to
    const written = html.slice(from, to)
    const known = this.lower.get(written)
    if (known !== undefined) return known
    const name = written.toLowerCase()
    if (this.lower.size < 1000) this.lower.set(written, name)
    return name
  }

  private closeTag(from: number): void {
    const name = this.name(from)
    const greater = this.html.indexOf('>', this.at)
    this.at = greater === -1 ? this.html.length : greater + 1
    this.visitor.close(name)
  }

  private openTag(from: number): void {
    const name = this.name(from)
    this.readAttributes()
    if (!CODE.has(name)) {
      this.visitor.open(name, this.attributes)
      return
    }
    const start = this.at
    const end = this.endOfCode(name, start)
    this.visitor.code(name, this.attributes, start, end)
    const greater = end === this.html.length ? -1 : this.html.indexOf('>', end)
    this.at = greater === -1 ? this.html.length : greater + 1
  }

  private endOfCode(name: string, from: number): number {
    const { html } = this
    const initial = name.charCodeAt(0)
    for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
      if ((html.charCodeAt(at + 2) | 0x20) !== initial) continue
      const after = at + 2 + name.length
      if (html.startsWith(name, at + 2) || html.slice(at + 2, after).toLowerCase() === name) {
        const unit = html.charCodeAt(after)
        if (unit <= 0x20 || unit === 0x2f || unit === 0x3e) return at
      }
    }
    return html.length
  }

  /** Reads on to behind the `>` of an open tag. */
  private readAttributes(): void {
    const { html, attributes } = this
    attributes.clear()
    let at = this.at
    while (at < html.length) {
      const unit = html.charCodeAt(at)
      if (unit === 0x3e) {
        this.at = at + 1
        return
      }
      if (unit <= 0x20 || unit === 0x2f) {
        at++
        continue
      }
      const nameFrom = at++
      while (at < html.length && !endsName(html.charCodeAt(at))) at++
      const nameTo = at
      while (html.charCodeAt(at) <= 0x20) at++
      if (html.charCodeAt(at) !== 0x3d) {
        attributes.add(nameFrom, nameTo, nameTo, nameTo)
        continue
      }
      at++
      while (html.charCodeAt(at) <= 0x20) at++
      const mark = html.charCodeAt(at)
      const end = mark === 0x22 || mark === 0x27 ? html.indexOf(mark === 0x22 ? '"' : "'", at + 1) : -1
      if (end !== -1) {
        attributes.add(nameFrom, nameTo, at + 1, end)
        at = end + 1
        continue
      }
      const valueFrom = at
      while (at < html.length && html.charCodeAt(at) > 0x20 && html.charCodeAt(at) !== 0x3e) at++
      attributes.add(nameFrom, nameTo, valueFrom, at)
    }
    this.at = at
  }
}

function endsName(unit: number): boolean {
  return unit <= 0x20 || unit === 0x2f || unit === 0x3e || unit === 0x3d
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}
