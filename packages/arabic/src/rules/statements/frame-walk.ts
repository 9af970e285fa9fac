import type { Hit, Reporting } from '../../word.js'
import { describesNoun } from './description.js'
import type { Frame, Joint } from './frame.js'
import { isNounLike, mayReport } from './may-report.js'
import { meetMention, ONE_OF } from './met-mention.js'
import { hasPrep } from './neighbours.js'
import { occasionAt } from './occasion-phrase.js'
import { isPassed } from './passed-occasion.js'
import { isPronounBefore } from './pronoun-before.js'
import type { View } from './view.js'
import type { Walked, Walking } from './walked.js'

const FARTHEST = 60

const FROM_PRONOUN = new Set(['عنه', 'عنها', 'عنهم', 'عنهما'])

/** Prepositions after which "that" opens an adjunct ("after he …") and not what is reported. */
const ADJUNCT_PREPS = new Set([
  'بعد',
  'قبل',
  'منذ',
  'دون',
  'بدون',
  'غير',
  'رغم',
  'لحين',
  'عقب',
  'بمجرد',
  'مجرد',
  'مع',
  'كما',
  'يمكن',
  'قبيل',
  'الا',
])

/** What follows ʿalā in adverbs: on board, on the margins of, in the wake of. */
const ADVERBIAL = new Set(['متن', 'هامش', 'خلفيه', 'اثر', 'مدي', 'ضوء', 'راس', 'مستوي', 'غرار', 'صعيد', 'لسان'])

const SIDE_CLAUSES = new Set(['فيما', 'بينما', 'حيث', 'اذ', 'حين', 'عندما', 'لكن', 'لكنه', 'لكنها', 'كما', 'وذلك'])

/** How far behind a noun with li- the verb's own preposition may yet come. */
const OWN_PREP = 24

/** "Also", "again", between a verb and what it is said of. */
const ALSO = new Set([
  'ايضا',
  'كذلك',
  'مجددا',
  'بدوره',
  'بدورها',
  'رسميا',
  'علنا',
  'علانيه',
  'صراحه',
  'مرارا',
  'قطعيا',
  'بشده',
  'بقوه',
  'امس',
])

/** Walks from a cue to what it reports, noting on the way who speaks, when, where, and through whom; null where the cue turns out to be a noun. */
export function walkFrom(view: View, at: number, cueEnd: number, hit: Hit<Reporting>): Walked | null {
  const walk = new Walk(view, at, cueEnd, hit)
  walk.run()
  return walk.noun ? null : walk
}

/** A finite verb that says nothing, in the plural, so that no name is spelled as it is. */
function isOwnVerb(view: View, at: number): boolean {
  const word = view.word(at)
  if (word === undefined || word.verb === null || word.reporting !== null || view.mentionAt(at) >= 0) return false
  return word.verb.is.tense === 'past' && /..وا$/u.test(word.form)
}

/** A document without the article. */
const isPaper = (view: View, mention: number): boolean =>
  view.mention(mention).kind === 'document' && !/^[وف]?[بكل]?ال/u.test(view.form(view.mention(mention).from))

/** A walk under way: what it has met so far can still be told otherwise by what comes. */
class Walk implements Walking {
  subject: number | null = null
  readonly joint: number[] = []
  readonly via: number[] = []
  viaLasts = false
  time: number | null = null
  occasion: Frame['occasion'] = null
  joinedBy: Joint | null = null
  from = -1
  preposition = -1
  /** True in a relative clause, which is about what stands before it. */
  relative = false
  /** True where the words are carried "from him": from whoever spoke before. */
  fromPronoun = false
  /** True behind "each of", which the verb agrees with. */
  each = false
  /** Token of a verbal noun with its pronoun, which takes an object of its own: "during his meeting with", or -1. */
  owned = -1
  /** True where the cue turned out to be a noun: ṭalab Īrān, "Iran's request". */
  noun = false
  /** True behind "that he", "that they": the pronoun is who speaks, and whoever is named behind the verb is not. */
  readonly pronoun: boolean

