/** A value found in a stream of JSON, or the place where none could be cut out. */
export interface JsonRecord {
  /** Units: counted from 1. */
  readonly number: number
  /** Units: lines, counted from 1. */
  readonly line: number
  /** Its bytes; null where it is longer than the limit. */
  readonly bytes: Uint8Array | null
}

const Outside = 0
const Inside = 1
const Text = 2
const Escape = 3
/** In something broken, up to the next line that begins an object. */
const Lost = 4

/**
 * The objects of a stream of JSON one after another, whether in an array, one a line, or just one, cut out by their braces.
 *
 * Holds: linear; memory for one object; an object that never ends costs itself and no other that begins a line.
 */
export async function* jsonRecords(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<JsonRecord> {
  const cutter = new Cutter(most)
  for await (const chunk of chunks) {
    cutter.read(chunk)
    yield* cutter.taken()
  }
  cutter.end()
  yield* cutter.taken()
}

class Cutter {
  private ready: JsonRecord[] = []
  private state = Outside
  private depth = 0
  private parts: Uint8Array[] = []
  private length = 0
  private number = 0
  private line = 1
  private startLine = 1
  /** The last byte that is no space, and whether a line has just begun. */
  private last = 0
  private fresh = true
  /** Whether the last whole record stood on one line, as they all do where there is one a line. */
  private oneLine = false

  constructor(private readonly most: number) {}

  taken(): JsonRecord[] {
    const { ready } = this
    this.ready = []
    return ready
  }

  end(): void {
    if (this.state !== Outside) this.close(null)
  }

  read(chunk: Uint8Array): void {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === 0x0a) {
        this.line++
        this.fresh = true
        // no string goes over a line: a mark was forgotten
        if (this.state === Text || this.state === Escape) this.state = Lost
        continue
      }
      if (byte <= 0x20) continue
      if (this.begins(byte)) {
        if (this.state !== Outside) this.close(chunk.subarray(from, at))
        this.open()
        from = at
      } else if (this.state === Outside) {
        // anything between records but commas and brackets is a record that is broken
        if (byte !== 0x2c && byte !== 0x5b && byte !== 0x5d && byte < 0x80) {
          this.open()
          this.state = Lost
          from = at
        }
      } else if (this.step(byte)) {
        this.oneLine = this.startLine === this.line
        this.close(chunk.subarray(from, at + 1))
        this.state = Outside
      }
      this.fresh = false
      this.last = byte
    }
    if (this.state !== Outside) this.keep(chunk.subarray(from))
  }

  /** Whether an object begins here that is no part of the one at hand. */
  private begins(byte: number): boolean {
    if (byte !== 0x7b) return false
    if (this.state === Outside) return true
    if (!this.fresh) return false
    if (this.state === Lost || this.oneLine) return true
    // a value follows a colon, a comma or a bracket
    return this.state === Inside && this.last !== 0x3a && this.last !== 0x2c && this.last !== 0x5b
  }

  /** Goes one byte on inside an object; true where it ends. */
  private step(byte: number): boolean {
    if (this.state === Text) {
      if (byte === 0x5c) this.state = Escape
      else if (byte === 0x22) this.state = Inside
    } else if (this.state === Escape) this.state = Text
    else if (this.state === Inside) {
      if (byte === 0x22) this.state = Text
      else if (byte === 0x7b || byte === 0x5b) this.depth++
      else if (byte === 0x7d || byte === 0x5d) return --this.depth === 0
    }
    return false
  }

  private open(): void {
    this.state = Inside
    this.depth = 1
    this.parts = []
    this.length = 0
    this.startLine = this.line
  }

  private keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.length += bytes.length
    if (this.length > this.most) this.parts = []
    else this.parts.push(bytes)
  }

  private close(last: Uint8Array | null): void {
    if (last !== null) this.keep(last)
    this.number++
    const bytes =
      this.length > this.most
        ? null
        : this.parts.length === 1
          ? (this.parts[0] as Uint8Array)
          : Buffer.concat(this.parts)
    this.ready.push({ number: this.number, line: this.startLine, bytes })
    this.parts = []
    this.length = 0
  }
}
