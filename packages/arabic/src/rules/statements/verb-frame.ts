import type { TokenRange } from '@isnad/engine'
import type { Hit, Reporting } from '../../word.js'
import { hasCompany, rejects, type Told, told } from './company.js'
import type { Frame, Joint } from './frame.js'
import { walkFrom } from './frame-walk.js'
import { mayReport } from './may-report.js'
import { hasPrep, isGenitive, isNoun } from './neighbours.js'
import { isRuledIn } from './no-speaker.js'
import { occasionBefore } from './occasion-phrase.js'
import { besideBefore, subjectBefore } from './subject.js'
import type { View } from './view.js'
import type { Walked } from './walked.js'

/** The frame of a reporting verb (or participle, or verbal noun) at token `at`, or null where it reports nothing. */
export function verbFrame(view: View, at: number): Frame | null {
  const hit = view.reporting(at)
  if (hit === null || !mayReport(view, at, hit)) return null
  const { is } = hit
  let cueEnd = at + 1
  // "and went on saying", "and continued, explaining": one cue
  const second = view.reporting(at + 1)
  if (
    second !== null &&
    second.conj === '' &&
    is.form.tense !== 'participle' &&
    (is.continues || is.lemma === 'عاد') &&
    second.is.form.tense !== 'noun' &&
    second.prep === '' &&
    !second.is.form.passive
  ) {
    cueEnd = at + 2
  }
  const walked = walkFrom(view, at, cueEnd, cueEnd > at + 1 && second !== null ? second : hit)
  return walked === null ? null : frameOf(view, walked, hit)
}

/** The frame of what a walk has met; null where the words, as they are joined to the cue, are not what anyone said. */
function frameOf(view: View, walked: Walked, first: Hit<Reporting>): Frame | null {
  const { at, hit } = walked
  const via = [...walked.via]
  const { is } = hit
  const before = walked.joinedBy === null ? (quoteBefore(view, walked) ?? clauseBefore(view, walked)) : null
  const joinedBy = before === null ? walked.joinedBy : 'before'
  if (joinedBy === null) return null
  const from = before?.from ?? walked.from
  let { subject } = walked
  let order: Frame['order'] =
    subject === null ? null : is.places || (is.relays && via.length > 0) ? 'after-preposition' : 'verb-first'
  if (isFiniteVerb(hit) && !walked.pronoun) {
    const left = subject === null ? subjectBefore(view, at, first) : besideBefore(view, at, first)
    if (left !== null) {
      subject = left.mention
      order = left.order
    }
  }
  // beside its verb a subject serves as well before as behind it
  const known = told(
    walked,
    walked.subject ?? (isFiniteVerb(hit) ? (besideBefore(view, at, first)?.mention ?? null) : null),
  )
  if (
    !fitsGuard(view, hit.is.guard === 'document' ? walked : known, joinedBy) ||
    (joinedBy === 'object' && !takesObject(view, is.act === 'reject' ? told(walked, subject) : known)) ||
    (joinedBy === 'that' && !takesThat(view, known))
  )
    return null
  // "said X, pointing to Y: «…»": the quote is not the participle's
  if (is.form.tense === 'participle' && joinedBy === 'quote' && walked.preposition >= 0 && !view.isMark(at - 1))
    return null
  if (is.lemma === 'علم' && subject !== null && isMedium(view, subject)) {
    // "paper X has learnt from sources that": they say it
    const source = sourceOf(view, view.mention(subject).to, from)
    if (source === null) return null
    via.push(subject)
    subject = source
  }
  if (subject === null && !mayGoOn(view, walked, first, joinedBy)) return null
  if (is.act === 'reject' && view.form(walked.cueEnd) === 'ما') return null
  const ruledIn = isRuledIn(view, at, first)
  const channel = via.length === 0 && isFiniteVerb(hit) ? (channelBefore(view, at) ?? accountBefore(view, at)) : null
  return {
    cue: cueRange(walked, from, ruledIn ? at - 1 : at),
    reporting: ruledIn ? { ...hit, is: { ...is, act: 'expect' } } : hit,
    subject,
    joint: walked.joint,
    order,
    joinedBy,
    from,
    to: before?.to ?? null,
    via: channel === null ? via : [channel],
    viaLasts: walked.viaLasts || channel !== null,
    time: walked.time ?? timeBefore(view, walked),
    occasion: walked.occasion ?? occasionBefore(view, at),
    rule: ruleOf(hit, order, joinedBy),
  }
}

/** Unnamed sources behind "from", between a medium and what it has learnt from them; null for none. */
function sourceOf(view: View, from: number, to: number): number | null {
  for (let j = from; j < to; j++) {
    const k = view.mentionAt(j)
    if (k < 0) continue
    const { kind, marker } = view.mention(k)
    return kind === 'anonymous' && marker === 'from' ? k : null
  }
  return null
}

const isFiniteVerb = (hit: Hit<Reporting>): boolean =>
  hit.is.form.tense !== 'participle' && hit.is.form.tense !== 'noun'