  constructor(
    readonly view: View,
    readonly at: number,
    readonly cueEnd: number,
    readonly hit: Hit<Reporting>,
  ) {
    this.pronoun = isPronounBefore(view, at, hit)
  }

  run(): void {
    const { view } = this
    const end = Math.min(view.sentenceEnd(this.at), this.at + FARTHEST)
    const inside = view.speechAround(this.at)
    let j = this.cueEnd
    while (j < end) {
      if (view.speechAround(j) !== inside) {
        // the quote around the cue has ended
        if (inside >= 0) return
      }
      const next = this.step(j)
      if (next < 0) return
      j = next
    }
  }

  /** Looks at one token; returns the next to look at, or -1 when the walk is over. */
  private step(j: number): number {
    const { view } = this
    const quote = view.opensQuote(j)
    const { is } = this.hit
    if (quote !== null) {
      const { kind, from, to, close } = view.quote(quote)
      const named = view.mentionAt(from)
      if (named >= 0 && view.mention(named).from === from && view.mention(named).to === to) return j + 1
      if (is.object && kind !== 'speech' && this.follows(j)) return this.found('object', j)
      if (kind === 'speech' || (kind === 'scare' && to - from >= 3 && this.standsAlone(j, close ?? to)))
        return this.found('quote', j)
      return j + 1
    }
    if (view.isMark(j)) {
      const form = view.form(j)
      if (form === ':') return this.colon(j)
      if (form === '(' || form === '[') return this.skipBracket(j)
      return j + 1
    }
    const mention = view.mentionAt(j)
    this.occasion ??= occasionAt(view, j)
    if (mention >= 0 && view.mention(mention).from === j) return meetMention(this, mention, j)
    const time = view.timeIndexAt(j)
    if (time >= 0) {
      // a date in a relative clause is of something else
      if (!this.relative && (view.time(time).type === 'DATE' || view.time(time).type === 'TIME')) this.time ??= time
      return view.time(time).to
    }
    const word = view.word(j)
    if (word === undefined) return j + 1
    if (word.occasion !== null && word.occasion.suffix !== '' && word.occasion.is.form === 'noun') this.owned = j
    if (view.isThat(j)) return this.that(j)
    // allā, "that … not"
    if (word.form === 'الا' && view.layers.tokens.text[view.layers.tokens.start[j] as number] === 'أ')
      return this.found('that', j)
    if (this.preposition < 0 && is.preps.includes(word.form) && !this.isAdjunct(j)) {
      if (is.relays && word.form === 'عن' && this.namesSpeaker(j + 1)) return j + 1
      this.preposition = j
      if (view.isThat(j + 1)) return j + 1
      if (is.object && (this.subject !== null || j === this.cueEnd || !is.places)) return this.found('object', j + 1)
      if (word.form === 'الي' && this.pointsAt(j + 1)) return this.found('object', j + 1)
      if (word.form === 'علي' && is.lemma === 'أطلع' && this.hit.suffix !== '') return this.found('object', j + 1)
      return j + 1
    }
    if (
      (is.object || is.preps[0] === 'ب') &&
      is.preps.includes('ب') &&
      this.preposition < 0 &&
      hasPrep(word, 'ب') &&
      (word.particle === null || word.particle.is.type === 'common') &&
      (this.subject !== null || j === this.cueEnd)
    ) {
      return this.found('object', j)
    }
    // "pointed to the situation", with li- for ilā
    if (is.preps[0] === 'الي' && this.preposition < 0 && hasPrep(word, 'ل') && this.follows(j) && !this.hasOwnPrep(j)) {
      this.preposition = j
      return this.found('object', j)
    }
    if (/^كل[اي]?$/u.test(word.form) && view.form(j + 1) === 'من') {
      this.each = true
      return j + 2
    }
    if (is.relays && FROM_PRONOUN.has(word.form)) return this.carriesFromPronoun(j)
    const type = word.particle?.is.type ?? null
    if (type === 'rel') {
      this.relative = true
      return j + 1
    }
    if (word.reporting !== null && this.isOtherCue(j)) {
      if (!describesNoun(view, j)) return -1
      this.relative = true
      return j + 1
    }
    if (SIDE_CLAUSES.has(word.form) && view.isComma(j - 1)) return -1
    if (this.opensObject(j)) return this.found('object', j)
    return j + 1
  }

