import { CharClass, type CharTable } from '@isnad/engine'

const SAME_LETTER: readonly (readonly [from: string, to: string])[] = [
  ['أإآٱ', 'ا'],
  ['ىئیېے', 'ي'],
  ['ؤ', 'و'],
  ['ةە', 'ه'],
  ['ہھ', 'ه'],
  ['گکڪ', 'ك'],
]

function buildTable(): CharTable {
  const classOf = new Uint8Array(65536)
  const fold = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit++) fold[unit] = unit
  const mark = (from: number, to: number, cls: number) => {
    for (let unit = from; unit <= to; unit++) classOf[unit] = cls
  }
  mark(0x0621, 0x064a, CharClass.letter)
  mark(0x066e, 0x06d3, CharClass.letter)
  mark(0x06ee, 0x06ff, CharClass.letter)
  mark(0x0750, 0x077f, CharClass.letter)
  mark(0x08a0, 0x08c7, CharClass.letter)
  mark(0xfb50, 0xfbb1, CharClass.letter)
  mark(0xfbd3, 0xfd3d, CharClass.letter)
  mark(0xfd50, 0xfdfb, CharClass.letter)
  mark(0xfe70, 0xfefc, CharClass.letter)
  classOf[0x06d5] = CharClass.letter
  // vowel signs, Quranic marks, tatweel, joiners, direction marks
  for (const [from, to] of [
    [0x0610, 0x061a],
    [0x0640, 0x0640],
    [0x064b, 0x065f],
    [0x0670, 0x0670],
    [0x06d6, 0x06ed],
    [0x08ca, 0x08ff],
    [0x0300, 0x036f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
    [0x00ad, 0x00ad],
    [0x061c, 0x061c],
  ] as const) {
    mark(from, to, CharClass.ignorable)
    for (let unit = from; unit <= to; unit++) fold[unit] = 0
  }
  mark(0x30, 0x39, CharClass.digit)
  for (const zero of [0x0660, 0x06f0]) {
    mark(zero, zero + 9, CharClass.digit)
    for (let d = 0; d < 10; d++) fold[zero + d] = 0x30 + d
  }
  for (let unit = 0x41; unit <= 0x24f; unit++) {
    const letter = String.fromCharCode(unit)
    if (!/\p{L}/u.test(letter)) continue
    classOf[unit] = CharClass.latin
    const lower = letter.toLowerCase()
    if (lower.length === 1) fold[unit] = lower.charCodeAt(0)
  }
  mark(0x370, 0x3ff, CharClass.latin)
  mark(0x400, 0x4ff, CharClass.latin)
  for (const unit of [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) classOf[unit] = CharClass.space
  mark(0x2000, 0x200a, CharClass.space)
  for (const unit of [0x0a, 0x0d, 0x2028, 0x2029]) classOf[unit] = CharClass.newline
  for (const [from, to] of SAME_LETTER) {
    const target = to.charCodeAt(0)
    for (let i = 0; i < from.length; i++) fold[from.charCodeAt(i)] = target
  }
  foldPresentationForms(classOf, fold)
  return { classOf, fold }
}

/** Letters as they look at one place of a word are read as the letter; ligatures of several letters are spelled out in cleaning. */
function foldPresentationForms(classOf: Uint8Array, fold: Uint16Array): void {
  for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
    if (classOf[unit] !== CharClass.letter) continue
    const plain = String.fromCharCode(unit).normalize('NFKC')
    if (plain.length === 1) fold[unit] = fold[plain.charCodeAt(0)] as number
    else if (/^[ \u0640\p{M}]+$/u.test(plain)) {
      classOf[unit] = CharClass.ignorable
      fold[unit] = 0
    }
  }
}

/**
 * How Arabic script is read and what is matched as the same letter.
 *
 * Hamza seats, alef maqsura, ta marbuta and the Persian ya and kaf fold onto their plain letters; vowel signs and tatweel are
 * dropped; digits of all three sets fold onto 0–9; Latin letters fold to lower case; presentation forms of one letter fold onto it.
 */
export const arabicChars: CharTable = buildTable()

/** A word or phrase as it is matched: folded, marks between words as single spaces. */
export function foldArabic(text: string): string {
  const { classOf, fold } = arabicChars
  let same = 0
  while (same < text.length) {
    const unit = text.charCodeAt(same)
    if (fold[unit] !== unit || classOf[unit] !== CharClass.letter) break
    same++
  }
  if (same === text.length) return text
  let out = text.slice(0, same)
  let gap = false
  for (let i = same; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const cls = classOf[unit]
    if (cls === CharClass.ignorable) continue
    if (cls === CharClass.letter || cls === CharClass.digit || cls === CharClass.latin) {
      if (gap && out !== '') out += ' '
      gap = false
      out += String.fromCharCode(fold[unit] as number)
    } else gap = true
  }
  return out
}
