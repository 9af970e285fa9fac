import { type Entry, EntryTrie, TokenKind, type Tokens, tokenise, Vocabulary } from '@isnad/engine'
import { AGENCIES, CREDIT_ONLY, NAMED_LIKE_A_PLACE } from '../../lexicon/agencies.js'
import { DATE_WORDS } from '../../lexicon/times.js'
import { entryTokens } from '../../lexicon.js'
import { arabicChars, foldArabic } from '../../orthography.js'
import { CREDIT_HEADS } from './medium-heads.js'

/** An agency or outlet named in a line. Units: those of the text the line stands in. */
export interface CreditName {
  readonly start: number
  readonly end: number
  /** All that bear the name: a channel and a paper may share one. */
  readonly entries: readonly Entry[]
}

/** What stands between two marks of a byline, dateline or credit line. */
export interface CreditPart {
  readonly start: number
  readonly end: number
  /** The agencies and outlets it consists of; empty where it says something else. */
  readonly names: readonly CreditName[]
  /** The place it consists of or opens with. */
  readonly place: Entry | null
  /** True in quotes, and after a word that says what it is: "the office of …". */
  readonly marked: boolean
  /** How many words it has. */
  readonly words: number
  readonly numbers: number
  /** True where it is, a place before it aside, nothing but a date or part of one. */
  readonly dated: boolean
  /** True where a day and a month stand in it side by side. */
  readonly fullDate: boolean
  /** Its first word, folded. */
  readonly first: string
  /** The mark it ends with; '' at the end of the line, a word for "from" and "in". */
  readonly after: string
  readonly afterEnd: number
}

const NAMES = new EntryTrie()
for (const entry of [...AGENCIES, ...CREDIT_ONLY]) for (const form of entry.forms) NAMES.add(entryTokens(form), entry)

const folded = (words: string) => new Set(words.split(' ').map(foldArabic))
const MARKS = new Set(':-–—―،,/\\|؛;•·*()[]{}«»"“”‹›')
const OPENING = new Set('«{“‹"')
const CLOSING = new Set('»}”›"')
/** Words that part a line as marks do: "from", "in", "quoting". */
const PARTING = folded('من في عن نقلا')

const plain = new Vocabulary<null>(() => null, undefined, 20_000)
const LIKE_A_PLACE: ReadonlySet<string> = new Set([...NAMED_LIKE_A_PLACE].map(foldArabic))

/** The names that begin at a token; those a caller's lexicon adds count as well, and first of all the outlet's own. */
function nameAt(forms: readonly string[], at: number, end: number, entries: EntryTrie | null, own: EntryTrie | null) {
  for (const [clitic, first] of heads(forms[at] as string).entries()) {
    const cut = Math.min(clitic, 1)
    const known = NAMES.longest(first, forms, at, end)
    const given = own?.longest(first, forms, at, end) ?? null
    if (given !== null && given.to >= (known?.to ?? 0)) {
      const alike = known?.to === given.to ? known.entries : []
      return { entries: [...given.entries, ...alike], to: given.to, cut }
    }
    if (known !== null) return { entries: known.entries, to: known.to, cut }
    const added = entries?.longest(first, forms, at, end) ?? null
    const media = added?.entries.filter((e) => e.kind === 'agency' || e.kind === 'outlet') ?? []
    if (added !== null && media.length > 0) return { entries: media, to: added.to, cut }
  }
  return null
}

function placeAt(forms: readonly string[], at: number, end: number, entries: EntryTrie | null) {
  const hit = entries?.longest(forms[at] as string, forms, at, end) ?? null
  const entry = hit?.entries.find((e) => e.kind === 'place') ?? hit?.entries.find((e) => e.place !== undefined)
  return hit === null || entry === undefined ? null : { entry, to: hit.to }
}

const isGuarded = (entries: readonly Entry[]) => entries.every((e) => e.guarded === true)

/** The word, then without "and", "by" or "to" before it. */
function heads(form: string): readonly string[] {
  if (form.length < 4) return [form]
  const out = [form]
  const first = form[0]
  if (first === 'و') out.push(form.slice(1))
  if (first === 'ب' || first === 'ل') out.push(form.slice(1))
  return out
}

/** True for a word that says only what the name after it is: "agency", "to the newspaper". */
export function saysWhatItIs(word: string): boolean {
  return heads(foldArabic(word)).some((head) => CREDIT_HEADS.has(head))
}

/**
 * Cuts a byline, dateline or credit line into its parts; `entries` is where places are looked up, `own` holds the names of the
 * page's own outlet where no lexicon knows them.
 */
export function creditParts(
  text: string,
  start: number,
  end: number,
  entries: EntryTrie | null,
  own: EntryTrie | null = null,
): readonly CreditPart[] {
  const line = new Line(text, tokenise(text, [{ start, end, paragraph: 0 }], arabicChars, plain), entries, own)
  const parts: CreditPart[] = []
  let quoted = false
  let i = 0
  while (i < line.length) {
    const part = line.part(i, quoted)
    const ending = part?.to ?? i
    const parted = ending < line.length && line.parts(ending)
    const mark = parted ? line.form(ending) : ending < line.length ? '-' : ''
    const last = parts[parts.length - 1]
    if (part !== null) {
      parts.push(ended(part.part, mark, parted ? line.endOf(ending) : part.part.end))
    } else if (last !== undefined) {
      // "(Morocco):" – the stronger of two marks in a row ends the part before
      const after = last.after === ':' ? ':' : last.after === ')' && mark !== ':' ? ')-' : mark
      parts[parts.length - 1] = ended(last, after, line.endOf(ending))
    }
    if (parted) {
      if (CLOSING.has(mark) && quoted) quoted = false
      else if (OPENING.has(mark)) quoted = true
    }
    i = parted ? ending + 1 : ending
  }
  return parts
}

