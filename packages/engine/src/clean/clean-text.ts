import { ENTITY_LENGTH, entityText } from './entities.js'
import { tagEffect } from './tags.js'

/** A cleaned text, and how many characters were struck or replaced that no text should hold. */
export interface CleanedText {
  readonly text: string
  /** Control characters, halves of surrogate pairs, and marks that turn the direction of letters round. */
  readonly controls: number
}

const Plain = 0
const Invisible = 1
const Control = 2
const Newline = 3
const Space = 4
const Ampersand = 5
const Semicolon = 6
const Less = 7
const Greater = 8
const Surrogate = 9
const Ligature = 10

const CLASS = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536)
  const mark = (cls: number, ranges: readonly (readonly [number, number])[]) => {
    for (const [from, to] of ranges) table.fill(cls, from, to + 1)
  }
  mark(Control, [
    [0x00, 0x08],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
    [0x202d, 0x202e],
    [0xfdd0, 0xfdef],
    [0xfff9, 0xfffb],
    [0xfffe, 0xffff],
  ])
  mark(Newline, [
    [0x0a, 0x0d],
    [0x85, 0x85],
    [0x2028, 0x2029],
  ])
  mark(Space, [
    [0x09, 0x09],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
  ])
  mark(Invisible, [
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202c],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
  ])
  mark(Surrogate, [[0xd800, 0xdfff]])
  for (let unit = 0xfb50; unit <= 0xfefc; unit++)
    if (table[unit] === Plain && ligatureLetters(unit) !== null) table[unit] = Ligature
  table[0x26] = Ampersand
  table[0x3b] = Semicolon
  table[0x3c] = Less
  table[0x3e] = Greater
  return table
}

/** The letters that one printed sign of several letters stands for; null for a sign of one letter, which stays as it is. */
function ligatureLetters(unit: number): string | null {
  if (unit > 0xfdff && unit < 0xfe70) return null
  const letters = String.fromCharCode(unit).normalize('NFKC')
  return letters.length > 1 && /^[\p{L} ]+$/u.test(letters) && !/^\s/u.test(letters) ? letters : null
}

/**
 * A page's words without what is not words: NFC; character references read (twice encoded ones too); tags of simple
 * HTML struck, block tags as paragraph breaks, scripts and styles with their contents; direction marks, joiners, soft hyphens
 * and controls dropped; ligatures of several letters spelled out; paragraphs parted by exactly one `\n`, without spaces at their ends.
 *
 * Holds: cleaning what is clean changes nothing; non-breaking spaces, runs of spaces, tatweel and presentation forms of
 * single letters stay, for they are folded where words are matched.
 * Not covered: pages of real HTML with its menus, which intake turns into text first.
 */
export function cleanText(raw: string): CleanedText {
  const composed = raw.normalize('NFC')
  if (isClean(composed)) return { text: composed, controls: 0 }
  const writer = new Writer(composed.length, true)
  writer.write(composed)
  if (!writer.insideCode()) return writer.finish()
  // a script that never ends: its tag is struck, but not the rest of the page with it
  const lenient = new Writer(composed.length, false)
  lenient.write(composed)
  return lenient.finish()
}

function isClean(text: string): boolean {
  let before = Newline
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const cls = CLASS[unit] as number
    if (cls !== Plain) {
      if (cls === Space) {
        if (before === Newline) return false
      } else if (cls === Newline) {
        if (unit !== 0x0a || before === Newline || before === Space) return false
      } else if (cls === Surrogate) {
        if ((unit & 0xfc00) !== 0xd800 || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) return false
        i++
      } else if (cls !== Semicolon && cls !== Greater) return false
    }
    before = cls
  }
  return text === '' || (before !== Newline && before !== Space)
}

/**
 * The cleaned text as it grows. A reference or a tag is read when its last character arrives, by looking back over what has
 * been written, so that what one rewriting uncovers is itself rewritten, and the result is always fully clean.
 */
class Writer {
  private out: Uint16Array
  private length = 0
  private controls = 0
  /** True once letters may stand beside each other that did not before. */
  private touched = false
  /** Where each `<` stands that may still open a tag. */
  private readonly opens: number[] = []
  private codeFrom = -1
  /** Entries of `opens` below this one belong to what stands before the code being skipped. */
  private floor = 0

