import { CharClass, type Entry, EntryTrie, TokenKind, type TrieNode } from '@isnad/engine'
import { AnalysedWord, NO_ENTRIES, NO_HITS, noHits, type SlotHits } from './analysed-word.js'
import { type Cut, cuts, whole as uncut } from './clitics.js'
import { arabicChars, foldArabic } from './orthography.js'
import { type EntryStart, type Hit, SLOT_RULES, type Slots, type VerbForm, type Word } from './word.js'

type SlotName = keyof Slots

/**
 * What a form can be in one slot, and in the next that it fills.
 *
 * Decision: a chain of small records of one shape, since tens of thousands are made each time a lexicon is loaded.
 */
type Sense = { [K in SlotName]: { readonly slot: K; readonly is: Slots[K]; next: Sense | null } }[SlotName]

/** What the pack knows of words and names; filled once, then only looked up. */
export class Lexicon {
  private readonly words = new Map<string, Sense>()
  private readonly uncut = new Map<SlotName, Set<string>>()
  readonly entries = new EntryTrie()

  /** Adds a single word under one slot. A second sense in the same slot is refused: it would never be seen. */
  addWord<K extends SlotName>(slot: K, form: string, sense: Slots[K]): void {
    this.addFolded(slot, foldArabic(form), sense)
  }

  /** Adds a word whose form is folded already. */
  addFolded<K extends SlotName>(slot: K, folded: string, sense: Slots[K]): void {
    const first = this.words.get(folded)
    if (first === undefined) {
      this.words.set(folded, { slot, is: sense, next: null } as Sense)
      return
    }
    let last = first
    for (;;) {
      if (last.slot === slot) return
      if (last.next === null) break
      last = last.next
    }
    last.next = { slot, is: sense, next: null } as Sense
  }

  /** Says that nothing may be cut off a form to fill a slot: nashra is a bulletin, not "published it". */
  addUncut(slot: SlotName, form: string): void {
    const forms = this.uncut.get(slot)
    if (forms === undefined) this.uncut.set(slot, new Set([foldArabic(form)]))
    else forms.add(foldArabic(form))
  }

  /** Adds an entry under all its spellings. */
  addEntry(entry: Entry): void {
    for (const form of entry.forms) {
      const tokens = entryTokens(form)
      if (tokens.length > 0) this.entries.add(tokens, entry)
    }
  }

  /** What a folded form can be. */
  analyse(form: string, kind: number): Word {
    if (kind === TokenKind.mark) return new AnalysedWord(form, NO_ENTRIES, NO_HITS, false, false)
    const entries: EntryStart[] = []
    let hits: Record<string, unknown> | null = null
    let known = false
    let whole = false
    for (const cut of kind === TokenKind.word ? cuts(form) : [uncut(form)]) {
      if (!cut.article && !cut.future && cut.suffix === '') {
        const node = this.entries.startOf(cut.rest)
        if (node !== undefined) entries.push(startOf(cut, node))
      }
      for (let sense = this.words.get(cut.rest) ?? null; sense !== null; sense = sense.next) {
        const { slot } = sense
        if (hits !== null && hits[slot] !== null) continue
        const never = this.uncut.get(slot)
        if (
          never !== undefined &&
          (cut.suffix !== '' || cut.rest !== form) &&
          (never.has(form) || (cut.suffix !== '' && never.has(cut.rest + cut.suffix)))
        )
          continue
        const verb = sense.slot === 'verb' ? sense.is : sense.slot === 'reporting' ? sense.is.form : null
        if (verb !== null && !takesBefore(verb, cut)) continue
        const may = SLOT_RULES[slot]
        if (
          (cut.prep !== '' && !may.prep) ||
          (cut.article && !may.article) ||
          (cut.future && !may.future) ||
          !takes(may.suffix, cut.suffix)
        )
          continue
        // only a verbal noun takes a preposition: bi-qawlihi, never bi-qāla
        if (sense.slot === 'reporting' && cut.prep !== '' && sense.is.form.tense !== 'noun') continue
        // "my" and "your" are rare in news, and names that end in -ī and -k are not
        if (slot !== 'part' && cut.suffix !== 'ي' && cut.suffix !== 'ك') {
          known = true
          if (cut.conj === '' && cut.prep === '' && cut.suffix === '') whole = true
        }
        const { rest, conj, prep, future, article, suffix } = cut
        hits ??= noHits() as unknown as Record<string, unknown>
        hits[slot] = { rest, conj, prep, future, article, suffix, is: sense.is } satisfies Hit<unknown>
      }
    }
    const found = hits === null ? NO_HITS : (hits as unknown as SlotHits)
    return new AnalysedWord(form, entries.length === 0 ? NO_ENTRIES : entries, found, known, whole)
  }
}

const startOf = ({ rest, conj, prep, future, article, suffix }: Cut, node: TrieNode): EntryStart => ({
  rest,
  conj,
  prep,
  future,
  article,
  suffix,
  node,
})

/** Whether a form of a verb takes what has been cut off before it. */
function takesBefore(form: VerbForm, cut: Cut): boolean {
  if (cut.future && form.tense !== 'present') return false
  return cut.prep === '' || form.tense === 'noun' || (cut.prep === 'ل' && form.tense === 'present')
}

function takes(may: boolean | 'object', suffix: string): boolean {
  return suffix === '' || may === true || (may === 'object' && suffix !== 'ي' && suffix !== 'ك' && suffix !== 'كم')
}

/** An entry's spelling as the tokeniser would cut it: letters, digits and Latin runs apart, marks left out but for dots' place. */
export function entryTokens(form: string): string[] {
  const { classOf, fold } = arabicChars
  const out: string[] = []
  let current = ''
  let last = -1
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i)
    const cls = classOf[unit] as number
    if (cls === CharClass.ignorable) continue
    const kept = cls === CharClass.letter || cls === CharClass.digit || cls === CharClass.latin
    if (!kept || cls !== last) {
      if (current !== '') out.push(current)
      current = ''
    }
    if (kept) current += String.fromCharCode(fold[unit] as number)
    else if (cls === CharClass.mark) out.push(String.fromCharCode(fold[unit] as number))
    last = kept ? cls : -1
  }
  if (current !== '') out.push(current)
  return out
}