  /** "Reuters carried from him", "carried from him Reuters": the agency passes on, and whoever spoke before speaks. */
  private carriesFromPronoun(j: number): number {
    if (this.subject !== null) this.via.push(this.subject)
    this.subject = null
    this.fromPronoun = true
    return j + 1
  }

  /** True where "pointing to" points at a thing told of and not at somebody or somewhere. */
  private pointsAt(j: number): boolean {
    const { view } = this
    if (!['affirm', 'explain', 'say'].includes(this.hit.is.act) || !view.isWord(j)) return false
    const k = view.mentionAt(j)
    return (
      k < 0 ||
      (view.mention(k).kind !== 'person' && view.mention(k).kind !== 'place' && view.mention(k).kind !== 'state')
    )
  }

  /** True for words in quotes that are all that is reported: after the cue, its subject or a mark, and up to a stop or comma. */
  private standsAlone(open: number, close: number): boolean {
    const { view } = this
    const before = view.mentionAt(open - 1)
    const joined =
      open === this.cueEnd ||
      view.isMark(open - 1) ||
      view.timeIndexAt(open - 1) >= 0 ||
      (before >= 0 && view.mention(before).to === open)
    return joined && (close + 1 >= view.sentenceEnd(open) || view.isMark(close + 1))
  }

  /** True where someone who can speak is named at a token: "carried, from the minister, …". */
  private namesSpeaker(j: number): boolean {
    const k = this.view.mentionAt(j)
    return k >= 0 && this.view.mention(k).kind !== 'place' && this.view.mention(k).from === j
  }

  found(joint: Joint, from: number): number {
    this.joinedBy = joint
    this.from = from
    return -1
  }

  private colon(j: number): number {
    const { view } = this
    if (view.opensQuote(j + 1) !== null) return this.found('quote', j + 1)
    // "said:" and then "that" or a quote a comma on
    if (view.isThat(j + 1)) return j + 1
    return this.found('colon', j + 1)
  }

  private that(j: number): number {
    const { view } = this
    const particle = view.word(j)?.particle
    if (particle == null || particle.conj !== '') return j + 1
    const before = view.word(j - 1)
    if (before !== undefined && ADJUNCT_PREPS.has(before.form) && !this.hit.is.preps.includes(before.form)) return j + 1
    if (
      this.relative &&
      before !== undefined &&
      before.verb !== null &&
      before.reporting === null &&
      !view.isComma(j - 1)
    )
      return j + 1
    // "those who followed it | have understood that": another verb's
    if (before !== undefined && j - 1 > this.at && isOwnVerb(view, j - 1)) return j + 1
    if (view.opensQuote(j + 1) !== null && view.quote(view.opensQuote(j + 1) as number).kind === 'speech')
      return this.found('quote', j + 1)
    if (view.isComma(j + 1)) return this.found('that', j + 2)
    return this.found('that', j + 1)
  }

  /** A noun right after an object verb, or after its subject: what is reported begins there. */
  private opensObject(j: number): boolean {
    const { view } = this
    const { is } = this.hit
    if (!(is.object || is.addressee) || this.relative) return false
    if (!is.preps.includes('') && !is.addressee) return false
    const word = view.word(j)
    // li- before a mark: to whom it was said
    if (word === undefined || !view.isWord(j) || word.form.length === 1 || word.reporting?.is.lemma === 'قال')
      return false
    const type = word.particle?.is.type ?? null
    if (type !== null && type !== 'common' && type !== 'quantifier' && type !== 'demonstrative') return false
    // "a paper that the service prepared": a clause about the paper
    if (word.verb !== null && word.verb.suffix !== '' && this.subject !== null && isPaper(view, this.subject)) {
      this.relative = true
      return false
    }
    if (this.subject !== null && isPaper(view, this.subject) && this.hasPrepSoon(j)) return false
    if (ONE_OF.has(word.form) && this.subject !== null && view.mention(this.subject).name !== null) return false
    return this.follows(j) && !this.describesSubject(j)
  }