/** A part with what ends it. */
const ended = (part: Omit<CreditPart, 'after' | 'afterEnd'>, after: string, afterEnd: number): CreditPart => ({
  start: part.start,
  end: part.end,
  names: part.names,
  place: part.place,
  marked: part.marked,
  words: part.words,
  numbers: part.numbers,
  dated: part.dated,
  fullDate: part.fullDate,
  first: part.first,
  after,
  afterEnd,
})

/** The tokens of a credit line. */
class Line {
  constructor(
    private readonly text: string,
    private readonly tokens: Tokens<null>,
    private readonly entries: EntryTrie | null,
    private readonly own: EntryTrie | null,
  ) {}

  get length(): number {
    return this.tokens.length
  }
  form(i: number): string {
    return this.tokens.form[i] as string
  }
  endOf(i: number): number {
    return this.tokens.end[i] as number
  }
  private startOf(i: number): number {
    return this.tokens.start[i] as number
  }

  /** True for a token that parts the line: a mark, "from", "in". */
  parts(i: number): boolean {
    const { kind } = this.tokens
    if (kind[i] !== TokenKind.mark) return PARTING.has(this.form(i))
    // the colon of an hour parts nothing
    return MARKS.has(this.form(i)) && !(kind[i - 1] === TokenKind.number && kind[i + 1] === TokenKind.number)
  }

  /** True where a stretched stroke (a tatweel) stands for a dash before the token. */
  private strokeBefore(i: number): boolean {
    if (i === 0 || this.startOf(i) === this.endOf(i - 1)) return false
    const [from, to] = [this.endOf(i - 1), this.startOf(i)]
    return this.text.slice(from, to).includes(' ـ') || (this.text[from - 1] === 'ـ' && from - this.startOf(i - 1) > 2)
  }

  /** The part that begins at a token, without what ends it; null where a mark stands there. */
  part(
    from: number,
    quoted: boolean,
  ): { readonly part: Omit<CreditPart, 'after' | 'afterEnd'>; readonly to: number } | null {
    const { form: forms, kind } = this.tokens
    const names: CreditName[] = []
    let others = 0
    let words = 0
    let numbers = 0
    let dates = 0
    let unknown = 0
    let fullDate = false
    let introduced = false
    let place: Entry | null = null
    let touching = false
    let i = from
    while (i < this.length && !this.parts(i) && !(i > from && this.strokeBefore(i))) {
      const form = this.form(i)
      const found = nameAt(forms, i, this.length, this.entries, this.own)
      if (found !== null) {
        // two names that also mean something else, side by side, mean something else
        const before = names[names.length - 1]?.entries ?? []
        if (touching && !form.startsWith('و') && (isGuarded(found.entries) || isGuarded(before))) others++
        names.push({ start: this.startOf(i) + found.cut, end: this.endOf(found.to - 1), entries: found.entries })
        words += found.to - i
        i = found.to
        touching = true
        continue
      }
      touching = false
      if (kind[i] === TokenKind.number) {
        // a date before the agency's name does not keep it from being one: all that follows the last number counts
        numbers++
        unknown += others
        others = 0
        names.length = 0
      } else if (kind[i] !== TokenKind.mark && form !== 'و') {
        const there = placeAt(forms, i, this.length, this.entries)
        if (there !== null) {
          // a date may follow the place, but a place after a number is what a sentence tells
          if (others > 0 || (numbers > 0 && place === null)) others++
          else place ??= there.entry
          words += there.to - i
          i = there.to
          continue
        }
        words++
        if (DATE_WORDS.has(form)) {
          dates++
          fullDate ||= kind[i - 1] === TokenKind.number && i > from
        } else if (CREDIT_HEADS.has(form) && names.length === 0) introduced = true
        else others++
      }
      i++
    }
    if (i === from) return null
    // a name that is also a city's is found as a name, and is looked up as a place as well
    const there = place === null && names.length === 1 ? placeAt(forms, from, i, this.entries) : null
    const also = there !== null && this.endOf(there.to - 1) >= (names[0] as CreditName).end ? there : null
    const plain = place === null && dates === 0
    const sure = others === 0 && (plain || !names.some((name) => isGuarded(name.entries)))
    const part = {
      start: this.startOf(from),
      end: this.endOf(i - 1),
      names: sure ? names : [],
      place: others === 0 ? (place ?? also?.entry ?? null) : null,
      marked: quoted || introduced,
      words,
      numbers,
      dated: others + unknown === 0 && dates + numbers > 0,
      fullDate,
      first: this.form(from),
    }
    return { part, to: i }
  }
}

/** The entry that a credit's name means: the page's own outlet where that bears it, or the first known. */
export function meant(name: CreditName, outlet: Entry | null): Entry {
  return name.entries.find((e) => e.name === outlet?.name) ?? (name.entries[0] as Entry)
}

/**
 * True where a name that is also a city's is the outlet and not the city: in quotes, or when the page's own outlet bears it and
 * the rest of the line is the place.
 */
export function isOutletHere(
  name: CreditName,
  part: CreditPart,
  parts: readonly CreditPart[],
  outlet: Entry | null,
): boolean {
  const entry = meant(name, outlet)
  if (entry.guarded !== true || part.marked) return true
  const alsoPlace = part.place !== null || entry.forms.some((form) => LIKE_A_PLACE.has(foldArabic(form)))
  if (!alsoPlace) return true
  const others = parts.filter((other) => other !== part)
  return (
    entry.name === outlet?.name &&
    others.some((other) => other.place !== null) &&
    others.every((other) => other.place !== null || other.names.length > 0)
  )
}
