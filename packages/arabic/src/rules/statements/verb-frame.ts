import type { Frame, Joint } from './frame.js'
import type { Mention, TokenRange } from '@isnad/engine'
import type { Hit, Reporting, Word } from '../../word.js'
import type { View } from './view.js'

const FARTHEST = 60
/** Prepositions after which "that" opens an adjunct ("after he …") and not what is reported. */
const ADJUNCT_PREPS = new Set(['بعد', 'قبل', 'منذ', 'دون', 'بدون', 'غير', 'رغم', 'لحين', 'عقب', 'بمجرد', 'مجرد', 'مع', 'كما', 'يمكن', 'قبيل', 'الا'])
/** What follows ʿalā in adverbs: on board, on the margins of, in the wake of. */
const ADVERBIAL = new Set(['متن', 'هامش', 'خلفيه', 'اثر', 'مدي', 'ضوء', 'راس', 'مستوي', 'غرار', 'صعيد', 'لسان'])
/** Pasts that are spelled like their verbal nouns. */
const NOUN_LIKE = new Set(['كشف', 'رد', 'طلب', 'عرض', 'رفض', 'ذكر', 'نقل', 'نشر', 'وصف', 'حث', 'شرح', 'نفي', 'وعد', 'لفت'])
/** States whose Arabic name is masculine; the rest take a feminine verb. */
const MASCULINE_STATES = new Set(['IQ', 'JO', 'LB', 'MA', 'SD', 'SS', 'YE', 'TD', 'SO', 'VA', 'GB'])
/** qad, before a past. */
const HAD = new Set(['قد', 'لقد', 'فقد', 'وقد', 'ولقد'])
const SIDE_CLAUSES = new Set(['فيما', 'بينما', 'حيث', 'اذ', 'حين', 'عندما', 'لكن', 'لكنه', 'لكنها', 'كما', 'وذلك'])

/** The frame of a reporting verb (or participle, or verbal noun) at token `at`, or null where it reports nothing. */
export function verbFrame(view: View, at: number): Frame | null {
  const hit = view.reporting(at)
  if (hit === null || !mayReport(view, at, hit)) return null
  const { is } = hit
  let cueEnd = at + 1
  // "and went on saying", "and continued, explaining": one cue
  const second = view.reporting(at + 1)
  if (second !== null && second.conj === '' && is.form.tense !== 'participle' && (is.continues || is.lemma === 'عاد') && second.is.form.tense !== 'noun' && second.prep === '' && !second.is.form.passive) {
    cueEnd = at + 2
  }
  const walk = new Walk(view, at, cueEnd, cueEnd > at + 1 && second !== null ? second : hit)
  walk.run()
  return walk.frame(hit)
}

/** "As Reuters reported", alone in its sentence: the frame of a carrier that reports nothing of its own. */
export function carrierFrame(view: View, at: number): Frame | null {
  const hit = view.reporting(at)
  const k = view.mentionAt(view.isMark(at + 1) ? at + 2 : at + 1)
  if (hit === null || !hit.is.relays || k < 0) return null
  const { kind } = view.mention(k)
  if (kind !== 'agency' && kind !== 'outlet') return null
  return {
    cue: { from: at, to: at + 1 },
    reporting: hit,
    subject: k,
    joint: [],
    order: 'verb-first',
    joinedBy: 'before',
    from: at,
    to: at,
    via: [],
    viaLasts: false,
    time: null,
    occasion: null,
    rule: 'ar.statement.words-first',
  }
}

