/** How much is kept. Units: bytes, all in all and of one answer. */
const MOST = 64 * 2 ** 20
const LONGEST = 8 * 2 ** 20

/** Answers as they were sent, checked and written, so that the same question to the same state is answered at once. */
export class Answers {
  private readonly texts = new Map<string, Buffer>()
  private readonly making = new Map<string, Promise<Buffer>>()
  private size = 0

  /** The answer with a tag, made by the first who asks for it; who asks meanwhile waits for the same. Throws: what making it throws. */
  async of(tag: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.texts.get(tag) ?? this.making.get(tag)
    if (known !== undefined) return known
    const made = make()
    this.making.set(tag, made)
    try {
      const text = await made
      this.keep(tag, text)
      return text
    } finally {
      this.making.delete(tag)
    }
  }

  /** Keeps an answer; the oldest go where there are too many. */
  private keep(tag: string, text: Buffer): void {
    if (text.length > LONGEST || this.texts.has(tag)) return
    this.texts.set(tag, text)
    this.size += text.length
    for (const [oldest, one] of this.texts) {
      if (this.size <= MOST) return
      this.texts.delete(oldest)
      this.size -= one.length
    }
  }
}
