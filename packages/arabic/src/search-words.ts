import { CharClass, TokenKind, type TrieNode } from '@isnad/engine'
import { SLOTS } from './fills.js'
import { latinNames } from './latin-names.js'
import type { Lexicon } from './lexicon.js'
import { arabicChars, foldArabic } from './orthography.js'
import { SEARCH_STEMS, WITHOUT_ARTICLE } from './search-stems.js'

/** A word as it is searched for, and where it stands. Units: UTF-16 code units of the text, half-open. */
export interface SearchWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** How Arabic is searched: what an archive's text index is made with and asked by. */
export interface ArabicSearch {
  /** What the index was made with; another one means another index. */
  readonly id: string
  /** The words of a text or of a question, each in the one form in which they meet. Linear in the text. */
  words(text: string): readonly SearchWord[]
  /** Makes words out as `words` does, at a fraction of its cost where few are wanted: any other may come as the empty word. */
  wordsAmong(wanted: ReadonlySet<string>): (text: string) => readonly SearchWord[]
  /** Other words, or runs of words, under which the index may hold what a run of words of a question means. */
  alternatives(words: readonly string[]): readonly (readonly string[])[]
  /** How words in the index may begin that begin as is asked. */
  beginnings(text: string): readonly string[]
}

/** What names this way of searching; another id means that indexes are made anew. */
export const ARABIC_SEARCH_ID = 'arabic-search@1'

/** The letters that may be a word of their own before another. */
const CONJUNCTION = /^[وف]/u
const PREPOSITION = /^[بكل]/u

/** The most forms that are remembered: as many as news has words, and a bound for what is not news. */
const REMEMBERED = 200_000

/**
 * Searching in Arabic: hamza, ya, ta marbuta, vowel signs, tatweel and sets of digits are folded; `و ف ب ك ل` and the article are cut
 * off where that leaves a word.
 *
 * Holds: a word of a text and the same word of a question come out in one form. `ال` is always cut, behind `و ف ب ك ل` too, and `و`
 * from all that is not known to begin with it; `ف ب ك ل` only from words that are known. What stands attached to a word that is not
 * known is found by `alternatives`.
 * Not covered: `س` of the future, pronouns, plurals.
 */
export function arabicSearch(lexicon: Lexicon): ArabicSearch {
  const stems = stemsOf(lexicon)
  const forms = new Map<string, string>()
  const split = (form: string): string => {
    let base = forms.get(form)
    if (base === undefined) {
      base = baseOf(form, stems)
      if (forms.size >= REMEMBERED) forms.clear()
      forms.set(form, base)
    }
    return base
  }
  const cut = wordsBy(split)
  const words = (text: string) => cut(text, null)
  const latin = latinNames(lexicon)
  return {
    id: ARABIC_SEARCH_ID,
    words,
    wordsAmong(wanted) {
      const tails = new Set([...wanted].map(tailOf))
      return (text) => cut(text, tails)
    },
    alternatives(asked) {
      const [only] = asked
      if (only !== undefined && isLatin(only))
        return latin(asked)
          .map((name) => words(name).map(({ word }) => word))
          .filter((name) => name.length > 0)
      if (only === undefined || asked.length > 1 || only.length < 3 || stems(only) || !isArabic(only)) return []
      return ['ب', 'ل', 'ك', 'ف'].map((letter) => [letter + only])
    },
    beginnings(text) {
      const folded = foldArabic(text).replaceAll(' ', '')
      if (folded === '') return []
      const bare = folded.startsWith('ال') && folded.length > 3 ? folded.slice(2) : folded
      return [...new Set([bare, split(folded)])]
    },
  }
}

const isLatin = (word: string): boolean => arabicChars.classOf[word.charCodeAt(0)] === CharClass.latin
const isArabic = (word: string): boolean => arabicChars.classOf[word.charCodeAt(0)] === CharClass.letter

/** Tells whether a form is a word by itself, with nothing cut off before it. */
function stemsOf(lexicon: Lexicon): (form: string) => boolean {
  const listed = new Set(SEARCH_STEMS.map(foldArabic))
  const heads = new Set(lexicon.entries.root.next?.keys())
  const gather = (node: TrieNode): void => {
    for (const [token, next] of node.next ?? []) {
      // a later word of a name may have a preposition before it, as in "the embassy in Lebanon"
      if (token.length > 2 && (node === lexicon.entries.root || !heads.has(token.slice(1)))) listed.add(token)
      gather(next)
    }
  }
  gather(lexicon.entries.root)
  const memory = new Map<string, boolean>()
  return (form) => {
    if (listed.has(form)) return true
    let known = memory.get(form)
    if (known === undefined) {
      const word = lexicon.analyse(form, TokenKind.word)
      known = SLOTS.some((slot) => {
        const hit = word[slot]
        return hit !== null && hit.conj === '' && hit.prep === '' && !hit.future && !hit.article
      })
      if (memory.size >= REMEMBERED) memory.clear()
      memory.set(form, known)
    }
    return known
  }
}