  constructor(
    room: number,
    private readonly skipCode: boolean,
  ) {
    this.out = new Uint16Array(room + 64)
  }

  insideCode(): boolean {
    return this.codeFrom >= 0
  }

  finish(): CleanedText {
    this.trim()
    if (this.length > 0 && this.out[this.length - 1] === 0x0a) this.length--
    this.trim()
    let text = ''
    for (let i = 0; i < this.length; i += 8192) {
      text += String.fromCharCode.apply(
        null,
        this.out.subarray(i, Math.min(i + 8192, this.length)) as unknown as number[],
      )
    }
    return { text: this.touched ? text.normalize('NFC') : text, controls: this.controls }
  }

  write(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const cls = CLASS[unit] as number
      if (cls === Plain) this.push(unit)
      else if (cls === Surrogate) {
        const next = text.charCodeAt(i + 1)
        if ((unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00) {
          this.push(unit)
          this.push(next)
          i++
        } else {
          this.controls++
          this.push(0xfffd)
        }
      } else this.special(unit, cls)
    }
  }

  private special(unit: number, cls: number): void {
    if (cls === Space) this.space(unit)
    else if (cls === Newline) this.newline()
    else {
      this.touched = true
      this.rewrite(unit, cls)
    }
  }

  private rewrite(unit: number, cls: number): void {
    if (cls === Control) this.controls++
    else if (cls === Ligature) this.write(ligatureLetters(unit) as string)
    else if (cls === Semicolon) this.semicolon()
    else if (cls === Greater) this.greater()
    else if (cls === Less) {
      this.opens.push(this.length)
      this.push(unit)
    } else if (cls === Ampersand) this.push(unit)
  }

  private push(unit: number): void {
    if (this.length === this.out.length) {
      const wider = new Uint16Array(this.length * 2)
      wider.set(this.out)
      this.out = wider
    }
    this.out[this.length++] = unit
  }

  private space(unit: number): void {
    if (this.length > 0 && this.out[this.length - 1] !== 0x0a) this.push(unit)
  }

  private newline(): void {
    this.trim()
    if (this.length > 0 && this.out[this.length - 1] !== 0x0a) this.push(0x0a)
  }

  private trim(): void {
    while (this.length > 0 && CLASS[this.out[this.length - 1] as number] === Space) this.length--
  }

  private semicolon(): void {
    const from = Math.max(0, this.length - ENTITY_LENGTH - 1)
    for (let at = this.length - 1; at >= from; at--) {
      if (this.out[at] !== 0x26) continue
      const read = entityText(
        String.fromCharCode.apply(null, this.out.subarray(at + 1, this.length) as unknown as number[]),
      )
      if (read === null) break
      this.cutTo(at)
      this.write(read.normalize('NFC'))
      return
    }
    this.push(0x3b)
  }

  private greater(): void {
    const open = this.opens.length > this.floor ? (this.opens[this.opens.length - 1] as number) : -1
    let effect = null
    if (open >= 0 && this.length - open < 4000) {
      effect = tagEffect(
        String.fromCharCode.apply(null, this.out.subarray(open + 1, this.length) as unknown as number[]),
      )
    }
    if (effect === null) {
      this.opens.length = Math.min(this.opens.length, this.floor)
      this.push(0x3e)
      return
    }
    this.cutTo(open)
    if (effect === 'break') this.newline()
    else if (effect === 'space') this.space(0x20)
    else if (effect === 'open-code' && this.skipCode && this.codeFrom < 0) {
      this.codeFrom = this.length
      this.floor = this.opens.length
    } else if (effect === 'close-code' && this.codeFrom >= 0) {
      this.cutTo(this.codeFrom)
      this.opens.length = this.floor
      this.codeFrom = -1
      this.floor = 0
    }
  }

  private cutTo(length: number): void {
    this.length = Math.min(this.length, length)
    while (this.opens.length > this.floor && (this.opens[this.opens.length - 1] as number) >= length) this.opens.pop()
  }
}