/** False for forms that report nothing: passive, future, first person, negated, subjunctive, a noun that stands for itself. */
function mayReport(view: View, at: number, hit: Hit<Reporting>): boolean {
  const { form } = hit.is
  const word = view.word(at)
  // ithnay "two" and athnā "praised" fold alike
  if (word === undefined || (word.number !== null && hit.is.lemma !== 'أثنى') || view.timeIndexAt(at) >= 0) return false
  if (hit.is.thought && form.tense !== 'past') return false
  // bayna "between", ʿaqba "after", yajibu "must": a function word unless "that" or a quote follows
  const particle = word.particle
  if (particle !== null && particle.is.type !== 'common' && particle.rest === hit.rest) {
    const heads = at === view.sentenceStart(at) || view.isMark(at - 1) || hit.conj !== ''
    const served = view.isThat(at + 1) || view.opensQuote(at + 1) !== null || hit.is.preps.includes(view.form(at + 1))
    if (particle.is.type !== 'prep' || (!served && !(heads && !hit.is.preps.includes('')))) return false
  }
  if (form.passive || hit.future || form.person !== 3) return false
  if (view.mentionAt(at) >= 0 && view.mention(view.mentionAt(at)).from !== at) return false
  if (form.tense === 'noun') return (hit.suffix !== '' && hit.is.lemma === 'قال') || hit.prep === 'ب'
  // "speeches, broadcast by television": said of the words, by whoever carried them
  if (hit.suffix !== '' && hit.is.relays) return false
  if (hit.suffix !== '' && !hit.is.addressee && !hit.is.places && hit.is.lemma !== 'قال' && !view.isThat(at + 1)) return false
  if (form.tense === 'participle') return standsBehindClause(view, at, hit)
  const before = view.particleType(at - 1)
  if (wishesNoName(view, at, hit)) return false
  if (hit.conj === '' && form.tense === 'past' && NOUN_LIKE.has(view.form(at)) && isNoun(view, at - 1)) return false
  // mimmā yuʾakkid, "which confirms": no one says it
  if (view.form(at - 1) === 'مما') return false
  // after a preposition the same letters are a noun: ʿalā ṭalab, "at the request"
  if (before === 'prep' && hit.conj === '' && form.tense === 'past' && view.word(at - 1)?.particle?.suffix === '') return false
  // raddan ʿalā, "in answer to"
  if (view.form(at).endsWith('ردا') && view.form(at + 1) === 'علي') return false
  if (before === 'neg' && hit.is.act !== 'deny') return false
  if (form.tense === 'present' && hit.conj === '' && view.isThat(at - 1) && view.word(at - 1)?.particle?.suffix === '') return false
  if (before === 'question') return false
  return true
}

/** "Who asked not to be named": said of the source, and not what it said. */
function wishesNoName(view: View, at: number, hit: Hit<Reporting>): boolean {
  if (hit.is.act !== 'demand' && hit.is.act !== 'reject' && hit.is.act !== 'ask') return false
  for (let j = at + 1; j < at + 5; j++) if (/^(?:اسم|هويت)(?:ه|ها|هم|هما)?$/u.test(view.form(j)) || view.form(j) === 'هويته') return true
  return false
}

/** True for a participle that hangs on the clause before it: after a comma, a closing mark, or the subject itself. */
function standsBehindClause(view: View, at: number, hit: Hit<Reporting>): boolean {
  if (hit.suffix !== '') return false
  if (hit.conj === 'و') return view.isThat(at + 1) || view.opensQuote(at + 1) !== null || hit.is.preps.includes(view.form(at + 1))
  if (at === view.sentenceStart(at)) return true
  const before = at - 1
  if (view.opensQuote(before) !== null) return false
  if (view.isMark(before) || view.timeIndexAt(before) >= 0 || view.reporting(before) !== null) return true
  const mention = view.mentionAt(before)
  return mention >= 0 && view.mention(mention).to === at
}

/** Walks from a cue to what it reports, noting on the way who speaks, when, where, and through whom. */
class Walk {
  private subject: number | null = null
  private readonly joint: number[] = []
  private readonly via: number[] = []
  private viaLasts = false
  private time: number | null = null
  private occasion: Frame['occasion'] = null
  private joinedBy: Joint | null = null
  private from = -1
  private preposition = -1
  private relative = false
  /** True where the cue turned out to be a noun: ṭalab Īrān, "Iran's request". */
  private noun = false

