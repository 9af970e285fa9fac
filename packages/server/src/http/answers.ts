/** How much is kept. Units: bytes, all in all and of one answer. */
const MOST = 64 * 2 ** 20
const LONGEST = 8 * 2 ** 20

/** Answers as they were sent, checked and written, so that the same question to the same state is answered at once. */
export class Answers {
  private readonly texts = new Map<string, Buffer>()
  private size = 0

  get(tag: string): Buffer | null {
    return this.texts.get(tag) ?? null
  }

  /** Keeps an answer; the oldest go where there are too many. */
  keep(tag: string, text: Buffer): void {
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
