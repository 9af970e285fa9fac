import type { Agreement, Entry, MentionPart, TokenRange } from '@isnad/engine'
import type { ActorKind } from '@isnad/record'
import type { Cut } from '../../clitics.js'
import type { Word } from '../../word.js'
import type { EntryHit, Scan } from './scan.js'

/** A noun phrase that names an actor, before its name (if it has one) has been read. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly kind: ActorKind
  readonly office: string | null
  readonly of: string | null
  readonly parts: readonly MentionPart[]
  readonly agreement: Agreement
  /** True for "the minister", "the official": someone named before. */
  readonly anaphoric: boolean
  readonly counterpart: boolean
  readonly entry: Entry | null
  /** True where a pronoun says whose it is: "his envoy". */
  readonly owned?: boolean
  /** True where the phrase ends in somebody's title, whose name may follow: "the administration of the president". */
  readonly holder?: boolean
  /** A name that stands inside the phrase: the agency "X". */
  readonly name?: TokenRange | null
  readonly cut: Cut | null
  readonly rule: string
}

/** True for a noun with the article, cut off or not. */
export const isDefinite = (hit: Cut): boolean => hit.article || hit.rest.startsWith('ال')

const isWhere = ({ kind }: Entry): boolean => kind === 'place' || kind === 'state'

/** Al-…iyya: an adjective of a woman or a thing, "African (affairs)", and nobody's first name. */
export const isFeminineAdjective = (form: string): boolean =>
  form.length > 5 && form.startsWith('ال') && form.endsWith('يه')

/** "Hostile to": what follows is not whose it is. */
const AGAINST = new Set(['المعاديه', 'المناهضه', 'المناويه', 'المنافسه', 'المحاربه'])

/** "And …iyya": a second adjective of things. */
const JOINED = /^و...+يه$/u

/** A noun with the article, with what may be written onto it. */
const DEFINITE = /^[وف]?(?:[بك]?ال|لل)/u

/** "To discuss", "to sign": what somebody comes for, and not whose he is. */
const isPurpose = ({ measure, occasion, reporting }: Word): boolean =>
  measure !== null || occasion !== null || reporting !== null

const isBare = (hit: Cut | null): hit is Cut => hit !== null && hit.conj === '' && hit.prep === '' && hit.suffix === ''

/** What a head of a phrase lets follow it. */
export interface TailRules {
  /** True where several states may follow: the ministers of X, Y and Z. */
  readonly list: boolean
  /** Prepositions (folded) that tie on what the head belongs to. */
  readonly links: ReadonlySet<string>
  /** Of those, the ones that say where somebody is sent, and not whose he is: "envoy to Syria". */
  readonly goals?: ReadonlySet<string>
  /** True where a town or province may stand for the state it is in. */
  readonly places?: boolean
  /** Called for a construct member; returns the token after what it takes for itself, or `at` where it takes nothing. */
  readonly member?: (word: Word, at: number, closed: boolean) => number
}

const LONGEST = 16

/**
 * Reads what follows the head of a noun phrase: the construct chain down to its definite end, adjectives that agree in
 * definiteness, nationalities, and what prepositions tie on.
 */
export class Tail {
  readonly parts: MentionPart[] = []
  /** True once the phrase is definite: a construct chain takes no more members after that. */
  closed: boolean
  /** True when anything at all has followed the head. */
  described = false
  /** True when what followed was more than adjectives. */
  complemented = false
  at: number
  /** True behind "for … affairs": the nationality says what they are about, and not whose. */
  private affairs = false

  constructor(
    private readonly scan: Scan,
    private readonly head: number,
    headCut: Cut,
    private readonly rules: TailRules,
  ) {
    this.at = head + 1
    this.closed = isDefinite(headCut)
  }

  read(): void {
    while (this.at < this.scan.length && this.at - this.head < LONGEST) {
      const next = this.next()
      if (next === this.at) return
      this.at = next
      this.described = true
    }
  }

  /** Whom the phrase speaks for: the first code named, or all of them for a list of states. */
  of(): string | null {
    const codes = [...new Set(this.parts.map((p) => p.of).filter((of): of is string => of !== null))]
    if (codes.length === 0) return null
    return this.rules.list ? codes.join(' ') : (codes[0] as string)
  }

  private next(): number {
    const { scan, at } = this
    const word = scan.word(at)
    if (word === undefined || scan.isTime(at) || scan.tokens.paragraph[at] !== scan.tokens.paragraph[this.head])
      return at
    if (!scan.isWord(at)) return this.quotedName(at) ?? this.listed(at)
    const entry = this.entry(at)
    if (entry > at) return entry
    const { nisba } = word
    if (
      nisba !== null &&
      nisba.prep === '' &&
      nisba.suffix === '' &&
      (nisba.conj === '' || this.affairs || (this.rules.list && this.parts.length > 0))
    ) {
      if (nisba.article === this.closed || nisba.conj !== '')
        return this.take(null, this.affairs ? null : nisba.is.of, at, at + 1)
    }
    const member = this.rules.member?.(word, at, this.closed) ?? at
    if (member > at) {
      this.complemented = true
      return member
    }
    const noun =
      word.portfolio ??
      word.body ??
      (word.particle?.is.key === 'noun' && word.particle.is.type === 'common' ? word.particle : null) ??
      word.document ??
      (word.occasion?.is.form === 'noun' || word.occasion?.article === true ? word.occasion : null)
    if (noun !== null && noun.suffix === '' && !(noun.prep !== '' && word.medium !== null)) {
      const links =
        (noun.prep === 'ل' &&
          (word.body !== null || word.portfolio !== null || (this.rules.links.has('باسم') && !isPurpose(word)))) ||
        (noun.prep === 'ب' && this.rules.links.has('ب') && (word.body !== null || word.portfolio !== null))
      const joins = noun.conj === 'و' && word.portfolio !== null && scan.word(at - 1)?.portfolio != null
      if (
        (noun.conj === '' && noun.prep === '' && !this.closed && !this.isClauseOf(noun, at)) ||
        (noun.conj === '' && links) ||
        (joins && noun.prep === '')
      ) {
        if (links) this.closed = false
        if (isDefinite(noun)) this.closed = true
        this.complemented = true
        this.affairs ||= links && word.portfolio?.is.key === 'affairs'
        return at + 1
      }
    }
    if (this.isAdjective(word)) return at + 1
    return this.link(at)
  }

