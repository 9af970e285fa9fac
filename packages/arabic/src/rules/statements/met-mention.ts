import type { Mention } from '@isnad/engine'
import { agreesBehind, isNounOf } from './agreement.js'
import { isNounLike } from './may-report.js'
import { hasComma, hasPrep, isAfterConjunction, isGenitive, isJoined, isNoun } from './neighbours.js'
import type { Walking } from './walked.js'

/** Acts of verbs by which something is made known to somebody: what he is told stands behind him. */
const TELLS = new Set(['say', 'affirm', 'announce'])
/** Acts of verbs with an addressee that only another can be: nobody calls on himself. */
const ADDRESSES = new Set(['demand', 'warn', 'accuse', 'welcome'])

/** "One of", behind a name: who he is, and not what he says. */
export const ONE_OF: ReadonlySet<string> = new Set(['احد', 'احدي', 'وهو', 'وهي'])

/** What a mention on the way from a cue is: the speaker, a go-between, somebody spoken to, or where the words begin. Returns the next token, -1 when the walk is over. */
export function meetMention(walk: Walking, mention: number, j: number): number {
  const { view } = walk
  const m = view.mention(mention)
  const { is } = walk.hit
  const carrier = view.reporting(j - 1)
  if (carrier?.is.relays && carrier.suffix !== '' && m.kind !== 'place') {
    walk.via.push(mention)
    walk.viaLasts = true
    return m.to
  }
  if (isCarrier(m)) {
    if (m.marker === null && walk.subject === null && !walk.relative && !walk.pronoun) {
      if (walk.fromPronoun) walk.via.push(mention)
      else walk.subject = mention
      return m.to
    }
    if (m.marker === 'to' || m.marker === 'with' || m.marker === 'on' || m.marker === 'through' || m.marker === 'in') {
      walk.via.push(mention)
      walk.viaLasts = true
      return m.to
    }
    const reader = isReader(walk, j)
    if (walk.relative || view.reporting(j - 1)?.is.relays === true || m.marker === 'about' || reader) {
      walk.via.push(mention)
      // "a paper that X prepared and Reuters has seen | a number of proposals"
      const next = view.isMark(m.to) && view.quoteIndexAt(m.to) >= 0 ? m.to + 1 : m.to
      if (reader && is.object && is.preps.includes('') && isNoun(view, next)) return walk.found('object', next)
      return m.to
    }
    return m.to
  }
  // "welcomed the agreement": what the verb is said of, and no occasion
  if (is.preps[0] === 'ب' && !is.places && walk.subject !== null && walk.preposition < 0 && hasPrep(view.word(j), 'ب'))
    return walk.found('object', j)
  if (m.kind === 'document' && m.marker === 'in') {
    if (is.places && walk.subject === null) {
      walk.subject = mention
      return m.to
    }
    return m.to
  }
  const passedOn = m.marker === (is.preps[0] === 'الي' ? 'to' : 'about')
  if (passedOn && (is.relays || citesAt(walk, j - 2))) {
    // "agency X reported, of Y, that": Y speaks, X carries
    if (walk.subject !== null) {
      walk.via.push(walk.subject)
      walk.viaLasts = true
      walk.subject = mention
    } else walk.subject = mention
    return m.to
  }
  if (is.places && (m.marker === 'in' || m.marker === 'on') && walk.subject === null && m.kind !== 'place') {
    walk.subject = mention
    return m.to
  }
  if (m.kind === 'place' && m.marker === null && j === walk.cueEnd && (is.object || is.addressee))
    return walk.found('object', j)
  if (m.marker !== null || m.kind === 'place') {
    if (is.preps.includes('ب') && is.object && m.marker === 'in' && walk.subject !== null && hasPrep(view.word(j), 'ب'))
      return walk.found('object', j)
    return m.to
  }
  if (walk.subject === null && j > walk.cueEnd && isGenitive(view, j)) return m.to
  if (walk.subject === null && !walk.relative) {
    if (walk.pronoun) return is.object || is.addressee ? walk.found('object', j) : m.to
    if (view.form(j).startsWith('و') && isAfterConjunction(view, m)) return m.to
    if (j === walk.cueEnd && isNounLike(view, walk.at) && isNounOf(view, m, is.form)) {
      walk.noun = true
      return -1
    }
    if (isOwnersObject(walk, j)) return m.to
    if ((is.object || is.addressee) && callsOnAll(walk, m)) return walk.found('object', j)
    const strictly = (is.object || is.addressee) && !walk.each
    if (
      agreesBehind(view, m, is.form, strictly) &&
      !isAnothers(walk, m) &&
      !(strictly && is.form.tense === 'participle')
    ) {
      walk.subject = mention
      return m.to
    }
    if (is.object || is.addressee) return walk.found('object', j)
    return m.to
  }
  if (
    walk.subject !== null &&
    isJoined(
      view,
      j,
      view.mention(walk.subject),
      walk.joint.map((k) => view.mention(k)),
    )
  ) {
    walk.joint.push(mention)
    return m.to
  }
  if (
    walk.subject !== null &&
    !walk.relative &&
    (is.object || is.addressee) &&
    (!view.isComma(j - 1) || hasComma(view, view.mention(walk.subject)))
  ) {
    // the addressee, or what the verb is said of; with the nouns it belongs to
    let from = j
    while (from > walk.cueEnd && isGenitive(view, from)) from--
    // in a phrase of time or place: "affirmed, after opening the embassy, that"
    if (view.particleType(from - 1) === 'prep' || ONE_OF.has(view.form(from))) return m.to
    if (is.addressee && TELLS.has(is.act) && thatBehind(walk, m.to)) return m.to
    return walk.found('object', from)
  }
  return m.to
}