const KEPT_ARTICLE = new Set(WITHOUT_ARTICLE.map(foldArabic))
const hasArticle = (form: string): boolean => form.startsWith('ال') && form.length >= 4 && !KEPT_ARTICLE.has(form)

/** The form of a word under which it is kept and asked for. */
function baseOf(form: string, stems: (form: string) => boolean): string {
  let left = form
  // each turn cuts a letter or more, so that a word of nothing but such letters costs no more than its length
  for (let turn = 0; turn < 4; turn++) {
    if (KEPT_ARTICLE.has(left)) return left
    if (hasArticle(left)) left = left.slice(2)
    else {
      const rest = left.slice(1)
      if (left.length < 3 || (stems(left) && !hasArticle(rest))) return left
      if (CONJUNCTION.test(left)) {
        const sure = hasArticle(rest) || KEPT_ARTICLE.has(rest) || stems(rest) || isSplit(rest, stems)
        if (!sure && (left[0] === 'ف' || rest.length < 3)) return left
        left = rest
      } else if (PREPOSITION.test(left)) {
        if (hasArticle(rest)) left = rest
        else if (left.startsWith('لل') && left.length > 3) left = stems(rest) ? rest : left.slice(2)
        else if (rest.length > 2 && stems(rest)) left = rest
        else return left
      } else return left
    }
  }
  return left
}

/** Whether a preposition can be seen at the head of what stands behind a conjunction. */
function isSplit(rest: string, stems: (form: string) => boolean): boolean {
  if (!PREPOSITION.test(rest)) return false
  const inner = rest.slice(1)
  return hasArticle(inner) || (rest.startsWith('لل') && rest.length > 3) || (inner.length > 2 && stems(inner))
}

/** The last two letters of a form, or its only one, as a number. Holds: what is cut off a form is cut off before them. */
const tail = (before: number, last: number): number => (before << 16) | last
const tailOf = (word: string): number =>
  tail(word.length > 1 ? word.charCodeAt(word.length - 2) : 0, word.charCodeAt(word.length - 1))

/** The most letters of a form that is found again by its letters alone. */
const LETTERS = 24

interface Known {
  readonly form: string
  readonly word: string
}

/**
 * Cuts texts into runs of letters, digits and Latin letters with digits, each folded and split.
 *
 * Decision: a form that was met before is found by a number made of its letters, so that no string is made of most words of a text.
 */
function wordsBy(
  split: (form: string) => string,
): (text: string, tails: ReadonlySet<number> | null) => readonly SearchWord[] {
  const { classOf, fold } = arabicChars
  const units = new Uint16Array(LETTERS)
  const known = new Map<number, Known>()
  /** What was met as these letters; null where it was not. */
  const met = (key: number, length: number): string | null => {
    const found = known.get(key)
    if (found === undefined || found.form.length !== length) return null
    for (let i = 0; i < length; i++) if (found.form.charCodeAt(i) !== units[i]) return null
    return found.word
  }
  const wordOf = (run: number, key: number, length: number, long: string): string => {
    if (length > LETTERS) return run === CharClass.letter ? split(long) : long
    const before = met(key, length)
    if (before !== null) return before
    const form = String.fromCharCode(...units.subarray(0, length))
    const word = run === CharClass.letter ? split(form) : form
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, { form, word })
    return word
  }
  return (text, tails) => {
    const out: SearchWord[] = []
    let length = 0
    let [before, last] = [0, 0]
    let key = 0
    let long = ''
    let start = 0
    let end = 0
    let run = -1
    const put = (unit: number): void => {
      before = last
      last = unit
      if (length < LETTERS) {
        units[length] = unit
        key = Math.imul(key ^ unit, 0x01000193)
      } else {
        if (length === LETTERS) long = String.fromCharCode(...units)
        long += String.fromCharCode(unit)
      }
      length++
    }
    const close = (): void => {
      if (length === 0) return
      // a clitic before a figure, as in و10, is no word that anyone asks for
      if (!(run === CharClass.letter && length === 1)) {
        // a word of one letter is what is left of one behind any other
        const wanted = tails === null || tails.has(tail(before, last)) || tails.has(last)
        out.push({ word: wanted ? wordOf(run, key, length, long) : '', start, end })
      }
      length = 0
      key = 0
      before = 0
      last = 0
    }
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const cls = classOf[unit] as number
      if (cls === CharClass.ignorable) continue
      if (cls !== CharClass.letter && cls !== CharClass.digit && cls !== CharClass.latin) {
        close()
        run = -1
        continue
      }
      if (cls !== run && !(run === CharClass.latin && cls === CharClass.digit)) {
        close()
        run = cls
      }
      if (length === 0) start = i
      const folded = fold[unit] as number
      if (unit < 0xfb50 || folded !== unit) put(folded)
      else for (const letter of spelled(unit)) put(letter.charCodeAt(0))
      end = i + 1
    }
    close()
    return out
  }
}

/** What a unit is matched as that is no letter by itself: a ligature of several letters is spelled out. */
const spelled = (unit: number): string => foldArabic(String.fromCharCode(unit).normalize('NFKC')).replaceAll(' ', '')