  /**
   * "An Israeli official | asked", "(held) a Russian delegation | talks": behind an adjective of an indefinite noun a bare word is
   * the verb or the object of a clause, and no owner.
   */
  private isClauseOf(noun: Cut, at: number): boolean {
    return at - 1 > this.head && this.scan.word(at - 1)?.nisba != null && !isDefinite(noun)
  }

  /** An entry that the phrase belongs to, in the construct or after li-. */
  private entry(at: number): number {
    const hit = this.scan.entryAt(at)
    if (hit === null || hit.entry.kind === 'person') return at
    // "the governor of Anbar" is Iraq's
    const of = hit.entry.of ?? (this.rules.places === true ? (hit.entry.place?.country ?? null) : null)
    if (of === null) return at
    const { prep, conj } = hit.cut
    const tied = prep === 'ل' || (prep === 'ب' && this.rules.links.has('ب'))
    // "the envoy in Yemen" is not Yemen's
    const goal = prep === 'ب' && this.rules.goals?.has('في') === true
    const chained = prep === '' && conj === '' && !this.closed
    const listed = this.rules.list && conj === 'و' && prep === '' && this.parts.length > 0
    if (!tied && !chained && !listed) return at
    this.closed = true
    this.complemented = true
    return this.take(hit.entry, goal ? null : of, at, hit.to)
  }

  /** «…» around an entry's name, as part of the phrase. */
  private quotedName(at: number): number | null {
    const { scan } = this
    if (!scan.isOpening(at) || this.closed) return null
    const hit: EntryHit | null = scan.entryAt(at + 1)
    if (hit === null || hit.entry.kind === 'person' || !scan.isClosing(hit.to)) return null
    this.closed = true
    this.complemented = true
    this.take(hit.entry, hit.entry.of, at + 1, hit.to)
    return hit.to + 1
  }

  /** "of Qatar, Germany and France": on over a comma only where another state follows. */
  private listed(at: number): number {
    const { scan } = this
    if (!this.rules.list || !scan.isComma(at) || this.parts.length === 0) return at
    const hit = scan.entryAt(at + 1)
    if (hit !== null && hit.entry.kind === 'state' && hit.cut.prep === '')
      return this.take(hit.entry, hit.entry.of, at + 1, hit.to)
    const nisba = scan.word(at + 1)?.nisba
    if (nisba != null && isBare(nisba) && nisba.article) return this.take(null, nisba.is.of, at + 1, at + 2)
    return at
  }

  private isAdjective(word: Word): boolean {
    const { quality, particle } = word
    // "military and tribal sources"
    if (JOINED.test(word.form) && this.scan.form(this.at - 1).endsWith('يه') && this.at - 1 > this.head)
      return word.form.startsWith('وال') === this.closed
    // "African (affairs)": no lexicon has them all
    if (!word.known)
      return (
        this.closed &&
        isFeminineAdjective(word.form) &&
        !AGAINST.has(word.form) &&
        // a name of the lexicon has its words, and no more
        this.scan.entryAt(this.head)?.to !== this.at &&
        DEFINITE.test(this.scan.form(this.at - 1))
      )
    const hit =
      quality ??
      (particle !== null && (particle.is.type === 'standing' || particle.is.key === 'adjective') ? particle : null)
    return hit !== null && isBare(hit) && isDefinite(hit) === this.closed
  }

  /** A preposition of its own that ties on an entry or a body: bi-smi, ladā, ilā. */
  private link(at: number): number {
    const { scan } = this
    const form = scan.form(at)
    if (!this.rules.links.has(form)) return at
    const behind = scan.isOpening(at + 1) ? at + 2 : at + 1
    const hit = scan.entryAt(behind)
    // "Iranian and American officials in Baghdad": where they are, and not whose
    if (form === 'في' && this.parts.length > 0 && !this.isGoal(form) && hit !== null && isWhere(hit.entry)) return at
    if (
      hit !== null &&
      (hit.entry.kind !== 'person' || form === 'باسم') &&
      hit.entry.of !== null &&
      hit.cut.prep === '' &&
      hit.cut.conj === ''
    ) {
      this.closed = true
      this.complemented = true
      this.take(hit.entry, this.rules.goals?.has(form) === true ? null : hit.entry.of, behind, hit.to)
      return behind > at + 1 && scan.isClosing(hit.to) ? hit.to + 1 : hit.to
    }
    const word = scan.word(behind)
    if (behind > at + 1 || word === undefined || !scan.isWord(behind)) return at
    const noun =
      word.body ??
      word.portfolio ??
      word.title ??
      (form === 'باسم' || form === 'لشوون' || form === 'لشيون' ? word.particle : null)
    if (noun === null || noun.conj !== '' || noun.prep !== '') return at
    this.closed = isDefinite(noun)
    this.complemented = true
    return behind + 1
  }

  private isGoal(form: string): boolean {
    return this.rules.goals?.has(form) === true
  }

  private take(entry: Entry | null, of: string | null, from: number, to: number): number {
    this.parts.push({ entry, of, from, to })
    return to
  }
}
