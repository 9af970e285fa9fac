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
  /** The form's number in its vocabulary, -1 for what is not kept there. Holds: of use only to remember something of `word` by. */
  readonly number: Int32Array
  /** Told by identity: another one once the vocabulary has begun anew and gives its numbers to other forms. */
  readonly filling: object
  /** What sort of word each is, a bit for each sort that the language pack tells apart: asked without fetching the word itself. */
  readonly sorts: Int32Array
  /** Index into the report's paragraphs. */
  readonly paragraph: Int32Array
}

/** Looks up a folded form. Called once a distinct form, then remembered. */
export type Analyse<W> = (form: string, kind: number) => W

/** The sorts a word is of, a bit each. */
export type SortsOf<W> = (word: W) => number

/** Forms longer than this are no words: they are analysed anew each time rather than kept. Units: UTF-16 units. */
const LONGEST_KEPT = 64
/** Cells before a form's units. */
const HEAD = 5

/**
 * A memory of analysed forms; bounded but for one report, so that reading a stream needs constant memory.
 *
 * Decision: a hash table of its own whose forms lie side by side, since to make a string of each token only to look it up, or to
 * follow pointers to the strings of others, costs more than all else that tokenising does.
 */
export class Vocabulary<W> {
  filling: object = {}
  /** By its number, doubled: a form, and behind it what is known of it. */
  readonly kept: (string | W)[] = []
  /** Two cells a slot: the hash of a form, and where it lies in `arena`; 0 where nothing is. Holds: at least half is empty. */
  private slots = new Int32Array(1 << 13)
  /** Of each form its number in two cells, its sorts in two, its length, and its units. */
  private arena = new Uint16Array(1 << 14)
  private used = 1
  constructor(
    private readonly analyse: Analyse<W>,
    readonly sortsOf: SortsOf<W> = () => 0,
    private readonly limit = 200_000,
  ) {}

  /** Makes room before a report; never within one, so that the numbers of its tokens hold. */
  begin(): void {
    if (this.kept.length < this.limit * 2) return
    this.filling = {}
    this.kept.length = 0
    this.slots.fill(0)
    this.used = 1
  }

  /** Where the form lies that the first `length` of `units` spell, `hash` being theirs; 0 where it is too long to be kept. */
  look(units: Uint16Array, length: number, hash: number, kind: number): number {
    const { slots, arena } = this
    const mask = slots.length - 2
    for (let slot = home(hash) & mask; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (slots[slot] !== hash) continue
      const at = slots[slot + 1] as number
      if (arena[at + 4] !== length) continue
      let i = 0
      while (i < length && arena[at + HEAD + i] === units[i]) i++
      if (i === length) return at
    }
    return length > LONGEST_KEPT ? 0 : this.keep(units, length, hash, kind)
  }

  numberAt(at: number): number {
    return (this.arena[at] as number) | ((this.arena[at + 1] as number) << 16)
  }

  sortsAt(at: number): number {
    return (this.arena[at + 2] as number) | ((this.arena[at + 3] as number) << 16)
  }

  /** What is known of a form that is not kept. */
  analyseOnce(form: string, kind: number): W {
    return this.analyse(form, kind)
  }

  private keep(units: Uint16Array, length: number, hash: number, kind: number): number {
    const form = stringOf(units, length)
    const word = this.analyse(form, kind)
    const number = this.kept.length >> 1
    this.kept.push(form, word)
    const sorts = this.sortsOf(word)
    if (this.used + length + HEAD > this.arena.length) {
      const wider = new Uint16Array(this.arena.length * 2)
      wider.set(this.arena)
      this.arena = wider
    }
    const at = this.used
    this.arena[at] = number & 0xffff
    this.arena[at + 1] = number >> 16
    this.arena[at + 2] = sorts & 0xffff
    this.arena[at + 3] = sorts >> 16
    this.arena[at + 4] = length
    this.arena.set(units.subarray(0, length), at + HEAD)
    this.used += length + HEAD
    if (this.kept.length * 2 >= this.slots.length) {
      const before = this.slots
      this.slots = new Int32Array(before.length * 2)
      for (let slot = 0; slot < before.length; slot += 2)
        if (before[slot + 1] !== 0) this.place(before[slot] as number, before[slot + 1] as number)
    }
    this.place(hash, at)
    return at
  }