/** True where a verb that reports only in some company has it: "that", a quote, a document or a person. */
function fitsGuard(view: View, known: Told, joinedBy: Joint): boolean {
  const { hit, subject } = known
  const clause = joinedBy !== 'object'
  switch (hit.is.guard) {
    case 'clause':
      return clause || hasCompany(view, known)
    case 'quote':
      return joinedBy === 'quote' || joinedBy === 'before'
    case 'document':
      return subject !== null && view.mention(subject).kind === 'document'
    case 'clause-or-person':
      return clause || subject !== null || hasCompany(view, known)
    default:
      return true
  }
}

/** True where a noun behind the cue may be what is said: "demanded a ceasefire", "spoke of a truce". */
function takesObject(view: View, { at, hit, subject, preposition, from }: Told): boolean {
  const { is } = hit
  if (is.form.tense === 'noun') return false
  if (!is.object && !is.addressee && !(is.preps[0] === 'ب' && subject !== null) && preposition < 0) return false
  // what one refuses or agrees to is uttered only where words of his are given
  if (is.thought || is.act === 'accept') return false
  if (is.act === 'reject' && !rejects(view, at, hit, subject, from)) return false
  if (!is.preps.includes('') && preposition < 0 && !hasPrep(view.word(from), 'ب')) return false
  // tightening a siege, and endangering peace, are done and not said
  if (is.lemma === 'شدد' && preposition < 0) return false
  if (is.lemma === 'جدد' && !isRenewable(view, from)) return false
  if (is.lemma === 'هدد' && view.mentionAt(from) < 0 && !hasPrep(view.word(from), 'ب')) return false
  // "Turkey, which holds X to be …": an opinion known, not uttered
  return is.lemma !== 'اعتبر' || (view.particleType(at - 1) !== 'rel' && view.mentionAt(at - 1) < 0)
}

/** What is renewed by saying it again: a call, a refusal, one's support. */
function isRenewable(view: View, from: number): boolean {
  const word = view.word(from)
  if (word === undefined) return false
  return (
    word.reporting !== null ||
    word.measure !== null ||
    /..(?:ه|ها|هم|هما)$/u.test(word.form) ||
    view.opensQuote(from) !== null
  )
}

const SAYS = new Set(['say', 'affirm', 'explain', 'announce', 'add'])
const FAR = 16

/** True where "that" may open what is said: near the verb, and behind its preposition where it must have one. */
function takesThat(view: View, { hit, preposition, from, cueEnd }: Told): boolean {
  const { preps, guard, act } = hit.is
  if (guard !== null && from - cueEnd > FAR) return false
  if (
    preps.includes('') ||
    preposition >= 0 ||
    hasPrep(view.word(from - 1), 'ب') ||
    preps.includes('ب') ||
    preps.includes('ل')
  )
    return true
  return SAYS.has(act)
}

/** True for a cue without a subject that may go on with the words of whoever spoke before. */
function mayGoOn(view: View, walked: Walked, first: Hit<Reporting>, joinedBy: Joint): boolean {
  const { at, hit } = walked
  // a noun right before a bare verb is its subject, though nobody we know: "that his country supports …"
  if (
    first.conj === '' &&
    joinedBy !== 'that' &&
    joinedBy !== 'before' &&
    isNoun(view, at - 1) &&
    isFiniteVerb(hit) &&
    !isOpeningPhrase(view, at)
  )
    return false
  if (joinedBy === 'object' && isFiniteVerb(hit) && opensWithSubject(view, walked)) return false
  // in someone's words only what they plainly give to another; a thought only where its thinker is named
  if (hit.is.thought && joinedBy !== 'quote' && hit.is.lemma !== 'رأى') return false
  return view.speechAround(at) < 0 || hit.is.form.tense === 'participle'
}

/** "In a biting sentence he said": only a preposition and its nouns stand before the verb in its sentence. */
function isOpeningPhrase(view: View, at: number): boolean {
  const start = view.sentenceStart(at)
  if (at - start > LONGEST_OPENING || view.particleType(start) !== 'prep') return false
  for (let j = start + 1; j < at; j++)
    if (!view.isWord(j) || view.mentionAt(j) >= 0 || view.word(j)?.particle?.is.type === 'prep') return false
  return true
}
const LONGEST_OPENING = 5

/** Words for a part of many, which stand before who does something. */
const QUANTITIES = /^(?:بقيه|معظم|غالبيه|اغلبيه|سائر|ساير)$/u

/** "The days confirmed what …", "the trees announced the coming of …": a definite noun we do not know as somebody, and behind it what the verb is said of. */
function opensWithSubject(view: View, { cueEnd, from, preposition }: Walked): boolean {
  if (from !== cueEnd || preposition >= 0) return false
  // "the rest of the states condemned"
  if (QUANTITIES.test(view.form(from))) return true
  const noun = view.word(from)
  if (noun === undefined || !noun.form.startsWith('ال') || view.mentionAt(from) >= 0) return false
  const next = view.word(from + 1)
  if (next === undefined || !view.isWord(from + 1) || view.timeIndexAt(from + 1) >= 0) return false
  if (next.form === 'ما') return true
  return (
    isNoun(view, from + 1) && !next.form.startsWith('ال') && !/[اه]$/u.test(next.form) && isGenitive(view, from + 2)
  )
}

