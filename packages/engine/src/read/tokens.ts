/** What a token is made of. */
export const TokenKind = { word: 1, number: 2, latin: 3, mark: 4 } as const

/** What one UTF-16 unit is to the tokeniser. */
export const CharClass = {
  mark: 0,
  letter: 1,
  digit: 2,
  space: 3,
  /** Inside a word, without a letter of its own: vowel signs, tatweel, joiners. */
  ignorable: 4,
  newline: 5,
  latin: 6,
} as const

/**
 * How a language's characters are read, as two tables over all UTF-16 units.
 *
 * Shape: `classOf[unit]` is a `CharClass`; `fold[unit]` the unit it is matched as, 0 where it is dropped.
 */
export interface CharTable {
  readonly classOf: Uint8Array
  readonly fold: Uint16Array
}

/** A stretch of tokens, half-open: `[from, to)`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/**
 * The words, numbers and marks of a report's readable paragraphs, in order, each looked up once.
 *
 * Units: `start` and `end` are UTF-16 units of the report's text; `from` and `to` anywhere in the engine are token indexes.
 * Holds: a repeated or boilerplate paragraph has no tokens, so no later stage can see it.
 */
export interface Tokens<W> {
  readonly text: string
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** The folded form, by which a token is matched. */
  readonly form: readonly string[]
  /** What the language pack knows of the form. */
  readonly word: readonly W[]
  /** Index into the report's paragraphs. */
  readonly paragraph: Int32Array
}

/** Looks up a folded form. Called once a distinct form, then remembered. */
export type Analyse<W> = (form: string, kind: number) => W

/** A memory of analysed forms; bounded, so that reading a stream needs constant memory. */
export class Vocabulary<W> {
  private readonly known = new Map<string, W>()
  constructor(
    private readonly analyse: Analyse<W>,
    private readonly limit = 200_000,
  ) {}

  look(form: string, kind: number): W {
    let word = this.known.get(form)
    if (word === undefined) {
      if (this.known.size >= this.limit) this.known.clear()
      word = this.analyse(form, kind)
      this.known.set(form, word)
    }
    return word
  }
}

/** Cuts the given stretches of `text` into tokens. */
export function tokenise<W>(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number; readonly paragraph: number }[],
  chars: CharTable,
  vocabulary: Vocabulary<W>,
): Tokens<W> {
  const { classOf, fold } = chars
  let room = 0
  for (const s of stretches) room += s.end - s.start
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  const kind = new Uint8Array(room)
  const paragraph = new Int32Array(room)
  const form: string[] = []
  const word: W[] = []
  let n = 0
  for (const stretch of stretches) {
    let i = stretch.start
    while (i < stretch.end) {
      const c = classOf[text.charCodeAt(i)] as number
      if (c === CharClass.space || c === CharClass.newline || c === CharClass.ignorable) {
        i++
        continue
      }
      const from = i
      let k: number
      if (c === CharClass.mark) {
        i++
        // a surrogate pair is one mark
        if ((text.charCodeAt(from) & 0xfc00) === 0xd800 && i < stretch.end && (text.charCodeAt(i) & 0xfc00) === 0xdc00) i++
        k = TokenKind.mark
      } else {
        let seen: number
        do {
          i++
          if (i >= stretch.end) break
          seen = classOf[text.charCodeAt(i)] as number
        } while (seen === c || (seen === CharClass.ignorable && c === CharClass.letter))
        k = c === CharClass.letter ? TokenKind.word : c === CharClass.digit ? TokenKind.number : TokenKind.latin
      }
      const folded = foldSlice(text, from, i, fold)
      start[n] = from
      end[n] = i
      kind[n] = k
      paragraph[n] = stretch.paragraph
      form.push(folded)
      word.push(vocabulary.look(folded, k))
      n++
    }
  }
  return {
    text,
    length: n,
    start: start.subarray(0, n),
    end: end.subarray(0, n),
    kind: kind.subarray(0, n),
    form,
    word,
    paragraph: paragraph.subarray(0, n),
  }
}

const buffer = new Uint16Array(256)

/** The folded form of `text.slice(from, to)`. */
export function foldSlice(text: string, from: number, to: number, fold: Uint16Array): string {
  let same = true
  let n = 0
  const long = to - from > buffer.length
  let out = ''
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    const folded = fold[unit] as number
    if (folded !== unit) same = false
    if (folded === 0) continue
    if (long) out += String.fromCharCode(folded)
    else buffer[n++] = folded
  }
  if (same) return text.slice(from, to)
  return long ? out : String.fromCharCode.apply(null, buffer.subarray(0, n) as unknown as number[])
}