  private place(hash: number, at: number): void {
    const mask = this.slots.length - 2
    let slot = home(hash) & mask
    while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask
    this.slots[slot] = hash
    this.slots[slot + 1] = at
  }
}

const home = (hash: number) => (hash ^ (hash >>> 15)) << 1

function stringOf(units: Uint16Array, length: number): string {
  let out = ''
  for (let i = 0; i < length; i += 4096)
    out += String.fromCharCode.apply(null, units.subarray(i, Math.min(i + 4096, length)) as unknown as number[])
  return out
}

/** Room for one report's tokens, grown as reports ask for it: what is handed out is cut from it to length. */
const room = {
  start: new Int32Array(0),
  end: new Int32Array(0),
  kind: new Uint8Array(0),
  number: new Int32Array(0),
  sorts: new Int32Array(0),
  paragraph: new Int32Array(0),
  units: new Uint16Array(0),
}

function makeRoom(length: number): typeof room {
  if (length > room.units.length) {
    const size = Math.max(length, 4096)
    room.start = new Int32Array(size)
    room.end = new Int32Array(size)
    room.kind = new Uint8Array(size)
    room.number = new Int32Array(size)
    room.sorts = new Int32Array(size)
    room.paragraph = new Int32Array(size)
    room.units = new Uint16Array(size)
  }
  return room
}

/** Cuts the given stretches of `text` into tokens. */
export function tokenise<W>(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number; readonly paragraph: number }[],
  chars: CharTable,
  vocabulary: Vocabulary<W>,
): Tokens<W> {
  const { classOf, fold } = chars
  vocabulary.begin()
  let most = 0
  for (const s of stretches) most += s.end - s.start
  const { start, end, kind, number, sorts, paragraph, units } = makeRoom(most)
  const form: string[] = []
  const word: W[] = []
  let n = 0
  for (const stretch of stretches) {
    let i = stretch.start
    while (i < stretch.end) {
      let unit = text.charCodeAt(i)
      const c = classOf[unit] as number
      if (c === CharClass.space || c === CharClass.newline || c === CharClass.ignorable) {
        i++
        continue
      }
      const from = i
      let length = 0
      let hash = 0x811c9dc5
      let k: number
      if (c === CharClass.mark) {
        i++
        // a surrogate pair is one mark
        if ((unit & 0xfc00) === 0xd800 && i < stretch.end && (text.charCodeAt(i) & 0xfc00) === 0xdc00) i++
        for (let at = from; at < i; at++) {
          const folded = fold[text.charCodeAt(at)] as number
          if (folded === 0) continue
          units[length++] = folded
          hash = Math.imul(hash ^ folded, 0x01000193)
        }
        k = TokenKind.mark
      } else {
        let seen = c
        do {
          const folded = fold[unit] as number
          if (folded !== 0) {
            units[length++] = folded
            hash = Math.imul(hash ^ folded, 0x01000193)
          }
          i++
          if (i >= stretch.end) break
          unit = text.charCodeAt(i)
          seen = classOf[unit] as number
        } while (seen === c || (seen === CharClass.ignorable && c === CharClass.letter))
        k = c === CharClass.letter ? TokenKind.word : c === CharClass.digit ? TokenKind.number : TokenKind.latin
      }
      const at = vocabulary.look(units, length, hash, k)
      start[n] = from
      end[n] = i
      kind[n] = k
      paragraph[n] = stretch.paragraph
      if (at > 0) {
        const known = vocabulary.numberAt(at)
        number[n] = known
        sorts[n] = vocabulary.sortsAt(at)
        form.push(vocabulary.kept[known * 2] as string)
        word.push(vocabulary.kept[known * 2 + 1] as W)
      } else {
        const spelled = stringOf(units, length)
        const analysed = vocabulary.analyseOnce(spelled, k)
        number[n] = -1
        sorts[n] = vocabulary.sortsOf(analysed)
        form.push(spelled)
        word.push(analysed)
      }
      n++
    }
  }
  return {
    text,
    length: n,
    start: start.slice(0, n),
    end: end.slice(0, n),
    kind: kind.slice(0, n),
    form,
    word,
    number: number.slice(0, n),
    filling: vocabulary.filling,
    sorts: sorts.slice(0, n),
    paragraph: paragraph.slice(0, n),
  }
}