  /** "A report | attached to it, … of a famine": the verb's own preposition comes a few words on. */
  private hasPrepSoon(j: number): boolean {
    const { view, hit } = this
    if (view.form(j).startsWith('ال')) return false
    for (let k = j + 1; k < Math.min(view.sentenceEnd(j), j + 4); k++)
      if (view.form(k).length > 1 && hit.is.preps.includes(view.form(k))) return true
    return false
  }

  /** "The command of the forces | that support the government, … of a truce": an adjective, where the verb's own preposition comes. */
  private describesSubject(j: number): boolean {
    const { view, subject, hit } = this
    if (
      subject === null ||
      hit.is.addressee ||
      view.mention(subject).to !== j ||
      view.mention(subject).kind === 'person'
    )
      return false
    if (!view.form(j).startsWith('ال') || !/^(?:[وف]?ال)/u.test(view.form(j - 1))) return false
    const end = Math.min(view.sentenceEnd(j), j + OWN_PREP)
    for (let k = j + 1; k < end; k++) {
      if (view.form(k) === 'عن') return hit.is.preps.includes('عن')
      if (view.isThat(k)) return true
      if (view.reporting(k) !== null) return false
    }
    return false
  }

  /** True right behind the cue and its subject, over dates, commas, and whom it was said to. */
  private follows(j: number): boolean {
    const { view } = this
    let last = this.subject === null ? this.cueEnd : view.mention(this.joint.at(-1) ?? this.subject).to
    while (last < j) {
      const time = view.timeIndexAt(last)
      const k = view.mentionAt(last)
      if (time >= 0) last = view.time(time).to
      else if (k >= 0 && view.mention(k).marker === 'to') last = view.mention(k).to
      else if (this.occasion !== null && isPassed(view, this.occasion.range, last)) last = this.occasion.range.to
      else if (view.isComma(last) || view.form(last) === 'ل' || this.edgesName(last) || ALSO.has(view.form(last)))
        last++
      else return false
    }
    return j === last
  }

  /** True at a mark around the name of whom it was said to: li-«…». */
  private edgesName(j: number): boolean {
    const k = this.view.quoteIndexAt(j)
    return k >= 0 && this.view.isMark(j) && this.view.quote(k).kind === 'name'
  }

  /** True where the verb's own preposition comes soon behind a token. */
  private hasOwnPrep(j: number): boolean {
    const end = Math.min(this.view.sentenceEnd(j), j + OWN_PREP)
    for (let k = j + 1; k < end; k++) if (this.view.form(k) === 'الي' || this.view.isThat(k)) return true
    return false
  }

  private isAdjunct(j: number): boolean {
    // "in" and "on" begin adjuncts unless "that" or a noun of the frame follows at once
    const { view } = this
    const form = view.form(j)
    if (form === 'علي' && (ADVERBIAL.has(view.form(j + 1)) || view.form(j - 1) === 'ردا')) return true
    if (form === 'في' && !this.hit.is.places && this.hit.is.preps[0] !== 'في') return true
    const mention = view.mentionAt(j + 1)
    if (
      form === 'علي' &&
      mention >= 0 &&
      (view.mention(mention).kind === 'outlet' || view.mention(mention).kind === 'agency')
    )
      return true
    return false
  }

  private isOtherCue(j: number): boolean {
    const other = this.view.reporting(j)
    if (other === null || other.is.form.passive || other.prep !== '' || !mayReport(this.view, j, other)) return false
    // "confirmed the refusal of X": what is confirmed
    if (j === this.cueEnd && this.hit.is.object && isNounLike(this.view, j)) return false
    const { tense } = other.is.form
    if (tense === 'participle') return j > this.cueEnd && this.view.isComma(j - 1)
    if (tense === 'noun') return false
    return !this.relative
  }

  private skipBracket(j: number): number {
    const { view } = this
    const close = view.form(j) === '(' ? ')' : ']'
    for (let k = j + 1; k < Math.min(j + 20, view.sentenceEnd(j)); k++) if (view.form(k) === close) return k + 1
    return j + 1
  }
}