  constructor(
    private readonly view: View,
    private readonly at: number,
    private readonly cueEnd: number,
    private readonly hit: Hit<Reporting>,
  ) {}

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
      if (kind === 'speech' || (kind === 'scare' && to - from >= 3 && this.standsAlone(j, close ?? to))) return this.found('quote', j)
      return j + 1
    }
    if (view.isMark(j)) {
      const form = view.form(j)
      if (form === ':') return this.colon(j)
      if (form === '(' || form === '[') return this.skipBracket(j)
      return j + 1
    }
    const mention = view.mentionAt(j)
    if (mention >= 0 && view.mention(mention).from === j) return this.meet(mention, j)
    const time = view.timeIndexAt(j)
    if (time >= 0) {
      // a date in a relative clause is of something else
      if (!this.relative && (view.time(time).type === 'DATE' || view.time(time).type === 'TIME')) this.time ??= time
      return view.time(time).to
    }
    const word = view.word(j)
    if (word === undefined) return j + 1
    if (view.isThat(j)) return this.that(j)
    // allā, "that … not"
    if (word.form === 'الا' && view.layers.tokens.text[view.layers.tokens.start[j] as number] === 'أ') return this.found('that', j)
    if (this.preposition < 0 && is.preps.includes(word.form) && !this.isAdjunct(j)) {
      if (is.relays && word.form === 'عن' && this.namesSpeaker(j + 1)) return j + 1
      this.preposition = j
      if (view.isThat(j + 1)) return j + 1
      if (is.object && (this.subject !== null || j === this.cueEnd || !is.places)) return this.found('object', j + 1)
      if (word.form === 'الي' && this.pointsAt(j + 1)) return this.found('object', j + 1)
      return j + 1
    }
    if ((is.object || is.preps[0] === 'ب') && is.preps.includes('ب') && this.preposition < 0 && hasPrep(word, 'ب') && (word.particle === null || word.particle.is.type === 'common') && (this.subject !== null || j === this.cueEnd)) {
      return this.found('object', j)
    }
    if (/^كل[اي]?$/u.test(word.form) && view.form(j + 1) === 'من') return j + 2
    const type = word.particle?.is.type ?? null
    if (type === 'rel') {
      this.relative = true
      return j + 1
    }
    if (word.reporting !== null && this.isOtherCue(j)) return -1
    if (SIDE_CLAUSES.has(word.form) && view.isComma(j - 1)) return -1
    if (word.occasion !== null || word.document !== null) this.noteOccasion(j)
    if (this.opensObject(j)) return this.found('object', j)
    return j + 1
  }

  /** True where "pointing to" points at a thing told of and not at somebody or somewhere. */
  private pointsAt(j: number): boolean {
    const { view } = this
    if (!['affirm', 'explain', 'say'].includes(this.hit.is.act) || !view.isWord(j)) return false
    const k = view.mentionAt(j)
    return k < 0 || (view.mention(k).kind !== 'person' && view.mention(k).kind !== 'place' && view.mention(k).kind !== 'state')
  }

  /** True for words in quotes that are all that is reported: after the cue, its subject or a mark, and up to a stop or comma. */
  private standsAlone(open: number, close: number): boolean {
    const { view } = this
    const before = view.mentionAt(open - 1)
    const joined = open === this.cueEnd || view.isMark(open - 1) || view.timeIndexAt(open - 1) >= 0 || (before >= 0 && view.mention(before).to === open)
    return joined && (close + 1 >= view.sentenceEnd(open) || view.isMark(close + 1))
  }

  /** True where someone who can speak is named at a token: "carried, from the minister, …". */
  private namesSpeaker(j: number): boolean {
    const k = this.view.mentionAt(j)
    return k >= 0 && this.view.mention(k).kind !== 'place' && this.view.mention(k).from === j
  }

  private found(joint: Joint, from: number): number {
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
    if (this.relative && before !== undefined && before.verb !== null && before.reporting === null && !view.isComma(j - 1)) return j + 1
    if (view.opensQuote(j + 1) !== null && view.quote(view.opensQuote(j + 1) as number).kind === 'speech') return this.found('quote', j + 1)
    if (view.isComma(j + 1)) return this.found('that', j + 2)
    return this.found('that', j + 1)
  }

  private meet(mention: number, j: number): number {
    const { view } = this
    const m = view.mention(mention)
    const { is } = this.hit
    const carrier = view.reporting(j - 1)
    if (carrier !== null && carrier.is.relays && carrier.suffix !== '' && m.kind !== 'place') {
      this.via.push(mention)
      this.viaLasts = true
      return m.to
    }
    if (m.kind === 'outlet' || m.kind === 'agency') {
      if (m.marker === null && this.subject === null && !this.relative) {
        this.subject = mention
        return m.to
      }
      if (m.marker === 'to' || m.marker === 'with' || m.marker === 'on' || m.marker === 'through' || m.marker === 'in') {
        this.via.push(mention)
        this.viaLasts = true
        return m.to
      }
      if (this.relative || view.reporting(j - 1)?.is.relays === true || m.marker === 'about') {
        this.via.push(mention)
        return m.to
      }
      return m.to
    }
    if (m.kind === 'document' && m.marker === 'in') {
      this.noteOccasion(j)
      if (is.places && this.subject === null) {
        this.subject = mention
        return m.to
      }
      return m.to
    }
    if (is.relays && m.marker === 'about') {
      // "agency X reported, of Y, that": Y speaks, X carries
      if (this.subject !== null) {
        this.via.push(this.subject)
        this.viaLasts = true
        this.subject = mention
      } else this.subject = mention
      return m.to
    }
    if (is.places && (m.marker === 'in' || m.marker === 'on') && this.subject === null && m.kind !== 'place') {
      this.subject = mention
      return m.to
    }
    if (m.kind === 'place' && m.marker === null && j === this.cueEnd && (is.object || is.addressee)) return this.found('object', j)
    if (m.marker !== null || m.kind === 'place') {
      if (is.preps.includes('ب') && is.object && m.marker === 'in' && this.subject !== null && hasPrep(view.word(j), 'ب')) return this.found('object', j)
      return m.to
    }
    if (this.subject === null && j > this.cueEnd && isGenitive(view, j)) return m.to
    if (this.subject === null && !this.relative) {
      if (view.form(j).startsWith('و') && isAfterConjunction(view, m)) return m.to
      if (this.isNounOf(m, j)) {
        this.noun = true
        return -1
      }
      if (this.agrees(m)) {
        this.subject = mention
        return m.to
      }
      if (is.object) return this.found('object', j)
      return m.to
    }
    if (this.subject !== null && isJoined(view, j, view.mention(this.subject), this.joint.map((k) => view.mention(k)))) {
      this.joint.push(mention)
      return m.to
    }
    if (this.subject !== null && !this.relative && (is.object || is.addressee) && (!view.isComma(j - 1) || hasComma(view, view.mention(this.subject)))) {
      // the addressee, or what the verb is said of; with the nouns it belongs to
      let from = j
      while (from > this.cueEnd && isGenitive(view, from)) from--
      // in a phrase of time or place: "affirmed, after opening the embassy, that"
      if (view.particleType(from - 1) === 'prep') return m.to
      return this.found('object', from)
    }
    return m.to
  }

  /** A noun right after an object verb, or after its subject: what is reported begins there. */
  private opensObject(j: number): boolean {
    const { view } = this
    const { is } = this.hit
    if (!(is.object || is.addressee) || this.relative) return false
    if (!is.preps.includes('') && !is.addressee) return false
    const word = view.word(j)
    if (word === undefined || !view.isWord(j) || word.reporting?.is.lemma === 'قال') return false
    const type = word.particle?.is.type ?? null
    if (type !== null && type !== 'common' && type !== 'quantifier' && type !== 'demonstrative') return false
    return this.follows(j)
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
      else if (view.isComma(last)) last++
      else return false
    }
    return j === last
  }

  private isAdjunct(j: number): boolean {
    // "in" and "on" begin adjuncts unless "that" or a noun of the frame follows at once
    const { view } = this
    const form = view.form(j)
    if (form === 'علي' && ADVERBIAL.has(view.form(j + 1))) return true
    if (form === 'في' && !this.hit.is.places && this.hit.is.preps[0] !== 'في') return true
    const mention = view.mentionAt(j + 1)
    if (form === 'علي' && mention >= 0 && (view.mention(mention).kind === 'outlet' || view.mention(mention).kind === 'agency')) return true
    return false
  }

  private isOtherCue(j: number): boolean {
    const other = this.view.reporting(j)
    if (other === null || other.is.form.passive || other.prep !== '' || !mayReport(this.view, j, other)) return false
    const { tense } = other.is.form
    if (tense === 'participle') return j > this.cueEnd && this.view.isComma(j - 1)
    if (tense === 'noun') return false
    return !this.relative
  }

  /** A masculine past right before a country, which is feminine, is a noun and its owner. */
  private isNounOf(m: Mention, j: number): boolean {
    const { form } = this.hit.is
    if (form.tense !== 'past' || form.gender !== 'm' || j !== this.cueEnd) return false
    return m.kind === 'state' && m.office === null && m.of !== null && !MASCULINE_STATES.has(m.of)
  }

  private agrees(m: Mention): boolean {
    const { form } = this.hit.is
    // people in -īn are not the subject of the verb before them
    if (m.agreement.number === 'many' && m.kind !== 'state' && /ين$/u.test(this.view.form(m.from)) && m.office !== 'sides') return false
    if (form.gender === undefined || form.tense === 'participle') return true
    // the verb before its subject is singular; only gender can tell
    if (m.kind === 'person' && m.agreement.gender === 'f' && form.gender === 'm') return true
    if (m.kind === 'person' && m.agreement.gender === 'm' && form.gender === 'f' && m.name !== null && m.entry === null) return m.office === null
    return true
  }

  private noteOccasion(j: number): void {
    if (this.occasion !== null) return
    const { view } = this
    const word = view.word(j)
    const kind = word?.occasion?.is.kind ?? word?.document?.is.type ?? null
    let place: number | null = null
    for (let k = j + 1; k < Math.min(j + 8, view.sentenceEnd(j)); k++) {
      const m = view.mentionAt(k)
      if (m >= 0 && view.mention(m).kind === 'place') {
        place = m
        break
      }
      if (view.isComma(k)) break
    }
    const range: TokenRange = { from: j, to: j + 1 }
    this.occasion = { range, kind, place }
  }

  private skipBracket(j: number): number {
    const { view } = this
    const close = view.form(j) === '(' ? ')' : ']'
    for (let k = j + 1; k < Math.min(j + 20, view.sentenceEnd(j)); k++) if (view.form(k) === close) return k + 1
    return j + 1
  }

  frame(first: Hit<Reporting>): Frame | null {
    if (this.noun) return null
    const { view, hit } = this
    const { is } = hit
    let { joinedBy, from } = this
    let to: number | null = null
    let { subject } = this
    let order: Frame['order'] = subject === null ? null : is.places || (is.relays && this.via.length > 0) ? 'after-preposition' : 'verb-first'
    if (joinedBy === null) {
      const before = this.quoteBefore() ?? this.clauseBefore()
      if (before === null) return null
      joinedBy = 'before'
      from = before.from
      to = before.to
    }
    const clause = joinedBy !== 'object'
    if (is.guard === 'clause' && !clause) return null
    if (is.guard === 'quote' && joinedBy !== 'quote' && joinedBy !== 'before') return null
    if (is.guard === 'document' && (subject === null || view.mention(subject).kind !== 'document')) return null
    if (is.guard === 'clause-or-person' && !clause && subject === null) return null
    if (joinedBy === 'object' && !is.object && !is.addressee && !(is.preps[0] === 'ب' && subject !== null) && this.preposition < 0) return null
    if (joinedBy === 'object' && is.form.tense === 'noun') return null
    if (!is.preps.includes('') && this.preposition < 0 && joinedBy === 'that' && !hasPrep(view.word(from - 1), 'ب') && is.preps.every((p) => p !== 'ب' && p !== 'ل')) {
      if (!['say', 'affirm', 'explain', 'announce', 'add'].includes(is.act)) return null
    }
    // what one refuses or agrees to is uttered only where words of his are given
    if (joinedBy === 'object' && (is.thought || is.act === 'reject' || is.act === 'accept')) return null
    if (!is.preps.includes('') && joinedBy === 'object' && this.preposition < 0 && !hasPrep(view.word(from), 'ب')) return null
    if (is.guard !== null && joinedBy === 'that' && from - this.cueEnd > 16) return null
    if (is.form.tense !== 'participle' && is.form.tense !== 'noun') {
      const left = subject === null ? subjectBefore(view, this.at, first) : besideBefore(view, this.at, first)
      if (left !== null) {
        subject = left.mention
        order = left.order
      }
    }
    // "Turkey, which holds X to be …": an opinion known, not uttered
    if (joinedBy === 'object' && is.lemma === 'اعتبر' && view.particleType(this.at - 1) === 'rel') return null
    // "said X, pointing to Y: «…»": the quote is not the participle's
    if (is.form.tense === 'participle' && joinedBy === 'quote' && this.preposition >= 0 && !view.isMark(this.at - 1)) return null
    // a noun right before a bare verb is its subject, though nobody we know: "that his country supports …"
    if (subject === null && first.conj === '' && joinedBy !== 'that' && joinedBy !== 'before' && isNoun(view, this.at - 1) && is.form.tense !== 'participle' && is.form.tense !== 'noun') return null
    // in someone's words only what they plainly give to another; a thought only where its thinker is named
    if (subject === null && ((is.thought && joinedBy !== 'quote' && is.lemma !== 'رأى') || (view.speechAround(this.at) >= 0 && is.form.tense !== 'participle'))) return null
    if (is.act === 'reject' && view.form(this.cueEnd) === 'ما') return null
    return {
      cue: this.cueRange(from),
      reporting: hit,
      subject,
      joint: this.joint,
      order,
      joinedBy,
      from,
      to,
      via: this.via,
      viaLasts: this.viaLasts,
      time: this.time ?? this.timeBefore(),
      occasion: this.occasion,
      rule: ruleOf(hit, order, joinedBy),
    }
  }

  /** The cue with the preposition that belongs to it, where that stands right after it. */
  private cueRange(from: number): TokenRange {
    const to = this.preposition === this.cueEnd && this.preposition < from ? this.preposition + 1 : this.cueEnd
    return { from: this.at, to }
  }

  /** Words in quotes that end right before the cue: «…», said X. */
  private quoteBefore(): TokenRange | null {
    const { view } = this
    if (this.hit.is.form.tense === 'participle' || this.subject === null) return null
    let j = this.at - 1
    while (j > view.sentenceStart(this.at) && (view.isComma(j) || view.isStop(j) || view.form(j) === '-' || view.form(j) === 'كما' || view.form(j) === 'هكذا')) j--
    const k = view.quoteIndexAt(j)
    if (k < 0) return null
    const quote = view.quote(k)
    if (quote.close !== j || quote.kind !== 'speech') return null
    return { from: quote.from, to: quote.to }
  }

  /** The clause before "as X announced" at its sentence's end. */
  private clauseBefore(): TokenRange | null {
    const { view } = this
    if (view.form(this.at - 1) !== 'كما' || this.subject === null || this.hit.is.form.tense === 'participle') return null
    const subject = view.mention(this.subject)
    for (let j = subject.to; j < view.sentenceEnd(this.at); j++) {
      if (view.isStop(j)) break
      if (!view.isMark(j) && view.timeIndexAt(j) < 0 && view.mentionAt(j) < 0 && view.particleType(j) !== 'prep') return null
    }
    const from = view.sentenceStart(this.at)
    const to = this.at - 1
    return to - from < 3 ? null : { from, to }
  }

  /** A date right before the verb: "On Tuesday said …". */
  private timeBefore(): number | null {
    const { view } = this
    for (let j = this.at - 1; j >= Math.max(view.sentenceStart(this.at), this.at - 3); j--) {
      const t = view.timeIndexAt(j)
      if (t >= 0 && view.time(t).type === 'DATE') return t
      if (!view.isComma(j)) break
    }
    return null
  }
}