/** The cue with the preposition that belongs to it, where that stands right after it. */
function cueRange(walked: Walked, from: number, first: number): TokenRange {
  const to = walked.preposition === walked.cueEnd && walked.preposition < from ? walked.preposition + 1 : walked.cueEnd
  return { from: first, to }
}

/** Words in quotes that end right before the cue: «…», said X. */
function quoteBefore(view: View, walked: Walked): TokenRange | null {
  if (walked.hit.is.form.tense === 'participle' || walked.subject === null) return null
  let j = walked.at - 1
  while (
    j > view.sentenceStart(walked.at) &&
    (view.isComma(j) || view.isStop(j) || view.form(j) === '-' || view.form(j) === 'كما' || view.form(j) === 'هكذا')
  )
    j--
  const k = view.quoteIndexAt(j)
  if (k < 0) return null
  const quote = view.quote(k)
  if (quote.close !== j || quote.kind !== 'speech') return null
  return { from: quote.from, to: quote.to }
}

/** The clause before "as X announced" at its sentence's end. */
function clauseBefore(view: View, walked: Walked): TokenRange | null {
  if (view.form(walked.at - 1) !== 'كما' || walked.subject === null || walked.hit.is.form.tense === 'participle')
    return null
  const subject = view.mention(walked.subject)
  for (let j = subject.to; j < view.sentenceEnd(walked.at); j++) {
    if (view.isStop(j) || view.isComma(j)) break
    if (!view.isMark(j) && view.timeIndexAt(j) < 0 && view.mentionAt(j) < 0 && view.particleType(j) !== 'prep')
      return null
  }
  const from = view.sentenceStart(walked.at)
  const to = walked.at - 1
  return to - from < 3 ? null : { from, to }
}

/** A date right before the verb: "On Tuesday said …". */
function timeBefore(view: View, walked: Walked): number | null {
  if (!isFiniteVerb(walked.hit)) return null
  // "since March, and the agency said": the date is of the clause before
  const opens = (t: number): boolean => view.time(t).from <= view.sentenceStart(walked.at) + 2
  for (let j = walked.at - 1; j >= Math.max(view.sentenceStart(walked.at), walked.at - 3); j--) {
    const t = view.timeIndexAt(j)
    if (t >= 0 && view.time(t).type === 'DATE') return walked.hit.conj === '' || opens(t) ? t : null
    if (!view.isComma(j)) break
  }
  return null
}

/** How far into its sentence a cue may stand for what opens the sentence to be of it. */
const OPENING = 24

/** "In an interview with channel X, he said": the channel with which the sentence of a cue opens. */
function channelBefore(view: View, at: number): number | null {
  const start = view.sentenceStart(at)
  if (at - start > OPENING) return null
  let channel: number | null = null
  for (let j = start; j < at; j++) {
    if (view.reporting(j) !== null && view.mentionAt(j) < 0 && view.reporting(j)?.is.form.tense !== 'noun') return null
    const k = view.mentionAt(j)
    if (k < 0) continue
    const { kind, marker } = view.mention(k)
    if ((kind === 'outlet' || kind === 'agency') && marker !== null && CHANNEL_MARKERS.has(marker)) channel = k
  }
  return channel
}

/** How far before its cue an account with a network is named. Units: tokens. */
const ACCOUNT = 16
const WRITES = new Set(['كتب', 'نشر', 'غرد', 'دون', 'بث'])

/** "A post was put on his account with the network X, which says", "he wrote on his account, saying": the network before a cue. */
function accountBefore(view: View, at: number): number | null {
  if (!view.namesNetwork) return null
  const start = Math.max(view.sentenceStart(at), at - ACCOUNT)
  for (let j = at - 1; j >= start; j--) {
    const verb = view.reporting(j)
    if (verb !== null && view.mentionAt(j) < 0 && verb.is.form.tense !== 'noun' && !WRITES.has(verb.is.lemma))
      return null
    const k = view.mentionAt(j)
    if (k >= 0 && isNetwork(view, k)) return k
  }
  return null
}

/** A mention of a network by its name: on X, in the site X. */
function isNetwork(view: View, k: number): boolean {
  const m = view.mention(k)
  if (m.kind !== 'outlet' || m.marker === null) return false
  for (let j = m.from; j < m.to; j++)
    if (view.word(j)?.medium?.is.type === 'social' && !/^(?:ال)?حساب/u.test(view.word(j)?.medium?.rest ?? ''))
      return true
  return false
}

const CHANNEL_MARKERS = new Set(['to', 'with', 'on', 'through'])

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

function isMedium(view: View, mention: number): boolean {
  const { kind } = view.mention(mention)
  return kind === 'agency' || kind === 'outlet'
}

/** "As Reuters reported", alone in its sentence: the frame of a carrier that reports nothing of its own. */
export function carrierFrame(view: View, at: number): Frame | null {
  const hit = view.reporting(at)
  const k = view.mentionAt(view.isMark(at + 1) ? at + 2 : at + 1)
  if (hit === null || !hit.is.relays || k < 0) return null
  if (!isMedium(view, k)) return null
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
