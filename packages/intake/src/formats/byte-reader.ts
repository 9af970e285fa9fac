/** Bytes of a stream, taken in the portions that a format asks for. Holds: memory for what is asked for, and one chunk. */
export class ByteReader {
  private readonly iterator: AsyncIterator<Uint8Array>
  private held: Uint8Array = new Uint8Array()
  private ended = false

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.iterator = chunks[Symbol.asyncIterator]()
  }

  /** Up to `count` bytes; fewer only at the end. */
  async read(count: number): Promise<Uint8Array> {
    await this.fill(count)
    const taken = this.held.subarray(0, count)
    this.held = this.held.subarray(taken.length)
    return taken
  }

  /** The next bytes, left where they are. */
  async look(count: number): Promise<Uint8Array> {
    await this.fill(count)
    return this.held.subarray(0, count)
  }

  /** Puts bytes back before those still to be read. */
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.held = Buffer.concat([bytes, this.held])
  }

  /** Leaves out bytes without holding them; gives how many there were. */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0) {
      const taken = await this.read(Math.min(left, 65536))
      if (taken.length === 0) break
      left -= taken.length
    }
    return count - left
  }

  /** The next line without its end, as Latin-1; null at the end. A line longer than `most` comes in pieces. */
  async line(most: number): Promise<string | null> {
    for (let size = 256; ; size *= 2) {
      const seen = await this.look(Math.min(size, most))
      if (seen.length === 0) return null
      const end = seen.indexOf(0x0a)
      if (end === -1 && seen.length < most && !this.ended) continue
      const taken = await this.read(end === -1 ? seen.length : end + 1)
      return Buffer.from(taken)
        .toString('latin1')
        .replace(/\r?\n$/u, '')
    }
  }

  /**
   * The bytes before the next place where `mark` stands, or the next `within` where it does not stand in these; the mark is left to be read.
   *
   * Holds: of these bytes the first `most` are given; what is beyond is passed over, not held.
   */
  async until(
    mark: Uint8Array,
    most: number,
    within = Number.POSITIVE_INFINITY,
  ): Promise<{ bytes: Uint8Array; found: boolean }> {
    const parts: Uint8Array[] = []
    let length = 0
    for (;;) {
      const seen = (await this.look(65536)).subarray(0, within - length)
      const last = (this.ended && seen.length === this.held.length) || seen.length === within - length
      const at = Buffer.from(seen.buffer, seen.byteOffset, seen.length).indexOf(mark)
      // the mark may begin in the last bytes
      const sure = at !== -1 ? at : last ? seen.length : Math.max(0, seen.length - mark.length + 1)
      const taken = await this.read(sure)
      if (length < most) parts.push(taken.slice(0, most - length))
      length += taken.length
      if (at !== -1) return { bytes: Buffer.concat(parts), found: true }
      if (last) return { bytes: Buffer.concat(parts), found: false }
    }
  }

  async close(): Promise<void> {
    await this.iterator.return?.()
  }

  private async fill(count: number): Promise<void> {
    if (this.held.length >= count || this.ended) return
    const parts = [this.held]
    let length = this.held.length
    while (length < count) {
      const { done, value } = await this.iterator.next()
      if (done === true) {
        this.ended = true
        break
      }
      parts.push(value)
      length += value.length
    }
    this.held = parts.length === 1 ? this.held : Buffer.concat(parts, length)
  }
}