/** True for a word that begins with a one-letter preposition and not with that letter of its own. */
function hasPrep(word: Word | undefined, prep: 'ب' | 'ل'): boolean {
  return word !== undefined && word.form[0] === prep && word.form.length > 2 && !word.whole
}

function hasComma(view: View, m: Mention): boolean {
  for (let j = m.from; j < m.to; j++) if (view.isComma(j)) return true
  return false
}

/** True for a noun that no mention covers. */
function isNoun(view: View, at: number): boolean {
  const word = view.word(at)
  if (word === undefined || !view.isWord(at) || word.form.length < 3 || view.timeIndexAt(at) >= 0 || view.mentionAt(at) >= 0) return false
  if (word.reporting !== null || (word.verb !== null && word.verb.is.tense !== 'noun')) return false
  return word.particle === null || word.particle.is.type === 'common'
}

/** True where what stands at a token belongs to the noun before it: "the questions of the reporters". */
export function isGenitive(view: View, at: number): boolean {
  const before = view.word(at - 1)
  if (before === undefined || !view.isWord(at - 1) || view.timeIndexAt(at - 1) >= 0 || view.mentionAt(at - 1) >= 0) return false
  if (before.verb !== null && before.verb.is.tense !== 'noun') return false
  const type = before.particle?.is.type ?? null
  if (type !== null && type !== 'common' && type !== 'quantifier') return false
  return before.form.length > 1 && view.sentenceOf(at - 1) === view.sentenceOf(at)
}