/** "And called on the IGAD, the Union and the international community to": that calls on nobody, and no more do those joined to it. */
function callsOnAll({ view, hit }: Walking, m: Mention): boolean {
  if (!ADDRESSES.has(hit.is.act)) return false
  let last = m
  for (let n = 0; n < MOST_CALLED; n++) {
    if (last.of === 'international-community') return true
    let next = last.to
    while (next < last.to + 3 && view.mentionAt(next) < 0) next++
    const k = view.mentionAt(next)
    if (k < 0 || !(isAfterConjunction(view, view.mention(k)) || AS_WELL.has(view.form(next - 1)))) return false
    last = view.mention(k)
  }
  return false
}
const MOST_CALLED = 8
const AS_WELL = new Set(['وكذا', 'وكذلك', 'وايضا'])

const isCarrier = ({ kind }: Mention): boolean => kind === 'agency' || kind === 'outlet'

const READ = /^[وف]?(?:ا?طلع|حصل)ت?$/u

/** "A paper that X has seen": a medium between a document and its words has it at hand. */
function isReader({ view, subject }: Walking, j: number): boolean {
  if (subject === null || view.mention(subject).kind !== 'document') return false
  for (let k = j - 1; k >= Math.max(view.mention(subject).to, j - 4); k--) if (READ.test(view.form(k))) return true
  return false
}

/** True at "citing": naqlan ʿan, "citing a source". */
function citesAt({ view, subject }: Walking, j: number): boolean {
  return subject !== null && view.form(j) === 'نقلا' && isCarrier(view.mention(subject))
}

/** True for the object of a verbal noun with its pronoun, dates between: "during his meeting today with the envoy". */
function isOwnersObject({ view, owned }: Walking, j: number): boolean {
  if (owned < 0) return false
  for (let k = owned + 1; k < j; k++) if (view.timeIndexAt(k) < 0 && !view.isMark(k)) return false
  return true
}

/** "His predecessor", "her counterpart", behind a verb that is said to somebody: whose he is speaks. */
function isAnothers({ view, hit }: Walking, m: Mention): boolean {
  const title = view.word(m.from)?.title
  if (title == null || title.article || !ADDRESSES.has(hit.is.act)) return false
  // salafuhu "his predecessor" folds as salafa does
  const { text, end } = view.layers.tokens
  return title.suffix !== '' || text[(end[m.from] as number) - 1] === 'ه'
}

const FAR = 8

/** True where "that" follows before a mark or another verb of saying: "told his counterpart that …". */
function thatBehind({ view }: Walking, from: number): boolean {
  for (let k = from; k < from + FAR; k++) {
    if (view.isThat(k)) return true
    if (view.isMark(k) || (view.reporting(k) !== null && view.mentionAt(k) < 0)) return false
  }
  return false
}