/** True where the mention's first word has "and" before it. */
function isAfterConjunction(view: View, m: Mention): boolean {
  return m.clitics.startsWith('و') || view.form(m.from - 1) === 'و'
}

/** "X and Y said": a second speaker joined to the first. */
function isJoined(view: View, j: number, first: Mention, others: readonly Mention[]): boolean {
  const last = others[others.length - 1] ?? first
  let joined = view.form(j).startsWith('و')
  for (let k = last.to; k < j; k++) {
    if (view.form(k) === 'و') joined = true
    else if (!view.isMark(k) || view.isStop(k)) return false
  }
  return joined && j - last.to <= 3
}

/** The subject that stands before its verb: "diplomats say", "Khamenei had said", "X, who said". */
function subjectBefore(view: View, at: number, hit: Hit<Reporting>): { mention: number; order: 'subject-first' | 'relative' } | null {
  if (hit.conj !== '') return null
  const had = afterWas(view, at, hit)
  if (had !== null) return { mention: had, order: 'subject-first' }
  const start = view.sentenceStart(at)
  const inside = view.speechAround(at)
  let order: 'subject-first' | 'relative' = 'subject-first'
  let commas = 0
  for (let j = at - 1, steps = 0; j >= start && steps < 24; steps++) {
    if (view.speechAround(j) !== inside) return null
    const k = view.mentionAt(j)
    if (k >= 0) {
      const m = view.mention(k)
      if (isGenitive(view, m.from) || isAfterConjunction(view, m)) {
        j = m.from - 1
        continue
      }
      // a comma alone between subject and verb parts them, unless it closes what stands behind the name
      if (commas === 1 && order !== 'relative' && !hasComma(view, m)) return null
      if (m.marker === null && m.kind !== 'place' && agreesAfter(m, hit)) return { mention: k, order }
      if (order === 'relative' && m.kind !== 'place') return agreesAfter(m, hit) ? { mention: k, order } : null
      j = m.from - 1
      continue
    }
    const time = view.timeIndexAt(j)
    if (time >= 0) {
      j = view.time(time).from - 1
      continue
    }
    if (view.isComma(j)) {
      commas++
      if (commas > 2) return null
      j--
      continue
    }
    const word = view.word(j)
    const type = word?.particle?.is.type ?? null
    if (type === 'rel' && j === at - 1) {
      order = 'relative'
      j--
      continue
    }
    if (HAD.has(view.form(j)) || type === 'adverb' || type === 'prep' || type === 'common' || view.isMark(j)) {
      if (view.form(j) === '.' || view.form(j) === ':') return null
      j--
      continue
    }
    if (word?.verb != null && word.verb.is.tense !== 'noun' && word.verb.is.tense !== 'participle') return null
    if (type === 'conj' || type === 'that') return null
    if (commas === 0 && order === 'subject-first' && j < at - 12) return null
    j--
  }
  return null
}

/** "Khamenei had said": a subject right before its verb at the head of its clause outweighs a name behind it. */
function besideBefore(view: View, at: number, hit: Hit<Reporting>): { mention: number; order: 'subject-first' } | null {
  if (hit.conj !== '') return null
  const had = afterWas(view, at, hit)
  if (had !== null) return { mention: had, order: 'subject-first' }
  const next = HAD.has(view.form(at - 1)) ? at - 2 : at - 1
  const k = view.mentionAt(next)
  if (k < 0) return null
  const m = view.mention(k)
  if (m.marker !== null || m.kind === 'place' || m.kind === 'document' || !agreesAfter(m, hit)) return null
  const before = view.form(m.from - 1)
  const heads = m.from <= view.sentenceStart(at) + 1 || /^(?:و?كان|و?كانت|لكن|ولكن|فيما|بينما|حين|حيث)$/u.test(before) || view.isThat(m.from - 1)
  return heads ? { mention: k, order: 'subject-first' } : null
}

/** "The official … had called on": whom kāna at the head of the clause is said of. */
function afterWas(view: View, at: number, hit: Hit<Reporting>): number | null {
  const start = Math.max(view.sentenceStart(at), at - 30)
  for (let j = at - 1; j >= start; j--) {
    if (!/^(?:[وف]?كانت?|و?اما)$/u.test(view.form(j))) {
      if (view.mentionAt(j) < 0 && view.reporting(j) !== null && view.reporting(j)?.is.form.tense !== 'noun') return null
      continue
    }
    const k = view.mentionAt(j + 1)
    if (k < 0) return null
    const m = view.mention(k)
    return m.marker === null && m.kind !== 'place' && agreesAfter(m, hit) ? k : null
  }
  return null
}

/** A subject before its verb agrees with it in number and gender. */
function agreesAfter(m: Mention, hit: Hit<Reporting>): boolean {
  const { form } = hit.is
  if (form.number === undefined) return true
  if (m.kind === 'person') {
    if (form.number === 'many') return false
    return m.agreement.gender === null || form.gender === undefined || m.agreement.gender === form.gender || m.name !== null
  }
  if (m.agreement.number === 'many' && (m.kind === 'anonymous' || m.kind === 'group')) {
    // people take a plural verb, "sources" a feminine singular one
    return form.number === 'many' || form.gender === 'f'
  }
  return form.number !== 'many'
}

function ruleOf(hit: Hit<Reporting>, order: Frame['order'], joint: Joint): string {
  const { tense } = hit.is.form
  if (tense === 'participle') return 'ar.statement.participle'
  if (tense === 'noun') return 'ar.statement.verbal-noun'
  if (joint === 'before') return 'ar.statement.words-first'
  if (order === 'after-preposition') return hit.is.relays ? 'ar.statement.relayed' : 'ar.statement.stands-in'
  if (order === 'relative') return 'ar.statement.relative'
  const object = joint === 'object' ? '-object' : ''
  return order === null ? `ar.statement.bare-verb${object}` : `ar.statement.${order}${object}`
}
